"""A named question: a SPARQL file whose header declares what it answers.

The header is a block of comment lines `# key: value`; the SPARQL below it runs as it stands on any SPARQL 1.1 engine, and gives one row
per value. The header says how such rows become answers:

    # title: Meetings
    # description: ...                     may go over several `# description:` lines
    # columns: document role body          the columns of the answer, in their order
    # key: document meeting                variables that make a row; others are folded into it
    # list: dates                          columns whose values are collected, sorted, joined by spaces
    # agents: body                         columns that hold an agent, shown as its code
    # things: source                       columns that hold any other thing, shown as its symbol or description
    # labels: label                        columns that hold a thing, shown as its label
    # prefer: role own reported            where several values stand, the first of these is shown
    # texts: title                         columns whose language the user chooses
    # dates: dates                         columns that `from` and `to` look at
    # agent: speaker onBehalfOf            columns that `agent` looks at
    # sort: document order                 the order of rows; numbers sort as numbers
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from kg.errors import QueryError
from kg.resources import folder

EVIDENCE = ("quote", "quotes", "where", "accordingTo")
_LINE = re.compile(r"#\s*(?P<key>[a-z]+):\s*(?P<value>.*?)\s*$")
_KEYS = frozenset(
    {
        "title",
        "description",
        "columns",
        "key",
        "list",
        "agents",
        "things",
        "labels",
        "prefer",
        "texts",
        "dates",
        "agent",
        "sort",
    }
)


@dataclass(frozen=True, slots=True)
class Question:
    """One named question; `parameters` are those that its columns allow."""

    name: str
    title: str
    description: str
    columns: tuple[str, ...]
    sparql: str
    key: tuple[str, ...]
    lists: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    agent: tuple[str, ...] = ()
    sort: tuple[str, ...] = ()
    prefer: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def parameters(self) -> tuple[str, ...]:
        """Names that `--param` takes: a filter per kind of column, the ends of a chain, and the language."""
        ends = {"from", "to"} if self.dates or {"from", "to"} <= set(self.columns) else set()
        plain = {name for name in ("document", "body") if name in self.columns}
        return tuple(sorted(ends | plain | ({"agent"} if self.agent else set()) | {"lang"}))


@cache
def questions() -> tuple[Question, ...]:
    """Return all named questions, by name."""
    return tuple(parse(path) for path in sorted(folder("queries").glob("*.rq")))


def question(name: str) -> Question:
    """Return one question.

    Raises:
        QueryError: there is no question of that name.
    """
    for known in questions():
        if known.name == name:
            return known
    raise QueryError(f"no question {name!r}: one of {', '.join(known.name for known in questions())}")


def parse(path: Path) -> Question:
    """Read a `.rq` file.

    Raises:
        QueryError: a header line is unknown or doubled, or title, description, columns or key are missing.
    """
    sparql = path.read_text(encoding="utf-8")
    header: dict[str, list[str]] = {}
    for line in sparql.splitlines():
        if not line.startswith("#"):
            break
        match = _LINE.match(line)
        if match is None or match["key"] not in _KEYS:
            raise QueryError(f"{path.name}: header line not understood: {line!r}")
        header.setdefault(match["key"], []).append(match["value"])
    missing = [key for key in ("title", "description", "columns", "key") if key not in header]
    if missing:
        raise QueryError(f"{path.name}: the header lacks {', '.join(missing)}")
    words = {key: tuple(" ".join(values).split()) for key, values in header.items()}
    return Question(
        name=path.stem,
        title=header["title"][0],
        description=" ".join(header["description"]),
        columns=words["columns"],
        sparql=sparql,
        key=words["key"],
        lists=words.get("list", ()),
        agents=words.get("agents", ()),
        things=words.get("things", ()),
        labels=words.get("labels", ()),
        texts=words.get("texts", ()),
        dates=words.get("dates", ()),
        agent=words.get("agent", ()),
        sort=words.get("sort", words["columns"]),
        prefer={(row := value.split())[0]: tuple(row[1:]) for value in header.get("prefer", ())},
    )
