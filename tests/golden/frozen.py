"""What is frozen of a document: its own assertions with their description, and its findings; no vocabulary, no register.

A golden file is read by people. So that a change shows as the facts it gains and loses, `compare` tells facts first: the name of an
assertion is a hash over all it says, and one new triple would otherwise rename every line of it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import pyoxigraph as ox

from kg.api import Graph
from kg.terms import IN_TEXT, QUOTED_FROM, STATED_IN, TEXT_OF

FLAG = "KG_REGENERATE"
_GRAPH = re.compile(r" <[^<>]*/assertion/[0-9a-f]+> \.$")
_NAME = re.compile(r"/assertion/[0-9a-f]+")


def regenerating(environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether golden files are to be written instead of compared; never where a submission is checked.

    Raises:
        RuntimeError: the flag is set there too (`CI`, or `KG_REQUIRE` as `.ci/run` sets it).

    """
    wanted = environment.get(FLAG, "") not in {"", "0"}
    if wanted and (environment.get("CI") or environment.get("KG_REQUIRE")):
        raise RuntimeError(f"{FLAG} is set where a submission is checked: every golden test would pass")
    return wanted


def quads_of(graph: Graph, name: str) -> list[str]:
    """Return the canonical N-Quads of one document, sorted, without line ends: facts in their graphs, descriptions beside."""
    published = next(row for row in graph.documents() if row.name == name)
    store, default = graph.store.graph, ox.DefaultGraph()
    stated = store.quads_for_pattern(None, ox.NamedNode(STATED_IN), ox.NamedNode(published.document), default)
    nodes = [ox.NamedNode(published.text_iri), ox.NamedNode(published.expression)]
    found: list[ox.Quad] = []
    for assertion in sorted({str(quad.subject)[1:-1] for quad in stated}):
        node = ox.NamedNode(assertion)
        nodes.append(node)
        nodes += (
            passage.object
            for passage in store.quads_for_pattern(node, ox.NamedNode(QUOTED_FROM), None, default)
            if isinstance(passage.object, ox.NamedNode)
        )
        found += store.quads_for_pattern(None, None, None, node)
    for node in dict.fromkeys(nodes):
        found += store.quads_for_pattern(node, None, None, default)
    lines = ox.serialize(found, format=ox.RdfFormat.N_QUADS)
    assert lines is not None
    return sorted(set(lines.decode().splitlines()))


def findings_of(graph: Graph, name: str) -> list[str]:
    """Return one line for each finding of a document: severity, code, message, where, quote."""
    return [
        " | ".join(
            (
                finding.severity,
                finding.code,
                finding.message,
                f"{finding.span.start}-{finding.span.end}" if finding.span else "",
                " ".join(finding.quote.split()),
            )
        )
        for finding in graph.findings()
        if finding.document == name
    ]


def compare(expected: Iterable[str], lines: Iterable[str]) -> list[str]:
    """Return what differs: facts lost (-) and gained (+), else the lines of evidence; then how many lines differ in all."""
    before, after = set(expected), set(lines)
    if before == after:
        return []
    lost, gained = (before - after, after - before)
    facts = _told(_facts(before), _facts(after)) or _told(_nameless(lost), _nameless(gained))
    return [*facts, f"({len(lost)} lines lost, {len(gained)} gained, evidence counted)"]


def _told(lost: set[str], gained: set[str]) -> list[str]:
    return [f"- {fact}" for fact in sorted(lost - gained)] + [f"+ {fact}" for fact in sorted(gained - lost)]


def _facts(lines: Iterable[str]) -> set[str]:
    """Return the facts among the lines: what stands in the graph of an assertion, without its name."""
    return _nameless(_GRAPH.sub("", line) for line in lines if _GRAPH.search(line))


def _nameless(lines: Iterable[str]) -> set[str]:
    return {_NAME.sub("/assertion/...", line) for line in lines}


def read(path: Path) -> list[str]:
    """Return the lines of a golden file; an absent one has none."""
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def write(path: Path, lines: Iterable[str]) -> None:
    """Write a golden file."""
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def kinds() -> frozenset[str]:
    """Return the predicates that every golden graph must hold: evidence is never left out."""
    return frozenset({QUOTED_FROM, STATED_IN, IN_TEXT, TEXT_OF})
