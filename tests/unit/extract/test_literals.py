"""Which literals a pattern needs, and where they let it run."""

from __future__ import annotations

import re

import pytest

from kg.extract.literals import Prefilter, needed


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        ("took note", {"took note"}),
        (r"(?:the )?[AB] took (?:due )?note of", {"note of"}),
        ("adopted|forwarded", {"adopted", "forwarded"}),
        ("adopted|approved", {"dopted", "pproved"}),
        ("[Dd]ecided(?: to)?", {"decided"}),
        ("(?:it )*", set()),
        (r"\w+ed", set()),
        ("it|decided", set()),
        ("(?i:Chair)man", {"chairman"}),
        ("(?=never)a?", set()),
    ],
)
def test_needed(pattern: str, literals: set[str]) -> None:
    """One of the literals stands in every match, in lower case; where no literal is sure there is none."""
    assert needed(pattern) == literals


def test_likely_patterns_are_those_that_may_match() -> None:
    """A pattern is left out only if it cannot match."""
    patterns = ["took note", "adopted|approved", r"\w+ \w+", "elected"]
    texts = ["The Committee TOOK NOTE", "so approved", "nothing here", "x"]
    prefilter = Prefilter(patterns)

    for text in texts:
        matching = {n for n, pattern in enumerate(patterns) if re.search(pattern, text, re.IGNORECASE)}
        assert matching <= set(prefilter.likely(text))
    assert prefilter.likely("nothing here") == [2]


def test_windows_lie_around_the_literals() -> None:
    """A pattern runs near its literals only, in stretches that do not overlap and keep to their bounds."""
    text = "x" * 50 + "elected" + "y" * 10 + "elected" + "z" * 100 + "elected"
    windows = dict(Prefilter(["elected", "never"]).windows(text, 0, len(text), 20))

    assert windows == {0: [(30, 94), (154, len(text))]}


def test_letters_that_grow_do_not_shift_places() -> None:
    """The one letter whose lower case is longer leaves the places of what follows as they are."""
    text = "İİİİ elected"

    assert dict(Prefilter(["elected"]).windows(text, 0, len(text), 0)) == {0: [(5, 12)]}
