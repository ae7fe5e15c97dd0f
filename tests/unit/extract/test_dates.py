"""Dates in text: the cases."""

from __future__ import annotations

from typing import Any

import pytest

from kg.extract import dates
from unit.extract.reading import cases, document

CASES = cases("dates")


@pytest.mark.parametrize("case", [pytest.param(case, id=case["why"]) for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    """Exactly the dates of a case are found in its text, with their kinds and values."""
    read = document(case["text"], case.get("language", "en"))
    found = [f"{read.words(m.span)} | {m.kind.value} | {' '.join(m.values)}" for m in dates.find(read)]

    assert case["find"] == found


def test_all_cases_ran() -> None:
    """The file of cases was not cut short."""
    assert len(CASES) == 17
