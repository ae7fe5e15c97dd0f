"""Interventions that a report tells: who spoke, for whom, at which meeting, and on which side.

Reports tell what was said in one sentence per speaker. A paper that is only put forward is a proposal and no intervention, unless
somebody speaks for a group in putting it forward. The Chair who signs says "I"; the Chair before is another person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extract.reports.lines import Line
from kg.extract.reports.material import Report
from kg.extract.reports.papers import Paper
from kg.extract.reports.phrases import hit_at, hits, phrases
from kg.extract.reports.subjects import (
    Chain,
    Subject,
    behalf_of,
    chains,
    followers_of,
    person_behind,
    role_of,
    silent,
    stance,
    subjects,
)
from kg.model import (
    Agent,
    BodyAnaphor,
    NameMention,
    OfficeMention,
    PersonMention,
    ProposalClaim,
    Span,
    StatementClaim,
    UnnamedMention,
)

_BODY = "body/"
_REPORTED = 200  # characters behind a former Chair in which the verb stands


@dataclass(frozen=True, slots=True, eq=False)
class _Turn:
    line: Line
    speaker: Agent | UnnamedMention
    place: int  # in the masked words
    rule: str
    stance: str = ""
    behalf: Agent | None = None
    person: PersonMention | None = None


def read_statements(
    report: Report, papers: tuple[Paper, ...], proposals: dict[Paper, list[ProposalClaim]]
) -> list[StatementClaim]:
    """Return the interventions of a report in the order of the text."""
    turns = [turn for line in report.text_lines() for turn in _turns(report, line, papers)]
    turns.sort(key=lambda turn: (turn.line.masked.offset(turn.place), turn.line.span))
    return [_claim(report, turn, order, papers, proposals) for order, turn in enumerate(turns, start=1)]


def _claim(
    report: Report,
    turn: _Turn,
    order: int,
    papers: tuple[Paper, ...],
    proposals: dict[Paper, list[ProposalClaim]],
) -> StatementClaim:
    on = [paper for paper in papers if turn.stance and paper.concerns(turn.speaker)]
    return StatementClaim(
        rule=turn.rule,
        spans=(turn.line.span, *signature(report, (turn.speaker,))),
        place=turn.line.place,
        speaker=turn.speaker if isinstance(turn.speaker, UnnamedMention) else report.body(turn.speaker, turn.line),
        order=order,
        on_behalf_of=turn.behalf,
        spoken_by=turn.person,
        at=report.meeting_at(turn.line, turn.place),
        stance=turn.stance,
        stance_on=proposals[on[-1]][-1] if on else None,
    )


def _turns(report: Report, line: Line, papers: tuple[Paper, ...]) -> Iterator[_Turn]:
    for subject in subjects(line):
        yield from _of_subject(line, subject, papers)
    yield from _of_author(report, line)
    yield from _of_predecessor(line)
    yield from _of_heard(line)


def _of_subject(line: Line, subject: Subject, papers: tuple[Paper, ...]) -> Iterator[_Turn]:
    if silent(line, subject.verb):
        return
    groups = behalf_of(line, subject)
    if _only_submits(line, subject, papers) and not groups:
        return
    side = stance(line, subject.verb, subject.end)
    for agent in subject.agents:
        if speaks(agent):
            yield _Turn(
                line,
                agent,
                subject.chain.start,
                "reports.statement",
                side,
                groups[0] if groups else None,
                person_behind(line, subject.chain),
            )
    for followers in followers_of(line, subject):
        for agent in followers:
            if speaks(agent):
                yield _Turn(line, agent, subject.verb, "reports.statement-follows", side)


def _only_submits(line: Line, subject: Subject, papers: tuple[Paper, ...]) -> bool:
    """Tell whether what the subject did is a proposal already, and no more."""
    verb = hit_at(phrases("proposals", "submits", line.language), line.masked, subject.verb)
    offset = line.masked.offset(subject.chain.start)
    spoken = verb is None or verb.row.get("speaks", False)
    return not spoken and any(paper.start == offset and paper.symbols for paper in papers)


def speaks(agent: Agent | UnnamedMention) -> bool:
    """Tell whether an agent can take the floor: bodies cannot, those who sit in them can."""
    if isinstance(agent, NameMention):
        return any(not key.startswith(_BODY) for key in agent.candidates)
    return not isinstance(agent, BodyAnaphor)


def _of_author(report: Report, line: Line) -> Iterator[_Turn]:
    """The Chair who signs: "I informed the Council"."""
    if not isinstance(report.title.author, OfficeMention):
        return
    for hit in hits(phrases("statements", "author", line.language), line.masked):
        yield _Turn(line, first_person(report, hit.span), hit.start, "reports.statement-author")


def first_person(report: Report, words: Span) -> OfficeMention:
    """Return who "I" is: the office that signs the report, at the words that say so."""
    for mention in report.mentions.first_person:
        if words.covers(mention.span) and not mention.previous:
            return mention
    author = report.title.author
    of = author.of if isinstance(author, OfficeMention) else None
    office = author.office if isinstance(author, OfficeMention) else "CHAIR"
    return OfficeMention(span=words, office=office, of=of)


def signature(report: Report, agents: Iterable[Agent | UnnamedMention]) -> tuple[Span, ...]:
    """Return where the Chair who writes is named, if one of the agents is that Chair and only the verb says so ("Informé al Comité")."""
    author = report.title.author
    if author is None:
        return ()
    offices = [agent for agent in agents if isinstance(agent, OfficeMention) and not agent.previous]
    return (author.span,) if any(not _printed(report, office) for office in offices) else ()


def _printed(report: Report, office: OfficeMention) -> bool:
    named = (*report.mentions.every(office.span, OfficeMention), *report.mentions.first_person)
    return any(mention.span == office.span for mention in named)


def _of_predecessor(line: Line) -> Iterator[_Turn]:
    """The Chair before: told in the pluperfect, because it was before."""
    told = {subject.chain.start for subject in subjects(line)}
    table = phrases("statements", "predecessor", line.language)
    for chain in chains(line):
        office = chain.agents[0]
        if not isinstance(office, OfficeMention) or not office.previous or chain.start in told or role_of(line, chain):
            continue
        for place in _verb_places(line, chain):
            if hit_at(table, line.masked, place):
                yield _Turn(
                    line, office, chain.start, "reports.statement-predecessor", "", None, person_behind(line, chain)
                )
                break


def _verb_places(line: Line, chain: Chain) -> Iterator[int]:
    """Yield where the verb of a chain may begin: right behind it, or behind a comma."""
    start = chain.end + (line.words[chain.end : chain.end + 1] == " ")
    yield start
    for place in range(start, min(len(line.words), start + _REPORTED)):
        if line.words[place] == ";":
            return
        if line.words[place - 2 : place] == ", ":
            yield place


def _of_heard(line: Line) -> Iterator[_Turn]:
    """Expositions that a meeting heard from organisations."""
    for hit in hits(phrases("statements", "heard", line.language), line.masked):
        heard: dict[tuple[str, ...], NameMention] = {}
        for mention in line.masked.between(hit.end, len(line.words)):
            if isinstance(mention, NameMention):
                heard.setdefault(tuple(k for k in mention.candidates if k.startswith("organization/")), mention)
        for keys, mention in heard.items():
            if keys:
                yield _Turn(line, mention, hit.end, "reports.statement-heard")
