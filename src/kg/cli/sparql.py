"""`kg sparql`: any question."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from kg.cli import options, output
from kg.errors import UsageError


@click.command(short_help="Ask anything in SPARQL.")
@click.argument("text", metavar="QUERY|FILE")
@options.formats(*output.FORMATS, "srj", "srx")
@options.store
def command(text: str, form: str, folder: Path) -> None:
    """Ask anything in SPARQL 1.1; QUERY is the text, or a file that holds it (- reads standard input).

    The prefixes kg, rdf, rdfs, skos, dcterms, foaf, org, xsd and id need not be declared. CONSTRUCT and DESCRIBE answer in Turtle; srj and
    srx are the W3C formats of results.

    \b
    Examples:
      kg sparql "SELECT ?m ?day WHERE { ?m a kg:Meeting ; kg:sittingDate ?day } ORDER BY ?day"
      kg sparql question.rq --format csv
    """  # noqa: D301  click's mark for lines that stay as they are
    from kg.api import open_graph
    from kg.store.queries import RESULTS, Selected, results, sparql

    store, query = open_graph(folder).store, _text(text)
    if form in RESULTS:
        click.echo(results(store, query, form), nl=False)
        return
    answer = sparql(store, query)
    if isinstance(answer, Selected):
        output.write(answer.columns, answer.rows, form)
    else:
        click.echo(json.dumps(answer) if isinstance(answer, bool) else answer.rstrip("\n"))


def _text(given: str) -> str:
    """Return the query: what stands in a file of that name, else the argument itself."""
    if given == "-":
        return sys.stdin.read()
    if any(sign in given for sign in "{\n"):
        return given
    try:
        return Path(given).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise UsageError(f"{given!r} is neither a query nor a file") from error
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{given} cannot be read: give a UTF-8 file or the query itself") from error
