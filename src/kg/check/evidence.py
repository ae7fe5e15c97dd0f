"""Evidence re-read: every passage against the kept text, every fact against its passages.

A passage must be the words that stand at its place. The object of every triple that an assertion states must be told by its passages: one of
the names that the vocabulary has for it, a symbol, a number, a date. What the passages do not tell must come from what the assertion relied
on: a row of the register whose own words stand there, the name of the source, or another assertion that speaks of the same thing. Kinds ("agreed", "held") are judgements on the whole passage and have no words of their own.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from kg import terms
from kg.check.words import Lexis, Words, tokens
from kg.model import Finding, Severity, Span

_JUDGED = frozenset(
    {
        *(terms.RDF_TYPE, terms.STATUS, terms.STANCE, terms.FORCE, terms.ACTION, terms.CERTAINTY),
        *(terms.DECISION_KIND, terms.ACTIVITY_KIND, terms.EVENT_KIND, terms.LABEL_INFERRED, terms.ORDER),
        *(terms.UNNAMED_SPEAKER, terms.UNNAMED_SUPPORTER, terms.UNNAMED_OPPONENT),
    }
)
_DATES = frozenset({f"{terms.XSD}date", f"{terms.XSD}gYearMonth", f"{terms.XSD}gYear"})
_NO_NAMES = frozenset({terms.DCTERMS_SOURCE, terms.SKOS_DEFINITION})


@dataclass(frozen=True, slots=True)
class Verified:
    """How much was read again, and what did not hold."""

    texts: int
    passages: int
    assertions: int
    facts: int
    findings: tuple[Finding, ...]


def verify(graph: ox.Store, base: str, text_of: Callable[[str], str | None]) -> Verified:
    """Re-read the evidence of a whole graph.

    Args:
        graph: the store's graph.
        base: base IRI of its things.
        text_of: gives the kept text of a SHA-256, None where none is kept.

    """
    return _Reader(graph, base, text_of).verified()


class _Reader:
    """One reading of a graph; what is looked up often is kept."""

    def __init__(self, graph: ox.Store, base: str, text_of: Callable[[str], str | None]) -> None:
        self._graph = graph
        self._base = base
        self._lexis = Lexis()
        self._texts = {text: text_of(sha) for text, sha in self._pairs(terms.SHA256)}
        self._names: dict[str, frozenset[str]] = {}

    def verified(self) -> Verified:
        texts = [finding for text in sorted(self._texts) for finding in self._text(text)]
        passages = sorted({passage for passage, _ in self._pairs(terms.IN_TEXT)})
        misquoted = [finding for passage in passages for finding in self._passage(passage)]
        assertions = sorted({node for node, _ in self._pairs(terms.STATED_IN)})
        facts, unsupported = 0, list(self._unquoted(assertions))
        for assertion in assertions:
            words = self._words(assertion)
            for quad in self._in(assertion):
                facts += 1
                if not self._told(quad, assertion, words):
                    unsupported.append(self._unsupported(quad, assertion))
        return Verified(len(self._texts), len(passages), len(assertions), facts, (*texts, *misquoted, *unsupported))

    # --- passages

    def _text(self, text: str) -> Iterator[Finding]:
        kept, sha = self._texts[text], self._value(text, terms.SHA256)
        if kept is None:
            yield self._finding("evidence.no_text", f"{text}: its text is not kept", text)
        elif hashlib.sha256(kept.encode()).hexdigest() != sha:
            yield self._finding("evidence.text_changed", f"{text}: its kept text is not the one that was read", text)

    def _passage(self, passage: str) -> Iterator[Finding]:
        text, exact = self._value(passage, terms.IN_TEXT), self._value(passage, terms.EXACT)
        start, end = self._offset(passage, terms.START), self._offset(passage, terms.END)
        kept = self._texts.get(text)
        if start is None or end is None:
            yield self._finding("evidence.passage", f"{passage}: its offsets are no numbers", text)
        elif passage != f"{text}#char={start},{end}":
            yield self._finding("evidence.passage", f"{passage}: its IRI and its offsets differ", text)
        elif kept is not None and not (0 <= start < end <= len(kept) and kept[start:end] == exact):
            stands = " ".join(kept[start:end].split())[:80]
            told = f"{passage}: quotes other words than stand there (“{stands}”)"
            yield self._finding("evidence.passage", told, text, Span(start, end), exact)

    def _unquoted(self, assertions: Sequence[str]) -> Iterator[Finding]:
        known = set(assertions)
        for node in assertions:
            quoted, keys = self._values(node, terms.QUOTED_FROM), self._values(node, terms.KEY_PASSAGE)
            if len(keys) != 1 or not set(keys) <= set(quoted):
                yield self._finding("evidence.unquoted", f"{node}: has no key passage among its passages", node)
            if not self._in(node):
                yield self._finding("evidence.unquoted", f"{node}: states nothing", node)
        for graph in sorted(str(name)[1:-1] for name in self._graph.named_graphs()):
            if graph.startswith(f"{self._base}assertion/") and graph not in known:
                yield self._finding("evidence.unquoted", f"{graph}: no assertion describes this graph", graph)

    def _words(self, assertion: str) -> Words:
        passages = [self._value(passage, terms.EXACT) for passage in self._values(assertion, terms.QUOTED_FROM)]
        return Words(passages, self._lexis)

    # --- facts

    def _told(self, quad: ox.Quad, assertion: str, words: Words) -> bool:
        """Tell whether the object of a triple is told by the words, or by what the assertion relied on."""
        if quad.predicate.value in _JUDGED:
            return True
        if isinstance(quad.object, ox.Literal):
            return self._literal_told(quad.object, quad, assertion, words)
        thing = str(quad.object)[1:-1]
        if any(words.hold_name(name) for name in self._known_names(thing)):
            return True
        if thing.startswith(f"{self._base}office/") and quad.predicate.value != terms.HOLDS_OFFICE:
            # "the Chairman", "the Director": whose words they are is always said; who holds the office, by the layout of the header
            return words.hold_office(thing.rpartition("/")[2])
        return (
            thing in self._values(assertion, terms.STATED_IN)
            or self._described(thing, assertion)
            or any(self._speaks_of(thing, source, words) for source in self._values(assertion, terms.RELIED_ON))
        )

    def _literal_told(self, literal: ox.Literal, quad: ox.Quad, assertion: str, words: Words) -> bool:
        value, kind = literal.value, literal.datatype.value
        if kind in _DATES:
            told = words.hold_date(value)
        elif kind == f"{terms.XSD}integer":
            told = words.hold_number(int(value))
        elif quad.predicate.value == terms.DCTERMS_IDENTIFIER:
            told = words.hold_symbol(value) or self._named_so(value, assertion)
        elif quad.predicate.value == terms.ITEM_LABEL:
            above = self._relied_values(assertion, terms.ITEM_LABEL)
            told = words.hold(value) or words.hold_parts(value, above) or self._inferred(quad.subject, assertion)
        else:
            told = words.hold(value)
        return told or self._repeated(quad, assertion)

    def _described(self, thing: str, assertion: str) -> bool:
        """Tell whether the assertion itself says more of a thing than its class; those triples are read for themselves."""
        own = self._graph.quads_for_pattern(ox.NamedNode(thing), None, None, ox.NamedNode(assertion))
        return any(quad.predicate.value != terms.RDF_TYPE for quad in own)

    def _speaks_of(self, thing: str, source: str, words: Words) -> bool:
        """Tell whether a relied-on assertion speaks of a thing, or a row of the register whose own words stand in the passages."""
        node, graph = ox.NamedNode(thing), ox.NamedNode(source)
        ways = ((node, None), (None, node))
        if all(next(iter(self._graph.quads_for_pattern(s, None, o, graph)), None) is None for s, o in ways):
            return False
        return not source.startswith(f"{self._base}register/") or self._row_told(source, words)

    def _row_told(self, row: str, words: Words) -> bool:
        """Tell whether a title, symbol or year of a row stands in the passages."""
        literals = (quad.object for quad in self._in(row) if isinstance(quad.object, ox.Literal))
        return any(words.hold_number(int(v[:4])) if v[:4].isdigit() else words.hold(v) for v in map(_plain, literals))

    def _repeated(self, quad: ox.Quad, assertion: str) -> bool:
        """Tell whether an assertion or register row that is relied on states the same value."""
        return any(
            next(iter(self._graph.quads_for_pattern(None, None, quad.object, ox.NamedNode(source))), None) is not None
            for source in self._values(assertion, terms.RELIED_ON)
        )

    def _relied_values(self, assertion: str, term: str) -> list[str]:
        """Return what the assertions that are relied on state under a property."""
        return [
            _plain(quad.object)
            for source in self._values(assertion, terms.RELIED_ON)
            for quad in self._graph.quads_for_pattern(None, ox.NamedNode(term), None, ox.NamedNode(source))
        ]

    def _named_so(self, symbol: str, assertion: str) -> bool:
        """Tell whether the name of the source, where it is relied on, is the symbol but for its separators."""
        stems = (self._value(source, terms.STEM) for source in self._values(assertion, terms.RELIED_ON))
        return any("".join(tokens(symbol)) in "".join(tokens(stem)) for stem in stems if stem)

    def _inferred(self, item: ox.NamedNode | ox.BlankNode | ox.Triple, assertion: str) -> bool:
        marks = self._graph.quads_for_pattern(item, ox.NamedNode(terms.LABEL_INFERRED), None, ox.NamedNode(assertion))
        return next(iter(marks), None) is not None

    def _known_names(self, thing: str) -> frozenset[str]:
        """Return the names that the vocabulary has for a thing: labels, acronyms, adjectives, its code."""
        if thing not in self._names:
            nodes = (thing, *self._values(thing, terms.HAS_NAME))
            about = (quad for node in nodes for quad in self._about(node) if quad.predicate.value not in _NO_NAMES)
            self._names[thing] = frozenset(quad.object.value for quad in about if isinstance(quad.object, ox.Literal))
        return self._names[thing]

    # --- the graph

    def _pairs(self, predicate: str) -> Iterator[tuple[str, str]]:
        for quad in self._graph.quads_for_pattern(None, ox.NamedNode(predicate), None, ox.DefaultGraph()):
            yield str(quad.subject)[1:-1], _plain(quad.object)

    def _values(self, subject: str, predicate: str) -> list[str]:
        if not subject:
            return []
        quads = self._graph.quads_for_pattern(ox.NamedNode(subject), ox.NamedNode(predicate), None, ox.DefaultGraph())
        return sorted(_plain(quad.object) for quad in quads)

    def _about(self, subject: str) -> Iterator[ox.Quad]:
        return self._graph.quads_for_pattern(ox.NamedNode(subject), None, None, ox.DefaultGraph())

    def _value(self, subject: str, predicate: str) -> str:
        return next(iter(self._values(subject, predicate)), "")

    def _in(self, graph: str) -> list[ox.Quad]:
        return sorted(self._graph.quads_for_pattern(None, None, None, ox.NamedNode(graph)), key=str)

    def _offset(self, passage: str, term: str) -> int | None:
        value = self._value(passage, term)
        return int(value) if value.isdecimal() else None

    # --- findings

    def _unsupported(self, quad: ox.Quad, assertion: str) -> Finding:
        key = self._value(assertion, terms.KEY_PASSAGE)
        span = Span(self._offset(key, terms.START) or 0, self._offset(key, terms.END) or 0)
        told = f"{quad.predicate.value.rpartition('#')[2]} {_plain(quad.object)}: its passages do not tell it ({assertion})"
        return self._finding(
            "evidence.untold", told, self._value(key, terms.IN_TEXT), span, self._value(key, terms.EXACT)
        )

    def _finding(self, code: str, message: str, node: str, span: Span | None = None, quote: str = "") -> Finding:
        document = self._value(node, terms.STEM) or self._value(self._value(node, terms.STATED_IN), terms.SHOWN_AS)
        remedy = "build the document again; if it stays, report the rule"
        return Finding(code, Severity.ERROR, message, document, span, quote, remedy)


def _plain(term: object) -> str:
    return term.value if isinstance(term, ox.Literal) else str(term)[1:-1]
