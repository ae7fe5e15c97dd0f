"""Decisions, proposals, citations and the agents named: rows of gold and of answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from kg.evaluate.cells import Cells, alternatives, text
from kg.evaluate.kind import Answers, Kind, Row, both, named, unique
from kg.evaluate.rows import GoldRow, gold_row

ORGANISATION_ITSELF = "WTO"


def _gold_decisions(cells: Cells) -> list[GoldRow] | None:
    if not cells.document.has("decisions"):
        return None
    if cells.document.of_minutes:
        return [gold_row(text(row["item"]), row["kind"]) for row in cells.document.section("decisions")]
    return [_gold_decision(cells, row, optional=optional) for row, optional in both(cells, "decisions")]


def _gold_decision(cells: Cells, row: Mapping[str, Any], *, optional: bool) -> GoldRow:
    symbols = [
        row.get("symbol"),
        *alternatives(row, "symbol"),
        *(row.get("also") or ()),
        *(row.get("other_symbols") or ()),
    ]
    if row.get("symbol"):
        return gold_row(cells.symbols(symbols), "", "", "", optional=optional)
    return gold_row(
        "",
        frozenset([text(row.get("kind")), *alternatives(row, "kind")]),
        cells.names.accepted(row["by"]) if row.get("by") else "",
        frozenset(text(date) for date in [row.get("date"), *alternatives(row, "date")]),
        optional=optional,
    )


def _decisions(answers: Answers, cells: Cells) -> list[Row]:
    rows = answers["decisions"]
    if cells.document.of_minutes:  # an act that the text only recalls has no item, and counts against precision
        return [(row["item"], row["kind"]) for row in rows]
    return [
        (cells.symbol(r["symbol"]), "", "", "") if r["symbol"] else ("", r["kind"], r["by"], r["date"]) for r in rows
    ]


_ROLES = {"proponent": ("proponents", "sponsors"), "supporter": ("supporters",), "opponent": ("opponents",)}


def _gold_proposals(cells: Cells) -> list[GoldRow] | None:
    if not cells.document.has("proposals"):
        return None
    return [
        gold_row(
            cells.symbols([row["symbol"], *alternatives(row, "symbol")]),
            cells.speaker(agent).union(*(cells.speaker(other) for key in keys for other in alternatives(row, key))),
            role,
            optional=optional,
        )
        for row, optional in both(cells, "proposals")
        if row.get("symbol")
        for role, keys in _ROLES.items()
        for key in keys
        for agent in row.get(key) or []
    ]


def _proposals(answers: Answers, cells: Cells) -> list[Row]:
    sides = any(row.get(key) for row, _ in both(cells, "proposals") for key in ("supporters", "opponents"))
    roles = ("proponent",) if cells.document.of_minutes and not sides else tuple(_ROLES)
    return unique(
        [
            (cells.symbol(r["symbol"]), r["agent"], r["role"])
            for r in answers["proposals"]
            if r["symbol"] and r["role"] in roles
        ]
    )


def _gold_citations(cells: Cells) -> list[GoldRow] | None:
    if not cells.document.has("cited_documents"):
        return None
    return [gold_row(cells.symbol(symbol), optional=optional) for symbol, optional in both(cells, "cited_documents")]


def _citations(answers: Answers, cells: Cells) -> list[Row]:
    cited = [cells.symbol(row["cited"]) for row in answers["citations"]]
    return unique([(symbol,) for symbol in cited if symbol != "THIS"])


_SECTIONS = {
    "bodies": ("body",),
    "members": ("member", "government"),
    "groups": ("group",),
    "organisations": ("organization",),
}
_TWIN = {"groups": "organisations", "organisations": "groups"}  # one where the gold differs


def _gold_agents(section: str) -> Callable[[Cells], list[GoldRow] | None]:
    def rows(cells: Cells) -> list[GoldRow] | None:
        if not cells.document.has(section):
            return None
        return [gold_row(cells.names.accepted(name), optional=optional) for name, optional in both(cells, section)]

    return rows


def _agents(section: str) -> Callable[[Answers, Cells], list[Row]]:
    def rows(answers: Answers, cells: Cells) -> list[Row]:
        own = [
            (row["code"],)
            for row in answers["agents"]
            if row["kind"] in _SECTIONS[section] and row["code"] != ORGANISATION_ITSELF
        ]
        twin = _TWIN.get(section)
        if twin is None:
            return unique(own)
        here, there = _gold_agents(section)(cells) or [], _gold_agents(twin)(cells) or []
        foreign = [(row["code"],) for row in answers["agents"] if row["kind"] in _SECTIONS[twin]]
        stay = [row for row in own if named(here, row) or not named(there, row)]
        return unique(stay + [row for row in foreign if named(here, row) and not named(there, row)])

    return rows


KINDS = (
    Kind("decisions", _gold_decisions, _decisions),
    Kind("proposals", _gold_proposals, _proposals),
    Kind("citations", _gold_citations, _citations),
    *(Kind(section, _gold_agents(section), _agents(section)) for section in _SECTIONS),
)
