"""Encodings: declared, valid, damaged and guessed ones, and what is no text."""

from __future__ import annotations

import codecs

import pytest

from kg.documents import decoding
from kg.documents.decoding import Decoded, NotText

FRENCH = "Le Conseil général a adopté la décision du 25 novembre – « l'œuvre » – à l'unanimité."
SPANISH = "La reunión de 1º de marzo: ¿quién acogió el taller en Ginebra? El Comité acordó que España informara."
ENGLISH = "The “Example” paper – the Chair’s own – was noted."


@pytest.mark.parametrize(
    "text", [FRENCH, SPANISH, ENGLISH, "One – two – three", "a programme—an example", "3\u00a0May, 4\u00a0May"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_text_is_read_in_its_encoding(text: str, encoding: str) -> None:
    decoded = decoding.decode(text.encode(encoding))

    assert isinstance(decoded, Decoded)
    assert decoded.text == text


@pytest.mark.parametrize("encoding", ["cp850", "mac_roman"])
@pytest.mark.parametrize("text", [FRENCH.replace("œ", "oe"), SPANISH])
def test_older_encodings_are_guessed_by_sense(text: str, encoding: str) -> None:
    data = text.encode(encoding, "ignore")

    decoded = decoding.decode(data)

    assert isinstance(decoded, Decoded)
    assert decoded.text == data.decode(encoding)
    assert decoded.guessed


def test_what_is_declared_or_valid_is_no_guess() -> None:
    for data in (FRENCH.encode(), codecs.BOM_UTF8 + FRENCH.encode(), FRENCH.encode("utf-16")):
        decoded = decoding.decode(data)

        assert isinstance(decoded, Decoded)
        assert not decoded.guessed


def test_a_stray_byte_does_not_spoil_utf8() -> None:
    """One Windows quote in a UTF-8 file is read as that quote, and everything else as before."""
    decoded = decoding.decode((FRENCH * 3).encode() + b"\x92")

    assert decoded == Decoded(FRENCH * 3 + "’", "utf-8", guessed=True, odd_bytes=1)


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n...",
        b"PK\x03\x04 a docx",
        b"\xd0\xcf\x11\xe0 a doc",
        b"{\\rtf1 text}",
        b"\x89PNG\r\n\x1a\n",
        bytes(range(256)) * 8,
        b"text with a \x00 zero",
        codecs.BOM_UTF16_LE + b"\x00\xd8\x00",
    ],
)
def test_what_is_no_text_is_named(data: bytes) -> None:
    decoded = decoding.decode(data)

    assert isinstance(decoded, NotText)
    assert decoded.what
