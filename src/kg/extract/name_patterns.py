"""The names of a vocabulary as patterns, and the automata that find them, for one language at a time.

A block is read with the names of its own language and with such names of other languages as nothing in its own language is called by:
long names and long acronyms travel.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from kg.extract import tables
from kg.extract.letters import WORD, Closed, fold_case, keep_case, latin
from kg.model import Entry, Name

_AGENTS = frozenset({"body", "member", "government", "group", "organization"})
_LEFT_OUT = frozenset({"office", "place"})  # `offices` knows their grammar; places are no mentions
_FOREIGN_ACRONYM = 4  # letters that an acronym of another language needs to be taken
_TORN = 12  # letters that a name needs to be known when a scan tore a word of it in two


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a folded name means: the keys that bear it, and what its place in the text must satisfy."""

    keys: tuple[str, ...]
    capital: bool = False  # one word that names somebody
    adjective: bool = False  # only beside "delegation" and the like
    common: bool = False  # an acronym that is a word of the language too: not in text set in capitals
    blanks: int = 0  # between its words, of a name that is known torn too
    place: bool = False  # a Member that is a place where Ministers met: not where the words speak of the place
    bare: bool = False  # a body called by one common word ("Ministers"): not as part of a longer phrase


@dataclass(frozen=True, slots=True)
class Automaton:
    """Finds many folded names in one pass."""

    matcher: Any
    patterns: tuple[Pattern, ...]

    def raw(self, data: bytes) -> list[tuple[int, int, int]]:
        """Return all hits as (index of pattern, start, end), whatever stands around them."""
        found: list[tuple[int, int, int]] = self.matcher.find_matches_as_indexes(data, overlapping=True)
        return found

    def whole(self, data: bytes, raw: list[tuple[int, int, int]]) -> Iterator[tuple[Pattern, int, int]]:
        """Yield those hits that are whole words."""
        for index, start, end in raw:
            if is_word(data, start, end):
                yield self.patterns[index], start, end


def is_word(data: bytes, start: int, end: int) -> bool:
    """Tell whether folded bytes are bounded by what is no word; "US" before "$ 500" names nobody."""
    if start and WORD[data[start - 1]]:
        return False
    return end >= len(data) or not (WORD[data[end]] or data[end] == 0x24)


@dataclass(frozen=True, slots=True)
class Automata:
    """The automata of one language: over bytes that keep their case, that do not, and that have no blanks at all."""

    cased: Automaton
    folded: Automaton
    torn: Automaton


def compiled(entries: tuple[Entry, ...], language: str) -> Automata:
    """Return the automata by which a block of this language is read; an empty language reads with all names."""
    places = {word for spoken in tables.spoken(language) for word in tables.read("names", spoken).get("places", ())}
    common = {word for spoken in tables.spoken(language) for word in tables.read("names", spoken).get("common", ())}
    cased: dict[bytes, Pattern] = {}
    folded: dict[bytes, Pattern] = {}
    for text, kind, keys, agent in _names(entries, language):
        one_word = len(text.split()) == 1
        if kind == "acronym":
            _add(cased, keep_case(latin(text)), Pattern(keys, common=text in common))
        elif kind == "adjective":
            _add(folded, fold_case(latin(text)), Pattern(keys, adjective=True))
        else:
            bare = one_word and all(key.startswith("body/") for key in keys)
            for spelling in _spellings(text, language):
                _add(
                    folded,
                    fold_case(latin(spelling)),
                    Pattern(keys, agent and one_word, place=text in places, bare=bare),
                )
    torn: dict[bytes, Pattern] = {}
    for name, pattern in folded.items():
        closed = name.replace(b" ", b"")
        if len(closed) >= _TORN and b" " in name and not pattern.adjective:
            folded[name] = torn[closed] = replace(pattern, blanks=name.count(b" "))
    return Automata(_automaton(cased), _automaton(folded), _automaton(torn))


def _add(patterns: dict[bytes, Pattern], name: bytes, new: Pattern) -> None:
    name = Closed(name.strip()).data
    old = patterns.get(name)
    if not name:
        return
    if old is None:
        patterns[name] = new
    else:
        keys = tuple(sorted({*old.keys, *new.keys}))
        patterns[name] = Pattern(
            keys,
            old.capital and new.capital,
            old.adjective and new.adjective,
            old.common and new.common,
            place=old.place and new.place,
            bare=old.bare and new.bare,
        )


def _automaton(patterns: dict[bytes, Pattern]) -> Automaton:
    from ahocorasick_rs import BytesAhoCorasick

    names = sorted(patterns)
    return Automaton(BytesAhoCorasick(names), tuple(patterns[name] for name in names))


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
