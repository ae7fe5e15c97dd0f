"""Keys and IRIs as the graph's contract prints them."""

from __future__ import annotations

import pytest

from kg import iri
from kg.model import Span

BASE = "https://example.org/id/"
SHA = "0123456789abcdef" * 4


@pytest.mark.parametrize(
    ("key", "encoded"),
    [
        ("document/WT/MIN(98)/DEC/2", "document/WT/MIN(98)/DEC/2"),
        ("document/WT/L/9032/Rev.1", "document/WT/L/9032/Rev.1"),
        ("document/X/item-1 a", "document/X/item-1%20a"),
        ("document/X/item-á", "document/X/item-%C3%A1"),
        ("a%20b~c", "a%2520b%7Ec"),
        ("decision-kind/took_note", "decision-kind/took_note"),
    ],
)
def test_only_what_symbols_are_printed_with_stays_as_it_is(key: str, encoded: str) -> None:
    assert iri.mint(BASE, key) == BASE + encoded


def test_an_iri_of_another_base_has_no_key() -> None:
    with pytest.raises(ValueError, match="does not stand under"):
        iri.key_of(BASE, "https://example.com/id/body/CTG")


def test_a_document_is_named_by_its_first_symbol_else_by_its_text() -> None:
    assert iri.own_document_key(("WT/L/9032", "WT/MIN(77)/65"), SHA) == "document/WT/L/9032"
    assert iri.own_document_key((), SHA) == "document/sha256-0123456789ab"


def test_texts_and_passages() -> None:
    expression = iri.expression_key("document/WT/L/9032", "fr")

    assert expression == "document/WT/L/9032/fr"
    assert iri.expression_key("document/WT/L/9032", "") == "document/WT/L/9032/und"
    assert iri.text_key(expression, SHA) == "document/WT/L/9032/fr/0123456789ab"
    assert iri.passage_iri("https://example.org/t", Span(3, 9)) == "https://example.org/t#char=3,9"


@pytest.mark.parametrize(
    ("days", "months", "session", "key"),
    [
        (("2018-03-23", "2018-03-26"), (), 9, "meeting/CTG/2018-03-23"),
        (("2018-03-26", "2018-03-23"), (), None, "meeting/CTG/2018-03-26"),
        ((), ("2018-07",), 9, "meeting/CTG/2018-07"),
        ((), (), 9, "meeting/CTG/session-9"),
        ((), (), None, ""),
    ],
)
def test_a_meeting_is_named_by_first_day_else_month_else_session(
    days: tuple[str, ...], months: tuple[str, ...], session: int | None, key: str
) -> None:
    assert iri.meeting_key("CTG", days, months, session) == key


@pytest.mark.parametrize(
    ("paragraph", "item", "key"),
    [
        ("27", "B", "document/X/para-27/statement-2"),
        ("", "B", "document/X/item-B/statement-2"),
        ("", "", "document/X/statement-2"),
    ],
)
def test_an_act_is_named_by_paragraph_else_item(paragraph: str, item: str, key: str) -> None:
    assert iri.act_key("document/X", paragraph, item, "statement", 2) == key


def test_local_things() -> None:
    assert iri.item_key(iri.item_key("document/X", "B"), "(i)") == "document/X/item-B/item-(i)"
    assert iri.person_key("document/X", "CHAIR", 1) == "document/X/person/CHAIR-1"
    assert iri.agent_key("document/X", "Société  Générale d'Études") == "document/X/agent/societe-generale-d-etudes"
    assert iri.agent_key("document/X", "…") != iri.agent_key("document/X", "!")
    assert iri.provision_key("document/WT/L/9032", "19.9") == "document/WT/L/9032/para/19.9"
    assert iri.chair_key("CTG") == "office/CTG-CHAIR"


def test_an_assertion_is_a_digest_of_text_passages_and_triples() -> None:
    named = iri.assertion_key(SHA, [Span(1, 2)], ["<a> <b> <c>"])

    assert named == "assertion/" + named[-20:]
    assert all(c in "0123456789abcdef" for c in named[-20:])
    assert named != iri.assertion_key(SHA, [Span(1, 3)], ["<a> <b> <c>"])
    assert named != iri.assertion_key(SHA, [Span(1, 2)], ["<a> <b> <d>"])


@pytest.mark.parametrize(
    ("named", "numbers"),
    [("", ()), ("19.9", ("19.9",)), ("8, 9", ("8", "9")), ("4.1 to 4.12", ("4.1", "4.12")), ("34(a)", ("34(a)",))],
)
def test_paragraphs_of_one_mention(named: str, numbers: tuple[str, ...]) -> None:
    assert iri.paragraphs(named) == numbers
