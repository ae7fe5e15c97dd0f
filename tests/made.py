"""Small builders for tests of what comes after reading: a document from invented lines, mentions by their words, a vocabulary.

`Page` holds one text. `page.span("the Chair")` finds words, and fails if they are not there, so that no test can name words that its text
does not hold.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TypeVar

from kg.model import (
    Agent,
    Block,
    BlockKind,
    BodyAnaphor,
    Claim,
    DateKind,
    DateMention,
    Document,
    Entry,
    Extraction,
    InstrumentMention,
    MeetingClaim,
    Name,
    NameMention,
    OfficeMention,
    PersonMention,
    PrintedName,
    RegisteredInstrument,
    Span,
    SymbolMention,
    UnnamedMention,
    Vocabulary,
)

_C = TypeVar("_C", bound=Claim)

BASE = "https://example.org/id/"


def entry(kind: str, code: str, *names: str, parent: str = "", series: tuple[str, ...] = ()) -> Entry:
    """Make an entry; names are "en:Council for Trade in Goods", an acronym "en=CTG", a hidden name "en~CTG."."""
    kinds = {":": "preferred", "=": "acronym", "~": "hidden"}
    made = tuple(Name(name[3:], name[:2], kinds[name[2]]) for name in names)
    return Entry(f"{kind}/{code}", kind, code, made, parent, series)


VOCABULARY = Vocabulary(
    entries=(
        entry("body", "MC", "en:Ministerial Conference"),
        entry("body", "GC", "en:General Council", "fr:Conseil général", parent="body/MC", series=("WT/GC",)),
        entry("body", "CTG", "en:Council for Trade in Goods", "fr:Conseil du commerce des marchandises", "en=CTG", "fr=CCM",
              parent="body/GC", series=("G/C",)),
        entry("body", "CTS", "en:Council for Trade in Services", "en=CTS", "fr=CCS", parent="body/GC", series=("S/C",)),
        entry("body", "CTD", "en:Committee on Trade and Development", "en=CTD", parent="body/GC", series=("WT/COMTD",)),
        entry("body", "COA", "en:Committee on Agriculture", parent="body/CTG", series=("G/AG",)),
        entry("body", "SCLDC", "en:Sub-Committee on Least-Developed Countries", parent="body/CTD", series=("WT/COMTD/LDC",)),
        entry("office", "CTG-CHAIR", "en:Chair of the Council for Trade in Goods"),
        entry("office", "CTD-CHAIR", "en:Chair of the Committee on Trade and Development"),
        entry("office", "SECRETARIAT", "en:Secretariat"),
        entry("member", "CHN", "en:China", "fr:Chine"),
        entry("member", "KEN", "en:Kenya"),
        entry("member", "MUS", "en:Mauritius"),
        entry("member", "COG", "en:Congo", "en~Congo (Brazzaville)"),
        entry("member", "COD", "en:Congo", "en~Congo (Kinshasa)"),
        entry("group", "LDC", "en:LDC Group"),
        entry("organization", "UNCTAD", "en:UNCTAD"),
        entry("organization", "CCS", "en:Centre for Customs Studies", "en=CCS"),
        entry("programme", "electronic-commerce", "en:Work Programme on Electronic Commerce"),
        entry("topic", "electronic-commerce", "en:electronic commerce"),
        entry("topic", "fisheries", "en:fisheries"),
    ),
    instruments=(
        RegisteredInstrument("decision/WT/L/9032", "register/mc77", "ministerial_decision", ("WT/L/9032", "WT/MIN(77)/65"), (),
                             "body/MC", "2077-12-13", "Port Louis", "programme/electronic-commerce", "verified"),
        RegisteredInstrument("decision/WT/L/9074", "register/wp58", "decision", ("WT/L/9074",), (),
                             "body/GC", "2058-09-25", "Geneva", "programme/electronic-commerce", "verified"),
        RegisteredInstrument("document/WT/MIN(61)/DEC/1/para/34", "register/apia34", "declaration", ("WT/MIN(61)/DEC/1",), (),
                             "body/MC", "2061-11-14", "Apia", "programme/electronic-commerce", "verified", "34"),
    ),
)  # fmt: skip


@dataclass(slots=True)
class Page:
    """An invented document: every line is a paragraph; "# " makes a heading, "> " the header, "12. " a numbered paragraph."""

    lines: str
    language: str = "en"
    name: str = "invented"
    claims: list[Claim] = field(default_factory=list)

    @property
    def document(self) -> Document:
        """The document that the lines make."""
        digest = hashlib.sha256(self.lines.encode()).hexdigest()
        blocks, start = [], 0
        for line in self.lines.split("\n"):
            if line:
                blocks.append(_block(line, start, self.language))
            start += len(line) + 1
        return Document(
            self.name,
            f"in/{self.name}.txt",
            digest,
            self.lines,
            digest,
            "txt",
            self.language,
            tuple(blocks),
            pages=(0,),
        )

    @property
    def extraction(self) -> Extraction:
        """What was claimed of it so far."""
        return Extraction(tuple(self.claims))

    def add(self, claim: _C) -> _C:
        """Claim something."""
        self.claims.append(claim)
        return claim

    def span(self, words: str, nth: int = 1) -> Span:
        """Find the n-th place of some words."""
        start = -1
        for _ in range(nth):
            start = self.lines.index(words, start + 1)
        return Span(start, start + len(words))

    def named(self, words: str, *candidates: str, nth: int = 1) -> NameMention:
        """Mention a name with the entries that bear it."""
        return NameMention(self.span(words, nth), candidates)

    def printed(self, words: str, nth: int = 1) -> PrintedName:
        """Mention a name that no vocabulary lists."""
        return PrintedName(self.span(words, nth), words)

    def anaphor(self, words: str, noun: str, nth: int = 1) -> BodyAnaphor:
        """Mention a body by what it is."""
        return BodyAnaphor(self.span(words, nth), noun)

    def chair(self, words: str, of: NameMention | BodyAnaphor | None = None, nth: int = 1) -> OfficeMention:
        """Mention the chair of a body."""
        return OfficeMention(self.span(words, nth), "CHAIR", of)

    def symbol(self, words: str, paragraph: str = "", nth: int = 1) -> SymbolMention:
        """Mention a symbol."""
        return SymbolMention(self.span(words, nth), words, paragraph)

    def unnamed(self, words: str, quantity: str) -> UnnamedMention:
        """Mention somebody unnamed."""
        return UnnamedMention(self.span(words), quantity)

    def person(self, words: str, member: NameMention | None = None) -> PersonMention:
        """Mention a person."""
        return PersonMention(self.span(words), words, member)

    def days(self, words: str, *values: str) -> DateMention:
        """Mention days."""
        return DateMention(self.span(words), DateKind.DAYS, values)

    def months(self, words: str, *values: str) -> DateMention:
        """Mention months."""
        return DateMention(self.span(words), DateKind.MONTHS, values)

    def act(self, words: str, kind: str = "", nth: int = 1, **parts: object) -> InstrumentMention:
        """Mention an act by description."""
        return InstrumentMention(self.span(words, nth), kind, **parts)  # type: ignore[arg-type]

    def meets(self, words: str, body: Agent, date: DateMention, chair: PersonMention | None = None) -> MeetingClaim:
        """Claim the document's own meeting."""
        spans = (self.span(words),)
        return self.add(
            MeetingClaim(rule="test.meeting", spans=spans, body=body, dates=(date,), role="own", chair=chair)
        )


def _block(line: str, start: int, language: str) -> Block:
    kind, number, skip = BlockKind.PARAGRAPH, "", 0
    if line.startswith(("# ", "> ")):
        kind, skip = (BlockKind.HEADING if line[0] == "#" else BlockKind.FRONT), 2
    elif (first := line.partition(". ")[0]).isdigit():
        number = first
        skip = len(number) + 2
    return Block(kind, Span(start + skip, start + len(line)), language, number)
