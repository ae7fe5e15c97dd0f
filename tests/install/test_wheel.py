"""`kg` works where no checkout is: from a wheel that was built without a network, from a source archive, and installed editable."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import kg
from kg.resources import FOLDERS
from kg.resources import folder as data

ROOT = Path(__file__).parents[2]
BUILT_FROM = (
    "src",
    *FOLDERS,
    "tests",
    "tools",
    "docs",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    "pyproject.toml",
    ".gitignore",
)


def _copied(folder: Path) -> Path:
    """Copy what the archives are built from, links as links, as a clone would have it."""
    for name in BUILT_FROM:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, symlinks=True, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.exists():
            folder.mkdir(exist_ok=True)
            shutil.copy(source, folder / name)
    return folder


def _run(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {key: value for key, value in os.environ.items() if key not in {"PYTHONPATH", "KG_STORE"}}
    return subprocess.run(
        [sys.executable, *arguments], cwd=cwd, env={**kept, **environment}, capture_output=True, text=True, check=True
    )


@pytest.fixture(scope="module", name="archives")
def built_archives(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder with the wheel and the source archive, built from a copy."""
    folder = _copied(tmp_path_factory.mktemp("build") / "copy")
    _run("-m", "hatchling", "build", cwd=folder)
    return folder / "dist"


@pytest.fixture(scope="module", name="installed")
def unpacked_wheel(archives: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder into which the wheel was unpacked, as pip would."""
    (wheel,) = archives.glob("*.whl")
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_editable_finds_the_folders_of_the_checkout() -> None:
    """In a checkout the data folders are links that lead to the top of the repository."""
    assert [data(name).resolve() for name in FOLDERS] == [ROOT / name for name in FOLDERS]


def test_the_wheel_holds_the_data_and_no_tests(installed: Path) -> None:
    """Ontology, shapes, questions and examples are whole; nothing else comes along, and nothing twice."""
    held = _files(installed)
    for name in FOLDERS:
        assert _files(installed / "kg" / "data" / name) == _files(ROOT / name)
    assert {name.split("/")[0] for name in held} == {"kg", f"mandate_kg-{kg.__version__}.dist-info"}
    assert not [name for name in held if "test" in name or "__pycache__" in name]
    assert "kg/py.typed" in held
    assert {f"kg/{path.relative_to(ROOT / 'src/kg')}" for path in (ROOT / "src/kg").rglob("*.toml")} <= set(held)


def test_the_source_archive_is_whole_and_holds_only_what_is_ours(archives: Path) -> None:
    """What a wheel is built from is in it; no link leads nowhere; the only gold is our own."""
    (path,) = archives.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        members = archive.getmembers()
    top = f"mandate_kg-{kg.__version__}/"
    names = {member.name.removeprefix(top) for member in members}
    links = [member for member in members if member.issym() or member.islnk()]

    assert {f"{name}/{file}" for name in FOLDERS for file in _files(ROOT / name)} <= names
    assert [link.name for link in links if link.linkname.startswith("/")] == []
    ours = {
        f"{folder}/{p.name}" for folder in ("examples/gold", "tests/gold/held-out") for p in (ROOT / folder).iterdir()
    }
    assert {name for name in names if "gold/" in name} == ours
    assert not [name for name in names if name.startswith((".venv", "out/", "kg-store"))]


def test_it_works_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    """Version, build from its own examples, a question, the shapes: all from the unpacked wheel."""
    where = _run("-c", "import kg; print(kg.__file__)", cwd=tmp_path, PYTHONPATH=str(installed))
    assert Path(where.stdout.strip()) == installed / "kg" / "__init__.py"

    def call(*arguments: str) -> str:
        return _run("-m", "kg", *arguments, cwd=tmp_path, PYTHONPATH=str(installed)).stdout

    assert call("--version") == f"kg, version {kg.__version__}\n"
    assert "3 published" in call("build", str(installed / "kg" / "data" / "examples"), "--workers", "1")
    assert "G/MA/M/901" in call("query", "meetings", "--format", "csv")
    assert call("check").strip()
