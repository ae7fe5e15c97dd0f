"""How lines open: marks, numbers, labels, bullets, notes; and openings that are none."""

from __future__ import annotations

import pytest

from kg.documents.marks import opening


@pytest.mark.parametrize(
    ("line", "words", "number", "label"),
    [
        ("&& The Chair", "The Chair", "", ""),
        ("&&The Chair", "The Chair", "", ""),
        ("&& && The Chair", "The Chair", "", ""),
        (" &&  The Chair", "The Chair", "", ""),
        ("&&= The Chair", "The Chair", "", ""),
        ("1. && The Chair", "The Chair", "1", ""),
        ("7.&&  The Chair", "The Chair", "7", ""),
        ("39, && The Chair", "The Chair", "39", ""),
        ("22: &&The Chair", "The Chair", "22", ""),
        ("53)&& The Chair", "The Chair", "53", ""),
        ("7A.&& The Chair", "The Chair", "7", ""),
        ("3 &&The Chair", "The Chair", "3", ""),
        ("\f46.&&  The Chair", "The Chair", "46", ""),
        ("&& 1. At the first", "At the first", "1", ""),
        ("&& 1994 was the year", "1994 was the year", "", ""),
        ("Al. && The Chair", "The Chair", "", ""),
        ("B. && Trade", "Trade", "", "B"),
        ("-\t&& Report", "Report", "", "-"),
        ("-&& \tReport", "Report", "", "-"),
        ("&&\t(i)\tReport", "Report", "", "(i)"),
    ],
)
def test_paragraph_marks(line: str, words: str, number: str, label: str) -> None:
    opens = opening(line)

    assert opens.marked
    assert (line[opens.words :], opens.number, opens.label) == (words, number, label)


@pytest.mark.parametrize(
    ("line", "words", "label"),
    [
        ("A. Adoption", "Adoption", "A"),
        ("Cc. Other", "Other", "Cc"),
        ("D.Review of trade", "Review of trade", "D"),
        ("IV.\tOther", "Other", "IV"),
        ("(i)\tRequest", "Request", "(i)"),
        ("(a)Request", "Request", "(a)"),
        ("b) organice", "organice", "b)"),
        ("\t•\tobservers", "observers", "•"),
        ("- Progress", "Progress", "-"),
        ("\\- 2 -", "2 -", "-"),
        ("1  ADOPTION", "ADOPTION", "1"),
        ("# 2 Why", "Why", "2"),
        ("**3  DEMANDE**", "DEMANDE**", "3"),
        ("2.5  The Chair", "The Chair", "2.5"),
        ("1.1. La Présidente", "La Présidente", "1.1"),
        ("<sup>1</sup> Document", "Document", "1"),
        ("[12] Document", "Document", "12"),
        ("[^3]: Document", "Document", "3"),
        ("¹ Documento", "Documento", "¹"),
        ("\\* The sponsors", "The sponsors", "*"),
    ],
)
def test_labels(line: str, words: str, label: str) -> None:
    opens = opening(line)

    assert not opens.marked
    assert (line[opens.words :], opens.label) == (words, label)


@pytest.mark.parametrize(
    "line",
    [
        "The Chair said",
        "H.E. Mr. Example",
        "Mr. Example",
        "U.S. delegations",
        "1994. The Committee",
        "2,000 tonnes",
        "(WT/XYZ/W/2) was",
        "(see above) it",
        "*Rappelant* la décision",
        "AT&T && others and more",
        "-free access",
        "[Informal discussions]",
    ],
)
def test_no_label(line: str) -> None:
    opens = opening(line)

    assert not opens.marked
    assert opens.label == opens.number == ""
