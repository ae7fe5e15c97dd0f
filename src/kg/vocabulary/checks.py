"""What every vocabulary file must keep to: wrong entries are named with their file, all faults of an entry in one message."""

from __future__ import annotations

from collections.abc import Iterator

from kg import terms
from kg.errors import VocabularyError
from kg.vocabulary.entries import CLASSES, entry_things, is_entry
from kg.vocabulary.files import Statements, Thing


def check(said: Statements) -> None:
    """Raise VocabularyError for the first entry, by key, that is not whole."""
    codes: dict[tuple[str, str], str] = {}
    for thing in entry_things(said):
        if faults := [*_faults(said, thing)]:
            raise VocabularyError(f"{thing.file}: <{thing.key}> {'; '.join(faults)}")
        kind = thing.key.partition("/")[0]
        other = codes.setdefault((kind, thing.first(terms.SKOS_NOTATION)), thing.key)
        if other != thing.key:
            raise VocabularyError(f"{thing.file}: <{thing.key}> has the code of <{other}>")


def _faults(said: Statements, thing: Thing) -> Iterator[str]:
    kind, _, code = thing.key.partition("/")
    if thing.texts(terms.RDF_TYPE) != [CLASSES[kind]]:
        yield f"is not of the class kg:{CLASSES[kind].removeprefix(terms.KG)} alone"
    if thing.texts(terms.SKOS_NOTATION) != [code]:
        yield f'has not the skos:notation "{code}" alone'
    preferred = thing.said.get(terms.SKOS_PREF_LABEL, [])
    if not preferred:
        yield "has no skos:prefLabel"
    if len({value.language for value in preferred}) < len(preferred):
        yield "has two skos:prefLabel in one language"
    for term in (terms.ORG_SUB_ORGANIZATION_OF, terms.OFFICE_OF, terms.SKOS_BROADER, terms.HAS_NAME):
        for key in thing.texts(term):
            if key not in said.things or (is_entry(key) and key == thing.key):
                yield f"points to <{key}>, which no file describes"
