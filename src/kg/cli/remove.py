"""`kg remove`: takes documents out."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli import options


@click.command(short_help="Take a document out of the store.")
@click.argument("symbols", nargs=-1, required=True, metavar="SYMBOL...")
@options.store
def command(symbols: tuple[str, ...], folder: Path) -> None:
    """Take documents out of the store, in all their languages; what other documents state stays.

    SYMBOL is one of a document's symbols, its file's name without ending, or the path of its source.

    \b
    Example:
      kg remove G/MA/M/901
    """  # noqa: D301  click's mark for lines that stay as they are
    from kg.pipeline import remove

    for row in remove(symbols, folder):
        click.echo(f"removed {(row.symbols or (row.name,))[0]} ({row.assertions} assertions, read from {row.source})")
