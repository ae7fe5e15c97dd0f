"""What is computed from all documents: how they are shown, and which IRIs are one thing; never more than is safe."""

from __future__ import annotations

from collections.abc import Sequence

import pyoxigraph as ox
import pytest

from kg import iri
from kg.identify import identify
from kg.lift import derived, lift
from kg.lift.derivation import Facts, Read, derived_quads, same_symbols, shown_as
from kg.lift.meetings import Meeting, same_meetings
from kg.model import DocumentClaim, MeetingClaim
from made import BASE, VOCABULARY, Page

LONG = Meeting("2077-07-03", "CTG", ("2077-07-03", "2077-07-04"), held=True)


def document(key: str, *symbols: str, source: str = "in/a.txt", stem: str = "a") -> Read:
    """Make a document with a text."""
    return Read(BASE + "document/" + key, symbols, stem, source)


@pytest.mark.parametrize(
    ("meetings", "links"),
    [
        ([LONG, Meeting("2077-07-04", "CTG", ("2077-07-04",))], [("2077-07-04", "2077-07-03")]),
        ([LONG, Meeting("2077-07", "CTG", (), "2077-07", "2077-07")], [("2077-07", "2077-07-03")]),
        ([Meeting("a", "CTD", ("2077-12-04",), sessions=("67",)), Meeting("s", "CTD", sessions=("67",))], [("s", "a")]),
        ([LONG, Meeting("r", "CTG", (), "2077-07-04", "2077-07-04")], [("r", "2077-07-03")]),
        # a month, and days of it: all one
        (
            [LONG, Meeting("2077-07-04", "CTG", ("2077-07-04",)), Meeting("2077-07", "CTG", (), "2077-07", "2077-07")],
            [("2077-07", "2077-07-03"), ("2077-07-04", "2077-07-03")],
        ),
        # the session chooses among those that the date allows
        ([Meeting("a", "CTG", ("2077-07-03",), sessions=("2",)), Meeting("x", "CTG", ("2077-07-03", "2077-07-05"), sessions=("1",)),
          Meeting("y", "CTG", ("2077-07-03", "2077-07-04"), sessions=("2",))], [("a", "y")]),
        ([Meeting("m", "CTG", (), "2077-07", "2077-07", ("2",)), Meeting("x", "CTG", ("2077-07-03",), sessions=("1",)),
          Meeting("y", "CTG", ("2077-07-09",))], [("m", "y")]),
        # must not: another body, two sessions, two meetings of one month, no day in common, a session without any meeting
        ([LONG, Meeting("2077-07", "CTS", (), "2077-07", "2077-07")], []),
        ([Meeting("a", "CTG", ("2077-07-03",), sessions=("1",)), Meeting("b", "CTG", ("2077-07-03",), sessions=("2",))], []),
        ([Meeting("a", "CTG", ("2077-07-03",), sessions=("1",)), Meeting("m", "CTG", (), "2077-07", "2077-07", ("2",))], []),
        ([LONG, Meeting("b", "CTG", ("2077-07-20",)), Meeting("2077-07", "CTG", (), "2077-07", "2077-07")], []),
        ([LONG, Meeting("b", "CTG", ("2077-07-04", "2077-07-05"))], []),
        ([LONG, Meeting("s", "CTG", sessions=("67",))], []),
        ([Meeting("a", "CTG", ("2077-07-03",), sessions=("9",)), Meeting("b", "CTG", ("2078-01-03",), sessions=("9",)),
          Meeting("s", "CTG", sessions=("9",))], []),
    ],
)  # fmt: skip
def test_meetings_are_joined_only_when_safe(meetings: list[Meeting], links: list[tuple[str, str]]) -> None:
    assert sorted(same_meetings(meetings)) == links
    assert sorted(same_meetings(reversed(meetings))) == links


def test_a_group_with_two_sessions_is_no_group() -> None:
    one, other = (
        Meeting("a", "CTG", ("2077-07-03",), sessions=("1",)),
        Meeting("b", "CTG", ("2077-07-04",), sessions=("2",)),
    )
    wide = Meeting("w", "CTG", ("2077-07-03", "2077-07-04"))

    assert list(same_meetings([one, other, wide])) == []


def test_documents_are_shown_by_symbol_else_stem_else_shortest_path() -> None:
    read = [
        document("WT/L/9032", "WT/L/9032", "WT/MIN(77)/65"),
        document("sha256-1", stem="report", source="x/one/report.txt"),
        document("sha256-2", stem="report", source="y/one/report.txt"),
        document("sha256-3", stem="alone", source="y/alone.txt"),
    ]

    assert shown_as(read, BASE) == {
        BASE + "document/WT/L/9032": "WT/L/9032",
        BASE + "document/sha256-1": "x/one/report.txt",
        BASE + "document/sha256-2": "y/one/report.txt",
        BASE + "document/sha256-3": "alone",
    }


def test_the_same_text_in_two_files_is_shown_once() -> None:
    read = [document("sha256-1", stem="b", source="in/b.txt"), document("sha256-1", stem="a", source="in/a.txt")]

    assert shown_as(read, BASE) == {BASE + "document/sha256-1": "a"}


def facts(
    read: list[Read], things: list[str], embodied: Sequence[tuple[str, str]] = (), registered: Sequence[str] = ()
) -> Facts:
    """Make facts with things by their keys."""
    return Facts(
        tuple(read),
        (),
        tuple((BASE + one, BASE + other) for one, other in embodied),
        frozenset(BASE + one for one in registered),
        frozenset(BASE + one for one in things),
    )


def test_second_symbols_are_the_same_document_and_decision() -> None:
    known = facts(
        [document("WT/MIN(77)/65", "WT/MIN(77)/65", "WT/L/9032")],
        [
            "document/WT/MIN(77)/65",
            "document/WT/L/9032",
            "decision/WT/MIN(77)/65",
            "decision/WT/L/9032",
            "proposal/WT/L/9032",
        ],
        [("decision/WT/L/9032", "document/WT/L/9032"), ("decision/WT/L/9032", "document/WT/MIN(77)/65")],
        ["decision/WT/MIN(77)/65"],
    )

    assert sorted((iri.key_of(BASE, one), iri.key_of(BASE, other)) for one, other in same_symbols(known, BASE)) == [
        ("decision/WT/L/9032", "decision/WT/MIN(77)/65"),  # the register's comes first
        ("document/WT/L/9032", "document/WT/MIN(77)/65"),  # the one that was read comes first
    ]


def test_two_registered_decisions_are_never_one() -> None:
    known = facts(
        [document("WT/L/1", "WT/L/1", "WT/L/2")],
        ["decision/WT/L/1", "decision/WT/L/2"],
        registered=["decision/WT/L/1", "decision/WT/L/2"],
    )

    assert list(same_symbols(known, BASE)) == []


def test_derived_quads_stand_in_their_own_graphs_and_parse() -> None:
    known = facts([document("WT/L/1", "WT/L/1", "WT/L/2")], ["document/WT/L/1", "document/WT/L/2"])

    quads = list(ox.parse("\n".join(derived_quads(known, BASE)), ox.RdfFormat.N_QUADS))

    assert {str(quad.graph_name) for quad in quads} == {
        f"<{BASE}graph/derived/names>",
        f"<{BASE}graph/derived/identity>",
    }


def test_a_store_is_read_and_only_what_it_holds_is_joined() -> None:
    graph = ox.Store()
    for page in (_minutes("> G/C/M/900 WT/L/9\nCTG, 3 and 4 July 2077"), _mention("The CTG met on 4 July 2077.")):
        lifted = lift(page.document, page.extraction, identify(page.document, page.extraction, VOCABULARY), BASE)
        lines = [*lifted.description, *(line for a in lifted.assertions for line in (*a.triples, *a.description))]
        graph.load("".join(f"{line} .\n" for line in lines).encode(), ox.RdfFormat.N_QUADS)

    lines = [line.replace(BASE, "") for line in derived(graph, BASE)]

    assert [line.split("> <")[0] + " " + line.split("> ")[2] for line in lines if "canonical" in line] == [
        "<meeting/CTG/2077-07-04 <meeting/CTG/2077-07-03"
    ]
    assert sum('shownAs> "G/C/M/900"' in line for line in lines) == 1
    assert sum('shownAs> "letter"' in line for line in lines) == 1


def _minutes(lines: str) -> Page:
    page = Page(lines)
    symbols = (page.symbol("G/C/M/900"), page.symbol("WT/L/9"))
    page.add(DocumentClaim(rule="test.header", spans=(page.span("G/C/M/900"),), genre="minutes", symbols=symbols))
    page.meets(
        "CTG, 3 and 4 July 2077",
        page.named("CTG", "body/CTG"),
        page.days("3 and 4 July 2077", "2077-07-03", "2077-07-04"),
    )
    return page


def _mention(lines: str) -> Page:
    page = Page(lines, name="letter")
    page.add(
        MeetingClaim(
            rule="test.met",
            spans=(page.span(lines),),
            body=page.named("CTG", "body/CTG"),
            dates=(page.days("4 July 2077", "2077-07-04"),),
        )
    )
    return page
