"""Words that may name a thing; kinds are classes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.model.text import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that may name a thing; kinds are subclasses."""

    span: Span


@dataclass(frozen=True, slots=True)
class NameMention(Mention):
    """A name of the gazetteer, with the key of every entry that bears it ("member/CHN")."""

    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedName(Mention):
    """A name in a place where an agent stands (a speaker, an organiser) that no vocabulary lists."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class BodyAnaphor(Mention):
    """A body named by what it is ("The Committee", "le Conseil", an own acronym); `noun` in lower case."""

    noun: str = ""


@dataclass(frozen=True, slots=True)
class OfficeMention(Mention):
    """Who speaks or acts by office: the Chair (of the body, else of the meeting), the Secretariat, the Director-General."""

    office: str = "CHAIR"  # CHAIR, SECRETARIAT, DG
    of: NameMention | BodyAnaphor | None = None
    previous: bool = False  # "my predecessor", "the outgoing Chairman"


@dataclass(frozen=True, slots=True)
class PersonMention(Mention):
    """A person as printed, with the Member in brackets after the name."""

    name: str = ""
    member: NameMention | None = None


@dataclass(frozen=True, slots=True)
class UnnamedMention(Mention):
    """A speaker or supporter who stays unnamed: one, another, several, some, some other, various, many, members, delegations."""

    quantity: str = ""


@dataclass(frozen=True, slots=True)
class SymbolMention(Mention):
    """A document symbol, normalised ("G/MA/57/Add.2"); `paragraph` where the text names one ("19.9")."""

    symbol: str = ""
    paragraph: str = ""


class DateKind(StrEnum):
    """How printed dates are to be read."""

    DAYS = "days"  # every day is printed
    RANGE = "range"  # first and last day of a true range
    MONTHS = "months"  # month precision


@dataclass(frozen=True, slots=True)
class DateMention(Mention):
    """Printed dates: ISO days ("2018-03-23") or months ("2018-07"), in printed order; "--03-23", "--07" where no year is printed."""

    kind: DateKind = DateKind.DAYS
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InstrumentMention(Mention):
    """A description of an act without its symbol ("the Bali Decision"), with all that the words and a tied note tell of it."""

    kind: str = ""  # ministerial_decision, declaration, programme, decision
    year: str = ""
    place: str = ""
    topic: NameMention | None = None
    symbols: tuple[SymbolMention, ...] = ()  # printed beside it or in its note
    paragraph: str = ""


Agent = NameMention | PrintedName | BodyAnaphor | OfficeMention
Instrument = SymbolMention | InstrumentMention
