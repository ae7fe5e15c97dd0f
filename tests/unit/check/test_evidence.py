"""Evidence is re-read: planted wrong spans, words and facts are found, one by one."""

from __future__ import annotations

import hashlib
import re

import pyoxigraph as ox
import pytest

from kg.check.evidence import Verified, verify

BASE = "https://example.org/id/"
TEXT = (
    "NOTE ON THE MEETING OF 23 MARCH 2018\n\nThe Committee on Widgets took note of document WT/WID/7. Norway agreed.\n"
)
SHA = hashlib.sha256(TEXT.encode()).hexdigest()
PREFIXES = f"""
PREFIX : <{BASE}>
PREFIX kg: <https://w3id.org/mandate-kg/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""
DOCUMENT, TEXT_IRI = f"<{BASE}document/WT/WID/M/1>", f"{BASE}document/WT/WID/M/1/en/{SHA[:12]}"


def passage(words: str, *, shift: int = 0, exact: str = "") -> tuple[str, str]:
    """Return a passage's IRI and description: the words where they stand, or moved, or misquoted."""
    start = TEXT.index(words) + shift
    end = start + len(words)
    node = f"<{TEXT_IRI}#char={start},{end}>"
    quoted = (exact or words).replace("\n", "\\n")
    return node, f'{node} kg:inText <{TEXT_IRI}> ; kg:start {start} ; kg:end {end} ; kg:exact "{quoted}" .'


def assertion(name: str, facts: str, quote: tuple[str, str], relied_on: str = "") -> str:
    """Return an assertion as TriG: its graph, its description, its passage."""
    relied = f" ; kg:reliedOn {relied_on}" if relied_on else ""
    node = f"<{BASE}assertion/{name}>"
    return (
        f"GRAPH {node} {{ {facts} }}\n"
        f"{node} kg:quotedFrom {quote[0]} ; kg:keyPassage {quote[0]} ; kg:statedIn {DOCUMENT}{relied} .\n{quote[1]}\n"
    )


def graph(*trig: str, names: str = "") -> ox.Store:
    """Return a graph with the text's description, two vocabulary entries, and these assertions."""
    store = ox.Store()
    described = f"""
        <{TEXT_IRI}> kg:sha256 "{SHA}" ; kg:stem "WT_WID_M_1" .
        <{BASE}body/WID> skos:prefLabel "Committee on Widgets"@en ; skos:notation "WID" .
        <{BASE}member/NOR> skos:prefLabel "Norway"@en ; skos:notation "NOR" .
    """
    store.load(input=PREFIXES + described + "".join(trig) + names, format=ox.RdfFormat.TRIG)
    return store


def read(store: ox.Store, text: str | None = TEXT) -> Verified:
    return verify(store, BASE, lambda sha: text if sha == SHA else None)


MEETING = f"""<{BASE}meeting/WID/2018-03-23> a kg:Meeting ; kg:heldBy <{BASE}body/WID> ; kg:sittingDate "2018-03-23"^^xsd:date ."""
SENTENCE = TEXT.split("\n\n")[1].strip()
CITES = f"""{DOCUMENT} kg:cites <{BASE}document/WT/WID/7> . <{BASE}document/WT/WID/7> dcterms:identifier "WT/WID/7" ."""


def test_what_its_words_tell_is_verified() -> None:
    """Names, symbols, dates and things described in the same graph hold; everything is counted."""
    whole = passage(TEXT.strip())

    verified = read(graph(assertion("1", MEETING, whole), assertion("2", CITES, whole)))

    assert verified == Verified(1, 1, 2, 5, ())


@pytest.mark.parametrize(
    ("quote", "code"),
    [
        (passage(SENTENCE, shift=-3), "evidence.passage"),
        (passage(SENTENCE, exact=SENTENCE.replace("7", "8")), "evidence.passage"),
        (passage("Norway agreed"), "evidence.untold"),
    ],
    ids=["moved", "misquoted", "other words"],
)
def test_a_planted_wrong_span_is_found(quote: tuple[str, str], code: str) -> None:
    """A passage that is moved, misquoted, or tells of something else."""
    found = read(graph(assertion("2", CITES, quote))).findings

    assert code in {finding.code for finding in found}


@pytest.mark.parametrize("offset", ["kg:start", "kg:end"])
def test_a_passage_without_offsets_is_a_finding_and_no_fault_of_the_program(offset: str) -> None:
    """What is to be judged may be damaged in any way."""
    node, described = passage(SENTENCE)
    damaged = node, re.sub(rf"{offset} \d+ ; ", "", described)

    found = read(graph(assertion("2", CITES, damaged))).findings

    assert [finding.message for finding in found if "offsets are no numbers" in finding.message]


@pytest.mark.parametrize(
    "fact",
    [
        f"<{BASE}s> kg:madeBy <{BASE}body/WID> .",
        f'<{BASE}s> kg:sittingDate "2018-03-24"^^xsd:date .',
        f"<{BASE}s> kg:sessionNumber 12 .",
        f'<{BASE}s> dcterms:identifier "WT/WID/71" .',
        f'<{BASE}s> dcterms:title "Words that nobody wrote"@en .',
        f"<{BASE}s> kg:madeAt <{BASE}meeting/WID/2018-03-23> .",
    ],
)
def test_each_kind_of_object_must_be_told(fact: str) -> None:
    """A name, a date, a number, a symbol, words and a thing that its passage does not tell are found, one finding each."""
    found = read(graph(assertion("1", fact, passage("Norway agreed.")))).findings

    assert [finding.code for finding in found] == ["evidence.untold"]
    assert found[0].quote == "Norway agreed."


def test_what_is_relied_on_tells_too() -> None:
    """Another assertion, a row of the register and the name of the source are evidence where they are named."""
    meeting = assertion("1", MEETING, passage(TEXT.strip()))
    held_there = f"<{BASE}s> kg:madeAt <{BASE}meeting/WID/2018-03-23> ."
    pursued = f"<{BASE}s> kg:pursuantTo <{BASE}decision/WT/L/9> ."
    row = f'GRAPH <{BASE}register/r1> {{ <{BASE}decision/WT/L/9> dcterms:title "Norway agreed" }}\n'
    own = f'{DOCUMENT} dcterms:identifier "WT/WID/M/1" .'
    short = passage("Norway agreed.")

    store = graph(
        meeting,
        assertion("2", held_there, short, f"<{BASE}assertion/1>"),
        assertion("3", pursued, short, f"<{BASE}register/r1>"),
        row,
        assertion("4", own, short, f"<{TEXT_IRI}>"),
    )

    assert read(store).findings == ()


@pytest.mark.parametrize(
    ("fact", "relied_on"),
    [
        (f"<{BASE}s> kg:madeBy <{BASE}body/WID> .", f"<{BASE}body/WID>"),
        (f"<{BASE}s> kg:madeBy <{BASE}office/SECRETARIAT> .", f"<{BASE}office/SECRETARIAT>"),
        (f"<{BASE}s> kg:pursuantTo <{BASE}decision/WT/L/9> .", f"<{BASE}register/r1>"),
    ],
    ids=["entry", "office", "row"],
)
def test_an_entry_or_row_that_is_relied_on_must_still_be_named(fact: str, relied_on: str) -> None:
    """What an assertion relied on excuses no passage that names something else."""
    row = f'GRAPH <{BASE}register/r1> {{ <{BASE}decision/WT/L/9> dcterms:title "Decision on Widgets" }}\n'

    found = read(graph(assertion("1", fact, passage("Norway agreed."), relied_on), row)).findings

    assert [finding.code for finding in found] == ["evidence.untold"]


def test_kinds_are_judgements_and_need_no_words_of_their_own() -> None:
    """The class, the kind and the status of a thing follow from the whole passage."""
    fact = f"<{BASE}d> a kg:Decision ; kg:decisionKind <{BASE}decision-kind/agreed> ."

    assert read(graph(assertion("1", fact, passage("Norway agreed.")))).findings == ()


def test_a_text_that_is_not_kept_or_was_changed_is_found() -> None:
    """Passages are nothing without the text that was read."""
    store = graph(assertion("2", CITES, passage(SENTENCE)))

    assert [finding.code for finding in read(store, None).findings] == ["evidence.no_text"]
    assert "evidence.text_changed" in {finding.code for finding in read(store, TEXT.replace("7.", "7,")).findings}


def test_a_graph_that_quotes_nothing_is_found() -> None:
    """Every fact of an assertion has a quote, or is no fact."""
    stray = f"GRAPH <{BASE}assertion/9> {{ <{BASE}s> kg:madeBy <{BASE}member/NOR> }}\n"

    assert [finding.code for finding in read(graph(stray)).findings] == ["evidence.unquoted"]
