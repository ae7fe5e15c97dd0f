"""All mentions of a document, in order, to be asked by place and kind."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from kg.model import Mention, OfficeMention, Span

M = TypeVar("M", bound=Mention)


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions of one document.

    `all` is sorted and free of overlap. `nested` are the mentions that stand inside one of `all` (the body in "Chairman of the
    Council", the Member in brackets behind a person, the topic in the name of a programme), sorted too. `first_person` are "I", "je",
    "mi": the chair in a report that a chair signs, and nobody we know elsewhere, so they are kept apart.
    """

    all: tuple[Mention, ...]
    nested: tuple[Mention, ...] = ()
    first_person: tuple[OfficeMention, ...] = ()

    def inside(self, span: Span, *kinds: type[M]) -> tuple[M, ...]:
        """Return the mentions of `all` that lie inside a span, of these kinds or of any."""
        return _inside(self.all, span, kinds)

    def first(self, span: Span, *kinds: type[M]) -> M | None:
        """Return the first mention inside a span, of these kinds or of any; None where there is none."""
        return next(iter(_inside(self.all, span, kinds)), None)

    def every(self, span: Span, *kinds: type[M]) -> tuple[M, ...]:
        """Return the mentions inside a span with those nested in others, in the order of the text."""
        found = (*_inside(self.all, span, kinds), *_inside(self.nested, span, kinds))
        return tuple(sorted(found, key=_place))

    def of(self, *kinds: type[M]) -> tuple[M, ...]:
        """Return the mentions of `all` of some kinds."""
        return tuple(m for m in self.all if isinstance(m, kinds))

    def at(self, offset: int, kind: type[M]) -> M | None:
        """Return the mention of this kind that covers an offset; None where there is none."""
        index = bisect_right(self.all, offset, key=_start) - 1
        if index < 0:
            return None
        found = self.all[index]
        return found if isinstance(found, kind) and found.span.start <= offset < found.span.end else None


def in_order(mentions: Iterable[M]) -> tuple[M, ...]:
    """Return mentions in the order of the text, the longer first where two start together."""
    return tuple(sorted(mentions, key=_place))


def _inside(mentions: tuple[Mention, ...], span: Span, kinds: tuple[type[M], ...]) -> tuple[M, ...]:
    wanted = kinds or (Mention,)
    first = bisect_left(mentions, span.start, key=_start)
    last = bisect_left(mentions, span.end, key=_start)
    return tuple(m for m in mentions[first:last] if m.span.end <= span.end and isinstance(m, wanted))  # type: ignore[misc]


def _start(mention: Mention) -> int:
    return mention.span.start


def _place(mention: Mention) -> tuple[int, int]:
    return mention.span.start, -mention.span.end
