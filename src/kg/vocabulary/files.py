"""Reading vocabulary files: statements about things by key, each with the file that makes it.

Our files name things under `DEFAULT_BASE`; a user's may also name them under the base IRI of their store. Both are the same key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kg import iri, terms
from kg.errors import VocabularyError
from kg.resources import folder
from kg.settings import DEFAULT_BASE
from kg.vocabulary.labels import KINDS, SHARED_NAME

if TYPE_CHECKING:
    import pyoxigraph as ox

_SUFFIXES = (".ttl", ".trig")
_KNOWN = terms.TERMS | set(KINDS) | {SHARED_NAME}


@dataclass(frozen=True, slots=True)
class Value:
    """What a statement says of its subject: another thing by key, a thing outside the base by IRI, or a literal."""

    text: str
    key: bool = False
    language: str = ""
    datatype: str = ""  # of literals; empty for things


@dataclass(frozen=True, slots=True)
class Thing:
    """All that files say of one thing in one graph, by property."""

    key: str
    file: Path
    said: dict[str, list[Value]] = field(default_factory=dict)

    def texts(self, term: str) -> list[str]:
        """Return what stands under a property, as text: keys of things, characters of literals."""
        return [value.text for value in self.said.get(term, ())]

    def first(self, term: str) -> str:
        """Return the first of `texts`, empty where there is none."""
        return next(iter(self.texts(term)), "")


@dataclass(frozen=True, slots=True)
class Statements:
    """What all files say: of things at large, and in each row of the register (by the row's key)."""

    things: dict[str, Thing]
    rows: dict[str, dict[str, Thing]]


def shipped() -> list[Path]:
    """Return the files that come with the package, sorted."""
    return sorted(path for path in (folder("ontology") / "vocabulary").iterdir() if path.suffix in _SUFFIXES)


def read(extra: Sequence[Path], base: str) -> Statements:
    """Read our files and those of a user; raise VocabularyError, with file and line, for one that cannot be read."""
    things: dict[str, Thing] = {}
    rows: dict[str, dict[str, Thing]] = {}
    for file in (*shipped(), *extra):
        for quad in _parsed(file):
            row = _row(quad, file, base)
            into = rows.setdefault(row, {}) if row else things
            key = _key(quad.subject, file, base)
            thing = into.setdefault(key, Thing(key, file))
            value = _value(quad.object, file, base)
            values = thing.said.setdefault(_term(quad, file), [])
            if value not in values:
                values.append(value)
    return Statements(things, rows)


def _parsed(file: Path) -> Iterator[ox.Quad]:
    from pyoxigraph import RdfFormat, parse

    try:
        yield from parse(file.read_bytes(), RdfFormat.TRIG)
    except SyntaxError as error:
        raise VocabularyError(f"{file}, line {error.lineno}: {error.msg}") from None
    except OSError as error:
        raise VocabularyError(f"{file} cannot be read: {error.strerror}") from None


def _key(node: object, file: Path, base: str) -> str:
    from pyoxigraph import NamedNode

    for under in (base, DEFAULT_BASE):
        if isinstance(node, NamedNode) and node.value.startswith(under):
            return iri.key_of(under, node.value)
    raise VocabularyError(f"{file}: {node} has no place here: name things by IRIs under {DEFAULT_BASE}")


def _row(quad: ox.Quad, file: Path, base: str) -> str:
    """Return the key of the row that states a quad; empty outside the register."""
    from pyoxigraph import DefaultGraph

    if isinstance(quad.graph_name, DefaultGraph):
        return ""
    row = _key(quad.graph_name, file, base)
    if not row.startswith("register/"):
        raise VocabularyError(f"{file}: the graph <{row}> is no row of the register: name it <register/...>")
    return row


def _term(quad: ox.Quad, file: Path) -> str:
    """Return the property of a quad; raise VocabularyError for a misspelt one of ours."""
    term = quad.predicate.value
    if term.startswith(terms.KG) and term not in _KNOWN:
        name = term.removeprefix(terms.KG)
        raise VocabularyError(f"{file}: {quad.subject} has a property kg:{name}, which the ontology does not know")
    return term


def _value(node: object, file: Path, base: str) -> Value:
    from pyoxigraph import Literal, NamedNode

    if isinstance(node, Literal):
        return Value(node.value, language=node.language or "", datatype=node.datatype.value)
    if isinstance(node, NamedNode) and not node.value.startswith((base, DEFAULT_BASE)):
        return Value(node.value)
    return Value(_key(node, file, base), key=True)


def by_kind(things: Iterable[Thing], kind: str) -> Iterator[Thing]:
    """Give the things whose key begins with this kind ("member"), sorted by key."""
    yield from sorted((thing for thing in things if thing.key.startswith(f"{kind}/")), key=lambda thing: thing.key)
