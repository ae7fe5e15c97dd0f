"""The frozen records in which the stages meet: nothing here computes, nothing here knows RDF.

The data's way: `documents` makes a `Document`; `extract` finds `Mention`s and makes `Claim`s of them; `identify` says which thing
(`Entity`) a mention means, or leaves it unknown; `lift` writes every claim as one `kg:Assertion`. All offsets are Unicode code points
into `Document.text`, end exclusive.
"""

from __future__ import annotations

from kg.model.assertions import (
    Assertion,
    LiftedDocument,
)
from kg.model.claims import (
    ActivityClaim,
    CitationClaim,
    Claim,
    DecisionClaim,
    DocumentClaim,
    Extraction,
    InstructionClaim,
    ItemClaim,
    LinkClaim,
    MeetingClaim,
    NamingClaim,
    Place,
    ProposalClaim,
    StatementClaim,
    ThisDocument,
)
from kg.model.entities import (
    Entity,
    Entry,
    Identities,
    Name,
    RegisteredInstrument,
    Vocabulary,
)
from kg.model.mentions import (
    Agent,
    BodyAnaphor,
    DateKind,
    DateMention,
    Instrument,
    InstrumentMention,
    Mention,
    NameMention,
    OfficeMention,
    PersonMention,
    PrintedName,
    SymbolMention,
    UnnamedMention,
)
from kg.model.text import (
    Block,
    BlockKind,
    Document,
    Finding,
    Note,
    Severity,
    Span,
)

__all__ = [
    "ActivityClaim",
    "Agent",
    "Assertion",
    "Block",
    "BlockKind",
    "BodyAnaphor",
    "CitationClaim",
    "Claim",
    "DateKind",
    "DateMention",
    "DecisionClaim",
    "Document",
    "DocumentClaim",
    "Entity",
    "Entry",
    "Extraction",
    "Finding",
    "Identities",
    "InstructionClaim",
    "Instrument",
    "InstrumentMention",
    "ItemClaim",
    "LiftedDocument",
    "LinkClaim",
    "MeetingClaim",
    "Mention",
    "Name",
    "NameMention",
    "NamingClaim",
    "Note",
    "OfficeMention",
    "PersonMention",
    "Place",
    "PrintedName",
    "ProposalClaim",
    "RegisteredInstrument",
    "Severity",
    "Span",
    "StatementClaim",
    "SymbolMention",
    "ThisDocument",
    "UnnamedMention",
    "Vocabulary",
]
