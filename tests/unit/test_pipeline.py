"""The build, end to end on the examples: every source ends somewhere, bad ones harm no other, the same input changes nothing."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

import kg.check
import kg.extract
from kg.check import Gated
from kg.documents import discover
from kg.errors import UsageError
from kg.model import Finding, LiftedDocument, Severity
from kg.pipeline import Report, build, remove
from kg.resources import folder as data
from kg.store import State, open_store
from kg.terms import EXPRESSION_OF, IN_TEXT, KG, RDF_TYPE, REGISTER_ROW, STATED_IN, TEXT_OF

GOOD = "market-access-minutes.txt"


@pytest.fixture(name="examples")
def example_folder(tmp_path: Path) -> Path:
    """Give a copy of the examples, to add bad files to."""
    return Path(shutil.copytree(data("examples"), tmp_path / "in"))


@pytest.fixture(scope="module", name="whole")
def store_of_all_examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a store of all examples, for reading; its documents were read from a folder `in` beside it."""
    folder = tmp_path_factory.mktemp("whole")
    shutil.copytree(data("examples"), folder / "in")
    build([folder / "in"], folder / "s", workers=2)
    return folder / "s"


def codes(report: Report) -> set[str]:
    return {finding.code for found in report.findings.values() for finding in found}


def ends(report: Report) -> dict[str, State]:
    return {source.name: source.state for source in report.sources}


def test_the_examples_are_published_and_a_second_build_changes_nothing(examples: Path, tmp_path: Path) -> None:
    """Every example ends as published, nothing is withheld; the same input leaves the store as it was."""
    first = build([examples], tmp_path / "s", workers=2)
    again = build([examples], tmp_path / "s", workers=1)

    assert set(ends(first).values()) == {State.PUBLISHED}
    assert (first.clean, first.changed, again.changed) == (True, True, False)
    assert len(first.sources) == len(discover([data("examples")]).sources)
    assert sum(first.found.values()) > 0


def test_the_default_graph_holds_every_fact_once_and_descriptions_beside(whole: Path) -> None:
    """What stands in the default graph alone describes evidence."""
    graph = open_store(whole).graph

    facts = {quad.triple for quad in graph if quad.graph_name != ox.DefaultGraph()}
    default = {quad.triple for quad in graph.quads_for_pattern(None, None, None, ox.DefaultGraph())}
    assert facts <= default
    described = {
        quad.subject
        for term in (EXPRESSION_OF, TEXT_OF, IN_TEXT, STATED_IN)
        for quad in graph.quads_for_pattern(None, ox.NamedNode(term), None, ox.DefaultGraph())
    }
    rows = graph.quads_for_pattern(None, ox.NamedNode(RDF_TYPE), ox.NamedNode(REGISTER_ROW), ox.DefaultGraph())
    described |= {quad.subject for quad in rows}
    assert {triple.subject for triple in default - facts} <= described


def test_removing_a_document_leaves_what_a_fresh_build_of_the_rest_gives(whole: Path, tmp_path: Path) -> None:
    """The changed store equals the one that is built anew."""
    first, *rest = discover([whole.parent / "in"]).sources
    shutil.copytree(whole, tmp_path / "changed")
    remove([first.stem], tmp_path / "changed")
    build(rest, tmp_path / "anew", workers=1)

    changed, anew = (sorted(map(str, open_store(tmp_path / name).quads())) for name in ("changed", "anew"))
    assert changed == anew


def test_sources_that_cannot_be_read_harm_no_other(examples: Path, tmp_path: Path) -> None:
    """Each gets one finding of its own; the rest is published as without them."""
    bad = {
        "empty.txt": b"",
        "binary.txt": bytes(range(256)) * 40,
        "letter.docx": b"PK\x03\x04",
        "blank.md": b"\n \n",
    }
    for name, content in bad.items():
        (tmp_path / name).write_bytes(content)

    report = build([examples / GOOD, *(tmp_path / name for name in bad)], tmp_path / "s", workers=1)

    assert ends(report) == {Path(GOOD).stem: State.PUBLISHED} | {Path(name).stem: State.UNREAD for name in bad}
    assert not report.clean
    for name in bad:
        found = report.findings[str((tmp_path / name).resolve())]
        assert [finding.severity for finding in found] == [Severity.ERROR], name


def test_an_unreadable_source_alone_leaves_no_store(tmp_path: Path) -> None:
    """Where nothing could be read, nothing is made."""
    (tmp_path / "empty.txt").write_bytes(b"")

    report = build([tmp_path / "empty.txt"], tmp_path / "s", workers=1)

    assert report.nothing_read
    assert not (tmp_path / "s").exists()


@pytest.mark.parametrize("paths", [["no/such/path"], ["no*such.txt"], []])
def test_paths_that_lead_nowhere_are_refused(paths: list[str], tmp_path: Path) -> None:
    """The message names the path and the remedy; no store is made."""
    with pytest.raises(UsageError):
        build(paths, tmp_path / "s", workers=1)
    assert not (tmp_path / "s").exists()


def test_a_folder_without_documents_is_refused(tmp_path: Path) -> None:
    """There is nothing to read in it."""
    (tmp_path / "in").mkdir()

    with pytest.raises(UsageError, match="nothing to read"):
        build([tmp_path / "in"], tmp_path / "s", workers=1)


def test_a_text_that_is_no_document_is_published_without_facts(tmp_path: Path) -> None:
    """A recipe that mentions a council states nothing, and a finding says so."""
    (tmp_path / "recipe.txt").write_text("Peel the apples.\n\nThe council of elders likes them with honey.\n")

    report = build([tmp_path / "recipe.txt"], tmp_path / "s", workers=1)

    assert "extract.no_facts" in codes(report)
    assert report.clean


def test_a_mistake_of_the_program_stops_no_other_document(
    examples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An exception while one document is read becomes its finding."""
    right = kg.extract.extract

    def wrong(document: Any, gazetteer: Any) -> Any:
        return right(document, gazetteer) if document.name != Path(GOOD).stem else 1 // 0

    monkeypatch.setattr(kg.extract, "extract", wrong)
    report = build([examples], tmp_path / "s", workers=1)

    assert [name for name, state in ends(report).items() if state is not State.PUBLISHED] == [Path(GOOD).stem]
    assert "read.failed" in codes(report)


def test_a_document_that_fails_the_gate_is_withheld_and_the_published_version_stays(
    examples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The graph does not change; findings say why, and that the old version is what one sees."""
    build([examples / GOOD], tmp_path / "s", workers=1)
    before = sorted(map(str, open_store(tmp_path / "s").quads()))
    with (examples / GOOD).open("a") as file:
        file.write("\nThe meeting was adjourned.\n")

    def refuse(lifted: Sequence[LiftedDocument], _checker: object) -> Gated:
        return Gated((), (Finding("shape.quarantined", Severity.WITHHELD, "no", lifted[0].name),))

    monkeypatch.setattr(kg.check, "gate", refuse)
    report = build([examples / GOOD], tmp_path / "s", workers=1)

    assert ends(report) == {Path(GOOD).stem: State.WITHHELD}
    assert {"shape.quarantined", "document.kept"} <= codes(report)
    assert not report.clean
    assert sorted(map(str, open_store(tmp_path / "s").quads())) == before


def test_a_vocabulary_of_the_user_is_remembered(examples: Path, tmp_path: Path) -> None:
    """A later build without it still knows its names."""
    own = tmp_path / "own.ttl"
    own.write_text(
        """@prefix kg: <https://w3id.org/mandate-kg/ontology#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <https://w3id.org/mandate-kg/id/wto/body/WIDGETS> a kg:Body ; skos:notation "WIDGETS" ;
            skos:prefLabel "Committee on Widgets"@en ."""
    )
    build([examples / GOOD], tmp_path / "s", vocabulary=[own], workers=1)
    own.unlink()

    build([examples], tmp_path / "s", workers=1)

    told = open_store(tmp_path / "s").graph.query(
        'ASK { ?body <http://www.w3.org/2004/02/skos/core#notation> "WIDGETS" }'
    )
    assert bool(told)


@pytest.mark.parametrize(
    "text",
    [
        "# Council cake\n\n1. Take 3 eggs, as the General Council agreed on 5 May 2010.\n2. Add Brazil nuts.\n",
        "TRADE NEWS WEEKLY\n\nOn 23 March 2018 the Council for Trade in Goods met. China supported JOB/GC/97.\n\nSubscribe here.\n",
    ],
)
def test_what_is_no_document_of_an_organisation_states_nothing(text: str, tmp_path: Path) -> None:
    """A recipe that mentions a council, a newsletter: no facts but that it is there, and a finding that says so."""
    (tmp_path / "a.md").write_text(text, encoding="utf-8")

    report = build([tmp_path / "a.md"], tmp_path / "s", workers=1)

    assert report.found == {f"{KG}Document": 1}
    assert [finding.code for found in report.findings.values() for finding in found] == ["extract.no_facts"]
