"""Who stands behind proposals, and who against them.

Support is read from the sentence that puts a proposal forward, and from later ones that point back to it: "supported it", "y ont souscrit".
"""

from __future__ import annotations

from kg.extract.reports.lines import Line
from kg.extract.reports.material import Report
from kg.extract.reports.papers import Paper, Side, put_forward
from kg.extract.reports.phrases import hits, phrases
from kg.extract.reports.subjects import Subject, behalf_of, chains, followers_of, role_of, stance, subjects
from kg.model import BodyAnaphor

_BARE = 32  # characters of a predicate that says no more than which side is taken ("supported it", "se opuso.")


def read_papers(report: Report) -> tuple[Paper, ...]:
    """Read the proposals of a report, in the order of the text, with those who supported and opposed them."""
    found: list[Paper] = []
    sides = _Sides(found)
    for line in report.text_lines():
        put = put_forward(report, line)
        for subject in subjects(line):
            sides.take(line, subject)
        found += put
        for paper in put:
            _add_supporters(line, paper)
        if not put:
            _found_support(line, found)
    return tuple(sorted(found, key=lambda paper: paper.start))


def _add_supporters(line: Line, paper: Paper) -> None:
    for chain in chains(line):
        if role_of(line, chain) == "support":
            agents = tuple(agent for agent in chain.agents if not isinstance(agent, BodyAnaphor))
            paper.sides.append(Side(line, "supports", agents))


def _found_support(line: Line, papers: list[Paper]) -> None:
    """Read "The proposal found the support of X" of the proposal last named in the paragraph."""
    if not papers or not hits(phrases("statements", "back", line.language), line.masked):
        return
    if papers[-1].line.block == line.block and not subjects(line):
        _add_supporters(line, papers[-1])


class _Sides:
    """Who is for or against which of the proposals read so far."""

    def __init__(self, papers: list[Paper]) -> None:
        self._papers = papers
        self._meant: tuple[int, list[Paper]] = (-1, [])  # the block in which a side was taken last, and on what

    def take(self, line: Line, subject: Subject) -> None:
        """Add a subject to the supporters or opponents of the proposals that its words mean."""
        side = stance(line, subject.verb, subject.end)
        meant = self._papers_of(line, subject)
        if meant:
            self._meant = (line.block, meant)
        if side not in {"supports", "opposes"}:
            return
        followers = [agent for agents in followers_of(line, subject) for agent in agents]
        who = behalf_of(line, subject) or subject.agents
        for paper in meant:
            paper.sides.append(Side(line, side, (*who, *followers)))

    def _papers_of(self, line: Line, subject: Subject) -> list[Paper]:
        """Return the proposals that words point back to: of this paragraph, the gathering asked for, or those meant a sentence ago."""
        back = subject.end - subject.verb <= _BARE
        back = back or bool(
            hits(phrases("statements", "back", line.language), line.masked, subject.chain.start, subject.end)
        )
        here = [paper for paper in self._papers if paper.line.block == line.block]
        if here and back:
            both = hits(phrases("statements", "both", line.language), line.masked, subject.verb, subject.end)
            return here if both else here[-1:]
        gatherings = [paper for paper in self._papers if paper.gathering]
        if gatherings and _names_gathering(line, subject):
            return gatherings[-1:]
        block, meant = self._meant
        return meant if back and block == line.block else []


def _names_gathering(line: Line, subject: Subject) -> bool:
    nouns = hits(phrases("activities", "noun", line.language), line.masked, subject.verb, subject.end)
    short = hits(phrases("activities", "short", line.language), line.masked, subject.verb, subject.end)
    return bool(short) or any(noun.row["kind"] != "consultation" for noun in nouns)
