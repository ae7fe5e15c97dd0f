"""Words set in capitals: how headings look where the type is lost."""

from __future__ import annotations

_SHARE = 0.7
_FEWEST = 4


def is_capitals(words: str) -> bool:
    """Tell whether most letters are capitals; symbols and a few small words ("of") may stand between."""
    letters = [sign for sign in words if sign.isalpha()]
    return len(letters) >= _FEWEST and sum(sign.isupper() for sign in letters) >= _SHARE * len(letters)
