"""Names of the vocabularies in text: two Aho-Corasick automata for each language, one that minds case and one that does not.

Acronyms mind case. Other names match in any case, because headings are set in capitals and tables of contents lose theirs; a name of
one word must begin with a capital where it names somebody ("Turkey", not "turkey"). A block is read with the names of its own language,
and with such names of other languages as nothing in its own language is called by.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.extract import tables
from kg.extract.letters import WORD, Closed, fold_case, keep_case, latin
from kg.model import Block, BlockKind, Document, Entry, Name, NameMention, Span, Vocabulary

_AGENTS = frozenset({"body", "member", "government", "group", "organization"})
_LEFT_OUT = frozenset({"office"})  # `offices` knows their grammar
_FOREIGN_ACRONYM = 4  # letters that an acronym of another language needs to be taken


@dataclass(frozen=True, slots=True)
class _Pattern:
    """What a folded name means: the keys that bear it, and what its place in the text must satisfy."""

    keys: tuple[str, ...]
    capital: bool = False  # one word that names somebody
    adjective: bool = False  # only beside "delegation" and the like
    common: bool = False  # an acronym that is a word of the language too: not in text set in capitals


@dataclass(frozen=True, slots=True)
class _Automaton:
    matcher: Any
    patterns: tuple[_Pattern, ...]

    def hits(self, closed: Closed) -> Iterator[tuple[_Pattern, int, int]]:
        """Yield whole-word hits with their places in the closed bytes."""
        data = closed.data
        size = len(data)
        for index, start, end in self.matcher.find_matches_as_indexes(data, overlapping=True):
            if start and WORD[data[start - 1]]:
                continue
            if end < size and (WORD[data[end]] or data[end] == 0x24):  # "US$ 500" names nobody
                continue
            yield self.patterns[index], start, end


class Gazetteer:
    """The names of a vocabulary, compiled once for many documents: use `compile_gazetteer`."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._entries = vocabulary.entries
        self._automata: dict[str, tuple[_Automaton, _Automaton]] = {}

    def find(self, document: Document) -> tuple[NameMention, ...]:
        """Return the names in the blocks of a document: whole words, the longest first, none within another."""
        plain = latin(document.text)
        kept, folded = keep_case(plain), fold_case(plain)
        found: list[NameMention] = []
        for block in document.blocks:
            if block.kind is not BlockKind.FURNITURE:
                found += self._in_block(document.text, block, kept, folded)
        return tuple(found)

    def series(self, key: str) -> tuple[str, ...]:
        """Return the symbol series of the entry of a key ("WT/COMTD"); none where it has none or is not known."""
        return next((entry.series for entry in self._entries if entry.key == key), ())

    def _in_block(self, text: str, block: Block, kept: bytes, folded: bytes) -> Iterator[NameMention]:
        start, end = block.span.start, block.span.end
        hits: list[tuple[int, int, _Pattern]] = []
        for automaton, data in zip(self._of(block.language), (kept, folded), strict=True):
            closed = Closed(data[start:end])
            for pattern, first, last in automaton.hits(closed):
                span = Span(start + closed.offset(first), start + closed.offset(last - 1) + 1)
                if _fits(pattern, text, span, block):
                    hits.append((span.start, -span.end, pattern))
        hits.sort(key=lambda hit: hit[:2])
        at = start
        for first, last, keys in _merged(hits):
            if first >= at:
                yield NameMention(Span(first, last), keys)
                at = last

    def _of(self, language: str) -> tuple[_Automaton, _Automaton]:
        if language not in self._automata:
            self._automata[language] = _compiled(self._entries, language)
        return self._automata[language]


def compile_gazetteer(vocabulary: Vocabulary) -> Gazetteer:
    """Make a gazetteer of a vocabulary; the automata of a language are built when its first block is read."""
    return Gazetteer(vocabulary)


def _merged(hits: Iterable[tuple[int, int, _Pattern]]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
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


def _fits(pattern: _Pattern, text: str, span: Span, block: Block) -> bool:
    if pattern.capital and not text[span.start].isupper():
        return False
    if pattern.common and text[block.span.start : block.span.end].isupper():
        return False
    return not pattern.adjective or any(
        beside.match(text, span.end) if after else beside.search(text, max(span.start - 40, 0), span.start)
        for beside, after in _beside(block.language)
    )


@cache
def _beside(language: str) -> tuple[tuple[re.Pattern[str], bool], ...]:
    """Return the patterns of words beside which an adjective names a delegation, and whether they stand behind it."""
    found: list[tuple[re.Pattern[str], bool]] = []
    for spoken in tables.spoken(language):
        words = tables.read("names", spoken)
        found += [
            (re.compile(rf"\s+(?:{words[key]})\b", re.IGNORECASE), True)
            for key in ("adjective_before",)
            if key in words
        ]
        found += [
            (re.compile(rf"\b(?:{words[key]})\s+$", re.IGNORECASE), False)
            for key in ("adjective_behind",)
            if key in words
        ]
    return tuple(found)


def _compiled(entries: tuple[Entry, ...], language: str) -> tuple[_Automaton, _Automaton]:
    common = {
        word.upper() for spoken in tables.spoken(language) for word in tables.read("names", spoken).get("common", ())
    }
    cased: dict[bytes, _Pattern] = {}
    folded: dict[bytes, _Pattern] = {}
    for text, kind, keys, agent in _names(entries, language):
        one_word = len(text.split()) == 1
        if kind == "acronym":
            _add(cased, keep_case(latin(text)), _Pattern(keys, common=text in common))
        elif kind == "adjective":
            _add(folded, fold_case(latin(text)), _Pattern(keys, adjective=True))
        else:
            for spelling in _spellings(text, language):
                _add(folded, fold_case(latin(spelling)), _Pattern(keys, capital=agent and one_word))
    return _automaton(cased), _automaton(folded)


def _add(patterns: dict[bytes, _Pattern], name: bytes, new: _Pattern) -> None:
    name = Closed(name.strip()).data
    old = patterns.get(name)
    if not name:
        return
    if old is None:
        patterns[name] = new
    else:
        keys = tuple(sorted({*old.keys, *new.keys}))
        patterns[name] = _Pattern(
            keys, old.capital and new.capital, old.adjective and new.adjective, old.common and new.common
        )


def _automaton(patterns: dict[bytes, _Pattern]) -> _Automaton:
    from ahocorasick_rs import BytesAhoCorasick

    names = sorted(patterns)
    return _Automaton(BytesAhoCorasick(names), tuple(patterns[name] for name in names))


def _names(entries: tuple[Entry, ...], language: str) -> list[tuple[str, str, tuple[str, ...], bool]]:
    """Return (text, kind, keys, whether it names an agent) of all names by which a block of this language is read."""
    own: dict[tuple[str, str], tuple[set[str], bool]] = {}
    foreign: dict[tuple[str, str], tuple[set[str], bool]] = {}
    for entry in entries:
        if entry.kind in _LEFT_OUT:
            continue
        for name in entry.names:
            kind = name.kind if name.kind in {"acronym", "adjective"} else "name"
            table = own if not language or name.language in {language, ""} else foreign
            if table is own or _travels(name):
                keys, agent = table.get((name.text, kind), (set(), True))
                table[name.text, kind] = ({*keys, entry.key}, agent and entry.kind in _AGENTS)
    spelt = {fold_case(latin(text)) for text, _ in own}
    found = dict(own)
    found |= {
        (text, kind): meaning
        for (text, kind), meaning in foreign.items()
        if fold_case(latin(text)) not in spelt and (kind == "name" or len(meaning[0]) == 1)
    }
    return [(text, kind, tuple(sorted(keys)), agent) for (text, kind), (keys, agent) in sorted(found.items())]


def _travels(name: Name) -> bool:
    """Tell whether a name is understood in texts of other languages: long names and long acronyms are."""
    if name.kind == "acronym":
        return len(name.text) >= _FOREIGN_ACRONYM
    return name.kind != "adjective" and len(name.text.split()) > 1


def _spellings(text: str, language: str) -> list[str]:
    """Return a name in all spellings that a language has for its words ("co-operation", "cooperation")."""
    found = [text]
    for spoken in tables.spoken(language):
        for pair in tables.read("names", spoken).get("spellings", ()):
            for old, new in (pair, pair[::-1]):
                found += [
                    name.replace(o, n)
                    for name in found[:8]
                    for o, n in ((old, new), (old.title(), new.title()))
                    if o in name
                ]
    return sorted(set(found))
