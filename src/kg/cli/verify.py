"""`kg verify`: evidence, read again."""

from __future__ import annotations

from math import floor
from pathlib import Path

import click

from kg.cli import findings, options, output


@click.command(short_help="Read all evidence again: passages, and facts in their words.")
@options.formats(*output.FORMATS)
@options.store
def command(form: str, folder: Path) -> int:
    """Read every passage again from the kept texts, and hold every fact against the words that it quotes.

    A passage must be the words at its place; the name, number or date of every fact must stand in its passages, or come from what the
    fact relied on. Exit code 1: something does not hold.

    \b
    Examples:
      kg verify
      kg verify --format json
    """  # noqa: D301  click's mark for lines that stay as they are
    from kg.api import open_graph

    verified = open_graph(folder).verify()
    if form == "table":
        for finding in verified.findings:
            click.echo(findings.line(finding))
        counts = f"{verified.texts} texts, {verified.passages} passages, {verified.assertions} assertions, {verified.facts} facts"
        wrong, read = len(verified.findings), verified.passages + verified.facts
        held = 100 if not wrong else floor(10_000 * (1 - wrong / max(1, read))) / 100  # 100 only if all do
        click.echo(f"verified {counts}: {wrong} do not hold ({held:g} % hold)")
    else:
        output.write(findings.COLUMNS, [findings.rendered(finding) for finding in verified.findings], form)
    return 1 if verified.findings else 0
