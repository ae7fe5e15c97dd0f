"""From drafts to assertions: passages are settled, IRIs computed, dependencies written; equal assertions become one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg import iri, terms
from kg.lift.draft import Draft
from kg.lift.ntriples import node, text, triple
from kg.lift.order import Claims
from kg.lift.passages import merged
from kg.model import Assertion, Claim, Span


@dataclass(frozen=True, slots=True)
class _Settled:
    """A draft with its passages (the key first), its triples as lines, and its IRI."""

    draft: Draft
    passages: tuple[Span, ...]
    triples: tuple[str, ...]
    iri: str


def assertions(drafts: Sequence[Draft], claims: Claims) -> tuple[Assertion, ...]:
    """Return the assertions of all drafts of one document, each IRI once, in the order of the text."""
    settled = [_settle(draft) for draft in drafts]
    names = {id(one.draft.claim): one.iri for one in settled}
    found: dict[str, _Settled] = {}
    needs: dict[str, set[str]] = {}
    sources: dict[str, set[str]] = {}
    for one in settled:
        found.setdefault(one.iri, one)
        needed = {names.get(id(claims.one(claim)), "") for claim in _needs(one.draft)}
        needs.setdefault(one.iri, set()).update(needed - {one.iri, ""})
        sources.setdefault(one.iri, set()).update(_sources(one.draft))
    return tuple(
        Assertion(
            iri=name,
            triples=one.triples,
            description=_describe(one, needs[name] | sources[name]),
            relied_on=tuple(sorted(needs[name])),
            key=one.passages[0],
            quote=one.draft.source.document.words(one.passages[0]),
        )
        for name, one in found.items()
    )


def _settle(draft: Draft) -> _Settled:
    passages = merged(draft.claim.spans, draft.spans)
    triples = tuple(sorted(triple(*parts) for parts in draft.triples))
    key = iri.assertion_key(draft.source.document.sha256, passages, triples)
    return _Settled(draft, passages, triples, iri.mint(draft.source.base, key))


def _needs(draft: Draft) -> list[Claim]:
    spoken = draft.claim.according_to
    return [*draft.needs, *([spoken] if spoken else [])]


def _sources(draft: Draft) -> set[str]:
    found = {iri.mint(draft.source.base, key) for key in draft.sources}
    return found | ({draft.source.text_iri} if draft.from_name else set())


def _describe(one: _Settled, relied_on: set[str]) -> tuple[str, ...]:
    """Return the triples of an assertion and of its passages."""
    source, here = one.draft.source, node(one.iri)
    quoted = [node(iri.passage_iri(source.text_iri, span)) for span in one.passages]
    lines = [
        triple(here, terms.RDF_TYPE, node(terms.ASSERTION)),
        triple(here, terms.STATED_IN, node(source.iri)),
        triple(here, terms.RULE, text(one.draft.claim.rule)),
        triple(here, terms.KEY_PASSAGE, quoted[0]),
        *(triple(here, terms.QUOTED_FROM, passage) for passage in quoted),
        *(triple(here, terms.RELIED_ON, node(other)) for other in sorted(relied_on)),
    ]
    if one.draft.claim.according_to is not None:
        speaker = one.draft.things.key(one.draft.claim.according_to)
        lines.append(triple(here, terms.ACCORDING_TO, one.draft.node(speaker)))
    lines += [line for span in one.passages for line in source.passage(span)]
    return tuple(lines)
