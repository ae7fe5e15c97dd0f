"""Commands over a store: answers on standard output, faults in one line, exit codes as promised."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.model import Finding, Severity, Span
from kg.store import open_store
from unit.cli.calling import call
from unit.store.builders import lifted
from unit.store.laws import VOCABULARY, held, put, recomputed

ONE, TWO = lifted("WT/A/1", ["WT/B/1"]), lifted("WT/A/2", ["WT/B/1"], text="Another.")
DOUBT = Finding("identity.ambiguous", Severity.INFO, "two of that name", ONE.name, Span(0, 3), "The", "name one")


@pytest.fixture(name="store")
def filled_store(tmp_path: Path) -> Path:
    """Give a store with two documents and one finding."""
    put(tmp_path / "s", ONE, TWO, vocabulary=VOCABULARY, findings={ONE.source: (DOUBT,)})
    return tmp_path / "s"


def test_documents_are_listed_by_symbol(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each with its language, its source, and how many findings it has."""
    rows = json.loads(call(capsys, "documents", "--store", store, "--format", "json").out)

    assert [(row["document"], row["language"], row["state"], row["findings"]) for row in rows] == [
        ("WT/A/1", "en", "published", 1),
        ("WT/A/2", "en", "published", 0),
    ]


def test_findings_are_listed_and_chosen(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By document, by code and by severity; each with its words and its remedy."""
    rows = json.loads(call(capsys, "findings", "--store", store, "--document", "WT/A/1", "--format", "json").out)

    assert [(row["code"], row["where"], row["quote"], row["remedy"]) for row in rows] == [
        ("identity.ambiguous", "char=0-3", "The", "name one")
    ]
    for options in (("--severity", "withheld"), ("--code", "read"), ("--document", "WT/A/2")):
        assert call(capsys, "findings", "--store", store, *options, "--format", "json").out == "[]\n"


def test_sparql_answers_rows_truths_and_triples(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """SELECT, ASK and CONSTRUCT; prefixes need not be declared."""
    select = "SELECT ?d WHERE { ?d kg:cites id:document\\/WT\\/B\\/1 } ORDER BY ?d"
    rows = json.loads(call(capsys, "sparql", select, "--store", store, "--format", "json").out)

    assert [row["d"].rpartition("id/wto/")[2] for row in rows] == ["document/WT/A/1", "document/WT/A/2"]
    assert call(capsys, "sparql", "ASK { ?s kg:cites ?o }", "--store", store).out == "true\n"
    turtle = call(capsys, "sparql", "CONSTRUCT WHERE { ?s kg:cites ?o }", "--store", store).out
    assert len(list(ox.parse(turtle, ox.RdfFormat.TURTLE))) == 2
    results = json.loads(call(capsys, "sparql", select, "--store", store, "--format", "srj").out)
    assert results["results"]["bindings"][0]["d"]["type"] == "uri"


def test_sparql_reads_a_file(store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A query that is kept is asked by its file's name."""
    (tmp_path / "q.rq").write_text("ASK { ?s kg:cites ?o }", encoding="utf-8")

    assert call(capsys, "sparql", tmp_path / "q.rq", "--store", store).out == "true\n"


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT ?s WHERE {", "SPARQL: "),
        ("INSERT DATA { <a:b> <a:c> <a:d> }", "SPARQL: "),
        ("SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }", "its own store only"),
        ("no-such-file.rq", "neither a query nor a file"),
    ],
)
def test_sparql_that_cannot_be_answered(query: str, told: str, store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Syntax, updates, other servers and files that are not there: one line, exit code 2, nothing changed."""
    called = call(capsys, "sparql", query, "--store", store)

    assert (called.code, called.out, called.err.count("\n")) == (2, "", 1)
    assert told in called.err
    assert held(store) == recomputed(ONE, TWO, vocabulary=VOCABULARY)


def test_a_word_that_only_looks_like_service_is_asked(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In strings, names and comments the word is harmless."""
    query = 'SELECT ?service WHERE { ?service <http://e.org/service> "SERVICE <x>" } # SERVICE <y>'

    assert call(capsys, "sparql", query, "--store", store).code == 0


def test_remove_takes_a_document_out(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By symbol or by stem; what others state stays; its findings go."""
    called = call(capsys, "remove", "WT/A/1", "--store", store)

    assert (called.code, called.out) == (0, "removed WT/A/1 (2 assertions, read from WT_A_1.txt)\n")
    assert held(store) == recomputed(TWO, vocabulary=VOCABULARY)
    assert call(capsys, "findings", "--store", store, "--format", "json").out == "[]\n"
    assert call(capsys, "remove", "WT_A_2", "--store", store).code == 0


def test_remove_of_what_is_not_there(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is taken out if one of the names is unknown."""
    called = call(capsys, "remove", "WT/A/1", "WT/Z/9", "--store", store)

    assert (called.code, called.err.count("\n")) == (2, 1)
    assert held(store) == recomputed(ONE, TWO, vocabulary=VOCABULARY)


def test_remove_by_a_name_of_several_documents_asks_which(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two documents without a symbol whose files have one name: neither goes until its source is named."""
    two = [replace(one, symbols=(), name="report", source=f"{one.symbols[0]}/report.txt") for one in (ONE, TWO)]
    put(tmp_path / "s", *two)

    called = call(capsys, "remove", "report", "--store", tmp_path / "s")

    assert (called.code, called.err.count("\n")) == (2, 1)
    assert "WT/A/1/report.txt, WT/A/2/report.txt" in called.err
    assert call(capsys, "remove", "WT/A/1/report.txt", "--store", tmp_path / "s").code == 0
    assert held(tmp_path / "s") == recomputed(two[1])


@pytest.mark.parametrize(
    ("form", "syntax"),
    [("nq", ox.RdfFormat.N_QUADS), ("trig", ox.RdfFormat.TRIG), ("jsonld", ox.RdfFormat.JSON_LD)],
)
def test_export_of_all_graphs_is_read_back(
    form: str, syntax: ox.RdfFormat, store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is written is the graph, in every format, chosen by name or by suffix."""
    assert call(capsys, "export", "--out", tmp_path / f"g.{form}", "--store", store).code == 0

    read = sorted(map(str, ox.parse((tmp_path / f"g.{form}").read_bytes(), syntax)))
    assert read == recomputed(ONE, TWO, vocabulary=VOCABULARY)


def test_export_as_turtle_is_the_default_graph(store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every fact once."""
    assert call(capsys, "export", "--format", "ttl", "--out", tmp_path / "g", "--store", store).code == 0

    read = sorted(str(quad.triple) for quad in ox.parse((tmp_path / "g").read_bytes(), ox.RdfFormat.TURTLE))
    default = open_store(store).graph.quads_for_pattern(None, None, None, ox.DefaultGraph())
    assert read == sorted(str(quad.triple) for quad in default)


def test_n_quads_are_sorted(store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One graph, one file: lines in the order of their code points."""
    call(capsys, "export", "--out", tmp_path / "g.nq", "--store", store)

    lines = (tmp_path / "g.nq").read_bytes().splitlines()
    assert lines == sorted(set(lines))


@pytest.mark.parametrize("arguments", [("export", "--out", "no/such/folder/g.nq"), ("export", "--format", "docx")])
def test_export_that_cannot_be_written(
    arguments: tuple[str, ...], store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line, exit code 2."""
    called = call(capsys, *arguments, "--store", store)

    assert (called.code, called.err.count("\n")) == (2, 1)


@pytest.mark.parametrize(
    "arguments",
    [
        *(("documents",), ("findings",), ("query", "meetings"), ("sparql", "ASK {}"), ("explain", "WT/A/1")),
        *(("check",), ("verify",), ("remove", "WT/A/1"), ("export",)),
    ],
    ids=lambda arguments: arguments[0],
)
def test_without_a_store_every_command_says_how_to_make_one(
    arguments: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, one line, the remedy in it."""
    called = call(capsys, *arguments, "--store", tmp_path / "none")

    assert (called.code, called.out, called.err.count("\n")) == (2, "", 1)
    assert "kg build" in called.err
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("frobnicate",),
        ("build",),
        ("query", "no-such-question"),
        ("query", "meetings", "--param", "colour=red"),
        ("query", "meetings", "--param", "colour"),
        ("query", "meetings", "--format", "docx"),
        ("explain", "WT/Z/9"),
        ("eval", "no-such-gold"),
    ],
)
def test_a_call_that_cannot_be_carried_out(
    arguments: tuple[str, ...], store: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong name, parameter, option or value: one line on standard error, exit code 2."""
    monkeypatch.setenv("KG_STORE", str(store))

    called = call(capsys, *arguments)

    assert (called.code, called.out, called.err.count("\n")) == (2, "", 1), called.err


def test_questions_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """`kg query` alone shows what can be asked."""
    rows = json.loads(call(capsys, "query", "--format", "json").out)

    assert {"meetings", "decisions", "mandate-chain"} <= {row["question"] for row in rows}


def test_explain_shows_the_words(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each fact with who states it."""
    called = call(capsys, "explain", "WT/A/1", "--store", store)

    assert called.code == 0
    assert "cites" in called.out


@pytest.mark.parametrize(
    "query", ["ASK {" + "{" * 20_000 + "}" * 20_000 + "}", "ASK { ?s ?p ?o " + ". ?s ?p ?o" * 20_000 + "}"]
)
def test_a_query_that_would_kill_the_process_is_refused(
    query: str, store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The parser calls itself for every bracket and every pattern."""
    called = call(capsys, "sparql", query, "--store", store)

    assert (called.code, called.err.count("\n")) == (2, 1)
    assert "ask in parts" in called.err


def test_export_writes_into_a_pipe_and_leaves_it_one(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A device or a pipe is not replaced by a file."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert call(capsys, "export", "--format", "nq", "--out", pipe, "--store", store).code == 0
        assert os.read(reader, 1 << 16).startswith(b"<")
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_export_that_fails_leaves_nothing(store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither a file nor a part of it; no name is no file."""
    (tmp_path / "folder").mkdir()

    for out in (tmp_path / "folder", ""):
        assert call(capsys, "export", "--out", out, "--store", store).code == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "s"]


def test_an_answer_that_nobody_reads_on_is_given(store: Path) -> None:
    """`kg export | head` ends with 0 and says nothing."""
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as out:
        command = [sys.executable, "-m", "kg", "export", "--store", str(store)]
        ended = subprocess.run(command, stdout=out, stderr=subprocess.PIPE, check=False, timeout=60)

    assert (ended.returncode, ended.stderr) == (0, b"")


def test_a_day_that_does_not_exist_is_refused(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A month 13 would silently narrow the answer to nothing, or to all."""
    for day, code in (
        ("2018-13-45", 2),
        ("2018-02-30", 2),
        ("2018-13", 2),
        ("2018", 0),
        ("2018-02", 0),
        ("2018-02-28", 0),
    ):
        assert call(capsys, "query", "meetings", "--param", f"from={day}", "--store", store).code == code, day


@pytest.mark.parametrize("gold", ["document: {symbol: [1]}", "document: {file: 5}", "[" * 20_000])
def test_gold_that_is_none_is_told_in_one_line(
    gold: str, store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the file that is wrong."""
    (tmp_path / "gold.yaml").write_text(gold, encoding="utf-8")

    called = call(capsys, "eval", tmp_path / "gold.yaml", "--store", store)

    assert (called.code, called.err.count("\n")) == (2, 1)
    assert "gold.yaml: " in called.err


def test_an_argument_that_is_no_unicode_is_refused(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Bytes that are not UTF-8 reach a program as lone surrogates, which neither SQLite nor Oxigraph take."""
    for arguments in (("build", "a\udcff.txt"), ("sparql", "ASK { ?s ?p '\udcff' }"), ("explain", "\udcff")):
        called = call(capsys, *arguments, "--store", store)
        assert (called.code, called.out, called.err.count("\n")) == (2, "", 1), arguments
        assert "is not UTF-8" in called.err


def test_a_fault_is_one_line_whatever_it_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Line breaks in names do not break the line."""
    assert call(capsys, "documents", "--store", tmp_path / "two\nlines").err.count("\n") == 1

    (tmp_path / "no\nwords.txt").write_bytes(b"")
    called = call(capsys, "build", tmp_path, "--store", tmp_path / "s", "--workers", 1)
    assert [line for line in called.err.splitlines() if "read.empty" in line and line.startswith("error: no words: ")]
