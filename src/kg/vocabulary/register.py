"""The register of instruments as records: each act with its row, where it was adopted, and the programme that it serves.

A row states an act where it describes a decision, or a provision of one (then the act is the provision). What a row leaves out, such as the
decision that a provision belongs to, or the programme that an act continues, is taken from the other rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from kg import iri, terms
from kg.model import Name, RegisteredInstrument
from kg.vocabulary.files import Statements, Thing, Value

_SERVES: Final = (terms.CONTINUES, terms.OBJECT)
_KINDS: Final = frozenset({"ministerial_decision", "declaration"})


def instruments(said: Statements) -> tuple[RegisteredInstrument, ...]:
    """Return the acts of the register, sorted by row, then key."""
    register = _Register(said)
    return tuple(
        register.act(row, thing)
        for row in sorted(said.rows)
        for thing in sorted(_acts(said.rows[row].values()), key=lambda thing: thing.key)
    )


def _acts(stated: Iterable[Thing]) -> Iterator[Thing]:
    """Yield the acts that a row describes: its provisions, else its decisions."""
    things = list(stated)
    provisions = [thing for thing in things if terms.PROVISION in thing.texts(terms.RDF_TYPE)]
    yield from provisions or [thing for thing in things if terms.DECISION in thing.texts(terms.RDF_TYPE)]


class _Register:
    """All rows together, for what one row does not say."""

    def __init__(self, said: Statements) -> None:
        rows = said.rows
        self._descriptions = said.things
        self._said: dict[str, list[Thing]] = defaultdict(list)
        self._programmes: dict[str, list[str]] = defaultdict(list)
        self._decisions: dict[str, str] = {}
        for row in sorted(rows):
            for thing in rows[row].values():
                self._note(thing)

    def _note(self, thing: Thing) -> None:
        self._said[thing.key].append(thing)
        for document in thing.texts(terms.EMBODIED_IN):
            self._decisions.setdefault(document, thing.key)
        for act in thing.texts(terms.GIVEN_IN) or [thing.key]:
            named = [key for term in _SERVES for key in thing.texts(term)]
            self._programmes[act] += [key for key in named if key.startswith("programme/")]
        for act in thing.texts(terms.ESTABLISHED_BY):
            self._programmes[act].append(thing.key)

    def act(self, row: str, thing: Thing) -> RegisteredInstrument:
        """Return the record of an act that a row states."""
        whole = self._decisions.get(self._first(thing.key, terms.PART_OF), thing.key)
        meeting = self._first(whole, terms.ADOPTED_AT)
        kind = self._first(whole, terms.DECISION_KIND).rpartition("/")[2]
        document = self._first(whole, terms.EMBODIED_IN)
        return RegisteredInstrument(
            key=thing.key,
            row=row,
            kind=kind if kind in _KINDS else "decision",
            symbols=self._symbols(document),
            titles=tuple(Name(v.text, v.language, "preferred") for v in self._values(whole, terms.DCTERMS_TITLE)),
            adopted_by=self._first(whole, terms.ADOPTED_BY),
            date=self._first(whole, terms.DATE_ADOPTED),
            place=self._place(meeting),
            programme=self._programme(thing.key),
            certainty=self._descriptions[row].first(terms.CERTAINTY).rpartition("/")[2],
            paragraph=self._first(thing.key, terms.NUMBER),
        )

    def _values(self, key: str, term: str) -> list[Value]:
        """Return what all rows say under a property of a thing, each value once, in the order of the rows."""
        return list(dict.fromkeys(value for thing in self._said[key] for value in thing.said.get(term, ())))

    def _first(self, key: str, term: str) -> str:
        return next((value.text for value in self._values(key, term)), "")

    def _place(self, meeting: str) -> str:
        """Return the English name of the place of a meeting."""
        named = self._values(meeting, terms.PLACE_NAME)
        return next((value.text for value in named if value.language in {"", "en"}), "")

    def _symbols(self, document: str) -> tuple[str, ...]:
        """Return the symbols of a document, the one that names it first."""
        symbols = [value.text for value in self._values(document, terms.DCTERMS_IDENTIFIER)]
        return tuple(sorted(symbols, key=lambda symbol: iri.document_key(symbol) != document))

    def _programme(self, act: str) -> str:
        """Return the programme that an act serves; empty where it serves none, or several."""
        served = set(self._programmes[act])
        return served.pop() if len(served) == 1 else ""
