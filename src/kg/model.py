"""The frozen records in which the stages meet: nothing here computes, nothing here knows RDF.

The data's way: `documents` makes a `Document`; `extract` finds `Mention`s and makes `Claim`s of them; `identify` says which thing
(`Entity`) a mention means, or leaves it unknown; `lift` writes every claim as one `kg:Assertion`. All offsets are Unicode code points
into `Document.text`, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

# --- text ------------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive) of one text."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Tell whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


class BlockKind(StrEnum):
    """What a block of text is in the layout of the document."""

    FRONT = "front"  # header block: symbol, date, body, job number, author lines
    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE = "table"
    NOTE = "note"  # the text of a footnote or endnote
    CONTENTS = "contents"  # one line of a table of contents
    FURNITURE = "furniture"  # page headers, page numbers, form feeds, rules


@dataclass(frozen=True, slots=True)
class Block:
    """A run of lines of one kind; blocks follow each other and never overlap."""

    kind: BlockKind
    span: Span  # of the words themselves: without paragraph mark, number, list label, field codes
    language: str = ""  # en, fr, es; empty where it cannot be told
    number: str = ""  # the printed paragraph number ("27", "2.5"); empty where none is printed
    label: str = ""  # the printed label of a heading, contents line or list item ("A", "(i)", "3", "-")
    level: int = 0  # of headings and contents lines: 1 is the top; 0 where it cannot be told
    marked: bool = False  # the source marks the start of a paragraph here (`&&` in the minutes)
    inferred: bool = False  # the label is not printed at this place but counted, or taken from no printed label at all
    continues: bool = False  # goes on from the paragraph before, which a page break or notes interrupted


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote: its label, where its mark stands in the text (if it was found), and its words."""

    label: str
    mark: Span | None
    body: Span


class Severity(StrEnum):
    """What a finding means for the run."""

    INFO = "info"  # something to know; exit code 0
    WITHHELD = "withheld"  # something read was not published; exit code 1
    ERROR = "error"  # a source could not be read; exit code 1


@dataclass(frozen=True, slots=True)
class Finding:
    """Something doubted, withheld or unreadable: what happened, where, and what to do."""

    code: str  # dotted, stable: "read.empty", "identity.ambiguous", "shape.violation"
    severity: Severity
    message: str  # one line
    document: str = ""  # the document's name
    span: Span | None = None
    quote: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One reading of one expression of a document."""

    name: str  # the source's stem
    source: str  # the source's path as given, for people
    source_sha256: str
    text: str  # LF, no BOM, NFC; frozen, kept in the store
    sha256: str  # of text in UTF-8
    format: str  # "txt", "md"
    language: str  # the language of most blocks; empty where it cannot be told
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    pages: tuple[int, ...] = ()  # offsets at which pages begin, where the source shows them
    findings: tuple[Finding, ...] = ()

    def words(self, span: Span) -> str:
        """Return the characters of a span."""
        return self.text[span.start : span.end]


# --- mentions --------------------------------------------------------------------------------------------------------------------


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
    """ "The Committee", "le Conseil", an own acronym: a body named by what it is; `noun` in lower case."""

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
    """A document symbol, normalised ("WT/COMTD/57/Add.2"); `paragraph` where the text names one ("19.9")."""

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


# --- claims ----------------------------------------------------------------------------------------------------------------------


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
    """An intervention; `order` counts the turns of the document from 1."""

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
    """A paper or suggestion put forward by Members, groups or bodies, and who stands behind or against it."""

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


# --- entities and the gazetteer --------------------------------------------------------------------------------------------------


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


# --- assertions ------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Assertion:
    """One claim as RDF. Triples are N-Triples lines without the final dot ("<s> <p> <o>"), sorted; IRIs are absolute."""

    iri: str  # names the graph that holds `triples`; without angle brackets
    triples: tuple[str, ...]
    description: tuple[str, ...]  # of the assertion and its passages, for the default graph
    relied_on: tuple[str, ...] = ()  # IRIs of the assertions that this one needs
    key: Span = Span(0, 0)  # the key passage
    quote: str = ""  # its words


@dataclass(frozen=True, slots=True)
class LiftedDocument:
    """All assertions of one document, with the description of its expression and text."""

    iri: str  # of the work
    expression: str  # IRI of the language version
    text_iri: str
    name: str  # the source's stem
    source: str
    text: str
    sha256: str
    symbols: tuple[str, ...]  # its own, printed or taken from the file name
    description: tuple[str, ...]
    assertions: tuple[Assertion, ...]
    findings: tuple[Finding, ...] = ()
