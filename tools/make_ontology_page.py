"""Write the tables of classes and properties in `docs/ontology.md` from `ontology/kg.ttl`.

`python tools/make_ontology_page.py` rewrites what stands between the two marks; with `--check` it exits with 1 if that differs.
"""

from __future__ import annotations

import sys
from pathlib import Path

from rdflib import Graph, URIRef
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, RDFS, SKOS
from rdflib.term import Node

ROOT = Path(__file__).resolve().parents[1]
ONTOLOGY = ROOT / "ontology" / "kg.ttl"
PAGE = ROOT / "docs" / "ontology.md"
KG = "https://w3id.org/mandate-kg/ontology#"
BEGIN = "<!-- made by tools/make_ontology_page.py from ontology/kg.ttl: begin -->\n"
END = "<!-- end -->\n"
PREFIXES = {KG: "kg:", str(RDFS): "rdfs:", str(SKOS): "skos:", "http://www.w3.org/2001/XMLSchema#": "xsd:"}


def name(node: Node | None) -> str:
    """Return an IRI with its prefix, as code."""
    iri = str(node)
    prefix = next((prefix for namespace, prefix in PREFIXES.items() if iri.startswith(namespace)), "")
    return f"`{prefix}{iri[iri.index('#') + 1 :]}`"


def meaning(term: URIRef, graph: Graph) -> str:
    """Return the English definition, and the note where there is one."""
    words = [str(text) for text in graph.objects(term, SKOS.definition) if getattr(text, "language", "") == "en"]
    return " ".join(words + [f"*{note}*" for note in graph.objects(term, SKOS.editorialNote)]).replace("|", "\\|")


def kinds(term: URIRef, graph: Graph) -> str:
    """Return what a class is below, or which classes it unites; below which unions it is shows at these."""
    uppers = [
        upper for upper in graph.objects(term, RDFS.subClassOf) if graph.value(upper, OWL.disjointUnionOf) is None
    ]
    above = ", ".join(sorted(name(upper) for upper in uppers))
    united = graph.value(term, OWL.disjointUnionOf)
    if united is None:
        return above
    return "one of " + ", ".join(sorted(name(member) for member in Collection(graph, united)))


def traits(term: URIRef, graph: Graph) -> str:
    """Return what a property is below, and that it has at most one value."""
    above = [f"under {name(upper)}" for upper in graph.objects(term, RDFS.subPropertyOf)]
    return ", ".join(above + ["at most one"] * ((term, RDF.type, OWL.FunctionalProperty) in graph))


def tables(graph: Graph) -> str:
    """Return both tables."""

    def ours(kind: URIRef) -> list[URIRef]:
        return [term for term in graph.subjects(RDF.type, kind) if isinstance(term, URIRef) and term.startswith(KG)]

    lines = ["", "| class | what it is | kind |", "|---|---|---|"]
    lines += [f"| {name(term)} | {meaning(term, graph)} | {kinds(term, graph)} |" for term in sorted(ours(OWL.Class))]
    lines += ["", "| property | from | to | what it says | |", "|---|---|---|---|---|"]
    for term in sorted(ours(OWL.ObjectProperty) + ours(OWL.DatatypeProperty)):
        ends = f"{name(graph.value(term, RDFS.domain))} | {name(graph.value(term, RDFS.range))}"
        lines.append(f"| {name(term)} | {ends} | {meaning(term, graph)} | {traits(term, graph)} |")
    return "\n".join([*lines, "", ""])


def main(arguments: list[str]) -> int:
    """Rewrite the tables, or with `--check` only compare them."""
    old = PAGE.read_text(encoding="utf-8")
    before, rest = old.split(BEGIN)
    _, after = rest.split(END)
    new = before + BEGIN + tables(Graph().parse(ONTOLOGY, format="turtle")) + END + after
    if arguments == ["--check"]:
        return int(old != new)
    PAGE.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
