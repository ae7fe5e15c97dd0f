"""Holds the dates of real minutes against their "note on the meeting of" line, with the line in place and with the line masked.

The line is read here on its own, as simply as it is printed, so that it can judge what `kg` read. Masked means overwritten by blanks: every
other character stays where it is, and `kg` has to find out from the rest of the text when the body met.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections import Counter
from pathlib import Path

import kg

ROOT = Path(__file__).parents[1]
MINUTES = ROOT.parent / "shared" / "corpus" / "ctd-minutes"
LINE = re.compile(rb"NOTE ON THE MEETING OF ([^\r\n]*)", re.IGNORECASE)
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WORD = re.compile(r"\d{4}|\d{1,2}|[A-Za-z]+")
VERDICTS = ("rightly", "wrongly", "not at all")


def printed_days(line: str) -> tuple[str, ...]:
    """Return the ISO days of "16, 26 November and 10 December 2004": a day waits for its month, a month for its year."""
    days: list[int] = []
    dated: list[tuple[int, int]] = []
    found: list[str] = []
    for word in WORD.findall(line):
        if word.lower() in MONTHS:
            dated += [(MONTHS.index(word.lower()) + 1, day) for day in days]
            days = []
        elif len(word) == 4 and word.isdigit():
            found += [f"{word}-{month:02}-{day:02}" for month, day in dated]
            dated = []
        elif word.isdigit():
            days.append(int(word))
    return tuple(sorted(found))


def oracle(folder: Path) -> dict[str, tuple[str, ...]]:
    """Return the printed days of each file, by its stem; a file without the line has none."""
    found = {}
    for path in sorted(folder.glob("*.txt")):
        line = LINE.search(path.read_bytes())
        found[path.stem] = printed_days(line[1].decode("ascii", "replace")) if line else ()
    return found


def dated(sources: Path, store: Path) -> dict[str, tuple[str, ...]]:
    """Build a graph of a folder and return the days of each document's own meeting, by its file's stem."""
    kg.build(sources, store, fresh=True)
    graph = kg.open(store)
    stems = {key: Path(row.path).stem for row in graph.documents() for key in (row.name, *row.symbols)}
    own = (row for row in graph.query("meetings") if row["role"] == "own")
    return {stems[row["document"]]: tuple(row["dates"].split()) for row in own if row["document"] in stems}


def masked(folder: Path, target: Path) -> None:
    """Copy the minutes with their lines overwritten by blanks."""
    target.mkdir()
    for path in sorted(folder.glob("*.txt")):
        text = LINE.sub(lambda line: b" " * len(line[0]), path.read_bytes())
        (target / path.name).write_bytes(text)


def main() -> None:
    """Print how many minutes are dated as their line says, with it and without it."""
    if not MINUTES.is_dir():
        sys.exit(f"not there: {MINUTES}")
    right = oracle(MINUTES)
    print(f"{sum(map(bool, right.values()))} of {len(right)} minutes print a note on the meeting of ... line")
    with tempfile.TemporaryDirectory() as scratch:
        masked(MINUTES, Path(scratch) / "masked")
        for title, sources in (("with the line", MINUTES), ("line masked", Path(scratch) / "masked")):
            read = dated(sources, Path(scratch) / "store")
            told = {name: _verdict(read.get(name, ()), days) for name, days in right.items()}
            counts = Counter(told.values())
            print(
                f"{title:14}",
                *(f"{counts[verdict]:3} {verdict} ({counts[verdict] / len(right):.0%})" for verdict in VERDICTS),
            )
            for name in (name for name, verdict in told.items() if verdict == "wrongly"):
                print(f"    {name}: printed {' '.join(right[name])}, read {' '.join(read[name])}")


def _verdict(read: tuple[str, ...], printed: tuple[str, ...]) -> str:
    if not read:
        return "not at all"
    return "rightly" if read == printed else "wrongly"


if __name__ == "__main__":
    main()
