"""Acts of the body: what a sentence says that the meeting adopted, agreed, took note of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.masked import Masked
from kg.extract.minutes import hits
from kg.extract.minutes.hits import Hit
from kg.extract.sections import section
from kg.model import BodyAnaphor, Document, MeetingClaim, NameMention, OfficeMention, SymbolMention

_WITH_TEXT = frozenset({"adopted", "approved"})  # kinds of acts that a document may hold


@dataclass(frozen=True, slots=True)
class Act:
    """One act: its kind, the body where the sentence names it, the document where the sentence says which it became."""

    kind: str
    rule: str
    by: NameMention | BodyAnaphor | None = None
    instrument: SymbolMention | None = None


def acts(  # noqa: PLR0913
    document: Document, sentence: Masked, language: str, meeting: MeetingClaim | None, *, edge: bool, told: bool = False
) -> tuple[Act, ...]:
    """Return the acts of the meeting's body in a sentence.

    `edge`: it is the first or the last of its paragraph; `told`: it goes on with what another than the Chair says. Where a quotation
    ends that began before, somebody's words are read out.
    """
    if sentence.text.rstrip().endswith('"') and sentence.text.count('"') % 2:
        return ()
    begun = _whole(document, sentence, language, meeting, edge=edge and not told) or (
        _behind_subject(document, sentence, language, meeting) if edge else None
    )
    if begun is None or hits.first(section("outcomes", "earlier", language), sentence):
        return ()
    first, by = begun
    found = [first, *_further(sentence, language, first.match.end())]
    return tuple(Act(hit.row["kind"], hit.row.id, by, _embodied(sentence, language, hit.row["kind"])) for hit in found)


def is_own(document: Document, mention: NameMention | BodyAnaphor, meeting: MeetingClaim | None) -> bool:
    """Tell whether a mention may mean the body of the meeting."""
    body = meeting.body if meeting else None
    if not isinstance(body, NameMention):
        return isinstance(mention, BodyAnaphor)
    if isinstance(mention, NameMention):
        return bool(set(mention.candidates) & set(body.candidates))
    words = document.words(body.span).casefold().split()
    return len(words) == 1 or mention.noun.casefold() in "".join(
        words
    )  # an acronym does not tell what kind of body it is


def presides(document: Document, speaker: object, meeting: MeetingClaim | None) -> bool:
    """Tell whether a speaker is the Chair of the meeting: not a former one, not that of another body."""
    if not isinstance(speaker, OfficeMention) or speaker.office != "CHAIR" or speaker.previous:
        return False
    return speaker.of is None or is_own(document, speaker.of, meeting)


def _whole(
    document: Document, sentence: Masked, language: str, meeting: MeetingClaim | None, *, edge: bool
) -> tuple[Hit, NameMention | BodyAnaphor | None] | None:
    """Find words that tell an act as a whole."""
    table = section("outcomes", "whole", language)
    for row in (table.rows[index] for index in table.prefilter.likely(sentence.text)):
        if not edge and not row.get("anywhere", default=False):
            continue
        match = row.regex.match(sentence.text)
        if match is None:
            continue
        hit = Hit(row, match, sentence)
        by = _actor(hit)
        if by is None or is_own(document, by, meeting):
            return hit, by
    return None


def _behind_subject(
    document: Document, sentence: Masked, language: str, meeting: MeetingClaim | None
) -> tuple[Hit, NameMention | BodyAnaphor | None] | None:
    """Find the act that stands behind the name of the body."""
    subject = hits.at(section("outcomes", "subject", language), sentence)
    by = _actor(subject) if subject else None
    if subject is None or by is None or not is_own(document, by, meeting):
        return None
    act = hits.at(section("outcomes", "act", language), sentence, subject.match.end())
    return (act, by) if act else None


def _actor(hit: Hit) -> NameMention | BodyAnaphor | None:
    return next((m for m in hit.slot("by") if isinstance(m, NameMention | BodyAnaphor)), None)


def _further(sentence: Masked, language: str, position: int) -> Iterator[Hit]:
    """Find the acts that are joined to the first."""
    for joint in hits.every(section("outcomes", "joint", language), sentence, position):
        if joint.match.start() < position:
            continue
        act = hits.at(section("outcomes", "act", language), sentence, joint.match.end())
        if act:
            position = act.match.end()
            yield act


def _embodied(sentence: Masked, language: str, kind: str) -> SymbolMention | None:
    """Return the document that a sentence says to hold the act."""
    if kind not in _WITH_TEXT:
        return None
    hit = hits.first(section("outcomes", "embodied", language), sentence)
    return next(iter(hit.in_slot("symbol", SymbolMention)), None) if hit else None
