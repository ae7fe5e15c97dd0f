"""Which place some words name: in the language of the text first, and never one of two."""

from __future__ import annotations

import pytest

from kg.identify import identify
from kg.identify.places import Places
from kg.model import ActivityClaim, Entity, Identities, MeetingClaim, StatementClaim, Vocabulary
from made import VOCABULARY, Page, entry

PLACES = Vocabulary(
    entries=(
        *VOCABULARY.entries,
        entry("place", "geneva", "en:Geneva", "fr:Genève", "es:Ginebra"),
        entry("place", "the-hague", "en:The Hague", "fr:La Haye", "es:La Haya"),
        entry("place", "addis-ababa", "en:Addis Ababa", "fr:Addis-Abeba", "es:Adís Abeba"),
        entry("place", "n-djamena", "en:N'Djamena", "fr:N'Djamena", "es:Yamena"),
        entry("place", "mexico", "en:Mexico", "fr:Mexique", "es:México"),
        entry("place", "mexico-city", "en:Mexico City", "fr:Mexico", "es:Ciudad de México"),
        entry("place", "victoria-canada", "en:Victoria"),
        entry("place", "victoria-seychelles", "en:Victoria"),
    )
)


@pytest.mark.parametrize(
    ("words", "language", "place"),
    [
        ("Genève", "fr", "geneva"),
        ("GENEVE", "fr", "geneva"),  # a heading without accents
        ("Ginebra", "en", "geneva"),  # a name of another language
        ("La Haya", "es", "the-hague"),
        ("Addis Abeba", "fr", "addis-ababa"),
        ("Addis-\nAbeba", "fr", "addis-ababa"),
        ("N\u2019Djamena", "en", "n-djamena"),
        ("Mexico", "fr", "mexico-city"),  # the language decides
        ("Mexico", "en", "mexico"),
        ("Geneva Lake", "en", ""),  # the whole name or nothing
        ("China", "en", ""),  # a Member is no place
        ("", "en", ""),
    ],
)
def test_names_of_places(words: str, language: str, place: str) -> None:
    assert Places(PLACES).named(words, language) == ((f"place/{place}",) if place else ())


def _held(page: Page, place: str) -> ActivityClaim:
    claim = ActivityClaim(rule="test", spans=(page.span(place),), kind="workshop", place_name=page.span(place))
    page.add(claim)
    return claim


def _told(page: Page) -> Identities:
    return identify(page.document, page.extraction, PLACES)


def test_a_place_is_found_by_the_words_of_a_claim_and_tells_its_entry() -> None:
    page = Page("A workshop was held in Geneva.")
    _held(page, "Geneva")

    assert _told(page).places == {page.span("Geneva"): Entity("place/geneva", relied_on=("place/geneva",))}


def test_two_places_of_one_name_are_a_doubt() -> None:
    page = Page("A workshop was held in Victoria.")
    _held(page, "Victoria")

    found = _told(page)

    assert found.places == {}
    assert [(finding.code, finding.span) for finding in found.findings] == [
        ("identity.ambiguous", page.span("Victoria"))
    ]
    assert "place/victoria-canada or place/victoria-seychelles" in found.findings[0].message


def test_a_place_that_nobody_lists_is_no_doubt() -> None:
    page = Page("A workshop was held in Ruritania.")
    _held(page, "Ruritania")

    assert (_told(page).places, _told(page).findings) == ({}, ())


def test_the_place_of_a_meeting_that_only_another_claim_names() -> None:
    page = Page("At the Geneva meeting of the General Council, one delegation spoke.")
    body = page.named("General Council", "body/GC")
    meeting = MeetingClaim(rule="test", spans=(body.span,), body=body, place_name=page.span("Geneva"))
    speaker = page.unnamed("one delegation", "one")
    page.add(StatementClaim(rule="test", spans=(speaker.span,), speaker=speaker, order=1, at=meeting))

    assert [entity.key for entity in _told(page).places.values()] == ["place/geneva"]


def test_places_are_asked_for_nowhere_else() -> None:
    page = Page("China spoke of Geneva.")
    china = page.named("China", "member/CHN")
    page.add(StatementClaim(rule="test", spans=(china.span,), speaker=china, order=1))

    assert _told(page).places == {}
