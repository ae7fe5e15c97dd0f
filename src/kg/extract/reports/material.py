"""A report with all that its claims are read from: its lines, title, meetings and their course along the text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extract.mentions import Mentions
from kg.extract.reports.book import Book
from kg.extract.reports.course import Course, Sections
from kg.extract.reports.lines import Line, read_lines
from kg.extract.reports.meetings import line_sightings, resolved
from kg.extract.reports.rows import table_sightings
from kg.extract.reports.titles import Title, read_title
from kg.model import Agent, BodyAnaphor, Document, MeetingClaim, NameMention, OfficeMention


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """Everything that the readers of claims ask."""

    document: Document
    mentions: Mentions
    title: Title
    lines: tuple[Line, ...]
    book: Book
    course: Course

    def text_lines(self) -> tuple[Line, ...]:
        """Return the sentences without the headings."""
        return tuple(line for line in self.lines if not line.heading)

    def meeting_at(self, line: Line, place: int) -> MeetingClaim | None:
        """Return the meeting that a place of a sentence is about."""
        return self.course.at(line.masked.offset(place))

    def body(self, agent: Agent, line: Line) -> Agent:
        """Return the body that an agent of a sentence is, or the office with the body whose it is; other agents as they are."""
        section = self.course.body_at(line.span.start)
        if isinstance(agent, OfficeMention) and isinstance(agent.of, BodyAnaphor):
            body = resolved(agent.of, self.title.body, section)
            return replace(agent, of=body) if isinstance(body, NameMention) else agent
        return resolved(agent, self.title.body, section)


def read_material(document: Document, mentions: Mentions) -> Report:
    """Read title, lines and meetings of a report."""
    title = read_title(document, mentions)
    lines = read_lines(document, mentions, title.end)
    sections = Sections(lines)
    sightings = [
        sighting for line in lines for sighting in line_sightings(line, title.body, sections.at(line.span.start))
    ]
    sightings += table_sightings(document, mentions, title.body)
    book = Book(sightings, title.body)
    return Report(document, mentions, title, lines, book, Course(lines, sightings, book, title.body))
