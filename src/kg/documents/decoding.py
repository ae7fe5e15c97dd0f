"""From bytes to characters: which encoding a file is in, and whether it is text at all.

A file that says its encoding (a byte order mark) or is valid UTF-8 is taken at its word. All others are guessed, and the guess is
reported: a wrong one shows in accents, which names depend on.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTAINERS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP container (DOCX, ODT, ...)"),
    (b"\xd0\xcf\x11\xe0", "a legacy Office file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"{\\rtf", "an RTF file"),
)
_CONTROL = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.01  # of the bytes; Word's dumps hold a few, pictures hold a tenth
_ODD_BYTES_OF_UTF8 = 0.1  # at most this share of the non-ASCII bytes may be wrong for the text still to be UTF-8
_ESCAPED = re.compile("[\udc80-\udcff]")
_CANDIDATES = ("cp1252", "cp850", "mac_roman", "latin_1")
_SAMPLE = 1 << 18
_LETTERS_OF_EUROPE = frozenset("àâäæáçéèêëîïíìñôöóòœùûüúÀÂÄÆÁÇÉÈÊËÎÏÍÌÑÔÖÓÒŒÙÛÜÚßåÅøØãõ")
_SIGNS_OF_EUROPE = frozenset("«»“”‘’„–—…•¿¡°ºª§€£·²³¹™©®\u00a0")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file, the encoding they were read in, and whether that encoding had to be guessed."""

    text: str
    encoding: str
    guessed: bool = False
    odd_bytes: int = 0  # bytes that are not of this encoding and were read as Windows-1252


@dataclass(frozen=True, slots=True)
class NotText:
    """Why bytes are no text."""

    what: str


def decode(data: bytes) -> Decoded | NotText:
    """Read bytes as text; never raises."""
    for signature, what in _CONTAINERS:
        if data.startswith(signature):
            return NotText(what)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _as_declared(data[len(mark) :], encoding)
    wide = _wide_encoding(data)
    if wide:
        return Decoded(data.decode(wide, errors="replace"), wide, guessed=True)
    if b"\x00" in data or len(_CONTROL.findall(data[:_SAMPLE])) > _CONTROL_SHARE * min(len(data), _SAMPLE):
        return NotText("binary data")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _guessed(data)


def _as_declared(data: bytes, encoding: str) -> Decoded | NotText:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        if encoding == "utf-8":
            return _guessed(data)
        return NotText(f"broken {encoding.upper()}")


def _wide_encoding(data: bytes) -> str:
    """Name UTF-16 without a byte order mark: in European text every second byte is zero."""
    sample = data[: _SAMPLE & ~1]
    if len(sample) < 8 or len(data) % 2:
        return ""
    half = len(sample) // 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 0.6 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.05 * half:
        return "utf-16-be"
    return ""


def _guessed(data: bytes) -> Decoded:
    """Choose between damaged UTF-8 and the one-byte encodings of western Europe."""
    repaired, odd = _utf8_with_odd_bytes(data)
    high = sum(1 for byte in data[:_SAMPLE] if byte > 0x7F)
    odd_in_sample = _utf8_with_odd_bytes(data[:_SAMPLE])[1]
    if odd_in_sample <= _ODD_BYTES_OF_UTF8 * high:
        return Decoded(repaired, "utf-8", guessed=True, odd_bytes=odd)
    encoding = _western_encoding(data[:_SAMPLE])
    return Decoded(data.decode(encoding, errors="replace"), encoding, guessed=True)


def _utf8_with_odd_bytes(data: bytes) -> tuple[str, int]:
    """Read UTF-8 with single bytes that are wrong: such a byte is Windows-1252, the usual stray."""
    text = data.decode("utf-8", errors="surrogateescape")
    return _ESCAPED.subn(lambda found: bytes([ord(found[0]) - 0xDC00]).decode("cp1252", errors="replace"), text)


def _western_encoding(sample: bytes) -> str:
    """Pick the encoding in which the bytes above ASCII are letters and signs of English, French and Spanish."""
    return max(_CANDIDATES, key=lambda name: (_plausibility(sample, name), -_CANDIDATES.index(name)))


def _plausibility(sample: bytes, encoding: str) -> int:
    text = sample.decode(encoding, errors="replace")
    return sum(
        _sense(before, sign, after)
        for before, sign, after in zip(" " + text, text, text[1:] + " ", strict=False)
        if sign >= "\x80"
    )


def _sense(before: str, sign: str, after: str) -> int:
    """Return 1 where a sign makes sense between its neighbours, -1 where it does not."""
    if sign in _LETTERS_OF_EUROPE:
        alone = not before.isalpha() and not after.isalpha() and sign not in "àÀ"
        # A capital beside small letters is what a small accented letter looks like in the wrong encoding.
        odd_capital = sign.isupper() and (before.islower() or (after.islower() and before.isalpha()))
        return -1 if alone or odd_capital or before.isdigit() or after.isdigit() else 1
    between_letters = before.isalpha() and after.isalpha() and sign not in "’–—\u00a0"
    return -1 if sign not in _SIGNS_OF_EUROPE or between_letters else 1
