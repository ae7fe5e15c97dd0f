"""Who is to do what by when, in minutes: what the body told somebody, what the Chair proposed and was then agreed, what a body told earlier.

What a Member asks for is no instruction, and what the Chair says that he will do is his own undertaking until the body agrees to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.blocks import block_at
from kg.extract.minutes import hits
from kg.extract.minutes.course import Line
from kg.extract.minutes.hits import Hit
from kg.extract.minutes.outcomes import is_own, presides
from kg.extract.minutes.tasks import dates_of, due_of, due_text, object_of, tasks
from kg.extract.sections import section
from kg.model import (
    Agent,
    BodyAnaphor,
    Claim,
    DecisionClaim,
    Document,
    InstructionClaim,
    MeetingClaim,
    NameMention,
    OfficeMention,
    StatementClaim,
)

_CHAIR = "CHAIR"
_AGREED = frozenset({"agreed", "decided"})
_FORCES = ("requested", "undertaken")


def read_instructions(
    document: Document, lines: Sequence[Line], meetings: Sequence[MeetingClaim], own: MeetingClaim | None
) -> tuple[Claim, ...]:
    """Return the instructions, and the acts that are known only through them; what a body resolves for itself is none."""
    return tuple(_Reader(document, lines, own).read(meetings))


class _Reader:
    """Reads the course of one meeting; `_settled` are the sentences that the body agreed to, by number."""

    def __init__(self, document: Document, lines: Sequence[Line], own: MeetingClaim | None) -> None:
        self._document = document
        self._lines = lines
        self._own = own
        self._settled: set[int] = set()

    def read(self, meetings: Sequence[MeetingClaim]) -> list[Claim]:
        claims: list[Claim] = []
        for number, line in enumerate(self._lines):
            claims += [*self._decided(line), *self._agreed(number), *self._told(number), *self._earlier(line, meetings)]
        for number, line in enumerate(self._lines):
            if number not in self._settled:
                claims += self._undertaken(line)
        return claims

    def _decided(self, line: Line) -> Iterator[InstructionClaim]:
        """Read what the body tells somebody in the sentence in which it acts."""
        if line.acts:
            source = next((act for act in line.acts if act.kind in _AGREED), line.acts[-1])
            for hit in hits.every(section("instructions", "told", line.language), line.masked):
                yield from self._claims(line, hit, source, _told_agent(hit))

    def _agreed(self, number: int) -> Iterator[InstructionClaim]:
        """Read what an agreement settles that says no more than that it is agreed: a request of the body, or what the Chair proposed."""
        act = self._settlement(number)
        if act is None:
            return
        line = self._lines[number]
        for earlier in range(number - 1, -1, -1):
            before = self._lines[earlier]
            if before.item is not line.item or before.acts:
                return
            request = self._request(before)
            if request is not None:
                yield from self._settle(earlier, self._claims(before, request, act, _told_agent(request), line))
                return
            if not self._is_chairs(before):
                return
            for hit in hits.every(section("instructions", "proposed", before.language), before.masked):
                if not _is_hearsay(before, hit):
                    yield from self._settle(earlier, self._claims(before, hit, act, _addressee(hit, before), line))
            if before.opened:
                return

    def _settle(self, number: int, claims: Iterator[InstructionClaim]) -> list[InstructionClaim]:
        """Return what a settlement gives, and mark the line that it settles if it gives anything."""
        given = list(claims)
        if given:
            self._settled.add(number)
        return given

    def _told(self, number: int) -> Iterator[Claim]:
        """Read what the body tells somebody in a sentence of its own that no agreement follows."""
        line = self._lines[number]
        request = None if line.acts or not self._is_edge(line) else self._request(line)
        if request is None or self._is_settled_next(number):
            return
        act = DecisionClaim(
            rule="minutes.request",
            spans=(line.masked.span,),
            place=line.place,
            kind="other",
            by=self._own.body if self._own else None,
            at=self._own,
            item=line.item,
        )
        told = list(self._claims(line, request, act, _told_agent(request)))
        if told:
            yield act
            yield from told

    def _is_settled_next(self, number: int) -> bool:
        """Tell whether the next line of the same item is a bare settlement, which then gives what this line asks."""
        following = self._lines[number + 1 : number + 2]
        same = [line for line in following if line.item is self._lines[number].item]
        return bool(same) and self._settlement(number + 1) is not None

    def _earlier(self, line: Line, meetings: Sequence[MeetingClaim]) -> Iterator[Claim]:
        """Read what a body had told somebody at a meeting that the same sentence dates."""
        for hit in hits.every(section("instructions", "had_told", line.language), line.masked):
            meeting = next((m for m in meetings if m.role != "own" and m.spans[0] == line.masked.span), None)
            by = next((m for m in hit.slot("by") if isinstance(m, NameMention | BodyAnaphor)), None)
            if meeting is None or by is None:
                continue
            act = DecisionClaim(
                rule="minutes.earlier-act", spans=(line.masked.span,), place=line.place, kind="other", by=by, at=meeting
            )
            told = list(self._claims(line, hit, act, _told_agent(hit)))
            if told:
                yield act
                yield from told

    def _undertaken(self, line: Line) -> Iterator[InstructionClaim]:
        """Read what the Chair says that he will do: it is given in his statement."""
        said = line.statement
        if said is None or line.acts or not self._is_chairs(line):
            return
        hit = hits.at(section("instructions", "undertakes", line.language), line.masked)
        if hit is not None:
            yield from self._claims(line, hit, said, _speaker(said))

    def _settlement(self, number: int) -> DecisionClaim | None:
        """Return the act of a sentence that says no more than that it is agreed."""
        line = self._lines[number]
        settled = [act for act in line.acts if act.kind in _AGREED]
        if not settled or hits.first(section("instructions", "told", line.language), line.masked):
            return None
        return settled[-1] if hits.first(section("instructions", "settles", line.language), line.masked) else None

    def _request(self, line: Line) -> Hit | None:
        """Return the words with which the body itself tells somebody, at the start of a sentence that names no earlier meeting."""
        hit = hits.at(section("instructions", "body_told", line.language), line.masked)
        by = next((m for m in hit.slot("by") if isinstance(m, NameMention | BodyAnaphor)), None) if hit else None
        if by is None or not is_own(self._document, by, self._own):
            return None
        return None if hits.first(section("outcomes", "earlier", line.language), line.masked) else hit

    def _is_edge(self, line: Line) -> bool:
        """Tell whether a sentence begins or ends its paragraph: the others are what a speaker tells."""
        block = block_at(self._document, line.masked.span.start)
        if block is None:
            return False
        return line.masked.span.start <= block.span.start or line.masked.span.end >= block.span.end

    def _is_chairs(self, line: Line) -> bool:
        """Tell whether words are of the Chair of the meeting."""
        return line.statement is not None and presides(self._document, line.statement.speaker, self._own)

    def _claims(
        self,
        line: Line,
        hit: Hit,
        source: DecisionClaim | StatementClaim,
        addressee: Agent | None,
        agreed: Line | None = None,
    ) -> Iterator[InstructionClaim]:
        if addressee is None or self._is_body(addressee):
            return
        for task in tasks(line, hit.match.end(), others=bool(hit.row.get("others", default=False))):
            yield InstructionClaim(
                rule=f"minutes.instruction.{hit.row.id}",
                spans=(line.masked.span, *((agreed.masked.span,) if agreed else ())),
                place=line.place,
                given_in=source,
                addressee=addressee,
                action=task.action,
                force=self._force(hit, addressee, line.language),
                object_text=object_of(line, task),
                due=dates_of(due_of(line, task)),
                due_text=due_text(line, task),
            )

    def _is_body(self, addressee: Agent) -> bool:
        return isinstance(addressee, NameMention | BodyAnaphor) and is_own(self._document, addressee, self._own)

    def _force(self, hit: Hit, addressee: Agent, language: str) -> str:
        """Return with which force somebody is told: a body that does not stand below this one can only be asked."""
        force = str(hit.row["force"])
        if force in _FORCES or self._own is None:
            return force
        below, above = self._rank(addressee, language), self._rank(self._own.body, language)
        return "requested" if below is not None and above is not None and below <= above else force

    def _rank(self, body: Agent, language: str) -> int | None:
        """Return how high a body stands by what it is called: a council above a committee, a committee above a group."""
        words = self._document.words(body.span)
        rows = section("instructions", "rank", language).rows
        return next((int(row["rank"]) for row in rows if row.regex.search(words)), None)


def _speaker(said: StatementClaim) -> OfficeMention | None:
    """Return the Chair who speaks; None where somebody else does."""
    speaker = said.speaker
    return speaker if isinstance(speaker, OfficeMention) and speaker.office == _CHAIR and not speaker.previous else None


def _is_hearsay(line: Line, hit: Hit) -> bool:
    """Tell whether words before a proposal say that it is somebody else's, or only assumed, or from another day."""
    return hits.first(section("instructions", "hearsay", line.language), line.masked, 0, hit.match.start()) is not None


def _told_agent(hit: Hit) -> Agent | None:
    return next((m for m in hit.slot("to") if isinstance(m, NameMention | BodyAnaphor | OfficeMention)), None)


def _addressee(hit: Hit, line: Line) -> Agent | None:
    """Return who is to do what was proposed: the agent named, or the Chair who says that he will do it himself."""
    if hit.row.get("myself", default=False):
        return _speaker(line.statement) if line.statement else None
    return _told_agent(hit)
