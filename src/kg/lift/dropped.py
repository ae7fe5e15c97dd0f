"""Claims that are not written because something essential in them is not identified: told once for each wording."""

from __future__ import annotations

from kg.lift.source import Source
from kg.model import Claim, Finding, Mention, Severity, Span

_QUOTE = 200


class Dropped:
    """Collects what could not be written."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._found: dict[tuple[str, str], tuple[Span, Span, int]] = {}

    def add(self, claim: Claim, missing: Mention | Claim) -> None:
        """Note a claim, and the part of it that is not known."""
        what = type(claim).__name__.removesuffix("Claim").lower()
        if isinstance(missing, Mention):
            why, where = f"“{self._source.words(missing.span)[:_QUOTE]}” is not identified", missing.span
        elif missing is claim:
            why, where = "it is no body's, or nothing says when it is", claim.spans[0]
        else:
            why, where = (
                f"the {type(missing).__name__.removesuffix('Claim').lower()} it needs is not written",
                claim.spans[0],
            )
        key = (what, why)
        first, sentence, times = self._found.get(key, (where, claim.spans[0], 0))
        self._found[key] = (first, sentence, times + 1)

    def findings(self) -> tuple[Finding, ...]:
        """Return what was dropped, in the order of the text."""
        ordered = sorted(self._found.items(), key=lambda item: (item[1][0], item[0]))
        return tuple(
            Finding(
                code="lift.unidentified",
                severity=Severity.INFO,
                message=f"{what} not written: {why}" + (f" ({times} times)" if times > 1 else ""),
                document=self._source.document.name,
                span=span,
                quote=self._source.document.words(sentence)[:_QUOTE],
                remedy="add the name to the vocabulary, or rule on it",
            )
            for (what, why), (span, sentence, times) in ordered
        )
