"""The chain from the 1998 Declaration to a real report, each step with its quote or its row of the register.

The report is whatever document the folder of the seed holds; nothing of its words stands here.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from competency.asking import load, rows
from kg.api import Graph

DECLARATION = "WT/MIN(98)/DEC/2"
WORK_PROGRAMME, PROGRAMME, DECISION = "WT/L/274", "Work Programme on Electronic Commerce", "WT/L/1032"
STEPS = [
    (WORK_PROGRAMME, "pursuantTo", DECLARATION, "register"),
    (PROGRAMME, "establishedBy", WORK_PROGRAMME, "register"),
    (DECISION, "continues", PROGRAMME, "register"),
]
ANYWHERE = ("03-an-unnamed", "04-two-programmes")  # questions of must-not-hold that name nothing of the examples

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module", name="seed")
def graph_of_the_seed(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """Give the graph of the one report."""
    store = tmp_path_factory.mktemp("seed") / "store"
    kg.build(shared / "corpus" / "seed", store, workers=1)
    return kg.open(store)


def test_the_chain_from_the_declaration_to_the_report(seed: Graph) -> None:
    """Declaration, Work Programme, Ministerial Decision, report: in this order, each step told by a document or the register."""
    (report,) = {row.name for row in seed.documents()}
    chain = seed.query("mandate-chain", from_=report, to=DECLARATION)
    links = [(row["from"], row["relation"], row["to"], row["statedBy"]) for row in chain]
    wanted = [*STEPS, (report, "pursuantTo", DECISION, "document")]

    assert [link for link in links if link in wanted] == wanted
    assert [int(row["step"]) for row in chain] == sorted(int(row["step"]) for row in chain)


def test_each_step_has_its_quote_or_its_row(seed: Graph) -> None:
    """A document's step quotes words of its text; the register's names the row and how sure it is."""
    (report,) = seed.documents()
    text = seed.store.text(report.text)
    for row in seed.query("mandate-chain", from_=report.name, to=DECLARATION):
        if row["statedBy"] == "document":
            start, end = row["where"].rpartition("char=")[2].split("-")
            assert row["quote"] == text[int(start) : int(end)] != ""
        else:
            assert row["where"].startswith("register/")
            assert row["certainty"] != ""


def test_sittings_stay_sittings(seed: Graph) -> None:
    """Two printed days of a council are two sittings: no meeting that the report tells of has a day between them."""
    told = [row["dates"].split() for row in seed.query("meetings") if row["role"] == "reported"]

    assert [len(dates) for dates in told] == [2, 2]


@pytest.mark.parametrize("union", [False, True], ids=["default", "union"])
@pytest.mark.parametrize("which", ANYWHERE)
def test_what_must_not_hold_anywhere(seed: Graph, which: str, union: bool) -> None:  # noqa: FBT001
    """Unnamed speakers stay unnamed, and programmes are not joined, in real documents as well."""
    (question,) = [q for q in load(Path(__file__).parent / "must-not-hold") if q.path.stem.startswith(which)]

    assert rows(seed.store.graph, seed.store.base, question.sparql, union=union) == []
