"""Offices, persons, unnamed speakers, anaphors and described acts in running text, and what stays where they overlap."""

from __future__ import annotations

import pytest

from kg.extract.anaphors import noun
from kg.extract.gazetteer import compile_gazetteer
from kg.extract.mentions import Mentions
from kg.extract.scan import longest_first, scan
from kg.model import (
    Block,
    BlockKind,
    BodyAnaphor,
    Document,
    InstrumentMention,
    Mention,
    NameMention,
    Note,
    OfficeMention,
    PersonMention,
    Span,
    SymbolMention,
    UnnamedMention,
    Vocabulary,
)
from made import VOCABULARY, entry
from unit.extract.reading import document, whole, words

MORE = (
    entry("organization", "WTO", "en=WTO"),
    entry("organization", "OECD", "en=OECD"),
    entry("body", "JAG", "en=JAG"),
    entry("member", "NOR", "en:Norway", "fr:Norvège", "es:Noruega"),
    entry("topic", "cotton", "fr:coton", "en:cotton"),
)
GAZETTEER = compile_gazetteer(Vocabulary((*VOCABULARY.entries, *MORE)))


def _scan(text: str, language: str = "en") -> tuple[Document, Mentions]:
    read = document(text, language)
    return read, scan(read, GAZETTEER)


def _offices(text: str, language: str = "en") -> list[tuple[str, str, str, bool]]:
    read, found = _scan(text, language)
    return [
        (read.words(m.span), m.office, read.words(m.of.span) if m.of else "", m.previous)
        for m in found.of(OfficeMention)
    ]


@pytest.mark.parametrize(
    ("language", "text", "offices"),
    [
        ("en", "The Chairman said", [("Chairman", "CHAIR", "", False)]),
        ("en", "the Chair of the General Council", [("Chair of the General Council", "CHAIR", "General Council", False)]),
        ("en", "the JAG Chairperson", [("JAG Chairperson", "CHAIR", "JAG", False)]),
        ("en", "the Chairman of\nthe Committee", [("Chairman of\nthe Committee", "CHAIR", "Committee", False)]),
        ("en", "the Sub-Committee Chair", [("Sub-Committee Chair", "CHAIR", "Sub-Committee", False)]),
        ("en", "my predecessor", [("predecessor", "CHAIR", "", True)]),
        ("en", "the outgoing Chairman of the CTD", [("outgoing Chairman of the CTD", "CHAIR", "CTD", True)]),
        ("en", "the Chairman of the Board of Something", []),
        ("en", "the Chairman of the OECD Trade Committee", []),
        ("en", "the WTO Secretariat", [("WTO Secretariat", "SECRETARIAT", "", False)]),
        ("en", "the UNCTAD Secretariat", [("UNCTAD Secretariat", "SECRETARIAT", "UNCTAD", False)]),
        ("en", "The Director of the Fisheries Division", [("Director of the Fisheries Division", "SECRETARIAT", "", False)]),
        ("en", "the Director-General of the WTO", [("Director-General of the WTO", "DG", "", False)]),
        ("en", "the Director-General of UNCTAD", [("Director-General of UNCTAD", "DG", "UNCTAD", False)]),
        ("fr", "la Présidente du Conseil général", [("Présidente du Conseil général", "CHAIR", "Conseil général", False)]),
        ("fr", "mon prédécesseur et le Secrétariat", [("prédécesseur", "CHAIR", "", True), ("Secrétariat", "SECRETARIAT", "", False)]),
        ("es", "la Presidenta y la Secretaría", [("Presidenta", "CHAIR", "", False), ("Secretaría", "SECRETARIAT", "", False)]),
    ],
)  # fmt: skip
def test_offices(language: str, text: str, offices: list[tuple[str, str, str, bool]]) -> None:
    """An office comes with the body whose office it is; of something unknown it is none."""
    assert _offices(text, language) == offices


@pytest.mark.parametrize(
    ("language", "text", "persons"),
    [
        ("en", "Chairman: H.E. Mr. Tor Lund (Norway)", [("H.E. Mr. Tor Lund (Norway)", "Tor Lund", "member/NOR")]),
        ("en", "Mr. D. Lund (Norway), then\nMrs. B. van der Vik (Kenya)",
         [("Mr. D. Lund (Norway)", "D. Lund", "member/NOR"), ("Mrs. B. van der Vik (Kenya)", "B. van der Vik", "member/KEN")]),
        ("en", "H.E. Mr. LA. Lund (Norway)", [("H.E. Mr. LA. Lund (Norway)", "LA. Lund", "member/NOR")]),
        ("en", "Ambassador Lund's remarks. Mr. Vik. The end", [("Ambassador Lund", "Lund", ""), ("Mr. Vik", "Vik", "")]),
        ("en", "Mr. Chairman, Mr. O'Neill-Vik", [("Mr. O'Neill-Vik", "O'Neill-Vik", "")]),
        ("fr", "S.E. Mme Anne Lund (Norvège) et M. Vik", [("S.E. Mme Anne Lund (Norvège)", "Anne Lund", "member/NOR"), ("M. Vik", "Vik", "")]),
        ("es", "Excma. Sra. Inés Lund Díaz (Noruega)", [("Excma. Sra. Inés Lund Díaz (Noruega)", "Inés Lund Díaz", "member/NOR")]),
    ],
)  # fmt: skip
def test_persons(language: str, text: str, persons: list[tuple[str, str, str]]) -> None:
    """A person has title, name and the Member in brackets; a Chairman addressed is no person."""
    read, found = _scan(text, language)
    told = [(read.words(m.span), m.name, m.member.candidates[0] if m.member else "") for m in found.of(PersonMention)]

    assert told == persons


@pytest.mark.parametrize(
    ("language", "text", "unnamed"),
    [
        ("en", "Several delegations and some other Members spoke; another delegation and one Member did not.",
         [("Several delegations", "several"), ("some other Members", "some other"), ("another delegation", "another"), ("one Member", "one")]),
        ("en", "Members agreed; the delegations of Norway and Kenya, the delegation of Norway, Members of Parliament", [("Members", "members")]),
        ("fr", "Une délégation, divers Membres et certaines autres délégations; les États Membres",
         [("Une délégation", "one"), ("divers Membres", "various"), ("certaines autres délégations", "some other")]),
        ("fr", "Une délégation a parlé; une autre s'est ralliée", [("Une délégation", "one"), ("une autre", "another")]),
        ("es", "Muchas delegaciones y los Miembros; otra dijo que no",
         [("Muchas delegaciones", "many"), ("los Miembros", "members"), ("otra", "another")]),
    ],
)  # fmt: skip
def test_unnamed(language: str, text: str, unnamed: list[tuple[str, str]]) -> None:
    """Who stays unnamed has a quantity; the determiner belongs to the words."""
    read, found = _scan(text, language)

    assert [(read.words(m.span), m.quantity) for m in found.of(UnnamedMention)] == unnamed


def test_anaphors() -> None:
    """A body named by what it is; a longer name, known or not, is no anaphor."""
    read, found = _scan("The Committee, this Council and the Committee on Unknown Things; the Committee on Agriculture")

    assert words(read, found.of(BodyAnaphor)) == ["Committee", "Council"]
    assert words(read, found.of(NameMention)) == ["Committee on Agriculture"]
    assert noun("Sub‑ \nCommittee") == "sub-committee"


def test_own_acronyms() -> None:
    """An acronym that a document makes for a name means it from there on; one that is ambiguous means what the document says."""
    read, found = _scan(
        "A CAG sat. the Committee on Agriculture (the CAG) met. The CAG agreed. The Council for Trade in Services (CTS)"
    )
    names = [(read.words(m.span), m.candidates) for m in found.of(NameMention)]

    assert names[1:3] == [("CAG", ("body/COA",)), ("CAG", ("body/COA",))]


def test_first_person_is_kept_apart() -> None:
    """The first person is no mention by itself."""
    read, found = _scan("I said so in Annex I.")

    assert words(read, found.first_person) == ["I"]
    assert found.all == ()


@pytest.mark.parametrize(
    ("language", "text", "acts"),
    [
        ("en", "the Apia Decision", [("Apia Decision", "decision", "", "Apia", "", [])]),
        ("en", "The 2077 Ministerial Decision (WT/L/9032)", [("2077 Ministerial Decision", "ministerial_decision", "2077", "", "", ["WT/L/9032"])]),
        ("en", "paragraph 34 of the Apia Ministerial Declaration", [("paragraph 34 of the Apia Ministerial Declaration", "declaration", "", "Apia", "34", [])]),
        ("en", "the General Council Decision of 3 May 2077 (WT/L/9, WT/L/10)", [("Decision", "decision", "2077", "", "", ["WT/L/9", "WT/L/10"])]),
        ("en", "the Decision adopted by Ministers in Apia", [("Decision", "ministerial_decision", "", "Apia", "", [])]),
        ("en", "the Work Programme on Electronic Commerce", [("Work Programme on Electronic Commerce", "programme", "", "", "", [])]),
        ("en", "The Decision was good. The July Decision, a decision", []),
        ("fr", "la Décision ministérielle de 2077 et la Décision sur le coton",
         [("Décision ministérielle de 2077", "ministerial_decision", "2077", "", "", []), ("Décision sur le coton", "decision", "", "", "", [])]),
        ("fr", "la Décision adoptée par les Ministres à Apia le 3 mai 2077 (WT/L/9)", [("Décision", "ministerial_decision", "2077", "Apia", "", ["WT/L/9"])]),
        ("es", "la Declaración Ministerial de Apia", [("Declaración Ministerial de Apia", "declaration", "", "Apia", "", [])]),
    ],
)  # fmt: skip
def test_instruments(language: str, text: str, acts: list[tuple[str, str, str, str, str, list[str]]]) -> None:
    """An act without symbol has what the words and the brackets behind tell of it; words that tell nothing are none."""
    read, found = _scan(text, language)
    told = [
        (read.words(m.span), m.kind, m.year, m.place, m.paragraph, [s.symbol for s in m.symbols])
        for m in found.of(InstrumentMention)
    ]

    assert told == acts


def test_a_note_gives_an_act_its_symbol() -> None:
    """The symbols of the note whose mark stands behind the words are the act's."""
    text = "the Ministerial Decision of 2077[1] said\nDocument WT/L/9032."
    blocks = (Block(BlockKind.PARAGRAPH, Span(0, 40), "en"), Block(BlockKind.NOTE, Span(41, len(text)), "en"))
    note = Note("1", Span(32, 35), Span(41, len(text)))
    found = scan(Document("x", "x", "", text, "", "txt", "en", blocks, (note,)), GAZETTEER)

    assert [s.symbol for s in found.of(InstrumentMention)[0].symbols] == ["WT/L/9032"]


def test_what_overlaps() -> None:
    """The first and longest stays; another kind inside it is nested; what crosses its end, or is of its own kind, is dropped."""
    outer = OfficeMention(Span(0, 20), "CHAIR")
    inner = NameMention(Span(10, 20), ("body/X",))
    crossing = NameMention(Span(15, 25), ("body/Y",))
    same = OfficeMention(Span(5, 8), "CHAIR")
    behind = UnnamedMention(Span(25, 30), "one")
    kept, nested = longest_first((behind, same, crossing, inner, outer))

    assert kept == (outer, behind)
    assert nested == (inner,)


def test_questions_to_mentions() -> None:
    """Mentions are asked by place and kind."""
    one, two = NameMention(Span(2, 5), ("member/CHN",)), SymbolMention(Span(8, 12), "G/C/1")
    deep = NameMention(Span(9, 10), ("topic/x",))
    found = Mentions((one, two), (deep,))

    assert found.inside(Span(0, 12)) == (one, two)
    assert found.inside(Span(0, 11)) == (one,)
    assert found.inside(Span(0, 12), SymbolMention) == (two,)
    assert found.every(Span(0, 12), NameMention) == (one, deep)
    assert found.first(Span(3, 20), NameMention) is None
    assert found.at(4, NameMention) is one
    assert found.at(5, NameMention) is None
    assert found.at(4, SymbolMention) is None


def test_page_furniture_says_nothing() -> None:
    """What stands between blocks or in page furniture is no mention."""
    text = "WT/L/1\nWT/L/2\nWT/L/3"
    blocks = (Block(BlockKind.FURNITURE, Span(0, 6)), Block(BlockKind.PARAGRAPH, Span(14, 20), "en"))
    found: tuple[Mention, ...] = scan(Document("x", "x", "", text, "", "txt", "en", blocks), GAZETTEER).all

    assert [mention.span for mention in found] == [Span(14, 20)]
    assert whole(text).covers(found[0].span)
