"""Bodies named by what they are, and the offices of bodies.

"The Committee" is the body of the document, if that is a committee; else the one committee just named; else the one directly above.
"""

from __future__ import annotations

import re

from kg.identify.lexicon import Lexicon
from kg.identify.names import Names
from kg.identify.reading import Reading
from kg.iri import chair_key, own_symbols
from kg.model import (
    BlockKind,
    BodyAnaphor,
    DocumentClaim,
    Entity,
    MeetingClaim,
    NameMention,
    OfficeMention,
)

_ACRONYM = re.compile(r"[A-Z][A-Z0-9-]+")


def own_body(lexicon: Lexicon, reading: Reading) -> str:
    """Return the key of the body whose document this is, empty where nothing tells.

    Told, in this order, by its own meeting, its author (or the body whose Chair is its author), the series of its symbol,
    and the first body that its header names.
    """
    names = Names(lexicon, reading, "")
    for named in _claimed_bodies(reading):
        left = names.candidates(named, ("body",))
        if len(left) == 1 and lexicon.kind(left[0]) == "body":
            return left[0]
    for symbol in own_symbols(reading.extraction):
        if body := lexicon.body_of_series(symbol):
            return body
    for named in reading.names:
        block = reading.block_at(named.span.start)
        if block is not None and block.kind in {BlockKind.FRONT, BlockKind.TITLE}:
            left = names.candidates(named, ("body",))
            if len(left) == 1 and lexicon.kind(left[0]) == "body":
                return left[0]
    return ""


def _claimed_bodies(reading: Reading) -> list[NameMention]:
    claims = sorted(reading.extraction.claims, key=lambda claim: claim.spans)
    agents: list[object] = [c.body for c in claims if isinstance(c, MeetingClaim) and c.role == "own"]
    agents += [claim.author for claim in claims if isinstance(claim, DocumentClaim)]
    named = (agent.of if isinstance(agent, OfficeMention) else agent for agent in agents)
    return [agent for agent in named if isinstance(agent, NameMention)]


class Bodies:
    """Resolves anaphors and offices of one document."""

    def __init__(self, lexicon: Lexicon, reading: Reading, names: Names, own: str) -> None:
        self._lexicon = lexicon
        self._reading = reading
        self._names = names
        self._own = own

    def identify(self, mention: BodyAnaphor) -> Entity | None:
        """Return the body that an anaphor means, or None (with a finding) where two could be meant, or none."""
        found = self._candidates(mention)
        if len(found) == 1:
            return Entity(found[0], relied_on=found)
        self._reading.doubts.add(
            "identity.ambiguous" if found else "identity.unknown",
            mention,
            f"may be {' or '.join(found)}" if found else "no body of this kind is named before it",
            "rule on it, or add the body to the vocabulary",
        )
        return None

    def office(self, mention: OfficeMention) -> Entity | None:
        """Return the office that a mention means: that of the body it names, else that of the body of the document."""
        holder = self._holder(mention)
        if mention.of is not None and not holder:
            return None  # told already: the body of the office is in doubt
        kind = self._lexicon.kind(holder)
        if mention.office != "CHAIR":
            foreign = kind in {"organization", "group", "government", "member"}
            return self._known(holder) if foreign else self._known(f"office/{mention.office}")
        if holder:
            return self._chair(holder)
        self._reading.doubts.add(
            "identity.unknown",
            mention,
            "the document does not tell whose office it is",
            "rule on the body of the document",
        )
        return None

    def _holder(self, mention: OfficeMention) -> str:
        of = mention.of
        if of is None:
            return self._own if mention.office == "CHAIR" else ""
        entity = self.identify(of) if isinstance(of, BodyAnaphor) else self._names.identify(of, ("of",))
        return entity.key if entity else ""

    def _chair(self, body: str) -> Entity:
        key = chair_key(self._lexicon.code(body))
        if key in self._lexicon.entries:
            return Entity(key, relied_on=(key,))
        return Entity(key, label=f"Chair, {self._lexicon.english(body)}", relied_on=(body,))

    def _known(self, key: str) -> Entity:
        return (
            Entity(key, relied_on=(key,))
            if key in self._lexicon.entries
            else Entity(key, label=self._lexicon.code(key))
        )

    def _candidates(self, mention: BodyAnaphor) -> tuple[str, ...]:
        if introduced := self._introduced(mention):
            return introduced
        if self._own and self._lexicon.is_a(self._own, mention.noun):
            return (self._own,)
        start = mention.span.start
        block = self._reading.block_at(start)
        section = self._reading.section_start(start)
        for begin in (block.span.start if block else section, section):
            if found := self._named(mention, begin):
                return found
        parents = self._lexicon.above(self._own)[:1]
        return tuple(key for key in parents if self._lexicon.is_a(key, mention.noun))

    def _named(self, mention: BodyAnaphor, begin: int) -> tuple[str, ...]:
        """Return the bodies of this kind that are named between a place and the anaphor, sorted."""
        found: set[str] = set()
        for name in self._reading.names_between(begin, mention.span.start):
            left = self._names.candidates(name, ("body",))
            if len(left) == 1 and self._lexicon.is_a(left[0], mention.noun):
                found.update(left)
        return tuple(sorted(found))

    def _introduced(self, mention: BodyAnaphor) -> tuple[str, ...]:
        """Return the body whose name is followed by this acronym in brackets, where the document introduces it so."""
        words = self._reading.document.words(mention.span)
        if not _ACRONYM.fullmatch(words):
            return ()
        at = self._reading.document.text.find(f"({words})")
        near = [name for name in self._reading.names if 0 <= at - name.span.end <= 3]
        if at < 0 or len(near) != 1:
            return ()
        left = self._names.candidates(near[0], ("body",))
        return left if len(left) == 1 else ()
