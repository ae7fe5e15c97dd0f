"""Document symbols in text, with the noise of scans and conversions, brought to one form.

`COLLECTION / SERIES [/ TYPE] [/ MEMBER] / NUMBER [/ STATUS.n]*`: `G/MA/W/143/Rev.3`. What follows a symbol and shares its stem
("and Add.1 to Add.3", "12 et 13") is read by `symbol_lists`, paragraphs named beside it by `symbol_paragraphs`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract import symbol_lists, symbol_paragraphs
from kg.extract.blocks import language_at
from kg.extract.letters import spans_free
from kg.model import DateMention, Document, Span, SymbolMention

_S = r"[ \t\xa0\u2009\u202f\xad]?"  # one stray blank or soft hyphen
_SLASH = rf"{_S}/+{_S}(?:\n[ \t]*)?"
_NUM = r"(?=[lIO]*\d)[\dlIO]{1,5}(?![^\W_]|\()"  # scans take 1 for l and 0 for O
_YEAR = rf"{_S}\(+{_S}\d\d?{_S}[)Y]"
_LETTERS = r"(?:COM\.TD|[A-Z](?:\xad?[A-Z]){0,7}(?:\d{1,4})?)"
_STATUS = rf"(?:(?:{_SLASH}|\.)(?:Add|Rev|Corr|Suppl|Amend){_S}\.?{_S}(?=[lIO]*\d)[\dlIO]{{1,3}}(?![A-Za-z\d]))*"
_TAIL = rf"(?:/(?:[A-Z]{{1,5}}/){{0,2}}{_NUM})*"

_SYMBOL = re.compile(
    rf"""(?:
      W[TI]{_SLASH}MIN{_YEAR}(?:(?:{_SLASH})?(?:DEC|ST|SR|INF|SPEC|W|M)(?:/W)?(?:{_SLASH}{_NUM})?|(?:{_SLASH})?{_NUM})
    | W[TI]{_SLASH}DS\d{{1,3}}(?:/(?:AB|ARB|RW\d?|R|W|M|{_NUM}|[A-Z]{{1,4}}\b(?=/)))+
    | JOB(?:{_SLASH})?{_YEAR}(?:{_SLASH})?{_NUM}
    | ITC{_SLASH}AG{_S}/?{_S}\({_S}[IVXLC]+{_S}\){_S}/?{_NUM}
    | (?:WTO?|WI|G|S|IP|TN|JOB|RD|INF|ICN|GPA|TCA|OFFICE|PRESS|COM\.TD|MTN\.[A-Z]{{2,4}})
      (?:{_SLASH}{_LETTERS}(?:{_YEAR})?)*?{_SLASH}(?:[MWNRDQ])?{_NUM}{_TAIL}
    | (?-i:L/\d{{3,5}}|C/[MW]/\d{{1,4}}|SR\.\d{{1,2}}/\d{{1,3}})(?![\w/(])
    ){_STATUS}""",
    re.VERBOSE | re.IGNORECASE,
)
_ROOT = re.compile(
    rf"(?<![A-Za-z0-9/.%&=\\])[A-Za-z]{{1,6}}(?:\.[A-Za-z0-9]{{2,4}})?(?:{_YEAR})?{_S}$"
)  # before a slash
_ROOT_LENGTH = 20
_ADDRESS = re.compile(r"(?:https?://|www\.|\b[\w.+-]+@)\S+|\b[a-z]:/\S+", re.IGNORECASE)
_ADDRESS_SIGNS = ("://", "www.", "WWW.", "@", ":/")  # without one of these the slow search for addresses is idle
_NOWHERE = re.compile(r"\Z(?!)")
_LOWER = re.compile(
    r"[gs]/(?:c|l|ag|ma|sps|tbt|adp|scm|sg|val|ro|lic|trims|tfa|it|str|fs|fin|csc|wpdr|wpgr|enq)/[a-z]+/"
)
_BARE = re.compile(r"(?:job|press|gpa|tca|wto?)/\d", re.IGNORECASE)
_NO_SERIES = frozenset({"G", "S", "IP", "TN", "WT", "WTO", "WI", "RD", "INF", "ICN", "COM.TD", "OFFICE"})

_STATUS_NAME = re.compile(r"(ADD|REV|CORR|SUPPL|AMEND)\.?([\dLIO]+)$")
_DIGITS = str.maketrans("LIO", "110")


def find(document: Document, dates: tuple[DateMention, ...] = ()) -> tuple[SymbolMention, ...]:
    """Return the symbols of a document in order, lists and ranges expanded.

    A member of a range that is not printed itself ("Add.2" in "Add.1 to Add.3") has the span of the words between the two ends.
    `dates` are left alone: in "G/C/W/12, 13 May" the thirteen is no number of a document.
    """
    text = document.text
    free = spans_free(text, _ADDRESS if any(sign in text for sign in _ADDRESS_SIGNS) else _NOWHERE)
    taken = frozenset(range_start for date in dates for range_start in range(date.span.start, date.span.end))
    found: list[SymbolMention] = []
    at = 0
    for head in _heads(text):
        if head.span.start < at or not free(head.span):
            continue
        language = language_at(document, head.span.start)
        group = (head, *symbol_lists.following(text, head, language, taken))
        at = group[-1].span.end
        found += symbol_paragraphs.marked(text, group, language)
    return tuple(found)


def parse(printed: str) -> str:
    """Return the normal form of a text that is one symbol as a whole; empty where it is none."""
    words = printed.strip()
    hit = _SYMBOL.match(words)
    return normal(hit.group()) if hit and hit.end() == len(words) and _plausible(hit.group()) else ""


def _heads(text: str) -> Iterator[SymbolMention]:
    """Yield the symbols that stand whole, looked for at the word before each slash: slashes are rare, words are not."""
    slash, at = text.find("/"), 0
    while slash >= 0:
        root = _ROOT.search(text, max(at, slash - _ROOT_LENGTH), slash)
        hit = _SYMBOL.match(text, root.start()) if root else None
        if hit and _plausible(hit.group()):
            yield SymbolMention(Span(*hit.span()), normal(hit.group()))
            at = hit.end()
        slash = text.find("/", max(slash + 1, at))


def _plausible(printed: str) -> bool:
    """Tell a symbol from what only looks like one: `s/he/5`, `G/5`, a mixture of cases."""
    plain = re.sub(r"\s|\xad", "", printed)
    root, _, rest = plain.partition("/")
    if root.islower() and len(root) == 1 and not _LOWER.match(plain):
        return False
    if root.upper() in _NO_SERIES and rest[:1].isdigit():
        return False
    if root.upper() == "ITC":
        return True  # nothing else begins so, and the rest may be in any case
    series = re.sub(r"(?i)[/.](?:add|rev|corr|suppl|amend).*$|[\dlIO]+(?=/|$)", "", rest)
    return series == series.upper() or (plain.upper() != plain and series == series.lower())


def normal(printed: str) -> str:
    """Return a printed symbol in normal form: `wt/comtd/w/l5/rev 1` is `WT/COMTD/W/15/Rev.1`."""
    plain = re.sub(r"\s|\xad", "", printed).upper()
    plain = re.sub(r"\(+(\d\d?|[IVXLC]+)[)Y]/?", r"(\1)/", plain)  # "MIN((98YDEC/2", "MIN(17)65"
    plain = re.sub(r"[/.](?=(?:ADD|REV|CORR|SUPPL|AMEND)\.?[\dLIO]+(?:[/.]|$))", "/", plain)
    plain = re.sub(r"/+", "/", plain).rstrip("/").replace("/(", "(")
    first, *rest = plain.replace("/COM.TD/", "/COMTD/").split("/")
    if first in {"WI", "WTO"} and rest[:1] != ["AIR"]:
        first = "WT"
    parts = [part for segment in rest for part in _segment(segment)]
    return "/".join([_two_digits(first), *map(_two_digits, parts)])


def _segment(segment: str) -> list[str]:
    """Return the parts of one segment: `ADD.1` is `Add.1`, `W9` two parts, `L5` a number misread."""
    status = _STATUS_NAME.match(segment)
    if status:
        return [f"{status[1].capitalize()}.{int(status[2].translate(_DIGITS))}"]
    if re.fullmatch(r"[\dLIO]*\d[\dLIO]*", segment):
        return [str(int(segment.translate(_DIGITS)))]
    letter = re.fullmatch(r"([MWNRDQ])([\dLIO]*\d[\dLIO]*)", segment)
    return [letter[1], str(int(letter[2].translate(_DIGITS)))] if letter else [segment]


def _two_digits(part: str) -> str:
    return re.sub(r"\((\d)\)", r"(0\1)", part)
