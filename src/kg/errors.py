"""What can go wrong.

A wrong program or a wrong call raises an exception of this module. Wrong data never does: it becomes a `kg.model.Finding`,
which is stored and printed beside what was read.
"""

from __future__ import annotations


class KgError(Exception):
    """Base of every exception of this package; its text is one line with the remedy."""


class UsageError(KgError):
    """A wrong option, a path that does not exist, nothing to read: exit code 2."""


class StoreError(KgError):
    """The store cannot be opened: locked, of another base IRI, of another format version."""


class VocabularyError(KgError):
    """A vocabulary file cannot be read, or says two things of one name."""


class QueryError(KgError):
    """A question that is not known, a parameter that it does not take, or SPARQL that does not parse."""


class ShapeError(KgError):
    """The shapes do not say what SHACL can carry out: a misspelt term, a class that does not exist, a shape without a name."""
