"""Folding: one byte for one character, and the way back from closed runs of white space."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.extract.letters import Closed, fold_case, keep_case, latin


@given(st.text())
def test_one_byte_for_one_character(text: str) -> None:
    """Places in folded bytes are places in the text, whatever the text."""
    assert len(latin(text)) == len(keep_case(latin(text))) == len(fold_case(latin(text))) == len(text)


def test_folds() -> None:
    """Accents, case and typographic marks are folded; what is beyond Latin-1 is a question mark."""
    assert keep_case(latin("Côte d’Ivoire – “É”")) == b'Cote d\'Ivoire - "E"'
    assert fold_case(latin("CÔTE-D’IVOIRE\u00a0Ł")) == b"cote d'ivoire ?"


@given(st.text(alphabet="ab \n\u00a0\u00ad", max_size=40))
def test_the_way_back(text: str) -> None:
    """Each byte that is kept is the byte at the place to which its position leads back."""
    folded = keep_case(latin(text))
    closed = Closed(folded)

    assert b"  " not in closed.data
    assert [folded[closed.offset(n)] for n, byte in enumerate(closed.data) if byte != 0x20] == [
        byte for byte in closed.data if byte != 0x20
    ]
