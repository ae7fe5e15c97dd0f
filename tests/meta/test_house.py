"""The house rules that no linter knows: sizes, docstrings, unfinished marks, paths of a machine, light imports."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src" / "kg").rglob("*.py"))
TRACKED = [
    ROOT / line
    for line in subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.splitlines()
]
TEXT = {".py", ".md", ".toml", ".ttl", ".trig", ".rq", ".yaml", ".yml", ".txt", ".cfg", ".sh", ""}
LARGEST_FILE, LARGEST_FUNCTION = 350, 60
HEAVY = (
    "rdflib",
    "pyoxigraph",
    "pyshacl",
    "owlready2",
    "networkx",
    "rich",
    "click",
    "yaml",
    "ahocorasick_rs",
    "kg.model",
)


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_that_there_are_sources() -> None:
    """The rules below look at something."""
    assert len(SOURCES) > 60


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_sizes_and_docstring(path: Path) -> None:
    """A file has at most 350 lines, a function at most 60; every module says what it is for; nothing is left unfinished."""
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    long = [
        f"{node.name} ({node.end_lineno - node.lineno + 1} lines)"
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > LARGEST_FUNCTION
    ]

    assert source.count("\n") <= LARGEST_FILE
    assert long == []
    assert ast.get_docstring(tree)
    assert re.search(r"#\s*(?:TODO|FIXME|XXX)\b|NotImplementedError", source) is None
    assert path.stem not in {"utils", "helpers", "common"}


def test_no_path_of_a_machine_and_no_index_in_the_repository() -> None:
    """Nothing tracked names a home folder, or an address of a package index in the lock."""
    homes = re.compile(r"(?<![\w.:/<])/(?:work|farm|root|opt|home|Users)/[\w./-]+")
    found = [
        f"{_name(path)}: {match.group()}"
        for path in TRACKED
        if path.suffix in TEXT and path.is_file() and not path.is_symlink()
        for match in homes.finditer(path.read_text(encoding="utf-8", errors="replace"))
        if path != Path(__file__)
    ]

    assert found == []
    assert "://" not in (ROOT / "requirements.lock").read_text(encoding="utf-8")


def test_importing_kg_loads_nothing_heavy() -> None:
    """`import kg` compiles, reads and loads nothing."""
    code = f"import sys, kg; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_the_text_stages_load_no_rdf_library() -> None:
    """documents, extract and identify know no RDF."""
    code = (
        "import sys, kg.documents, kg.extract, kg.identify; "
        "print([n for n in ('rdflib', 'pyoxigraph', 'pyshacl', 'owlready2') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
