"""What the graph of the examples must answer, and what it must not, with the default graph alone and as the union of all graphs.

A question that is known to fail says so in its header (`fault`); as soon as it answers, its test fails until that line is taken out.
"""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from competency.asking import Competency, copied, load, rows, said
from kg.api import Graph
from kg.resources import folder as data

HERE = Path(__file__).parent
MUST = load(HERE / "must-hold")
MUST_NOT = load(HERE / "must-not-hold")
EVERY = [*MUST, *MUST_NOT]
UNION = pytest.mark.parametrize("union", [False, True], ids=["default", "union"])


def _marked(question: Competency) -> object:
    known = [pytest.mark.xfail(strict=True, reason=question.fault)] if question.fault else []
    return pytest.param(question, id=question.path.stem, marks=known)


@pytest.fixture(scope="module", name="store")
def graph_in_memory(example_graph: Graph) -> ox.Store:
    """Give the graph of the examples as a copy that tests may add to, if they take it away again."""
    return copied(example_graph)


def test_the_questions_are_all_here() -> None:
    """Numbered without gaps, each asked once."""
    for questions, least in ((MUST, 15), (MUST_NOT, 8)):
        assert [int(question.path.stem[:2]) for question in questions] == list(range(1, len(questions) + 1))
        assert len(questions) >= least
    assert len({question.question for question in EVERY}) == len(EVERY)
    assert sum(bool(question.fault) for question in EVERY) <= len(EVERY) // 5


@UNION
@pytest.mark.parametrize("question", [_marked(question) for question in MUST])
def test_must_hold(question: Competency, union: bool, store: ox.Store, example_graph: Graph) -> None:  # noqa: FBT001
    """Exactly the rows of the header."""
    assert question.expected
    assert rows(store, example_graph.store.base, question.sparql, union=union) == sorted(question.expected)


@UNION
@pytest.mark.parametrize("question", [_marked(question) for question in MUST_NOT])
def test_must_not_hold(question: Competency, union: bool, store: ox.Store, example_graph: Graph) -> None:  # noqa: FBT001
    """No row; and a row as soon as the wrong triples of the header stand in the graph, so that the question could find them."""
    base, wrong = example_graph.store.base, said(example_graph, question.wrong)
    assert not question.expected
    assert rows(store, base, question.sparql, union=union) == []

    added = [quad for quad in wrong if quad not in store]
    store.extend(added)
    found = rows(store, base, question.sparql, union=union)
    for quad in added:
        store.remove(quad)

    assert found
    assert rows(store, base, question.sparql, union=union) == []


@pytest.mark.parametrize("question", EVERY, ids=[question.path.stem for question in EVERY])
def test_the_passages_stand_in_the_examples(question: Competency) -> None:
    """The words on which the answer rests are words of the named document (line breaks apart); the register needs none."""
    for file, words in question.passages:
        text = " ".join((data("examples") / file).read_text(encoding="utf-8").split())

        assert " ".join(words.split()) in text
    assert question.passages or "register" in question.sparql + " ".join(question.expected) or not question.expected
