"""Tables of language with several sections of rows, whose patterns share fragments.

`[parts]` names fragments of patterns; `{part}`, in lower case, stands for one in a pattern or in another fragment.
"""

from __future__ import annotations

import re
from functools import cache

from kg.extract import cues, tables
from kg.extract.cues import CueTable

_PART = re.compile(r"\{([a-z_]+)\}")
_DEPTH = 5  # of fragments within fragments


@cache
def section(subject: str, name: str, language: str) -> CueTable:
    """Compile one section of a table; a section that does not exist has no rows.

    Raises:
        TableError: naming every fault of the section.
    """
    table = tables.read(subject, language)
    parts = {key: str(value) for key, value in table.get("parts", {}).items()}
    rows = [{**row, "pattern": _filled(row["pattern"], parts)} for row in table.get(name, ())]
    return cues.compile_rows(f"{language}/{subject}.toml [[{name}]]", rows, language)


def _filled(pattern: str, parts: dict[str, str]) -> str:
    for _ in range(_DEPTH):
        filled = _PART.sub(lambda part: parts.get(part[1], part[0]), pattern)
        if filled == pattern:
            break
        pattern = filled
    return pattern
