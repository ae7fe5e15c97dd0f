"""Which thing a name means: rules that choose, and the cases in which none may; persons and agents of the document."""

from __future__ import annotations

import pytest

from kg.identify import identify
from kg.model import (
    Entity,
    Extraction,
    MeetingClaim,
    PersonMention,
    PrintedName,
    UnnamedMention,
    Vocabulary,
)
from made import VOCABULARY, Page, entry
from unit.identify.asking import key, names, owned, recalls, speaks, told


def test_one_candidate_is_the_thing_and_the_vocabulary_told() -> None:
    page = Page("China spoke.")
    china = page.named("China", "member/CHN")
    speaks(page, china)

    assert told(page).entities == {china: Entity("member/CHN", relied_on=("member/CHN",))}


def test_two_candidates_that_no_rule_tells_apart_are_a_finding() -> None:
    page = Page("Congo spoke. Congo spoke again.")
    first, second = (page.named("Congo", "member/COG", "member/COD", nth=n) for n in (1, 2))
    speaks(page, first)
    speaks(page, second, 2)

    found = told(page)

    assert found.entities == {}
    assert [(f.code, f.quote, f.span) for f in found.findings] == [("identity.ambiguous", "Congo", first.span)]
    assert "(2 times)" in found.findings[0].message


def test_the_slot_chooses_what_can_stand_in_it() -> None:
    page = Page("The CCS met.", language="es")
    body = page.named("CCS", "body/CTS", "organization/CCS")
    page.add(MeetingClaim(rule="test.met", spans=(body.span,), body=body))

    assert key(told(page), body) == "body/CTS"


@pytest.mark.parametrize(("language", "meant"), [("fr", "body/CTS"), ("en", "organization/CCS")])
def test_the_language_of_the_words_chooses(language: str, meant: str) -> None:
    page = Page("CCS.", language=language)
    names(page, mention := page.named("CCS", "body/CTS", "organization/CCS"))

    assert key(told(page), mention) == meant


def test_a_name_in_use_comes_before_a_hidden_one() -> None:
    page = Page("ICX spoke.")
    names(page, mention := page.named("ICX", "organization/ICX", "organization/OLD"))
    entries = (entry("organization", "ICX", "en=ICX"), entry("organization", "OLD", "en~ICX"))

    found = identify(page.document, page.extraction, Vocabulary(entries))

    assert key(found, mention) == "organization/ICX"


def test_an_acronym_means_what_the_document_introduced_it_for() -> None:
    page = Page("The Centre for Customs Studies (CCS) spoke. CCS left.", language="es")
    short = page.named("CCS", "body/CTS", "organization/CCS", nth=2)
    names(page, page.named("Centre for Customs Studies", "organization/CCS"),
          page.named("CCS", "body/CTS", "organization/CCS"), short)  # fmt: skip

    assert key(told(page), short) == "organization/CCS"


def test_persons_are_numbered_within_their_office_and_unnamed_speakers_are_nobody() -> None:
    page = owned("Ms Onym spoke, then Mr Nemo (China), then MS ONYM. Some spoke.")
    chair = page.chair("Ms Onym")
    speaks(page, chair, 1, page.person("Ms Onym"))
    speaks(page, china := page.named("China", "member/CHN"), 2, page.person("Mr Nemo", china))
    again = PersonMention(page.span("MS ONYM"), "MS ONYM")
    speaks(page, page.chair("MS ONYM"), 3, again)
    speaks(page, some := page.unnamed("Some", "some"), 4)

    found = told(page)

    persons = {m.span: entity for m, entity in found.entities.items() if isinstance(m, PersonMention)}
    assert [entity.key.rpartition("/")[2] for _, entity in sorted(persons.items())] == [
        "CHAIR-1",
        "DELEGATE-1",
        "CHAIR-1",
    ]
    assert found.entities[again].label == "Ms Onym"
    assert isinstance(some, UnnamedMention)
    assert some not in found.entities


def test_a_printed_name_is_an_agent_of_the_document_labelled_as_first_printed() -> None:
    page = Page("Nestor S.A. spoke. NESTOR S.A. spoke.")
    speaks(page, first := page.printed("Nestor S.A."))
    speaks(page, second := PrintedName(page.span("NESTOR S.A."), "NESTOR  S.A."), 2)

    found = told(page)

    assert found.entities[first] == found.entities[second]
    assert found.entities[first].label == "Nestor S.A."
    assert key(found, first).endswith("/agent/nestor-s-a")


def test_the_order_of_claims_does_not_matter() -> None:
    page = owned("The Chair spoke. Nestor spoke. Congo spoke. WT/L/9032.")
    speaks(page, page.chair("The Chair"), 1, page.person("The Chair"))
    speaks(page, page.printed("Nestor"), 2)
    speaks(page, page.named("Congo", "member/COG", "member/COD"), 3)
    recalls(page, page.symbol("WT/L/9032"))
    there = told(page)

    back = identify(page.document, Extraction(tuple(reversed(page.claims))), VOCABULARY)

    assert back == there
