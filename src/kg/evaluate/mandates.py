"""Mandates, the links of the mandate chain, and activities: rows of gold and of answers."""

from __future__ import annotations

import re

from kg.evaluate.cells import ITEM, Cells, alternatives, text
from kg.evaluate.kind import Answers, Kind, Row, both, named, unique
from kg.evaluate.rows import GoldRow, gold_row

LINK_NAMES = {
    "pursuant_to": "pursuantTo",
    "reports_to": "addressedTo",
    "reports_on_programme": "reportsOn",
    "established_in": "establishedBy",
}


def _gold_mandates(cells: Cells) -> list[GoldRow] | None:
    section = cells.document.section("mandates")
    if not cells.document.has("mandates") or any("who" in row for row in section):
        return None  # the minutes' gold describes mandates in words only
    return [
        gold_row(
            frozenset().union(*(cells.source(source) for source in [row["source"], *alternatives(row, "source")])),
            frozenset().union(*(cells.speaker(who) for who in [row["addressee"], *alternatives(row, "addressee")])),
            frozenset([row["action"], *alternatives(row, "action")]),
            frozenset(text(date) for date in [due, *alternatives(row, "due")]),
            optional=optional,
        )
        for row, optional in both(cells, "mandates")
        if row.get("source") and row.get("addressee") and row.get("action")
        for due in row.get("due") or [""]
    ]


def _mandates(answers: Answers, cells: Cells) -> list[Row]:
    return unique([(cells.symbol(r["source"]), r["addressee"], r["action"], r["due"]) for r in answers["mandates"]])


def _gold_links(cells: Cells) -> list[GoldRow] | None:
    if not cells.document.has("mandate_links"):
        return None
    return [
        gold_row(cells.end(source), LINK_NAMES.get(relation, relation), cells.end(target), optional=optional)
        for (source, relation, target), optional in both(cells, "mandate_links")
    ]


_MEETING = re.compile(r"\S+(?: \d{4}(?:-\d{2}){0,2})+")


def _links(answers: Answers, cells: Cells) -> list[Row]:
    """Return stated links.

    A link of the register counts only where the gold names it (by its year, too). That a report reports on a meeting is measured under
    meetings: it counts here only where the gold names it.
    """
    demanded = _gold_links(cells) or []
    rows: list[Row] = []
    for row in answers["mandate-chain"]:
        ends = [(_end(cells, row["from"]), row["relation"], to) for to in (_end(cells, row["to"]), row["date"][:4])]
        asked = [link for link in ends if named(demanded, link)]
        if asked:
            rows.append(asked[0])
        elif row["statedBy"] == "document" and not (row["relation"] == "reportsOn" and _MEETING.fullmatch(row["to"])):
            rows.append(ends[0])
    return unique(rows)


def _end(cells: Cells, value: str) -> str:
    return ITEM if " item " in f" {value}" else cells.symbol(value)


def _gold_activities(cells: Cells) -> list[GoldRow] | None:
    if not cells.document.has("events"):
        return None
    return [
        gold_row(
            text(row.get("kind")),
            text(row.get("start")),
            text(row.get("end")),
            frozenset(text(place) for place in [row.get("place"), *alternatives(row, "place")]),
            optional=optional,
        )
        for row, optional in both(cells, "events")
    ]


def _activities(answers: Answers, _: Cells) -> list[Row]:
    return unique([(row["kind"], row["start"], row["end"], row["place"]) for row in answers["activities"]])


KINDS = (
    Kind("mandates", _gold_mandates, _mandates),
    Kind("mandate links", _gold_links, _links),
    Kind("activities", _gold_activities, _activities),
)
