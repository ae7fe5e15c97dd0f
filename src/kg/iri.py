"""Readable names for things: keys, which are paths under a base IRI, and the IRIs made of them.

A key says what a thing is in the words of the document that names it ("meeting/CTG/2018-03-23", "document/WT/L/1032/para/3"). Every key is
made here, and `mint` is the only way from a key to an IRI. Nothing here looks at offsets, languages or wording, so that a better reader
gives the same names.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final
from urllib.parse import quote, unquote

from kg.model import DocumentClaim, Extraction, Span

_KEPT: Final = "/().-_"  # beside A-Z a-z 0-9: what symbols are printed with, and IRIs allow
_PLAIN: Final = re.compile(r"[A-Za-z0-9/().\-_]*")
_TEXT_DIGITS: Final = 12
_ASSERTION_DIGITS: Final = 20


def encode(key: str) -> str:
    """Percent-encode every character of a key outside `A-Z a-z 0-9 / ( ) . - _`, as UTF-8."""
    if _PLAIN.fullmatch(key):  # nearly all are, and this is ten times as fast as `quote`
        return key
    return quote(key, safe=_KEPT).replace("~", "%7E")  # `quote` keeps the tilde whatever `safe` says


def mint(base: str, key: str) -> str:
    """Return the IRI of the thing with this key; different keys never share one."""
    return base + encode(key)


def key_of(base: str, iri: str) -> str:
    """Return the key that `mint` made this IRI of; raise ValueError for an IRI that stands outside the base."""
    if not iri.startswith(base):
        raise ValueError(f"{iri} does not stand under {base}")
    return unquote(iri[len(base) :], errors="strict")


def slug(name: str) -> str:
    """Return a printed name in lower-case letters and digits joined by hyphens, without accents ("Nestlé S.A.": "nestle-s-a")."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name).casefold() if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "-", plain).strip("-")


# --- documents and their texts ---------------------------------------------------------------------------------------------------


def document_key(symbol: str) -> str:
    """Return the key of the document with this symbol."""
    return f"document/{symbol}"


def own_symbols(extraction: Extraction) -> tuple[str, ...]:
    """Return the symbols of a document that is being read: as printed, else the one that its file's name gave; () without any."""
    claims = sorted((c for c in extraction.claims if isinstance(c, DocumentClaim)), key=lambda claim: claim.spans)
    printed = [mention.symbol for claim in claims for mention in claim.symbols]
    named = [claim.symbol_from_name for claim in claims if claim.symbol_from_name]
    return tuple(dict.fromkeys(printed or named))


def own_document_key(symbols: Sequence[str], sha256: str) -> str:
    """Return the key of a document that is being read: its first printed symbol, else the digest of its text."""
    return document_key(symbols[0]) if symbols else f"document/sha256-{sha256[:_TEXT_DIGITS]}"


def expression_key(document: str, language: str) -> str:
    """Return the key of one language version of a document; `und` where the language cannot be told."""
    return f"{document}/{language or 'und'}"


def text_key(expression: str, sha256: str) -> str:
    """Return the key of one reading of an expression."""
    return f"{expression}/{sha256[:_TEXT_DIGITS]}"


def passage_iri(text_iri: str, span: Span) -> str:
    """Return the IRI of a passage (RFC 5147: `#char=START,END`)."""
    return f"{text_iri}#char={span.start},{span.end}"


def paragraphs(named: str) -> tuple[str, ...]:
    """Return the numbers of the paragraphs that a mention names: "8, 9" names two, "4 to 12" its first and its last."""
    return tuple(number for number in re.split(r", | to ", named) if number)


def provision_key(document: str, paragraph: str) -> str:
    """Return the key of a numbered part of a document."""
    return f"{document}/para/{paragraph}"


# --- things that a document tells of ---------------------------------------------------------------------------------------------


def meeting_key(body: str, days: Sequence[str] = (), months: Sequence[str] = (), session: int | None = None) -> str:
    """Return the key of a meeting of a body (by its code): first printed day, else month, else session; empty without any."""
    when = next(iter((*days, *months)), "") or (f"session-{session}" if session is not None else "")
    return f"meeting/{body}/{when}" if when else ""


def item_key(above: str, label: str) -> str:
    """Return the key of an agenda item by its label, below its document or the item that it is part of."""
    return f"{above}/item-{label}"


def act_key(document: str, paragraph: str, item: str, name: str, number: int) -> str:
    """Return the key of an act without symbol: by its paragraph, else its item, and its number among its kind there."""
    place = f"/para-{paragraph}" if paragraph else f"/item-{item}" if item else ""
    return f"{document}{place}/{name}-{number}"


def person_key(document: str, office: str, number: int) -> str:
    """Return the key of a person, who is local to a document."""
    return f"{document}/person/{office}-{number}"


def agent_key(document: str, name: str) -> str:
    """Return the key of an agent that no vocabulary lists, local to a document; a name without letters goes by its digest."""
    return f"{document}/agent/{slug(name) or hashlib.sha256(name.encode()).hexdigest()[:_TEXT_DIGITS]}"


def chair_key(body: str) -> str:
    """Return the key of the office of chair of a body (by its code)."""
    return f"office/{body}-CHAIR"


# --- assertions ------------------------------------------------------------------------------------------------------------------


def assertion_key(text_sha256: str, passages: Iterable[Span], triples: Iterable[str]) -> str:
    """Return the key of an assertion: a digest of the text, the passages and the triples, whatever order they come in."""
    spans = (f"{span.start},{span.end}" for span in sorted(set(passages)))
    parts = "\n".join((text_sha256, *spans, *sorted(set(triples))))
    return f"assertion/{hashlib.sha256(parts.encode()).hexdigest()[:_ASSERTION_DIGITS]}"
