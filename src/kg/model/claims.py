"""What one document says, one claim at a time, over mentions."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model.mentions import Agent, DateMention, Instrument, NameMention, PersonMention, SymbolMention, UnnamedMention
from kg.model.text import Finding, Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the document a claim stands, as printed: acts without a symbol are named after it."""

    paragraph: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Claim:
    """One thing said. `spans`: the sentences that make it, the key sentence first; mentions add their own spans when lifted."""

    rule: str  # the rule that read it: "minutes.turn"
    spans: tuple[Span, ...]
    place: Place = field(default_factory=Place)
    according_to: StatementClaim | None = None


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class DocumentClaim(Claim):
    """What the header and the form of the document say of itself."""

    genre: str  # minutes, report, decision, communication, agenda, notification, note, statement, document
    symbols: tuple[SymbolMention, ...] = ()
    symbol_from_name: str = ""  # a symbol read from the source's name because none is printed
    issued: DateMention | None = None
    title: Span | None = None
    author: Agent | None = None
    addressed_to: Agent | None = None
    job_number: str = ""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class MeetingClaim(Claim):
    """A meeting of a body. `role`: own (this document is its record), reported, scheduled, mentioned."""

    body: Agent
    dates: tuple[DateMention, ...] = ()
    session: int | None = None
    status: str = "held"  # held, scheduled, proposed
    role: str = "mentioned"
    chair: PersonMention | None = None
    place_name: Span | None = None


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class ItemClaim(Claim):
    """An item of the agenda of the document's own meeting."""

    label: str
    title: Span
    meeting: MeetingClaim | None = None
    parent: ItemClaim | None = None
    cited: tuple[SymbolMention, ...] = ()
    inferred: bool = False  # the label is not printed but counted


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class StatementClaim(Claim):
    """An intervention; `order` counts the turns of the document from 1, and is 0 for what the document says in its own voice."""

    speaker: Agent | UnnamedMention
    order: int
    on_behalf_of: Agent | None = None
    spoken_by: PersonMention | None = None
    at: MeetingClaim | None = None
    item: ItemClaim | None = None
    stance: str = ""  # supports, opposes, reserves, neutral; empty where not looked for
    stance_on: ProposalClaim | None = None


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class DecisionClaim(Claim):
    """An act of a body: by symbol, by description, or what the meeting did here (then the claim's own place names it)."""

    kind: str
    by: Agent | None = None
    at: MeetingClaim | None = None
    dates: tuple[DateMention, ...] = ()
    instrument: Instrument | None = None
    item: ItemClaim | None = None


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class ProposalClaim(Claim):
    """A paper or suggestion put forward by Members, groups or bodies, and who stands behind or against it.

    A sentence that only says who is for or against a proposal told elsewhere is a claim of its own, `of` that proposal.
    """

    of: ProposalClaim | None = None
    symbol: SymbolMention | None = None
    title: Span | None = None
    proponents: tuple[Agent, ...] = ()
    supporters: tuple[Agent | UnnamedMention, ...] = ()
    opponents: tuple[Agent | UnnamedMention, ...] = ()
    at: MeetingClaim | None = None
    event: str = ""  # presented, reiterated, revised, withdrawn, agreed, not agreed


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class CitationClaim(Claim):
    """The document names another document, or a paragraph of it."""

    cited: SymbolMention


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class NamingClaim(Claim):
    """The document names an agent, an agreement or a topic: it occurs, no more is said."""

    named: NameMention


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class ActivityClaim(Claim):
    """A workshop, seminar, consultation or other event that is no meeting of a body."""

    kind: str  # workshop, seminar, symposium, consultation, course, information_session, other
    title: Span | None = None
    organizers: tuple[Agent, ...] = ()
    dates: tuple[DateMention, ...] = ()
    place_name: Span | None = None
    status: str = "held"


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class InstructionClaim(Claim):
    """Who is to do what by when. `given_in`: the act that instructs; a statement makes it an undertaking of the speaker."""

    given_in: Instrument | DecisionClaim | StatementClaim
    addressee: Agent
    action: str
    force: str = "instructed"  # instructed, requested, undertaken
    object_text: Span | None = None
    object: Instrument | None = None
    due: tuple[DateMention, ...] = ()
    due_text: Span | None = None
    until: tuple[DateMention, ...] = ()
    condition: Span | None = None
    based_on_reports_of: tuple[Agent, ...] = ()


@dataclass(frozen=True, slots=True)
class ThisDocument:
    """The document that speaks."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class LinkClaim(Claim):
    """A relation between two things, by the local name of its property ("pursuantTo", "continues", "addressedTo", "reportsOn")."""

    subject: ThisDocument | Claim | Instrument
    relation: str
    object: Claim | Instrument | Agent


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one document was found to say, in the order of the text."""

    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...] = ()
