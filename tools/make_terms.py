"""Write `src/kg/terms.py` from `ontology/kg.ttl`: one line for each term, so that a misspelt term is an AttributeError.

`python tools/make_terms.py` writes the file; with `--check` it exits with 1 if the file differs from what would be written.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from rdflib import Graph, URIRef
from rdflib.namespace import OWL, RDF, RDFS

ROOT = Path(__file__).resolve().parents[1]
ONTOLOGY = ROOT / "ontology" / "kg.ttl"
TARGET = ROOT / "src" / "kg" / "terms.py"
KG = "https://w3id.org/mandate-kg/ontology#"

KINDS = (("classes", OWL.Class), ("object properties", OWL.ObjectProperty), ("data properties", OWL.DatatypeProperty))

# The terms of others that the product writes; everything else of theirs stays out on purpose.
BORROWED = (
    ("RDF", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", ("type",)),
    ("RDFS", "http://www.w3.org/2000/01/rdf-schema#", ("label",)),
    ("OWL", "http://www.w3.org/2002/07/owl#", ("sameAs",)),
    (
        "SKOS",
        "http://www.w3.org/2004/02/skos/core#",
        (
            "Concept",
            "ConceptScheme",
            "altLabel",
            "broader",
            "definition",
            "hiddenLabel",
            "inScheme",
            "notation",
            "prefLabel",
        ),
    ),
    ("DCTERMS", "http://purl.org/dc/terms/", ("identifier", "issued", "language", "source", "title")),
    ("FOAF", "http://xmlns.com/foaf/0.1/", ("name",)),
    ("ORG", "http://www.w3.org/ns/org#", ("subOrganizationOf",)),
    ("XSD", "http://www.w3.org/2001/XMLSchema#", ("boolean", "date", "gYear", "gYearMonth", "integer", "string")),
)

HEAD = '''"""The terms that the product writes: closed, one constant each, with its English label.

Made by `python tools/make_terms.py` from `ontology/kg.ttl`: change the ontology, never this file. A term that is not here does not exist.
"""

from __future__ import annotations

from typing import Final


class Iri(str):
    """An absolute IRI, without angle brackets."""

    __slots__ = ()

'''

TAIL = """
# --- all of ours, for closed-vocabulary checks

TERMS: Final = frozenset(term for term in tuple(globals().values()) if isinstance(term, Iri) and term.startswith(KG))
"""


def constant(name: str) -> str:
    """Return the Python name of a term: `madeBy` is `MADE_BY`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).upper()


def module(ontology: Path) -> str:
    """Return the text of `terms.py` for an ontology file."""
    graph = Graph().parse(ontology, format="turtle")
    lines = [HEAD, f'KG: Final = "{KG}"']
    lines += [f'{prefix}: Final = "{namespace}"' for prefix, namespace, _ in BORROWED]
    for title, kind in KINDS:
        lines += ["", f"# --- {title}", ""]
        for term in sorted(t for t in graph.subjects(RDF.type, kind) if isinstance(t, URIRef) and t.startswith(KG)):
            name = term.removeprefix(KG)
            label = next(str(lbl) for lbl in graph.objects(term, RDFS.label) if getattr(lbl, "language", "") == "en")
            lines.append(f'{constant(name)}: Final = Iri(KG + "{name}")  # {label}')
    lines += ["", "# --- of others", ""]
    for prefix, _, names in BORROWED:
        lines += [f'{prefix}_{constant(name)}: Final = Iri({prefix} + "{name}")' for name in names]
    return "\n".join(lines) + "\n" + TAIL


def main(arguments: list[str]) -> int:
    """Write the file, or with `--check` only compare it."""
    text = module(ONTOLOGY)
    if arguments == ["--check"]:
        return int(TARGET.read_text(encoding="utf-8") != text)
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
