"""`kg export`: the graph as a file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.cli import options


@click.command(short_help="Write the graph to a file.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["nq", "trig", "ttl", "jsonld"]),
    default=None,
    help="Default: by the file's suffix, else nq.",
)
@click.option("--out", "file", default="-", metavar="FILE", help="Where to write; - is standard output (the default).")
@options.store
def command(form: str | None, file: str, folder: Path) -> None:
    """Write the graph to a file; the same graph gives the same bytes.

    nq is canonical, sorted N-Quads; trig and jsonld hold every graph as well; ttl holds the default graph, in which every fact stands once.

    \b
    Examples:
      kg export --format nq --out graph.nq
      kg export --format ttl | less
    """  # noqa: D301  click's mark for lines that stay as they are
    from kg.api import open_graph
    from kg.store.formats import FORMATS

    suffix = Path(file).suffix.removeprefix(".")
    form = form or (suffix if suffix in FORMATS else "nq")
    graph = open_graph(folder)
    if file == "-":
        FORMATS[form](graph.store, sys.stdout.buffer)
        return
    graph.export(form, file)
    click.echo(f"{file}: {len(graph.store.graph)} quads of the store as {form}", err=True)
