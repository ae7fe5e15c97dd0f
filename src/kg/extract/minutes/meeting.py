"""The meeting of which a document is the record: body, days, session, chair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.masked import Masked, masked
from kg.extract.mentions import Mentions
from kg.extract.minutes import hits, ordinals
from kg.extract.minutes.body import body_blocks, front_end
from kg.extract.sections import section
from kg.model import Agent, BlockKind, DateMention, Document, MeetingClaim, NameMention, PersonMention, Span

_OFTEN = 3  # namings of a body
_OPENING = 4  # paragraphs that may tell which meeting this is


def own_meetings(document: Document, mentions: Mentions) -> tuple[MeetingClaim, ...]:
    """Return the document's own meeting, once for each Chair who is named (at least once); none where no body is known."""
    head = Span(0, front_end(document))
    words = masked(document, mentions, head)
    language = document.language or "en"
    dated, dates = _dates(document, mentions, words, language)
    body = _body(document, mentions, words, language)
    if body is None:
        return ()
    session = _session(document, mentions, words, language)
    chairs = _chairs(words, language) or (None,)
    spans = tuple(dict.fromkeys((*dated, *((session[1],) if session else ()))))
    if not spans:
        spans = (body.span,)
    return tuple(
        MeetingClaim(
            rule="minutes.meeting",
            spans=spans if chair is None else (*spans, chair.span),
            body=body,
            dates=dates,
            session=session[0] if session else None,
            role="own",
            chair=chair,
        )
        for chair in chairs
    )


# --- days ------------------------------------------------------------------------------------------------------------------------


def _dates(
    document: Document, mentions: Mentions, head: Masked, language: str
) -> tuple[tuple[Span, ...], tuple[DateMention, ...]]:
    """Return where the days of the meeting stand, and the days: from the title, else from a sentence that says when it met."""
    title = hits.first(section("minutes", "title", language), head)
    if title:
        return (title.span(),), title.of_kind("dates", DateMention)
    for line in _front_dates(document, mentions):
        return (line.span,), (line,)
    for words in _opening(document, mentions):
        met = hits.first(section("minutes", "met", language), words)
        if met:
            return (met.span(),), met.of_kind("dates", DateMention)
    return (), ()


def _front_dates(document: Document, mentions: Mentions) -> Iterator[DateMention]:
    """Yield days that stand alone in a line of the header directly below the body that met."""
    front = [block for block in document.blocks if block.kind in {BlockKind.FRONT, BlockKind.TITLE}]
    for above, block in pairwise(front):
        body = [m for m in mentions.inside(above.span, NameMention) if _is_body(m)]
        date = mentions.first(block.span, DateMention)
        if body and date and date.span == block.span:
            yield date


def _opening(document: Document, mentions: Mentions) -> Iterator[Masked]:
    """Yield the first paragraphs of the body."""
    blocks = [block for block in body_blocks(document) if block.kind is not BlockKind.HEADING]
    for block in blocks[:_OPENING]:
        yield masked(document, mentions, block.span)


# --- body ------------------------------------------------------------------------------------------------------------------------


def _body(document: Document, mentions: Mentions, head: Masked, language: str) -> Agent | None:
    """Return the body that met: named in the header, else in the first paragraphs as that of this session."""
    for block in document.blocks:
        if block.kind in {BlockKind.FRONT, BlockKind.TITLE} and block.span.end <= head.span.end:
            named = [m for m in mentions.inside(block.span, NameMention) if _is_body(m)]
            if named:
                return named[0]
    for words in _opening(document, mentions):
        for name in ("met", "own_session"):
            hit = hits.first(section("minutes", name, language), words)
            found = hit.in_slot("body", NameMention) if hit else ()
            if found:
                return found[0]
    return _most_named(document, mentions)


def _most_named(document: Document, mentions: Mentions) -> NameMention | None:
    """Return the first naming of the body that the text names far more often than any other."""
    named = [m for m in mentions.inside(Span(0, len(document.text)), NameMention) if _is_body(m)]
    counts = Counter(name.candidates for name in named).most_common(2)
    often = [count for _, count in counts] + [0, 0]
    if often[0] < _OFTEN or often[0] < 2 * often[1]:
        return None
    return next(name for name in named if name.candidates == counts[0][0])


def _is_body(mention: NameMention) -> bool:
    return any(key.startswith("body/") for key in mention.candidates)


# --- session and chair -----------------------------------------------------------------------------------------------------------


def _session(document: Document, mentions: Mentions, head: Masked, language: str) -> tuple[int, Span] | None:
    hit = hits.first(section("minutes", "session", language), head)
    if hit is None:
        for words in _opening(document, mentions):
            hit = hits.first(section("minutes", "own_session", language), words)
            if hit:
                break
    number = ordinals.value(document.words(hit.span("ordinal")), language) if hit else None
    return (number, hit.span()) if hit and number else None


def _chairs(head: Masked, language: str) -> tuple[PersonMention, ...]:
    """Return the persons named behind "Chairman:", with those who followed in the chair."""
    hit = hits.first(section("minutes", "chair", language), head)
    if hit is None:
        return ()
    return tuple(m for m in head.between(hit.match.end(), len(head.text)) if isinstance(m, PersonMention))
