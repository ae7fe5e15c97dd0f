"""Words tell of a name, a symbol, a number or a date, or they do not."""

from __future__ import annotations

import pytest

from kg.check.words import Lexis, Words

LEXIS = Lexis()


def words(*passages: str) -> Words:
    return Words(passages, LEXIS)


@pytest.mark.parametrize(
    ("passage", "name"),
    [
        ("the Council for Trade\nin Goods met", "Council for Trade in Goods"),
        ("LE COMITÉ DE L'AGRICULTURE", "Comité de l'agriculture"),
        ("(CTG)", "CTG"),
    ],
)
def test_a_name_stands_whatever_its_case_accents_and_line_breaks(passage: str, name: str) -> None:
    """The layout of a text makes no difference."""
    assert words(passage).hold(name)


@pytest.mark.parametrize(
    ("passage", "name"), [("the Councils met", "Council"), ("Trade and Goods", "Trade in Goods"), ("", "X")]
)
def test_other_words_are_no_name(passage: str, name: str) -> None:
    """Only whole words in their order count."""
    assert not words(passage).hold(name)


@pytest.mark.parametrize(
    ("passage", "symbol"),
    [
        ("document WT/L/1032 says", "WT/L/1032"),
        ("WT/COMTD/ 57/Add.1 to Add.3", "WT/COMTD/57/Add.2"),
        ("JOB/CTG/12 et 13", "JOB/CTG/13"),
        ("WT/COMTD/W/22 and Corr.1", "WT/COMTD/W/22/Corr.1"),
        ("WT/MIN(98)/DEC/2", "WT/MIN(98)/DEC/2"),
        ("WTO/COMTD/W/14 plus Addendum 1", "WT/COMTD/W/14/Add.1"),
        ("(WT/COM.TD/W/1)", "WT/COMTD/W/1"),
        ("(WT/MIN((98YDEC/2)", "WT/MIN(98)/DEC/2"),
    ],
)
def test_a_symbol_is_printed_whole_in_parts_or_inside_a_range(passage: str, symbol: str) -> None:
    """Every way in which these documents print symbols."""
    assert words(passage).hold_symbol(symbol)


@pytest.mark.parametrize(
    ("passage", "symbol"),
    [
        ("WT/L/1032 of 13 December 2017", "WT/L/1033"),
        ("WT/L/1032", "WT/L/103"),
        ("WT/COMTD/57/Add.1 to Add.3", "WT/COMTD/57/Add.4"),
        ("no symbol at all", "WT/L/1"),
    ],
)
def test_another_symbol_is_not(passage: str, symbol: str) -> None:
    """Neighbours and prefixes are other documents."""
    assert not words(passage).hold_symbol(symbol)


@pytest.mark.parametrize(
    ("passage", "date"),
    [
        ("on 23 March 2018", "2018-03-23"),
        ("23 et 26 mars 2018", "2018-03-26"),
        ("23.03.98", "1998-03-23"),
        ("le 1er décembre 2017", "2017-12-01"),
        ("in March 2018", "2018-03"),
        ("23 March l998", "1998-03-23"),
        ("1O mars 2OOO", "2000-03-10"),
        ("2017", "2017"),
    ],
)
def test_a_date_is_printed(passage: str, date: str) -> None:
    """Day, month and year, each in any of its forms."""
    assert words(passage).hold_date(date)


@pytest.mark.parametrize(
    ("passage", "date"),
    [
        ("on 23 March 2018", "2018-03-24"),
        ("on 23 March 2018", "2017-03-23"),
        ("on 23 March 2018", "2018-12-23"),
        ("2018", "2018-03"),
    ],
)
def test_another_date_is_not(passage: str, date: str) -> None:
    """One part that differs is another date."""
    assert not words(passage).hold_date(date)


def test_a_number_is_printed_in_digits_or_as_an_ordinal() -> None:
    """Sessions are counted in words in older minutes."""
    assert words("the Hundred-and-Seventh Session").hold_number(107)
    assert words("107th session").hold_number(107)
    assert not words("107th session").hold_number(10)
    assert words("Twenty-Ninth Session").hold_number(29)
    assert words("la primera sesión").hold_number(1)
    assert not words("Twenty-Ninth Session").hold_number(20)


def test_a_label_may_have_its_first_part_in_the_item_above() -> None:
    """A sub-item prints "(iii)" below the heading of item C, and is labelled C(iii)."""
    assert words("(iii) Requests").hold_parts("C(iii)", ["C"])
    assert not words("(iii) Requests").hold_parts("C(iii)", ["D"])
    assert not words("Requests").hold_parts("C(iii)", ["C(iii)"])
    assert words("VIL ELECTRONIC COMMERCE").hold_parts("VII", [])
    assert not words("VI. ELECTRONIC COMMERCE").hold_parts("VII", [])


@pytest.mark.parametrize(
    ("passage", "name"),
    [
        ("the LDCs asked", "LDC"),
        ("the Inter-Arab Bank", "InterArab Bank"),
        ("an International Trade Center", "International Trade Centre"),
        ("technical co-operation", "technical cooperation"),
    ],
)
def test_a_name_stands_in_any_number_hyphenation_and_spelling(passage: str, name: str) -> None:
    """Plurals, hyphens and the spellings of a language make no other name."""
    assert words(passage).hold_name(name)
    assert not words("something else").hold_name(name)


@pytest.mark.parametrize(
    ("passage", "office"),
    [
        ("The Chairperson said", "WID-CHAIR"),
        ("j'ai tenu des consultations", "WID-CHAIR"),
        ("Puse al corriente al Consejo", "WID-CHAIR"),
        ("The Director of the Development Division said", "SECRETARIAT"),
        ("el Director General dijo", "DG"),
    ],
)
def test_an_office_is_named_by_what_it_is(passage: str, office: str) -> None:
    """Its holder may stay unnamed, its kind does not."""
    assert words(passage).hold_office(office)
    assert not words("Norway agreed").hold_office(office)
