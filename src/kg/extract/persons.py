"""Persons as printed: "H.E. Mr. First Last (Country)", "Excma. Sra. First Last (País)", "M. First Last"."""

from __future__ import annotations

import re
from functools import cache

from kg.extract import tables, wording
from kg.model import Document, NameMention, PersonMention, Span

_GAP = r"[ \t\xa0]*(?:\n[ \t]*)?"
_UPPER = "A-ZÀ-ÖØ-ÞŁŚŠŽČĆĐŞĞİ"
_INITIALS = (
    rf"[{_UPPER}](?:[ \xa0]?[{_UPPER}]|-[{_UPPER}])?\.(?:[ \xa0-]?[{_UPPER}]\.)*"  # "L.A.", "LA." of a scan, "J-M."
)
_TOKEN = rf"(?:{_INITIALS}|[{_UPPER}](?:[\w‑-]|['’](?!s\b))*(?<![.'’-]))"
_BRACKET = re.compile(r"[\s\xa0]*\([\s\xa0]*(?:the |l['’]|le |la |les |el )?")


def find(document: Document, names: tuple[NameMention, ...]) -> tuple[PersonMention, ...]:
    """Return the persons of a document; the span covers title, name, and the Member in brackets."""
    starts = {name.span.start: name for name in names if any(key.startswith("member/") for key in name.candidates)}
    found: list[PersonMention] = []
    for block, language in wording.readable(document):
        pattern, no_name = _patterns(language)
        for hit in pattern.finditer(document.text, block.span.start, block.span.end):
            if no_name.match(hit["name"]):
                continue
            end, member = hit.end(), None
            bracket = _BRACKET.match(document.text, end)
            if bracket and (candidate := starts.get(bracket.end())):
                closing = document.text[candidate.span.end : candidate.span.end + 3].lstrip()
                if closing.startswith(")"):
                    member = candidate
                    end = document.text.index(")", candidate.span.end) + 1
            name = " ".join(hit["name"].split())
            found.append(PersonMention(Span(hit.start(), end), name, member))
    return tuple(found)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    row = tables.read("persons", language)
    titles = wording.tolerant(row["titles"])
    particles = wording.tolerant(row["particles"])
    name = rf"{_TOKEN}(?:{_GAP}(?:(?:{particles}){_GAP})*{_TOKEN}){{0,5}}"
    return (
        re.compile(rf"(?<![\w/.])(?:(?:{titles}){_GAP})+(?P<name>{name})"),
        re.compile(wording.tolerant(row["no_name"]), re.IGNORECASE),
    )
