"""Bodies named by what they are, names of one's own that a document makes for itself, and the first person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract import wording
from kg.model import BodyAnaphor, Document, NameMention, OfficeMention, Span

_INTRODUCED = re.compile(r"[\s\xa0]*\((?:[a-zéèàíóú' -]{0,30}[\"“«]?\s?)?([A-Z][A-Za-z&-]{0,8}[A-Z]s?)[\"”»]?\)")


def bodies(document: Document) -> tuple[BodyAnaphor, ...]:
    """Return "the Committee", "le Conseil", "los Ministros": the noun in lower case, the article outside the span."""
    return tuple(
        BodyAnaphor(Span(*hit.span("noun")), noun(hit["noun"]))
        for block, language in wording.readable(document)
        for _, hit in wording.load("anaphors", language).find(document.text, block.span.start, block.span.end)
    )


def noun(printed: str) -> str:
    r"""Return the noun of an anaphor in plain lower case: "Sub‑\nCommittee" is "sub-committee"."""
    return re.sub(r"\s*[-‑‐]\s*", "-", " ".join(printed.casefold().split()))


def first_person(document: Document) -> tuple[OfficeMention, ...]:
    """Return "I", "je", "yo": the Chair in a text that a chair signs."""
    return tuple(
        OfficeMention(Span(*hit.span()), "CHAIR")
        for block, language in wording.readable(document)
        for _, hit in wording.load("first_person", language).find(document.text, block.span.start, block.span.end)
    )


def own_acronyms(document: Document, names: tuple[NameMention, ...]) -> tuple[NameMention, ...]:
    """Return the names with the document's own acronyms: "Council for Trade in Goods (CTG)" says what "CTG" means here.

    An acronym that nobody knows becomes a name of what stood before the bracket, from there on; one that could mean several things means
    that one everywhere.
    """
    meanings = {acronym: (candidates, place) for acronym, candidates, place in _introduced(document, names)}
    if not meanings:
        return names
    known = {name.span: name for name in names}
    for acronym, (candidates, place) in meanings.items():
        for span in _places(document.text, acronym):
            name = known.get(span)
            if name is None and span.start >= place:
                known[span] = NameMention(span, candidates)
            elif name is not None and len(name.candidates) > 1 and set(candidates) & set(name.candidates):
                known[span] = replace(name, candidates=tuple(key for key in name.candidates if key in candidates))
    return tuple(sorted(known.values(), key=lambda name: name.span))


def _places(text: str, word: str) -> Iterator[Span]:
    """Yield where a word stands by itself in a text."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        before, behind = text[max(0, start - 1) : start], text[end : end + 1]
        if not (before.isalnum() or before in {"/", "_"}) and not (behind.isalnum() or behind in {"/", "("}):
            yield Span(start, end)
        start = text.find(word, end)


def _introduced(document: Document, names: tuple[NameMention, ...]) -> Iterator[tuple[str, tuple[str, ...], int]]:
    """Yield the acronyms that stand in brackets behind a name, with what they mean and where that is first said.

    One that means two things here means neither.
    """
    found: dict[str, set[tuple[str, ...]]] = {}
    places: dict[str, int] = {}
    for name in names:
        hit = _INTRODUCED.match(document.text, name.span.end)
        if hit and len(document.words(name.span).split()) > 1 and _initials(hit[1], document.words(name.span)):
            found.setdefault(hit[1], set()).add(name.candidates)
            places.setdefault(hit[1], hit.start(1))
    yield from ((acronym, next(iter(said)), places[acronym]) for acronym, said in found.items() if len(said) == 1)


def _initials(acronym: str, name: str) -> bool:
    """Tell whether an acronym begins like its name and its letters stand in it in order."""
    letters = iter(name.casefold())
    return acronym[0].casefold() == name[0].casefold() and all(
        letter in letters for letter in acronym.casefold().rstrip("s")
    )
