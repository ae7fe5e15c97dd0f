"""docs/findings.md and the findings that the code can tell are the same."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from kg.model import Severity

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")
AREAS = {"read", "extract", "identity", "lift", "shape", "document", "evidence", "ontology"}
CODE = re.compile(rf"(?:{'|'.join(sorted(AREAS))})\.[a-z][a-z_-]*[a-z]")
ROWS = re.findall(r"^\| `([a-z]+\.[a-z_-]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", PAGE, re.MULTILINE)


def _constants(tree: ast.AST) -> list[str]:
    return [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def _told() -> dict[str, str]:
    """Return every code that stands in the code as a string of its own, with the file where it stands."""
    return {
        code: str(path.relative_to(ROOT))
        for path in sorted((ROOT / "src").rglob("*.py"))
        for code in _constants(ast.parse(path.read_text(encoding="utf-8")))
        if CODE.fullmatch(code)
    }


def _made() -> set[str]:
    """Return the codes that are given to `Finding` directly."""
    codes: set[str] = set()
    for path in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Finding":
                given = [*node.args[:1], *(word.value for word in node.keywords if word.arg == "code")]
                codes |= {one.value for one in given if isinstance(one, ast.Constant) and isinstance(one.value, str)}
    return codes


def test_every_code_stands_on_the_page_and_no_other() -> None:
    """Each in one row; a finding of a new area is noticed here as well."""
    codes = [code for code, *_ in ROWS]

    assert sorted(codes) == sorted(_told())
    assert _made() <= set(codes)
    assert len(_made()) > 8


def test_every_row_is_whole() -> None:
    """Severity, meaning and remedy; the severity is one of those that there are."""
    assert {code.partition(".")[0] for code, *_ in ROWS} == AREAS
    for code, severity, means, remedy in ROWS:
        assert set(re.findall(r"\b(?:info|withheld|error)\b", severity)) & set(Severity), code
        assert means.strip(), code
        assert remedy.strip(), code
