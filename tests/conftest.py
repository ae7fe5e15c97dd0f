"""Fixtures that every test may use: the shared corpus beside the repository, where there is one."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

import pytest

import kg
from kg.api import Graph

ROOT = Path(__file__).resolve().parents[1]
REQUIRED = frozenset(filter(None, os.environ.get("KG_REQUIRE", "").split(",")))


def _absent(what: str, why: str) -> None:
    if what in REQUIRED:
        pytest.fail(f"KG_REQUIRE names {what}, but {why}")
    pytest.skip(why)


@pytest.fixture(scope="session", name="shared")
def shared_folder() -> Path:
    """Give the folder with the real corpus and its gold; skip where it is not there."""
    folder = ROOT.parent / "shared"
    if not (folder / "corpus").is_dir():
        _absent("shared", "../shared (the real corpus) is not beside the repository")
    return folder


@pytest.fixture(scope="session", name="java")
def java_runtime() -> str:
    """Give the path of a Java runtime, which HermiT needs; skip where there is none."""
    found = shutil.which("java")
    if found is None:
        _absent("java", "no Java runtime is installed (HermiT needs one)")
    return str(found)


@pytest.fixture(scope="session", name="example_graph")
def graph_of_the_examples(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """Give the graph of the example documents, built once and only read, their sources named as `kg build examples` names them."""
    store = tmp_path_factory.mktemp("examples") / "store"
    with contextlib.chdir(ROOT):
        kg.build("examples", store, workers=1)
    return kg.open(store)
