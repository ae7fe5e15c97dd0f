"""Free SPARQL over a store: read only, and never over the network."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.errors import QueryError
from kg.store.formats import prefixes
from kg.store.reading import Store

if TYPE_CHECKING:
    import pyoxigraph as ox

RESULTS: Final = ("srj", "srx")
"""The W3C formats of results: SPARQL 1.1 Query Results JSON and XML."""

_WORDLESS = re.compile(
    r'"""(?:[^\\]|\\.)*?"""|\'\'\'(?:[^\\]|\\.)*?\'\'\'|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|<[^<>\s]*>|#[^\n]*',
    re.DOTALL,
)
_LONGEST, _DEEPEST = 50_000, 500  # far beyond these the parser of Oxigraph runs out of stack, and the process dies
_SERVICE = re.compile(r"(?<![\w?$:.-])SERVICE(?![\w:-])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Selected:
    """What SELECT answers: columns and rows, every cell the plain value of its term, unbound ones empty."""

    columns: tuple[str, ...]
    rows: tuple[dict[str, str], ...]


def sparql(store: Store, text: str) -> Selected | bool | str:
    """Answer a query: rows for SELECT, a truth for ASK, Turtle for CONSTRUCT and DESCRIBE.

    The prefixes kg, rdf, rdfs, skos, dcterms, foaf, org, xsd and id (the store's base IRI) need not be declared.

    Raises:
        QueryError: the text does not parse, would change the store, or asks another server.

    """
    from pyoxigraph import QueryBoolean, QuerySolutions, RdfFormat, serialize

    result = _run(store, text)
    if isinstance(result, QueryBoolean):
        return bool(result)
    if isinstance(result, QuerySolutions):
        columns = tuple(variable.value for variable in result.variables)
        return Selected(columns, tuple({column: _plain(solution[column]) for column in columns} for solution in result))
    triples = sorted(set(result), key=str)
    return (serialize(triples, format=RdfFormat.TURTLE, prefixes=prefixes(store.base)) or b"").decode()


def results(store: Store, text: str, form: str) -> bytes:
    """Answer a SELECT or ASK in one of the W3C formats (`RESULTS`); raise QueryError as `sparql` does."""
    from pyoxigraph import QueryResultsFormat, QueryTriples

    result = _run(store, text)
    if isinstance(result, QueryTriples):
        raise QueryError("CONSTRUCT and DESCRIBE answer with triples: leave --format out")
    return result.serialize(format=QueryResultsFormat.from_extension(form)) or b""


def _run(store: Store, text: str) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
    if _SERVICE.search(_WORDLESS.sub(" ", text)):
        raise QueryError("SERVICE would ask another server: kg answers from its own store only")
    if len(text) > _LONGEST or _depth(text) > _DEEPEST:
        raise QueryError(f"SPARQL: more than {_LONGEST} characters or {_DEEPEST} brackets in each other: ask in parts")
    try:
        text.encode()
        return store.graph.query(text, prefixes=prefixes(store.base))
    except UnicodeEncodeError as error:
        raise QueryError("SPARQL: the query is not UTF-8") from error
    except SyntaxError as error:
        raise QueryError(f"SPARQL: {' '.join(str(error).split())[:300]}") from error


def _depth(text: str) -> int:
    """Return how many brackets stand in each other."""
    deepest = depth = 0
    for sign in text:
        depth += (sign in "{([") - (sign in "})]")
        deepest = max(deepest, depth)
    return deepest


def _plain(term: object) -> str:
    value = getattr(term, "value", None)
    return value if isinstance(value, str) else "" if term is None else str(term)
