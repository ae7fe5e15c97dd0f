"""Checks a whole store against the shapes, each document alone, as the gate did when it was published.

Documents may disagree (one announces what another records), so their facts are never checked together: each document is its assertions'
graphs, their description, and the vocabulary. The register is checked as one more document.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from kg import terms
from kg.check.checker import Checker, Violation

REGISTER = "register"


def check_graph(graph: ox.Store, checker: Checker) -> Iterator[tuple[str, tuple[Violation, ...]]]:
    """Yield (document's IRI, what breaks a shape) for every document of a store, in the order of their IRIs, then for the register.

    Args:
        graph: the store's graph.
        checker: the shapes, with the store's vocabulary.

    """
    assertions = _grouped(graph)
    texts = _texts(graph)
    for document in sorted(assertions.keys() | texts.keys()):
        lines = [line for node in texts.get(document, []) for line in _about(graph, node)]
        lines += [line for assertion in assertions.get(document, []) for line in _stated(graph, assertion)]
        yield document, checker.violations(lines)
    rows = sorted(_subjects(graph, terms.RDF_TYPE, terms.REGISTER_ROW))
    if rows:
        yield REGISTER, checker.violations(line for row in rows for line in [*_about(graph, row), *_in(graph, row)])


def _grouped(graph: ox.Store) -> dict[str, list[str]]:
    """Return the assertions of each document."""
    found: dict[str, list[str]] = {}
    for quad in graph.quads_for_pattern(None, ox.NamedNode(terms.STATED_IN), None, ox.DefaultGraph()):
        found.setdefault(str(quad.object), []).append(str(quad.subject))
    return {document[1:-1]: sorted(node[1:-1] for node in nodes) for document, nodes in found.items()}


def _texts(graph: ox.Store) -> dict[str, list[str]]:
    """Return the expressions and texts of each document."""
    found: dict[str, list[str]] = {}
    for quad in graph.quads_for_pattern(None, ox.NamedNode(terms.EXPRESSION_OF), None, ox.DefaultGraph()):
        expression = str(quad.subject)[1:-1]
        found.setdefault(str(quad.object)[1:-1], []).extend([expression, *_subjects(graph, terms.TEXT_OF, expression)])
    return {document: sorted(nodes) for document, nodes in found.items()}


def _stated(graph: ox.Store, assertion: str) -> list[str]:
    """Return what an assertion states, and the description of it and its passages."""
    passages = graph.quads_for_pattern(
        ox.NamedNode(assertion), ox.NamedNode(terms.QUOTED_FROM), None, ox.DefaultGraph()
    )
    nodes = [assertion, *sorted(str(quad.object)[1:-1] for quad in passages)]
    return [*_in(graph, assertion), *(line for node in nodes for line in _about(graph, node))]


def _about(graph: ox.Store, node: str) -> list[str]:
    return [str(quad.triple) for quad in graph.quads_for_pattern(ox.NamedNode(node), None, None, ox.DefaultGraph())]


def _in(graph: ox.Store, name: str) -> list[str]:
    return [str(quad.triple) for quad in graph.quads_for_pattern(None, None, None, ox.NamedNode(name))]


def _subjects(graph: ox.Store, predicate: str, value: str) -> list[str]:
    quads = graph.quads_for_pattern(None, ox.NamedNode(predicate), ox.NamedNode(value), ox.DefaultGraph())
    return [str(quad.subject)[1:-1] for quad in quads]
