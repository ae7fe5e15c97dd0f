"""The vocabulary as identification asks for it: entries by key, who bears a name, who is above whom, which series a symbol is of."""

from __future__ import annotations

import re
import unicodedata

from kg.model import Entry, Vocabulary

_WORD = re.compile(r"\w+(?:-\w+)*")


def fold(text: str) -> str:
    """Return a text as names are compared: without case and accents, one space between words, plain apostrophes."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if not unicodedata.combining(c))
    return " ".join(plain.replace("’", "'").split())


class Lexicon:
    """All entries of a vocabulary, compiled once for many documents."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.entries: dict[str, Entry] = {entry.key: entry for entry in vocabulary.entries}
        self._names = {
            key: tuple((fold(name.text), name.language, name.kind) for name in entry.names)
            for key, entry in self.entries.items()
        }
        self._words = {
            key: tuple(tuple(_WORD.findall(name)) for name, _, kind in names if kind not in {"acronym", "adjective"})
            for key, names in self._names.items()
            if self.entries[key].kind == "body"
        }
        self._series = sorted(
            ((series, entry.key) for entry in vocabulary.entries for series in entry.series),
            key=lambda pair: (-len(pair[0]), pair),
        )

    def kind(self, key: str) -> str:
        """Return the kind of an entry; empty for a key that is not in the vocabulary."""
        return self.entries[key].kind if key in self.entries else ""

    def code(self, key: str) -> str:
        """Return the code of an entry, which is the last part of its key where no entry is known."""
        return self.entries[key].code if key in self.entries else key.rpartition("/")[2]

    def english(self, key: str) -> str:
        """Return the preferred English name of an entry, else its code."""
        names = self.entries[key].names if key in self.entries else ()
        preferred = [name.text for name in names if name.kind == "preferred"]
        english = [name.text for name in names if name.kind == "preferred" and name.language == "en"]
        return next(iter((*english, *preferred)), self.code(key))

    def spellings(self, key: str, words: str) -> tuple[tuple[str, str], ...]:
        """Return (language, kind) of each name of an entry that is spelt like these folded words."""
        return tuple((language, kind) for name, language, kind in self._names.get(key, ()) if name == words)

    def is_a(self, body: str, noun: str) -> bool:
        """Tell whether a body is called by this noun: it stands in a name of the body, or is one of its acronyms."""
        wanted = tuple(_WORD.findall(fold(noun)))
        if not wanted:
            return False
        if any(kind == "acronym" and name == fold(noun) for name, _, kind in self._names.get(body, ())):
            return True
        size = len(wanted)
        return any(
            words[at : at + size] == wanted
            for words in self._words.get(body, ())
            for at in range(len(words) - size + 1)
        )

    def above(self, key: str) -> tuple[str, ...]:
        """Return what an entry belongs to, the nearest first."""
        chain: list[str] = []
        while key in self.entries and (key := self.entries[key].parent) and key not in chain:
            chain.append(key)
        return tuple(chain)

    def body_of_series(self, symbol: str) -> str:
        """Return the key of the body with the longest series that a symbol belongs to; empty where there is none, or two."""
        found = [(series, key) for series, key in self._series if symbol == series or symbol.startswith(f"{series}/")]
        longest = {key for series, key in found if len(series) == len(found[0][0])}
        return longest.pop() if len(longest) == 1 else ""
