"""Turns values of gold into the strings that answers hold: dates, own symbols, sources of mandates, ends of links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kg.evaluate.gold import GoldDocument
from kg.evaluate.names import Names

THIS = "THIS"
ITEM = "agenda item"

_PROVISION = re.compile(r"(?P<symbol>[A-Z][A-Z0-9()/.a-z]*/\S+?)(?:,? para(?:graph)?s? (?P<number>\S+))?")
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_MONTH = re.compile(rf"(?:^|,? )(?P<month>{'|'.join(_MONTHS)}) (?P<year>\d{{4}})(?: meeting)?$")
_WORDED_CHAIR = re.compile(r"(?:previous Chair|CHAIR)\b,?\s*", re.IGNORECASE)
_DATED = re.compile(r"(?P<body>.+?)(?P<dates>(?: \d{4}(?:-\d{2}(?:-\d{2})?)?)+)")
_INSTRUCTION = re.compile(r"(?:instruction in )?(?P<source>.+): (?P<addressee>[^:]+), (?P<action>[a-z]+)")


def text(value: Any) -> str:
    """Return a scalar of gold as answers write it: ISO dates, nothing for null."""
    return "" if value is None else str(value)


def alternatives(row: Mapping[str, Any], key: str) -> tuple[Any, ...]:
    """Return what `accept` allows besides the value of a key; `accept` as a bare list speaks of the stance only."""
    accept = row.get("accept")
    if not isinstance(accept, Mapping):
        return ()
    value = accept.get(key)
    return tuple(value) if isinstance(value, list) else (() if value is None else (value,))


@dataclass(frozen=True, slots=True)
class Cells:
    """Reads cells for one document: its own symbols are one thing, and its own Chair is CHAIR."""

    document: GoldDocument
    names: Names
    shown: str = ""  # how answers name the document

    def symbol(self, value: str) -> str:
        """Return a symbol (with ", para N" where given); any own symbol, the file's stem and "this report" are THIS."""
        value = value.removesuffix(".")
        if value and value in {THIS, "this report", self.document.stem, self.shown}:
            return THIS
        for own in self.document.symbols:
            if value == own or value.startswith(f"{own}, para"):
                return THIS + value[len(own) :]
        return value

    def symbols(self, values: Iterable[Any]) -> frozenset[str]:
        """Return the accepted forms of several symbols."""
        return frozenset(self.symbol(str(value)) for value in values if value is not None)

    def speaker(self, value: Any) -> frozenset[str]:
        """Return what is accepted for an agent, an office or an unnamed speaker."""
        return self.names.speaker(text(value), self.document.own_bodies) if value else frozenset({""})

    def source(self, value: str) -> frozenset[str]:
        """Return the accepted forms of a mandate's source: symbol, "BODY DATE" or "CHAIR BODY DATE", with codes for names."""
        provision = _PROVISION.fullmatch(value)
        if provision is not None:
            return frozenset({self.symbol(value.replace(" paragraph ", ", para ").replace(",, ", ", "))})
        chair = "CHAIR " if _WORDED_CHAIR.match(value) else ""
        value = _WORDED_CHAIR.sub("", value, count=1)
        month = _MONTH.search(value)
        if month is not None:
            value = f"{value[: month.start()]} {month['year']}-{_MONTHS.index(month['month']) + 1:02d}".strip()
        dated = _DATED.fullmatch(value)
        if dated is not None:
            return frozenset(f"{chair}{code}{dated['dates']}" for code in self.names.accepted(dated["body"]))
        if re.fullmatch(r"\d{4}-\d{2}", value):
            return frozenset(
                f"{chair}{code} {value}" for own in self.document.own_bodies for code in self.names.accepted(own)
            )
        return frozenset(f"{chair}{code}".strip() for code in self.names.accepted(value))

    def end(self, value: str) -> frozenset[str]:
        """Return the accepted forms of one end of a link."""
        if value.startswith("agenda item"):
            return frozenset({ITEM})
        instruction = _INSTRUCTION.fullmatch(value)
        if instruction is not None:
            return frozenset(
                f"{source}: {who}, {instruction['action']}"
                for source in self.source(instruction["source"])
                for who in self.speaker(instruction["addressee"])
            )
        if _PROVISION.fullmatch(value) or value in {THIS, "this report"} or value.startswith(f"{THIS},"):
            return frozenset({self.symbol(value)})
        return self.source(value) | self.names.accepted(value)
