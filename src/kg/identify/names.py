"""Which of several entries a name means: rules that choose, or doubt that stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from kg.identify.lexicon import Lexicon, fold
from kg.identify.reading import Reading
from kg.model import Entity, NameMention

_AGENTS = frozenset({"body", "member", "government", "group", "organization", "office"})
_KINDS = {
    "author": _AGENTS,
    "addressed_to": _AGENTS,
    "speaker": _AGENTS,
    "on_behalf_of": _AGENTS,
    "by": _AGENTS,
    "proponents": _AGENTS,
    "supporters": _AGENTS,
    "opponents": _AGENTS,
    "organizers": _AGENTS,
    "addressee": _AGENTS,
    "based_on_reports_of": _AGENTS,
    "of": _AGENTS,
    "body": frozenset({"body"}),
    "member": frozenset({"member", "government"}),
    "topic": frozenset({"topic", "programme", "agreement"}),
}
"""The kinds of thing that a slot of a claim can hold; slots that are not here hold anything."""

_OPENING = re.compile(r"\s*[(\[]\s*[\"“«'‘]?\s*\Z")


class Names:
    """Chooses among the candidates of the names of one document."""

    def __init__(self, lexicon: Lexicon, reading: Reading, own: str) -> None:
        self._lexicon = lexicon
        self._reading = reading
        self._own = own
        self._introduced = _introduced(reading)

    def identify(self, mention: NameMention, slots: tuple[str, ...]) -> Entity | None:
        """Return the one entry that a name means here, or None (with a finding) where no rule leaves exactly one."""
        candidates = self.candidates(mention, slots)
        if len(candidates) == 1:
            return Entity(candidates[0], relied_on=candidates)
        self._reading.doubts.add(
            "identity.ambiguous",
            mention,
            f"may be {' or '.join(candidates)}" if candidates else "a name without any entry",
            "add a name to the vocabulary that tells them apart, or rule on it",
        )
        return None

    def candidates(self, mention: NameMention, slots: tuple[str, ...]) -> tuple[str, ...]:
        """Return the entries that the rules leave, sorted: by what the slots hold, language, spelling, and own context."""
        left = tuple(sorted(set(mention.candidates)))
        for slot in slots:
            left = self._keep(left, partial(self._suits, slot))
        words = fold(self._reading.document.words(mention.span))
        language = self._reading.language_at(mention.span.start)
        left = self._keep(
            left, lambda key: any(lang in {"", language} for lang, _ in self._lexicon.spellings(key, words))
        )
        left = self._keep(left, lambda key: any(kind != "hidden" for _, kind in self._lexicon.spellings(key, words)))
        left = self._keep(left, lambda key: key in self._introduced.get(words, ()))
        left = self._keep(left, lambda key: key == self._own)
        return self._keep(
            left, lambda key: self._own in self._lexicon.above(key) or key in self._lexicon.above(self._own)
        )

    def _suits(self, slot: str, key: str) -> bool:
        return slot not in _KINDS or self._lexicon.kind(key) in _KINDS[slot]

    @staticmethod
    def _keep(candidates: tuple[str, ...], fits: Callable[[str], bool]) -> tuple[str, ...]:
        """Return the candidates that fit; all of them where a rule would leave none: it then has nothing to say."""
        if len(candidates) < 2:
            return candidates
        return tuple(key for key in candidates if fits(key)) or candidates


def _introduced(reading: Reading) -> dict[str, set[str]]:
    """Return which entries a document introduces by each acronym: "Council for Trade in Goods (CTG)"."""
    found: dict[str, set[str]] = {}
    for full, short in zip(reading.names, reading.names[1:], strict=False):
        between = reading.document.text[full.span.end : short.span.start]
        if len(full.candidates) == 1 and len(between) < 6 and _OPENING.match(between):
            found.setdefault(fold(reading.document.words(short.span)), set()).update(full.candidates)
    return found
