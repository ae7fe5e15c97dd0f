"""The stored text: its normal form, and broken words made whole where that is sure."""

from __future__ import annotations

import pytest

from kg.documents.stored import stored


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("one\r\ntwo\rthree\x0bfour\n", "one\ntwo\nthree\nfour\n"),
        ("\ufefftext\ufeff", "text"),
        ("Cafe\u0301 Bele\u0301m", "Café Belém"),
        ("in\u00advisible\u200b", "invisible"),
        ("deve\u00ad\nlopment", "development"),
        ("cell\x07cell", "cell\tcell"),
        ("a\x01b", "a b"),
        ("non\x1ebreaking", "non\u2011breaking"),
        ("page\fpage", "page\fpage"),
    ],
)
def test_the_normal_form(text: str, kept: str) -> None:
    assert stored(text) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The instruc-\ntion was clear.", "The instruction was clear."),
        ("La pro-\n   puesta del Comité", "La propuesta del Comité"),
        ("the docu-\nment and its trans-\nlation", "the document and its translation"),
        # The document writes the word elsewhere.
        (
            "A problem-solving paper. Some problem-\nsolving paper.",
            "A problem-solving paper. Some problem-\nsolving paper.",
        ),
        ("Cooperation is good. More coope-\nration is better.", "Cooperation is good. More cooperation is better."),
        # Parts of compounds keep their hyphen in their own language.
        ("He read the non-\npaper that was on the table.", "He read the non-\npaper that was on the table."),
        ("a rule-\nbased system of the Members", "a rule-\nbased system of the Members"),
        (
            "les questions visées ci-\ndessus et la vice-\nprésidente",
            "les questions visées ci-\ndessus et la vice-\nprésidente",
        ),
        # In French "in" makes no compound as it does in English.
        (
            "le Conseil avait l'in-\ntention de faire un rapport sur les îles",
            "le Conseil avait l'intention de faire un rapport sur les îles",
        ),
        ("Cooperation or coope-ration: coope-\nration?", "Cooperation or coope-ration: coope-\nration?"),
        # Both halves are words of the document.
        (
            "The harbour and the ferry: a harbour-\nferry line.",
            "The harbour and the ferry: a harbour-\nferry line.",
        ),
        # Capitals, figures, single letters and blank lines end no syllable.
        ("the Sub-\nCommittee", "the Sub-\nCommittee"),
        ("pages 19-\n20", "pages 19-\n20"),
        ("e-\ncommerce", "e-\ncommerce"),
        ("consé-\n\nquences", "consé-\n\nquences"),
    ],
)
def test_words_broken_at_the_end_of_a_line(text: str, kept: str) -> None:
    assert stored(text) == kept
