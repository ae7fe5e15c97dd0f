"""Who does what in a sentence: lists of agents that are the subject of what follows them.

A list is a subject where no preposition governs it and a verb of the table follows, right behind it or behind what commas set apart
("China, supported by Pakistan, said"). What stands in between says who supports whom, and for whom somebody speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.cues import slot_pattern
from kg.extract.masked import SLOTS
from kg.extract.reports.lines import Line
from kg.extract.reports.phrases import hit_at, hit_before, phrases
from kg.model import Agent, BodyAnaphor, Mention, NameMention, OfficeMention, PersonMention, UnnamedMention

Speaker = NameMention | OfficeMention | UnnamedMention | BodyAnaphor
_AGENT = re.compile(f"[{SLOTS['AGENT']}{SLOTS['UNNAMED']}]")
_COMMA = re.compile(r"\s*[,;]\s*")
_OPENING = re.compile(r" ?(?:\([^()]{0,60}\))?,? ?")
_INSERTED = 200  # characters that commas may set apart between subject and verb


@dataclass(frozen=True, slots=True)
class Chain:
    """Agents in one list, with their places in the masked words: of the first agent, and behind the last."""

    agents: tuple[Speaker, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Subject:
    """A list of agents and where what they did begins and ends."""

    chain: Chain
    verb: int
    end: int  # of the clause

    @property
    def agents(self) -> tuple[Speaker, ...]:
        """Return the agents of the list."""
        return self.chain.agents


def chains(line: Line) -> Iterator[Chain]:
    """Yield the lists of agents of a sentence; agents that only commas join stand alone."""
    pattern = re.compile(slot_pattern("SPEAKERS", line.language), re.IGNORECASE)
    for found in pattern.finditer(line.words):
        places = [m.start() for m in _AGENT.finditer(line.words, *found.span())]
        run: list[int] = []
        joined = _joined(line.words, places)
        for place in places:
            if run and not joined:
                yield _chain(line, run)
                run = []
            run.append(place)
        if run:
            yield _chain(line, run)


def _joined(words: str, places: list[int]) -> bool:
    """Tell whether a list ends with more than a comma: "A, B and C", but not "of A, B said"."""
    return len(places) < 2 or not _COMMA.match(words, places[-2] + 1) or _ends_with_and(words, places)


def _ends_with_and(words: str, places: list[int]) -> bool:
    between = words[places[-2] + 1 : places[-1]].strip(" ,;")
    return bool(re.match(r"(?:and|or|as well as|et|ou|ainsi que|y|e|o|así como)\b", between))


def _chain(line: Line, places: list[int]) -> Chain:
    agents = tuple(_speaker(line.masked.mention_at(place)) for place in places)
    return Chain(agents, places[0], places[-1] + 1)


def _speaker(mention: Mention | None) -> Speaker:
    if not isinstance(mention, NameMention | OfficeMention | UnnamedMention | BodyAnaphor):
        raise TypeError(f"no agent: {mention!r}")
    return mention


def last_list(line: Line, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the last of the lists that mentions in one slot make: "at the request of A, B and C" has A, and B with C."""
    if not mentions:
        return ()
    for chain in chains(line):
        if mentions[-1] in chain.agents:
            return tuple(mention for mention in mentions if mention in chain.agents)
    return mentions


def role_of(line: Line, chain: Chain) -> str:
    """Return what the words before a list make of it: behalf, support, follow, oblique, relative, or nothing."""
    start = chain.start
    spokesman = hit_before(phrases("statements", "spokesman", line.language), line.masked, start)
    if spokesman is not None:
        start = spokesman.start
    for name in ("behalf", "support", "follow", "relative", "oblique"):
        if hit_before(phrases("statements", name, line.language), line.masked, start):
            return name
    return ""


def subjects(line: Line) -> tuple[Subject, ...]:
    """Return the subjects of a sentence, in order."""
    found: list[tuple[Chain, int]] = []
    for chain in chains(line):
        role = role_of(line, chain)
        verb = _verb(line, chain.end) if role in {"", "relative"} else None
        if verb is not None and (not role or _takes_side(line, verb)):
            found.append((chain, verb))
    ends = [*(chain.start for chain, _ in found[1:]), len(line.words)][: len(found)]
    return tuple(_subject(line, chain, verb, end) for (chain, verb), end in zip(found, ends, strict=True))


def _subject(line: Line, chain: Chain, verb: int, end: int) -> Subject:
    """Return a subject with its clause, which ends where the next subject begins, or with a semicolon."""
    stop = line.words.find(";", verb, end)
    return Subject(chain, verb, max(verb, stop if stop >= 0 else end))


def _verb(line: Line, place: int) -> int | None:
    """Return where the verb of a subject begins: behind it, or behind what commas set apart."""
    table = phrases("statements", "spoke", line.language)
    opening = _OPENING.match(line.words, place)
    start = opening.end() if opening else place
    if hit_at(table, line.masked, start):
        return start
    if "," not in line.words[place:start]:
        return None
    for comma in re.compile(r", ").finditer(line.words, start, min(len(line.words), start + _INSERTED)):
        if ";" in line.words[start : comma.start()]:
            return None
        if hit_at(table, line.masked, comma.end()):
            return comma.end()
    return None


def _takes_side(line: Line, verb: int) -> bool:
    """Tell whether a relative clause says who is for or against what stands before it."""
    clause = line.words.find(";", verb)
    return stance(line, verb, clause if clause >= 0 else len(line.words)) in {"supports", "opposes"}


def stance(line: Line, start: int, end: int) -> str:
    """Return how the words between two places stand to a proposal; empty where they do not say."""
    found = [
        (hit.start(), row["value"])
        for row in phrases("statements", "stance", line.language).rows
        if (hit := row.regex.search(line.words, start, end))
    ]
    return found[0][1] if found else ""


def silent(line: Line, verb: int) -> bool:
    """Tell whether the verb says that nothing was said."""
    return hit_at(phrases("statements", "silent", line.language), line.masked, verb) is not None


def person_behind(line: Line, chain: Chain) -> PersonMention | None:
    """Return the person named right behind an office: "my predecessor, Mr. X"."""
    behind = line.masked.between(chain.end, min(len(line.words), chain.end + 4))
    return behind[0] if behind and isinstance(behind[0], PersonMention) else None


def agents_of(mentions: tuple[object, ...]) -> tuple[Agent, ...]:
    """Return the named agents among mentions."""
    return tuple(m for m in mentions if isinstance(m, NameMention | OfficeMention | BodyAnaphor))


def behalf_of(line: Line, subject: Subject) -> tuple[Agent, ...]:
    """Return for whom a subject speaks, named before it in its clause or between it and its verb."""
    start = max(line.words.rfind(sign, 0, subject.chain.start) for sign in ";:") + 1
    for chain in chains(line):
        if start <= chain.start < subject.verb and role_of(line, chain) == "behalf":
            return agents_of(chain.agents)
    return ()


def followers_of(line: Line, subject: Subject) -> list[tuple[Speaker, ...]]:
    """Return the lists of those who did as the subject did: "followed by X", "à l'instar de X"."""
    return [
        chain.agents
        for chain in chains(line)
        if subject.chain.end <= chain.start < subject.end and role_of(line, chain) == "follow"
    ]
