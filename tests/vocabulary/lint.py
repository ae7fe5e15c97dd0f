"""What the vocabularies must keep to beyond what `load` refuses, as functions that name what breaks a rule.

Each is held against the shipped files and against a small wrong one in `test_lint.py`.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg import terms
from kg.identify.lexicon import fold
from kg.iri import slug
from kg.model import Entry
from kg.vocabulary.entries import is_entry
from kg.vocabulary.files import Statements, Thing

LANGUAGES = ("en", "fr", "es")
_LINKS = (terms.ESTABLISHED_BY, terms.CONTINUES, terms.GIVEN_IN, terms.PURSUANT_TO, terms.FULFILS)
_SUBJECT = re.compile(r"^<([^>]+)> a ", re.MULTILINE)
_GRAPH = re.compile(r"^GRAPH <([^>]+)> \{", re.MULTILINE)
_SERIES = re.compile(r"[A-Z]+(\.[A-Z]+)*(\(\d\d\))?(/[A-Z]+(\(\d\d\))?)*")


def without_a_language(things: Iterable[Thing]) -> list[str]:
    """Name things that are not called exactly once in each language."""
    return [
        thing.key
        for thing in things
        if sorted(value.language for value in thing.said.get(terms.SKOS_PREF_LABEL, ())) != sorted(LANGUAGES)
    ]


def shared_names(entries: Iterable[Entry]) -> dict[tuple[str, str, str], set[str]]:
    """Return the names that two entries bear openly, by language, folded text, and what stands apart: adjectives, and places.

    A hidden name yields to an open one, which is a rule that chooses. Places are looked up by themselves, so that they share no name with
    Members; among them, hidden names yield to none.
    """
    bearers: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    for entry in entries:
        for name in entry.names:
            place = entry.kind == "place"
            if name.kind != "hidden" or place:
                apart = "place" if place else "adjective" if name.kind == "adjective" else ""
                for language in LANGUAGES if name.language == "" else (name.language,):
                    bearers[language, _compared(name.text, entry.kind), apart].add(entry.key)
    return {name: keys for name, keys in bearers.items() if len(keys) > 1}


def _compared(name: str, kind: str) -> str:
    """Return a name as identification compares it."""
    return slug(name) if kind == "place" else fold(name)


def wrongly_shared(entries: Iterable[Entry], said: Statements) -> list[str]:
    """Name shared names that a bearer does not declare, and declared ones that nobody shares."""
    shared = {(language, name, key) for (language, name, _), keys in shared_names(entries).items() for key in keys}
    declared = {
        (language, _compared(value.text, thing.kind), thing.key)
        for thing in said.things.values()
        for value in thing.said.get(terms.SHARED_NAME, ())
        for language in (LANGUAGES if value.language == "" else (value.language,))
    }
    return [" ".join(one) for one in sorted(shared ^ declared)]


def in_a_loop(entries: Iterable[Entry]) -> list[str]:
    """Name entries that stand above themselves."""
    above = {entry.key: entry.parent for entry in entries}
    found = []
    for key in sorted(above):
        seen, one = {key}, above[key]
        while one and one not in seen:
            seen.add(one)
            one = above.get(one, "")
        if one == key:
            found.append(key)
    return found


def doubtful_series(entries: Iterable[Entry]) -> list[str]:
    """Name series that two bodies have, and those that no symbol begins with."""
    bearers: defaultdict[str, list[str]] = defaultdict(list)
    for entry in entries:
        for series in entry.series:
            bearers[series].append(entry.key)
    return [s for s, keys in sorted(bearers.items()) if len(keys) > 1 or not _SERIES.fullmatch(s)]


def untidy_names(things: Iterable[Thing]) -> list[str]:
    """Name labels with stray spaces, characters that are not composed, or placeholders."""
    return [
        f"{thing.key}: {value.text!r}"
        for thing in things
        for values in thing.said.values()
        for value in values
        if not value.key and value.datatype
        if value.text != " ".join(unicodedata.normalize("NFC", value.text).split()) or "{" in value.text
    ]


def unsourced(said: Statements) -> list[str]:
    """Name entries and rows that do not say where they are known from, and how sure they are."""
    return sorted(
        thing.key
        for thing in said.things.values()
        if is_entry(thing.key) or thing.kind == "register"
        if not thing.texts(terms.DCTERMS_SOURCE) or len(thing.texts(terms.CERTAINTY)) != 1
    )


def out_of_order(text: str) -> list[str]:
    """Name subjects and graphs of a file that stand behind a later one."""
    return [
        after
        for pattern in (_SUBJECT, _GRAPH)
        for before, after in zip(pattern.findall(text), pattern.findall(text)[1:], strict=False)
        if after <= before
    ]


def lonely_mandates(rows: Mapping[str, Mapping[str, Thing]]) -> list[str]:
    """Name rows where a link of the chain stands without `kg:mandatedBy` beside it, or that without a link."""
    return sorted(
        row
        for row, stated in rows.items()
        for thing in stated.values()
        if {key for link in _LINKS for key in thing.texts(link)} != set(thing.texts(terms.MANDATED_BY))
    )
