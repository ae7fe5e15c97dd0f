"""Which place some words name: only words that say where something took place are asked, so that no place is taken for a Member."""

from __future__ import annotations

from collections import defaultdict

from kg.identify.reading import Reading
from kg.identify.uses import places
from kg.iri import slug
from kg.model import Entity, Mention, Span, Vocabulary


class Places:
    """The places of a vocabulary by their names, compiled once for many documents.

    Names are compared without case, accents, hyphens and other signs: "ADDIS-ABEBA" is "Addis Abeba".
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Index every name under its language; a name without one serves all."""
        self._bearers: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._anywhere: defaultdict[str, set[str]] = defaultdict(set)
        for entry in vocabulary.entries:
            if entry.kind == "place":
                for name in entry.names:
                    self._bearers[name.language, slug(name.text)].add(entry.key)
                    self._anywhere[slug(name.text)].add(entry.key)

    def named(self, words: str, language: str) -> tuple[str, ...]:
        """Return the places that are called so in this language, else those that are in any; sorted."""
        name = slug(words)
        own = self._bearers.get((language, name), set()) | self._bearers.get(("", name), set())
        return tuple(sorted(own or self._anywhere.get(name, set())))

    def identify(self, reading: Reading) -> dict[Span, Entity]:
        """Return the one place that each of these words means; words that may mean two are told as a doubt."""
        found: dict[Span, Entity] = {}
        for span in places(reading.extraction):
            keys = self.named(reading.document.words(span), reading.language_at(span.start))
            if len(keys) == 1:
                found[span] = Entity(keys[0], relied_on=keys)
            elif keys:
                why = f"may be {' or '.join(keys)}"
                remedy = "add a name to the vocabulary that tells them apart, or rule on it"
                reading.doubts.add("identity.ambiguous", Mention(span), why, remedy)
        return found
