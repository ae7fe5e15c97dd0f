"""The vocabularies: what bodies, Members, groups, organisations, agreements and topics are called, and the register of instruments.

They stand in Turtle (`ontology/vocabulary/*.ttl`) and TriG (`register.trig`), which a librarian edits. `load` gives them to the text stages
as frozen records without RDF; `quads` gives them to the store. Files that a user names add entries, or names to entries that exist.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kg.model import Vocabulary
from kg.settings import DEFAULT_BASE
from kg.vocabulary.checks import check
from kg.vocabulary.entries import entries
from kg.vocabulary.files import Statements, read, shipped
from kg.vocabulary.lines import lines
from kg.vocabulary.register import instruments

__all__ = ["load", "quads"]


def load(extra: Sequence[Path] = (), base: str = DEFAULT_BASE) -> Vocabulary:
    """Return all entries, sorted by key, and the acts of the register.

    Args:
        extra: Turtle or TriG files of a user, which add to ours.
        base: base IRI under which the user's files may name things, beside ours.

    Raises:
        VocabularyError: a file cannot be read, or an entry is not whole.

    """
    said = _checked(extra, base)
    return Vocabulary(entries(said), instruments(said))


def quads(extra: Sequence[Path] = (), base: str = DEFAULT_BASE) -> tuple[str, ...]:
    """Return the vocabularies and the register as sorted N-Quads lines without line ends (arguments and errors as `load`).

    Entries stand in `<graph/vocabulary>`, what a row of the register states in `<register/ID>`, the row's description in the default graph.
    """
    return lines(_checked(extra, base), base)


def _checked(extra: Sequence[Path], base: str) -> Statements:
    said = read((*shipped(), *extra), base)
    check(said)
    return said
