"""Write `ontology/kg.ttl` in its one pinned form, so that every line of a diff is a change of meaning.

`python tools/format_ontology.py` rewrites the file; with `--check` it exits with 1 if the file is not in that form. The form: header,
terms of others, classes, object properties, data properties, axioms; each group by name; predicates in `PREDICATES`; languages en, fr,
es; members of lists by name.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from rdflib import BNode, Graph, Literal
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SKOS, XSD
from rdflib.term import Node

TARGET = Path(__file__).resolve().parents[1] / "ontology" / "kg.ttl"
KG = "https://w3id.org/mandate-kg/ontology#"
PREFIXES = {
    "dcterms": str(DCTERMS),
    "foaf": "http://xmlns.com/foaf/0.1/",
    "kg": KG,
    "org": "http://www.w3.org/ns/org#",
    "owl": str(OWL),
    "rdfs": str(RDFS),
    "skos": str(SKOS),
    "xsd": str(XSD),
}
PREDICATES = (
    RDF.type,
    RDFS.subClassOf,
    OWL.disjointUnionOf,
    OWL.disjointWith,
    RDFS.subPropertyOf,
    RDFS.domain,
    RDFS.range,
    RDFS.label,
    SKOS.definition,
    SKOS.editorialNote,
    OWL.members,
)
SECTIONS = ("The ontology", "Terms of others", "Classes", "Object properties", "Data properties", "Axioms")
LANGUAGES = ("en", "fr", "es")


def written(node: Node, graph: Graph) -> str:
    """Return a node as Turtle: a prefixed name, a literal, or a list in brackets."""
    if isinstance(node, BNode):
        return "( " + " ".join(sorted(written(member, graph) for member in Collection(graph, node))) + " )"
    if isinstance(node, Literal):
        return str(node.n3())
    for prefix, namespace in PREFIXES.items():
        if str(node).startswith(namespace):
            return f"{prefix}:{str(node).removeprefix(namespace)}"
    return f"<{node}>"


def section(subject: Node, graph: Graph) -> int:
    """Return the place of a subject in `SECTIONS`."""
    kinds = set(graph.objects(subject, RDF.type))
    if OWL.Ontology in kinds:
        return 0
    if isinstance(subject, BNode):
        return 5
    if not str(subject).startswith(KG):
        return 1
    return 2 if OWL.Class in kinds else 3 if OWL.ObjectProperty in kinds else 4


def objects(values: Iterable[Node], graph: Graph) -> str:
    """Return the objects of one predicate; texts of several languages stand on lines of their own."""

    def rank(node: Node) -> tuple[int, str]:
        language = node.language if isinstance(node, Literal) else None
        return (LANGUAGES.index(language) if language in LANGUAGES else -1), written(node, graph)

    parts = [written(node, graph) for node in sorted(values, key=rank)]
    return ",\n        ".join(parts) if parts[0].startswith('"') else ", ".join(parts)


def block(subject: Node, graph: Graph) -> str:
    """Return all triples of one subject."""

    def rank(predicate: Node) -> tuple[int, str]:
        return (PREDICATES.index(predicate) if predicate in PREDICATES else len(PREDICATES)), str(predicate)

    lines = []
    for predicate in sorted(set(graph.predicates(subject)), key=rank):
        verb = "a" if predicate == RDF.type else written(predicate, graph)
        lines.append(f"{verb} {objects(graph.objects(subject, predicate), graph)}")
    name = "[]" if isinstance(subject, BNode) else written(subject, graph)
    return f"{name} " + " ;\n    ".join(lines) + " .\n"


def canonical(graph: Graph) -> str:
    """Return the pinned form of the ontology."""
    lists = set(graph.subjects(RDF.first))
    groups: list[list[str]] = [[] for _ in SECTIONS]
    for subject in set(graph.subjects()) - lists:
        groups[section(subject, graph)].append(block(subject, graph))
    head = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in sorted(PREFIXES.items()))
    parts = [head]
    for title, blocks in zip(SECTIONS, groups, strict=True):
        if blocks:
            parts += [f"# --- {title}\n", *sorted(blocks)]
    return "\n".join(parts)


def main(arguments: list[str]) -> int:
    """Rewrite the file, or with `--check` only compare it."""
    text = canonical(Graph().parse(TARGET, format="turtle"))
    if arguments == ["--check"]:
        return int(TARGET.read_text(encoding="utf-8") != text)
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
