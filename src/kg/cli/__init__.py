"""The command line: `kg COMMAND`. Every command is a file of this folder, loaded when it is called.

Exit codes: 0 answered; 1 something was withheld, wrong or below its floor; 2 the call itself cannot be carried out.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from kg import __version__
from kg.errors import KgError

COMMANDS = {
    "build": "Read documents and add their facts to the store.",
    "query": "Ask one of the named questions.",
    "sparql": "Ask anything in SPARQL.",
    "explain": "Show the words behind a thing.",
    "documents": "List what the store has read.",
    "findings": "List what was doubted, withheld or could not be read, and why.",
    "check": "Check the store against its shapes, or the ontology by reasoning.",
    "verify": "Read all evidence again: passages, and facts in their words.",
    "remove": "Take a document out of the store.",
    "export": "Write the graph to a file.",
    "eval": "Measure the graph against gold.",
}
"""The commands in the order of `kg --help`, with their short help; each is `command` in `kg.cli.NAME`."""


class Lazy(click.Group):
    """A group that knows its commands by name and loads only the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Return the names in the order of their table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        """Load a command."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"kg.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  click's signature
        """Write the table of commands without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(
    cls=Lazy,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="kg")
@click.pass_context
def group(context: click.Context) -> int:
    """Read official documents into a knowledge graph whose every fact points to the words that state it.

    \b
    Example:
      kg build documents/
      kg query decisions --param agent=CTG
    """  # noqa: D301  click's mark for lines that stay as they are
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
    return 2


def main() -> None:
    """Run the command line and leave the process with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Carry out one call and return its exit code; whatever is wrong with the call is told in one line."""
    strange = next((argument for argument in arguments if _is_bytes(argument)), None)
    if strange is not None:
        return _refuse(f"{strange!a} is not UTF-8: rename what it names, or write it as UTF-8")
    try:
        result = group.main(arguments, prog_name="kg", standalone_mode=False)
    except click.ClickException as error:
        context = getattr(error, "ctx", None)
        hint = f" (see `{context.command_path} --help`)" if context is not None else ""
        return _refuse(f"{error.format_message()}{hint}")
    except KgError as error:
        return _refuse(str(error))
    except (click.Abort, KeyboardInterrupt):
        click.echo("kg: stopped; the store is as it was", err=True)
        return 130
    except (BrokenPipeError, SystemExit):  # click leaves where its output breaks, with a code of its own
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nobody reads on: what is buffered goes nowhere
        return 0
    return result if isinstance(result, int) else 0


def _refuse(message: str) -> int:
    click.echo(f"kg: {' '.join(message.split())}", err=True)
    return 2


def _is_bytes(argument: str) -> bool:
    """Tell whether an argument is not UTF-8; Python then hides its bytes in characters that can be neither stored nor printed."""
    try:
        argument.encode()
    except UnicodeEncodeError:
        return True
    return False
