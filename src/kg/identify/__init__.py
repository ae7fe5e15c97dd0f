"""Which thing a mention means, or that it is not known: the third stage, between what is said and what is written.

`identify` knows no RDF and changes no words. Where two things could be meant there is no link, and a finding says so.
"""

from __future__ import annotations

from kg.identify.bodies import Bodies, own_body
from kg.identify.instruments import Instruments, Register
from kg.identify.lexicon import Lexicon
from kg.identify.names import Names
from kg.identify.persons import persons
from kg.identify.places import Places
from kg.identify.reading import Reading
from kg.identify.uses import Use, uses
from kg.iri import agent_key
from kg.model import (
    BodyAnaphor,
    Document,
    Entity,
    Extraction,
    Identities,
    InstrumentMention,
    Mention,
    NameMention,
    OfficeMention,
    PrintedName,
    SymbolMention,
    Vocabulary,
)

__all__ = ["Identifier", "identify"]


class Identifier:
    """A vocabulary compiled for identification; use it for many documents."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._lexicon = Lexicon(vocabulary)
        self._register = Register(vocabulary.instruments)
        self._places = Places(vocabulary)

    def identify(self, document: Document, extraction: Extraction) -> Identities:
        """Return which thing each mention of a document means, and findings for those that stay in doubt."""
        reading = Reading(document, extraction, uses(extraction))
        own = own_body(self._lexicon, reading)
        names = Names(self._lexicon, reading, own)
        bodies = Bodies(self._lexicon, reading, names, own)
        instruments = Instruments(self._vocabulary, self._register, self._lexicon, reading)
        entities = persons(reading) | _local_agents(reading)
        for use in reading.uses:
            if entity := _identify(use, names, bodies, instruments):
                entities[use.mention] = entity
        places = self._places.identify(reading)
        return Identities(entities, reading.doubts.findings(), places)


def identify(document: Document, extraction: Extraction, vocabulary: Vocabulary) -> Identities:
    """Identify the mentions of one document; for many, keep an `Identifier`."""
    return Identifier(vocabulary).identify(document, extraction)


def _identify(use: Use, names: Names, bodies: Bodies, instruments: Instruments) -> Entity | None:
    match use.mention:
        case NameMention() as name:
            return names.identify(name, use.slots)
        case BodyAnaphor() as anaphor:
            return bodies.identify(anaphor)
        case OfficeMention() as office:
            return bodies.office(office)
        case SymbolMention() as symbol:
            return instruments.symbol(symbol)
        case InstrumentMention() as instrument:
            return instruments.describe(instrument)
    return None


def _local_agents(reading: Reading) -> dict[Mention, Entity]:
    """Return agents that no vocabulary lists: one for each name, labelled as first printed."""
    labels: dict[str, str] = {}
    found: dict[Mention, Entity] = {}
    for use in reading.uses:
        mention = use.mention
        if isinstance(mention, PrintedName):
            key = agent_key(reading.key, mention.name)
            found[mention] = Entity(key, label=labels.setdefault(key, " ".join(mention.name.split())))
    return found
