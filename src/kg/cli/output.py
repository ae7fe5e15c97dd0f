"""Rows as text: one function for each `--format`. Cells are strings or, in JSON, whatever JSON knows."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import click

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what no XML document may hold
Row = Mapping[str, Any]
Rows = Sequence[Row]


def write(columns: Sequence[str], rows: Rows, form: str) -> None:
    """Write rows to standard output."""
    click.echo(FORMATS[form](columns, rows), nl=False)


def table(columns: Sequence[str], rows: Rows) -> str:
    """Return a table for people: as wide as the terminal, or as its contents where there is none; quotes stand below their rows."""
    from kg.cli.quoted import quoted

    if rows and {"quote", "where"} <= set(columns):
        return quoted(columns, rows) + f"{_count(len(rows))}\n"
    return drawn_table(columns, rows)


def drawn_table(columns: Sequence[str], rows: Rows) -> str:
    """Return a plain table for people."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    terminal = sys.stdout.isatty()
    drawn = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for column in columns:
        drawn.add_column(column, overflow="fold", no_wrap=not terminal)
    for row in rows:
        drawn.add_row(*(Text(" ".join(_cell(row, column).split())) for column in columns))
    out = io.StringIO()
    Console(file=out, force_terminal=terminal, width=None if terminal else 100_000, highlight=False).print(drawn)
    lines = [line.rstrip() for line in out.getvalue().splitlines()]
    return "".join(f"{line}\n" for line in (*lines, _count(len(rows))))


def separated(columns: Sequence[str], rows: Rows, *, dialect: str) -> str:
    """Return RFC 4180 CSV, or the same with tabs."""
    out = io.StringIO()
    writer = csv.writer(out, dialect=dialect, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(row, column) for column in columns] for row in rows)
    return out.getvalue()


def as_json(columns: Sequence[str], rows: Rows) -> str:
    """Return a list of objects, keys in the order of the columns."""
    objects = [{column: row.get(column, "") for column in columns} for row in rows]
    return json.dumps(objects, ensure_ascii=False, indent=2) + "\n"


def as_xml(columns: Sequence[str], rows: Rows) -> str:
    """Return the SPARQL Query Results XML Format; an empty cell is an unbound variable."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<sparql xmlns="http://www.w3.org/2005/sparql-results#">']
    lines += ["<head>", *(f"<variable name={quoteattr(column)}/>" for column in columns), "</head>", "<results>"]
    for row in rows:
        bound = [(column, _NOT_XML.sub("\ufffd", _cell(row, column))) for column in columns if _cell(row, column)]
        cells = (f"<binding name={quoteattr(c)}><literal>{escape(v)}</literal></binding>" for c, v in bound)
        lines += ["<result>", *cells, "</result>"]
    return "\n".join([*lines, "</results>", "</sparql>", ""])


def as_markdown(columns: Sequence[str], rows: Rows) -> str:
    """Return a Markdown table."""
    lines = [list(columns), ["---"] * len(columns)]
    lines += [[" ".join(_cell(row, c).split()).replace("|", "\\|") for c in columns] for row in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def as_html(columns: Sequence[str], rows: Rows) -> str:
    """Return an HTML table."""
    lines = ["<table>", f"<tr>{''.join(f'<th>{html.escape(column)}</th>' for column in columns)}</tr>"]
    lines += [f"<tr>{''.join(f'<td>{html.escape(_cell(row, c))}</td>' for c in columns)}</tr>" for row in rows]
    return "\n".join([*lines, "</table>", ""])


FORMATS: dict[str, Callable[[Sequence[str], Rows], str]] = {
    "table": table,
    "csv": lambda columns, rows: separated(columns, rows, dialect="excel"),
    "tsv": lambda columns, rows: separated(columns, rows, dialect="excel-tab"),
    "json": as_json,
    "xml": as_xml,
    "md": as_markdown,
    "html": as_html,
}


def _cell(row: Row, column: str) -> str:
    value = row.get(column, "")
    return "" if value is None else str(value)


def _count(number: int) -> str:
    return "1 row" if number == 1 else f"{number} rows"
