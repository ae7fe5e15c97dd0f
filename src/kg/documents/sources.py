"""Which files are to be read: what a user names, as files, folders and globs."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import UsageError
from kg.model import Finding, Severity

READABLE = frozenset({".txt", ".md"})
CONVERTIBLE = {
    ".docx": "save it as text, for example with pandoc --to plain",
    ".doc": "save it as text, for example with catdoc or antiword",
    ".pdf": "save it as text, for example with pdftotext -layout",
    ".html": "save it as text, for example with pandoc --to plain",
    ".htm": "save it as text, for example with pandoc --to plain",
    ".rtf": "save it as text, for example with pandoc --to plain",
    ".odt": "save it as text, for example with pandoc --to plain",
}
_GLOB_CHARACTERS = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Discovery:
    """The sources that were found, sorted, each once, and what is worth saying of the rest."""

    sources: tuple[Path, ...]
    findings: tuple[Finding, ...] = ()


def discover(paths: Sequence[str | Path]) -> Discovery:
    """Find the documents that `paths` name: files, folders with all below them, and globs.

    A file that is named itself is always a source, whatever its ending: `read` says what is wrong with it. In folders only files of
    readable endings are sources; the other endings are counted in a finding each. Raises UsageError for a path that does not exist.
    """
    sources: set[Path] = set()
    findings: list[Finding] = []
    for given in paths:
        for path in _existing(given):
            found, told = _in_folder(path) if path.is_dir() else ([path], [])
            sources.update(source for source in found if _is_unicode(source))
            findings.extend([*told, *(_unnameable(source) for source in found if not _is_unicode(source))])
    return Discovery(tuple(sorted(sources)), tuple(dict.fromkeys(findings)))


def _existing(given: str | Path) -> tuple[Path, ...]:
    path = Path(given)
    if str(given) and path.exists():
        return (path,)
    if _GLOB_CHARACTERS & set(str(given)):
        try:
            found = tuple(Path(path.anchor).glob(str(path.relative_to(path.anchor))))
        except ValueError as error:
            raise UsageError(f"{str(given)!r} is no pattern ({error}): name a file, a folder or a glob") from error
        matches = tuple(sorted(match for match in found if not _is_hidden(match, besides=path.parts)))
        if matches:
            return matches
        raise UsageError(f"no file matches {str(given)!r}: check the pattern, or name a folder")
    raise UsageError(f"{str(given)!r} does not exist: name a file, a folder or a glob")


def _in_folder(folder: Path) -> tuple[list[Path], list[Finding]]:
    found: list[Path] = []
    endings: Counter[str] = Counter()
    closed: list[Finding] = []
    for path in _files(folder, lambda error: closed.append(_closed(error))):
        ending = path.suffix.lower()
        if ending in READABLE:
            found.append(path)
        else:
            endings[ending] += 1
    findings = [*closed, *(_skipped(folder, ending, count) for ending, count in sorted(endings.items()))]
    if not found:
        findings.append(
            Finding(
                "read.empty-folder",
                Severity.INFO,
                f"{folder} holds no document that can be read",
                document=str(folder),
                remedy=f"put files with the endings {', '.join(sorted(READABLE))} there",
            )
        )
    return found, findings


def _files(folder: Path, on_error: Callable[[OSError], None]) -> Iterator[Path]:
    """Walk what is no folder below a folder; what is hidden is no document. `read` says what is wrong with broken links."""
    for place, folders, files in os.walk(folder, onerror=on_error):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(place, name) for name in sorted(files) if not name.startswith("."))


def _is_unicode(path: Path) -> bool:
    """Tell whether a path can be written down; elsewhere than in file systems there are no names that are only bytes."""
    try:
        str(path.absolute()).encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_hidden(path: Path, *, besides: tuple[str, ...] = ()) -> bool:
    """Tell whether a file or a folder above it starts with a dot, those that the user wrote himself aside."""
    return any(part.startswith(".") and part not in besides for part in path.parts)


def _skipped(folder: Path, ending: str, count: int) -> Finding:
    files = "1 file" if count == 1 else f"{count} files"
    return Finding(
        "read.other-ending",
        Severity.INFO,
        f"{folder}: {files} with the ending {ending!r} not read"
        if ending
        else f"{folder}: {files} without ending not read",
        document=str(folder),
        remedy=CONVERTIBLE.get(ending, f"only {', '.join(sorted(READABLE))} are read"),
    )


def _unnameable(path: Path) -> Finding:
    shown = str(path).encode("utf-8", "backslashreplace").decode()
    message, remedy = f"{shown}: its name is not UTF-8", "rename the file, and the folders that it is in"
    return Finding("read.name", Severity.ERROR, message, document=Path(shown).stem, remedy=remedy)


def _closed(error: OSError) -> Finding:
    shown = str(error.filename).encode("utf-8", "backslashreplace").decode()
    message = f"{shown}: {error.strerror}"
    remedy = "check that it is a folder you may read"
    return Finding("read.closed-folder", Severity.ERROR, message, document=Path(shown).name, remedy=remedy)
