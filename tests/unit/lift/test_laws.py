"""Laws of lifting: each graph reads alone, every passage is the words at its place, and no order changes anything."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import terms
from kg.identify import identify
from kg.lift import lift
from kg.lift.ntriples import text, triple
from kg.lift.passages import merged
from kg.model import Extraction, LiftedDocument, NamingClaim, Span
from made import BASE, VOCABULARY, Page
from unit.lift.pages import everything

VOCABULARIES = (
    "member/",
    "body/",
    "group/",
    "organization/",
    "programme/",
    "topic/",
    "agreement/",
    "office/",
)
CONCEPTS = ("status/", "stance/", "force/", "action/", "decision-kind/", "activity-kind/", "event-kind/")


def lifted(page: Page, seed: int | None = None) -> LiftedDocument:
    """Lift a page, its claims shuffled if a seed is given."""
    claims = list(page.claims)
    if seed is not None:
        Random(seed).shuffle(claims)
    extraction = Extraction(tuple(claims))
    return lift(page.document, extraction, identify(page.document, extraction, VOCABULARY), BASE)


def digest() -> str:
    """Return a digest of all that is lifted of a page with every kind of claim."""
    return hashlib.sha256(repr(lifted(everything())).encode()).hexdigest()


def test_every_graph_reads_alone() -> None:
    for assertion in lifted(everything()).assertions:
        graph = ox.Store()
        graph.load("".join(f"{line} .\n" for line in assertion.triples).encode(), ox.RdfFormat.N_TRIPLES)
        typed = {quad.subject for quad in graph.quads_for_pattern(None, ox.NamedNode(terms.RDF_TYPE), None)}
        for quad in graph:
            ours = isinstance(quad.object, ox.NamedNode) and quad.object.value.startswith(BASE)
            if ours and not quad.object.value.removeprefix(BASE).startswith(VOCABULARIES + CONCEPTS):
                assert quad.object in typed, quad
            assert quad.subject in typed, quad


def test_every_passage_is_the_words_at_its_place() -> None:
    page = everything()
    result = lifted(page)
    seen = 0
    for assertion in result.assertions:
        described = ox.Store()
        described.load("".join(f"{line} .\n" for line in assertion.description).encode(), ox.RdfFormat.N_TRIPLES)
        for quad in described.quads_for_pattern(None, ox.NamedNode(terms.EXACT), None):
            start, end = (_number(described, quad.subject, name) for name in (terms.START, terms.END))
            assert isinstance(quad.object, ox.Literal)
            assert page.lines[start:end] == quad.object.value
            assert str(quad.subject) == f"<{result.text_iri}#char={start},{end}>"
            seen += 1
        assert page.lines[assertion.key.start : assertion.key.end] == assertion.quote
    assert seen > len(result.assertions)


def _number(graph: ox.Store, subject: object, predicate: str) -> int:
    (quad,) = graph.quads_for_pattern(subject, ox.NamedNode(predicate), None)  # type: ignore[arg-type]
    assert isinstance(quad.object, ox.Literal)
    return int(quad.object.value)


def test_what_is_relied_on_is_there_and_described() -> None:
    result = lifted(everything())
    known = {assertion.iri for assertion in result.assertions}

    for assertion in result.assertions:
        assert set(assertion.relied_on) <= known - {assertion.iri}
        for other in assertion.relied_on:
            assert f"<{assertion.iri}> <{terms.RELIED_ON}> <{other}>" in assertion.description
    assert any(assertion.relied_on for assertion in result.assertions)


@given(st.integers(0, 10_000))
def test_the_order_of_the_claims_changes_nothing(seed: int) -> None:
    page = everything()

    assert lifted(page, seed) == lifted(page)


def test_the_hash_seed_changes_nothing() -> None:
    tests = Path(__file__).resolve().parents[2]
    code = "from unit.lift.test_laws import digest; print(digest())"

    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{tests}{os.pathsep}{tests.parent / 'src'}"},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(found) == 1


def test_claims_that_say_the_same_of_the_same_words_are_one() -> None:
    page = Page("Kenya and China.")
    for _ in range(2):
        page.add(NamingClaim(rule="test.named", spans=(page.span("Kenya"),), named=page.named("Kenya", "member/KEN")))
    page.add(NamingClaim(rule="test.again", spans=(page.span("Kenya"),), named=page.named("Kenya", "member/KEN")))
    page.add(NamingClaim(rule="test.named", spans=(page.span("China"),), named=page.named("China", "member/CHN")))

    result = lifted(page)

    assert [assertion.quote for assertion in result.assertions] == ["Kenya", "China"]


@pytest.mark.parametrize(
    ("claimed", "mentioned", "passages"),
    [
        ([Span(10, 20)], [Span(12, 14)], [Span(10, 20)]),
        ([Span(10, 20)], [Span(0, 4), Span(30, 33)], [Span(10, 20), Span(0, 4), Span(30, 33)]),
        ([Span(10, 20)], [Span(18, 25)], [Span(10, 25)]),
        ([Span(10, 20)], [Span(20, 25)], [Span(10, 20), Span(20, 25)]),
        ([Span(10, 20), Span(0, 5)], [Span(3, 11)], [Span(0, 20)]),
    ],
)
def test_passages_are_as_few_and_short_as_can_be_and_the_key_comes_first(
    claimed: list[Span], mentioned: list[Span], passages: list[Span]
) -> None:
    assert list(merged(claimed, mentioned)) == passages


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_read_back_from_its_literal(words: str) -> None:
    line = triple("<https://example.org/a>", terms.EXACT, text(words))

    (quad,) = ox.parse(f"{line} .", ox.RdfFormat.N_TRIPLES)

    assert isinstance(quad.object, ox.Literal)
    assert quad.object.value == words
