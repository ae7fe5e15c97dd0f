"""The ontology under HermiT: what is right stays possible, what is wrong becomes impossible."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph, URIRef
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, RDFS

from kg import terms
from kg.check.reasoner import classify, ontology_findings

HERE = Path(__file__).parent
ONTOLOGY = HERE.parents[1] / "ontology"
KG = ONTOLOGY / "kg.ttl"
ALIGNED = (KG, ONTOLOGY / "alignments.ttl", HERE / "others.ttl")
RIGHT = HERE / "right.ttl"
WRONG = sorted((HERE / "wrong").glob("*.ttl"))
WRONG_ALIGNMENTS = sorted((HERE / "wrong_alignments").glob("*.ttl"))
VOCABULARY = sorted(path for path in (ONTOLOGY / "vocabulary").iterdir() if path.suffix in {".ttl", ".trig"})
GOLDEN = sorted((HERE.parent / "golden").rglob("*.nq"))


def triples_of(quads: Path) -> str:
    """Return a file of Turtle, TriG or N-Quads as N-Triples: the ontology speaks of facts, not of the graphs that state them."""
    found = ox.parse(path=quads, format=ox.RdfFormat.from_extension(quads.suffix[1:]))
    return "".join(f"{ox.Triple(quad.subject, quad.predicate, quad.object)} .\n" for quad in found)


def test_every_case_is_collected() -> None:
    """A folder that moved would leave nothing to fail."""
    assert (len(WRONG), len(WRONG_ALIGNMENTS)) == (22, 4)


@pytest.mark.java
def test_the_ontology_with_its_alignments_leaves_no_class_empty(java: str) -> None:
    """Every class can have a member, also under the axioms of the others."""
    reasoning = classify(ALIGNED)

    assert (reasoning.consistent, reasoning.unsatisfiable) == (True, ()), java


@pytest.mark.java
@pytest.mark.usefixtures("java")
def test_the_right_graph_is_possible() -> None:
    """The example agrees with ontology, alignments and the axioms of the others; only its dates were left out."""
    reasoning = classify([*ALIGNED, RIGHT])

    assert (reasoning.consistent, reasoning.unsatisfiable, reasoning.left_out) == (True, (), 9)


@pytest.mark.java
@pytest.mark.usefixtures("java")
def test_the_vocabularies_are_possible() -> None:
    """The vocabularies and the register agree with the ontology, its alignments and the axioms of the others."""
    assert VOCABULARY
    assert classify([*ALIGNED, *map(triples_of, VOCABULARY)]).sound


@pytest.mark.java
@pytest.mark.usefixtures("java")
@pytest.mark.parametrize("quads", GOLDEN, ids=lambda path: path.parent.name)
def test_the_golden_graphs_are_possible(quads: Path) -> None:
    """What the program makes of the example documents agrees with the ontology and its alignments."""
    assert classify([*ALIGNED, triples_of(quads)]).consistent


@pytest.mark.java
@pytest.mark.usefixtures("java")
@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.stem)
def test_a_wrong_graph_is_impossible(path: Path) -> None:
    """Each file says in its comment what is wrong with it; the ontology alone must see it."""
    assert not classify([KG, path]).consistent, path.read_text(encoding="utf-8").splitlines()[0]


@pytest.mark.java
@pytest.mark.usefixtures("java")
@pytest.mark.parametrize("path", WRONG_ALIGNMENTS, ids=lambda path: path.stem)
def test_a_wrong_alignment_makes_the_right_graph_impossible(path: Path) -> None:
    """What the comment of `alignments.ttl` keeps out would contradict an ordinary graph."""
    assert not classify([*ALIGNED, RIGHT, path]).consistent


@pytest.mark.java
@pytest.mark.usefixtures("java")
@pytest.mark.parametrize(
    ("name", "emptied"), [("meeting-is-an-entity", "Meeting"), ("agent-is-an-organization", "Person")]
)
def test_a_wrong_alignment_leaves_a_class_empty(name: str, emptied: str) -> None:
    """The class is named, and no other is."""
    reasoning = classify([*ALIGNED, HERE / "wrong_alignments" / f"{name}.ttl"])

    assert (terms.KG + emptied,) == reasoning.unsatisfiable


@pytest.mark.java
@pytest.mark.usefixtures("java")
def test_the_installed_ontology_has_no_findings() -> None:
    """`kg check --ontology` is clean."""
    assert ontology_findings() == ()


def test_the_right_graph_uses_every_term() -> None:
    """A term without an example is a term that nobody tried; of a named superclass, a member is enough."""
    ontology, right = Graph().parse(KG), Graph().parse(RIGHT)
    used = {str(node) for triple in right for node in triple[1:]}
    for superclass, members in ontology.subject_objects(OWL.disjointUnionOf):
        if used & {str(member) for member in Collection(ontology, members)}:
            used.add(str(superclass))
    for lower, upper in ontology.subject_objects(RDFS.subClassOf):
        if str(lower) in used:
            used.add(str(upper))
    nested = {str(node) for node in ontology.subjects(OWL.disjointUnionOf, None)}

    assert set() == terms.TERMS - used - nested
    assert {URIRef(term) for term in used if term.startswith(terms.KG)} <= set(ontology.subjects(RDF.type))


def test_every_alignment_has_its_reason() -> None:
    """A line that says how a term of ours relates to another stands under a comment, or under such a line."""
    lines = (ONTOLOGY / "alignments.ttl").read_text(encoding="utf-8").splitlines()
    alignments = [number for number, line in enumerate(lines) if line.startswith("kg:")]

    assert len(alignments) > 30
    assert [lines[number] for number in alignments if not lines[number - 1].startswith(("# ", "kg:"))] == []


def test_alignments_speak_of_terms_that_exist() -> None:
    """Every term of ours in `alignments.ttl` and in the tests' graphs is in the ontology."""
    for path in (ONTOLOGY / "alignments.ttl", RIGHT, *WRONG, *WRONG_ALIGNMENTS):
        named = {str(node) for triple in Graph().parse(path) for node in triple if str(node).startswith(terms.KG)}
        assert set() == named - terms.TERMS, path.name
        assert path.read_text(encoding="utf-8").startswith("# "), f"{path.name} does not say why it is there"
