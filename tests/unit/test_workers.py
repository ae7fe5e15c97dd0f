"""Work in processes: every item gets its result, in order, also when processes die."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from pathlib import Path

import pytest

from kg.workers import Work, each

_STATE: list[Path] = []


def _prepare(folder: Path) -> None:
    _STATE[:] = [folder]


def _double(items: Sequence[int]) -> list[str]:
    return [str(2 * item) for item in items]


def _die_at_seven(items: Sequence[int]) -> list[str]:
    if 7 in items:
        os.kill(os.getpid(), signal.SIGKILL)
    return _double(items)


def _die_once(items: Sequence[int]) -> list[str]:
    mark = _STATE[0] / "died"
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return _double(items)


def _lost(item: int) -> str:
    return f"lost {item}"


def _silent(_done: int, _total: int) -> None:
    return


@pytest.mark.parametrize("workers", [1, 2])
def test_results_stand_in_the_order_of_the_items(workers: int, tmp_path: Path) -> None:
    """Neither the number of workers nor their speed shows in the result."""
    told: list[tuple[int, int]] = []
    work = Work(_double, _prepare, (tmp_path,), _lost)

    results = each(work, range(20), workers, lambda done, total: told.append((done, total)))

    assert results == [str(2 * i) for i in range(20)]
    assert told[-1] == (20, 20)


def test_a_worker_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    """What a killed process had in hand is done by another."""
    work = Work(_die_once, _prepare, (tmp_path,), _lost)

    assert each(work, range(12), 2, _silent) == [str(2 * i) for i in range(12)]


def test_an_item_that_kills_its_workers_is_told_from_its_neighbours(tmp_path: Path) -> None:
    """Only the item at fault is lost."""
    work = Work(_die_at_seven, _prepare, (tmp_path,), _lost)

    results = each(work, range(12), 2, _silent)

    assert results == ["lost 7" if i == 7 else str(2 * i) for i in range(12)]


def test_a_mistake_of_the_program_is_raised(tmp_path: Path) -> None:
    """An exception in a worker is an exception here."""
    work = Work(_raise, _prepare, (tmp_path,), _lost)

    with pytest.raises(ZeroDivisionError):
        each(work, range(4), 2, _silent)


def _raise(items: Sequence[int]) -> list[str]:
    return [str(item // 0) for item in items]
