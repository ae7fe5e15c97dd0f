"""`kg query`: the named questions."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli import options, output


@click.command(short_help="Ask one of the named questions.")
@click.argument("name", required=False, metavar="[NAME]")
@click.option(
    "--param", "params", multiple=True, metavar="KEY=VALUE", callback=options.pairs, help="Narrow the answer."
)
@options.lang
@options.formats(*output.FORMATS)
@options.store
def command(name: str | None, params: dict[str, str], lang: str, form: str, folder: Path) -> None:
    """Ask one of the named questions; without NAME, list them with their columns.

    Every row has the quote that states it, and where the quote stands. Parameters: document, body, agent, from, to, lang, where
    the question has such a column.

    \b
    Examples:
      kg query decisions --param agent=CTG --param from=2017
      kg query mandate-chain --param to="WT/MIN(98)/DEC/2" --format json
    """  # noqa: D301  click's mark for lines that stay as they are
    from kg.api import open_graph
    from kg.ask import questions

    if name is None:
        rows = [{"question": q.name, "title": q.title, "columns": " ".join(q.columns)} for q in questions()]
        output.write(("question", "title", "columns"), rows, form)
        return
    answer = open_graph(folder).answer(name, {"lang": lang, **params})
    output.write(answer.columns, answer.rows, form)
