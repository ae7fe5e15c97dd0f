"""Asking HermiT: what it is given, what it answers, and what happens when it cannot answer."""

from __future__ import annotations

import shutil

import pytest

from kg.check import reasoner
from kg.check.reasoner import Reasoning, classify
from kg.errors import KgError
from kg.model import Finding

A, B = "<https://example.org/A>", "<https://example.org/B>"
P = "<https://example.org/p>"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
OWL = "http://www.w3.org/2002/07/owl#"
CLASSES = f"""{A} {TYPE} <{OWL}Class> .
{B} {TYPE} <{OWL}Class> .
{A} <{OWL}disjointWith> {B} .
"""
BOTH = f"<https://example.org/x> {TYPE} {A} .\n<https://example.org/x> {TYPE} {B} .\n"
DATED = f'{P} {TYPE} <{OWL}DatatypeProperty> .\n<https://example.org/x> {P} "2031-02-03"^^<http://www.w3.org/2001/XMLSchema#date> .\n'


def test_without_java_the_error_names_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not checked is never said as conforming."""
    monkeypatch.setattr(shutil, "which", lambda _: None)

    with pytest.raises(KgError, match="install one"):
        classify([CLASSES])


@pytest.mark.java
@pytest.mark.usefixtures("java")
def test_graphs_are_taken_together_and_forgotten() -> None:
    """Two texts contradict each other only together; a later call does not see an earlier one."""
    together = classify([CLASSES, BOTH])

    assert Reasoning(consistent=False, triples=5) == together
    assert not together.sound
    assert Reasoning(consistent=True, triples=3) == classify([CLASSES])


@pytest.mark.java
@pytest.mark.usefixtures("java")
def test_literals_outside_owl_are_left_out_and_counted() -> None:
    """HermiT stops at xsd:date, so it never sees one."""
    assert Reasoning(consistent=True, triples=1, left_out=1) == classify([DATED])


@pytest.mark.java
@pytest.mark.usefixtures("java")
def test_annotations_are_left_out() -> None:
    """Words mean nothing to a reasoner, whether the annotation property is built in or declared."""
    note = f'{P} {TYPE} <{OWL}AnnotationProperty> .\n{A} {P} "words" .\n'
    label = f'{A} <http://www.w3.org/2000/01/rdf-schema#label> "words"@en .\n'

    assert classify([CLASSES, note, label]).triples == 4


@pytest.mark.java
@pytest.mark.usefixtures("java")
def test_an_empty_class_is_named() -> None:
    """The class is named by its IRI; owl:Nothing, which is always empty, is not."""
    subclass = "<http://www.w3.org/2000/01/rdf-schema#subClassOf>"
    below = "".join(f"<https://example.org/C> {subclass} {above} .\n" for above in (A, B))
    declared = f"<https://example.org/C> {TYPE} <{OWL}Class> .\n"

    assert classify([CLASSES, declared, below]).unsatisfiable == ("https://example.org/C",)


@pytest.mark.java
@pytest.mark.usefixtures("java")
def test_what_is_not_owl_dl_is_an_error() -> None:
    """A transitive property cannot be irreflexive in OWL 2 DL: HermiT refuses, and so do we, in one line."""
    kinds = "".join(
        f"{P} {TYPE} <{OWL}{kind}> .\n" for kind in ("ObjectProperty", "TransitiveProperty", "IrreflexiveProperty")
    )

    with pytest.raises(KgError, match="HermiT stopped") as caught:
        classify([kinds])
    assert "\n" not in str(caught.value)


def test_a_contradiction_and_an_empty_class_are_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each has its own code, and the class is in the message."""

    def codes(reasoning: Reasoning) -> list[tuple[str, bool]]:
        monkeypatch.setattr(reasoner, "classify", lambda _: reasoning)
        found: tuple[Finding, ...] = reasoner.ontology_findings()
        return [(finding.code, "kg#X" in finding.message) for finding in found]

    assert codes(Reasoning(consistent=False)) == [("ontology.inconsistent", False)]
    assert codes(Reasoning(consistent=True, unsatisfiable=("kg#X",))) == [("ontology.unsatisfiable", True)]
    assert codes(Reasoning(consistent=True)) == []
