"""`kg findings`: what was doubted, withheld or could not be read."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli import options, output
from kg.model import Finding, Severity

COLUMNS = ("severity", "code", "document", "message", "where", "quote", "remedy")


@click.command(short_help="List what was doubted, withheld or could not be read, and why.")
@click.option(
    "--document", default="", metavar="NAME", help="Only those about this document (its symbol or file name)."
)
@click.option(
    "--severity", type=click.Choice([s.value for s in Severity]), default=None, help="Only those of this severity."
)
@click.option("--code", default="", metavar="CODE", help="Only those with this code, or whose code begins with it.")
@options.formats(*output.FORMATS)
@options.store
def command(document: str, severity: str | None, code: str, form: str, folder: Path) -> None:
    """List what was doubted, withheld or could not be read, and why, with the words at fault and the remedy.

    \b
    Examples:
      kg findings --severity withheld
      kg findings --code identity --format json
    """  # noqa: D301  click's mark for lines that stay as they are
    from kg.api import open_graph

    graph = open_graph(folder)
    names = {row.path: {row.name, *row.symbols} for row in graph.documents()}
    rows = [
        rendered(finding)
        for path, found in sorted(graph.store.findings.items())
        for finding in found
        if (severity is None or finding.severity == severity)
        and finding.code.startswith(code)
        and (not document or document in {finding.document, *names.get(path, ())})
    ]
    output.write(COLUMNS, rows, form)


def rendered(finding: Finding) -> dict[str, str]:
    """Return a finding as a row of `COLUMNS`."""
    return {
        "severity": finding.severity.value,
        "code": finding.code,
        "document": finding.document,
        "message": finding.message,
        "where": f"char={finding.span.start}-{finding.span.end}" if finding.span else "",
        "quote": finding.quote,
        "remedy": finding.remedy,
    }


def line(finding: Finding) -> str:
    """Return a finding as one line for people."""
    about = f"{finding.document}: " if finding.document else ""
    quote = f" “{' '.join(finding.quote.split())[:120]}”" if finding.quote else ""
    remedy = f" ({finding.remedy})" if finding.remedy else ""
    told = f"{finding.severity.value}: {about}{finding.message}{quote}{remedy} [{finding.code}]"
    return " ".join(told.split())  # names of files may hold line breaks
