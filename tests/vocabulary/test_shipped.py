"""The shipped vocabularies keep the rules of `lint`, and hold what they are expected to hold."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from kg import iri, terms
from kg.model import Vocabulary
from kg.settings import DEFAULT_BASE
from kg.vocabulary import load, quads
from kg.vocabulary.entries import is_entry
from kg.vocabulary.files import Statements, read, shipped
from vocabulary import lint

REPAIR = "put it right in ontology/vocabulary/ (docs/vocabularies.md says how)"
ROOTS = {
    *("body/MC", "body/GATT-CP", "body/PREPCOM", "body/JSI-ECOM", "body/JSI-IFD", "body/JSI-SDR"),
    *("body/DPP", "body/FFSR", "body/IWG-MSME", "body/IWG-TGE", "body/TESSD"),
}
_IRI = re.compile(r"https://w3id\.org/mandate-kg/id/wto/[a-z-]+/[A-Za-z0-9/()._%-]*[A-Za-z0-9)]")


@pytest.fixture(scope="module", name="said")
def statements() -> Statements:
    """Give all that the shipped files say."""
    return read(shipped(), DEFAULT_BASE)


@pytest.fixture(scope="module", name="vocabulary")
def records() -> Vocabulary:
    """Give the records that the text stages use."""
    return load()


def test_the_files_hold_as_much_as_they_are_known_to_hold(vocabulary: Vocabulary, said: Statements) -> None:
    """An entry that vanishes, or a file that is not read, is noticed; who adds one counts again."""
    assert Counter(entry.kind for entry in vocabulary.entries) == {
        "agreement": 49,
        "body": 145,
        "government": 38,
        "group": 60,
        "member": 166,
        "office": 150,
        "organization": 258,
        "place": 616,
        "programme": 7,
        "topic": 113,
    }
    assert (len(vocabulary.instruments), len(said.rows)) == (26, 138)


def test_every_entry_has_a_code_of_its_own(vocabulary: Vocabulary) -> None:
    """The code is the end of the key, and no other entry of its kind has it, in whatever case."""
    assert all(entry.key == f"{entry.kind}/{entry.code}" for entry in vocabulary.entries), REPAIR
    codes = Counter((entry.kind, entry.code.casefold()) for entry in vocabulary.entries)
    assert [code for code, count in codes.items() if count > 1] == [], REPAIR


def test_members_have_codes_of_three_letters(vocabulary: Vocabulary) -> None:
    """ISO 3166 alpha-3, and EUN for the European Union."""
    states = [entry.code for entry in vocabulary.entries if entry.kind in {"member", "government"}]

    assert [code for code in states if not re.fullmatch("[A-Z]{3}", code)] == [], REPAIR
    assert "EUN" in states


def test_everything_is_called_once_in_each_language(said: Statements) -> None:
    """Entries, and the concepts of the closed schemes."""
    labelled = [t for t in said.things.values() if t.kind != "register" and "/name/" not in t.key]

    assert len(labelled) > 1000
    assert lint.without_a_language(labelled) == [], REPAIR


def test_no_name_means_two_things_unless_both_say_so(vocabulary: Vocabulary, said: Statements) -> None:
    """`kg:sharedName` at every bearer; or hidden at all but one."""
    assert len(lint.shared_names(vocabulary.entries)) > 5
    assert lint.wrongly_shared(vocabulary.entries, said) == [], REPAIR


def test_every_country_has_its_capital_at_least(said: Statements) -> None:
    """Each Member and government that is still one is a place and has a city, or is both in one."""
    places = Counter(thing.first(terms.COUNTRY) for thing in said.things.values() if thing.kind == "place")
    lands = {key for key, thing in said.things.items() if is_entry(key) and thing.kind in {"member", "government"}}

    assert lands - set(places) == {"member/EUN", "government/SCG", "government/YUG"}, REPAIR
    assert {key.partition("/")[2] for key in lands if places[key] == 1} == {
        "DJI",
        "HKG",
        "LUX",
        "MAC",
        "MCO",
        "SGP",
        "SMR",
        "VAT",
    }
    assert set(places) <= lands


def test_nothing_stands_above_itself(vocabulary: Vocabulary) -> None:
    """And only the Ministerial Conference, what was before it, and plurilateral initiatives have nothing above them."""
    assert lint.in_a_loop(vocabulary.entries) == [], REPAIR
    assert {entry.key for entry in vocabulary.entries if entry.kind == "body" and not entry.parent} == ROOTS


def test_series_tell_of_one_body_alone(vocabulary: Vocabulary) -> None:
    """Bodies with symbols have series without numbers."""
    assert sum(bool(entry.series) for entry in vocabulary.entries) > 100
    assert lint.doubtful_series(vocabulary.entries) == [], REPAIR


def test_names_are_tidy(said: Statements) -> None:
    """Composed characters, single spaces, nothing left to fill in."""
    assert lint.untidy_names(said.things.values()) == [], REPAIR


def test_everything_says_where_it_is_known_from(said: Statements) -> None:
    """Each entry and each row of the register: source and certainty."""
    assert lint.unsourced(said) == [], REPAIR


def test_what_a_source_is_named_for_is_more_than_general_knowledge(said: Statements) -> None:
    """Certainty and source agree: only general knowledge is both."""
    known = {
        thing.key
        for thing in said.things.values()
        if is_entry(thing.key) or thing.kind == "register"
        if ("general knowledge" in thing.texts(terms.DCTERMS_SOURCE))
        != (thing.first(terms.CERTAINTY) == "certainty/general-knowledge")
    }

    assert known == set(), REPAIR


@pytest.mark.parametrize("file", shipped(), ids=lambda file: file.name)
def test_files_are_sorted_and_portable(file: Path) -> None:
    """One order, so that a diff is a change; no tabs, no trailing spaces, no path of a machine."""
    text = file.read_text(encoding="utf-8")

    assert lint.out_of_order(text) == [], REPAIR
    assert re.findall(r"\t| $|/home/|/root/|corpus/", text, re.MULTILINE) == [], REPAIR
    assert "\r" not in text


def test_every_iri_is_well_formed() -> None:
    """IRIs of ours are those that `mint` makes of their keys."""
    found = {name for line in quads() for name in re.findall(r"<([^>]*)>", line) if name.startswith(DEFAULT_BASE)}

    assert len(found) > 1000
    assert [name for name in found if not _IRI.fullmatch(name)] == []
    assert [name for name in found if iri.mint(DEFAULT_BASE, iri.key_of(DEFAULT_BASE, name)) != name] == []


def test_the_vocabulary_conforms_to_the_shapes() -> None:
    """Decisions, meetings, instructions and rows of the register are shaped like those of documents."""
    from pyoxigraph import RdfFormat, parse

    from kg.check import Checker

    triples = {f"{q.subject} {q.predicate} {q.object}" for q in parse("\n".join(quads()), RdfFormat.N_QUADS)}

    assert len(triples) > 10_000
    assert Checker(()).violations(sorted(triples)) == ()
