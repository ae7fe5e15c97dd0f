"""Nothing that a user meets goes unnamed in the pages: options common to all commands, terms, questions, shapes, vocabularies, examples."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import click
import pytest

from kg import terms
from kg.cli import COMMANDS
from kg.resources import folder as data

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
LINK = re.compile(r"\[[^\]]*\]\((?!\w+:)([^)#\s]+)(#[^)]*)?\)")


def _page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def _options(name: str) -> set[str]:
    command: click.Command = import_module(f"kg.cli.{name}").command
    return {option for p in command.params if isinstance(p, click.Option) for option in p.opts if option[:2] == "--"}


def test_every_option_of_every_command_is_on_the_page() -> None:
    """Options that all commands share (`--store`) stand at the top, the rest in the command's section."""
    page = _page("cli.md")
    top = page.partition("\n## ")[0]
    for name in COMMANDS:
        section = page.partition(f"\n## kg {name}\n")[2].partition("\n## ")[0]

        assert [option for option in _options(name) if f"`{option}" not in top + section] == [], name
    assert len(COMMANDS) >= 11


def test_every_section_of_the_page_is_a_command_and_every_option_on_it_exists() -> None:
    """What was taken away is not documented any longer."""
    sections = re.split(r"^## kg ", _page("cli.md"), flags=re.MULTILINE)[1:]
    for section in sections:
        name = section.split("\n", 1)[0]
        shown = set(re.findall(r"^\| `(--[a-z-]+)", section, re.MULTILINE))

        assert name in COMMANDS
        assert shown <= _options(name), name


@pytest.mark.parametrize(
    ("page", "names", "least"),
    [
        ("ontology.md", {value.removeprefix(terms.KG) for value in vars(terms).values() if isinstance(value, terms.Iri) and value.startswith(terms.KG) and value != terms.KG}, 90),
        ("questions.md", {path.stem for path in data("queries").glob("*.rq")}, 10),
        ("shapes.md", {path.stem for path in data("shapes").glob("*.ttl")} - {"prefixes"}, 15),
        ("vocabularies.md", {path.name for path in (data("ontology") / "vocabulary").glob("*.t*")}, 9),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_everything_has_its_line(page: str, names: set[str], least: int) -> None:
    """Each term, question, shape file and vocabulary file is named on its page."""
    text = _page(page)

    assert [name for name in sorted(names) if re.search(rf"\b{re.escape(name)}\b", text) is None] == []
    assert len(names) >= least


def test_links_lead_somewhere() -> None:
    """Every relative link of a page leads to a file of the repository."""
    pages = [*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *ROOT.glob("*/*.md")]
    links = [(page, link) for page in pages for link, _ in LINK.findall(page.read_text(encoding="utf-8"))]

    assert [f"{page.name}: {link}" for page, link in links if not (page.parent / link).exists()] == []
    assert len(links) >= 10


def test_every_example_is_frozen_asked_and_scored() -> None:
    """An example document has a golden graph, questions that rest on its words, and gold."""
    tests = ROOT / "tests"
    questions = "".join(path.read_text(encoding="utf-8") for path in (tests / "competency").rglob("*.rq"))
    for path in sorted(data("examples").iterdir()):
        if path.is_file():
            assert (tests / "golden" / path.stem / "expected.nq").is_file(), path.name
            assert f"# passage: {path.name}: " in questions, path.name
            assert (path.parent / "gold" / f"{path.stem}.yaml").is_file(), path.name


def test_every_language_has_the_same_tables() -> None:
    """A subject that one language knows, all know, or it says here why not."""
    folder = ROOT / "src" / "kg" / "extract" / "language"
    tables = {
        path.name: {file.name for file in path.glob("*.toml")} for path in sorted(folder.iterdir()) if path.is_dir()
    }

    assert sorted(tables) == ["en", "es", "fr"]
    assert tables["fr"] == tables["es"]
    assert tables["fr"] <= tables["en"]
