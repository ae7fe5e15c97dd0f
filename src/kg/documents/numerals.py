"""The figures in which headings are counted: letters, Roman figures, numbers; also as a scanner spoils them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

JUMP = 3  # printed labels may skip so many: their headings were lost

_ROMANS = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_ROMAN = re.compile(r"(?=.)(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_STROKES = frozenset("IVXLUTil")
_SPOILT_ONES = str.maketrans("l1|i", "IIII")


@dataclass(frozen=True, slots=True)
class Scheme:
    """One way of counting: `read` gives 0 for what is no label of it."""

    read: Callable[[str], int]
    write: Callable[[int], str]


def roman(number: int) -> str:
    """Write a number in Roman figures."""
    written = ""
    for value, sign in _ROMANS:
        while number >= value:
            written += sign
            number -= value
    return written


def roman_value(label: str) -> int:
    """Read Roman figures up to 89; 0 for what is none."""
    if not _ROMAN.fullmatch(label):
        return 0
    return next((number for number in range(1, 90) if roman(number) == label), 0)


def letter(number: int) -> str:
    """Write 1 as A, 26 as Z, 27 as AA."""
    written = ""
    while number:
        number, rest = divmod(number - 1, 26)
        written = chr(ord("A") + rest) + written
    return written


def letter_value(label: str) -> int:
    """Read a letter as its place in the alphabet; a scanner's "Cc" is C. 0 for what is none."""
    if len(label) == 2 and label[0].casefold() == label[1]:
        label = label[0]
    return ord(label) - ord("A") + 1 if len(label) == 1 and "A" <= label <= "Z" else 0


def number_value(label: str) -> int:
    """Read a number; 0 for what is none."""
    return int(label) if label.isascii() and label.isdigit() else 0


def mended(label: str) -> str:
    """Mend "(ili)", which is how a scanner reads "(iii)"."""
    inner = label.strip("()")
    if len(inner) < 2 or not inner.islower() or roman_value(inner.upper()):
        return label
    ones = inner.upper().replace("L", "I").replace("1", "I")
    return label.replace(inner, ones.lower()) if roman_value(ones) else label


def may_be_spoilt(token: str, label: str) -> bool:
    """Tell whether a scanner may have read `label` as `token`: Roman figures of strokes, a letter seen twice."""
    if label.isdigit():
        return False
    if len(label) == 1 and label not in "IVX":
        return letter_value(token) == letter_value(label) and len(token) == 2
    return set(token) <= _STROKES and abs(len(token) - len(label)) <= 1


_LETTERS = Scheme(letter_value, letter)
_ROMAN_FIGURES = Scheme(lambda label: roman_value(label.translate(_SPOILT_ONES)), roman)
_NUMBERS = Scheme(number_value, str)


def scheme_of(labels: Sequence[str]) -> Scheme:
    """Choose the way of counting in which most labels go on from the one before; letters where nothing is printed."""
    return max((_LETTERS, _NUMBERS, _ROMAN_FIGURES), key=lambda scheme: _fit(labels, scheme))


def _fit(labels: Sequence[str], scheme: Scheme) -> int:
    number = fitting = 0
    for label in labels:
        value = scheme.read(label)
        number += 1
        if number <= value <= number + JUMP:
            number = value
            fitting += 1
    return fitting
