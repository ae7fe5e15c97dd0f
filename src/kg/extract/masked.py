"""A sentence with each mention replaced by one private-use character, so that patterns of language can be written with slots.

A character tells the kind of its mention. A name that may be of several kinds ("ACP": a group, an agreement) has a character of its own
for that set of kinds, and is found by the slot of each: doubt stays doubt until identification.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from kg.extract.mentions import Mentions
from kg.model import (
    BlockKind,
    BodyAnaphor,
    DateMention,
    Document,
    InstrumentMention,
    Mention,
    NameMention,
    OfficeMention,
    PersonMention,
    PrintedName,
    Span,
    SymbolMention,
    UnnamedMention,
)

NAME_KINDS = ("body", "member", "group", "organization", "agreement", "topic", "programme")
_BIT = {kind: 1 << n for n, kind in enumerate(NAME_KINDS)} | {"government": 1 << NAME_KINDS.index("member")}
_NAMES = 0xE000  # + the set of kinds as bits
_OFFICES = {"CHAIR": "\ue100", "SECRETARIAT": "\ue101", "DG": "\ue102"}
_PREVIOUS = "\ue103"
_OTHERS: tuple[tuple[type[Mention], str], ...] = (
    (SymbolMention, "\ue110"),
    (DateMention, "\ue111"),
    (BodyAnaphor, "\ue112"),
    (PersonMention, "\ue113"),
    (UnnamedMention, "\ue114"),
    (InstrumentMention, "\ue115"),
    (PrintedName, "\ue116"),
)
_CHARACTER = dict(_OTHERS)
_ALL_OFFICES = "".join(_OFFICES.values()) + _PREVIOUS


def _names(*kinds: str) -> str:
    wanted = sum(_BIT[kind] for kind in kinds)
    return "".join(chr(_NAMES + bits) for bits in range(1, 1 << len(NAME_KINDS)) if bits & wanted)


SLOTS: dict[str, str] = {
    "BODY": _names("body") + _CHARACTER[BodyAnaphor],
    "MEMBER": _names("member"),
    "GROUP": _names("group"),
    "ORG": _names("organization"),
    "AGREEMENT": _names("agreement"),
    "TOPIC": _names("topic"),
    "PROGRAMME": _names("programme"),
    "NAME": _names(*NAME_KINDS),
    "ANAPHOR": _CHARACTER[BodyAnaphor],
    "OFFICE": _ALL_OFFICES,
    "CHAIR": _OFFICES["CHAIR"] + _PREVIOUS,
    "PREVIOUS": _PREVIOUS,
    "SECRETARIAT": _OFFICES["SECRETARIAT"],
    "DG": _OFFICES["DG"],
    "PERSON": _CHARACTER[PersonMention],
    "UNNAMED": _CHARACTER[UnnamedMention],
    "DATE": _CHARACTER[DateMention],
    "DOC": _CHARACTER[SymbolMention],
    "INSTR": _CHARACTER[InstrumentMention],
}
SLOTS["AGENT"] = "".join(
    dict.fromkeys(_names("body", "member", "group", "organization") + SLOTS["ANAPHOR"] + SLOTS["OFFICE"])
)
SLOTS["SPEAKER"] = SLOTS["AGENT"] + SLOTS["UNNAMED"] + SLOTS["PERSON"]
SLOTS["ACT"] = SLOTS["INSTR"] + SLOTS["DOC"]  # an instrument, described or by symbol

_PLAIN = str.maketrans(
    dict.fromkeys("’‘ʼ", "'")
    | dict.fromkeys("‑‐", "-")
    | dict.fromkeys("“”«»", '"')
    | dict.fromkeys("\n\t\f\xa0\u2002\u2003\u2007\u2009\u202f", " ")
)
_RUN = re.compile(r"\s{2,}|\xad+\s*|[\u200b\ufeff]+|\*{2,}|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)")


def character(mention: Mention) -> str:
    """Return the character that stands for a mention."""
    if isinstance(mention, NameMention):
        bits = 0
        for key in mention.candidates:
            bits |= _BIT.get(key.partition("/")[0], 0)
        return chr(_NAMES + bits)
    if isinstance(mention, OfficeMention):
        return _PREVIOUS if mention.previous else _OFFICES.get(mention.office, _OFFICES["CHAIR"])
    return _CHARACTER[type(mention)]


@dataclass(frozen=True, slots=True)
class Masked:
    """A span of a document as words and characters for mentions, with the way back to its offsets.

    White space is one space, typographic apostrophes, quotes and hyphens are plain, note marks and page furniture are left out.
    """

    text: str
    span: Span
    mentions: tuple[Mention, ...]  # one for each private-use character, in order
    places: tuple[int, ...]  # of those characters in `text`
    anchors: tuple[int, ...]  # positions in `text` at which a run of plain characters begins
    offsets: tuple[int, ...]  # and the document's offset of each

    def offset(self, position: int) -> int:
        """Return the document's offset of a position in `text`."""
        if position >= len(self.text):
            return self.span.end
        index = bisect_right(self.anchors, position) - 1
        return self.offsets[index] + position - self.anchors[index]

    def span_of(self, start: int, end: int) -> Span:
        """Return the document's span of the positions `start` to `end` of `text`."""
        if start >= end:
            return Span(self.offset(start), self.offset(start))
        last = self.mention_at(end - 1)
        return Span(self.offset(start), last.span.end if last else self.offset(end - 1) + 1)

    def mention_at(self, position: int) -> Mention | None:
        """Return the mention whose character stands at a position; None for a plain character."""
        index = bisect_left(self.places, position)
        return self.mentions[index] if index < len(self.places) and self.places[index] == position else None

    def between(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the mentions between two positions of `text`, in order."""
        return self.mentions[bisect_left(self.places, start) : bisect_left(self.places, end)]


class _Writer:
    """Collects the pieces of a masked text and remembers where each came from."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.length = 0
        self.pieces: list[str] = []
        self.anchors: list[int] = []
        self.offsets: list[int] = []

    def put(self, piece: str, offset: int) -> None:
        if piece:
            self.pieces.append(piece)
            self.anchors.append(self.length)
            self.offsets.append(offset)
            self.length += len(piece)

    def plain(self, start: int, end: int) -> None:
        while self.pieces and self.pieces[-1].endswith(" ") and start < end and self.source[start].isspace():
            start += 1  # what stood between two blanks is left out
        for run in _RUN.finditer(self.source, start, end):
            self.put(self.source[start : run.start()].translate(_PLAIN), start)
            if run.group()[-1].isspace() and "\xad" not in run.group():
                self.put(" ", run.start())
            start = run.end()
        self.put(self.source[start:end].translate(_PLAIN), start)


def masked(document: Document, mentions: Mentions, span: Span, *, first_person: bool = False) -> Masked:
    """Mask a span of a document; with `first_person`, "I", "je", "mi" stand as the Chair too."""
    found: list[Mention] = list(mentions.inside(span))
    if first_person:
        taken = Mentions(tuple(found))
        found += [m for m in mentions.first_person if span.covers(m.span) and taken.at(m.span.start, Mention) is None]
        found.sort(key=lambda m: m.span.start)
    cuts: list[tuple[Span, Mention | None]] = [(m.span, m) for m in found]
    cuts += [(mark, None) for mark in _left_out(document, span)]
    cuts.sort(key=lambda cut: cut[0])
    writer = _Writer(document.text)
    places: list[int] = []
    at = span.start
    for cut, mention in cuts:
        writer.plain(at, cut.start)
        if mention is not None:
            places.append(writer.length)
            writer.put(character(mention), cut.start)
        at = max(at, cut.end)
    writer.plain(at, span.end)
    text = "".join(writer.pieces)
    return Masked(text, span, tuple(found), tuple(places), tuple(writer.anchors), tuple(writer.offsets))


def _left_out(document: Document, span: Span) -> list[Span]:
    """Return what is no word of the sentence: note marks, and page furniture that breaks it."""
    marks = [note.mark for note in document.notes if note.mark is not None and span.covers(note.mark)]
    first = max(bisect_right(document.blocks, span.start, key=lambda block: block.span.start) - 1, 0)
    for block in document.blocks[first:]:
        if block.span.start >= span.end:
            break
        if block.kind is BlockKind.FURNITURE and span.covers(block.span):
            marks.append(block.span)
    return marks
