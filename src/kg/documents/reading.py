"""One source to one document: bytes, characters, stored text, blocks. Bad data becomes a finding, never an exception."""

from __future__ import annotations

import hashlib
import stat
from dataclasses import dataclass, replace
from pathlib import Path

from kg.documents import decoding, layout
from kg.documents.sources import CONVERTIBLE, READABLE
from kg.documents.stored import stored
from kg.model import Document, Finding, Severity

_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """What is too large to be one document of an organisation, in bytes of the source."""

    source_bytes: int = 20 * _MEGABYTE


@dataclass(frozen=True, slots=True)
class Reading:
    """A document, or none and the findings that say why."""

    document: Document | None
    findings: tuple[Finding, ...] = ()


DEFAULT_LIMITS = Limits()


def read(path: Path, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read one source; what cannot be read gives a finding with the remedy."""
    ending = path.suffix.lower()
    if ending not in READABLE:
        return _refused(path, "read.other-ending", f"the ending {ending!r} is not read", _other_remedy(ending))
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe or a device may never end
            return _refused(path, "read.unreadable", "this is no file", "check that it is a file you may read")
        size = status.st_size
        if size > limits.source_bytes:
            return _refused(path, "read.too-large", _too_large(size, limits), "split it, or raise the limit")
        data = path.read_bytes()
    except OSError as error:
        return _refused(
            path, "read.unreadable", error.strerror or type(error).__name__, "check that it is a file you may read"
        )
    return read_bytes(data, path)


def read_bytes(data: bytes, path: Path) -> Reading:
    """Read the content of a source whose bytes are already here; `path` gives its name and ending."""
    decoded = decoding.decode(data)
    if isinstance(decoded, decoding.NotText):
        return _refused(path, "read.binary", f"this is {decoded.what}, not text", "convert it to text first")
    text = stored(decoded.text)
    if not text.strip():
        return _refused(path, "read.empty", "there are no words in this file", "check the conversion that made it")
    findings = tuple(_about_encoding(decoded, path))
    document = Document(
        name=path.stem,
        source=str(path),
        source_sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        format=path.suffix.lower().lstrip("."),
        language="",
        blocks=(),
    )
    laid_out = layout.lay_out(text)
    document = replace(
        document,
        blocks=laid_out.blocks,
        notes=laid_out.notes,
        pages=laid_out.pages,
        language=laid_out.language,
        findings=findings,
    )
    return Reading(document, findings)


def _refused(path: Path, code: str, message: str, remedy: str) -> Reading:
    return Reading(None, (Finding(code, Severity.ERROR, f"{path}: {message}", document=path.stem, remedy=remedy),))


def _other_remedy(ending: str) -> str:
    return CONVERTIBLE.get(ending, f"only {', '.join(sorted(READABLE))} are read")


def _too_large(size: int, limits: Limits) -> str:
    return f"{size / _MEGABYTE:,.0f} MB, and the limit is {limits.source_bytes / _MEGABYTE:,.0f} MB"


def _about_encoding(decoded: decoding.Decoded, path: Path) -> list[Finding]:
    if not decoded.guessed:
        return []
    message = f"{path}: read as {decoded.encoding}, which is a guess"
    if decoded.odd_bytes:
        odd = "1 byte was" if decoded.odd_bytes == 1 else f"{decoded.odd_bytes} bytes were"
        message = f"{path}: read as {decoded.encoding}; {odd} none and read as Windows-1252"
    remedy = "if accents look wrong, save it as UTF-8"
    return [Finding("read.encoding-guessed", Severity.INFO, message, document=path.stem, remedy=remedy)]
