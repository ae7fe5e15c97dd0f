"""Terms are closed, light and named by one rule."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kg import terms


def test_a_term_is_an_absolute_iri() -> None:
    """A constant is a string that can be written into N-Triples as it is."""
    assert terms.MADE_BY == "https://w3id.org/mandate-kg/ontology#madeBy"
    assert terms.RDF_TYPE == "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    assert terms.XSD_G_YEAR_MONTH == "http://www.w3.org/2001/XMLSchema#gYearMonth"


def test_a_misspelt_term_is_an_error() -> None:
    """The namespace is closed: no attribute is made up."""
    with pytest.raises(AttributeError):
        _ = terms.MADE_BI  # type: ignore[attr-defined]


def test_no_two_terms_share_a_constant() -> None:
    """Every constant of ours is in TERMS, and TERMS holds nothing of others."""
    constants = [value for value in vars(terms).values() if isinstance(value, terms.Iri)]

    assert len(set(constants)) == len(constants)
    assert {value for value in constants if value.startswith(terms.KG)} == terms.TERMS
    assert terms.SKOS_CONCEPT not in terms.TERMS


def test_terms_load_no_rdf_library() -> None:
    """Text stages may import the terms."""
    code = "import sys; import kg.terms; sys.exit(any(name in sys.modules for name in ('rdflib', 'pyoxigraph', 'owlready2')))"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
