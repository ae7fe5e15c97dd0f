"""All that is stated of one thing, each fact with its words."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.ask import explain
from kg.ask.explain import resolve
from kg.errors import QueryError

BASE = "https://w3id.org/mandate-kg/id/wto/"
GRAPH = Path(__file__).parents[2] / "queries" / "graph.trig"


@pytest.fixture(scope="module", name="graph")
def small_graph() -> ox.Store:
    """Give the small graph of the questions."""
    store = ox.Store()
    store.load(path=str(GRAPH), format=ox.RdfFormat.TRIG)
    store.extend([ox.Quad(quad.subject, quad.predicate, quad.object) for quad in store])
    return store


@pytest.mark.parametrize(
    ("name", "iri"),
    [
        ("meeting/CMA/2019-05-14", "meeting/CMA/2019-05-14"),
        (f"<{BASE}body/CMA>", "body/CMA"),
        ("G/MA/M/901", "document/G/MA/M/901"),
        ("rapport", "document/sha256-000000000001"),
        ("WCO", "organization/WCO"),
        ("WT/L/901", "document/WT/L/901"),
    ],
)
def test_what_a_name_means(graph: ox.Store, name: str, iri: str) -> None:
    """An IRI, its readable end, a symbol, a stem, a code."""
    assert resolve(graph, BASE, name)[0] == BASE + iri


def test_a_symbol_means_the_document_and_the_act_in_it(graph: ox.Store) -> None:
    """WT/L/901 is a text and a decision."""
    assert resolve(graph, BASE, "WT/L/901") == (BASE + "document/WT/L/901", BASE + "decision/WT/L/901")


def test_facts_carry_their_quotes(graph: ox.Store) -> None:
    """Each fact names document, place and words; what the default graph repeats is not told twice."""
    facts = explain(graph, BASE, "WCO")

    told = [
        (f.subject, f.property, f.object, f.document, [q.words for q in f.quotes], [q.place for q in f.quotes])
        for f in facts
    ]
    quote = ["New Zealand, for the LDC Group"], ["para=12;char=120-130"]
    assert ("G/MA/M/901", "mentions", "WCO", "G/MA/M/901", *quote) in told
    assert len(told) == len(set(map(str, told))) == 2


def test_the_register_is_named_as_the_source(graph: ox.Store) -> None:
    """A fact of the register has no quote, and says which row states it."""
    facts = [fact for fact in explain(graph, BASE, "programme/parcels") if fact.property == "establishedBy"]

    assert [(fact.document, fact.quotes) for fact in facts] == [("register/parcels-2", ())]


def test_who_says_so_is_told(graph: ox.Store) -> None:
    """A speaker's claim carries the speaker."""
    facts = explain(graph, BASE, "document/G/MA/M/901/para-12/instruction-1")

    assert {fact.according_to for fact in facts if fact.property == "givenIn"} == {"NZL"}


def test_an_unknown_thing(graph: ox.Store) -> None:
    """One line with the remedy."""
    with pytest.raises(QueryError, match="knows no 'G/NOT/1': give an IRI"):
        explain(graph, BASE, "G/NOT/1")
