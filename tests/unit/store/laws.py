"""What a store must hold after any change, computed anew from the documents alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from kg.model import Finding, LiftedDocument
from kg.store import Batch, Source, State, open_store, writing

VOCABULARY = (
    '<https://e.org/member/CHN> <https://e.org/label> "China" <https://e.org/graph/vocabulary> .',
    "<https://e.org/row> <https://e.org/certainty> <https://e.org/verified> .",
)


def nothing_derived(_graph: object, _base: str) -> Iterable[str]:
    """Derive nothing."""
    return ()


def batch(
    *documents: LiftedDocument,
    vocabulary: Sequence[str] | None = None,
    remove: Sequence[str] = (),
    findings: dict[str, tuple[Finding, ...]] | None = None,
) -> Batch:
    """Publish documents, each from the source that it names."""
    sources = [Source(d.source, d.name, d.source, State.PUBLISHED, d.expression, d.sha256) for d in documents]
    return Batch(
        publish={d.source: d for d in documents},
        sources=tuple(sources),
        findings={**{d.source: d.findings for d in documents}, **(findings or {})},
        remove=tuple(remove),
        vocabulary=None if vocabulary is None else tuple(vocabulary),
    )


def put(folder: Path, *documents: LiftedDocument, **options: object) -> bool:
    """Apply one batch to the store in `folder`; options are those of `batch`."""
    with writing(folder) as writer:
        return writer.apply(batch(*documents, **options), nothing_derived)  # type: ignore[arg-type]


def recomputed(*documents: LiftedDocument, vocabulary: Sequence[str] = ()) -> list[str]:
    """Return the sorted N-Quads of a store that holds these documents, by the law and nothing else."""
    from pyoxigraph import Dataset, Quad, RdfFormat, parse

    quads = list(parse("\n".join(vocabulary), RdfFormat.N_QUADS))
    for document in documents:
        lines = [f"{line} ." for line in document.description]
        for assertion in document.assertions:
            lines += [f"{line} ." for line in assertion.description]
            lines += [f"{line} <{assertion.iri}> ." for line in assertion.triples]
        quads += parse("\n".join(lines), RdfFormat.N_QUADS)
    union = [Quad(*quad.triple) for quad in quads]
    return sorted(map(str, Dataset([*quads, *union])))


def held(folder: Path) -> list[str]:
    """Return the sorted quads of the store in `folder`."""
    return sorted(map(str, open_store(folder).quads()))
