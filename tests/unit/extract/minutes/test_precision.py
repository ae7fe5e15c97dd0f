"""What minutes must not be taken to say: names cut short, notes below the record, later meetings held."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kg.model import (
    DecisionClaim,
    InstructionClaim,
    MeetingClaim,
    NameMention,
    OfficeMention,
    PrintedName,
    StatementClaim,
)

Read = Callable[..., Any]

MINUTES = """WT/COMTD/M/903
4 June 2003

Committee on Trade and Development
Ninety-Third Session

NOTE ON THE MEETING OF 12 AND 14 MAY 2003

Chairman:  H.E. Mr. Tor Lund (Norway)

FISHERIES AND DEVELOPMENT
{}
"""


def _name(agent: object) -> str:
    match agent:
        case NameMention():
            return agent.candidates[0].partition("/")[2]
        case OfficeMention():
            return agent.office
        case PrintedName():
            return agent.name
    return ""


SPEAKERS = [
    ("&& The representative of Pêcheries d'Armor said that fish mattered.", [("Pêcheries d'Armor", "")]),
    (
        "&& The representative of the Risk, Audit and Evaluation Section said that fish mattered.",
        [("SECRETARIAT", "")],
    ),
    ("&& The representative of the Officer-in-Charge of UNCTAD said that fish mattered.", [("UNCTAD", "")]),
    ("&& The representative of Hartmann d.o.o. was to speak.", []),
    ("&& A representative of the Secretariat explained the paper.", [("SECRETARIAT", "")]),
    ("&& The representative of Hong Kong, China, welcomed the paper.", [("HKG", "")]),
    (
        "&& The representative of Oman, speaking on behalf of the Arab Group said that fish mattered.",
        [("OMN", "ARAB-GROUP")],
    ),
    (
        "&& The representative of Chile, speaking on behalf of the Far-Off Members and Guests, thanked the Chairman.",
        [("CHL", "Far-Off Members and Guests")],
    ),
    (
        "&& Dr. Holm, Director of the Trade Division in the OECD, was welcomed.\n&& Dr. Holm said that fish mattered.",
        [("OECD", "")],
    ),
    (
        "&& Dr. Holm, Director of the Trade Division of the OECD, was welcomed.\n&& Dr. Holm said that fish mattered.",
        [("OECD", "")],
    ),
    (
        "&& The representative of Peru said that fish mattered. In paragraph 6, the Secretariat also referred to boats.",
        [("PER", "")],
    ),
    (
        "&& The representative of Peru spoke. The representative of Chile was correct. The representative of Mali had rightly said so.",
        [("PER", "")],
    ),
]


@pytest.mark.parametrize(("paragraph", "expected"), SPEAKERS)
def test_speakers_are_named_in_full(read: Read, paragraph: str, expected: list[tuple[str, str]]) -> None:
    """A speaker, and on whose behalf he speaks, has the whole of the printed name, or that of the thing it means."""
    told = read(MINUTES.format(paragraph)).of(StatementClaim)

    assert [(_name(one.speaker), _name(one.on_behalf_of)) for one in told] == expected


def test_notes_below_the_record_are_no_part_of_it(read: Read) -> None:
    """What stands below the rule that ends the record is neither said nor done under the last item."""
    told = read(
        MINUTES.format(
            "&& The Chairman said that it was late.\nIt was so agreed.\n\n__________\n\n"
            "&& The Committee elected Ms Holm as interim Chairperson.\n\n"
            "The representative of Peru said only part of this.\n"
        )
    )

    assert [decision.kind for decision in told.of(DecisionClaim)] == ["agreed"]
    assert [_name(one.speaker) for one in told.of(StatementClaim)] == ["CHAIR"]


@pytest.mark.parametrize(
    ("day", "status"), [("7 July 2003", "scheduled"), ("7 March 2003", "held"), ("July 2003", "scheduled")]
)
def test_a_later_meeting_has_not_been_held(read: Read, day: str, status: str) -> None:
    """A meeting named with a day behind those of the record is to come."""
    told = read(
        MINUTES.format(f"&& The Chairman said that the 94th Session of the Committee on Agriculture of {day} mattered.")
    )

    (other,) = [meeting for meeting in told.of(MeetingClaim) if meeting.role != "own"]
    assert other.status == status


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It was agreed that the Committee would take the paper up at the present meeting.", []),
        ("It was agreed that the Committee would take the paper up at its next meeting.", ["agreed"]),
        ("If the Committee agreed to wait, it would be late.", []),
    ],
)
def test_what_was_agreed_for_this_meeting_was_agreed_before_it(read: Read, sentence: str, expected: list[str]) -> None:
    """An agreement on what would be done at the present meeting is recalled: which meeting agreed is not told."""
    told = read(MINUTES.format(f"&& The Chairman said that it was late. {sentence}"))

    assert [decision.kind for decision in told.of(DecisionClaim)] == expected


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("&& The representative of Peru said that Ministers had met in Lima. It was agreed that boats mattered.", []),
        (
            '&& The Chairman read out a letter: "Boats matter. It was agreed that a study would be made by May 2003."',
            [],
        ),
        ('&& The Chairman said that it was late. It was agreed to discuss the study "Boats and Fish".', ["agreed"]),
        ("&& The representative of Peru asked for a note. It was so agreed.", ["agreed"]),
    ],
)
def test_what_others_agreed_is_told_by_speakers(read: Read, paragraph: str, expected: list[str]) -> None:
    """Words of a speaker, or read out, on what was agreed are of another place; the stock phrase is of the meeting."""
    assert [decision.kind for decision in read(MINUTES.format(paragraph)).of(DecisionClaim)] == expected


TASKS = [
    (
        "The Chairman proposed that the Secretariat prepare a note, that the Committee take note of the paper, and that it be late.",
        [("SECRETARIAT", "prepare", "a note")],
    ),
    (
        "The Chairman said that he would consult Members, and would open the matter up again.",
        [("CHAIR", "consult", "Members")],
    ),
    ("The Chairman proposed that the World Bank be invited to attend its next meeting.", []),
    (
        "The Chairman proposed that the Secretariat prepare a note, since none had been made.",
        [("SECRETARIAT", "prepare", "a note")],
    ),
    ("The Chairman suggested that the Committee invite the World Bank to attend its next meeting.", []),
]


@pytest.mark.parametrize(("proposed", "expected"), TASKS)
def test_tasks_end_where_the_sentence_goes_on(read: Read, proposed: str, expected: list[tuple[str, str, str]]) -> None:
    """What is to be done has no words of the next clause; to attend a meeting is no task."""
    told = read(MINUTES.format(f"&& {proposed}\nIt was so agreed."))

    assert [
        (_name(one.addressee), one.action, told.words(one.object_text) if one.object_text else "")
        for one in told.of(InstructionClaim)
    ] == expected
