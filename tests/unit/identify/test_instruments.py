"""Which act a symbol or a description means, and when none may be chosen."""

from __future__ import annotations

import pytest

from kg.model import (
    CitationClaim,
    Entity,
    SymbolMention,
)
from made import Page
from unit.identify.asking import codes, key, names, recalls, told


@pytest.mark.parametrize(
    ("symbol", "paragraph", "meant", "rows"),
    [
        ("G/C/W/55", "", "document/G/C/W/55", ()),
        ("G/C/W/55", "19.9", "document/G/C/W/55/para/19.9", ()),
        ("G/C/W/55", "8, 9", "document/G/C/W/55", ()),
        ("WT/L/9032", "1 to 3", "document/WT/L/9032", ()),
        ("WT/L/9032", "", "decision/WT/L/9032", ("register/mc77",)),
        (
            "WT/MIN(77)/65",
            "",
            "decision/WT/MIN(77)/65",
            ("register/mc77",),
        ),  # by its own words; the link to WT/L/9032 is derived
        ("WT/MIN(61)/DEC/1", "34", "document/WT/MIN(61)/DEC/1/para/34", ("register/apia34",)),
        ("WT/MIN(61)/DEC/1", "35", "document/WT/MIN(61)/DEC/1/para/35", ()),  # the row tells of another paragraph
    ],
)
def test_a_symbol(symbol: str, paragraph: str, meant: str, rows: tuple[str, ...]) -> None:
    page = Page(f"See {symbol}.")
    cited = page.symbol(symbol, paragraph)
    page.add(CitationClaim(rule="test.cited", spans=(cited.span,), cited=cited))

    assert told(page).entities[cited] == Entity(meant, relied_on=rows)


def test_a_description_with_one_symbol_is_that_act() -> None:
    page = Page("The Ministerial Decision of 2077 and the Decision of 2078.\n1 WT/L/9032.\n2 G/C/55.")
    recalls(page, known := page.act("Ministerial Decision of 2077", "ministerial_decision", year="2077", symbols=(page.symbol("WT/L/9032"),)),
            other := page.act("Decision of 2078", "decision", year="2078", symbols=(page.symbol("G/C/55"),)))  # fmt: skip

    found = told(page)

    assert found.entities[known] == Entity("decision/WT/L/9032", relied_on=("register/mc77",))
    assert found.entities[other] == Entity("decision/G/C/55")


@pytest.mark.parametrize(
    ("note", "meant"),
    [("WT/MIN(78)/1 - WT/L/9999", "decision/WT/MIN(78)/1"), ("WT/MIN(78)/1 and also WT/L/9999", "")],
)
def test_two_symbols_are_one_act_only_side_by_side(note: str, meant: str) -> None:
    page = Page(f"The Decision of 2078.\n1 {note}.")
    symbols = (page.symbol("WT/MIN(78)/1"), page.symbol("WT/L/9999"))
    recalls(page, act := page.act("Decision of 2078", "decision", year="2078", symbols=symbols))

    found = told(page)

    assert key(found, act) == meant
    assert codes(found) == ([] if meant else ["identity.ambiguous"])


def test_a_description_without_symbol_is_the_act_that_the_document_named() -> None:
    page = Page("The Ministerial Decision of 2077 (WT/L/9032). The Port Louis Decision.")
    recalls(page, page.act("Ministerial Decision of 2077", "ministerial_decision", year="2077", symbols=(page.symbol("WT/L/9032"),)),
            act := page.act("Port Louis Decision", "decision", place="Port Louis"))  # fmt: skip

    assert told(page).entities[act] == Entity("decision/WT/L/9032", relied_on=("register/mc77",))


def test_an_act_that_no_register_knows_is_understood_from_the_document() -> None:
    page = Page("The Decision adopted in Suva (WT/L/9500). The Suva Decision.")
    recalls(page, page.act("Decision adopted in Suva", "decision", place="Suva", symbols=(page.symbol("WT/L/9500"),)),
            act := page.act("Suva Decision", "decision", place="Suva"))  # fmt: skip

    assert told(page).entities[act] == Entity("decision/WT/L/9500")


def test_the_register_speaks_only_of_what_the_document_is_about() -> None:
    about = Page("The Work Programme on Electronic Commerce. The Port Louis Decision.")
    names(about, about.named("Work Programme on Electronic Commerce", "programme/electronic-commerce"))
    recalls(about, meant := about.act("Port Louis Decision", "decision", place="Port Louis"))
    other = Page("Fish. The Port Louis Decision.")
    recalls(other, unknown := other.act("Port Louis Decision", "decision", place="Port Louis"))

    assert key(told(about), meant) == "decision/WT/L/9032"
    assert key(told(other), unknown) == ""
    assert codes(told(other)) == ["identity.unknown"]


def test_the_topic_of_the_words_must_be_that_of_the_act() -> None:
    page = Page("The Port Louis Decision on electronic commerce. The Port Louis Decision on fisheries.")
    recalls(page, meant := page.act("Port Louis Decision on electronic commerce", "decision", place="Port Louis",
                                    topic=page.named("electronic commerce", "topic/electronic-commerce")),
            fish := page.act("Port Louis Decision on fisheries", "decision", place="Port Louis",
                             topic=page.named("fisheries", "topic/fisheries")))  # fmt: skip

    found = told(page)

    assert (key(found, meant), key(found, fish)) == ("decision/WT/L/9032", "")


@pytest.mark.parametrize(
    ("paragraph", "meant"), [("", "decision/WT/MIN(61)/DEC/1"), ("51", "document/WT/MIN(61)/DEC/1/para/51")]
)
def test_the_declaration_of_a_conference_is_known_whatever_the_document_is_about(paragraph: str, meant: str) -> None:
    page = Page("The Apia Declaration.")
    recalls(page, act := page.act("Apia Declaration", "declaration", place="Apia", paragraph=paragraph))

    assert key(told(page), act) == meant


def test_a_declaration_on_one_subject_is_not_that_of_the_conference() -> None:
    page = Page("The Apia Declaration on fisheries. WT/MIN(61)/DEC/1.")
    recalls(page, page.symbol("WT/MIN(61)/DEC/1"),
            act := page.act("Apia Declaration on fisheries", "declaration", place="Apia", topic=page.named("fisheries", "topic/fisheries")))  # fmt: skip

    assert key(told(page), act) == ""


def test_a_declaration_is_no_decision() -> None:
    page = Page("The Work Programme on Electronic Commerce. The Apia Decision.")
    names(page, page.named("Work Programme on Electronic Commerce", "programme/electronic-commerce"))
    recalls(page, act := page.act("Apia Decision", "decision", place="Apia"))

    assert key(told(page), act) == ""


def test_a_bare_programme_is_the_programme_and_with_its_symbol_the_act() -> None:
    page = Page("The Work Programme on Electronic Commerce. The Work Programme. The Work Programme (WT/L/9074).")
    topic = page.named("Electronic Commerce", "topic/electronic-commerce")
    recalls(page, full := page.act("Work Programme on Electronic Commerce", "programme", topic=topic),
            bare := page.act("Work Programme", "programme", nth=2),
            act := page.act("Work Programme (WT/L/9074)", "programme", symbols=(page.symbol("WT/L/9074"),)))  # fmt: skip

    found = told(page)

    assert [key(found, one) for one in (full, bare, act)] == ["programme/electronic-commerce"] * 2 + [
        "decision/WT/L/9074"
    ]


def test_a_bare_programme_in_a_document_that_names_none_is_not_known() -> None:
    page = Page("The Work Programme.")
    recalls(page, bare := page.act("Work Programme", "programme"))

    assert key(told(page), bare) == ""


def test_symbols_inside_descriptions_are_identified_too() -> None:
    page = Page("The Decision (WT/L/9032).")
    symbol: SymbolMention = page.symbol("WT/L/9032")
    recalls(page, page.act("Decision", "decision", symbols=(symbol,)))

    assert key(told(page), symbol) == "decision/WT/L/9032"
