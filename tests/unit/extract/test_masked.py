"""Masked sentences: one character for a mention, plain words between, and the way back."""

from __future__ import annotations

from kg.extract.masked import SLOTS, character, masked
from kg.extract.mentions import Mentions
from kg.model import (
    Block,
    BlockKind,
    DateMention,
    Document,
    Mention,
    NameMention,
    Note,
    OfficeMention,
    Span,
    SymbolMention,
    UnnamedMention,
)
from unit.extract.reading import document, whole


def _at(text: str, words: str, kind: type[Mention] = NameMention, **parts: object) -> Mention:
    start = text.index(words)
    return kind(Span(start, start + len(words)), **parts)


def _mask(text: str, *mentions: Mention, **parts: object) -> tuple[str, Document]:
    read = document(text)
    found = Mentions(tuple(sorted(mentions, key=lambda m: m.span)))
    return masked(read, found, whole(text), **parts).text, read  # type: ignore[arg-type]


def test_mentions_are_characters_of_their_kind() -> None:
    """Each mention is one character that the slot of its kind holds, and no other slot of names."""
    text = "China asked the CTD on 3 May"
    china, body = _at(text, "China", candidates=("member/CHN",)), _at(text, "CTD", candidates=("body/CTD",))
    found, _ = _mask(text, china, body, _at(text, "3 May", DateMention))

    assert found[1:-1] == f" asked the {character(body)} on "
    assert found[0] in SLOTS["MEMBER"]
    assert found[0] in SLOTS["AGENT"]
    assert found[0] not in SLOTS["BODY"]
    assert found[-1] in SLOTS["DATE"]


def test_doubt_is_in_every_slot() -> None:
    """A name that may be a group or an agreement is found by both slots."""
    doubtful = character(NameMention(Span(0, 3), ("agreement/GPA", "group/ACP")))

    assert doubtful in SLOTS["GROUP"]
    assert doubtful in SLOTS["AGREEMENT"]
    assert doubtful not in SLOTS["MEMBER"]


def test_offices_have_characters_of_their_own() -> None:
    """The Chair, the previous Chair, the Secretariat and the Director-General are told apart."""
    offices = [OfficeMention(Span(0, 1), "CHAIR"), OfficeMention(Span(0, 1), "CHAIR", previous=True),
               OfficeMention(Span(0, 1), "SECRETARIAT"), OfficeMention(Span(0, 1), "DG")]  # fmt: skip

    assert len({character(office) for office in offices}) == 4
    assert character(offices[1]) in SLOTS["CHAIR"]
    assert character(offices[2]) not in SLOTS["CHAIR"]
    assert all(character(office) in SLOTS["AGENT"] for office in offices)
    assert character(UnnamedMention(Span(0, 1), "several")) in SLOTS["SPEAKER"]


def test_words_are_plain() -> None:
    """White space is one space; quotes, apostrophes and hyphens are plain; soft hyphens and emphasis are gone."""
    found, _ = _mask("the  “Chair’s”\n  vote‑\u00adcount was **very** _high_\u00a0«now»")

    assert found == 'the "Chair\'s" vote-count was very high "now"'


def test_note_marks_and_furniture_are_left_out() -> None:
    """A note's mark is no word, nor is a page number inside the sentence."""
    text = "two papers[1] on\n- 2 -\nfish"
    blocks = (Block(BlockKind.PARAGRAPH, Span(0, 16), "en"), Block(BlockKind.FURNITURE, Span(17, 22), ""))
    read = Document("x", "x", "", text, "", "txt", "en", blocks, (Note("1", Span(10, 13), Span(0, 0)),))

    assert masked(read, Mentions(()), whole(text)).text == "two papers on fish"


def test_the_way_back() -> None:
    """Any stretch of masked words gives the span of the document that it stands for."""
    text = "The  Committee   on Fish\n took  note"
    body = _at(text, "Committee   on Fish", candidates=("body/X",))
    sentence = masked(document(text), Mentions((body,)), whole(text))
    start = sentence.text.index("took")

    assert sentence.span_of(start, start + 9) == Span(text.index("took"), len(text))
    assert sentence.span_of(4, 5) == body.span
    assert sentence.span_of(0, len(sentence.text)) == whole(text)
    assert sentence.between(0, 5) == (body,)
    assert sentence.mention_at(4) == body
    assert sentence.mention_at(3) is None
    assert [text[sentence.offset(n)] for n in range(4)] == list("The ")


def test_first_person_on_request() -> None:
    """The first person is the Chair only where it is asked for."""
    text = "I met them"
    person = OfficeMention(Span(0, 1), "CHAIR")
    found = Mentions((), (), (person,))

    assert masked(document(text), found, whole(text)).text == text
    assert masked(document(text), found, whole(text), first_person=True).text == f"{character(person)} met them"


def test_symbols_of_a_range_keep_their_order() -> None:
    """Symbols that share the words between the ends of a range are one character each."""
    first, middle, last = (
        SymbolMention(Span(*span), name) for span, name in (((0, 3), "a"), ((3, 7), "b"), ((7, 8), "d"))
    )
    sentence = masked(document("A/1 to 3 x"), Mentions((first, middle, middle, last)), Span(0, 10))

    assert sentence.text == character(first) * 4 + " x"
    assert sentence.between(0, 4) == (first, middle, middle, last)
