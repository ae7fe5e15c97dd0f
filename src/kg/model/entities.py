"""Things that mentions mean, and the vocabulary that names them."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model.mentions import Mention
from kg.model.text import Finding, Span


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing that a mention means: its key is the path of its IRI under the base ("member/CHN", "decision/WT/L/1032")."""

    key: str
    label: str = ""  # for things that no vocabulary lists: the printed name
    relied_on: tuple[str, ...] = ()  # keys of register rows or vocabulary entries that told, beyond the words


@dataclass(frozen=True, slots=True)
class Identities:
    """Which thing each mention of a document means; a mention that is not here means nothing known."""

    entities: dict[Mention, Entity]
    findings: tuple[Finding, ...] = ()
    places: dict[Span, Entity] = field(default_factory=dict)  # by the words that say where something took place


@dataclass(frozen=True, slots=True)
class Name:
    """One name of an entry. `kind`: preferred, alternative, hidden, acronym, adjective; `language` empty where it serves all."""

    text: str
    language: str
    kind: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing of the vocabularies. `kind`: body, member, government, group, organization, agreement, topic, programme, office, place."""

    key: str
    kind: str
    code: str
    names: tuple[Name, ...]
    parent: str = ""
    series: tuple[str, ...] = ()  # symbol series of a body ("WT/COMTD")


@dataclass(frozen=True, slots=True)
class RegisteredInstrument:
    """An act of the register of instruments, with its row and how sure the row is."""

    key: str  # "decision/WT/L/1032"
    row: str  # "register/mc11-1032"
    kind: str  # ministerial_decision, decision, declaration
    symbols: tuple[str, ...]
    titles: tuple[Name, ...]
    adopted_by: str  # "body/MC"
    date: str
    place: str  # English name of the place
    programme: str  # "programme/electronic-commerce", empty where it belongs to none
    certainty: str  # verified, partly-verified, press, general-knowledge
    paragraph: str = ""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All entries and instruments, as the text stages need them."""

    entries: tuple[Entry, ...]
    instruments: tuple[RegisteredInstrument, ...] = ()
