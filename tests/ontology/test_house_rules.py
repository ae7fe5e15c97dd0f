"""House rules of the ontology: words, domains, one pinned form, no term that nobody uses or explains."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SKOS

from kg import terms
from kg.check.house import house_findings, own_terms

ROOT = Path(__file__).resolve().parents[2]
KG_FILE = ROOT / "ontology" / "kg.ttl"
NAMES = sorted(term.removeprefix(terms.KG) for term in terms.TERMS)
CONSTANTS = {value.removeprefix(terms.KG): name for name, value in vars(terms).items() if isinstance(value, terms.Iri)}
# Where terms are used: what writes, asks and checks the graph, and the page that says how it is written.
USERS = (
    ("src/kg", "*.py"),
    ("src/kg", "*.toml"),
    ("queries", "*.rq"),
    ("shapes", "*.ttl"),
    ("ontology/vocabulary", "*.ttl"),
)
READERS = (*USERS, ("docs", "*.md"), ("examples", "*"), ("tests", "*.ttl"), ("tests", "*.rq"), ("ontology", "*.ttl"))
DATES = ("dateAdopted", "dueDate", "endDate", "memberFrom", "sittingDate", "startDate", "until")
CHAIN = {
    ("establishedBy", "Established", "MandatingInstrument"),
    ("continues", "MandatingInstrument", "MandatingInstrument"),
    ("givenIn", "Instruction", "InstructionSource"),
    ("pursuantTo", "Pursuant", "MandatingInstrument"),
    ("fulfils", "Fulfilment", "Instruction"),
}


@cache
def ontology() -> Graph:
    return Graph().parse(KG_FILE, format="turtle")


def text_of(places: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """Return the text of every file of some places, by path; `terms.py` names every term and so shows nothing."""
    files = {path for folder, pattern in places for path in (ROOT / folder).rglob(pattern) if path.is_file()}
    kept = sorted(path for path in files if path.name != "terms.py" and path.suffix not in {".pyc", ".pdf", ".docx"})
    return {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8", errors="replace") for path in kept}


@cache
def usage() -> str:
    model = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
    return "\n".join((*text_of(USERS).values(), model))


def test_terms_keep_the_house_rules() -> None:
    """Label and definition in three languages, domain and range, one kind of property."""
    assert house_findings(ontology()) == ()
    assert {str(term) for term in own_terms(ontology())} == terms.TERMS
    assert len(NAMES) > 140


@pytest.mark.parametrize("name", NAMES)
def test_a_term_is_used_or_explained(name: str) -> None:
    """Used in code, questions, shapes, vocabularies or docs/model.md; or a superclass of such; or its note says what it is for."""
    term = URIRef(terms.KG + name)
    superclass = (term, OWL.disjointUnionOf, None) in ontology() or (None, RDFS.subClassOf, term) in ontology()
    carries = (None, RDFS.domain, term) in ontology() or (None, RDFS.range, term) in ontology()
    nested = superclass and (carries or (None, RDF.first, term) in ontology())
    explained = (term, SKOS.editorialNote, None) in ontology()

    assert re.search(rf"\bkg:{name}\b|\bterms\.{CONSTANTS[name]}\b", usage()) or nested or explained


def test_no_file_names_a_term_that_does_not_exist() -> None:
    """Every `kg:name` in shapes, questions, vocabularies, tests, examples, code and docs is in the ontology."""
    unknown = {
        f"{path}: kg:{name}"
        for path, text in text_of(READERS).items()
        for name in re.findall(r"(?<![\w:/<-])kg:([A-Za-z]\w*)", text)
        if terms.KG + name not in terms.TERMS and not path.startswith("tests/unit/check/")
    }

    assert set() == unknown


@pytest.mark.parametrize("tool", ["format_ontology.py", "make_terms.py", "make_ontology_page.py"])
def test_committed_files_equal_what_is_made_now(tool: str) -> None:
    """`kg.ttl` is in its pinned form, and `terms.py` and docs follow from it; else run the tool without --check."""
    done = subprocess.run([sys.executable, ROOT / "tools" / tool, "--check"], check=False)

    assert done.returncode == 0, f"run: python tools/{tool}"


def test_the_mandate_tree_is_the_contract() -> None:
    """Five sub-properties of mandatedBy and no more; extending, citing and recalling are no mandates; nothing is transitive."""
    graph = ontology()
    below = set(graph.subjects(RDFS.subPropertyOf, URIRef(terms.MANDATED_BY)))
    found = {
        tuple(
            str(node).removeprefix(terms.KG)
            for node in (prop, graph.value(prop, RDFS.domain), graph.value(prop, RDFS.range))
        )
        for prop in below
    }

    assert found == CHAIN
    assert (None, RDF.type, OWL.TransitiveProperty) not in graph
    assert (None, RDF.type, OWL.InverseFunctionalProperty) not in graph


def test_dates_have_no_datatype_in_owl() -> None:
    """Neither xsd:date nor xsd:gYearMonth is in the datatype map of OWL 2; shapes give the datatype."""
    ranges = {name: ontology().value(URIRef(terms.KG + name), RDFS.range) for name in DATES}

    assert dict.fromkeys(DATES, RDFS.Literal) == ranges
    assert set() == {URIRef(terms.XSD_DATE), URIRef(terms.XSD_G_YEAR), URIRef(terms.XSD_G_YEAR_MONTH)} & set(
        ontology().objects()
    )


def test_the_version_is_said_twice_and_logged() -> None:
    """The versionIRI ends in versionInfo, for the ontology and its alignments, and the changelog opens with it."""
    log = (ROOT / "ontology" / "CHANGELOG.md").read_text(encoding="utf-8")
    for path in (KG_FILE, ROOT / "ontology" / "alignments.ttl"):
        graph = Graph().parse(path, format="turtle")
        (subject,) = graph.subjects(RDF.type, OWL.Ontology)
        version = str(graph.value(subject, OWL.versionInfo))
        assert f"{subject}/{version}" == str(graph.value(subject, OWL.versionIRI))
        assert f"## {version}" in log


def test_the_ontology_has_a_title_in_three_languages() -> None:
    """So that it can be published as it is."""
    (subject,) = ontology().subjects(RDF.type, OWL.Ontology)
    titles = {title.language for title in ontology().objects(subject, DCTERMS.title) if isinstance(title, Literal)}

    assert {"en", "fr", "es"} == titles
