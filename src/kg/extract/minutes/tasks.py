"""What is to be done, part by part, as it stands behind the words that tell somebody: action, object and date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.minutes import hits
from kg.extract.minutes.course import Line
from kg.extract.minutes.hits import Hit
from kg.extract.sections import section
from kg.model import DateMention, Span

_OTHER = "other"
_DATED = re.compile(r"\d{4}-\d{2}")
_BLANK = " .,;:"


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do: its action, and where its verb begins and its words end in the masked sentence."""

    action: str
    start: int
    end: int


def tasks(line: Line, start: int, *, others: bool) -> list[Task]:
    """Return what is to be done: each part begins with a known action, the first else with any verb (if `others`)."""
    sentence, language = line.masked, line.language
    actions = section("mandates", "action", language)
    lead = hits.at(section("mandates", "lead", language), sentence, start)
    behind = lead.match.end() if lead else start
    first = hits.at(actions, sentence, behind)
    if first is None and not others:
        return []
    found = [(behind, behind, first.row["action"] if first else _OTHER)]
    for joint in hits.every(section("mandates", "joint", language), sentence, first.match.end() if first else behind):
        action = hits.at(actions, sentence, joint.match.end())
        if action and joint.match.start() > found[-1][0]:
            found.append((joint.match.start(), action.match.start(), action.row["action"]))
    found.sort()
    ends = [begin for begin, _, _ in found[1:]] + [len(sentence.text)]
    clauses = sorted(
        hit.match.start() for hit in hits.every(section("instructions", "clause", language), sentence, behind)
    )
    ends = [next((at for at in clauses if verb < at < end), end) for (_, verb, _), end in zip(found, ends, strict=True)]
    return [Task(action, verb, end) for (_, verb, action), end in zip(found, ends, strict=True) if verb < end]


def object_of(line: Line, task: Task) -> Span | None:
    """Return the words between the verb with its particles and the date by which it is due; None where nothing is left."""
    sentence = line.masked
    verb = hits.at(section("instructions", "verb", line.language), sentence, task.start)
    start = verb.match.end() if verb else task.start
    ends = [
        hit.match.start() for hit in due_of(line, task) if not sentence.text[hit.match.end() : task.end].strip(_BLANK)
    ]
    words = sentence.text[start : min([task.end, *ends])].rstrip(_BLANK)
    start += len(words) - len(words.lstrip(_BLANK))
    words = words.lstrip(_BLANK)
    if not words or hits.at(section("instructions", "adjunct", line.language), sentence, start):
        return None
    return sentence.span_of(start, start + len(words))


def due_of(line: Line, task: Task) -> list[Hit]:
    """Return the words that say by when with a date, in the order of the table."""
    return [hit for hit in _of(line, task, "due") if hit.slot("due")]


def due_text(line: Line, task: Task) -> Span | None:
    """Return the words that say by when, with a date or without."""
    return next((hit.span() for hit in (*due_of(line, task), *_of(line, task, "due_words"))), None)


def _of(line: Line, task: Task, name: str) -> list[Hit]:
    return list(hits.every(section("mandates", name, line.language), line.masked, task.start, task.end))


def dates_of(due: list[Hit]) -> tuple[DateMention, ...]:
    """Return the dates in such words that name a year, each once."""
    found = [date for hit in due for date in hit.in_slot("due", DateMention) if _is_dated(date)]
    return tuple(dict.fromkeys(found))


def _is_dated(date: DateMention) -> bool:
    return all(_DATED.match(value) for value in date.values)
