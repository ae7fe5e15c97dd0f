"""The examples give the graphs that were read against them, fact by fact, and frozen.

After a change that is right: `KG_REGENERATE=1 pytest tests/golden`, then read the diff of the golden files as you would read code.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from golden.frozen import compare, findings_of, kinds, quads_of, read, regenerating, write
from kg.api import Graph
from kg.resources import folder as data

HERE = Path(__file__).parent
EXAMPLES = sorted(path for path in data("examples").iterdir() if path.is_file())
LARGEST = 1000  # lines of a golden file: more is not read by anybody


def test_every_example_is_frozen_and_nothing_else() -> None:
    """A folder for each example document."""
    assert len(EXAMPLES) == 3
    assert sorted(path.name for path in HERE.iterdir() if path.is_dir() and path.name != "__pycache__") == sorted(
        path.stem for path in EXAMPLES
    )


@pytest.mark.parametrize("name", [path.stem for path in EXAMPLES])
def test_the_graph_is_the_frozen_one(name: str, example_graph: Graph) -> None:
    """The same facts with the same evidence; the message tells facts lost and gained."""
    golden = HERE / name / "expected.nq"
    lines = quads_of(example_graph, name)
    if regenerating():
        write(golden, lines)

    if differences := compare(read(golden), lines):
        pytest.fail("\n".join(differences), pytrace=False)
    assert 100 < len(lines) < LARGEST
    assert all(any(f"<{predicate}>" in line for line in lines) for predicate in kinds())
    assert not any("/register/" in line.split(" ")[0] or "graph/vocabulary" in line for line in lines)


@pytest.mark.parametrize("name", [path.stem for path in EXAMPLES])
def test_the_findings_are_the_frozen_ones(name: str, example_graph: Graph) -> None:
    """What was doubted, in the order in which it is told."""
    golden = HERE / name / "findings.txt"
    lines = findings_of(example_graph, name)
    if regenerating():
        write(golden, lines)

    assert lines == read(golden)


def test_the_golden_files_are_compared_here() -> None:
    """With the flag on, all of the above would pass: this fails then, so that nobody takes such a run for a test."""
    assert not regenerating(), (
        "golden files were written, not compared: read their diff, and run again without the flag"
    )


@pytest.mark.parametrize("where", [{"CI": "true"}, {"KG_REQUIRE": "shared,java"}])
def test_a_submission_cannot_regenerate(where: dict[str, str]) -> None:
    """Where a submission is checked the flag stops the run."""
    with pytest.raises(RuntimeError, match="KG_REGENERATE"):
        regenerating({**where, "KG_REGENERATE": "1"})
    assert not regenerating(where)
    assert not regenerating({**where, "KG_REGENERATE": "0"})


def test_a_change_is_told_as_facts_lost_and_gained() -> None:
    """An assertion whose name changed with one of its triples shows that triple alone."""
    first, second = ("<x/assertion/a1>", "<x/assertion/b2>")
    before = [f"<m> <day> <1> {first} .", f"<m> <by> <c> {first} .", f"{first} <quotedFrom> <p> ."]
    after = [f"<m> <day> <2> {second} .", f"<m> <by> <c> {second} .", f"{second} <quotedFrom> <p> ."]

    assert compare(before, before) == []
    assert compare(before, [*before[:2], f"{first} <quotedFrom> <q> ."]) == [
        "- <x/assertion/...> <quotedFrom> <p> .",
        "+ <x/assertion/...> <quotedFrom> <q> .",
        "(1 lines lost, 1 gained, evidence counted)",
    ]
    assert compare(before, after) == [
        "- <m> <day> <1>",
        "+ <m> <day> <2>",
        "(3 lines lost, 3 gained, evidence counted)",
    ]
