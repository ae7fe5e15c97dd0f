"""Questions in SPARQL with their expected rows in the header, as the files below `must-hold` and `must-not-hold` hold them.

    # question: Who supported the proposal of Uruguay on electronic signatures?
    # passage: rapport-services.md: La Norvège a appuyé cette proposition.
    # expect: NOR
    # fault: what is not read yet, and why (only where the question still fails)
    # wrong: <proposal/JOB/SERV/901> kg:supportedBy <member/JPN> .

`passage` gives the words of the document on which the answer rests (several may be given); `expect` one row each, its cells joined by
" | ". A question that must not hold has no row, but triples that are `wrong`: with them in the graph it answers, so it is able to fail.
The prefixes of `kg sparql` need not be declared, and `<member/KEN>` is an IRI below the base.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.api import Graph
from kg.store.formats import prefixes

WRONG = ox.NamedNode("urn:wrong")
_HEADER = re.compile(r"^# (?P<key>[a-z]+): (?P<value>.+)$")
_KEYS = frozenset({"question", "passage", "expect", "fault", "wrong"})


@dataclass(frozen=True, slots=True)
class Competency:
    """One question: its words, where its answer comes from, the rows that are expected, and the SPARQL."""

    path: Path
    question: str
    passages: tuple[tuple[str, str], ...]  # file and words
    expected: tuple[str, ...]
    fault: str
    wrong: str  # Turtle without prefixes
    sparql: str


def load(folder: Path) -> list[Competency]:
    """Return the questions of a folder, in the order of their numbers."""
    return [_parse(path) for path in sorted(folder.glob("*.rq"))]


def _parse(path: Path) -> Competency:
    told: dict[str, list[str]] = {key: [] for key in _KEYS}
    lines = path.read_text(encoding="utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")]
    for line in head:
        found = _HEADER.match(line)
        if found is None or found["key"] not in _KEYS:
            raise ValueError(f"{path.name}: not a line of the header: {line}")
        told[found["key"]].append(found["value"])
    (question,) = told["question"]
    passages = tuple((file, words) for file, _, words in (value.partition(": ") for value in told["passage"]))
    body = "\n".join(line for line in lines if not line.startswith("#"))
    return Competency(
        path, question, passages, tuple(told["expect"]), " ".join(told["fault"]), "\n".join(told["wrong"]), body
    )


def declarations(base: str) -> str:
    """Return the base IRI and the prefixes of `kg sparql`, as SPARQL and Turtle both write them."""
    return f"BASE <{base}>\n" + "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in prefixes(base).items())


def rows(store: ox.Store, base: str, sparql: str, *, union: bool) -> list[str]:
    """Ask, with the default graph as it is or as the union of all graphs; return distinct rows, cells joined by " | ", sorted."""
    found = store.query(declarations(base) + sparql, use_default_graph_as_union=union)
    assert isinstance(found, ox.QuerySolutions)
    return sorted({" | ".join(_cell(cell, base) for cell in row) for row in found})


def _cell(cell: object, base: str) -> str:
    if cell is None:
        return ""
    value = cell.value if isinstance(cell, (ox.Literal, ox.NamedNode)) else str(cell)
    return value.removeprefix(base)


def copied(graph: Graph) -> ox.Store:
    """Return the graph in memory, so that wrong triples can be added to it."""
    store = ox.Store()
    store.extend(graph.store.graph)
    return store


def said(graph: Graph, turtle: str) -> list[ox.Quad]:
    """Return wrong triples as quads of the default graph and of a graph of their own."""
    parsed = ox.parse(declarations(graph.store.base) + turtle, format=ox.RdfFormat.TURTLE)
    triples: Sequence[ox.Quad] = list(parsed)
    return [
        ox.Quad(triple.subject, triple.predicate, triple.object, place)
        for triple in triples
        for place in (ox.DefaultGraph(), WRONG)
    ]
