"""Which body "the Committee" is, whose Chair speaks; and when that is not known."""

from __future__ import annotations

import pytest

from kg.model import (
    DocumentClaim,
    Entity,
    OfficeMention,
)
from made import Page
from unit.identify.asking import codes, key, names, owned, speaks, told


@pytest.mark.parametrize(
    ("page", "words", "noun", "meant"),
    [
        (owned("The Council agreed."), "The Council", "council", "body/CTG"),
        (owned("Le Conseil a convenu."), "Le Conseil", "conseil", "body/CTG"),
        (owned("The CTG agreed."), "CTG", "ctg", "body/CTG"),
        # the parent, where nothing of that kind was named
        (
            owned("The Council agreed.", "body/CTD", "Committee on Trade and Development"),
            "The Council",
            "council",
            "body/GC",
        ),
        # must not: no committee was named, and a sub-committee is none
        (owned("The Committee agreed."), "The Committee", "committee", ""),
        (owned("The Board agreed."), "The Board", "board", ""),
    ],
)
def test_a_body_named_by_what_it_is(page: Page, words: str, noun: str, meant: str) -> None:
    speaks(page, mention := page.anaphor(words, noun))

    found = told(page)

    assert key(found, mention) == meant
    assert codes(found) == ([] if meant else ["identity.unknown"])


def test_the_committee_of_a_section_is_the_one_just_named() -> None:
    page = owned("# Report of the Committee on Agriculture\nThe Committee met. The Council thanked it.")
    names(page, page.named("Committee on Agriculture", "body/COA"))
    speaks(page, committee := page.anaphor("The Committee", "committee"))
    speaks(page, council := page.anaphor("The Council", "council"), 2)

    found = told(page)

    assert (key(found, committee), key(found, council)) == ("body/COA", "body/CTG")


def test_a_committee_of_another_section_is_not_the_one_meant() -> None:
    page = owned("# Agriculture\nThe Committee on Agriculture met.\n# Other business\nThe Committee met.")
    names(page, page.named("Committee on Agriculture", "body/COA"))
    speaks(page, committee := page.anaphor("The Committee", "committee", nth=2))

    assert key(told(page), committee) == ""


def test_two_committees_just_named_are_a_doubt() -> None:
    page = owned("The Committee on Agriculture and the Committee on Trade and Development met. The Committee spoke.")
    names(
        page,
        page.named("Committee on Agriculture", "body/COA"),
        page.named("Committee on Trade and Development", "body/CTD"),
    )
    speaks(page, committee := page.anaphor("The Committee", "committee", nth=2))

    found = told(page)

    assert key(found, committee) == ""
    assert codes(found) == ["identity.ambiguous"]


def test_an_acronym_in_brackets_names_its_body() -> None:
    page = owned("The Sub-Committee on Least-Developed Countries (SCOLD) met. SCOLD left.")
    names(page, page.named("Sub-Committee on Least-Developed Countries", "body/SCLDC"))
    speaks(page, mention := page.anaphor("SCOLD", "scold", nth=2))

    assert key(told(page), mention) == "body/SCLDC"


@pytest.mark.parametrize(
    ("lines", "symbols"),
    [
        ("> WT/COMTD/LDC/M/9\nThe Sub-Committee met.", ("WT/COMTD/LDC/M/9",)),
        ("> Sub-Committee on Least-Developed Countries\nThe Sub-Committee met.", ()),
    ],
)
def test_the_symbol_or_the_header_tells_whose_document_it_is(lines: str, symbols: tuple[str, ...]) -> None:
    page = Page(lines)
    page.add(
        DocumentClaim(
            rule="test.header", spans=(page.span("The"),), genre="minutes", symbols=tuple(map(page.symbol, symbols))
        )
    )
    if not symbols:
        names(page, page.named("Sub-Committee on Least-Developed Countries", "body/SCLDC"))
    speaks(page, mention := page.anaphor("The Sub-Committee", "sub-committee"))

    assert key(told(page), mention) == "body/SCLDC"


def test_the_chair_is_that_of_the_document_or_of_the_body_named() -> None:
    page = owned(
        "The Chair spoke. The Chair of the Committee on Trade and Development spoke. The Chair of the Committee on Agriculture spoke."
    )
    own = page.chair("The Chair")
    other = page.chair("The Chair of the Committee on Trade and Development",
                       page.named("Committee on Trade and Development", "body/CTD"))  # fmt: skip
    unlisted = page.chair(
        "The Chair of the Committee on Agriculture", page.named("Committee on Agriculture", "body/COA")
    )
    for order, mention in enumerate((own, other, unlisted), 1):
        speaks(page, mention, order)

    found = told(page)

    assert key(found, own) == "office/CTG-CHAIR"
    assert key(found, other) == "office/CTD-CHAIR"
    assert found.entities[unlisted] == Entity(
        "office/COA-CHAIR", label="Chair, Committee on Agriculture", relied_on=("body/COA",)
    )


def test_a_secretariat_is_ours_unless_it_is_said_to_be_another_s() -> None:
    page = owned("The Secretariat spoke. The UNCTAD Secretariat spoke.")
    ours = OfficeMention(page.span("The Secretariat"), "SECRETARIAT")
    theirs = OfficeMention(
        page.span("The UNCTAD Secretariat"), "SECRETARIAT", page.named("UNCTAD", "organization/UNCTAD")
    )
    speaks(page, ours)
    speaks(page, theirs, 2)

    found = told(page)

    assert (key(found, ours), key(found, theirs)) == ("office/SECRETARIAT", "organization/UNCTAD")


def test_a_chair_of_nobody_is_not_known() -> None:
    page = Page("The Chair spoke.")
    speaks(page, page.chair("The Chair"))

    assert codes(told(page)) == ["identity.unknown"]
    assert told(page).entities == {}


def test_the_chair_of_a_body_in_doubt_is_in_doubt() -> None:
    page = owned("The Chair of the Committee spoke.")
    speaks(page, chair := page.chair("The Chair of the Committee", page.anaphor("the Committee", "committee")))

    assert key(told(page), chair) == ""
