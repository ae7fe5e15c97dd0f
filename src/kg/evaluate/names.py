"""Codes and names are both accepted: which codes a name of gold stands for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from kg.model import Vocabulary

_CHAIR_OF = re.compile(r"(?:previous )?chair of the (?P<body>.+)", re.IGNORECASE)
_UNNAMED = re.compile(
    r"(?P<quantity>one|another|several|some other|some|various|many)?\s*(?P<who>delegations?|members)?(?: \(unnamed\))?",
    re.IGNORECASE,
)
_SECRETARIAT = frozenset({"secretariat", "wto secretariat"})
_PLAIN_CHAIR = frozenset({"chair", "previous chair"})


class Names:
    """The names of all entries of the vocabularies, for comparing."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Index notations and labels of every language."""
        self._codes: defaultdict[str, set[str]] = defaultdict(set)
        self._labels: dict[str, str] = {}
        for entry in vocabulary.entries:
            if entry.kind == "place":  # is no agent; some are called like a Member
                continue
            self._codes[entry.code.casefold()].add(entry.code)
            for name in entry.names:
                self._codes[name.text.casefold()].add(entry.code)
                if name.kind == "preferred" and name.language == "en":
                    self._labels.setdefault(entry.code, name.text)

    def accepted(self, name: str) -> frozenset[str]:
        """Return all that is accepted for a code or a name: itself, its codes, and an unlisted agent of that name."""
        return frozenset({name, f"name:{name}"} | self._codes.get(name.casefold(), set()))

    def speaker(self, name: str, own_bodies: Sequence[str] = ()) -> frozenset[str]:
        """Return what is accepted for a speaker or addressee; a Chair of one of the document's own bodies is also plain CHAIR."""
        folded = name.casefold()
        if folded in _SECRETARIAT:
            return frozenset({"SECRETARIAT"})
        if folded in _PLAIN_CHAIR:
            return frozenset({"CHAIR"})
        chair = _CHAIR_OF.fullmatch(name)
        if chair is not None:
            return self._chair(name, chair.group("body"), own_bodies)
        unnamed = _UNNAMED.fullmatch(name)
        if unnamed is not None and name:
            quantity = unnamed.group("quantity") or unnamed.group("who")
            return frozenset({f"?{quantity.casefold()}"}) | self.accepted(name)
        return self.accepted(name)

    def _chair(self, name: str, body: str, own_bodies: Sequence[str]) -> frozenset[str]:
        codes = self.accepted(body)
        labels = {f"Chair of the {self._labels[code]}" for code in codes if code in self._labels}
        plain = {"CHAIR"} if codes & {code for own in own_bodies for code in self.accepted(own)} else set()
        return frozenset({name} | labels | plain | {f"{code}-CHAIR" for code in codes})
