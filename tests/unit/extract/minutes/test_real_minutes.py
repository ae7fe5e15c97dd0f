"""The meetings of the real minutes are dated as their title line says; without that line, no date is better than a wrong one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.documents import read_bytes
from kg.extract.gazetteer import Gazetteer
from kg.extract.minutes.meeting import own_meetings
from kg.extract.scan import scan

MONTHS = ("JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER")  # fmt: skip
TITLE = re.compile(rb"NOTE ON THE MEETING OF ([^\r\n]*)")
HEAD = 8000  # bytes that hold the header and the first paragraphs

pytestmark = pytest.mark.shared


def _printed(line: str) -> list[str]:
    """Return the days of a title line, read from its end: each day has the month behind it, each month the year."""
    days: list[str] = []
    year = month = 0
    for token in reversed(re.findall(r"\d+|[A-Z]{3,}", line)):
        if token in MONTHS:
            month = MONTHS.index(token) + 1
        elif token.isdigit() and len(token) == 4:
            year = int(token)
        elif token.isdigit():
            days.append(f"{year}-{month:02d}-{int(token):02d}")
    return sorted(days)


def _dates(data: bytes, path: Path, gazetteer: Gazetteer) -> list[str]:
    """Return the days of the own meeting: from the head, or from the whole where the head names no body."""
    for part in (data[:HEAD], data):
        document = read_bytes(part.decode(errors="ignore").encode(), path).document
        assert document is not None
        own = own_meetings(document, scan(document, gazetteer))
        if own:
            return sorted(value for date in own[0].dates for value in date.values)
    return []


def test_days_are_those_of_the_title_line(shared: Path, gazetteer: Gazetteer) -> None:
    """Every one of the real minutes has exactly the days that its title line prints."""
    files = sorted((shared / "corpus" / "ctd-minutes").glob("*.txt"))
    found = {path.stem: (_dates(path.read_bytes(), path, gazetteer), path.read_bytes()) for path in files}
    printed = {stem: TITLE.search(data) for stem, (_, data) in found.items()}

    assert len(files) == 55
    assert {stem: days for stem, (days, _) in found.items()} == {
        stem: _printed(title[1].decode()) if title else [] for stem, title in printed.items()
    }


def test_without_the_title_line_no_date_is_wrong(
    shared: Path, gazetteer: Gazetteer, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the title line taken out, the days are right or missing; the share that is still right is printed."""
    right = 0
    files = sorted((shared / "corpus" / "ctd-minutes").glob("*.txt"))
    for path in files:
        data = path.read_bytes()
        title = TITLE.search(data)
        assert title is not None
        days = _dates(TITLE.sub(b"", data)[:HEAD], path, gazetteer)
        assert days in ([], _printed(title[1].decode())), path.stem
        right += bool(days)
    with capsys.disabled():
        print(f"\ntitle line masked: {right} of {len(files)} meetings still dated rightly, none wrongly")  # noqa: T201
