"""Which patterns can match a text at all: each needs one of some literal words, and one pass finds all of those."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

# The parser of `re` moved to `re._parser` in 3.11 and has no public name since `sre_parse` is deprecated.
_parser: Any = importlib.import_module("re._parser")
_SHORTEST = 3  # shorter literals stand in every sentence


class Prefilter:
    """Tells which of some regular expressions are worth running on a text."""

    def __init__(self, patterns: Sequence[str]) -> None:
        from ahocorasick_rs import AhoCorasick

        needs = [needed(pattern) for pattern in patterns]
        self._always = [index for index, words in enumerate(needs) if not words]
        wanted = sorted({word for words in needs for word in words})
        rows: dict[str, list[int]] = {word: [] for word in wanted}
        for index, words in enumerate(needs):
            for word in words:
                rows[word].append(index)
        self._rows = [rows[word] for word in wanted]
        self._words = AhoCorasick(wanted) if wanted else None

    def likely(self, text: str) -> list[int]:
        """Return, in order, the indexes of the patterns whose literals stand in a text."""
        if self._words is None:
            return self._always
        found = {hit[0] for hit in self._words.find_matches_as_indexes(_lower(text), overlapping=True)}
        return sorted({index for word in found for index in self._rows[word]}.union(self._always))

    def windows(self, text: str, start: int, end: int, reach: int) -> Iterator[tuple[int, list[tuple[int, int]]]]:
        """Yield, in order, the patterns worth running between two offsets of a text, each with the stretches in which.

        A stretch is what lies within `reach` characters of one of the pattern's literals; stretches do not overlap.
        """
        near: dict[int, list[tuple[int, int]]] = {index: [(start, end)] for index in self._always}
        if self._words is not None:
            for word, first, last in self._words.find_matches_as_indexes(_lower(text[start:end]), overlapping=True):
                window = (max(start, start + first - reach), min(end, start + last + reach))
                for index in self._rows[word]:
                    _append(near.setdefault(index, []), window)
        yield from sorted(near.items())


def _lower(text: str) -> str:
    """Return a text in lower case, of the same length: the only letter that grows is taken out first."""
    return text.replace("İ", "I").lower()


def _append(stretches: list[tuple[int, int]], window: tuple[int, int]) -> None:
    """Add a window to stretches in order, joined to the last where they touch."""
    if stretches and window[0] <= stretches[-1][1]:
        stretches[-1] = (stretches[-1][0], max(stretches[-1][1], window[1]))
    else:
        stretches.append(window)


def needed(pattern: str) -> frozenset[str]:
    """Return lower-case literals of which every match of a pattern holds at least one; empty where none is sure."""
    return _best(_parser.parse(pattern))


def _best(parsed: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    options: list[frozenset[str]] = []
    run = ""
    for operation, value in parsed:
        name = str(operation)
        letters = _letters(name, value)
        if letters:
            run += letters
            continue
        options.append(frozenset({run}))
        run = ""
        options.append(_inner(name, value))
    options.append(frozenset({run}))
    usable = [option for option in options if option and all(len(word) >= _SHORTEST for word in option)]
    best = max(usable, key=lambda option: (min(map(len, option)), -len(option)), default=frozenset[str]())
    return frozenset(word.lower() for word in best)


def _letters(name: str, value: Any) -> str:
    """Return the letters that a part is sure to match: a literal, a class of both its cases ("[Jj]"), a group of such; else nothing."""
    if name == "LITERAL":
        return chr(value)
    if name == "IN":
        cases = {chr(code).lower() if str(kind) == "LITERAL" else "" for kind, code in value}
        return cases.pop() if len(cases) == 1 else ""
    if name == "SUBPATTERN":
        inner = [_letters(str(operation), part) for operation, part in value[-1]]
        return "".join(inner) if all(inner) else ""
    return ""


def _inner(name: str, value: Any) -> frozenset[str]:
    if name == "SUBPATTERN":
        return _best(value[-1])
    if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"} and value[0] > 0:
        return _best(value[2])
    if name == "ATOMIC_GROUP":
        return _best(value)
    if name == "BRANCH":
        branches = [_best(branch) for branch in value[1]]
        return frozenset().union(*branches) if all(branches) else frozenset()
    return frozenset()
