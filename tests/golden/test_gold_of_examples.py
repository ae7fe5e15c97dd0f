"""The gold of the examples quotes them, and what `kg` reads of them is held against it: nothing forbidden, nothing worse than it was."""

from __future__ import annotations

import re
from typing import Any

import pytest

from kg.api import Graph
from kg.evaluate import load_gold
from kg.evaluate.gold import GoldDocument
from kg.resources import folder as data

GOLD = load_gold([data("examples") / "gold"])
WHOLE = (
    "meetings",
    "items",
    "statements",
    "citations",
    "bodies",
    "members",
    "groups",
    "organisations",
    "mandate links",
)
NOTE = re.compile(r"<sup>\d+</sup>")


def _words(text: str) -> str:
    return " ".join(NOTE.sub("", text).split())


def _evidence(node: Any) -> list[str]:
    """Return the words under every `ev` of a gold file, however deep."""
    if isinstance(node, dict):
        own = [str(node["ev"])] if "ev" in node else []
        return own + [words for value in node.values() for words in _evidence(value)]
    return [words for value in node for words in _evidence(value)] if isinstance(node, list) else []


@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold.path.stem)
def test_the_gold_quotes_its_document(gold: GoldDocument) -> None:
    """Every `ev` stands in the document, note marks and line breaks apart."""
    text = _words((data("examples") / gold.rows["document"]["file"]).read_text(encoding="utf-8"))
    quoted = _evidence(gold.rows)

    assert [words for words in quoted if _words(words) not in text] == []
    assert len(quoted) >= 15


def test_the_graph_answers_as_the_gold_says(example_graph: Graph) -> None:
    """Each document is found, no forbidden row is answered, and the kinds that are read whole stay whole."""
    found = example_graph.evaluate([data("examples") / "gold"])

    assert found.absent == ()
    assert [scored.forbidden.violations for scored in found.documents] == [()] * 3
    assert sum(scored.forbidden.checked for scored in found.documents) >= 12
    assert {kind: found.pooled(kind).f1 for kind in WHOLE} == dict.fromkeys(WHOLE, 1.0)
