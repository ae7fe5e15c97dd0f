"""Who acts by office: the Chair, the Secretariat, the Director-General, with the body whose office it is where the words name it."""

from __future__ import annotations

import re
from functools import cache

from kg.extract import anaphors, tables, wording
from kg.model import BodyAnaphor, Document, NameMention, OfficeMention, Span

_HOLDERS = ("body/", "organization/", "group/")


def find(document: Document, holders: tuple[NameMention | BodyAnaphor, ...]) -> tuple[OfficeMention, ...]:
    """Return the offices of a document; `holders` are the names and anaphors that may stand behind "of" or before the word."""
    starts = {mention.span.start: mention for mention in holders}
    ends = {mention.span.end: mention for mention in holders}
    found: list[OfficeMention] = []
    for block, language in wording.readable(document):
        of, before = _joins(language)
        for row, hit in wording.load("offices", language).find(document.text, block.span.start, block.span.end):
            office = OfficeMention(Span(*hit.span()), row.get("office"), _own_noun(hit), row.get("previous", False))
            if office.of is None:
                office = _with_holder_before(document, office, ends, before)
            kept = _with_holder_behind(document, office, starts, of, language) if office.of is None else office
            if kept is not None:
                found.append(kept)
    return tuple(found)


def _own_noun(hit: re.Match[str]) -> BodyAnaphor | None:
    """Return the noun of "the Committee Chair" as the body whose office it is."""
    noun = hit.groupdict().get("holder")
    return BodyAnaphor(Span(*hit.span("holder")), anaphors.noun(noun)) if noun else None


@cache
def _joins(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    row = tables.read("offices", language)
    return _pattern(row["of"]), _pattern(f"(?:{row['before'] or '(?!)'})$")


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(wording.tolerant(pattern), re.IGNORECASE)


def _with_holder_before(
    document: Document, office: OfficeMention, ends: dict[int, NameMention | BodyAnaphor], before: re.Pattern[str]
) -> OfficeMention:
    """Add the holder of "the CTD Chairman", "the UNCTAD Secretariat"."""
    gap = before.search(document.text, max(0, office.span.start - 6), office.span.start)
    holder = ends.get(office.span.start - len(gap.group())) if gap else None
    if holder is None or not _may_hold(holder):
        return office
    span = Span(holder.span.start, office.span.end)
    return OfficeMention(span, office.office, None if _is_house(holder) else holder, office.previous)


def _with_holder_behind(
    document: Document,
    office: OfficeMention,
    starts: dict[int, NameMention | BodyAnaphor],
    of: re.Pattern[str],
    language: str,
) -> OfficeMention | None:
    """Add the holder of "the Chairman of the Council"; None where the office is of something that no name is known for."""
    join = of.match(document.text, office.span.end)
    if not join:
        return office
    row = tables.read("offices", language)
    holder = starts.get(join.end())
    if holder is not None:
        if not _may_hold(holder) or _pattern(row["longer"]).match(document.text, holder.span.end):
            return None
        span = Span(office.span.start, holder.span.end)
        return OfficeMention(span, office.office, None if _is_house(holder) else holder, office.previous)
    if _pattern(row["own"]).match(document.text, join.end()):
        return office
    return None if document.text[join.end() : join.end() + 1].isupper() else office


def _may_hold(holder: NameMention | BodyAnaphor) -> bool:
    return isinstance(holder, BodyAnaphor) or any(key.startswith(_HOLDERS) for key in holder.candidates)


def _is_house(holder: NameMention | BodyAnaphor) -> bool:
    """Tell whether the holder is the organisation itself: its Secretariat is the Secretariat."""
    return isinstance(holder, NameMention) and holder.candidates == ("organization/WTO",)
