"""Names in text: whole words, case, language, white space, and names that mean several things."""

from __future__ import annotations

import pytest

from kg.extract.gazetteer import Gazetteer, compile_gazetteer
from kg.model import Block, BlockKind, Document, Entry, Name, Span, Vocabulary
from unit.extract.reading import document, words


def _entry(key: str, *names: str) -> Entry:
    """Make an entry; names are "en:preferred", "fr=ACRONYM", "en*adjective"."""
    kinds = {":": "preferred", "=": "acronym", "*": "adjective"}
    made = tuple(Name(name[3:], name[:2].strip(), kinds[name[2]]) for name in names)
    return Entry(key, key.partition("/")[0], key.rpartition("/")[2], made)


GAZETTEER = compile_gazetteer(
    Vocabulary(
        (
            _entry("member/CHN", "en:China", "fr:Chine", "en*Chinese", "fr*chinoise"),
            _entry("member/TUR", "en:Turkey"),
            _entry("member/NER", "en:Niger"),
            _entry("member/NGA", "en:Nigeria"),
            _entry("member/USA", "en:United States", "en=US", "fr:États-Unis"),
            _entry("member/HKG", "en:Hong Kong, China", "en:Hong Kong"),
            _entry("member/CIV", "en:Côte d'Ivoire", "fr:Côte d'Ivoire"),
            _entry("body/CTD", "en:Committee on Trade and Development", "en=CTD", "fr=CCD", "fr:Comité du commerce et du développement"),
            _entry("body/MC", "en:Ministers", "fr:Ministres"),
            _entry("group/ACP", "en=ACP", "es=ACP"),
            _entry("agreement/GPA", "es=ACP"),
            _entry("group/LDC", "en:Least-Developed Countries"),
            _entry("organization/WHO", "en=WHO"),
            _entry("organization/OECD", "en:Organisation for Economic Co-operation and Development", "en=OECD", "fr=OCDE"),
            _entry("topic/fish", "en:fisheries"),
            _entry("office/CHAIR", "en:Chair of everything"),
            _entry("place/ruritania", "en:Ruritania", "en:China"),
        )
    )
)  # fmt: skip


def _found(text: str, language: str = "en", gazetteer: Gazetteer = GAZETTEER) -> list[str]:
    read = document(text, language)
    return words(read, gazetteer.find(read))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("China and CHINA and china", ["China", "CHINA"]),
        ("the Turkey proposal, a turkey", ["Turkey"]),
        ("Nigeria, Niger, Nigerian trade, INDOCHINA", ["Nigeria", "Niger"]),
        ("the committee on\n   trade and  Development", ["committee on\n   trade and  Development"]),
        ("the CTD's paper, a ctd, CTDs", ["CTD"]),
        ("Côte d’Ivoire; COTE D'IVOIRE", ["Côte d’Ivoire", "COTE D'IVOIRE"]),
        (
            "least developed countries, LEAST‑DEVELOPED COUNTRIES",
            ["least developed countries", "LEAST‑DEVELOPED COUNTRIES"],
        ),
        (
            "Organization for Economic Cooperation and Development",
            ["Organization for Economic Cooperation and Development"],
        ),
        ("US$ 500 for the US", ["US"]),
        ("Fisheries and fisheries", ["Fisheries", "fisheries"]),
        ("United\u00a0States, United\u00adStates", ["United\u00a0States", "United\u00adStates"]),
        ("Chair of everything", []),
        ("Ruritania", []),  # a place is looked up where something took place, and nowhere else
    ],
)
def test_whole_words_in_their_case(text: str, names: list[str]) -> None:
    """Long names match in any case and spacing, acronyms as they are, one-word names of agents with a capital."""
    assert _found(text) == names


def test_the_longest_name_stands() -> None:
    """A name within a longer name is not found."""
    assert _found("Hong Kong, China spoke; China too") == ["Hong Kong, China", "China"]


def test_acronyms_that_are_words_are_none_in_capitals() -> None:
    """In a heading set in capitals WHO asks a question."""
    assert _found("The WHO spoke.") == ["WHO"]
    assert _found("WHO SPEAKS FOR THE US") == []


def test_acronyms_belong_to_their_language() -> None:
    """A short acronym of another language is none; a name that one language gives to two things has both."""
    assert _found("le CCD et l'OCDE", "fr") == ["CCD", "OCDE"]
    assert _found("the CCD and the OCDE") == ["OCDE"]
    assert [m.candidates for m in GAZETTEER.find(document("ACP", "en"))] == [("group/ACP",)]
    assert [m.candidates for m in GAZETTEER.find(document("ACP", "es"))] == [("agreement/GPA", "group/ACP")]
    assert [m.candidates for m in GAZETTEER.find(document("ACP", ""))] == [("agreement/GPA", "group/ACP")]


def test_adjectives_stand_beside_a_delegation() -> None:
    """An adjective names a Member only beside words for its delegation."""
    assert _found("the Chinese delegation eats Chinese food") == ["Chinese"]
    assert _found("la délégation chinoise, la cuisine chinoise", "fr") == ["chinoise"]


def test_a_body_called_by_a_common_word() -> None:
    """Ministers are the Conference, unless the phrase goes on or is another's."""
    assert _found("mandated by Ministers. The Ministers agreed.") == ["Ministers", "Ministers"]
    assert _found("African Ministers and Ministers of Finance, Prime Ministers") == []
    assert _found("les Ministres ont décidé; les Ministres du commerce", "fr") == ["Ministres"]


def test_a_place_is_no_member() -> None:
    """What Ministers adopted in Hong Kong does not name Hong Kong, China."""
    assert _found("the Hong Kong Ministerial Declaration, adopted at Hong Kong") == []
    assert _found("the representative of Hong Kong said") == ["Hong Kong"]


def test_torn_names() -> None:
    """A long name is known with a blank too many or too few, and with its span as printed; short names are not."""
    assert _found("Comm ittee on Trade and Development, the United Sta tes") == [
        "Comm ittee on Trade and Development",
        "United Sta tes",
    ]
    assert _found("Committeeon Trade and Development") == ["Committeeon Trade and Development"]
    assert _found("Chi na, Tur key") == []


def test_names_stay_within_their_block() -> None:
    """A name does not run from one block into the next, and page furniture names nobody."""
    text = "Hong\n\nKong and China\nChina"
    blocks = (
        Block(BlockKind.PARAGRAPH, Span(0, 4), "en"),
        Block(BlockKind.PARAGRAPH, Span(6, 20), "en"),
        Block(BlockKind.FURNITURE, Span(21, 26), "en"),
    )
    read = Document("x", "x", "", text, "", "txt", "en", blocks)

    assert [mention.span for mention in GAZETTEER.find(read)] == [Span(15, 20)]


def test_a_block_without_language_is_read_in_that_of_its_document() -> None:
    """A heading too short to have a language takes the document's."""
    text = "CCD"
    block = Block(BlockKind.HEADING, Span(0, 3), "")
    found = [GAZETTEER.find(Document("x", "x", "", text, "", "txt", language, (block,))) for language in ("fr", "en")]

    assert [len(mentions) for mentions in found] == [1, 0]
