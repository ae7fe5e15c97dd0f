"""What is computed from all documents together: how each is shown, and which IRIs mean one thing.

The quads stand in graphs of their own, are made anew after every change, and never touch an assertion.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from kg import iri, terms
from kg.lift.meetings import Meeting, same_meetings
from kg.lift.ntriples import node, text, triple
from kg.lift.oneness import Groups

if TYPE_CHECKING:
    import pyoxigraph as ox

_PREFIXES = f"PREFIX kg: <{terms.KG}> PREFIX dcterms: <{terms.DCTERMS}> "
_READ = "?text kg:textOf/kg:expressionOf ?document . "
_SHARED = ("document/", "decision/", "proposal/")


@dataclass(frozen=True, slots=True)
class Read:
    """A document with a text: its IRI, its symbols, and the source of one of its texts."""

    document: str
    symbols: tuple[str, ...]
    stem: str
    source: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All that derivation looks at."""

    read: tuple[Read, ...]
    meetings: tuple[Meeting, ...]
    embodied: tuple[tuple[str, str], ...]  # decision, document
    registered: frozenset[str]  # decisions of the register
    things: frozenset[str]  # documents, decisions and proposals that anything is said of


def derived(graph: ox.Store, base: str) -> list[str]:
    """Return the N-Quads lines of the derived graphs of a store, sorted."""
    return derived_quads(_facts(graph), base)


def derived_quads(facts: Facts, base: str) -> list[str]:
    """Return the N-Quads lines of `<graph/derived/names>` and `<graph/derived/identity>`, sorted."""
    names, identity = (node(iri.mint(base, f"graph/derived/{name}")) for name in ("names", "identity"))
    shown = shown_as(facts.read, base)
    lines = [f"{triple(node(one), terms.SHOWN_AS, text(name))} {names} ." for one, name in shown.items()]
    for one, canonical in (*same_meetings(facts.meetings), *same_symbols(facts, base)):
        lines.append(f"{triple(node(one), terms.CANONICAL, node(canonical))} {identity} .")
    return sorted(lines)


def shown_as(read: Iterable[Read], base: str) -> dict[str, str]:
    """Return how each document is shown: its first symbol, else the stem of its source, else the shortest path that is its alone."""
    shown: dict[str, str] = {}
    nameless: dict[str, list[Read]] = {}
    for one in sorted(read, key=lambda one: (one.document, len(one.source), one.source)):
        symbol = iri.key_of(base, one.document).removeprefix("document/")
        if symbol in one.symbols:
            shown[one.document] = symbol
        elif all(one.document != other.document for others in nameless.values() for other in others):
            nameless.setdefault(one.stem, []).append(one)
    for stem, alike in nameless.items():
        paths = {one.document: PurePath(one.source).parts for one in alike}
        shown.update({one.document: stem if len(alike) == 1 else _shortest(one.document, paths) for one in alike})
    return shown


def same_symbols(facts: Facts, base: str) -> Iterator[tuple[str, str]]:
    """Give (thing, canonical thing) for documents, decisions and proposals with two symbols: registered first, then read ones."""
    read = {one.document for one in facts.read}
    groups = Groups(facts.things)
    for one in facts.read:
        for symbol in one.symbols[1:]:
            for kind in _SHARED:
                groups.join(iri.mint(base, kind + one.symbols[0]), iri.mint(base, kind + symbol))
    for decision, document in facts.embodied:
        groups.join(decision, iri.mint(base, "decision/" + iri.key_of(base, document).removeprefix("document/")))

    def rank(thing: str) -> tuple[bool, bool]:
        return (thing not in facts.registered, thing not in read)

    return groups.links(rank, lambda members: sum(one in facts.registered for one in members) < 2)


def _shortest(document: str, paths: dict[str, tuple[str, ...]]) -> str:
    parts = paths[document]
    for length in range(1, len(parts) + 1):
        if [one for one, others in paths.items() if others[-length:] == parts[-length:]] == [document]:
            return "/".join(parts[-length:])
    return "/".join(parts)


# --- reading the store -----------------------------------------------------------------------------------------------------------


def _facts(graph: ox.Store) -> Facts:
    kinds = "VALUES ?kind { kg:Document kg:Decision kg:Proposal }"
    registered = "?row a kg:RegisterRow . GRAPH ?row { ?decision kg:embodiedIn ?document }"
    return Facts(
        read=tuple(_read(graph)),
        meetings=tuple(_meetings(graph)),
        embodied=tuple(_pairs(graph, "SELECT DISTINCT ?decision ?document WHERE { ?decision a kg:Decision ; kg:embodiedIn ?document }")),
        registered=frozenset(one for one, _ in _pairs(graph, f"SELECT DISTINCT ?decision ?row WHERE {{ {registered} }}")),
        things=frozenset(one for one, _ in _pairs(graph, f"SELECT DISTINCT ?thing ?kind WHERE {{ {kinds} ?thing a ?kind }}")),
    )  # fmt: skip


def _read(graph: ox.Store) -> Iterator[Read]:
    symbols: defaultdict[str, list[str]] = defaultdict(list)
    for document, symbol in _pairs(
        graph, f"SELECT DISTINCT ?document ?symbol WHERE {{ {_READ} ?document dcterms:identifier ?symbol }}"
    ):
        symbols[document].append(symbol)
    names = f"SELECT ?document ?stem ?source WHERE {{ {_READ} ?text kg:stem ?stem ; kg:sourceName ?source }}"
    for document, stem, source in _rows(graph, names):
        own = sorted(symbols[document], key=lambda symbol: (not document.endswith(iri.encode(symbol)), symbol))
        yield Read(document, tuple(own), stem, source)


def _meetings(graph: ox.Store) -> Iterator[Meeting]:
    told: dict[str, dict[str, set[str]]] = {}
    for meeting, name, value in _rows(
        graph, "SELECT ?meeting ?property ?value WHERE { ?meeting a kg:Meeting ; ?property ?value }"
    ):
        told.setdefault(meeting, defaultdict(set))[name].add(value)
    for meeting, values in told.items():
        for body in sorted(values[terms.HELD_BY])[:1]:
            days = tuple(sorted(values[terms.SITTING_DATE]))
            yield Meeting(
                meeting,
                body,
                days,
                "" if days else min(values[terms.START_DATE], default=""),
                "" if days else max(values[terms.END_DATE], default=""),
                tuple(sorted(values[terms.SESSION_NUMBER])),
                any(state.endswith("/held") for state in values[terms.STATUS]),
            )


def _pairs(graph: ox.Store, query: str) -> list[tuple[str, str]]:
    return [(one, other) for one, other in _rows(graph, query)]


def _rows(graph: ox.Store, query: str) -> list[tuple[str, ...]]:
    found = graph.query(_PREFIXES + query)
    return sorted(tuple(value.value for value in solution) for solution in found)  # type: ignore[union-attr]
