"""One assertion while it is being written: its triples, the words it quotes, and what else it relies on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg import iri, terms
from kg.lift import ntriples as nt
from kg.lift.anaphora import Antecedents
from kg.lift.source import Source
from kg.lift.things import Things
from kg.model import (
    ActivityClaim,
    Agent,
    BodyAnaphor,
    Claim,
    DateMention,
    DecisionClaim,
    DocumentClaim,
    Entity,
    InstructionClaim,
    Instrument,
    InstrumentMention,
    ItemClaim,
    MeetingClaim,
    Mention,
    OfficeMention,
    PersonMention,
    ProposalClaim,
    Span,
    StatementClaim,
)

CLASSES: dict[type[Claim], terms.Iri] = {
    DocumentClaim: terms.DOCUMENT,
    MeetingClaim: terms.MEETING,
    ItemClaim: terms.AGENDA_ITEM,
    StatementClaim: terms.STATEMENT,
    DecisionClaim: terms.DECISION,
    ProposalClaim: terms.PROPOSAL,
    ActivityClaim: terms.ACTIVITY,
    InstructionClaim: terms.INSTRUCTION,
}
_MANDATES = ("decision/", "programme/")


@dataclass(slots=True)
class Draft:
    """Collects what one claim states; every method that names a thing also notes the words and sources that tell of it."""

    source: Source
    things: Things
    antecedents: Antecedents
    claim: Claim
    triples: dict[tuple[str, terms.Iri, str], None] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    sources: set[str] = field(default_factory=set)  # keys of vocabulary entries and register rows
    needs: list[Claim] = field(default_factory=list)
    from_name: bool = False  # something was read from the name of the source's file

    # --- triples

    def node(self, key: str) -> str:
        """Write the IRI of a thing."""
        return nt.node(iri.mint(self.source.base, key))

    def add(self, subject: str, predicate: terms.Iri, value: str) -> None:
        """State a triple: a key, a property, a written term."""
        self.triples[self.node(subject), predicate, value] = None

    def link(self, subject: str, predicate: terms.Iri, value: str) -> None:
        """State a triple between two things by their keys; nothing if the second is not known."""
        if value:
            self.add(subject, predicate, self.node(value))

    def type(self, key: str, kind: terms.Iri) -> None:
        """State the class of a thing."""
        self.add(key, terms.RDF_TYPE, nt.node(kind))

    def concept(self, subject: str, predicate: terms.Iri, scheme: str, name: str) -> None:
        """Link a thing to a concept of a closed scheme; nothing for an empty name."""
        if name:
            self.link(subject, predicate, f"{scheme}/{name.replace(' ', '_').replace('-', '_')}")

    def words(self, subject: str, predicate: terms.Iri, span: Span | None, *, tagged: bool = False) -> None:
        """State printed words, in one line, and quote them; with their language if `tagged`."""
        if span is not None and (printed := self.source.words(span)):
            self.spans.append(span)
            self.add(subject, predicate, nt.text(printed, self.source.language_at(span.start) if tagged else ""))

    def place(self, subject: str, span: Span | None) -> None:
        """State where something took place: as printed, and as a place of the vocabulary where exactly one is meant."""
        self.words(subject, terms.PLACE_NAME, span)
        entity = self.things.place(span) if span is not None else None
        if entity is not None:
            self.sources.update(entity.relied_on)
            self.link(subject, terms.PLACE, entity.key)

    def dates(self, subject: str, predicate: terms.Iri, dates: Iterable[DateMention]) -> None:
        """State every printed date."""
        for mention in dates:
            self.spans.append(mention.span)
            for value in mention.values:
                self.add(subject, predicate, nt.date(value))

    def mandate(self, subject: str, relation: terms.Iri, value: str) -> None:
        """State a link of the mandate chain: as a mandate where its object can give one and no speaker only claims it."""
        self.link(subject, relation, value)
        gives = value.startswith(_MANDATES) or "/para/" in value or "/instruction-" in value or "/decision-" in value
        if gives and self.claim.according_to is None:
            self.link(subject, terms.MANDATED_BY, value)

    # --- things

    def other(self, claim: Claim | None) -> str:
        """Return the key of another claim's thing, typed here; empty if there is none or it is not written."""
        if claim is None or not (key := self.things.key(claim)):
            return ""
        self.needs.append(claim)
        self.type(key, CLASSES[type(claim)])
        return key

    def agent(self, mention: Agent | None) -> str:
        """Return the key of an agent, described here if no vocabulary lists it; empty if it is not known."""
        entity = self._entity(mention)
        if mention is None or entity is None:
            return ""
        if isinstance(mention, BodyAnaphor | OfficeMention):
            self._anaphor(mention)
        if entity.label and isinstance(mention, OfficeMention):
            self._office(entity.key, next(iter(entity.relied_on), ""))
        elif entity.label:
            self.type(entity.key, terms.ORGANIZATION)
            self.add(entity.key, terms.RDFS_LABEL, nt.text(entity.label))
        return entity.key

    def chair(self, body: Agent) -> str:
        """Return the key of the office of chair of a body, described here; empty if the body is not known."""
        entity = self.things.entity(body)
        return self._office(iri.chair_key(entity.key.removeprefix("body/")), entity.key) if entity else ""

    def _office(self, key: str, body: str) -> str:
        self.type(key, terms.OFFICE)
        self.link(key, terms.OFFICE_OF, body)
        return key

    def person(self, mention: PersonMention | None) -> str:
        """Return the key of a person, described here; empty if there is none."""
        entity = self._entity(mention)
        if mention is None or entity is None:
            return ""
        self.type(entity.key, terms.PERSON)
        self.add(entity.key, terms.FOAF_NAME, nt.text(entity.label))
        if mention.member is not None:
            self.link(entity.key, terms.NATIONALITY, self.agent(mention.member))
        return entity.key

    def document(self, symbol: str) -> str:
        """Return the key of the document with this symbol, typed and identified here."""
        key = iri.document_key(symbol)
        self.type(key, terms.DOCUMENT)
        self.add(key, terms.DCTERMS_IDENTIFIER, nt.text(symbol))
        return key

    def provision(self, symbol: str, paragraph: str) -> str:
        """Return the key of a numbered part of a document, typed and identified here."""
        document = self.document(symbol)
        key = iri.provision_key(document, paragraph)
        self.type(key, terms.PROVISION)
        self.link(key, terms.PART_OF, document)
        self.add(key, terms.NUMBER, nt.text(paragraph))
        return key

    def decision(self, key: str) -> None:
        """Type a decision, and say which document embodies it where its key is a symbol."""
        self.type(key, terms.DECISION)
        symbol = key.removeprefix("decision/")
        if symbol != key and "/" in symbol:
            self.link(key, terms.EMBODIED_IN, self.document(symbol))

    def instrument(self, mention: Instrument | None) -> str:
        """Return the key of a decision, provision, programme or document, typed and identified here; empty if not known."""
        entity = self._entity(mention)
        if mention is None or entity is None:
            return ""
        symbol, _, paragraph = entity.key.removeprefix("document/").partition("/para/")
        if entity.key.startswith("decision/"):
            self.decision(entity.key)
        elif paragraph:
            self.provision(symbol, paragraph)
        elif entity.key.startswith("document/"):
            self.document(symbol)
        self._tied(mention, entity.key)
        return entity.key

    def quote_instrument(self, mention: Instrument, decision: str) -> None:
        """Quote the words that name the act of a decision claim, whose thing is already known by its key."""
        self.spans.append(mention.span)
        if self._entity(mention) is not None:
            self._tied(mention, decision)

    # --- evidence

    def _entity(self, mention: Mention | None) -> Entity | None:
        entity = self.things.entity(mention) if mention is not None else None
        if mention is not None and entity is not None:
            self.spans.append(mention.span)
            self.sources.update(entity.relied_on)
        return entity

    def _anaphor(self, mention: BodyAnaphor | OfficeMention) -> None:
        """Note what told which body is meant: another claim, or the name that stands before."""
        found = self.antecedents.of(mention)
        if isinstance(found, Claim) and found is not self.claim:
            self.needs.append(found)
        elif isinstance(found, Span):
            self.spans.append(found)

    def _tied(self, mention: Instrument, key: str) -> None:
        """Quote the symbols of a described act: those tied to the description, else where the document names it by symbol."""
        if not isinstance(mention, InstrumentMention):
            return
        self.spans += [tied.span for tied in mention.symbols]
        if key.startswith("decision/"):
            for tied in mention.symbols:
                self.link(key, terms.EMBODIED_IN, self.document(tied.symbol))
        if not mention.symbols and (span := self.antecedents.of_symbol(key)):
            self.spans.append(span)
