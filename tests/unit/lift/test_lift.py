"""Each kind of claim, written: the triples of docs/model.md, the words quoted, what is relied on."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.identify import identify
from kg.lift import lift
from kg.model import (
    ActivityClaim,
    Assertion,
    CitationClaim,
    Claim,
    DecisionClaim,
    DocumentClaim,
    InstructionClaim,
    ItemClaim,
    LiftedDocument,
    LinkClaim,
    MeetingClaim,
    NamingClaim,
    Place,
    ProposalClaim,
    StatementClaim,
    ThisDocument,
)
from kg.terms import KG
from made import BASE, VOCABULARY, Page

MINUTES = """\
> G/C/M/900
> Council for Trade in Goods, 3 and 4 July 2077
> Chairman: Ms Ann Onym (Mauritius)
# B. Cyberspace (JOB/CTG/9012)
27. The representative of China, on behalf of the LDC Group, welcomed the paper by Kenya. One delegation opposed it.
28. It was so agreed. The Chair would consult by July 2078.
29. In document G/C/W/55, paragraph 19.9, the Institut Nouveau held a workshop in Apia.
"""


@pytest.fixture(name="page")
def minutes() -> Page:
    """Give a page of minutes with its own meeting."""
    page = Page(MINUTES)
    page.add(
        DocumentClaim(
            rule="test.header", spans=(page.span("G/C/M/900"),), genre="minutes", symbols=(page.symbol("G/C/M/900"),)
        )
    )
    page.meets(
        "Council for Trade in Goods, 3 and 4 July 2077",
        page.named("Council for Trade in Goods", "body/CTG"),
        page.days("3 and 4 July 2077", "2077-07-03", "2077-07-04"),
        chair=page.person("Ms Ann Onym", page.named("Mauritius", "member/MUS")),
    )
    return page


def lifted(page: Page) -> LiftedDocument:
    """Identify and lift a page."""
    return lift(page.document, page.extraction, identify(page.document, page.extraction, VOCABULARY), BASE)


def written(page: Page, claim: Claim) -> tuple[set[str], Assertion]:
    """Return the triples of one claim with short names, and its assertion."""
    found = [a for a in lifted(page).assertions if f'rule> "{claim.rule}"' in " ".join(a.description)]
    assert len(found) == 1
    return {short(line) for line in found[0].triples}, found[0]


def short(line: str) -> str:
    """Shorten the IRIs of a line."""
    for long, name in ((BASE, ""), (KG, "kg:"), ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "a")):
        line = line.replace(f"<{long}", f"<{name}")
    names = {
        "http://purl.org/dc/terms/": "dcterms:",
        "http://xmlns.com/foaf/0.1/": "foaf:",
        "http://www.w3.org/2001/XMLSchema#": "xsd:",
    }
    for long, name in {**names, "http://www.w3.org/2000/01/rdf-schema#": "rdfs:"}.items():
        line = line.replace(long, name)
    return line.replace("<", "").replace(">", "")


DOCUMENT = "document/G/C/M/900"
TYPED = f"{DOCUMENT} a kg:Document"


def test_a_document(page: Page) -> None:
    triples, _ = written(page, page.claims[0])

    assert triples == {TYPED, f"{DOCUMENT} a kg:Minutes", f'{DOCUMENT} dcterms:identifier "G/C/M/900"'}


def test_a_meeting(page: Page) -> None:
    triples, assertion = written(page, page.claims[1])

    assert triples == {
        TYPED,
        "meeting/CTG/2077-07-03 a kg:Meeting",
        "meeting/CTG/2077-07-03 kg:heldBy body/CTG",
        'meeting/CTG/2077-07-03 kg:sittingDate "2077-07-03"^^xsd:date',
        'meeting/CTG/2077-07-03 kg:sittingDate "2077-07-04"^^xsd:date',
        "meeting/CTG/2077-07-03 kg:status status/held",
        f"meeting/CTG/2077-07-03 kg:chairedBy {DOCUMENT}/person/CHAIR-1",
        f"{DOCUMENT}/person/CHAIR-1 a kg:Person",
        f'{DOCUMENT}/person/CHAIR-1 foaf:name "Ms Ann Onym"',
        f"{DOCUMENT}/person/CHAIR-1 kg:nationality member/MUS",
        f"{DOCUMENT}/person/CHAIR-1 kg:holdsOffice office/CTG-CHAIR",
        "office/CTG-CHAIR a kg:Office",
        "office/CTG-CHAIR kg:officeOf body/CTG",
        f"{DOCUMENT} kg:recordOf meeting/CTG/2077-07-03",
    }
    assert assertion.quote == "Council for Trade in Goods, 3 and 4 July 2077"


def test_meetings_of_a_month_a_range_or_a_session() -> None:
    page = Page("The General Council in July 2078. The CTD's 107th session.")
    council = page.named("General Council", "body/GC")
    page.add(MeetingClaim(rule="test.month", spans=(page.span("The General Council in July 2078."),), body=council,
                          dates=(page.months("July 2078", "2078-07"),), status="scheduled", role="scheduled"))  # fmt: skip
    page.add(MeetingClaim(rule="test.session", spans=(page.span("The CTD's 107th session."),),
                          body=page.named("CTD", "body/CTD"), session=107))  # fmt: skip

    month, _ = written(page, page.claims[0])
    session, _ = written(page, page.claims[1])

    assert 'meeting/GC/2078-07 kg:startDate "2078-07"^^xsd:gYearMonth' in month
    assert 'meeting/GC/2078-07 kg:endDate "2078-07"^^xsd:gYearMonth' in month
    assert "meeting/GC/2078-07 kg:status status/scheduled" in month
    assert 'meeting/CTD/session-107 kg:sessionNumber "107"^^xsd:integer' in session
    assert any("kg:mentions meeting/CTD/session-107" in line for line in session)


def item(page: Page) -> ItemClaim:
    """Claim the item of the page."""
    claim = ItemClaim(rule="test.item", spans=(page.span("B. Cyberspace (JOB/CTG/9012)"),), label="B",
                      title=page.span("Cyberspace (JOB/CTG/9012)"), meeting=page.claims[1],  # type: ignore[arg-type]
                      cited=(page.symbol("JOB/CTG/9012"),))  # fmt: skip
    return page.add(claim)


def statement(page: Page) -> StatementClaim:
    """Claim what China says on the page."""
    claim = StatementClaim(
        rule="test.turn",
        spans=(page.span("The representative of China, on behalf of the LDC Group, welcomed the paper by Kenya."),),
        place=Place("27", "B"),
        speaker=page.named("China", "member/CHN"),
        order=1,
        on_behalf_of=page.named("LDC Group", "group/LDC"),
        at=page.claims[1],  # type: ignore[arg-type]
        item=item(page),
    )
    return page.add(claim)


def test_an_item(page: Page) -> None:
    triples, assertion = written(page, item(page))

    assert triples == {
        f"{DOCUMENT}/item-B a kg:AgendaItem",
        f"{DOCUMENT}/item-B kg:itemOf meeting/CTG/2077-07-03",
        "meeting/CTG/2077-07-03 a kg:Meeting",
        f'{DOCUMENT}/item-B kg:itemLabel "B"',
        f'{DOCUMENT}/item-B dcterms:title "Cyberspace (JOB/CTG/9012)"@en',
        f"{DOCUMENT}/item-B kg:concerns document/JOB/CTG/9012",
        "document/JOB/CTG/9012 a kg:Document",
        'document/JOB/CTG/9012 dcterms:identifier "JOB/CTG/9012"',
    }
    assert written(page, page.claims[1])[1].iri in assertion.relied_on


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


def agreed(page: Page) -> DecisionClaim:
    """Claim what the meeting agreed."""
    return page.add(DecisionClaim(rule="test.agreed", spans=(page.span("It was so agreed."),), place=Place("28", "B"), kind="agreed",
                                  by=page.claims[1].body, at=page.claims[1]))  # type: ignore[attr-defined,arg-type]  # fmt: skip


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


def test_a_citation_with_a_paragraph(page: Page) -> None:
    claim = CitationClaim(rule="test.cited", spans=(page.span("In document G/C/W/55, paragraph 19.9"),),
                          cited=page.symbol("G/C/W/55", "19.9"))  # fmt: skip

    triples, assertion = written(page, page.add(claim))

    assert triples == {
        TYPED,
        f"{DOCUMENT} kg:cites document/G/C/W/55",
        f"{DOCUMENT} kg:cites document/G/C/W/55/para/19.9",
        "document/G/C/W/55/para/19.9 a kg:Provision",
        "document/G/C/W/55/para/19.9 kg:partOf document/G/C/W/55",
        'document/G/C/W/55/para/19.9 kg:number "19.9"',
        "document/G/C/W/55 a kg:Document",
        'document/G/C/W/55 dcterms:identifier "G/C/W/55"',
    }
    assert assertion.quote == "In document G/C/W/55, paragraph 19.9"


def test_naming(page: Page) -> None:
    claim = NamingClaim(rule="test.named", spans=(page.span("Kenya"),), named=page.named("Kenya", "member/KEN"))

    assert written(page, page.add(claim))[0] == {TYPED, f"{DOCUMENT} kg:mentions member/KEN"}


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
