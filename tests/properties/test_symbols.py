"""Laws of symbols: what is printed is parsed back, in running text too, and every shape of the grammar is one symbol."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from kg.extract import symbols
from unit.extract.reading import document

SERIES = ("WT/L", "WT/GC", "WT/GC/W", "WT/COMTD/AFT/W", "G/C", "G/C/M", "S/C/W", "IP/C", "TN/AG/R", "JOB/CTG", "JOB(08)", "RD/SPS", "INF/ECOM",
          "WTO/AIR", "WTO/AIR/GC", "WT/MIN(77)", "WT/MIN(98)/DEC", "ICN/CTG", "ITC/AG(LII)", "G/SPS/N/CHN", "WT/TPR/S", "WT/ACC/VUT")  # fmt: skip
NUMBERS = ("1", "60", "902", "9032")
STATUSES = ("", "/Add.1", "/Rev.2", "/Corr.1", "/Suppl.3", "/Add.2/Corr.1", "/Rev.1/Add.12")

printed = st.builds(
    lambda series, number, statuses: "/".join([series, str(number), *statuses]),
    st.sampled_from(SERIES),
    st.integers(1, 99999),
    st.lists(
        st.builds(lambda kind, n: f"{kind}.{n}", st.sampled_from(["Add", "Rev", "Corr", "Suppl"]), st.integers(1, 99)),
        max_size=3,
    ),
)


def test_every_shape_is_one_symbol() -> None:
    """The grammar, enumerated: each symbol parses to itself, in capitals and in lower case too."""
    shapes = ["".join(parts) for parts in product((f"{series}/" for series in SERIES), NUMBERS, STATUSES)]

    assert len(shapes) == 616
    assert [shape for shape in shapes if symbols.parse(shape) != shape] == []
    assert [shape for shape in shapes if symbols.parse(shape.upper()) != shape] == []


@given(printed)
def test_print_and_parse(symbol: str) -> None:
    """A printed symbol is parsed to itself, and parsing again changes nothing."""
    assert symbols.parse(symbol) == symbol
    assert symbols.normal(symbols.normal(symbol)) == symbol


@given(st.lists(printed, min_size=1, max_size=4), st.sampled_from(["; ", ", see ", " – ", ". Then ", "\n\n"]))
def test_found_in_running_text(listed: list[str], between: str) -> None:
    """Symbols are found where they stand, whatever joins them, and each mention's words are those of its symbol."""
    text = between.join(listed)
    read = document(text)
    found = symbols.find(read)

    assert [mention.symbol for mention in found] == listed
    assert [read.words(mention.span) for mention in found] == listed


@given(st.text(alphabet="abcdefghij klmno.,/()0123456789-", max_size=60))
def test_lower_case_prose_has_none(text: str) -> None:
    """No letters of the alphabet up to o, digits and slashes make a symbol: no collection is spelt with them alone."""
    assert symbols.find(document(text)) == ()
