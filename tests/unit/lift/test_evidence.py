"""Links of the mandate chain, whose word they are, and the words that are quoted for what is not named outright."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.model import (
    CitationClaim,
    LinkClaim,
    NamingClaim,
    StatementClaim,
    ThisDocument,
)
from made import BASE, Page
from unit.lift.minutes import (
    DOCUMENT,
    lifted,
    minutes,
    passages,
    short,
    speech,
    statement,
    written,
)


@pytest.fixture(name="page")
def page_of_minutes() -> Page:
    """Give a page of minutes with its own meeting."""
    return minutes()


def pursuant(page: Page, words: str, spoken: StatementClaim | None = None) -> LinkClaim:
    """Claim that the page was written pursuant to a decision of the register."""
    return page.add(LinkClaim(rule="test.pursuant", spans=(page.span(words),), subject=ThisDocument(), relation="pursuantTo",
                              object=page.act("Decision of 2077", "ministerial_decision", year="2077",
                                              symbols=(page.symbol("WT/L/9032"),)), according_to=spoken))  # fmt: skip


def test_a_link_to_a_decision_is_a_mandate() -> None:
    page = Page("As the Decision of 2077 says, we report.\n\n1 Document WT/L/9032.")

    triples, assertion = written(page, pursuant(page, "As the Decision of 2077 says, we report."))

    mine = next(line.split()[0] for line in triples if line.endswith("a kg:Document") and "sha256" in line)
    assert triples == {
        f"{mine} a kg:Document",
        f"{mine} kg:pursuantTo decision/WT/L/9032",
        f"{mine} kg:mandatedBy decision/WT/L/9032",
        "decision/WT/L/9032 a kg:Decision",
        "decision/WT/L/9032 kg:embodiedIn document/WT/L/9032",
        "document/WT/L/9032 a kg:Document",
        'document/WT/L/9032 dcterms:identifier "WT/L/9032"',
    }
    assert sum("quotedFrom" in line for line in assertion.description) == 2  # the sentence, and the symbol in its note
    assert any(f"reliedOn> <{BASE}register/mc77>" in line for line in assertion.description)


def test_a_mandate_that_only_a_speaker_claims_is_none() -> None:
    page = Page("China said that the Decision of 2077 (WT/L/9032) asked for this.")
    spoken = page.add(StatementClaim(rule="test.turn", spans=(page.span("China said"),), order=1,
                                     speaker=page.named("China", "member/CHN")))  # fmt: skip

    triples, assertion = written(page, pursuant(page, page.lines, spoken))

    assert any("kg:pursuantTo decision/WT/L/9032" in line for line in triples)
    assert not any("mandatedBy" in line for line in triples)
    assert any("accordingTo" in line and line.endswith("/statement-1>") for line in assertion.description)
    assert written(page, spoken)[1].iri in assertion.relied_on


def test_a_link_to_a_mere_document_is_no_mandate() -> None:
    page = Page("Pursuant to G/C/W/55, we report.")
    claim = LinkClaim(rule="test.pursuant", spans=(page.span(page.lines),), subject=ThisDocument(), relation="pursuantTo",
                      object=page.symbol("G/C/W/55"))  # fmt: skip

    assert not any("mandatedBy" in line for line in written(page, page.add(claim))[0])


def test_an_unknown_relation_is_a_fault_of_the_program() -> None:
    page = Page("We adore G/C/W/55.")
    page.add(
        LinkClaim(
            rule="test.x",
            spans=(page.span("We"),),
            subject=ThisDocument(),
            relation="adores",
            object=page.symbol("G/C/W/55"),
        )
    )

    with pytest.raises(ValueError, match="no relation 'adores'"):
        lifted(page)


def test_a_speaker_in_doubt_is_not_written_but_told() -> None:
    text = Page("The representative of Congo spoke. Kenya said that WT/L/9032 bound all.")
    doubtful = text.add(StatementClaim(rule="test.turn", spans=(text.span("The representative of Congo spoke."),), order=1,
                                       speaker=text.named("Congo", "member/COG", "member/COD")))  # fmt: skip
    text.add(LinkClaim(rule="test.claimed", spans=(text.span("Kenya said that WT/L/9032 bound all."),), subject=ThisDocument(),
                       relation="recalls", object=text.symbol("WT/L/9032"), according_to=doubtful))  # fmt: skip

    result = lifted(text)

    assert result.assertions == ()
    assert [(f.code, f.quote) for f in result.findings] == [
        ("lift.unidentified", "The representative of Congo spoke."),
        ("lift.unidentified", "Kenya said that WT/L/9032 bound all."),
    ]


def test_the_own_committee_relies_on_the_header_and_quotes_no_other_place() -> None:
    page = Page("> CTG, 3 July 2077\nThe CTG met. The Council agreed.")
    meeting = page.meets("CTG, 3 July 2077", page.named("CTG", "body/CTG"), page.days("3 July 2077", "2077-07-03"))
    page.add(
        NamingClaim(rule="test.named", spans=(page.span("The CTG met."),), named=page.named("CTG", "body/CTG", nth=2))
    )

    _, assertion = written(page, speech(page, "The Council agreed.", page.anaphor("The Council", "council")))

    assert passages(assertion) == ["The Council agreed."]
    assert assertion.relied_on == (written(page, meeting)[1].iri,)


def test_another_committee_is_quoted_where_it_is_named() -> None:
    page = Page("The Committee on Agriculture met. The Committee agreed.")
    page.add(
        NamingClaim(
            rule="test.named", spans=(page.span("The"),), named=page.named("Committee on Agriculture", "body/COA")
        )
    )

    claim = speech(page, "The Committee agreed.", page.anaphor("The Committee", "committee", nth=2))

    assert passages(written(page, claim)[1]) == ["Committee on Agriculture", "The Committee agreed."]


def test_a_description_without_symbol_quotes_the_symbol_that_told() -> None:
    page = Page("The Port Louis Decision (WT/L/9032) came. We recall the Port Louis Decision.")
    page.add(CitationClaim(rule="test.cited", spans=(page.span("WT/L/9032"),), cited=page.symbol("WT/L/9032")))
    act = page.act("Port Louis Decision", "decision", nth=2, place="Port Louis")
    claim = LinkClaim(rule="test.recalls", spans=(page.span("We recall the Port Louis Decision."),), subject=ThisDocument(),
                      relation="recalls", object=act)  # fmt: skip

    assert passages(written(page, page.add(claim))[1]) == ["WT/L/9032", "We recall the Port Louis Decision."]


def test_every_line_is_strict_n_triples_and_texts_are_described(page: Page) -> None:
    statement(page)
    result = lifted(page)
    lines = [*result.description, *(line for a in result.assertions for line in (*a.triples, *a.description))]

    quads = list(ox.parse("".join(f"{line} .\n" for line in lines), ox.RdfFormat.N_TRIPLES))

    assert len(quads) == len(lines)
    assert result.expression == f"{BASE}{DOCUMENT}/en"
    assert result.text_iri == f"{result.expression}/{result.sha256[:12]}"
    assert {short(line) for line in result.description} >= {
        f"{DOCUMENT}/en a kg:Expression",
        f"{DOCUMENT}/en kg:expressionOf {DOCUMENT}",
        f'{DOCUMENT}/en dcterms:language "en"',
        f'{DOCUMENT}/en/{result.sha256[:12]} kg:stem "invented"',
    }


def test_a_name_in_doubt_is_told_once_by_identification() -> None:
    page = Page("Congo.")
    page.add(
        NamingClaim(
            rule="test.named", spans=(page.span("Congo"),), named=page.named("Congo", "member/COG", "member/COD")
        )
    )

    assert lifted(page).assertions == ()
    assert lifted(page).findings == ()
