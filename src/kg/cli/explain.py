"""`kg explain`: the quotes behind a thing."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli import options, output

COLUMNS = ("subject", "property", "object", "document", "accordingTo", "quote", "where", "assertion")


@click.command(short_help="Show the words behind a thing.")
@click.argument("thing", metavar="IRI|SYMBOL|CODE")
@options.lang
@click.option("--format", "form", type=click.Choice(["text", *output.FORMATS]), default="text", show_default=True)
@options.store
def command(thing: str, lang: str, form: str, folder: Path) -> None:
    """Show all that is stated of a thing, each fact with the words that state it.

    \b
    Examples:
      kg explain WT/L/1032
      kg explain meeting/CTG/2018-03-23 --format json
    """  # noqa: D301  click's mark for lines that stay as they are
    from kg.api import open_graph

    rows = []
    for fact in open_graph(folder).explain(thing, lang):
        cells = {name: getattr(fact, name) for name in ("subject", "property", "object", "document", "assertion")}
        quotes = [(quote.words, quote.place) for quote in fact.quotes] or [("", "")]
        rows += [{**cells, "accordingTo": fact.according_to, "quote": w, "where": p} for w, p in quotes]
    if form == "text":
        click.echo(_told(rows), nl=False)
    else:
        output.write(COLUMNS, rows, form)


def _told(rows: list[dict[str, str]]) -> str:
    """Return a line for each fact, and below it its quotes."""
    lines, told = [], ("", "", "", "")
    for row in rows:
        fact = (row["subject"], row["property"], row["object"], row["assertion"])
        if fact != told:
            says = f", according to {row['accordingTo']}" if row["accordingTo"] else ""
            lines.append(f"{row['subject']}  {row['property']}  {row['object']}   [{row['document']}{says}]")
            told = fact
        if row["quote"]:
            lines.append(f"    “{' '.join(row['quote'].split())}”  ({row['where']})")
    return "".join(f"{line}\n" for line in lines)
