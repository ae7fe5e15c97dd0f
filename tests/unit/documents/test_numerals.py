"""Letters, Roman figures and numbers, also as a scanner spoils them."""

from __future__ import annotations

import pytest

from kg.documents import numerals


def test_every_figure_is_read_as_it_was_written() -> None:
    assert [numerals.roman_value(numerals.roman(number)) for number in range(1, 60)] == list(range(1, 60))
    assert [numerals.letter_value(numerals.letter(number)) for number in range(1, 27)] == list(range(1, 27))
    assert numerals.letter(27) == "AA"


@pytest.mark.parametrize("label", ["", "IIII", "VX", "ABC", "a", "1"])
def test_what_is_no_figure_is_zero(label: str) -> None:
    assert numerals.roman_value(label) == 0


@pytest.mark.parametrize(
    ("labels", "fourth"),
    [
        (["A", "B", "C"], "D"),
        (["I", "II", "III"], "IV"),
        (["1", "2", "3"], "4"),
        (["", "", ""], "D"),
        (["L", "II", "Il"], "IV"),
        (["H", "I", "J"], "D"),
        (["I", "C", "V"], "IV"),
    ],
)
def test_the_scheme_in_which_labels_go_on(labels: list[str], fourth: str) -> None:
    assert numerals.scheme_of(labels).write(4) == fourth


@pytest.mark.parametrize(
    ("label", "mended"), [("(ili)", "(iii)"), ("(ii)", "(ii)"), ("(a)", "(a)"), ("-", "-"), ("(hi)", "(hi)")]
)
def test_lower_figures_are_mended(label: str, mended: str) -> None:
    assert numerals.mended(label) == mended


@pytest.mark.parametrize(
    ("token", "label", "may"),
    [
        ("L", "I", True),
        ("VUI", "VIII", True),
        ("VIL", "VII", True),
        ("Cc", "C", True),
        ("A", "A", False),  # the article
        ("THE", "III", False),
        ("Cc", "D", False),
    ],
)
def test_a_spoilt_label_must_look_like_the_one_that_comes(token: str, label: str, *, may: bool) -> None:
    assert numerals.may_be_spoilt(token, label) is may
