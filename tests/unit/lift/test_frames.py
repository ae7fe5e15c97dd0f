"""What a document is and is about, written: itself, meetings, items, citations, names."""

from __future__ import annotations

import pytest

from kg.model import (
    CitationClaim,
    DocumentClaim,
    ItemClaim,
    MeetingClaim,
    NamingClaim,
    Span,
)
from made import Page
from unit.lift.minutes import (
    DOCUMENT,
    TYPED,
    item,
    lifted,
    minutes,
    passages,
    written,
)


@pytest.fixture(name="page")
def page_of_minutes() -> Page:
    """Give a page of minutes with its own meeting."""
    return minutes()


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


def test_a_label_printed_twice_names_two_items() -> None:
    page = Page("A. Fish\nA. Cotton\nA. Fish")
    for nth, words in ((1, "A. Fish"), (1, "A. Cotton"), (2, "A. Fish")):
        span = page.span(words, nth)
        title = Span(span.start + 3, span.end)
        page.add(ItemClaim(rule=f"test.item{span.start}", spans=(span,), label="A", title=title))

    keys = [{line.split()[0] for line in written(page, claim)[0]} for claim in page.claims]

    assert [{key.rpartition("/")[2] for key in found} for found in keys] == [{"item-A"}, {"item-A-2"}, {"item-A"}]


def test_a_document_s_own_meeting_has_a_name_even_where_nothing_says_when_it_was() -> None:
    page = Page("> CTG\nThe CTG met.")
    page.add(MeetingClaim(rule="test.own", spans=(page.span("CTG"),), body=page.named("CTG", "body/CTG"), role="own"))
    page.add(
        MeetingClaim(rule="test.some", spans=(page.span("The CTG met."),), body=page.named("CTG", "body/CTG", nth=2))
    )

    assert any(line.endswith("/meeting-1 a kg:Meeting") for line in written(page, page.claims[0])[0])
    assert [(finding.code, finding.quote) for finding in lifted(page).findings] == [
        ("lift.unidentified", "The CTG met.")
    ]


def test_a_symbol_from_the_file_s_name_relies_on_the_text_that_knows_the_name() -> None:
    page = Page("Minutes.", name="G_C_M_901")
    claim = page.add(
        DocumentClaim(rule="test.header", spans=(page.span("Minutes."),), genre="minutes", symbol_from_name="G/C/M/901")
    )

    triples, assertion = written(page, claim)

    assert 'document/G/C/M/901 dcterms:identifier "G/C/M/901"' in triples
    assert any(f"reliedOn> <{lifted(page).text_iri}>" in line for line in assertion.description)
    assert lifted(page).symbols == ("G/C/M/901",)


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


def test_a_citation_of_several_paragraphs(page: Page) -> None:
    cited = page.symbol("G/C/W/55", "4 to 12")
    claim = page.add(CitationClaim(rule="test.cited", spans=(page.span("In document G/C/W/55"),), cited=cited))

    numbers = [line.rpartition(" ")[2] for line in sorted(written(page, claim)[0]) if "kg:number" in line]

    assert numbers == ['"12"', '"4"']


def test_naming(page: Page) -> None:
    claim = NamingClaim(rule="test.named", spans=(page.span("Kenya"),), named=page.named("Kenya", "member/KEN"))

    assert written(page, page.add(claim))[0] == {TYPED, f"{DOCUMENT} kg:mentions member/KEN"}


@pytest.mark.parametrize(
    ("line", "label", "quotes"),
    [
        ("A.\tFish", "A", ["A.\tFish"]),
        ("(II) Fish", "(ii)", ["(II) Fish"]),
        ("Item 2.1: Fish", "2.1", ["2.1: Fish"]),
        ("Fish", "A", ["Fish"]),
        ("Papa Fish", "A", ["Fish"]),  # an "A" inside a word is no label
        ("A. and Fish", "A", ["Fish"]),  # nor is one that stands elsewhere
    ],
)
def test_a_printed_label_is_quoted_with_its_title(line: str, label: str, quotes: list[str]) -> None:
    page = Page(f"Before.\n{line}")
    claim = ItemClaim(rule="test.item", spans=(page.span("Fish"),), label=label, title=page.span("Fish"))

    assert passages(written(page, page.add(claim))[1]) == [quote.replace("\t", "\\t") for quote in quotes]


def test_a_label_that_holds_the_one_above_names_the_item_alone() -> None:
    page = Page("B. Fish\n(i) Tuna\n- Eel")
    fish = page.add(ItemClaim(rule="test.fish", spans=(page.span("Fish"),), label="B", title=page.span("Fish")))
    tuna = page.add(
        ItemClaim(rule="test.tuna", spans=(page.span("Tuna"),), label="B(i)", title=page.span("Tuna"), parent=fish)
    )
    eel = page.add(
        ItemClaim(rule="test.eel", spans=(page.span("Eel"),), label="1", title=page.span("Eel"), parent=fish)
    )

    triples, assertion = written(page, tuna)

    assert any(line.endswith('/item-B(i) kg:itemLabel "B(i)"') for line in triples)
    assert passages(assertion) == ["(i) Tuna", "B"]
    assert any(line.endswith('/item-B/item-1 kg:itemLabel "1"') for line in written(page, eel)[0])
