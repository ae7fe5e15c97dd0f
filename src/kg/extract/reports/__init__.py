"""What a report of a chair or of a body to another body says: read_report gives all its claims but citations and names.

`titles` reads who reports to whom; `meetings`, `rows` and `book` which meetings; `course` what each sentence is about. On that stand the
readers of claims: `acts`, `papers` (proposals), `statements`, `tasks` (instructions; with `duties` and `undertakings`), `events` (activities) and `links`.
"""

from __future__ import annotations

from dataclasses import replace

from kg.extract.mentions import Mentions
from kg.extract.reports.acts import read_acts, read_named_acts
from kg.extract.reports.events import read_events
from kg.extract.reports.links import read_links
from kg.extract.reports.material import read_material
from kg.extract.reports.sides import read_papers
from kg.extract.reports.statements import read_statements
from kg.extract.reports.tasks import read_tasks
from kg.extract.reports.titles import Title
from kg.model import Claim, Document, DocumentClaim

__all__ = ["read_report"]


def read_report(document: Document, mentions: Mentions, header: DocumentClaim) -> tuple[Claim, ...]:
    """Return the claims of a report or note; the first is `header` with author, addressee and title filled from the title lines."""
    report = read_material(document, mentions)
    papers = read_papers(report)
    proposals = {paper: paper.claims() for paper in papers}
    statements = read_statements(report, papers, proposals)
    acts = read_acts(report)
    tasks = read_tasks(report, acts, statements)
    return (
        _complete(header, report.title),
        *report.book.claims,
        *(claim for paper in papers for claim in (*proposals[paper], *paper.later(proposals[paper]))),
        *statements,
        *tasks.statements,
        *read_named_acts(report),
        *(act.claim for act in acts),
        *tasks.acts,
        *tasks.instructions,
        *read_events(report),
        *read_links(report, tasks),
    )


def _complete(header: DocumentClaim, title: Title) -> DocumentClaim:
    spans = header.spans if title.line is None or title.line in header.spans else (*header.spans, title.line)
    return replace(
        header,
        spans=spans,
        title=header.title or title.subject,
        author=header.author or title.author,
        addressed_to=header.addressed_to or title.addressed_to,
    )
