"""Laws of naming: stable, injective, and read back as they were made; every IRI is one for a strict parser."""

from __future__ import annotations

from random import Random

import pyoxigraph as ox
from hypothesis import given
from hypothesis import strategies as st

from kg import iri
from kg.model import Span

BASE = "https://example.org/id/"
KEYS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
PARTS = st.text("AB12.()", min_size=1, max_size=4)


@given(KEYS)
def test_an_iri_is_read_back_as_the_key_that_made_it(key: str) -> None:
    assert iri.key_of(BASE, iri.mint(BASE, key)) == key


@given(KEYS, KEYS)
def test_different_keys_never_share_an_iri(one: str, other: str) -> None:
    assert (iri.mint(BASE, one) == iri.mint(BASE, other)) == (one == other)


@given(KEYS)
def test_a_strict_parser_accepts_every_iri(key: str) -> None:
    minted = iri.mint(BASE, key)

    (quad,) = ox.parse(f"<{minted}> <{minted}> <{iri.passage_iri(minted, Span(0, 5))}> .", ox.RdfFormat.N_TRIPLES)

    assert isinstance(quad.subject, ox.NamedNode)
    assert quad.subject.value == minted


@given(KEYS)
def test_a_slug_is_its_own_slug(name: str) -> None:
    assert iri.slug(iri.slug(name)) == iri.slug(name)


@given(st.tuples(PARTS, PARTS, st.sampled_from(["statement", "decision"]), st.integers(1, 30)), st.data())
def test_acts_at_different_places_have_different_names(act: tuple[str, str, str, int], data: st.DataObject) -> None:
    other = data.draw(st.tuples(PARTS, st.just(act[1]), st.just(act[2]), st.integers(1, 30)))

    assert (iri.act_key("document/A", *act) == iri.act_key("document/A", *other)) == (act == other)


SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 99), st.integers(1, 9))


@given(st.lists(SPANS, min_size=1, max_size=5), st.lists(KEYS, min_size=1, max_size=5), st.randoms())
def test_the_order_of_passages_and_triples_does_not_name_an_assertion(
    spans: list[Span], triples: list[str], random: Random
) -> None:
    named = iri.assertion_key("0" * 64, spans, triples)
    random.shuffle(spans)
    random.shuffle(triples)

    assert iri.assertion_key("0" * 64, spans, triples) == named
    assert iri.assertion_key("1" * 64, spans, triples) != named
    assert iri.assertion_key("0" * 64, [*spans, Span(200, 201)], triples) != named
