"""Sentences of a text."""

from __future__ import annotations

import re

from kg.model import Span

_END = re.compile(r"[.!?]['\"”»)]*\s+(?=[A-ZÀ-Ý\"“«(\[*_])")


def split(text: str, span: Span, language: str) -> tuple[Span, ...]:
    """Return the sentences of a span."""
    found = []
    start = span.start
    for end in _END.finditer(text, span.start, span.end):
        found.append(Span(start, end.start() + len(end.group().rstrip())))
        start = end.end()
    if start < span.end:
        found.append(Span(start, span.end))
    return tuple(found)
