"""The register of instruments says what is known of the mandate chain, and joins nothing that does not belong together."""

from __future__ import annotations

import pytest

from kg import terms
from kg.model import RegisteredInstrument
from kg.settings import DEFAULT_BASE
from kg.vocabulary import load
from kg.vocabulary.files import Statements, read, shipped
from vocabulary import lint

ECOMMERCE = "programme/electronic-commerce"
SMALL = "programme/small-economies"
DOHA = "document/WT/MIN(01)/DEC/1"


@pytest.fixture(scope="module", name="said")
def statements() -> Statements:
    """Give all that the shipped files say."""
    return read(shipped(), DEFAULT_BASE)


@pytest.fixture(scope="module", name="acts")
def records() -> dict[str, RegisteredInstrument]:
    """Give the acts by key."""
    return {act.key: act for act in load().instruments}


def _above(said: Statements, start: str) -> set[str]:
    """Return all that mandates a thing, directly or not."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        key = waiting.pop()
        for stated in said.rows.values():
            new = set(stated[key].texts(terms.MANDATED_BY)) - found if key in stated else set()
            found |= new
            waiting += sorted(new)
    return found


def test_the_chain_runs_from_the_decision_to_the_declaration(said: Statements) -> None:
    """WT/L/1032 continues the Programme, which WT/L/274 established, which fulfils an instruction of the 1998 Declaration."""
    assert _above(said, "decision/WT/L/1032") == {
        ECOMMERCE,
        "decision/WT/L/274",
        "register/ecom1998dec/instruction-1",
        "decision/WT/MIN(98)/DEC/2",
    }


def test_each_step_is_what_it_is(said: Statements) -> None:
    """The kinds of the links, not only that there are links."""
    steps = {
        ("decision/WT/L/1032", terms.CONTINUES, ECOMMERCE),
        (ECOMMERCE, terms.ESTABLISHED_BY, "decision/WT/L/274"),
        ("decision/WT/L/274", terms.FULFILS, "register/ecom1998dec/instruction-1"),
        ("register/ecom1998dec/instruction-1", terms.GIVEN_IN, "decision/WT/MIN(98)/DEC/2"),
        ("decision/WT/L/274", terms.PURSUANT_TO, "decision/WT/MIN(98)/DEC/2"),
    }
    stated = {
        (thing.key, term, key)
        for row in said.rows.values()
        for thing in row.values()
        for term in thing.said
        for key in thing.texts(term)
    }

    assert steps <= stated


def test_two_programmes_are_not_joined_through_the_declaration_they_share(said: Statements) -> None:
    """Paragraphs 34, 35, 38 and 42 of the Doha Declaration lead to different programmes, and no link stands at the whole."""
    assert _above(said, SMALL) == {f"{DOHA}/para/35"}
    assert ECOMMERCE not in _above(said, "decision/WT/L/1030")
    assert SMALL not in _above(said, "decision/WT/L/1032")
    whole = {"decision/WT/MIN(01)/DEC/1", DOHA, "decision/WT/MIN(05)/DEC", "document/WT/MIN(05)/DEC"}
    assert not [
        key for row in said.rows.values() for t in row.values() for key in t.texts(terms.MANDATED_BY) if key in whole
    ]
    assert not [
        row for row, stated in said.rows.items() if whole & {k for k, t in stated.items() if t.texts(terms.MANDATED_BY)}
    ]


def test_a_mandate_stands_beside_every_link(said: Statements) -> None:
    """As docs/model.md says, in the same graph."""
    assert lint.lonely_mandates(said.rows) == []


def test_a_programme_is_never_a_decision(said: Statements) -> None:
    """Programmes are typed by the vocabulary alone."""
    typed = [
        thing.key
        for row in said.rows.values()
        for thing in row.values()
        if thing.kind == "programme" and terms.RDF_TYPE in thing.said
    ]

    assert typed == []


def test_all_that_rows_point_to_is_described(said: Statements) -> None:
    """No body, Member, programme, office or concept is misspelt; no act is only pointed at."""
    described = {*said.things, *(k for row in said.rows.values() for k, t in row.items() if terms.RDF_TYPE in t.said)}
    pointed = {
        value.text
        for row in said.rows.values()
        for thing in row.values()
        for values in thing.said.values()
        for value in values
        if value.key
    }

    assert pointed - described == set()


def test_doubtful_rows_stay_marked(said: Statements) -> None:
    """What was seen in press reports only, and what nobody looked up, says so."""
    certainty = {key: thing.first(terms.CERTAINTY) for key, thing in said.things.items() if thing.kind == "register"}

    assert certainty["register/mc14-2026"] == "certainty/press"
    assert certainty["register/hk2005p46"] == "certainty/general-knowledge"
    assert certainty["register/mc13-1193"] == "certainty/partly-verified"
    assert certainty["register/mc11-1032"] == "certainty/verified"


def test_an_act_is_read_with_all_that_identification_needs(acts: dict[str, RegisteredInstrument]) -> None:
    """Symbols, the one that names it first; kind, body, day, place, programme, certainty."""
    act = acts["decision/WT/L/1032"]

    assert act.symbols == ("WT/L/1032", "WT/MIN(17)/65")
    assert (act.kind, act.adopted_by, act.date, act.place) == (
        "ministerial_decision",
        "body/MC",
        "2017-12-13",
        "Buenos Aires",
    )
    assert (act.programme, act.certainty, act.row) == (ECOMMERCE, "verified", "register/mc11-1032")
    assert {title.language for title in act.titles} == {"en", "fr", "es"}


def test_a_provision_takes_day_and_place_from_its_declaration(acts: dict[str, RegisteredInstrument]) -> None:
    """Also where another row describes the declaration."""
    act = acts[f"{DOHA}/para/35"]

    assert (act.paragraph, act.programme, act.row) == ("35", SMALL, "register/doha2001p35")
    assert (act.kind, act.date, act.place) == ("declaration", "2001-11-14", "Doha")


def test_an_act_that_serves_no_programme_says_so(acts: dict[str, RegisteredInstrument]) -> None:
    """The July 2004 package is of many subjects."""
    assert acts["decision/WT/L/579"].programme == ""
