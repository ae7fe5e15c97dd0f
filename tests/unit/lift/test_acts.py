"""What is said and done, written: statements, decisions, proposals, activities, instructions."""

from __future__ import annotations

import pytest

from kg.identify import identify
from kg.lift import lift
from kg.model import (
    ActivityClaim,
    DecisionClaim,
    InstructionClaim,
    Place,
    ProposalClaim,
    StatementClaim,
    Vocabulary,
)
from made import BASE, Page, entry
from unit.lift.minutes import (
    DOCUMENT,
    TYPED,
    agreed,
    minutes,
    short,
    statement,
    written,
)


@pytest.fixture(name="page")
def page_of_minutes() -> Page:
    """Give a page of minutes with its own meeting."""
    return minutes()


def test_a_statement(page: Page) -> None:
    claim = statement(page)

    triples, assertion = written(page, claim)

    key = f"{DOCUMENT}/para-27/statement-1"
    assert triples == {
        f"{key} a kg:Statement",
        f"{key} kg:madeBy member/CHN",
        f"{key} kg:onBehalfOf group/LDC",
        f"{key} kg:madeAt meeting/CTG/2077-07-03",
        "meeting/CTG/2077-07-03 a kg:Meeting",
        f"{key} kg:underItem {DOCUMENT}/item-B",
        f"{DOCUMENT}/item-B a kg:AgendaItem",
        f'{key} kg:order "1"^^xsd:integer',
    }
    assert set(assertion.relied_on) == {written(page, page.claims[1])[1].iri, written(page, claim.item)[1].iri}  # type: ignore[arg-type]
    assert any(f"reliedOn> <{BASE}member/CHN>" in line for line in assertion.description)
    assert any('kg:paragraph "27"' in short(line) for line in assertion.description)
    assert any('kg:page "1"^^' in short(line) for line in assertion.description)


def test_an_unnamed_speaker_takes_a_stance(page: Page) -> None:
    paper = page.add(ProposalClaim(rule="test.paper", spans=(page.span("the paper by Kenya"),), symbol=page.symbol("JOB/CTG/9012"),
                                   proponents=(page.named("Kenya", "member/KEN"),), supporters=(page.unnamed("Members", "various"),)
                                   if "Members" in page.lines else (), at=page.claims[1]))  # type: ignore[arg-type]  # fmt: skip
    claim = StatementClaim(rule="test.turn", spans=(page.span("One delegation opposed it."),), place=Place("27"), order=2,
                           speaker=page.unnamed("One delegation", "one"), stance="opposes", stance_on=paper)  # fmt: skip

    triples, _ = written(page, page.add(claim))

    assert triples == {
        f"{DOCUMENT}/para-27/statement-1 a kg:Statement",
        f'{DOCUMENT}/para-27/statement-1 kg:unnamedSpeaker "one"',
        f'{DOCUMENT}/para-27/statement-1 kg:order "2"^^xsd:integer',
        f"{DOCUMENT}/para-27/statement-1 kg:stance stance/opposes",
        f"{DOCUMENT}/para-27/statement-1 kg:stanceOn proposal/JOB/CTG/9012",
        "proposal/JOB/CTG/9012 a kg:Proposal",
    }


def test_a_proposal_and_what_became_of_it(page: Page) -> None:
    claim = ProposalClaim(rule="test.paper", spans=(page.span("the paper by Kenya"),), place=Place("27"),
                          proponents=(page.named("Kenya", "member/KEN"),), opponents=(page.unnamed("One delegation", "one"),),
                          at=page.claims[1], event="not agreed")  # type: ignore[arg-type]  # fmt: skip

    triples, _ = written(page, page.add(claim))

    assert triples == {
        f"{DOCUMENT}/para-27/proposal-1 a kg:Proposal",
        f"{DOCUMENT}/para-27/proposal-1 kg:proposedBy member/KEN",
        f'{DOCUMENT}/para-27/proposal-1 kg:unnamedOpponent "one"',
        f"{DOCUMENT}/para-27/event-1 a kg:ProposalEvent",
        f"{DOCUMENT}/para-27/event-1 kg:eventOf {DOCUMENT}/para-27/proposal-1",
        f"{DOCUMENT}/para-27/event-1 kg:eventKind event-kind/not_agreed",
        f"{DOCUMENT}/para-27/event-1 kg:at meeting/CTG/2077-07-03",
        "meeting/CTG/2077-07-03 a kg:Meeting",
    }


def test_who_takes_a_side_later_is_quoted_from_there(page: Page) -> None:
    """An assertion of its own about the proposal told before, which it relies on and does not tell again."""
    paper = page.add(ProposalClaim(rule="test.paper", spans=(page.span("the paper by Kenya"),), place=Place("27"),
                                   proponents=(page.named("Kenya", "member/KEN"),)))  # fmt: skip
    side = ProposalClaim(rule="test.side", spans=(page.span("One delegation opposed it."),), place=Place("28"), of=paper,
                         opponents=(page.unnamed("One delegation", "one"),))  # fmt: skip

    triples, assertion = written(page, page.add(side))

    assert triples == {
        f"{DOCUMENT}/para-27/proposal-1 a kg:Proposal",
        f'{DOCUMENT}/para-27/proposal-1 kg:unnamedOpponent "one"',
    }
    assert assertion.quote == "One delegation opposed it."
    assert assertion.relied_on == (written(page, paper)[1].iri,)


def test_a_decision_of_the_meeting(page: Page) -> None:
    triples, assertion = written(page, agreed(page))

    assert triples == {
        f"{DOCUMENT}/para-28/decision-1 a kg:Decision",
        f"{DOCUMENT}/para-28/decision-1 kg:decisionKind decision-kind/agreed",
        f"{DOCUMENT}/para-28/decision-1 kg:adoptedBy body/CTG",
        f"{DOCUMENT}/para-28/decision-1 kg:adoptedAt meeting/CTG/2077-07-03",
        "meeting/CTG/2077-07-03 a kg:Meeting",
    }
    assert assertion.quote == "It was so agreed."


def test_a_decision_of_several_days_is_of_the_last() -> None:
    page = Page("Adopted on 3 and 4 July 2077.")
    days = page.days("3 and 4 July 2077", "2077-07-03", "2077-07-04")
    claim = page.add(DecisionClaim(rule="test.adopted", spans=(page.span("Adopted"),), kind="adopted", dates=(days,)))

    assert next(line for line in written(page, claim)[0] if "dateAdopted" in line).endswith('"2077-07-04"^^xsd:date')


def test_an_activity_by_somebody_whom_no_vocabulary_lists(page: Page) -> None:
    claim = ActivityClaim(rule="test.workshop", spans=(page.span("the Institut Nouveau held a workshop in Apia."),),
                          place=Place("29"), kind="workshop", organizers=(page.printed("Institut Nouveau"),),
                          place_name=page.span("Apia"))  # fmt: skip

    triples, _ = written(page, page.add(claim))

    key = f"{DOCUMENT}/para-29/activity-1"
    assert triples == {
        f"{key} a kg:Activity",
        f"{key} kg:activityKind activity-kind/workshop",
        f"{key} kg:organizedBy {DOCUMENT}/agent/institut-nouveau",
        f"{DOCUMENT}/agent/institut-nouveau a kg:Organization",
        f'{DOCUMENT}/agent/institut-nouveau rdfs:label "Institut Nouveau"',
        f'{key} kg:placeName "Apia"',
        f"{key} kg:status status/held",
        TYPED,
        f"{DOCUMENT} kg:mentions {key}",
    }


def test_a_place_of_the_vocabulary_stands_beside_its_printed_name() -> None:
    page = Page("The Council held a workshop in Genève.")
    claim = ActivityClaim(
        rule="test.workshop", spans=(page.span("held a workshop"),), kind="workshop", place_name=page.span("Genève")
    )
    page.add(claim)
    known = identify(page.document, page.extraction, Vocabulary((entry("place", "geneva", "en:Geneva", "fr:Genève"),)))

    (assertion,) = lift(page.document, page.extraction, known, BASE).assertions

    said = {short(line).rpartition("activity-1 ")[2] for line in assertion.triples}
    assert {'kg:placeName "Genève"', "kg:place place/geneva"} <= said
    assert any(f"reliedOn> <{BASE}place/geneva>" in line for line in assertion.description)
    assert assertion.quote == "held a workshop"


def test_an_instruction_by_a_decision_is_a_mandate(page: Page) -> None:
    claim = InstructionClaim(rule="test.shall", spans=(page.span("The Chair would consult by July 2078."),), place=Place("28"),
                             given_in=agreed(page), addressee=page.chair("The Chair"), action="consult",
                             object_text=page.span("consult"), due=(page.months("July 2078", "2078-07"),))  # fmt: skip

    triples, assertion = written(page, page.add(claim))

    key, decision = f"{DOCUMENT}/para-28/instruction-1", f"{DOCUMENT}/para-28/decision-1"
    assert triples == {
        f"{key} a kg:Instruction",
        f"{key} kg:givenIn {decision}",
        f"{key} kg:mandatedBy {decision}",
        f"{decision} a kg:Decision",
        f"{key} kg:force force/instructed",
        f"{key} kg:addressee office/CTG-CHAIR",
        f"{key} kg:action action/consult",
        f'{key} kg:objectText "consult"',
        f'{key} kg:dueDate "2078-07"^^xsd:gYearMonth',
    }
    assert written(page, page.claims[1])[1].iri in assertion.relied_on  # whose Chair it is


def test_an_undertaking_is_given_in_a_statement_and_no_mandate(page: Page) -> None:
    spoken = statement(page)
    claim = InstructionClaim(rule="test.will", spans=(page.span("The Chair would consult by July 2078."),), place=Place("28"),
                             given_in=spoken, addressee=page.chair("The Chair"), action="consult", force="undertaken")  # fmt: skip

    triples, _ = written(page, page.add(claim))

    assert f"{DOCUMENT}/para-28/instruction-1 kg:givenIn {DOCUMENT}/para-27/statement-1" in triples
    assert not any("mandatedBy" in line for line in triples)
