"""`kg check`: shapes over the store, or the reasoner over the ontology."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli import options, output
from kg.cli.findings import line

COLUMNS = ("focus", "path", "component", "shape", "message", "value")


@click.command(short_help="Check the store against its shapes, or the ontology by reasoning.")
@click.option(
    "--ontology", is_flag=True, help="Reason over the ontology that comes with kg (needs Java) instead of the store."
)
@options.formats(*output.FORMATS)
@options.store
def command(ontology: bool, form: str, folder: Path) -> int:
    """Check every published document against the SHACL shapes, as the gate did when it was published.

    Exit code 1: something breaks a shape.

    \b
    Examples:
      kg check
      kg check --format json
      kg check --ontology
    """  # noqa: D301  click's mark for lines that stay as they are
    if ontology:
        return _reason()
    from kg.api import open_graph

    graph = open_graph(folder)
    broken = graph.check()
    if form == "table" and not broken:
        click.echo(f"conforms: {len(graph.documents())} documents, nothing breaks a shape")
    else:
        rows = [{column: getattr(one, column) for column in COLUMNS} for one in broken]
        output.write(COLUMNS, rows, form)
    return 1 if broken else 0


def _reason() -> int:
    from kg.check.reasoner import ontology_findings

    findings = ontology_findings()
    for finding in findings:
        click.echo(line(finding))
    if not findings:
        click.echo("the ontology and its alignments are consistent, and every class can have members")
    return 1 if findings else 0
