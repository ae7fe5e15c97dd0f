"""Reading vocabulary files: what they say of things by key, each thing with the last file that says something of it.

Our files name things under `DEFAULT_BASE`; a user's may also name them under the base IRI of their store. Both are the same key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg import iri, terms
from kg.errors import VocabularyError
from kg.resources import folder
from kg.settings import DEFAULT_BASE

if TYPE_CHECKING:
    import pyoxigraph as ox

_SUFFIXES: Final = (".ttl", ".trig")
ROW: Final = "register/"


@dataclass(frozen=True, slots=True)
class Value:
    """What is said of a thing: another thing by key, a thing outside the base by IRI, or a literal."""

    text: str
    key: bool = False
    language: str = ""
    datatype: str = ""  # of literals; empty for things


@dataclass(frozen=True, slots=True)
class Thing:
    """All that files say of one thing, at large or in one row of the register; `said` by property, in the order of the files."""

    key: str
    file: Path
    said: dict[str, tuple[Value, ...]]

    @property
    def kind(self) -> str:
        """The first part of the key: "member", "register"."""
        return self.key.partition("/")[0]

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


def shipped() -> tuple[Path, ...]:
    """Return the files that come with the package, sorted."""
    return tuple(sorted(path for path in (folder("ontology") / "vocabulary").iterdir() if path.suffix in _SUFFIXES))


def read(files: Iterable[Path], base: str) -> Statements:
    """Read files in their order; raise VocabularyError, with file and line, for one that cannot be read."""
    reader = _Reader((base, DEFAULT_BASE))
    for file in files:
        reader.read(file)
    return reader.statements()


def line_of(file: Path, key: str) -> int:
    """Return the first line of a file that names a thing by its key in angle brackets; 0 where none does."""
    lines = file.read_text(encoding="utf-8", errors="replace").split("\n")
    return next((number for number, line in enumerate(lines, 1) if f"{iri.encode(key)}>" in line), 0)


class _Reader:
    """Gathers what files say; keys and properties are looked at once each, however often they occur."""

    def __init__(self, bases: Sequence[str]) -> None:
        import pyoxigraph as ox

        self._ox = ox
        self._bases = sorted(bases, key=len, reverse=True)  # one may stand under the other
        self._keys: dict[str, str] = {}
        self._said: dict[tuple[str, str], dict[str, dict[Value, None]]] = {}
        self._last: dict[tuple[str, str], Path] = {}

    def read(self, file: Path) -> None:
        for quad in self._parsed(file):
            try:
                place = (self._row(quad.graph_name), self._key(quad.subject))
                term, value = self._term(quad.predicate.value), self._value(quad.object)
            except ValueError as error:
                raise VocabularyError(f"{file}: {error}") from None
            self._said.setdefault(place, {}).setdefault(term, {})[value] = None
            self._last[place] = file

    def statements(self) -> Statements:
        things: dict[str, Thing] = {}
        rows: dict[str, dict[str, Thing]] = {}
        for (row, key), said in self._said.items():
            values = {term: tuple(found) for term, found in said.items()}
            into = rows.setdefault(row, {}) if row else things
            into[key] = Thing(key, self._last[row, key], values)
        return Statements(things, rows)

    def _parsed(self, file: Path) -> Iterator[ox.Quad]:
        try:
            yield from self._ox.parse(file.read_bytes(), self._ox.RdfFormat.TRIG)
        except SyntaxError as error:
            raise VocabularyError(f"{file}, line {error.lineno}: {error.msg}") from None
        except OSError as error:
            raise VocabularyError(f"{file} cannot be read: {error.strerror}") from None

    def _row(self, graph: object) -> str:
        """Return the key of the row that a graph is; empty outside the register."""
        if isinstance(graph, self._ox.DefaultGraph):
            return ""
        row = self._key(graph)
        if not row.startswith(ROW):
            raise ValueError(f"the graph <{row}> is no row of the register: name it <{ROW}...>")
        return row

    def _key(self, node: object) -> str:
        name = node.value if isinstance(node, self._ox.NamedNode) else ""
        if name not in self._keys:
            under = next((base for base in self._bases if name.startswith(base)), "")
            if not under:
                raise ValueError(f"{node} has no place here: name things by IRIs under {DEFAULT_BASE}")
            self._keys[name] = iri.key_of(under, name)
        return self._keys[name]

    def _term(self, term: str) -> str:
        if term.startswith(terms.KG) and term not in terms.TERMS:
            raise ValueError(f"the ontology does not know kg:{term.removeprefix(terms.KG)}")
        return term

    def _value(self, node: object) -> Value:
        if isinstance(node, self._ox.Literal):
            return Value(node.value, language=node.language or "", datatype=node.datatype.value)
        if isinstance(node, self._ox.NamedNode) and not node.value.startswith(tuple(self._bases)):
            return Value(self._term(node.value))
        return Value(self._key(node), key=True)
