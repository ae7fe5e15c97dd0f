"""Rows are the same rows in every format."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree as ET

import pytest

from kg.cli.output import FORMATS

COLUMNS = ("a", "b")
ROWS = [{"a": "x|y <z>", "b": ""}, {"a": 'say "no", é', "b": "two\nlines"}]


def test_json_is_a_list_of_objects() -> None:
    """Keys stand in the order of the columns."""
    assert json.loads(FORMATS["json"](COLUMNS, ROWS)) == ROWS


@pytest.mark.parametrize(("form", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_separated_values_are_read_back(form: str, delimiter: str) -> None:
    """Quotes, delimiters and line breaks in cells survive."""
    read = list(csv.DictReader(io.StringIO(FORMATS[form](COLUMNS, ROWS)), delimiter=delimiter))

    assert read == ROWS


def test_xml_is_the_sparql_results_format() -> None:
    """An empty cell is an unbound variable."""
    space = "{http://www.w3.org/2005/sparql-results#}"
    root = ET.fromstring(FORMATS["xml"](COLUMNS, ROWS))

    read = [{binding.attrib["name"]: binding[0].text for binding in result} for result in root.iter(f"{space}result")]
    assert read == [{key: value for key, value in row.items() if value} for row in ROWS]


def test_xml_holds_no_character_that_xml_forbids() -> None:
    """Names of files and words of documents may hold any; such a one is shown as a replacement character."""
    root = ET.fromstring(FORMATS["xml"](("a",), [{"a": "x\x01y\uffffz"}]))

    assert [literal.text for literal in root.iter("{http://www.w3.org/2005/sparql-results#}literal")] == [
        "x\ufffdy\ufffdz"
    ]


def test_a_table_for_no_terminal_has_a_line_for_each_row() -> None:
    """Long cells are not wrapped, markup is not read, the rows are counted."""
    rows = [{"a": "long " * 60, "b": "[bold]plain[/]"}, {"a": "", "b": "two\nlines"}]

    lines = FORMATS["table"](COLUMNS, rows).splitlines()

    assert len(lines) == 5
    assert "[bold]plain[/]" in lines[2]
    assert lines[-1] == "2 rows"


def test_markdown_and_html_escape_cells() -> None:
    """A cell never breaks its table."""
    assert FORMATS["md"](COLUMNS, ROWS).splitlines()[2:] == ["| x\\|y <z> |  |", '| say "no", é | two lines |']
    assert "<td>x|y &lt;z&gt;</td>" in FORMATS["html"](COLUMNS, ROWS)


@pytest.mark.parametrize("form", FORMATS)
def test_no_rows_are_an_answer(form: str) -> None:
    """Every format says that there is nothing."""
    assert FORMATS[form](COLUMNS, [])


def test_rows_with_a_quote_that_count_none_are_shown_with_it() -> None:
    """Findings have words and a place, no count of quotes and no claimant."""
    row = {"code": "x.y", "quote": "said  so", "where": "char=1-8"}

    assert FORMATS["table"](tuple(row), [row]).splitlines() == [
        "code",
        "────",
        "x.y",
        "      “said so”  char=1-8",
        "1 row",
    ]
