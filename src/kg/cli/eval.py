"""`kg eval`: the graph against gold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import options, output

if TYPE_CHECKING:
    from kg.evaluate import Evaluation

COLUMNS = ("kind", "language", "right", "answered", "gold", "precision", "recall", "f1", "low", "high", "floor")
ROWS = ("document", "kind", "verdict", "row")


@click.command(short_help="Measure the graph against gold.")
@click.argument("gold", nargs=-1, required=True, metavar="GOLD...", type=click.Path(path_type=Path))
@click.option("--rows", is_flag=True, help="List the wrong, missing and forbidden rows instead of the figures.")
@click.option(
    "--floor",
    "floors",
    multiple=True,
    metavar="KIND=F1",
    callback=options.pairs,
    help="Exit with 1 if the F1 of a kind is below.",
)
@options.formats(*output.FORMATS)
@options.store
def command(gold: tuple[Path, ...], rows: bool, floors: dict[str, str], form: str, folder: Path) -> int:
    """Measure what the store answers against gold: files or folders of YAML, read by hand from the same documents.

    Precision, recall and F1 for each kind, pooled over the documents, with a 95 % interval of F1 (low, high). Documents are found by symbol
    or file name; gold whose document the store does not hold is named. Exit code 1: an F1 below its floor, or a forbidden row.

    \b
    Examples:
      kg eval gold/
      kg eval gold/report.yaml --rows
      kg eval gold/ --floor meetings=1.0 --floor citations=0.97
    """  # noqa: D301  click's mark for lines that stay as they are
    from kg.api import open_graph

    wanted = _floors(floors)
    evaluation = open_graph(folder).evaluate(gold)
    for absent in evaluation.absent:
        click.echo(f"not in the store: {absent}", err=True)
    if rows:
        output.write(ROWS, _rows(evaluation), form)
    else:
        output.write(COLUMNS, _figures(evaluation, wanted), form)
    missed = [kind for kind, floor in wanted.items() if evaluation.pooled(kind).f1 < floor]
    for kind in missed:
        click.echo(f"below its floor: {kind} {evaluation.pooled(kind).f1:.3f} < {wanted[kind]}", err=True)
    forbidden = sum(len(one.forbidden.violations) for one in evaluation.documents)
    unchecked = sum(one.forbidden.unchecked for one in evaluation.documents)
    if unchecked:
        click.echo(f"forbidden rows that no question can check: {unchecked}", err=True)
    if forbidden:
        click.echo(f"forbidden rows answered: {forbidden} (see --rows)", err=True)
    return 1 if missed or forbidden else 0


def _floors(floors: dict[str, str]) -> dict[str, float]:
    try:
        return {kind: float(floor) for kind, floor in floors.items()}
    except ValueError as error:
        raise click.BadParameter(f"--floor: {error}") from error


def _figures(evaluation: Evaluation, floors: dict[str, float]) -> list[dict[str, object]]:
    """Return a row for each kind that some gold annotates: over all languages, then for each language where there are several."""
    languages = sorted({one.language for one in evaluation.documents})
    found: list[dict[str, object]] = []
    for kind in evaluation.kinds:
        for language in ("", *(languages if len(languages) > 1 else [])):
            scored = [one for one in evaluation.documents if kind in one.tallies and language in {"", one.language}]
            if scored:
                found.append(_figure(evaluation, kind, language, floors))
    return found


def _figure(evaluation: Evaluation, kind: str, language: str, floors: dict[str, float]) -> dict[str, object]:
    tally, (low, high) = evaluation.pooled(kind, language), evaluation.interval(kind, language)
    return {
        "kind": kind,
        "language": language or "all",
        "right": tally.right,
        "answered": tally.answered,
        "gold": tally.demanded,
        "precision": f"{tally.precision:.3f}",
        "recall": f"{tally.recall:.3f}",
        "f1": f"{tally.f1:.3f}",
        "low": f"{low:.3f}",
        "high": f"{high:.3f}",
        "floor": "" if language else floors.get(kind, ""),
    }


def _rows(evaluation: Evaluation) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for one in evaluation.documents:
        told = [("wrong", one.wrong), ("missing", one.missing)]
        for verdict, by_kind in told:
            found += [
                {"document": one.document, "kind": kind, "verdict": verdict, "row": row}
                for kind, rows in by_kind.items()
                for row in rows
            ]
        found += [
            {"document": one.document, "kind": v.kind, "verdict": "forbidden", "row": f"{v.match}: {v.why}"}
            for v in one.forbidden.violations
        ]
    return found
