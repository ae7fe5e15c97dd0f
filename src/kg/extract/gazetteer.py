"""Names of the vocabularies in text.

Acronyms mind case. Other names match in any case, because headings are set in capitals and tables of contents lose theirs; a name of
one word must begin with a capital where it names somebody ("Turkey", not "turkey"). White space between words may be any, also a line end;
a long name is known even where a scan tore one of its words ("Comm ittee on Agriculture").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from kg.extract import tables
from kg.extract.letters import Closed, fold_case, keep_case, latin
from kg.extract.name_patterns import Automata, Pattern, compiled, is_word
from kg.model import BlockKind, Document, NameMention, Span, Vocabulary

_MOST_TEARS = 2  # blanks more or less than the name has, in one torn name
_BEHIND = 40  # characters before a name in which the words that it needs may stand


class Gazetteer:
    """The names of a vocabulary, compiled once for many documents: use `compile_gazetteer`."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._entries = vocabulary.entries
        self._automata: dict[str, Automata] = {}

    def find(self, document: Document) -> tuple[NameMention, ...]:
        """Return the names in the blocks of a document: whole words, the longest first, none within another."""
        kept = keep_case(latin(document.text))
        found: list[NameMention] = []
        for block in document.blocks:
            if block.kind is not BlockKind.FURNITURE:
                language = block.language or document.language
                bytes_read = kept[block.span.start : block.span.end]
                found += self._in_block(document.text, block.span, language, bytes_read)
        return tuple(found)

    def series(self, key: str) -> tuple[str, ...]:
        """Return the symbol series of the entry of a key ("WT/COMTD"); none where it has none or is not known."""
        return next((entry.series for entry in self._entries if entry.key == key), ())

    def _in_block(self, text: str, block: Span, language: str, kept: bytes) -> Iterator[NameMention]:
        hits = [
            (span.start, -span.end, pattern)
            for pattern, span in _hits(self._of(language), kept, block.start)
            if _fits(pattern, text, span, block, language)
        ]
        hits.sort(key=lambda hit: hit[:2])
        at = block.start
        for first, last, keys in _merged(hits):
            if first >= at:
                yield NameMention(Span(first, last), keys)
                at = last

    def _of(self, language: str) -> Automata:
        if language not in self._automata:
            self._automata[language] = compiled(self._entries, language)
        return self._automata[language]


def compile_gazetteer(vocabulary: Vocabulary) -> Gazetteer:
    """Make a gazetteer of a vocabulary; the automata of a language are built when its first block is read."""
    return Gazetteer(vocabulary)


def _hits(automata: Automata, kept: bytes, start: int) -> Iterator[tuple[Pattern, Span]]:
    """Yield the names in the bytes of one block, which begins at `start`, with their spans in the document."""
    cased = Closed(kept)
    for pattern, first, last in automata.cased.whole(cased.data, automata.cased.raw(cased.data)):
        yield pattern, Span(start + cased.offset(first), start + cased.offset(last - 1) + 1)
    folded = Closed(fold_case(cased.data))
    raw = automata.folded.raw(folded.data)
    whole = [*automata.folded.whole(folded.data, raw), *_torn(automata, folded.data, raw)]
    for pattern, first, last in whole:
        yield (
            pattern,
            Span(start + cased.offset(folded.offset(first)), start + cased.offset(folded.offset(last - 1)) + 1),
        )


def _torn(automata: Automata, folded: bytes, raw: list[tuple[int, int, int]]) -> Iterator[tuple[Pattern, int, int]]:
    """Yield long names with a blank too many or too few, with their places in the bytes.

    Every long name printed well is found without its blanks too: only if there are more of these does one need a closer look.
    """
    closed = automata.torn.raw(folded.replace(b" ", b""))
    if len(closed) <= sum(1 for index, _, _ in raw if automata.folded.patterns[index].blanks):
        return
    places = [place for place, letter in enumerate(folded) if letter != 0x20]
    for index, first, last in closed:
        pattern = automata.torn.patterns[index]
        start, end = places[first], places[last - 1] + 1
        tears = abs(end - start - (last - first) - pattern.blanks)
        if 1 <= tears <= _MOST_TEARS and is_word(folded, start, end):
            yield pattern, start, end


def _merged(hits: Iterable[tuple[int, int, Pattern]]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield sorted hits with those of the same place joined: an acronym and a name may be spelt alike."""
    last: tuple[int, int] | None = None
    keys: set[str] = set()
    for start, minus_end, pattern in hits:
        if last is not None and last != (start, -minus_end):
            yield (*last, tuple(sorted(keys)))
            keys = set()
        last = (start, -minus_end)
        keys.update(pattern.keys)
    if last is not None:
        yield (*last, tuple(sorted(keys)))


def _fits(pattern: Pattern, text: str, span: Span, block: Span, language: str) -> bool:
    """Tell whether a pattern may be read where it stands: its case, and the words beside it."""
    if pattern.capital and not text[span.start].isupper():
        return False
    if pattern.common and text[block.start : block.end].isupper():
        return False
    beside = _beside(language)
    if pattern.place and any(words.speak_of_place(text, span, block.start) for words in beside):
        return False
    if not pattern.adjective and not pattern.bare:
        return True
    return any(words.allow(pattern, text, span, block.start) for words in beside)


@dataclass(frozen=True, slots=True)
class _Beside:
    """The words of one language that must or must not stand beside a name."""

    nouns_behind: re.Pattern[str]  # "the Chinese delegation"
    nouns_before: re.Pattern[str]  # "la délégation chinoise"
    leads: re.Pattern[str]  # "mandated by Ministers"
    goes_on: re.Pattern[str]  # "Ministers of Finance"
    place_before: re.Pattern[str]  # "Déclaration ministérielle de Hong Kong"
    place_behind: re.Pattern[str]  # "the Hong Kong Ministerial Declaration"

    def speak_of_place(self, text: str, span: Span, start: int) -> bool:
        before = max(start, span.start - _BEHIND)
        return bool(self.place_behind.match(text, span.end) or self.place_before.search(text, before, span.start))

    def allow(self, pattern: Pattern, text: str, span: Span, start: int) -> bool:
        before = max(start, span.start - _BEHIND)
        if pattern.adjective:
            return bool(self.nouns_behind.match(text, span.end) or self.nouns_before.search(text, before, span.start))
        return bool(self.leads.search(text, before, span.start)) and not self.goes_on.match(text, span.end)


@cache
def _beside(language: str) -> tuple[_Beside, ...]:
    rows = [tables.read("names", spoken) for spoken in tables.spoken(language)]
    return tuple(
        _Beside(
            re.compile(rf"\s+(?:{row['adjective_before']})\b", re.IGNORECASE),
            re.compile(rf"\b(?:{row['adjective_behind']})\s+$", re.IGNORECASE),
            re.compile(rf"(?:^|[.;:,(\[\"“«*_]\s*|\b(?:{row['leads']})\s+)$", re.IGNORECASE),
            re.compile(rf"\s+(?:{row['goes_on']})", re.IGNORECASE),
            re.compile(rf"\b(?:{row['place_before']})\s+$", re.IGNORECASE),
            re.compile(rf"\s+(?:{row['place_behind']})\b", re.IGNORECASE),
        )
        for row in rows
    )
