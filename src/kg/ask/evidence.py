"""The passages behind assertions: the words, how many, where they stand, and who says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from kg import terms
from kg.ask.naming import Naming, value_of


@dataclass(frozen=True, slots=True)
class Quote:
    """One passage: `words` as they stand in the text, `place` as "p=3;para=27;char=10-20"."""

    words: str
    place: str
    order: tuple[str, int]  # the text's IRI and the first character
    document: str = ""


class Evidence:
    """Looks up passages in the default graph of one store, each once."""

    def __init__(self, graph: ox.Store, naming: Naming) -> None:
        """Read from `graph`; `naming` shows who a claim is according to."""
        self._graph = graph
        self._naming = naming
        self._known: dict[str, tuple[tuple[Quote, ...], str]] = {}

    def quotes(self, assertion: str) -> tuple[Quote, ...]:
        """Return the passages of an assertion, its key passage first, then in the order of the text."""
        return self._of(assertion)[0]

    def columns(self, assertions: Iterable[str]) -> dict[str, str]:
        """Return the evidence columns of a row that these assertions state, and the quote's `position` for sorting.

        The quote is the first key passage; `quotes` counts all different passages; `accordingTo` is empty as soon as one assertion speaks
        for the document itself.
        """
        found = [self._of(assertion) for assertion in dict.fromkeys(assertions)]
        found = [one for one in found if one[0]]
        if not found:
            return {"quote": "", "quotes": "0", "where": "", "accordingTo": "", "position": ""}
        quotes, _ = min(found, key=lambda one: (one[1] != "", one[0][0].order))
        speakers = sorted({speaker for _, speaker in found})
        return {
            "quote": quotes[0].words,
            "quotes": str(len({(*quote.order, quote.words) for one, _ in found for quote in one})),
            "where": quotes[0].place,
            "accordingTo": "" if "" in speakers else "; ".join(speakers),
            "position": f"{quotes[0].order[0]} {quotes[0].order[1]}",
        }

    def _of(self, assertion: str) -> tuple[tuple[Quote, ...], str]:
        known = self._known.get(assertion)
        if known is None:
            node = ox.NamedNode(assertion)
            key = {value_of(passage) for passage in self._objects(node, terms.KEY_PASSAGE)}
            passages = [
                (self._quote(passage), value_of(passage) in key) for passage in self._objects(node, terms.QUOTED_FROM)
            ]
            passages.sort(key=lambda one: (not one[1], one[0].order))
            speakers = [
                self._naming.speaker(value_of(statement)) for statement in self._objects(node, terms.ACCORDING_TO)
            ]
            known = tuple(quote for quote, _ in passages), "; ".join(sorted(speakers))
            self._known[assertion] = known
        return known

    def _quote(self, passage: ox.NamedNode) -> Quote:
        values = {
            q.predicate.value: value_of(q.object)
            for q in self._graph.quads_for_pattern(passage, None, None, ox.DefaultGraph())
        }
        start, end = values.get(terms.START, "0"), values.get(terms.END, "0")
        parts = [("p", values.get(terms.PAGE)), ("para", values.get(terms.PARAGRAPH)), ("char", f"{start}-{end}")]
        return Quote(
            words=values.get(terms.EXACT, ""),
            place=";".join(f"{key}={value}" for key, value in parts if value),
            order=(values.get(terms.IN_TEXT, ""), int(start)),
        )

    def _objects(self, subject: ox.NamedNode, predicate: str) -> list[ox.NamedNode]:
        quads = self._graph.quads_for_pattern(subject, ox.NamedNode(predicate), None, ox.DefaultGraph())
        return [quad.object for quad in quads if isinstance(quad.object, ox.NamedNode)]
