"""`kg documents`: what is in the store."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli import options, output

COLUMNS = ("document", "language", "state", "assertions", "findings", "source")


@click.command(short_help="List what the store has read.")
@options.formats(*output.FORMATS)
@options.store
def command(form: str, folder: Path) -> None:
    """List what the store has read: documents by symbol (else by file name), and how the reading of each source ended.

    \b
    Example:
      kg documents --format csv
    """  # noqa: D301  click's mark for lines that stay as they are
    from kg.api import open_graph

    graph = open_graph(folder)
    shown = graph.store.shown()
    count = {path: len(found) for path, found in graph.store.findings.items()}
    published = {row.path: row for row in graph.documents()}
    rows = [
        {
            "document": shown.get(row.document) or (row.symbols or (row.name,))[0],
            "language": row.expression.rpartition("/")[2],
            "state": "published",
            "assertions": row.assertions,
            "findings": count.get(row.path, 0),
            "source": row.source,
        }
        for row in published.values()
    ]
    rows += [
        {
            "document": source.name,
            "language": source.expression.rpartition("/")[2],
            "state": source.state.value,
            "assertions": 0,
            "findings": count.get(source.path, 0),
            "source": source.source,
        }
        for source in graph.sources()
        if source.path not in published or source.state.value != "published"
    ]
    output.write(
        COLUMNS, sorted(rows, key=lambda row: (str(row["document"]), str(row["source"]), str(row["state"]))), form
    )
