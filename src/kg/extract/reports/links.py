"""On whose mandate a report, what it tells and what it names were made."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.reports import calendar
from kg.extract.reports.acts import act_before, as_programme, symbol_behind
from kg.extract.reports.lines import Line
from kg.extract.reports.material import Report
from kg.extract.reports.phrases import Hit, hits, phrases
from kg.extract.reports.tasks import REQUEST, TOLD_AUTHOR, Tasks
from kg.model import (
    Claim,
    DateMention,
    Instrument,
    InstrumentMention,
    ItemClaim,
    LinkClaim,
    MeetingClaim,
    SymbolMention,
    ThisDocument,
)

_REPORT = "report"
_FIRST = 2  # sentences in which a report says that it was asked for
_PURSUES = "pursuantTo"
_OPENING = 12  # sentences in which a report says on whose mandate it is made


def read_links(report: Report, tasks: Tasks) -> list[Claim]:
    """Return the links of the mandate chain that a report states, with the agenda items that they need."""
    claims: list[Claim] = list(_of_title(report))
    for line in report.text_lines()[:_OPENING]:
        told = any(isinstance(claim, LinkClaim) and claim.relation == _PURSUES for claim in claims)
        claims += _pursuits(report, line, first=not told)
    for line in report.text_lines():
        claims += _programmes(report, line)
        claims += _answers(line, tasks)
    return [*claims, *_asked_for(report, tasks)]


def _of_title(report: Report) -> Iterator[LinkClaim]:
    title = report.title
    if title.line is not None and title.addressed_to is not None:
        yield LinkClaim(
            rule="reports.addressed-to",
            spans=(title.line,),
            subject=ThisDocument(),
            relation="addressedTo",
            object=title.addressed_to,
        )
    if title.subject is not None and title.programme is not None:
        yield LinkClaim(
            rule="reports.on-programme",
            spans=(title.subject,),
            subject=ThisDocument(),
            relation="reportsOn",
            object=title.programme,
        )


def _pursuits(report: Report, line: Line, *, first: bool) -> Iterator[Claim]:
    itself = hits(phrases("links", "itself", line.language), line.masked)
    agenda = hits(phrases("links", "agenda", line.language), line.masked)
    considered = hits(phrases("links", "considered", line.language), line.masked)
    for hit in hits(phrases("links", "pursuant", line.language), line.masked):
        source = _source(report, line, hit)
        if source is None or not (itself or agenda or considered):
            continue
        if first:
            yield LinkClaim(
                rule="reports.pursuant-to",
                spans=(line.span,),
                place=line.place,
                subject=ThisDocument(),
                relation=_PURSUES,
                object=source,
            )
        if agenda:
            yield from _items(report, line, agenda[0], source)
        return


def _source(report: Report, line: Line, hit: Hit) -> Instrument | None:
    """Return the instrument of a pursuit; "that Decision" is the one named last before it."""
    named = hit.slot("source")
    if named:
        return named[0] if isinstance(named[0], InstrumentMention | SymbolMention) else None
    return act_before(report, line, hit.span.start)


def _items(report: Report, line: Line, agenda: Hit, source: Instrument) -> Iterator[Claim]:
    """The question that a body put on the agenda of its meetings: one item for each, counted, because no label is printed."""
    dates = [m for m in line.masked.between(agenda.start, len(line.words)) if isinstance(m, DateMention)]
    body = report.body(agenda.slot("body")[0], line)  # type: ignore[arg-type]
    found = [report.book.find(body, (part,)) for part in calendar.by_month(dates)]
    meetings = list(dict.fromkeys(m for m in found if isinstance(m, MeetingClaim))) or list(report.book.reported())
    programme = as_programme(line.masked.between(0, agenda.end))
    for number, meeting in enumerate(meetings, start=1):
        item = ItemClaim(
            rule="reports.item",
            spans=(line.span,),
            place=line.place,
            label=str(number),
            title=programme.span if programme else agenda.span,
            meeting=meeting,
            inferred=True,
        )
        yield item
        yield LinkClaim(
            rule="reports.item-pursuant-to",
            spans=(line.span,),
            place=line.place,
            subject=item,
            relation=_PURSUES,
            object=source,
        )


def _programmes(report: Report, line: Line) -> Iterator[LinkClaim]:
    """Programmes: the act that set them up, and the acts that keep them going."""
    for hit in hits(phrases("links", "established", line.language), line.masked):
        symbol = symbol_behind(report, line, hit)
        programme = as_programme(hit.slot("programme"))
        if symbol is not None and programme is not None:
            yield _link(line, "reports.established", programme, "establishedBy", symbol)
    for hit in hits(phrases("links", "continues", line.language), line.masked):
        programme = as_programme(hit.slot("programme"))
        before = [
            m for m in line.masked.between(0, hit.start) if isinstance(m, InstrumentMention) and m.kind != "programme"
        ]
        if before and programme is not None:
            yield _link(line, "reports.continues", before[-1], "continues", programme)


def _link(line: Line, rule: str, subject: Instrument, relation: str, target: Instrument) -> LinkClaim:
    return LinkClaim(rule=rule, spans=(line.span,), place=line.place, subject=subject, relation=relation, object=target)


def _answers(line: Line, tasks: Tasks) -> Iterator[LinkClaim]:
    """The document answers the request told right before: "This note responds to that request"."""
    if not hits(phrases("links", "answers", line.language), line.masked):
        return
    before = [task for task in tasks.instructions if task.spans[0].end <= line.span.start]
    if before and before[-1].place == line.place:
        yield LinkClaim(
            rule="reports.answers",
            spans=(line.span, *before[-1].spans),
            place=line.place,
            subject=ThisDocument(),
            relation="fulfils",
            object=before[-1],
        )


def _asked_for(report: Report, tasks: Tasks) -> Iterator[LinkClaim]:
    """The document is what a body asked for: a note made at its request, or the report that the first words say was asked for."""
    opening = [line.span for line in report.text_lines()[:_FIRST]]
    for task in tasks.instructions:
        asked = task.rule == TOLD_AUTHOR and task.action == _REPORT and task.spans[0] in opening
        if asked or task.rule == REQUEST:
            yield LinkClaim(
                rule="reports.asked-for",
                spans=task.spans,
                place=task.place,
                subject=ThisDocument(),
                relation="fulfils",
                object=task,
            )
