"""Meetings in the sentences of a report: whose they are, when, and whether they were held."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract import tables
from kg.extract.reports import calendar
from kg.extract.reports.book import Sighting
from kg.extract.reports.lines import Line
from kg.extract.reports.phrases import Hit, hits, phrases
from kg.model import Agent, BodyAnaphor, DateMention, Mention, NameMention
from kg.settings import LANGUAGES

_CONFERENCE = "body/MC"
_NEAR = 120  # characters before a meeting in which a word says that it is still to come


def line_sightings(line: Line, own: Agent | None, section: Agent | None) -> Iterator[Sighting]:
    """Yield the meetings that one sentence names.

    Args:
        line: the sentence.
        own: the body whose report it is: what "the Council" means where the section names no other.
        section: the body that the heading of the section names.

    """
    behind = 0
    for hit in hits(phrases("meetings", "meeting", line.language), line.masked):
        if hit.start < behind:  # the same dates read by another row
            continue
        behind = hit.end
        body = _body(line, hit, own, section)
        if body is None or _only_proposed(line, hit):
            continue
        dates = tuple(date for date in hit.slot("dates") if isinstance(date, DateMention))
        listed = bool(hits(phrases("meetings", "listing", line.language), line.masked)) or line.heading
        for part in [(date,) for date in calendar.by_month(dates)] if _several(hit) else [dates]:
            yield Sighting(
                body=body,
                dates=part,
                span=line.span,
                words=hit.span,
                place=line.place,
                scheduled=_scheduled(line, hit),
                listed=listed,
            )


def resolved(agent: Agent, own: Agent | None, section: Agent | None) -> Agent:
    """Return the body that "the Council" means: that of the section, else the report's own, else the anaphor itself."""
    if not isinstance(agent, BodyAnaphor) or is_ministers(agent):
        return agent
    return section or own or agent


def is_ministers(agent: Mention) -> bool:
    """Tell whether words name the Ministers: they act in an instrument, not in the body whose report it is."""
    if isinstance(agent, NameMention):
        return _CONFERENCE in agent.candidates
    words = {tables.read("mandates", language).get("ministers", "") for language in LANGUAGES}
    return isinstance(agent, BodyAnaphor) and agent.noun in words


def _body(line: Line, hit: Hit, own: Agent | None, section: Agent | None) -> Agent | None:
    named = [m for m in hit.masked.between(hit.start, hit.end) if _is_body(m)]
    if not named and hit.group("own"):
        named = _possessor(line, hit)
    if named:
        return resolved(named[0], own, section)  # type: ignore[arg-type]
    return section or own


def _only_proposed(line: Line, hit: Hit) -> bool:
    """Tell whether somebody only proposes that a meeting take place."""
    return bool(hits(phrases("meetings", "proposed", line.language), line.masked, max(0, hit.start - _NEAR), hit.start))


def _several(hit: Hit) -> bool:
    """Tell whether the words speak of several meetings: then each month is one of its own."""
    met = hit.row.get("met", False)
    return met or hit.group("many") is not None or hit.group("times") is not None


def _possessor(line: Line, hit: Hit) -> list[Mention]:
    """Return the body that "its" means: the last one named before in the sentence, else the first after."""
    before = [m for m in line.masked.between(0, hit.start) if _is_body(m)]
    after = [m for m in line.masked.between(hit.end, len(line.words)) if _is_body(m)]
    return [*before[-1:], *after[:1]][:1]


def _is_body(mention: object) -> bool:
    if isinstance(mention, NameMention):
        return any(key.startswith("body/") for key in mention.candidates)
    return isinstance(mention, BodyAnaphor)


def _scheduled(line: Line, hit: Hit) -> bool:
    table = phrases("meetings", "scheduled", line.language)
    if hits(table, line.masked, max(0, hit.start - _NEAR), hit.end):
        return True
    told = hits(phrases("mandates", "told", line.language), line.masked, 0, hit.start)
    return bool(told) and hit.group("own") is not None
