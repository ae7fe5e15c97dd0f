"""What a careless reader would assert: no answer may agree with every key of a `must_not` row.

A row whose keys no question answers (a person's identity, the gist of a decision) is not checked, and counted as such.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from kg.ask.question import EVIDENCE, question
from kg.evaluate.cells import Cells, text
from kg.evaluate.kind import Answers
from kg.evaluate.mandates import LINK_NAMES
from kg.evaluate.rows import gold_row

_QUESTIONS = {
    "meetings": "meetings",
    "statements": "statements",
    "decisions": "decisions",
    "proposals": "proposals",
    "cited_documents": "citations",
    "members": "agents",
    "organisations": "agents",
    "groups": "agents",
    "bodies": "agents",
    "mandates": "mandates",
    "mandate_links": "mandate-chain",
    "events": "activities",
}
_COLUMNS = {
    ("cited_documents", "symbol"): "cited",
    ("statements", "on_behalf_of"): "onBehalfOf",
    ("events", "organisers"): "organizer",
    ("mandates", "according_to"): "accordingTo",
}
_ROLES = {"proponents": "proponent", "supporters": "supporter", "opponents": "opponent"}
_PLAIN = frozenset({"kind", "item", "action", "due", "date", "start", "end", "place", "status"})
_AGENTS = frozenset({"speaker", "on_behalf_of", "addressee", "code", "body", "by", "organisers"})


@dataclass(frozen=True, slots=True)
class Violation:
    """An answer that the gold forbids, and why."""

    kind: str
    match: str
    why: str


@dataclass(frozen=True, slots=True)
class Forbidden:
    """What became of the `must_not` rows of one document."""

    violations: tuple[Violation, ...]
    checked: int
    unchecked: int


def check_forbidden(cells: Cells, answers: Answers) -> Forbidden:
    """Hold every `must_not` row with a `match` against the answers."""
    violations: list[Violation] = []
    checked = unchecked = 0
    for row in cells.document.section("must_not"):
        if not isinstance(row, Mapping) or "match" not in row:
            unchecked += 1
            continue
        asked = _QUESTIONS.get(row["kind"])
        tests = _tests(cells, row["kind"], row["match"]) if asked else None
        if asked is None or tests is None:
            unchecked += 1
            continue
        checked += 1
        if any(all(test(answer) for test in tests) for answer in answers[asked] if answer["document"]):
            violations.append(Violation(row["kind"], str(row["match"]), str(row.get("why", ""))))
    return Forbidden(tuple(violations), checked, unchecked)


def _tests(cells: Cells, kind: str, match: Mapping[str, Any]) -> list[Callable[[Mapping[str, str]], bool]] | None:
    """Return one test per key, or None where a key cannot be asked."""
    tests = [_test(cells, kind, key, value) for key, value in match.items()]
    known = [test for test in tests if test is not None]
    return known if len(known) == len(tests) else None


def _test(cells: Cells, kind: str, key: str, value: Any) -> Callable[[Mapping[str, str]], bool] | None:
    column = _COLUMNS.get((kind, key), key)
    if key not in _ROLES and column not in (*question(_QUESTIONS[kind]).columns, *EVIDENCE):
        return None
    if key in _ROLES:
        agents = [cells.speaker(agent) for agent in value]
        return lambda row: row["role"] == _ROLES[key] and any(_agrees(accepted, row["agent"]) for accepted in agents)
    accepted = _accepted(cells, kind, key, value)
    if accepted is None:
        return None
    if key in {"symbol", "source", "from", "to"}:
        return lambda row: _agrees(accepted, cells.symbol(row[column]))
    return lambda row: _agrees(accepted, row[column])


def _accepted(cells: Cells, kind: str, key: str, value: Any) -> frozenset[str] | None:  # noqa: PLR0911  one return per kind of key
    values = value if isinstance(value, list) else [value]
    if key in {"dates", "due"}:
        return frozenset({" ".join(sorted(text(date) for date in values))})
    if key in _AGENTS or (kind == "mandates" and key == "according_to"):
        return frozenset().union(*(cells.speaker(agent) for agent in values))
    if key == "symbol":
        return cells.symbols(values) or frozenset({""})
    if key == "source":
        return cells.source(value)
    if key == "relation":
        return frozenset({LINK_NAMES.get(value, value)})
    if key in {"from", "to"}:
        return cells.end(value)
    return frozenset(text(item) for item in values) if key in _PLAIN else None


def _agrees(accepted: frozenset[str], value: str) -> bool:
    return gold_row(accepted).accepts((value,))
