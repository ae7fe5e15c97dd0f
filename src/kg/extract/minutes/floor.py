"""Who takes the floor in a sentence, and on whose behalf."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.masked import Masked
from kg.extract.minutes import hits
from kg.extract.minutes.hits import Hit
from kg.extract.minutes.people import People
from kg.extract.sections import section
from kg.model import (
    Agent,
    BodyAnaphor,
    Document,
    NameMention,
    OfficeMention,
    PersonMention,
    PrintedName,
    Span,
    UnnamedMention,
)

_OUTSIDE = frozenset({"organization", "group"})
_SPEAKING = frozenset({"body", "member", "government", "group", "organization"})
_ALLIES = frozenset({"group", "organization", "member", "government"})  # on whose behalf somebody speaks


@dataclass(frozen=True, slots=True)
class Floor:
    """Who has the floor; no speakers: a person of whom the document does not tell for whom he speaks."""

    rule: str
    speakers: tuple[Agent | UnnamedMention, ...]
    behalf: Agent | None = None
    person: PersonMention | None = None
    name: str = ""  # of the person


def taken(
    document: Document, sentence: Masked, language: str, people: People, tables: tuple[str, ...] = ("turn",)
) -> Floor | None:
    """Return who takes the floor in a sentence, by the first of some tables of turns that tells."""
    found = (hits.at(section("turns", name, language), sentence) for name in tables)
    hit = next((hit for hit in found if hit), None)
    if hit is None or hits.at(section("turns", "recalled", language), sentence, hit.match.start("verb")):
        return None
    speakers = tuple(_speakers(document, hit))
    name = document.words(hit.span("person")) if hit.has("person") else ""
    if name:
        known = people.agent(name)
        speakers = (_speaking(known),) if known else ()
    elif not speakers:
        return None
    person = next(iter(hit.of_kind("person", PersonMention)), None)
    return Floor(hit.row.id, speakers, _behalf(document, hit, language), person, name)


def joiners(sentence: Masked, language: str) -> tuple[Agent, ...]:
    """Return who is said, behind the speaker, to have joined him ("as did the representative of ...")."""
    table = section("turns", "joiner", language)
    return tuple(agent for hit in hits.every(table, sentence) for agent in _agents(hit))


def is_silence(sentence: Masked, language: str) -> bool:
    """Tell whether a sentence says that nobody spoke."""
    return hits.at(section("turns", "silence", language), sentence) is not None


def same_speaker(first: Floor, second: Floor) -> bool:
    """Tell whether two turns are of the same speakers."""
    return first.name == second.name and [_key(s) for s in first.speakers] == [_key(s) for s in second.speakers]


def _key(speaker: Agent | UnnamedMention) -> tuple[object, ...]:
    match speaker:
        case NameMention():
            return ("name", speaker.candidates)
        case PrintedName():
            return ("printed", speaker.name.casefold())
        case OfficeMention():
            return ("office", speaker.office, _key(speaker.of) if speaker.of else (), speaker.previous)
        case BodyAnaphor():
            return ("anaphor", speaker.noun)
    return ("unnamed", speaker.quantity, speaker.span)


def _speakers(document: Document, hit: Hit) -> Iterator[Agent | UnnamedMention]:
    if hit.has("staff"):
        yield OfficeMention(hit.span("staff"), str(hit.row["office"]))
    elif hit.has("printed"):
        yield _printed(document, hit.span("printed"))
    else:
        yield from _agents(hit)
        yield from hit.of_kind("who", UnnamedMention)


def _agents(hit: Hit) -> tuple[Agent, ...]:
    found = hit.inside("who") or hit.inside("who2")
    return tuple(_speaking(m) for m in found if isinstance(m, NameMention | BodyAnaphor | OfficeMention | PrintedName))


def _speaking(agent: Agent) -> Agent:
    """Return for whom an agent speaks: who presides over an organisation, and not a body, speaks for the organisation."""
    if isinstance(agent, OfficeMention) and isinstance(agent.of, NameMention):
        outside = all(key.partition("/")[0] in _OUTSIDE for key in agent.of.candidates)
        return agent.of if outside else agent
    return (_of_kinds(agent, _SPEAKING) or agent) if isinstance(agent, NameMention) else agent


def _printed(document: Document, span: Span) -> PrintedName:
    return PrintedName(span, re.sub(r"\s+", " ", document.words(span)))


def _behalf(document: Document, floor: Hit, language: str) -> Agent | None:
    """Return on whose behalf the speaker speaks: told before what he does, at the start of the sentence."""
    end = floor.match.start("verb")
    for hit in hits.every(section("turns", "behalf", language), floor.sentence, 0, end):
        if hit.has("printed"):
            return _printed(document, hit.span("printed"))
        allies = [ally for name in hit.of_kind("who", NameMention) if (ally := _of_kinds(name, _ALLIES))]
        if allies:
            return allies[0]
    return None


def _of_kinds(name: NameMention, kinds: frozenset[str]) -> NameMention | None:
    """Return a name as that of a thing of some kinds; None where it can mean none of them."""
    left = tuple(key for key in name.candidates if key.partition("/")[0] in kinds)
    if not left:
        return None
    return name if left == name.candidates else NameMention(name.span, left)
