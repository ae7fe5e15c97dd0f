"""`kg build`: documents in, facts out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.findings import line
from kg.model import Severity

if TYPE_CHECKING:
    from kg.pipeline import Report

_SHOWN = 20  # findings that are printed; all stand in the store


@click.command(short_help="Read documents and add their facts to the store.")
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...")
@click.option("--fresh", is_flag=True, help="Start over, whatever the store holds.")
@click.option("--base", default=None, metavar="IRI", help="Base IRI of the things in a new store.")
@click.option(
    "--vocabulary",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Turtle file that widens the vocabulary.",
)
@click.option(
    "--workers", type=click.IntRange(min=1), default=None, help="Processes that read (default: one for each processor)."
)
@options.store
def command(  # noqa: PLR0913, PLR0917  click gives each option its own
    paths: tuple[str, ...],
    fresh: bool,
    base: str | None,
    vocabulary: tuple[Path, ...],
    workers: int | None,
    folder: Path,
) -> int:
    """Read documents (files, folders, globs) and add their facts to the store.

    The same document is replaced, others are kept; the same input changes nothing. What is doubted or withheld is listed, and kept for
    `kg findings`. Exit code 1: something was withheld or could not be read.

    \b
    Examples:
      kg build minutes/ report.txt
      kg build minutes/ --fresh --store archive --vocabulary bodies.ttl
    """  # noqa: D301  click's mark for lines that stay as they are
    from kg.api import build

    with _progress() as progress:
        report = build(paths, folder, base=base, vocabulary=vocabulary, fresh=fresh, workers=workers, progress=progress)
    _tell_findings(report)
    if report.nothing_read:
        click.echo(f"kg: none of {len(report.sources)} sources could be read; the store is as it was", err=True)
        return 2
    _tell_summary(report, folder)
    return 0 if report.clean else 1


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    """Give a progress callback: a bar on a terminal, else a plain line for every tenth of the work; both on standard error."""
    if not sys.stderr.isatty():
        yield _plain()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), auto_refresh=False) as bar:
        task = bar.add_task("reading", total=None)

        def show(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, refresh=True)

        yield show


def _plain() -> Callable[[int, int], None]:
    """Return a callback that prints a line for every tenth of the work."""
    told = 0

    def show(done: int, total: int) -> None:
        nonlocal told
        if done * 10 // total > told:
            told = done * 10 // total
            click.echo(f"read {done} of {total}", err=True)

    return show


def _tell_findings(report: Report) -> None:
    """Print what was withheld or could not be read; doubts are counted by code."""
    found = [finding for path in sorted(report.findings) for finding in report.findings[path]]
    grave = [finding for finding in found if finding.severity is not Severity.INFO]
    for finding in grave[:_SHOWN]:
        click.echo(line(finding), err=True)
    if len(grave) > _SHOWN:
        click.echo(f"... and {len(grave) - _SHOWN} more: kg findings --severity withheld (or error)", err=True)


def _tell_summary(report: Report, folder: Path) -> None:
    states = [source.state.value for source in report.sources]
    counts = ", ".join(f"{states.count(state)} {state}" for state in dict.fromkeys(sorted(states)))
    click.echo(f"sources    {len(states)} given: {counts}")
    names = {name.rpartition("#")[2]: number for name, number in report.found.items() if "#" in name}
    if names:
        click.echo(f"found      {', '.join(f'{number} {name}' for name, number in sorted(names.items()))}")
    codes: dict[str, int] = {}
    for finding in (finding for found in report.findings.values() for finding in found):
        key = f"{finding.severity.value} {finding.code}"
        codes[key] = codes.get(key, 0) + 1
    if codes:
        click.echo(f"findings   {', '.join(f'{number} x {key}' for key, number in sorted(codes.items()))}")
    click.echo(f"store      {folder}: {'changed' if report.changed else 'nothing changed'}")
