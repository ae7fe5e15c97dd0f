"""The register of instruments as records."""

from __future__ import annotations

from kg.model import RegisteredInstrument
from kg.vocabulary.files import Statements


def instruments(said: Statements) -> tuple[RegisteredInstrument, ...]:
    """Return the acts of the register, sorted by row."""
    return ()
