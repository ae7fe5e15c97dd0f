"""Work spread over processes so that nothing is lost when one of them dies.

`multiprocessing.Pool` hangs when a worker is killed; `ProcessPoolExecutor` breaks, and what it had not finished is given to new
workers: once more in small portions, then each item alone, so that an item which kills its worker is told from its neighbours.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_PORTION = 16  # at most so many items are given to a worker at once


@dataclass(frozen=True, slots=True)
class Work(Generic[Item, Result]):
    """What is done to every item; the functions stand at the top of a module, so that other processes find them.

    Attributes:
        run: turns some items into their results, in the same order.
        prepare: called once in every process, with `arguments`, before its first `run`.
        lost: gives the result of an item that killed every process that ran it.
    """

    run: Callable[[Sequence[Item]], list[Result]]
    prepare: Callable[..., None]
    arguments: tuple[object, ...]
    lost: Callable[[Item], Result]


def each(
    work: Work[Item, Result], items: Sequence[Item], workers: int, progress: Callable[[int, int], None]
) -> list[Result]:
    """Return the result of every item, in the order of `items`, whatever happens to the processes.

    Args:
        work: what is done.
        items: to what.
        workers: how many processes; 1 works in this one.
        progress: told how many of how many items are done.

    """
    done: dict[int, Result] = {}
    size = max(1, min(_PORTION, len(items) // (workers * 8)))
    rounds = ((workers, size), (workers, 1), (1, 1)) if workers > 1 else ()

    def keep(portion: Sequence[int], results: Sequence[Result]) -> None:
        done.update(zip(portion, results, strict=True))
        progress(len(done), len(items))

    if workers == 1:
        work.prepare(*work.arguments)
        for portion in _portions(range(len(items)), size):
            keep(portion, work.run([items[i] for i in portion]))
    for processes, portion_size in rounds:
        left = [i for i in range(len(items)) if i not in done]
        portions = _portions(left, portion_size)
        for group in [portions] if processes > 1 else [[portion] for portion in portions]:
            if group:
                _round(work, items, group, processes, keep)
    for i in range(len(items)):
        if i not in done:
            keep([i], [work.lost(items[i])])
    return [done[i] for i in range(len(items))]


def _round(
    work: Work[Item, Result],
    items: Sequence[Item],
    portions: Sequence[Sequence[int]],
    processes: int,
    keep: Callable[[Sequence[int], Sequence[Result]], None],
) -> None:
    """Run portions in new processes until all are done or a process dies."""
    with ProcessPoolExecutor(processes, _context(), _prepare, (work.prepare, work.arguments)) as pool:
        try:
            given = {pool.submit(work.run, [items[i] for i in portion]): portion for portion in portions}
            waiting: set[Future[list[Result]]] = set(given)
            while waiting:
                ready, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                for future in ready:
                    keep(given[future], future.result())
        except BrokenProcessPool:
            return
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _prepare(prepare: Callable[..., None], arguments: tuple[object, ...]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's business
    prepare(*arguments)


def _context() -> multiprocessing.context.BaseContext:
    """Fork where that is safe: workers then share what is loaded, and scripts need no `if __name__ == "__main__"`."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def _portions(items: Sequence[int], size: int) -> list[Sequence[int]]:
    return [items[start : start + size] for start in range(0, len(items), size)]
