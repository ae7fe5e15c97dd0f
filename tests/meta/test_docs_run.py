"""What the pages show runs: every `kg` call and every piece of Python in README.md and docs/, against a graph of the examples.

Blocks with the language `sh` are run if a line of them begins with `kg `, blocks with the language `python` as they stand, in a folder that
holds `examples/` and a built `kg-store`. A block that cannot run has a comment on the line before it that says why:
`<!-- not run: needs the real documents -->`. A block of `text` that follows a block of calls at once is what the last of them prints.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from kg.api import Graph
from kg.cli import run
from kg.resources import folder as data

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(
    r"(?:^<!-- not run: (?P<why>.+?) -->\n)?^```(?P<language>sh|python)\n(?P<body>.*?)^```$"
    r"(?:\n\n^```text\n(?P<answer>.*?)^```$)?",
    re.MULTILINE | re.DOTALL,
)
OWN_TESTS = {
    "docs/vocabularies.md": "its Python belongs to a file of the page; tests/vocabulary/test_docs.py runs both"
}
AT_LEAST, AT_MOST_SKIPPED = 10, 4


@dataclass(frozen=True)
class Shown:
    """A block of a page: where it stands, its language and lines, and why it is not run, if it is not."""

    where: str
    language: str
    body: str
    why_not: str
    answer: str  # the block of text that follows at once: what the last call prints

    @property
    def calls(self) -> list[list[str]]:
        """The `kg` calls of a shell block, as lists of arguments."""
        found, waiting = [], ""
        for line in self.body.replace("\\\n", " ").splitlines():
            if waiting or line.startswith("kg "):
                waiting += f"{line}\n"
                if (words := _words(waiting)) is not None:
                    found.append(words[1:])
                    waiting = ""
        assert not waiting, f"{self.where}: a quotation is not closed"
        return found


def _words(line: str) -> list[str] | None:
    """Return the words of a call, or None while a quotation goes on in the next line."""
    try:
        return shlex.split(line, comments=True)
    except ValueError:
        return None


def _blocks() -> list[Shown]:
    found = []
    for page in PAGES:
        name, text = str(page.relative_to(ROOT)), page.read_text(encoding="utf-8")
        for block in BLOCK.finditer(text):
            line = text.count("\n", 0, block.start("language")) + 1
            why = block["why"] or (OWN_TESTS.get(name, "") if block["language"] == "python" else "")
            found.append(Shown(f"{name}:{line}", block["language"], block["body"], why, block["answer"] or ""))
    return [block for block in found if block.language == "python" or block.calls]


BLOCKS = _blocks()
RUN = [block for block in BLOCKS if not block.why_not]


@pytest.fixture(scope="module", name="folder")
def working_folder(example_graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder as a user has it after `kg build examples`."""
    folder = tmp_path_factory.mktemp("user")
    shutil.copytree(data("examples"), folder / "examples")
    shutil.copytree(example_graph.store.folder, folder / "kg-store")
    return folder


def test_blocks_are_found_and_few_are_left_out() -> None:
    """A runner that finds nothing, or that skips nearly all, tests nothing."""
    assert len(RUN) >= AT_LEAST
    assert len(BLOCKS) - len(RUN) <= AT_MOST_SKIPPED


@pytest.mark.parametrize("block", [b for b in RUN if b.language == "sh"], ids=lambda block: block.where)
def test_calls(block: Shown, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Every call is carried out and answers something."""
    monkeypatch.chdir(folder)
    monkeypatch.delenv("KG_STORE", raising=False)
    assert block.calls
    for call in block.calls:
        code = run(call)
        told = capsys.readouterr()

        assert (code, told.out != "") == (0, True), (call, told.err)
    if block.answer:
        assert told.out.rstrip("\n").splitlines() == block.answer.rstrip("\n").splitlines()


@pytest.mark.parametrize("block", [b for b in RUN if b.language == "python"], ids=lambda block: block.where)
def test_python(block: Shown, folder: Path) -> None:
    """The Python of a page runs in a new process."""
    done = subprocess.run(
        [sys.executable, "-c", block.body],
        cwd=folder,
        env={**os.environ, "KG_STORE": "kg-store"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )

    assert done.returncode == 0, done.stderr
