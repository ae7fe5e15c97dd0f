"""Entries of the vocabularies as records: what they are, their code, and every name that they bear or bore."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg import terms
from kg.model import Entry, Name
from kg.vocabulary.files import Statements, Thing
from kg.vocabulary.labels import KINDS

CLASSES: Final = {
    "agreement": terms.AGREEMENT,
    "body": terms.BODY,
    "government": terms.GOVERNMENT,
    "group": terms.MEMBER_GROUP,
    "member": terms.MEMBER,
    "office": terms.OFFICE,
    "organization": terms.ORGANIZATION,
    "place": terms.LOCATION,
    "programme": terms.PROGRAMME,
    "topic": terms.TOPIC,
}
"""The class of the entries of each kind; the kind is the first part of their keys."""

PARENTS: Final = (terms.ORG_SUB_ORGANIZATION_OF, terms.OFFICE_OF, terms.SKOS_BROADER)
"""The properties by which an entry points to what stands above it."""


def entries(said: Statements) -> tuple[Entry, ...]:
    """Return all entries, sorted by key."""
    return tuple(
        Entry(
            key=thing.key,
            kind=thing.kind,
            code=thing.first(terms.SKOS_NOTATION),
            names=names(said, thing),
            parent=next((thing.first(term) for term in PARENTS if thing.first(term)), ""),
            series=tuple(thing.texts(terms.SYMBOL_SERIES)),
        )
        for thing in entry_things(said)
    )


def entry_things(said: Statements) -> list[Thing]:
    """Return the things that are entries, not the names or concepts beside them, sorted by key."""
    found = [thing for thing in said.things.values() if is_entry(thing.key)]
    return sorted(found, key=lambda thing: thing.key)


def is_entry(key: str) -> bool:
    """Tell whether a key is that of an entry: a kind and a code."""
    kind, _, code = key.partition("/")
    return kind in CLASSES and "/" not in code


def names(said: Statements, thing: Thing) -> tuple[Name, ...]:
    """Return every name of an entry once, its own first, then those of its past."""
    past = [said.things[key] for key in thing.texts(terms.HAS_NAME) if key in said.things]
    return tuple(dict.fromkeys(name for one in (thing, *past) for name in _names(one)))


def _names(thing: Thing) -> Iterator[Name]:
    for term, kind in KINDS.items():
        for value in thing.said.get(term, ()):
            yield Name(value.text, value.language, kind)
