"""What every vocabulary file must keep to: a thing that is not whole is named with its file and line, all its faults in one message."""

from __future__ import annotations

from collections.abc import Iterator

from kg import terms
from kg.errors import VocabularyError
from kg.vocabulary.entries import CLASSES, PARENTS, is_entry
from kg.vocabulary.files import ROW, Statements, Thing, line_of

_CONCEPT = {terms.SKOS_CONCEPT, terms.SKOS_CONCEPT_SCHEME}


def check(said: Statements) -> None:
    """Raise VocabularyError for the first thing, by key, that is not whole, or that has the code or name of another."""
    taken: dict[tuple[str, ...], str] = {}
    for key in sorted(said.things):
        thing = said.things[key]
        faults = [*_faults(said, thing), *_twice(thing, taken)]
        if faults:
            raise VocabularyError(f"{_place(thing)}: <{key}> {'; '.join(faults)}")
    for row in sorted(said.rows):
        if row not in said.things:
            first = min(said.rows[row].values(), key=lambda thing: thing.key)
            raise VocabularyError(f"{first.file}: the row <{row}> has no source and no certainty")


def _place(thing: Thing) -> str:
    line = line_of(thing.file, thing.key)
    return f"{thing.file}, line {line}" if line else str(thing.file)


def _faults(said: Statements, thing: Thing) -> Iterator[str]:
    if is_entry(thing.key):
        yield from _entry_faults(said, thing)
    elif thing.key.startswith(ROW):
        yield from _row_faults(said, thing)
    elif "/name/" in thing.key:
        if thing.texts(terms.RDF_TYPE) != [terms.NAME] or not thing.texts(terms.RDFS_LABEL):
            yield "is no kg:Name with an rdfs:label"
    elif not _CONCEPT & set(thing.texts(terms.RDF_TYPE)):
        yield f"is of no kind that vocabularies hold: {', '.join(CLASSES)}"


def _entry_faults(said: Statements, thing: Thing) -> Iterator[str]:
    code = thing.key.partition("/")[2]
    if thing.texts(terms.RDF_TYPE) != [CLASSES[thing.kind]]:
        yield f"is not a kg:{CLASSES[thing.kind].removeprefix(terms.KG)} alone"
    if thing.texts(terms.SKOS_NOTATION) != [code]:
        yield f'needs exactly the skos:notation "{code}"'
    preferred = thing.said.get(terms.SKOS_PREF_LABEL, ())
    if not preferred:
        yield "needs a skos:prefLabel"
    if len({value.language for value in preferred}) < len(preferred):
        yield "has two skos:prefLabel in one language"
    for term in (*PARENTS, terms.HAS_NAME, terms.COUNTRY, terms.CERTAINTY):
        for value in thing.said.get(term, ()):
            if not value.key or value.text not in said.things:
                yield f"points to <{value.text}>, which no file describes"


def _row_faults(said: Statements, thing: Thing) -> Iterator[str]:
    if not thing.texts(terms.DCTERMS_SOURCE):
        yield "needs a dcterms:source"
    certainty = thing.texts(terms.CERTAINTY)
    if len(certainty) != 1 or certainty[0] not in said.things:
        yield "needs exactly one kg:certainty, a concept of schemes.ttl"
    if thing.key not in said.rows:
        yield "states nothing: give its triples in a graph of its name"


def _twice(thing: Thing, taken: dict[tuple[str, ...], str]) -> Iterator[str]:
    """Yield the preferred names of an entry that another of its kind has already."""
    if not is_entry(thing.key):
        return
    for value in thing.said.get(terms.SKOS_PREF_LABEL, ()):
        name = (thing.kind, value.language, value.text.casefold())
        if taken.setdefault(name, thing.key) != thing.key:
            yield f'is called "{value.text}" as <{taken[name]}> is: add to that entry, or give another skos:prefLabel'
