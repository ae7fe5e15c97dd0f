"""What fails its shapes is withheld with the words at fault; the rest goes on."""

from __future__ import annotations

import pytest

from kg import terms
from kg.check.checker import Checker
from kg.check.gating import gate
from kg.model import Assertion, LiftedDocument, Severity, Span

BASE = "https://w3id.org/mandate-kg/id/wto/"
DOCUMENT = f"{BASE}document/G/MA/M/901"


def _triple(subject: str, predicate: str, value: str) -> str:
    return f"<{subject}> <{predicate}> {value}"


def _assertion(number: int, triples: list[str], relied_on: tuple[str, ...] = ()) -> Assertion:
    iri = f"{BASE}assertion/{number:020d}"
    return Assertion(iri, tuple(sorted(triples)), (), relied_on, Span(number, number + 5), f"words {number}")


def _statement(number: int, *, speaker: bool = True, relied_on: tuple[str, ...] = ()) -> Assertion:
    node = f"{DOCUMENT}/para-{number}/statement-1"
    triples = [
        _triple(node, terms.RDF_TYPE, f"<{terms.STATEMENT}>"),
        _triple(node, terms.ORDER, f'"{number}"^^<{terms.XSD_INTEGER}>'),
    ]
    if speaker:
        triples.append(_triple(node, terms.UNNAMED_SPEAKER, '"one"'))
    return _assertion(number, triples, relied_on)


def _document(*assertions: Assertion, name: str = "minutes") -> LiftedDocument:
    return LiftedDocument(
        DOCUMENT, f"{DOCUMENT}/en", f"{DOCUMENT}/en/0", name, f"{name}.txt", "", "", (), (), tuple(assertions)
    )


@pytest.fixture(scope="module", name="checker")
def shapes_without_vocabulary() -> Checker:
    """Give the shapes of the package."""
    return Checker([])


def test_a_sound_document_passes_whole(checker: Checker) -> None:
    """Nothing is withheld and nothing is found."""
    document = _document(*(_statement(n) for n in range(1, 5)))

    gated = gate([document], checker)

    assert gated.published == (document,)
    assert gated.findings == ()


def test_one_wrong_assertion_in_many_is_withheld_with_what_relies_on_it(checker: Checker) -> None:
    """Two of 300 go: the one at fault, and one that needs it; the finding quotes the words."""
    wrong = _statement(7, speaker=False)
    reliant = _statement(8, relied_on=(wrong.iri,))
    sound = [_statement(n) for n in range(9, 307)]

    gated = gate([_document(wrong, reliant, *sound)], checker)

    assert [document.assertions for document in gated.published] == [tuple(sound)]
    assert [(f.code, f.severity, f.quote, f.span) for f in gated.findings] == [
        ("shape.violation", Severity.WITHHELD, "words 7", Span(7, 12))
    ]
    assert "A statement has a speaker" in gated.findings[0].message


def test_too_many_wrong_assertions_quarantine_the_document_and_no_other(checker: Checker) -> None:
    """Two of 100 are more than one in a hundred; the other document is unaffected."""
    wrong = [_statement(n, speaker=False) for n in (1, 2)]
    sound = _document(_statement(3), name="sound")

    gated = gate([_document(*wrong, *(_statement(n) for n in range(3, 101))), sound], checker)

    assert gated.published == (sound,)
    assert {f.code for f in gated.findings} == {"shape.violation", "shape.quarantined"}
    assert {f.document for f in gated.findings} == {"minutes"}


def test_a_fault_that_no_assertion_states_quarantines(checker: Checker) -> None:
    """A description of the document that breaks a shape cannot be withheld by leaving assertions out."""
    node = f"{DOCUMENT}/en"
    described = LiftedDocument(
        DOCUMENT,
        node,
        "",
        "minutes",
        "",
        "",
        "",
        (),
        (_triple(node, terms.RDF_TYPE, f"<{terms.EXPRESSION}>"),),
        (_statement(1),),
    )

    gated = gate([described], checker)

    assert gated.published == ()
    assert ["touch what no assertion states" in f.message for f in gated.findings if f.code == "shape.quarantined"] == [
        True
    ]
