"""Acts described without their symbol: "the Bali Decision", "Décision ministérielle de 2017", "paragraph 34 of the Doha Declaration".

What the words and their surroundings tell is gathered: kind, year, place, topic, paragraph, and the symbols in brackets behind the words or
in the note whose mark stands there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from kg.extract import symbol_paragraphs, tables, wording
from kg.extract.mentions import Mentions
from kg.extract.wording import Wording
from kg.model import (
    BodyAnaphor,
    DateMention,
    Document,
    InstrumentMention,
    Mention,
    NameMention,
    Note,
    Span,
    SymbolMention,
)

_BESIDE = re.compile(
    r"[\s\xa0]*(?:<sup>\w+</sup>|\[\w+\]|[¹²³⁴-⁹])?[\s\xa0]*[,(–—-]?[\s\xa0]*[(]?[\s\xa0]*(?:(?:document|documento)s?[\s\xa0]+)?"
)
_NEXT = re.compile(r"[\s\xa0]*[,=–—-]?[\s\xa0]*")
_NOTE_REACH = 3  # characters between the words and the mark of their note


@dataclass(frozen=True, slots=True)
class _Parts:
    """What one language says around an act, compiled."""

    about: re.Pattern[str]
    dated: re.Pattern[str]
    adopted: re.Pattern[str]
    paragraph: re.Pattern[str]
    ministers: re.Pattern[str]


def find(document: Document, known: Mentions) -> tuple[InstrumentMention, ...]:
    """Return the descriptions of acts; `known` are the names, symbols and dates of the document."""
    found: list[InstrumentMention] = []
    for block, language in wording.readable(document):
        for row, hit in wording.load("instruments", language).find(document.text, block.span.start, block.span.end):
            reader = _Reader(document, known, language)
            mention = reader.read(row, hit)
            if mention is not None:
                found.append(mention)
    return tuple(found)


@cache
def _parts(language: str) -> _Parts:
    row = tables.read("instruments", language)
    numbers = symbol_paragraphs.numbers_pattern(language)
    return _Parts(
        _compiled(row["about"]),
        _compiled(row["dated"]),
        re.compile(wording.tolerant(row["adopted"])),
        re.compile(
            wording.tolerant(row["paragraph"]).replace("NUMBERS", f"(?P<numbers>{numbers})") + "$", re.IGNORECASE
        ),
        _compiled(row["ministers"]),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(wording.tolerant(pattern), re.IGNORECASE)


class _Reader:
    """Reads one description in its surroundings."""

    def __init__(self, document: Document, known: Mentions, language: str) -> None:
        self._document = document
        self._text = document.text
        self._known = known
        self._language = language
        self._parts = _parts(language)

    def read(self, row: Wording, hit: re.Match[str]) -> InstrumentMention | None:
        """Return the act that a match describes; None where the words tell too little to be an act at all."""
        groups = hit.groupdict()
        place, year, start = groups.get("place") or "", groups.get("year") or "", hit.start()
        if place and self._is_no_place(hit.start("place")):
            place, start = "", hit.start("topic" if groups.get("topic") else "kind")
        mention = InstrumentMention(Span(start, hit.end()), row.get("kind"), year, " ".join(place.split()))
        mention = self._with_topic(mention, hit.start("topic") if groups.get("topic") else hit.end())
        mention = self._with_paragraph(self._with_date(mention))
        mention = replace(mention, symbols=self._symbols(mention))
        if row.get("bare") or any((mention.year, mention.place, mention.topic, mention.symbols, mention.paragraph)):
            return mention
        return None

    def _is_no_place(self, offset: int) -> bool:
        """Tell whether what stands before the words is no place: "General Council Decision", "July Decision"; "Hong Kong" is one."""
        name = self._known.at(offset, Mention)
        if isinstance(name, NameMention):
            return not any(key.startswith("member/") for key in name.candidates)
        return isinstance(name, BodyAnaphor | DateMention)

    def _with_topic(self, mention: InstrumentMention, before: int) -> InstrumentMention:
        """Add the topic behind "on", or before the words, or the programme whose whole name these words begin."""
        whole = self._known.at(mention.span.start, NameMention)
        if whole is not None and whole.span.end > mention.span.end:
            return replace(mention, span=Span(mention.span.start, whole.span.end), topic=whole)
        join = self._parts.about.match(self._text, mention.span.end)
        topic = self._known.at(join.end(), NameMention) if join else None
        if join and topic is not None and topic.span.start == join.end():
            return replace(mention, span=Span(mention.span.start, topic.span.end), topic=topic)
        return replace(mention, topic=self._known.at(before, NameMention) if before < mention.span.end else None)

    def _with_date(self, mention: InstrumentMention) -> InstrumentMention:
        """Add the year of "of 2017" (which belongs to the words), of a date behind them, or of "adopted in X on ..."."""
        dated = self._parts.dated.match(self._text, mention.span.end)
        if dated and dated["year"]:
            span = Span(mention.span.start, dated.end())
            return replace(mention, span=span, year=mention.year or dated["year"])
        if dated:
            return self._dated(mention, dated.end())
        adopted = self._parts.adopted.match(self._text, mention.span.end)
        if not adopted:
            return mention
        by_ministers = mention.kind == "decision" and self._parts.ministers.search(adopted["by"] or "")
        placed = replace(
            mention,
            kind="ministerial_decision" if by_ministers else mention.kind,
            place=mention.place or " ".join((adopted["place"] or "").split()),
        )
        return self._dated(placed, adopted.end())

    def _dated(self, mention: InstrumentMention, offset: int) -> InstrumentMention:
        date = self._known.at(offset, DateMention)
        year = date.values[0][:4] if date and date.values[0][:2] != "--" else ""
        return replace(mention, year=mention.year or year)

    def _with_paragraph(self, mention: InstrumentMention) -> InstrumentMention:
        start = mention.span.start
        hit = self._parts.paragraph.search(self._text, max(0, start - 60), start)
        if not hit:
            return mention
        numbers = symbol_paragraphs.provisions(hit["numbers"], hit.start("numbers"), self._language)
        only = numbers[0][0] if len(numbers) == 1 else ""  # of several paragraphs the act as a whole is meant
        return replace(mention, span=Span(hit.start(), mention.span.end), paragraph=only)

    def _symbols(self, mention: InstrumentMention) -> tuple[SymbolMention, ...]:
        """Return the symbols printed right behind the words or their date, else those of the note that is tied to them."""
        end = mention.span.end
        for join in (self._parts.dated, self._parts.adopted):
            behind = join.match(self._text, end)
            date = self._known.at(behind.end(), DateMention) if behind else None
            end = date.span.end if date else behind.end() if behind else end
        beside = self._beside(end)
        if not beside:
            note = self._note(mention.span.end) or self._note(end)
            beside = self._known.inside(note.body, SymbolMention) if note else ()
        return tuple(replace(s, paragraph=s.paragraph or mention.paragraph) for s in beside)

    def _beside(self, end: int) -> tuple[SymbolMention, ...]:
        found: list[SymbolMention] = []
        gap = _BESIDE.match(self._text, end)
        while gap and (symbol := self._known.at(gap.end(), SymbolMention)) and symbol.span.start == gap.end():
            found.append(symbol)
            gap = _NEXT.match(self._text, symbol.span.end)
        return tuple(found)

    def _note(self, end: int) -> Note | None:
        """Return the note whose mark stands at the end of some words."""
        for note in self._document.notes:
            if note.mark is not None and 0 <= note.mark.start - end <= _NOTE_REACH:
                return note
        return None
