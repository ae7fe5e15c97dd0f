"""Meetings, items of the agenda, and who speaks: rows of gold and of answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kg.evaluate.cells import Cells, alternatives, text
from kg.evaluate.kind import Answers, Kind, Row, both, unique
from kg.evaluate.rows import GoldRow, gold_row


def _dates(row: Mapping[str, Any]) -> str:
    return " ".join(sorted(text(date) for date in row.get("dates") or []))


def _gold_meetings(cells: Cells) -> list[GoldRow] | None:
    if cells.document.of_minutes:
        row = cells.document.rows["meeting"]
        return [gold_row(cells.names.accepted(row["body"]), _dates(row))]
    if not cells.document.has("meetings"):
        return None
    return [gold_row(cells.names.accepted(row["body"]), _dates(row), optional=o) for row, o in both(cells, "meetings")]


def _meetings(answers: Answers, cells: Cells) -> list[Row]:
    rows = answers["meetings"]
    if cells.document.of_minutes:
        rows = [row for row in rows if row["role"] == "own"]
    return unique([(row["body"], row["dates"]) for row in rows])


def _gold_future(cells: Cells) -> list[GoldRow] | None:
    if not cells.document.has("future_meetings"):
        return None
    return [
        gold_row(cells.names.accepted(row["body"]), text(row["date"]))
        for row in cells.document.section("future_meetings")
    ]


def _future(answers: Answers, _: Cells) -> list[Row]:
    return unique([(row["body"], row["dates"]) for row in answers["meetings"] if row["role"] == "scheduled"])


def _gold_items(cells: Cells) -> list[GoldRow] | None:
    if not cells.document.has("agenda_items"):
        return None
    excused = cells.symbols(cells.document.optional("cited_documents"))
    return [
        gold_row(row["label"], symbol, optional=symbol in excused)
        for row in cells.document.section("agenda_items")
        for symbol in [cells.symbol(s) for s in row.get("documents") or []] or [""]
    ]


def _items(answers: Answers, cells: Cells) -> list[Row]:
    return unique([(row["item"], cells.symbol(row["cited"])) for row in answers["agenda"]])


def _gold_speakers(cells: Cells) -> list[GoldRow] | None:
    if not cells.document.has("speakers"):
        return None
    return [
        gold_row(row["item"], cells.speaker(who))
        for row in cells.document.section("speakers")
        for who in [*row.get("speakers", ()), *row.get("non_members", ())]
    ]


def _speakers(answers: Answers, _: Cells) -> list[Row]:
    return unique([(row["item"], row["speaker"]) for row in answers["statements"]])


def _gold_on_behalf(cells: Cells) -> list[GoldRow] | None:
    if not cells.document.has("speakers"):
        return None
    pairs = [
        (row["speaker"], row["group"])
        for item in cells.document.section("speakers")
        for row in item.get("on_behalf") or []
    ]
    return [gold_row(cells.speaker(speaker), cells.names.accepted(group)) for speaker, group in dict.fromkeys(pairs)]


def _on_behalf(answers: Answers, _: Cells) -> list[Row]:
    return unique([(row["speaker"], row["onBehalfOf"]) for row in answers["statements"] if row["onBehalfOf"]])


def _gold_statements(cells: Cells) -> list[GoldRow] | None:
    if not cells.document.has("statements"):
        return None
    return [
        gold_row(
            cells.speaker(row["speaker"]).union(*(cells.speaker(other) for other in alternatives(row, "speaker"))),
            cells.names.accepted(row["on_behalf_of"]) if row.get("on_behalf_of") else "",
            optional=optional,
        )
        for row, optional in both(cells, "statements")
    ]


def _statements(answers: Answers, _: Cells) -> list[Row]:
    return [(row["speaker"], row["onBehalfOf"]) for row in answers["statements"]]


KINDS = (
    Kind("meetings", _gold_meetings, _meetings),
    Kind("future meetings", _gold_future, _future),
    Kind("items", _gold_items, _items),
    Kind("speakers", _gold_speakers, _speakers),
    Kind("on_behalf", _gold_on_behalf, _on_behalf),
    Kind("statements", _gold_statements, _statements),
)
