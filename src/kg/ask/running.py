"""Asks a named question of a store: SPARQL rows become answers, each with its quote.

The SPARQL gives one row per value; the question's header says what makes a row (`key`), which columns collect values (`list`), and how
things are shown. The assertions behind a row, bound to `?assertion`, give the evidence columns.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pyoxigraph as ox

from kg import terms
from kg.ask.chain import ordered
from kg.ask.evidence import Evidence
from kg.ask.naming import Naming, Term, value_of
from kg.ask.question import EVIDENCE, Question, question
from kg.errors import QueryError
from kg.settings import LANGUAGES

_NUMBER = re.compile(r"\d+")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Answer:
    """The columns of a question and its rows, every cell a string, absent values empty."""

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, str], ...]


@dataclass(slots=True)
class _Row:
    """What was collected for one key."""

    values: dict[str, list[Term]] = field(default_factory=dict)
    assertions: list[str] = field(default_factory=list)
    source: str = ""  # the row of the register that states it


def query(
    graph: ox.Store, base: str, name: str, params: Mapping[str, str] | None = None, *, union: bool = False
) -> Answer:
    """Answer a named question.

    Args:
        graph: the store's graph.
        base: base IRI of its things.
        name: the question, e.g. "meetings".
        params: filters by column (`Question.parameters`): `document`, `body`, `agent`, `from`, `to`, and `lang` (en, fr, es).
        union: ask with the default graph as the union of all graphs (answers are the same).

    Raises:
        QueryError: no such question, a parameter that it does not take, a language that is not known, a date that is none.

    """
    asked = question(name)
    params = dict(params or {})
    _check(asked, params)
    naming = Naming(graph, base, params.get("lang", "en"))
    rows = _collect(asked, graph, params.get("document", ""), union=union)
    evidence = Evidence(graph, naming)
    shown = [_shown(asked, row, naming, evidence) for row in rows]
    if asked.name == "mandate-chain":
        shown = ordered(shown, params.get("from", ""), params.get("to", ""))
    else:
        shown = [row for row in shown if _wanted(asked, row, params)]
        shown.sort(key=lambda row: [_sortable(row[column]) for column in asked.sort])
    columns = (*asked.columns, *EVIDENCE)
    return Answer(
        columns, tuple({column: row[column] for column in columns} for row in shown if _of(row, params, "document"))
    )


def _check(asked: Question, params: Mapping[str, str]) -> None:
    unknown = sorted(set(params) - set(asked.parameters))
    if unknown:
        raise QueryError(f"{asked.name} takes no {', '.join(unknown)}: one of {', '.join(asked.parameters)}")
    if params.get("lang", "en") not in LANGUAGES:
        raise QueryError(f"lang={params['lang']}: one of {', '.join(LANGUAGES)}")
    for end in ("from", "to"):
        if asked.dates and params.get(end) and not _is_date(params[end]):
            raise QueryError(f"{end}={params[end]}: a date as YYYY, YYYY-MM or YYYY-MM-DD")


def _is_date(bound: str) -> bool:
    """Tell whether a bound is a year, a month or a day that exists."""
    try:
        return _DATE.fullmatch(bound) is not None and bool(dt.date.fromisoformat(bound + "-01-01"[len(bound) - 4 :]))
    except ValueError:
        return False


def _collect(asked: Question, graph: ox.Store, document: str, *, union: bool) -> list[_Row]:
    """Run the SPARQL and fold its rows by key, in the order of the keys' first appearance."""
    rows: dict[tuple[str, ...], _Row] = {}
    for only in _documents(graph, document):
        solutions = graph.query(asked.sparql, use_default_graph_as_union=union, substitutions=only)
        if not isinstance(solutions, ox.QuerySolutions):
            raise QueryError(f"{asked.name}: the question must be a SELECT")
        names = [variable.value for variable in solutions.variables]
        for solution in solutions:
            bound = {name: solution[name] for name in names if solution[name] is not None}
            row = rows.setdefault(tuple(value_of(bound[name]) if name in bound else "" for name in asked.key), _Row())
            for name, value in bound.items():
                if name == "assertion":
                    _add(row.assertions, value_of(value))
                elif name == "row":
                    row.source = value_of(value)
                else:
                    _add(row.values.setdefault(name, []), value)
    return list(rows.values())


def _documents(graph: ox.Store, shown: str) -> list[dict[ox.Variable, Term] | None]:
    """Return the substitutions that narrow a question to the documents shown by this name; one that narrows nothing without a name."""
    if not shown:
        return [None]
    quads = graph.quads_for_pattern(None, ox.NamedNode(terms.SHOWN_AS), ox.Literal(shown), ox.DefaultGraph())
    return [{ox.Variable("doc"): quad.subject} for quad in quads]


def _add(values: list[Any], value: object) -> None:
    if value not in values:
        values.append(value)


def _shown(asked: Question, row: _Row, naming: Naming, evidence: Evidence) -> dict[str, str]:
    document = value_of(row.values["document"][0]) if "document" in row.values else ""
    cells = {column: _cell(asked, column, row.values.get(column, []), naming, document) for column in asked.columns}
    cells.update(evidence.columns(row.assertions))
    if row.source:
        cells.update(quote="", where=naming.path(row.source))
    return cells


def _cell(asked: Question, column: str, values: Iterable[Term], naming: Naming, document: str) -> str:
    if column in asked.texts:
        return _in_language(list(values), naming.lang)
    shown = sorted({_term(asked, column, value, naming, document) for value in values} - {""})
    if column in asked.lists:
        return (" " if column in asked.dates else "; ").join(shown)
    shown = [
        value for value in shown if not any(other.startswith(f"{value}-") for other in shown if _DATE.fullmatch(value))
    ]
    order = asked.prefer.get(column, ())
    shown.sort(key=lambda value: order.index(value) if value in order else len(order))
    return shown[0] if shown else ""


def _term(asked: Question, column: str, value: Term, naming: Naming, document: str) -> str:
    if isinstance(value, ox.Literal):
        return value.value
    iri = value_of(value)
    if column in asked.agents:
        return naming.agent(iri, document)
    if column in asked.labels:
        return naming.label(iri) or naming.path(iri)
    return naming.thing(iri) if column in asked.things else naming.path(iri)


def _in_language(values: list[Term], lang: str) -> str:
    by_language = {
        value.language or "": value.value for value in sorted(values, key=str) if isinstance(value, ox.Literal)
    }
    return by_language.get(lang) or by_language.get("en") or (by_language[min(by_language)] if by_language else "")


def _wanted(asked: Question, row: Mapping[str, str], params: Mapping[str, str]) -> bool:
    return (
        _of(row, params, "body")
        and (not params.get("agent") or any(params["agent"] in row[column].split("; ") for column in asked.agent))
        and _within(
            [date for column in asked.dates for date in row[column].split()],
            params.get("from", ""),
            params.get("to", ""),
        )
    )


def _of(row: Mapping[str, str], params: Mapping[str, str], column: str) -> bool:
    return not params.get(column) or row.get(column) == params[column]


def _within(dates: list[str], first: str, last: str) -> bool:
    """Tell whether any date lies between two, inclusive, each compared at the coarser precision; without bounds, all do."""
    if not first and not last:
        return True
    return any(
        (not first or date[: len(first)] >= first[: len(date)]) and (not last or date[: len(last)] <= last[: len(date)])
        for date in dates
    )


def _sortable(value: str) -> str:
    return _NUMBER.sub(lambda match: match.group().zfill(9), value)
