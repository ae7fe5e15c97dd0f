"""The stored text: what offsets refer to and what the store keeps.

LF line ends, no byte order mark, NFC, no invisible characters, no control characters but tab, line feed and form feed, and words that
were broken at the end of a line made whole where that is sure enough. Reading a stored text again gives the same text.
"""

from __future__ import annotations

import re
import unicodedata

from kg.documents import hyphens

_LINE_ENDS = re.compile(r"\r\n?|\x0b")
# Invisible: byte order mark, soft hyphen, zero-width space, word joiner. Word's own control characters for hyphens become hyphens.
_DROPPED = dict.fromkeys((0xFEFF, 0x00AD, 0x200B, 0x2060, 0x1F), "")
_CONTROLS = dict.fromkeys([*range(0x09), *range(0x0E, 0x1E), 0x7F], " ")
_LOST = dict.fromkeys([*range(0xD800, 0xE000), 0xFFFE, 0xFFFF], "\ufffd")
_WORDS_OWN = {0x07: "\t", 0x1E: "\u2011"}  # Word's end of a cell, and its hyphen that does not break
_TABLE = {**_CONTROLS, **_LOST, **_DROPPED, **_WORDS_OWN}
_ODD = re.compile("[" + re.escape("".join(map(chr, _TABLE))) + "]")
_SOFT_HYPHEN_AT_END = re.compile("[\u00ad\x1f][ \t]*\n[ \t]*")


def stored(text: str) -> str:
    """Return the text in the form in which it is kept."""
    text = _LINE_ENDS.sub("\n", text)
    text = _SOFT_HYPHEN_AT_END.sub("", text)
    text = unicodedata.normalize("NFC", _ODD.sub(lambda found: _TABLE[ord(found[0])], text))
    return hyphens.mended(text)
