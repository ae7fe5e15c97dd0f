"""The same shapes through pySHACL: slow, and the oracle that the compiled shapes are held against."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from kg import terms
from kg.check.checker import Violation
from kg.check.shapes import SH, hierarchy, load_shapes
from kg.errors import ShapeError
from kg.resources import folder


def reference(triples: Iterable[str], vocabulary: Iterable[str], shapes: Sequence[Path] = ()) -> tuple[Violation, ...]:
    """Return pySHACL's results for one document, sorted.

    pySHACL sees one rdflib graph (over an Oxigraph store its plain literals come back as `xsd:string`, which breaks `sh:in`). Vocabulary
    entries that are focus nodes themselves are not reported: the gate asks about the document.

    Args:
        triples: N-Triples lines of the document, without their final dot.
        vocabulary: N-Triples or N-Quads lines of what the document may refer to.
        shapes: shapes files; those of the package by default.

    """
    import pyshacl
    import rdflib

    document, data, rules = rdflib.Graph(), rdflib.Graph(), rdflib.Graph()
    document.parse(data="\n".join(f"{triple} ." for triple in triples), format="nt")
    data.parse(data=_types(vocabulary), format="nt")
    data += document
    for path in shapes or sorted(folder("shapes").glob("*.ttl")):
        rules.parse(path)
    for below, above in hierarchy(load_shapes(shapes)):  # unions of classes, which SHACL does not read, as subclasses
        data.add((rdflib.URIRef(below), rdflib.RDFS.subClassOf, rdflib.URIRef(above)))
    _, report, _ = pyshacl.validate(data, shacl_graph=rules, inference="none", advanced=True)
    if not isinstance(report, rdflib.Graph):
        raise ShapeError(f"pySHACL could not run the shapes: {report}")
    own = set(document.subjects(rdflib.RDF.type))
    results = [_violation(report, result) for result in report.subjects(rdflib.RDF.type, rdflib.SH.ValidationResult)]
    return tuple(sorted(violation for violation, focus in results if focus in own))


def _types(quads: Iterable[str]) -> str:
    """Return as N-Triples what N-Quads say of the classes of things: all that shapes look for in the vocabulary."""
    import pyoxigraph as ox

    parsed = ox.parse("\n".join(quads), format=ox.RdfFormat.N_QUADS)
    return "\n".join(f"{quad.triple} ." for quad in parsed if quad.predicate.value == terms.RDF_TYPE)


def _violation(report: "rdflib.Graph", result: object) -> tuple[Violation, object]:  # type: ignore[name-defined]  # noqa: F821, UP037
    from rdflib import SH as TERMS

    def value(predicate: object) -> str:
        found = report.value(result, predicate)
        return "" if found is None else str(found)

    source = value(TERMS.sourceConstraint) or value(TERMS.sourceShape)
    violation = Violation(
        focus=value(TERMS.focusNode),
        path=value(TERMS.resultPath),
        component=value(TERMS.sourceConstraintComponent).removeprefix(SH),
        shape=source,
        message=value(TERMS.resultMessage),
    )
    return violation, report.value(result, TERMS.focusNode)
