"""Minutes of invented meetings: what they say, and what they must not be taken to say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kg.model import (
    BodyAnaphor,
    DecisionClaim,
    DocumentClaim,
    InstructionClaim,
    ItemClaim,
    MeetingClaim,
    NameMention,
    OfficeMention,
    PrintedName,
    ProposalClaim,
    StatementClaim,
    UnnamedMention,
)

Read = Callable[..., Any]

HEAD = """WT/COMTD/M/901
4 June 2003
(03-9876)

Committee on Trade and Development
Ninety-First Session

NOTE ON THE MEETING OF 12 AND 14 MAY 2003

Chairman:  H.E. Mr. Tor Lund (Norway)

A.\tADOPTION OF THE AGENDA\t1
B.\tFISHERIES AND DEVELOPMENT\t1
-\tCommunication from Peru and Chile (WT/COMTD/W/9001)\t1
C.\tOTHER BUSINESS\t2

"""

BODY = """ADOPTION OF THE AGENDA
&& The Chairman said that the draft agenda was contained in document WTO/AIR/9900.
The agenda was adopted.
FISHERIES AND DEVELOPMENT
-\tCOMMUNICATION FROM PERU AND CHILE (WT/COMTD/W/9001)
{}
OTHER BUSINESS
&& The Chairman said that the next meeting would be held on 9 July 2003.
"""


def _code(agent: object) -> str:
    match agent:
        case NameMention():
            return agent.candidates[0].partition("/")[2]
        case OfficeMention():
            return agent.office
        case UnnamedMention():
            return f"?{agent.quantity}"
        case PrintedName():
            return agent.name
        case BodyAnaphor():
            return agent.noun
    return ""


def _turns(told: Any, item: str = "B") -> list[str]:
    statements = told.of(StatementClaim)
    return [_code(s.speaker) for s in statements if s.item and (s.item.parent or s.item).label == item]


def _acts(told: Any, item: str = "B") -> list[str]:
    return [d.kind for d in told.of(DecisionClaim) if d.item and (d.item.parent or d.item).label == item]


def _under_b(read: Read, paragraphs: str) -> Any:
    return read(HEAD + BODY.format(paragraphs))


def test_the_header_tells_the_document(read: Read) -> None:
    """Symbol, date, job number and body come from the header, and the genre from its title."""
    (claim,) = _under_b(read, "&& The Chairman said that it was late.").of(DocumentClaim)

    assert claim.genre == "minutes"
    assert [symbol.symbol for symbol in claim.symbols] == ["WT/COMTD/M/901"]
    assert claim.issued is not None
    assert claim.issued.values == ("2003-06-04",)
    assert claim.job_number == "03-9876"
    assert _code(claim.author) == "CTD"


def test_the_own_meeting(read: Read) -> None:
    """The title dates the meeting; session and Chair stand in the header."""
    meetings = _under_b(read, "&& The Chairman said that it was late.").of(MeetingClaim)
    (own,) = [meeting for meeting in meetings if meeting.role == "own"]

    assert _code(own.body) == "CTD"
    assert [value for date in own.dates for value in date.values] == ["2003-05-12", "2003-05-14"]
    assert own.session == 91
    assert own.chair is not None
    assert own.chair.name == "Tor Lund"
    assert _code(own.chair.member) == "NOR"


def test_a_meeting_to_come(read: Read) -> None:
    """A meeting that is announced is scheduled, and is not the document's own."""
    meetings = _under_b(read, "&& The Chairman said that it was late.").of(MeetingClaim)

    assert [(m.role, m.status, m.dates[0].values) for m in meetings if m.role != "own"] == [
        ("scheduled", "scheduled", ("2003-07-09",))
    ]


def test_items_and_what_their_headings_cite(read: Read) -> None:
    """Items have the letters of the table of contents; a sub-item cites its paper, the item itself does not."""
    items = _under_b(read, "&& The Chairman said that it was late.").of(ItemClaim)

    assert [(i.label, i.parent.label if i.parent else "", [s.symbol for s in i.cited]) for i in items] == [
        ("A", "", []),
        ("B", "", []),
        ("B-1", "B", ["WT/COMTD/W/9001"]),
        ("C", "", []),
    ]
    assert [i.inferred for i in items] == [False, False, True, False]


def test_the_paper_of_a_heading_is_of_its_proponents(read: Read) -> None:
    """A communication from two Members is a proposal of both."""
    (paper,) = _under_b(read, "&& The Chairman said that it was late.").of(ProposalClaim)

    assert paper.symbol.symbol == "WT/COMTD/W/9001"
    assert [_code(agent) for agent in paper.proponents] == ["PER", "CHL"]


TURNS = [
    ("&& The representative of Peru said that fish mattered.\nHe added that boats did too.", ["PER"]),
    ("&& The representative of Peru said that fish mattered.\n&& The representative of Chile agreed.", ["PER", "CHL"]),
    ("&& The representatives of Peru and Chile said that fish mattered.", ["PER", "CHL"]),
    ("&& The representative of Kenya, on behalf of the African Group, welcomed the paper.", ["KEN"]),
    ("&& The representative of Hartmann Foods said that prices rose.", ["Hartmann Foods"]),
    ("&& The Chief Statistician said that the figures were new.", ["SECRETARIAT"]),
    ("&& Turning to the paper, the representative of Peru said that fish mattered.", ["PER"]),
    ("&& The representative of Peru said that fish mattered. The representative of Chile had said so before.", ["PER"]),
    (
        "&& The representative of Peru said that he shared the concern raised by the delegation of Chile, in part.",
        ["PER"],
    ),
    ("&& The representative of Peru said that fish mattered. The Chairman should convene a meeting.", ["PER"]),
    ("&& The Chairman's proposal was long.", []),
    ("&& The representative of Mexico spoke in favour, as did the representative of Chile.", ["MEX", "CHL"]),
    (
        "&& The representative of Peru said that fish mattered. One delegation asked whether whales did.",
        ["PER", "?one"],
    ),
    ("&& Ambassador Holm said that fish mattered.", []),
    ("&& The representative of Peru said that fish mattered.\nChile supported its boats.", ["PER"]),
    ("&& The Secretary-General of UNCTAD said that fish mattered.", ["UNCTAD"]),
]


@pytest.mark.parametrize(("paragraphs", "expected"), TURNS)
def test_who_takes_the_floor(read: Read, paragraphs: str, expected: list[str]) -> None:
    """Who speaks, once for each turn; who is only mentioned, recalled or wished for does not speak."""
    assert _turns(_under_b(read, paragraphs)) == expected


def test_on_behalf_of_a_group(read: Read) -> None:
    """The group for which somebody speaks stands in the statement, not among the speakers."""
    told = _under_b(
        read, "&& The representative of Kenya, speaking on behalf of the African Group, welcomed the paper."
    )
    (statement,) = [s for s in told.of(StatementClaim) if _code(s.speaker) == "KEN"]

    assert _code(statement.on_behalf_of) == "AFRICAN-GROUP"


def test_the_same_speaker_begins_anew_after_an_outcome(read: Read) -> None:
    """An outcome ends the turn: the Chair who goes on begins a new one; orders are unique."""
    told = _under_b(
        read, "&& The Chairman proposed to wait.\nIt was so agreed.\n&& The Chairman said that it was late."
    )

    assert _turns(told) == ["CHAIR", "CHAIR"]
    orders = [statement.order for statement in told.of(StatementClaim)]
    assert orders == sorted(set(orders))


ACTS = [
    ("It was so agreed.", ["agreed"]),
    ("It was so decided.", ["decided"]),
    ("&& The Committee took note of the paper and agreed to revert to it.", ["took_note", "agreed"]),
    (
        "&& The Committee took note of the report and forwarded it to the General Council for adoption.",
        ["took_note", "forwarded"],
    ),
    ("&& The Committee adopted its annual report for 2003.", ["adopted_report"]),
    ("&& The Committee adopted the template.", ["adopted"]),
    ("&& The Committee elected Ms Holm as its Chairperson.", ["elected"]),
    ("&& The Committee approved the recommendations and adopted the report.", ["approved", "adopted_report"]),
    ("&& The Chairman noted that the Committee agreed with his proposal.", ["agreed"]),
    ("&& The Chairman recalled that the Committee had agreed at its last meeting to wait.", []),
    ("&& At its last meeting, the Committee agreed to wait.", []),
    ("&& The Committee agreed at its last meeting to wait.", []),
    ("&& The Chairman agreed to hold consultations.", []),
    ("&& The Committee did not agree on the paper.", []),
    ("&& The representative of Peru took note of the paper.", []),
    ("&& The General Council took note of the paper.", []),
    ("&& The representative of Peru said that fish mattered. The Committee agreed in part. Boats did too.", []),
    # another body's Chair tells; the Chair of the meeting acts
    ("&& The Chairman of the Committee on Agriculture said that fish mattered. It was agreed that nets be mended.", []),
    ("&& The Chairman said that fish mattered. It was agreed that nets be mended.", ["agreed"]),
]


@pytest.mark.parametrize(("paragraphs", "expected"), ACTS)
def test_what_the_body_does(read: Read, paragraphs: str, expected: list[str]) -> None:
    """One row for each act of the body; what others do, or it did earlier, is none."""
    assert _acts(_under_b(read, paragraphs)) == expected


PAPERS = [
    (
        "Kenya had introduced document WT/COMTD/W/9002, a proposal by Kenya and Mexico to wait.",
        {"WT/COMTD/W/9002": ["KEN", "MEX"]},
    ),
    ("Kenya had introduced document WT/COMTD/W/9002, a report by the Secretariat.", {}),
    ("the proposal from Kenya, contained in document WT/COMTD/W/9002, was long.", {"WT/COMTD/W/9002": ["KEN"]}),
    ("the EU's responses to the questions were circulated in document WT/COMTD/W/9002.", {"WT/COMTD/W/9002": ["EUN"]}),
    ("the notification by Kenya was circulated in document WT/COMTD/N/92.", {}),
    ("the communication from Kenya was circulated in document WT/COMTD/N/92.", {}),
    ("the report by the Secretariat was circulated in document WT/COMTD/W/9002.", {}),
    ("the paper by the Secretariat was circulated in document WT/COMTD/W/9002.", {}),
    (
        (
            "communications had been received from Kenya and Mexico and were circulated in documents WT/COMTD/W/9002 and"
            " WT/COMTD/W/9003, respectively."
        ),
        {"WT/COMTD/W/9002": ["KEN"], "WT/COMTD/W/9003": ["MEX"]},
    ),
]


@pytest.mark.parametrize(("words", "expected"), PAPERS)
def test_papers_in_sentences(read: Read, words: str, expected: dict[str, list[str]]) -> None:
    """A sentence tells whose a paper is; notifications and papers of the Secretariat are no proposals."""
    papers = _under_b(read, f"&& The Chairman said that {words}").of(ProposalClaim)
    found = {paper.symbol.symbol: [_code(agent) for agent in paper.proponents] for paper in papers}

    assert {symbol: agents for symbol, agents in found.items() if symbol != "WT/COMTD/W/9001"} == expected


SIDES = [
    ("&& The representative of Kenya supported the proposal.", {"KEN": "+"}),
    ("&& The representative of Kenya, on behalf of the African Group, supported the proposal.", {"AFRICAN-GROUP": "+"}),
    (
        "&& The representative of Kenya said that nets were short.\nHer delegation could not support the proposal.",
        {"KEN": "-"},
    ),
    ("&& The representative of Kenya supported the proposal by Peru and Chile.", {"KEN": "+"}),
    ("&& The representative of Kenya supported the proposal contained in document WT/COMTD/W/9001.", {"KEN": "+"}),
    ("&& The representatives of Kenya and Mexico opposed the proposal.", {"KEN": "-", "MEX": "-"}),
    ("&& The representative of Kenya supported the proposal by Norway.", {}),
    ("&& The representative of Kenya supported the proposal to hold a seminar.", {}),
    ("&& The representative of Kenya could support the proposal if it were shorter.", {}),
    ("&& The representative of Peru supported the proposal.", {}),
    ("&& The Chairman supported the proposal.", {}),
    ("&& The representative of Kenya said that nets were short. Mexico supported the proposal.", {}),
    (
        "&& The representative of Mexico suggested that a seminar be held.\n&& The representative of Kenya supported the proposal.",
        {},
    ),
    ("&& The representative of Kenya supported the proposal contained in document WT/COMTD/W/9009.", {}),
]


@pytest.mark.parametrize(("paragraphs", "expected"), SIDES)
def test_who_is_for_or_against_a_paper(read: Read, paragraphs: str, expected: dict[str, str]) -> None:
    """One claim for each sentence that takes a side of the only paper; what is put forward by word of mouth is another thing."""
    claims = [claim for claim in _under_b(read, paragraphs).of(ProposalClaim) if claim.of]
    found = {_code(agent): "+" for claim in claims for agent in claim.supporters}
    found |= {_code(agent): "-" for claim in claims for agent in claim.opponents}

    assert found == expected
    assert {claim.of.symbol.symbol for claim in claims} == ({"WT/COMTD/W/9001"} if expected else set())


def test_headings_without_letters_are_counted(read: Read) -> None:
    """Without a table of contents, headings in capitals get letters that are marked as inferred."""
    told = read(
        "Committee on Trade and Development\n\nNOTE ON THE MEETING OF 12 MAY 2003\n\nChairman: Mr. Tor Lund (Norway)\n\n"
        "ADOPTION OF THE AGENDA\n&& The Chairman said that the agenda was short.\nIt was so agreed.\n\n"
        "FISHERIES\n&& The representative of Peru said that fish mattered.\n\n"
        "RESUMPTION OF DISCUSSION OF ITEM A ON 14 MAY 2003\n&& The Chairman said that the agenda was still short.\n\n"
        "OTHER BUSINESS\n&& The representative of Chile said that it was late.\n\n"
        "ANNEX\n\n&& The representative of Kenya said that this is a speech.\n"
    )

    assert [(item.label, item.inferred) for item in told.of(ItemClaim)] == [("A", True), ("B", True), ("C", True)]
    assert [(s.item.label, _code(s.speaker)) for s in told.of(StatementClaim)] == [
        ("A", "CHAIR"),
        ("B", "PER"),
        ("A", "CHAIR"),
        ("C", "CHL"),
    ]


def test_a_symbol_from_the_name_of_the_source(read: Read) -> None:
    """A document that prints no symbol takes that of its source's name, unless body or session contradict it."""
    text = (
        "NOTE ON THE MEETING OF 12 MAY 2003\n\nCommittee on Trade and Development\nNinety-First Session\n\n"
        "&& The representative of Peru said that fish mattered.\n"
    )

    assert read(text, "WT_COMTD_M_91").of(DocumentClaim)[0].symbol_from_name == "WT/COMTD/M/91"
    assert read(text, "minutes-of-may").of(DocumentClaim)[0].symbol_from_name == ""
    for wrong in ("WT_COMTD_M_92", "G_VAL_M_91"):
        told = read(text, wrong)
        assert told.of(DocumentClaim)[0].symbol_from_name == ""
        assert [finding.code for finding in told.findings] == ["extract.symbol_contradicted"]


FOREIGN = [
    (
        (
            "WT/GC/M/901\n4 juin 2003\nConseil général\n\nCOMPTE RENDU DE LA RÉUNION\n\nTENUE À GENÈVE LES 12 ET 14 MAI 2003\n\n"
            "Président: M. Tor Lund (Norvège)\n\n1   PÊCHE\n\n"
            "1.1.  La représentante du Kenya, s'exprimant au nom du Groupe africain, a salué le rapport.\n\n"
            "1.2.  L'Australie a remercié le Groupe africain.\n\n"
            "1.3.  Le Conseil général a pris note du rapport et a approuvé les recommandations.\n\n"
        ),
        ["2003-05-12", "2003-05-14"],
        ["KEN", "AUS"],
        ["took_note", "approved"],
    ),
    (
        (
            "WT/COMTD/M/901\n4 de junio de 2003\nComité de Comercio y Desarrollo\n\nACTA DE LA REUNIÓN CELEBRADA LOS DÍAS\n"
            "12 Y 14 DE MAYO DE 2003\n\nPresidente: Sr. Tor Lund (Noruega)\n\nA.\tPESCA\n\n"
            "1.\tLa representante de Kenya, en nombre del Grupo Africano, acogió el informe.\n\n"
            "2.\tEl representante de la Secretaría presentó el informe.\n\n3.\tAsí queda acordado.\n\n"
        ),
        ["2003-05-12", "2003-05-14"],
        ["KEN", "SECRETARIAT"],
        ["agreed"],
    ),
]


@pytest.mark.parametrize(("text", "days", "speakers", "acts"), FOREIGN)
def test_french_and_spanish_minutes(
    read: Read, text: str, days: list[str], speakers: list[str], acts: list[str]
) -> None:
    """Minutes in French and Spanish are read in the same way."""
    told = read(text)
    (own,) = [meeting for meeting in told.of(MeetingClaim) if meeting.role == "own"]

    assert sorted(value for date in own.dates for value in date.values) == days
    assert [_code(statement.speaker) for statement in told.of(StatementClaim)] == speakers
    assert [decision.kind for decision in told.of(DecisionClaim)] == acts


INSTRUCTIONS = [
    ("&& The Chairman proposed to consult informally with Members.\nIt was so agreed.", [("CHAIR", "consult")]),
    (
        "&& The Committee agreed to request the Secretariat to prepare a note by 30 September 2003.",
        [("SECRETARIAT", "prepare")],
    ),
    (
        (
            "&& The Chairman suggested that the Committee take note of the paper and request the Secretariat to report by 3 July 2003.\n"
            "&& The Committee so agreed."
        ),
        [("SECRETARIAT", "report")],
    ),
    ("&& The Chairman proposed to consult informally with Members.\n&& The representative of Peru agreed.", []),
    (
        (
            "&& The Chairman proposed to consult informally with Members.\n&& The representative of Peru said that fish mattered.\n"
            "It was so agreed."
        ),
        [],
    ),
    ("&& The representative of Peru requested the Secretariat to prepare a note.\nIt was so agreed.", []),
    ("&& The Chairman proposed that the Committee continue its work.\nIt was so agreed.", []),
    (
        (
            "&& The representative of Peru suggested that the Secretariat prepare a note.\n&& The Committee requested the Secretariat"
            " to report by 30 September 2003.\n&& It was so agreed."
        ),
        [("SECRETARIAT", "report")],
    ),
    ("&& The representative of Peru suggested that the Secretariat prepare a note.\nIt was so agreed.", []),
    (
        "&& The Secretariat said that it assumed that the Chairman proposed to consult informally.\nIt was so agreed.",
        [],
    ),
    ("&& The Chairman noted that Peru suggested that the Secretariat prepare a note.\nIt was so agreed.", []),
    ("&& The Chairman proposed to consult informally.\n&& The Committee took note and agreed to revert to it.", []),
    ("&& The Committee requested the Secretariat to prepare a note.", [("SECRETARIAT", "prepare")]),
    (
        "&& The Committee requested the Secretariat to prepare a list.\n\nC. OTHER BUSINESS\n\nIt was so agreed.",
        [("SECRETARIAT", "prepare")],  # the agreement belongs to the next item
    ),
    (
        "&& The Chairman suggested that the Secretariat be asked to draft a note.\nIt was so agreed.",
        [("SECRETARIAT", "prepare")],
    ),
]


@pytest.mark.parametrize(("paragraphs", "expected"), INSTRUCTIONS)
def test_who_is_told_what(read: Read, paragraphs: str, expected: list[tuple[str, str]]) -> None:
    """The body tells somebody, or agrees to what was proposed; what a Member asks for is no instruction."""
    told = _under_b(read, paragraphs).of(InstructionClaim)

    assert [(_code(claim.addressee), claim.action) for claim in told] == expected


GIVEN = [
    (
        "&& The Committee requested the Secretariat to prepare a note on nets by 30 September 2003.\n&& It was so agreed.",
        ("agreed", "requested", "a note on nets", ["2003-09-30"]),
    ),
    (
        "&& The Committee invited the Secretariat to prepare, if time allowed, a note on nets, and the Chairman thanked it.",
        ("other", "requested", "a note on nets", []),
    ),
    (
        "&& The Committee instructed the General Council to examine the paper.",
        ("other", "requested", "the paper", []),
    ),
    (
        "&& The Committee instructed the Sub-Committee on Least-Developed Countries to examine the paper.",
        ("other", "instructed", "the paper", []),
    ),
    (
        "&& The Chairman said that he would hold informal consultations on nets and hoped for the best.",
        ("CHAIR", "undertaken", "informal consultations on nets", []),
    ),
    (
        "&& The Chairman said that he would hold informal consultations on nets.\nIt was so agreed.",
        ("agreed", "requested", "informal consultations on nets", []),
    ),
]


@pytest.mark.parametrize(("paragraphs", "expected"), GIVEN)
def test_on_whose_word(read: Read, paragraphs: str, expected: tuple[str, str, str, list[str]]) -> None:
    """The source is the act of the body or the Chair's own statement; a body is only asked by one that is not above it."""
    told = _under_b(read, paragraphs)
    (claim,) = told.of(InstructionClaim)
    source = claim.given_in.kind if isinstance(claim.given_in, DecisionClaim) else _code(claim.given_in.speaker)

    due = [value for date in claim.due for value in date.values]
    assert (source, claim.force, told.words(claim.object_text), due) == expected


def test_an_earlier_request_is_of_its_meeting(read: Read) -> None:
    """What the body had requested at a dated meeting is given in an act of that meeting."""
    told = _under_b(
        read,
        "&& The Chairman said that it was late. At its meeting of 4 March 2003 the Committee had requested the Secretariat to prepare a note.",
    )
    (claim,) = told.of(InstructionClaim)

    assert isinstance(claim.given_in, DecisionClaim)
    assert claim.given_in.at is not None
    assert claim.given_in.at.dates[0].values == ("2003-03-04",)


def test_a_revision_is_of_those_whose_paper_it_revises(read: Read) -> None:
    """A title that names no proponents calls a revision a proposal: the sentence that names those of the first version tells them."""
    text = (HEAD + BODY).replace(
        "Communication from Peru and Chile (WT/COMTD/W/9001)", "Revised proposal (WT/COMTD/W/9001/Rev.1)"
    )
    text = text.replace(
        "COMMUNICATION FROM PERU AND CHILE (WT/COMTD/W/9001)", "REVISED PROPOSAL (WT/COMTD/W/9001/REV.1)"
    )
    told = read(text.format("&& The Chairman recalled that Peru had submitted a proposal (WT/COMTD/W/9001)."))
    found = {paper.symbol.symbol: [_code(agent) for agent in paper.proponents] for paper in told.of(ProposalClaim)}

    assert found == {"WT/COMTD/W/9001": ["PER"], "WT/COMTD/W/9001/Rev.1": ["PER"]}


@pytest.mark.parametrize(
    ("paragraphs", "presented"),
    [
        ("&& The representative of Norway introduced document WT/COMTD/W/9001.", ["WT/COMTD/W/9001"]),
        ("&& The representative of Norway said that fish mattered.", []),  # it stands on the agenda, no more
        ("&& The representative of Norway said that she had introduced document WT/COMTD/W/9001 in May.", []),
    ],
)
def test_only_what_is_introduced_is_presented(read: Read, paragraphs: str, presented: list[str]) -> None:
    """That a paper stands in a heading does not say that it was presented at this meeting."""
    told = _under_b(
        read, f"&& The Chairman said that the proposal by Norway in document WT/COMTD/W/9001 was there.\n{paragraphs}"
    )
    papers = told.of(ProposalClaim)

    assert {paper.symbol.symbol for paper in papers if paper.symbol} == {"WT/COMTD/W/9001"}
    assert [paper.symbol.symbol for paper in papers if paper.at is not None and paper.symbol] == presented
