"""What a document is and is about: itself, meetings, the agenda, what it cites and names."""

from __future__ import annotations

from kg import iri, terms
from kg.lift import ntriples as nt
from kg.lift.draft import Draft
from kg.model import CitationClaim, DateKind, DateMention, DocumentClaim, ItemClaim, MeetingClaim, NamingClaim, Span

_GENRES = {
    "report": terms.REPORT,
    "minutes": terms.MINUTES,
    "communication": terms.COMMUNICATION,
    "decision": terms.DECISION_TEXT,
    "agenda": terms.AGENDA,
    "notification": terms.NOTIFICATION,
    "note": terms.NOTE,
    "statement": terms.JOINT_STATEMENT,
}
_ROLES = {"own": terms.RECORD_OF, "reported": terms.REPORTS_ON}


def this(draft: Draft) -> str:
    """Return the key of the document that speaks, typed."""
    draft.type(draft.source.key, terms.DOCUMENT)
    return draft.source.key


def write_document(draft: Draft, claim: DocumentClaim) -> None:
    """State what a document says of itself; a symbol that only its file's name gives relies on the text, which knows that name."""
    key = this(draft)
    if claim.genre in _GENRES:
        draft.type(key, _GENRES[claim.genre])
    for mention in claim.symbols:
        draft.spans.append(mention.span)
        draft.add(key, terms.DCTERMS_IDENTIFIER, nt.text(mention.symbol))
    if claim.symbol_from_name and not claim.symbols:
        draft.add(key, terms.DCTERMS_IDENTIFIER, nt.text(claim.symbol_from_name))
        draft.from_name = True
    draft.words(key, terms.DCTERMS_TITLE, claim.title, tagged=True)
    if claim.issued is not None and claim.issued.kind is DateKind.DAYS:
        draft.dates(key, terms.DCTERMS_ISSUED, (claim.issued,))
    draft.link(key, terms.AUTHOR, draft.agent(claim.author))
    draft.link(key, terms.ADDRESSED_TO, draft.agent(claim.addressed_to))


def write_meeting(draft: Draft, claim: MeetingClaim) -> None:
    """State a meeting, and what the document has to do with it."""
    key = draft.things.key(claim)
    draft.type(key, terms.MEETING)
    draft.link(key, terms.HELD_BY, draft.agent(claim.body))
    write_when(draft, key, claim.dates, days=terms.SITTING_DATE)
    if claim.session is not None:
        draft.add(key, terms.SESSION_NUMBER, nt.number(claim.session))
    draft.concept(key, terms.STATUS, "status", claim.status)
    draft.place(key, claim.place_name)
    if claim.chair is not None and (person := draft.person(claim.chair)):
        draft.link(key, terms.CHAIRED_BY, person)
        draft.link(person, terms.HOLDS_OFFICE, draft.chair(claim.body))
    draft.link(this(draft), _ROLES.get(claim.role, terms.MENTIONS), key)


def write_when(draft: Draft, key: str, dates: tuple[DateMention, ...], days: terms.Iri | None = None) -> None:
    """State when a thing was: its single days by `days` where it has them, else first and last day or month."""
    if not dates:
        return
    if days is not None and all(date.kind is DateKind.DAYS for date in dates):
        draft.dates(key, days, dates)
        return
    draft.spans += [date.span for date in dates]
    exact = [value for date in dates if date.kind is not DateKind.MONTHS for value in date.values]
    values = sorted(exact or [value for date in dates for value in date.values])
    if values:
        draft.add(key, terms.START_DATE, nt.date(values[0]))
        draft.add(key, terms.END_DATE, nt.date(values[-1]))


def write_item(draft: Draft, claim: ItemClaim) -> None:
    """State an item of an agenda."""
    key = draft.things.key(claim)
    draft.type(key, terms.AGENDA_ITEM)
    draft.link(key, terms.ITEM_OF, draft.other(claim.meeting))
    draft.link(key, terms.SUB_ITEM_OF, draft.other(claim.parent))
    draft.add(key, terms.ITEM_LABEL, nt.text(claim.label))
    draft.spans += _labels(draft, claim)
    if claim.inferred:
        draft.add(key, terms.LABEL_INFERRED, nt.true())
    draft.words(key, terms.DCTERMS_TITLE, claim.title, tagged=True)
    for mention in claim.cited:
        draft.spans.append(mention.span)
        draft.link(key, terms.CONCERNS, draft.document(mention.symbol))


def _labels(draft: Draft, claim: ItemClaim) -> list[Span]:
    """Return where the label of an item is printed, together with its title, and that of the item above if it begins the label."""
    above = claim.parent.label if claim.parent and claim.label.startswith(claim.parent.label) else ""
    found = draft.source.label_before(claim.title, claim.label.removeprefix(above))
    if found is None:
        return []
    upper = draft.source.label_before(claim.parent.title, above) if claim.parent and above else None
    return [Span(found.start, claim.title.end), *([upper] if upper else [])]


def write_citation(draft: Draft, claim: CitationClaim) -> None:
    """State that the document cites another, or paragraphs of it."""
    key = this(draft)
    draft.spans.append(claim.cited.span)
    draft.link(key, terms.CITES, draft.document(claim.cited.symbol))
    for number in iri.paragraphs(claim.cited.paragraph):
        draft.link(key, terms.CITES, draft.provision(claim.cited.symbol, number))


def write_naming(draft: Draft, claim: NamingClaim) -> None:
    """State that the document names a thing of the vocabularies."""
    draft.link(this(draft), terms.MENTIONS, draft.agent(claim.named))
