"""Vocabularies are read from Turtle, a user's files widen them without code, and a wrong file is named with its line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import VocabularyError
from kg.model import Entry, Name, RegisteredInstrument
from kg.settings import DEFAULT_BASE
from kg.vocabulary import load, quads

OTHER = "https://example.org/files/"
BODY = """
<body/WGX> a kg:Body ;
    skos:notation "WGX" ;
    skos:prefLabel "Working Group on Examples"@en ;
    kg:acronym "WGX" ;
    org:subOrganizationOf <body/GC> ;
    kg:symbolSeries "WT/WGX" .
"""
ROW = """
<register/x> a kg:RegisterRow ; dcterms:source "invented" ; kg:certainty <certainty/press> .
GRAPH <register/x> {
    <decision/WT/L/9999> a kg:Decision ; kg:decisionKind <decision-kind/decided> ; kg:embodiedIn <document/WT/L/9999> .
    <document/WT/L/9999> a kg:Document ; dcterms:identifier "WT/L/9999" .
}
"""


def _file(folder: Path, body: str, base: str = DEFAULT_BASE) -> Path:
    file = folder / "ours.trig"
    head = f"""@base <{base}> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix kg: <https://w3id.org/mandate-kg/ontology#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
    file.write_text(head + body, encoding="utf-8")
    return file


def _entries(*extra: Path, base: str = DEFAULT_BASE) -> dict[str, Entry]:
    return {entry.key: entry for entry in load(extra, base).entries}


def test_an_entry_has_its_code_names_parent_and_series() -> None:
    """What the gazetteer and identification are made of."""
    entry = _entries()["body/CTG"]

    assert (entry.kind, entry.code, entry.parent) == ("body", "CTG", "body/GC")
    assert Name("Conseil du commerce des marchandises", "fr", "preferred") in entry.names
    assert Name("CCM", "es", "acronym") in entry.names
    assert "G/C" in entry.series


def test_names_of_the_past_are_names() -> None:
    """With their acronyms; the names of today come first."""
    entry = _entries()["member/EUN"]

    assert entry.names[0] == Name("European Union", "en", "preferred")
    assert Name("Communautés européennes", "fr", "alternative") in entry.names
    assert Name("EC", "en", "acronym") in entry.names


def test_adjectives_and_hidden_names_say_what_they_are() -> None:
    """They are found by other rules than names."""
    entries = _entries()

    assert Name("Moroccan", "en", "adjective") in entries["member/MAR"].names
    assert Name("LDCs", "en", "hidden") in entries["group/LDC"].names


def test_a_user_adds_a_body_without_code(tmp_path: Path) -> None:
    """One language is enough for a user's entry."""
    entry = _entries(_file(tmp_path, BODY))["body/WGX"]

    assert entry.names == (Name("Working Group on Examples", "en", "preferred"), Name("WGX", "", "acronym"))
    assert (entry.parent, entry.series) == ("body/GC", ("WT/WGX",))


def test_a_user_adds_names_to_an_entry_of_ours(tmp_path: Path) -> None:
    """What stands already is said once."""
    file = _file(tmp_path, '<member/CHN> skos:altLabel "Middle Kingdom"@en, "PRC"@en ; kg:acronym "PRC"@en .')
    before, after = _entries()["member/CHN"], _entries(file)["member/CHN"]

    assert set(after.names) - set(before.names) == {
        Name("Middle Kingdom", "en", "alternative"),
        Name("PRC", "en", "alternative"),
    }
    assert len(set(after.names)) == len(after.names)


def test_a_user_adds_a_row_to_the_register(tmp_path: Path) -> None:
    """A graph of its own, as in ours."""
    act = next(act for act in load([_file(tmp_path, ROW)]).instruments if act.row == "register/x")

    assert act == RegisteredInstrument(
        key="decision/WT/L/9999",
        row="register/x",
        kind="decision",
        symbols=("WT/L/9999",),
        titles=(),
        adopted_by="",
        date="",
        place="",
        programme="",
        certainty="press",
    )


@pytest.mark.parametrize("base", [DEFAULT_BASE, OTHER], ids=["our base", "their base"])
def test_a_user_names_things_under_either_base(tmp_path: Path, base: str) -> None:
    """The key is the same, so that a file serves several stores."""
    assert "body/WGX" in _entries(
        _file(tmp_path, BODY.replace("<body/GC>", f"<{DEFAULT_BASE}body/GC>"), base), base=OTHER
    )


def test_a_base_above_ours_leaves_our_keys_as_they_are() -> None:
    """An IRI under two bases is read under the longer one."""
    assert "body/GC" in _entries(base=DEFAULT_BASE.removesuffix("wto/"))


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("\n\n<body/A> a kg:Body skos:notation .", "ours.trig, line 8: "),
        ('<body/A> kg:symbolSerie "X" .', "ours.trig: the ontology does not know kg:symbolSerie"),
        ("<body/A> a kg:Boddy .", "ours.trig: the ontology does not know kg:Boddy"),
        ('[] skos:prefLabel "X"@en .', "has no place here: name things by IRIs under https"),
        ('<http://example.com/x> skos:prefLabel "X"@en .', "has no place here"),
        ('GRAPH <body/A> { <body/B> skos:prefLabel "X"@en . }', "the graph <body/A> is no row of the register"),
        (BODY.replace("kg:Body", "kg:MemberGroup"), "ours.trig, line 7: <body/WGX> is not a kg:Body alone"),
        (BODY.replace('"WGX" ;', '"WG" ;', 1), '<body/WGX> needs exactly the skos:notation "WGX"'),
        (BODY.replace("skos:prefLabel", "skos:altLabel"), "<body/WGX> needs a skos:prefLabel"),
        (BODY.replace("body/GC>", "body/GCC>"), "points to <body/GCC>, which no file describes"),
        (BODY.replace("Working Group on Examples", "general council"), 'called "general council" as <body/GC> is'),
        ('<member/CHN> skos:prefLabel "Cathay"@en .', "ours.trig, line 6: <member/CHN> has two skos:prefLabel"),
        ('<wizard/A> skos:prefLabel "A"@en .', "<wizard/A> is of no kind that vocabularies hold"),
        ('<member/CHN/name/x> skos:prefLabel "X"@en .', "<member/CHN/name/x> is no kg:Name with an rdfs:label"),
        (ROW.replace('dcterms:source "invented" ;', ""), "<register/x> needs a dcterms:source"),
        (ROW.replace("certainty/press", "certainty/gossip"), "<register/x> needs exactly one kg:certainty"),
        (ROW.split("GRAPH", maxsplit=1)[0], "<register/x> states nothing"),
        (ROW[ROW.index("GRAPH") :], "the row <register/x> has no source and no certainty"),
    ],
)
def test_a_wrong_file_is_named_with_what_is_wrong(tmp_path: Path, body: str, message: str) -> None:
    """One line that a librarian can act on."""
    with pytest.raises(VocabularyError) as caught:
        load([_file(tmp_path, body)])

    assert message in str(caught.value)
    assert "ours.trig" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_all_faults_of_an_entry_come_at_once(tmp_path: Path) -> None:
    """So that a file is repaired in one go."""
    with pytest.raises(VocabularyError, match=r"needs exactly the skos:notation .*; needs a skos:prefLabel"):
        load([_file(tmp_path, "<body/A> a kg:Body .")])


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """It does not exist, or it is no text."""
    noise = tmp_path / "noise.ttl"
    noise.write_bytes(b"\xff\xfe\x00\x01")

    with pytest.raises(VocabularyError, match=r"missing\.ttl cannot be read: No such file"):
        load([tmp_path / "missing.ttl"])
    with pytest.raises(VocabularyError, match=r"noise\.ttl, line 1"):
        load([noise])


def test_quads_stand_in_the_graphs_that_the_model_names() -> None:
    """Entries in one graph, each row in its own, the description of rows in the default graph."""
    lines = set(quads(base=OTHER))
    row, kg = f"<{OTHER}register/mc11-1032>", "https://w3id.org/mandate-kg/ontology#"

    assert (
        f'<{OTHER}body/CTG> <http://www.w3.org/2004/02/skos/core#notation> "CTG" <{OTHER}graph/vocabulary> .' in lines
    )
    assert f"{row} <{kg}certainty> <{OTHER}certainty/verified> ." in lines
    assert f"<{OTHER}decision/WT/L/1032> <{kg}adoptedBy> <{OTHER}body/MC> {row} ." in lines
    assert not [line for line in lines if DEFAULT_BASE in line or "_:" in line]


def test_quads_say_what_the_files_say() -> None:
    """Written by hand for speed, read back by a parser: nothing is lost on the way."""
    from pyoxigraph import RdfFormat, parse

    from kg.vocabulary.files import shipped

    said = {
        (quad.subject, quad.predicate, quad.object)
        for file in shipped()
        for quad in parse(file.read_bytes(), RdfFormat.TRIG)
    }

    assert {
        (quad.subject, quad.predicate, quad.object) for quad in parse("\n".join(quads()), RdfFormat.N_QUADS)
    } == said


def test_words_are_escaped(tmp_path: Path) -> None:
    """Quotes, backslashes and line breaks of a user's words stay what they are."""
    from pyoxigraph import Literal, RdfFormat, parse

    file = _file(tmp_path, r'<member/CHN> skos:editorialNote "a \"b\" \\ c\nd\r"@en-GB .')
    found = [quad.object for quad in parse("\n".join(quads([file])), RdfFormat.N_QUADS)]

    assert Literal('a "b" \\ c\nd\r', language="en-gb") in found


def test_nothing_depends_on_the_hash_seed() -> None:
    """Two interpreters give the same lines and records."""
    code = "from kg.vocabulary import load, quads; import hashlib; print(hashlib.sha256(repr((load(), quads())).encode()).hexdigest())"
    told = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    }

    assert len(told) == 1


def test_importing_loads_and_reads_nothing() -> None:
    """The parser is loaded when the files are read."""
    code = "import sys; import kg.vocabulary; sys.exit(any(name in sys.modules for name in ('rdflib', 'pyoxigraph')))"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
