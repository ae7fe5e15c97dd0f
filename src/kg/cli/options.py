"""Options that several commands take."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from kg.settings import DEFAULT_STORE, LANGUAGES, STORE_VARIABLE, store_folder

F = TypeVar("F", bound=Callable[..., Any])

store = click.option(
    "--store",
    "folder",
    type=click.Path(path_type=Path),
    envvar=STORE_VARIABLE,
    default=None,
    callback=lambda _context, _parameter, value: store_folder(value),
    help=f"The folder of the store (default {DEFAULT_STORE}; also {STORE_VARIABLE}).",
)

lang = click.option(
    "--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="The language of labels."
)


def formats(*names: str) -> Callable[[F], F]:
    """Return a `--format` option with these choices, the first being the default."""
    return click.option(
        "--format", "form", type=click.Choice(names), default=names[0], show_default=True, help="How rows are written."
    )


def pairs(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    """Read `key=value` options; a value may hold further equal signs."""
    read: dict[str, str] = {}
    for value in values:
        key, equals, rest = value.partition("=")
        if not (key and equals):
            raise click.BadParameter(f"{value!r} is not key=value")
        read[key] = rest
    return read
