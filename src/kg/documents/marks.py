"""How a line opens: paragraph mark, printed number, label, bullet, note label, markdown sign. What follows are the words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

BLANKS = " \t\f\u00a0\u2028\u2029"


class Style(StrEnum):
    """The kinds of labels that lines bear."""

    LETTER = "letter"  # A.
    ROMAN = "roman"  # IV.
    NUMBER = "number"  # 1, 2.5
    BRACKETED = "bracketed"  # (i), (a), a)
    BULLET = "bullet"  # -, •
    NOTE = "note"  # [1], <sup>1</sup>, ¹, *


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What stands before the words of a line; `words` is where they start, counted from the start of the line."""

    words: int
    marked: bool = False  # `&&`
    number: str = ""  # of a paragraph
    label: str = ""  # without its dot; with its brackets
    style: Style | None = None
    dotted: bool = False  # a dot or other sign closes the number or label
    spaced: bool = False  # a tab or two blanks set number or label apart
    hashes: int = 0  # markdown heading signs
    emphasis: str = ""  # markdown emphasis that opens here


NOTHING = Opening(words=0)

_GAP = rf"(?P<gap>[{BLANKS}]+)(?=\S)"
_HASHES = re.compile(r"(#{1,6})[ \t]+")
_EMPHASIS = re.compile(r"(\*{1,3}|_{2,3})(?=[^\s*_])")
_MARKED = re.compile(rf"(?P<before>[^\s&]{{0,8}})[{BLANKS}]*&&[&={BLANKS}]*")
_TWICE = "Cc|Kk|Oo|Pp|Ss|Uu|Vv|Ww|Xx|Zz"  # a scanner sees letters twice that look alike in both cases
_PLAIN_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3}){0,3})([A-Z]?[.,;:)]*)")
_OPENINGS = (
    (Style.NOTE, re.compile(rf"<sup>(?P<label>[\w*]{{1,4}})</sup>(?P<close>)(?P<gap>[{BLANKS}]*)(?=\S)")),
    (Style.NOTE, re.compile(rf"\[\^?(?P<label>\d{{1,3}}|\*+)\](?P<close>:?)(?P<gap>[{BLANKS}]*)(?=\S)")),
    (Style.NOTE, re.compile(rf"(?P<label>[¹²³⁰⁴-⁹]+)(?P<close>)(?P<gap>[{BLANKS}]*)(?=\S)")),
    (Style.NOTE, re.compile(rf"(?P<label>\\?\*{{1,3}}|[°º†‡§’])(?P<close>){_GAP}")),
    (Style.BULLET, re.compile(rf"(?P<label>[-–—•·▪◦])(?P<close>){_GAP}")),
    (Style.BRACKETED, re.compile(rf"(?P<label>\([a-zA-Z0-9]{{1,5}}\)|[a-z]\))(?P<close>)(?P<gap>[{BLANKS}]*)(?=\S)")),
    (Style.ROMAN, re.compile(rf"(?P<label>[IVXLivxl]{{1,6}})(?P<close>\.){_GAP}")),
    (Style.LETTER, re.compile(rf"(?P<label>[A-Z]|{_TWICE}|T[il])(?P<close>\.){_GAP}")),
    (Style.LETTER, re.compile(r"(?P<label>[A-Z])(?P<close>\.)(?P<gap>)(?=[A-Z][a-z]{2})")),
    (Style.NUMBER, re.compile(rf"(?P<label>\d{{1,3}}(?:\.\d{{1,3}}){{0,3}})(?P<close>[.,;:)]?){_GAP}")),
)


def opening(raw: str) -> Opening:
    """Read how a line opens."""
    position = _past_blanks(raw, 0)
    hashes, emphasis = 0, ""
    if found := _HASHES.match(raw, position):
        position, hashes = found.end(), len(found[1])
    if found := _EMPHASIS.match(raw, position):
        position, emphasis = found.end(), found[1]
    if raw.startswith("\\-", position):  # markdown escapes a dash that would be a list
        position += 1
    if "&&" in raw[position : position + 16] and (found := _MARKED.match(raw, position)):
        return _after_mark(raw, found)
    for style, pattern in _OPENINGS:
        if found := pattern.match(raw, position):
            return _labelled(found, style, hashes, emphasis)
    return Opening(words=position, hashes=hashes, emphasis=emphasis)


def _labelled(found: re.Match[str], style: Style, hashes: int, emphasis: str) -> Opening:
    gap = found["gap"]
    return Opening(
        words=found.end(),
        number=found["label"] if style is Style.NUMBER else "",
        label=found["label"].lstrip("\\"),
        style=style,
        dotted=bool(found["close"]),
        spaced="\t" in gap or len(gap) > 1,
        hashes=hashes,
        emphasis=emphasis,
    )


def _after_mark(raw: str, found: re.Match[str]) -> Opening:
    """Read what stands around a paragraph mark: "7.&&", "&& 7.", "- &&", "B. &&"."""
    before, after = found["before"], _past_blanks(raw, found.end())
    if number := _PLAIN_NUMBER.fullmatch(before):
        return Opening(words=after, marked=True, number=number[1], dotted=True)
    if before:
        own = opening(before + "\tx")
        return Opening(words=after, marked=True, label=own.label, style=own.style, dotted=own.dotted, spaced=True)
    inner = opening(raw[after:])
    if inner.style is Style.NUMBER and inner.dotted:
        return Opening(words=after + inner.words, marked=True, number=inner.number, dotted=True)
    if inner.style in {Style.BULLET, Style.BRACKETED}:
        return Opening(words=after + inner.words, marked=True, label=inner.label, style=inner.style)
    return Opening(words=after, marked=True)


def _past_blanks(raw: str, position: int) -> int:
    while position < len(raw) and raw[position] in BLANKS:
        position += 1
    return position
