"""The passages of an assertion: the words of the claim, and those mentions of its things that stand elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.model import Span


def merged(claimed: Sequence[Span], mentioned: Iterable[Span]) -> tuple[Span, ...]:
    """Return passages that overlap nowhere, the key passage first and the rest in the order of the text.

    The first span of the claim is the key; spans that overlap become one passage, so that no word is quoted twice.
    """
    joined: list[Span] = []
    for span in sorted({*claimed, *mentioned}):
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        elif span.start < span.end:
            joined.append(span)
    key = next((span for span in joined if span.covers(claimed[0])), joined[0])
    return (key, *(span for span in joined if span != key))
