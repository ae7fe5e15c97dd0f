"""A whole evaluation on invented gold of both layouts: what is right, wrong, missing, optional and forbidden."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.evaluate import Evaluation, GoldDocument, Tally, evaluate, load_gold
from kg.evaluate.cells import Cells
from kg.evaluate.names import Names
from kg.model import Entry, Name, Vocabulary

NAMES = Names(
    Vocabulary(
        entries=(
            Entry("body/CMA", "body", "CMA", (Name("Committee on Market Access", "en", "preferred"),)),
            Entry(
                "body/GC",
                "body",
                "GC",
                (Name("General Council", "en", "preferred"), Name("Conseil général", "fr", "preferred")),
            ),
            Entry("group/LDC", "group", "LDC", (Name("LDC Group", "en", "preferred"),)),
            Entry("organization/WCO", "organization", "WCO", (Name("World Customs Organization", "en", "preferred"),)),
        )
    )
)
MINUTES = """
document: {symbol: G/MA/M/901, language: en}
meeting: {body: CMA, dates: [2019-05-14, 2019-05-16]}
agenda_items: [{label: A, documents: []}, {label: B, documents: [G/MA/W/901]}]
speakers:
  - {item: B, speakers: [URY, THA], non_members: [CHAIR], on_behalf: [{speaker: THA, group: LDC Group}]}
turns: [[B, CHAIR], [B, URY], [B, URY], [B, THA]]
decisions: [{item: A, kind: adopted_agenda}, {item: B, kind: took_note}]
proposals: [{symbol: G/MA/W/901, sponsors: [URY]}, {symbol: null, sponsors: [THA]}]
cited_documents: [G/MA/W/901]
mandates: [{source: x, who: CMA, does: something, due: null}]
"""
REPORT = """
document: {file: rapport.md, symbol: null, language: fr, author_role: Chair of the Committee on Market Access}
meetings: [{body: Conseil général, dates: [2019-07]}]
decisions: [{symbol: WT/L/901, also: [WT/MIN(17)/91]}, {symbol: null, kind: agreed, by: General Council, date: 2019-05-16}]
mandates:
  - {source: WT/L/901, addressee: General Council, action: review, due: [2019-07, 2019-12]}
  - {source: "CHAIR Committee on Market Access 2019-05-16", addressee: Chair of the Committee on Market Access, action: consult, due: []}
mandate_links: [[THIS, pursuant_to, WT/L/901], [Work Programme, established_in, "1998"], [agenda item of May, pursuantTo, WT/L/901]]
groups: []
organisations: [LDC Group, World Customs Organization]
events: [{kind: workshop, start: 2019-04-01, end: 2019-04-03, place: Rome}]
statements: [{speaker: several delegations, on_behalf_of: null}]
optional: {statements: [{speaker: URY, on_behalf_of: null}]}
must_not:
  - {kind: statements, match: {speaker: JPN}, why: "Japan does not speak"}
  - {kind: mandates, match: {addressee: General Council, due: [2020-07]}, why: "no such date"}
  - {kind: persons, match: {same: [a, b]}, why: "nobody asks"}
"""
ANSWERS: dict[str, list[dict[str, str]]] = {
    "meetings": [
        {"document": "G/MA/M/901", "role": "own", "body": "CMA", "dates": "2019-05-14 2019-05-16"},
        {"document": "G/MA/M/901", "role": "scheduled", "body": "CMA", "dates": "2019-10-08"},
        {"document": "rapport", "role": "scheduled", "body": "GC", "dates": "2019-07"},
    ],
    "agenda": [
        {"document": "G/MA/M/901", "item": "A", "cited": ""},
        {"document": "G/MA/M/901", "item": "B", "cited": "G/MA/W/901"},
        {"document": "G/MA/M/901", "item": "C", "cited": ""},
    ],
    "statements": [
        {"document": "G/MA/M/901", "item": "B", "order": "2", "speaker": "URY", "onBehalfOf": ""},
        {"document": "G/MA/M/901", "item": "B", "order": "1", "speaker": "CHAIR", "onBehalfOf": ""},
        {"document": "G/MA/M/901", "item": "B", "order": "10", "speaker": "THA", "onBehalfOf": "LDC"},
        {"document": "rapport", "item": "", "order": "1", "speaker": "?several", "onBehalfOf": ""},
        {"document": "rapport", "item": "", "order": "2", "speaker": "URY", "onBehalfOf": ""},
        {"document": "rapport", "item": "", "order": "3", "speaker": "JPN", "onBehalfOf": ""},
    ],
    "decisions": [
        {
            "document": "G/MA/M/901",
            "item": "A",
            "kind": "adopted_agenda",
            "by": "CMA",
            "date": "2019-05-16",
            "symbol": "",
        },
        {"document": "G/MA/M/901", "item": "", "kind": "decision", "by": "MC", "date": "", "symbol": "WT/L/901"},
        {
            "document": "rapport",
            "item": "",
            "kind": "ministerial_decision",
            "by": "MC",
            "date": "2017",
            "symbol": "WT/MIN(17)/91",
        },
        {"document": "rapport", "item": "", "kind": "agreed", "by": "GC", "date": "2019-05-16", "symbol": ""},
    ],
    "proposals": [{"document": "G/MA/M/901", "symbol": "G/MA/W/901", "agent": "URY", "role": "proponent"}],
    "citations": [{"document": "G/MA/M/901", "cited": "G/MA/W/901"}, {"document": "G/MA/M/901", "cited": "G/MA/M/901"}],
    "mandates": [
        {
            "document": "rapport",
            "source": "WT/L/901",
            "addressee": "GC",
            "action": "review",
            "due": "2019-07",
            "accordingTo": "",
        },
        {
            "document": "rapport",
            "source": "CHAIR CMA 2019-05-16",
            "addressee": "CHAIR",
            "action": "consult",
            "due": "",
            "accordingTo": "",
        },
    ],
    "mandate-chain": [
        {
            "document": "rapport",
            "from": "rapport",
            "relation": "pursuantTo",
            "to": "WT/L/901",
            "date": "2017-12-13",
            "statedBy": "document",
        },
        {
            "document": "rapport",
            "from": "rapport item A",
            "relation": "pursuantTo",
            "to": "WT/L/901",
            "date": "",
            "statedBy": "document",
        },
        {
            "document": "",
            "from": "Work Programme",
            "relation": "establishedBy",
            "to": "WT/L/274",
            "date": "1998-09-25",
            "statedBy": "register",
        },
        {
            "document": "",
            "from": "Other",
            "relation": "establishedBy",
            "to": "WT/L/1",
            "date": "1997-01-01",
            "statedBy": "register",
        },
    ],
    "agents": [
        {"document": "rapport", "kind": "group", "code": "LDC"},
        {"document": "rapport", "kind": "organization", "code": "WCO"},
        {"document": "rapport", "kind": "organization", "code": "WTO"},
    ],
    "activities": [
        {"document": "rapport", "kind": "workshop", "start": "2019-04-01", "end": "2019-04-02", "place": "Rome"}
    ],
}


def _ask(question: str) -> Sequence[Mapping[str, str]]:
    return ANSWERS[question]


@pytest.fixture(name="evaluation")
def measured(tmp_path: Path) -> Evaluation:
    """Measure the answers above against the gold above."""
    (tmp_path / "minutes.yaml").write_text(MINUTES, encoding="utf-8")
    (tmp_path / "rapport.yaml").write_text(REPORT, encoding="utf-8")
    (tmp_path / "zz.yaml").write_text("document: {symbol: G/NOT/1, language: en}", encoding="utf-8")
    return evaluate(load_gold([tmp_path]), NAMES, _ask, {"G/MA/M/901": "G/MA/M/901", "rapport": "rapport"})


@pytest.mark.parametrize(
    ("kind", "tally"),
    [
        ("meetings", Tally(2, 2, 2)),  # the minutes' scheduled meeting is a row of its own kind
        ("items", Tally(2, 3, 2)),  # item C is wrong
        ("speakers", Tally(3, 3, 3)),
        ("on_behalf", Tally(1, 1, 1)),
        ("statements", Tally(1, 2, 1)),  # URY is optional, JPN is wrong
        ("decisions", Tally(3, 4, 4)),  # the recalled act of the minutes is not this meeting's
        ("proposals", Tally(1, 1, 1)),  # the one without a symbol is not measured
        ("citations", Tally(1, 1, 1)),  # its own symbol is no citation
        ("mandates", Tally(2, 2, 3)),  # December is missing; the minutes' mandates are words only
        ("mandate links", Tally(3, 3, 3)),  # the register counts where the gold names it, by its year
        ("groups", Tally(0, 0, 0)),
        (
            "organisations",
            Tally(2, 2, 2),
        ),  # a group that the gold calls an organisation; the organisation itself is ignored
        ("activities", Tally(0, 1, 1)),  # another last day
        ("turns", Tally(3, 3, 3)),  # in the order of the document, neighbours merged
    ],
)
def test_each_kind_is_counted(evaluation: Evaluation, kind: str, tally: Tally) -> None:
    """Right, answered and demanded rows, pooled over both documents."""
    assert evaluation.pooled(kind) == tally


def test_languages_and_intervals(evaluation: Evaluation) -> None:
    """Tallies split by language; the interval encloses the pooled score and is the same each time."""
    low, high = evaluation.interval("decisions")

    assert evaluation.pooled("decisions", "fr") == Tally(2, 2, 2)
    assert low <= evaluation.pooled("decisions").f1 <= high
    assert (low, high) == evaluation.interval("decisions")


def test_forbidden_rows(evaluation: Evaluation) -> None:
    """One is violated, one holds, one cannot be asked; a document that the graph lacks is named."""
    forbidden = evaluation.documents[1].forbidden

    assert ([v.why for v in forbidden.violations], forbidden.checked, forbidden.unchecked) == (
        ["Japan does not speak"],
        2,
        1,
    )
    assert evaluation.absent == ("zz",)


def test_wrong_and_missing_rows_are_shown(evaluation: Evaluation) -> None:
    """As text, with what stood there."""
    assert evaluation.documents[0].wrong["items"] == ("C · -",)
    assert evaluation.documents[1].missing["mandates"] == (
        "wt/l/901 · gc|general council|name:general council · review · 2019-12",
    )


@pytest.mark.parametrize("content", ["- a list", "meeting: {body: GC}", "document: [", "\xff"])
def test_what_is_no_gold_is_refused(tmp_path: Path, content: str) -> None:
    """The error names the file."""
    (tmp_path / "bad.yaml").write_bytes(content.encode("latin-1"))

    with pytest.raises(UsageError, match=r"bad\.yaml"):
        load_gold([tmp_path])


def test_no_gold_is_refused(tmp_path: Path) -> None:
    """An empty folder and a missing path."""
    with pytest.raises(UsageError, match="no gold"):
        load_gold([tmp_path])
    with pytest.raises(UsageError, match="no such gold"):
        load_gold([tmp_path / "nowhere"])


@pytest.mark.parametrize(
    ("source", "accepted"),
    [
        ("Committee on Market Access 2019-05-16", "CMA 2019-05-16"),
        ("Committee on Market Access, May 2019", "CMA 2019-05"),
        ("previous Chair, May 2019 meeting", "CHAIR CMA 2019-05"),  # of the document's own body
        ("CHAIR General Council 2019-05-16", "CHAIR GC 2019-05-16"),
        ("WT/L/901, para 4", "WT/L/901, para 4"),
        ("WT/L/901 paragraph 4", "WT/L/901, para 4"),
        ("G/MA/9", "THIS"),
    ],
)
def test_sources_of_mandates(source: str, accepted: str) -> None:
    """Names become codes, months dates, a Chair's undertaking says so, and the document is THIS."""
    rows = {"document": {"symbol": "G/MA/9", "author_role": "Chair of the Committee on Market Access"}}
    cells = Cells(GoldDocument(Path("g.yaml"), ("G/MA/9",), "g", "en", rows), NAMES)

    assert accepted in cells.source(source)


def test_ends_of_links() -> None:
    """An instruction is its source, addressee and action; an item of the agenda is any."""
    cells = Cells(GoldDocument(Path("g.yaml"), (), "g", "en", {"document": {}}), NAMES)

    assert "GC 2019-05-16: SECRETARIAT, prepare" in cells.end("General Council 2019-05-16: WTO Secretariat, prepare")
    assert cells.end("agenda item of May") == frozenset({"agenda item"})
    assert "CHAIR" in cells.speaker("previous Chair")


@pytest.mark.parametrize(
    "rows", ["meetings: 5", "meetings: [5]", "meetings: [{x: y}]", "optional: [1]\nmeetings: []", "meeting: []"]
)
def test_rows_that_are_none_are_told_with_their_file(rows: str, tmp_path: Path) -> None:
    """A wrong row is wrong data: one line, no traceback."""
    (tmp_path / "odd.yaml").write_text(f"document: {{symbol: G/MA/M/901}}\n{rows}\n", encoding="utf-8")

    with pytest.raises(UsageError, match=r"odd\.yaml: its rows are not laid out as gold is"):
        evaluate(load_gold([tmp_path / "odd.yaml"]), NAMES, lambda _: (), {"G/MA/M/901": "G/MA/M/901"})
