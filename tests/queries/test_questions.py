"""Each named question answers just the rows that a small graph holds, with the default graph alone and as the union of all graphs."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.ask import query, questions
from kg.ask.question import EVIDENCE, parse
from kg.errors import QueryError

HERE = Path(__file__).parent
BASE = "https://w3id.org/mandate-kg/id/wto/"
EXPECTED = tomllib.loads((HERE / "expected.toml").read_text(encoding="utf-8"))
NAMES = [question.name for question in questions()]
DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module", name="graph")
def small_graph() -> ox.Store:
    """Give the graph of graph.trig, its default graph made the union that the store would make it."""
    store = ox.Store()
    store.load(path=str(HERE / "graph.trig"), format=ox.RdfFormat.TRIG)
    store.extend([ox.Quad(quad.subject, quad.predicate, quad.object) for quad in store])
    return store


def test_there_are_ten_questions_and_each_is_expected() -> None:
    """A question that is added without expected rows, or lost, fails here."""
    assert sorted(NAMES) == sorted(EXPECTED)
    assert len(NAMES) == 10


@pytest.mark.parametrize("union", [False, True], ids=["default", "union"])
@pytest.mark.parametrize("name", NAMES)
def test_rows(graph: ox.Store, name: str, union: bool) -> None:  # noqa: FBT001
    """All rows, in their order, with their quotes."""
    answer = query(graph, BASE, name, union=union)

    assert [list(row.values()) for row in answer.rows] == EXPECTED[name]["rows"]
    assert answer.columns[-4:] == EVIDENCE


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_graph_answers_nothing(name: str) -> None:
    """No rows and no error."""
    assert query(ox.Store(), BASE, name).rows == ()


@pytest.mark.parametrize(
    ("name", "params", "rows"),
    [
        ("meetings", {"document": "rapport"}, 1),
        ("meetings", {"document": "nowhere"}, 0),
        ("meetings", {"body": "CMA"}, 2),
        ("meetings", {"from": "2019-07"}, 2),
        ("meetings", {"to": "2019-05"}, 1),
        ("decisions", {"from": "2017-03", "to": "2017-06"}, 1),  # a year that holds the bounds
        ("decisions", {"from": "2018"}, 1),
        ("meetings", {"from": "2019-06", "to": "2019-09-30"}, 1),
        ("statements", {"agent": "LDC"}, 1),
        ("activities", {"agent": "URY"}, 1),
        ("mandates", {"from": "2019-10"}, 1),
        ("mandate-chain", {"to": "WT/L/501"}, 3),
        ("mandate-chain", {"from": "rapport"}, 3),
        ("mandate-chain", {"from": "WT/L/901", "to": "WT/L/501"}, 2),
        ("mandate-chain", {"from": "nothing"}, 0),
        ("mandate-chain", {"document": "rapport"}, 3),
    ],
)
def test_parameters(graph: ox.Store, name: str, params: dict[str, str], rows: int) -> None:
    """Each parameter narrows the answer."""
    assert len(query(graph, BASE, name, params).rows) == rows


def test_labels_in_another_language(graph: ox.Store) -> None:
    """`lang` chooses labels, and English stands in where there is none."""
    labels = {row["code"]: row["label"] for row in query(graph, BASE, "agents", {"lang": "fr"}).rows}

    assert (labels["NZL"], labels["LDC"]) == ("Nouvelle-Zélande", "LDC Group")


@pytest.mark.parametrize(
    ("name", "params", "words"),
    [
        ("weather", {}, "no question 'weather': one of"),
        ("agenda", {"body": "CMA"}, "agenda takes no body: one of"),
        ("agenda", {"lang": "de"}, "lang=de: one of en, fr, es"),
        ("meetings", {"from": "yesterday"}, "from=yesterday: a date"),
    ],
)
def test_wrong_calls_say_what_to_do(graph: ox.Store, name: str, params: dict[str, str], words: str) -> None:
    """One line with the remedy."""
    with pytest.raises(QueryError, match=words):
        query(graph, BASE, name, params)


@pytest.mark.parametrize(
    "header",
    [
        "# title: T\n# columns: a\n# key: a\n",
        "# title: T\n# description: d\n# columns: a\n# keys: a\n",
        "# no header\n",
    ],
    ids=["missing", "misspelt", "free text"],
)
def test_a_wrong_header_is_refused(tmp_path: Path, header: str) -> None:
    """A question that does not declare itself is none."""
    path = tmp_path / "q.rq"
    path.write_text(header + "SELECT ?a WHERE { ?a ?b ?c }", encoding="utf-8")

    with pytest.raises(QueryError, match=r"q\.rq"):
        parse(path)


def test_every_question_column_and_parameter_is_documented() -> None:
    """docs/questions.md has a section per question that names all its columns and parameters."""
    page = (DOCS / "questions.md").read_text(encoding="utf-8")
    for question in questions():
        section = page.partition(f"\n## {question.name}\n")[2].partition("\n## ")[0]
        assert section, question.name
        assert [word for word in (*question.columns, *question.parameters) if f"`{word}`" not in section] == []
