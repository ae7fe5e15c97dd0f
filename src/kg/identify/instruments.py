"""Acts named by symbol or by description: which document, provision, decision or programme they are.

A symbol is a decision where the register or the words say that it is one. A description without a symbol is the one act that fits all
that it says, among those the document names with their symbols, else among those of the register that the document is about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from kg.identify.lexicon import Lexicon, fold
from kg.identify.reading import Reading
from kg.iri import document_key, paragraphs, provision_key
from kg.model import (
    DecisionClaim,
    Entity,
    InstrumentMention,
    NameMention,
    RegisteredInstrument,
    SymbolMention,
    Vocabulary,
)

_SIDE_BY_SIDE = re.compile(r"[\s\W_]{1,12}")
_DECLARATION = "declaration"


@dataclass(frozen=True, slots=True)
class _Act:
    """What is known of an act: empty parts are unknown."""

    symbol: str
    kind: str = ""
    year: str = ""
    place: str = ""
    topics: tuple[str, ...] = ()  # last parts of the keys of programme and topic
    row: str = ""  # of the register


class Register:
    """The register of instruments, compiled once for many documents."""

    def __init__(self, instruments: tuple[RegisteredInstrument, ...]) -> None:
        self.rows: dict[str, list[RegisteredInstrument]] = {}
        for row in instruments:
            for symbol in row.symbols:
                self.rows.setdefault(symbol, []).append(row)
        self.acts = tuple((row, _registered(row)) for row in instruments if row.symbols)

    def row(self, symbol: str, paragraph: str = "") -> str:
        """Return the row that tells of a symbol, or of one paragraph of it; empty where none does."""
        rows = [row for row in self.rows.get(symbol, ()) if not paragraph or row.paragraph in {"", paragraph}]
        rows.sort(key=lambda row: (row.paragraph != paragraph, row.row))
        return rows[0].row if rows else ""

    def same(self, symbols: tuple[str, ...]) -> bool:
        """Tell whether symbols are registered as those of one act."""
        return any(set(symbols) <= set(row.symbols) for row in self.rows.get(symbols[0], ()))


class Instruments:
    """Identifies the instruments of one document."""

    def __init__(self, vocabulary: Vocabulary, register: Register, lexicon: Lexicon, reading: Reading) -> None:
        self._register = register
        self._lexicon = lexicon
        self._reading = reading
        self._programmes = {e.key for e in vocabulary.entries if e.kind == "programme"}
        self._named_programmes = self._find_programmes()
        self._named_acts = self._find_acts()

    def symbol(self, mention: SymbolMention) -> Entity:
        """Return the thing of a symbol: a provision, a registered decision, else a document."""
        return self._of_symbol(mention.symbol, mention.paragraph, act=False)

    def describe(self, mention: InstrumentMention) -> Entity | None:
        """Return the act that a description means, or None (with a finding) where two could be meant, or none."""
        symbols = tuple(dict.fromkeys(tied.symbol for tied in mention.symbols))
        if symbols:
            if len(symbols) > 1 and not self._one_act(mention, symbols):
                self._doubt(mention, symbols)
                return None
            paragraph = mention.paragraph or mention.symbols[0].paragraph
            return self._of_symbol(symbols[0], paragraph, act=mention.kind not in {"", "programme"})
        if mention.kind == "programme":
            return self._programme(mention)
        fitting = self._fitting(mention)
        if len(fitting) == 1:
            return self._of_symbol(fitting[0], mention.paragraph, act=True)
        self._doubt(mention, fitting)
        return None

    def _of_symbol(self, symbol: str, paragraph: str, *, act: bool) -> Entity:
        """Return the provision, decision or document; of several paragraphs the document, which gives no mandate for all of them."""
        numbers = paragraphs(paragraph)
        if len(numbers) > 1:
            return Entity(document_key(symbol))
        row = self._register.row(symbol, paragraph)
        relied_on = (row,) if row else ()
        if numbers:
            return Entity(provision_key(document_key(symbol), paragraph), relied_on=relied_on)
        return Entity(f"decision/{symbol}" if act or row else document_key(symbol), relied_on=relied_on)

    def _one_act(self, mention: InstrumentMention, symbols: tuple[str, ...]) -> bool:
        """Tell whether several symbols name one act: so registered, or printed side by side with nothing but signs between."""
        tied = sorted(mention.symbols, key=lambda one: one.span)
        text = self._reading.document.text
        gaps = [text[one.span.end : other.span.start] for one, other in pairwise(tied)]
        return self._register.same(symbols) or all(_SIDE_BY_SIDE.fullmatch(gap) for gap in gaps)

    def _programme(self, mention: InstrumentMention) -> Entity | None:
        named = self._about(mention.topic) if mention.topic else self._named_programmes
        found = tuple(sorted(named))
        if len(found) == 1:
            return Entity(found[0], relied_on=found)
        self._doubt(mention, found)
        return None

    def _about(self, topic: NameMention) -> set[str]:
        tails = set(_tails(topic.candidates))
        return {key for key in self._programmes if key in topic.candidates or key.rpartition("/")[2] in tails}

    def _fitting(self, mention: InstrumentMention) -> tuple[str, ...]:
        """Return the symbols of the acts that a description fits, first those that the document itself names."""
        named = _distinct([act for act in self._named_acts if _fits(mention, act)])
        if named:
            return tuple(sorted(named))
        acts = [act for row, act in self._register.acts if _fits(mention, act) and self._in_play(mention, row)]
        return tuple(sorted(_distinct(acts)))

    def _in_play(self, mention: InstrumentMention, row: RegisteredInstrument) -> bool:
        """Tell whether the register may speak: a conference adopts many decisions, and only some of them are registered.

        A row of a paragraph stands for the declaration of a whole conference, which has no topic; the decision of a programme is meant
        only where the words or the document are about that programme.
        """
        if mention.topic is None and row.paragraph:
            return mention.kind == _DECLARATION
        return row.programme in (self._about(mention.topic) if mention.topic else self._named_programmes)

    def _doubt(self, mention: InstrumentMention, found: tuple[str, ...]) -> None:
        self._reading.doubts.add(
            "identity.ambiguous" if found else "identity.unknown",
            mention,
            f"may be {' or '.join(found)}" if found else "no act that fits is named here or registered",
            "add the act to the register of instruments, or rule on it",
        )

    def _find_programmes(self) -> set[str]:
        """Return the programmes that the document names: by name, by topic of an act, or by the symbol of one of their acts."""
        found: set[str] = set()
        for use in self._reading.uses:
            mention = use.mention
            if isinstance(mention, NameMention):
                found.update(self._programmes.intersection(mention.candidates))
            elif isinstance(mention, InstrumentMention) and mention.topic and mention.kind == "programme":
                found.update(self._about(mention.topic))
            elif isinstance(mention, SymbolMention):
                rows = self._register.rows.get(mention.symbol, ())
                found.update(row.programme for row in rows if row.programme and not row.paragraph)
        return found

    def _find_acts(self) -> tuple[_Act, ...]:
        """Return the acts that the document names with their symbols, with all that it or the register tells of them."""
        acts: list[_Act] = []
        for use in self._reading.uses:
            mention = use.mention
            if isinstance(mention, InstrumentMention) and mention.symbols and mention.kind != "programme":
                topics = _tails(mention.topic.candidates) if mention.topic else ()
                acts.append(_Act(mention.symbols[0].symbol, mention.kind, mention.year, mention.place, topics))
            elif isinstance(mention, SymbolMention):
                acts += [act for row, act in self._register.acts if mention.symbol in row.symbols]
        for claim in self._reading.extraction.claims:
            if isinstance(claim, DecisionClaim) and isinstance(claim.instrument, SymbolMention):
                year = next((value[:4] for date in claim.dates for value in date.values), "")
                acts.append(_Act(claim.instrument.symbol, claim.kind, year))
        return tuple(acts)


def _registered(row: RegisteredInstrument) -> _Act:
    topics = _tails((row.programme,)) if row.programme and not row.paragraph else ()
    return _Act(row.symbols[0], row.kind, row.date[:4], row.place, topics, row.row)


def _tails(keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(key.rpartition("/")[2] for key in keys)


def _distinct(acts: list[_Act]) -> set[str]:
    """Return one symbol for each act: an act of the register counts once, whatever symbol it is named by."""
    rows = {act.symbol for act in acts if act.row}
    return rows or {act.symbol for act in acts}


def _fits(mention: InstrumentMention, act: _Act) -> bool:
    """Tell whether an act fits a description: year or place of both are alike, and a topic of the description is one of the act."""
    if (mention.kind == _DECLARATION) != (act.kind == _DECLARATION) and mention.kind and act.kind:
        return False
    place, adopted = fold(mention.place), fold(act.place)
    alike: list[bool] = []
    if mention.year and act.year:
        alike.append(mention.year == act.year)
    if place and adopted:
        alike.append(place in adopted or adopted in place)
    if mention.topic:
        alike.append(not set(_tails(mention.topic.candidates)).isdisjoint(act.topics))
    return bool(alike) and all(alike)
