"""Each house rule can fail."""

from __future__ import annotations

import pytest
from rdflib import Graph

from kg.check.house import house_findings

PREFIXES = """
@prefix kg: <https://w3id.org/mandate-kg/ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
WORDS = 'rdfs:label "a"@en , "b"@fr , "c"@es ; skos:definition "A."@en , "B."@fr , "C."@es'


def faults(turtle: str) -> list[str]:
    return [finding.message for finding in house_findings(Graph().parse(data=PREFIXES + turtle, format="turtle"))]


def test_a_complete_term_has_no_faults() -> None:
    """A class needs words only; a property also its ends."""
    turtle = f"""
        kg:A a owl:Class ; {WORDS} .
        kg:p a owl:ObjectProperty ; rdfs:domain kg:A ; rdfs:range kg:A ; {WORDS} .
    """

    assert faults(turtle) == []


@pytest.mark.parametrize(
    ("turtle", "fault"),
    [
        ("kg:A a owl:Class ; " + WORDS.replace(' , "c"@es', "") + " .", "kg:A: 0 x label in es, 1 wanted"),
        ("kg:A a owl:Class ; " + WORDS.replace('"b"@fr', '"b"@fr , "bb"@fr') + " .", "kg:A: 2 x label in fr, 1 wanted"),
        ("kg:A a owl:Class ; " + WORDS.replace('"A."@en , ', "") + " .", "kg:A: 0 x definition in en, 1 wanted"),
        (f"kg:A a owl:ObjectProperty , owl:DatatypeProperty ; {WORDS} .", "kg:A: 2 of class, object property and data property, 1 wanted"),
        (f"kg:A a owl:Class ; {WORDS} ; rdfs:subClassOf kg:B .", "kg:B: 0 of class, object property and data property, 1 wanted"),
        (f"kg:p a owl:DatatypeProperty ; rdfs:range rdfs:Literal ; {WORDS} .", "kg:p: 0 x domain, 1 wanted: several intersect, so name a superclass"),
        (f"kg:p a owl:ObjectProperty ; rdfs:domain owl:Thing ; {WORDS} .", "kg:p: 0 x range, 1 wanted: several intersect, so name a superclass"),
        (
            f"kg:p a owl:ObjectProperty ; rdfs:domain owl:Thing , skos:Concept ; rdfs:range owl:Thing ; {WORDS} .",
            "kg:p: 2 x domain, 1 wanted: several intersect, so name a superclass",
        ),
    ],
)  # fmt: skip
def test_a_broken_rule_is_a_finding(turtle: str, fault: str) -> None:
    """The message names the term and the rule."""
    assert fault in faults(turtle)


@pytest.mark.parametrize(
    ("members", "subclass", "fault"),
    [("kg:A", "kg:A", ""), ("kg:A", "kg:B", "kg:A"), ("kg:A", "kg:B", "kg:B")],
)
def test_the_members_of_a_union_are_its_subclasses(members: str, subclass: str, fault: str) -> None:
    """SHACL and RDFS see subclasses only, OWL closes the union: they must not differ."""
    classes = "".join(f"kg:{name} a owl:Class ; {WORDS} .\n" for name in "ABU")
    found = faults(f"{classes} kg:U owl:disjointUnionOf ( {members} ) . {subclass} rdfs:subClassOf kg:U .")

    assert any(message.startswith(f"kg:U: {fault} is in its union") for message in found) == bool(fault)
    assert bool(found) == bool(fault)
