"""Every command says what it does, with an example, and `kg --help` loads none of them."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import click
import pytest

from kg.cli import COMMANDS
from unit.cli.calling import call, loaded_by

DOCS = Path(__file__).resolve().parents[3] / "docs" / "cli.md"
HEAVY = {"pyoxigraph", "rdflib", "rich", "networkx", "yaml", "pyshacl", "owlready2", "ahocorasick_rs"}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The help shows at least one call that can be copied."""
    called = call(capsys, name, "--help")

    assert called.code == 0
    assert re.search(rf"Examples?:\n +kg {name}", called.out), called.out


@pytest.mark.parametrize(("name", "told"), COMMANDS.items())
def test_the_table_of_commands_agrees_with_the_commands(name: str, told: str) -> None:
    """What `kg --help` says of a command without loading it is what the command says of itself."""
    command: click.Command = import_module(f"kg.cli.{name}").command

    assert command.short_help == told


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(name: str) -> None:
    """docs/cli.md has a section for each command, which names each of its options."""
    section = re.search(rf"^## kg {name}$(.*?)(?=^## |\Z)", DOCS.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert section, f"docs/cli.md has no section `## kg {name}`"
    command: click.Command = import_module(f"kg.cli.{name}").command
    own = [option for p in command.params if isinstance(p, click.Option) for option in p.opts if option != "--store"]

    missing = [option for option in own if f"`{option}" not in section.group(1)]

    assert missing == []


def test_every_file_of_a_command_is_in_the_table() -> None:
    """A command that exists is listed."""
    folder = Path(import_module("kg.cli").__file__ or "").parent
    files = {path.stem for path in folder.glob("*.py")} - {"__init__", "options", "output", "quoted"}

    assert files == set(COMMANDS)


def test_help_and_version_load_nothing_heavy() -> None:
    """`kg --help` and `import kg` are light."""
    assert not HEAVY & loaded_by("from kg.cli import run; run(['--help'])")
    assert not (HEAVY | {"click", "kg.api"}) & loaded_by("import kg")


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """`kg` alone cannot be carried out, and says what can."""
    called = call(capsys)

    assert (called.code, called.out) == (2, "")
    assert all(name in called.err for name in COMMANDS)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """`kg --version` names the program and its version."""
    import kg

    assert call(capsys, "--version").out == f"kg, version {kg.__version__}\n"
