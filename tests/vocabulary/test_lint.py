"""The rules can fail: each finds what is wrong in a small vocabulary made for it."""

from __future__ import annotations

from pathlib import Path

from kg.model import Entry, Name
from kg.settings import DEFAULT_BASE
from kg.vocabulary.entries import entries
from kg.vocabulary.files import Statements, read
from vocabulary import lint

HEAD = f"""@base <{DEFAULT_BASE}> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix kg: <https://w3id.org/mandate-kg/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""


def _said(tmp_path: Path, body: str) -> Statements:
    file = tmp_path / "wrong.trig"
    file.write_text(HEAD + body, encoding="utf-8")
    return read([file], DEFAULT_BASE)


def _entry(key: str, *names: Name, parent: str = "", series: tuple[str, ...] = ()) -> Entry:
    kind, _, code = key.partition("/")
    return Entry(key, kind, code, names, parent, series)


def test_a_language_too_few_or_too_many_is_found(tmp_path: Path) -> None:
    """A body that has no Spanish name, and one that has two French ones."""
    said = _said(
        tmp_path,
        '<body/A> skos:prefLabel "A"@en, "A"@fr . <body/B> skos:prefLabel "B"@en, "B"@es, "B"@fr, "Bé"@fr .\n'
        '<body/C> skos:prefLabel "C"@en, "C"@fr, "C"@es .',
    )

    assert lint.without_a_language(said.things.values()) == ["body/A", "body/B"]


def test_an_undeclared_shared_name_is_found(tmp_path: Path) -> None:
    """An acronym that two bear, one of whom says so; a hidden name and an adjective share nothing."""
    said = _said(
        tmp_path,
        '<group/A> kg:acronym "XYZ"@en ; skos:hiddenLabel "Alike"@en ; kg:sharedName "XYZ"@en .\n'
        '<body/B> kg:acronym "XYZ" ; skos:altLabel "alike"@en . <member/C> kg:adjective "Alike"@en .',
    )

    assert lint.wrongly_shared(entries(said), said) == ["en xyz body/B"]


def test_places_share_names_with_each_other_alone(tmp_path: Path) -> None:
    """A Member of the name is no matter, and neither are accents and signs; a hidden name of a place yields to none."""
    said = _said(
        tmp_path,
        '<member/A> skos:prefLabel "Alike"@en . <place/a> skos:prefLabel "Alike"@en .\n'
        '<place/b> skos:altLabel "Saint-Twín"@es . <place/c> skos:hiddenLabel "Saint Twin"@es ; kg:sharedName "Saint Twin"@es .',
    )

    assert lint.wrongly_shared(entries(said), said) == ["es saint-twin place/b"]


def test_a_declared_name_that_nobody_shares_is_found(tmp_path: Path) -> None:
    """A declaration that outlived its reason."""
    said = _said(tmp_path, '<group/A> kg:acronym "XYZ"@fr ; kg:sharedName "XYZ"@fr .')

    assert lint.wrongly_shared(entries(said), said) == ["fr xyz group/A"]


def test_a_loop_is_found() -> None:
    """Two bodies above each other, and one below them that is in no loop itself."""
    pair = [_entry("body/A", parent="body/B"), _entry("body/B", parent="body/A"), _entry("body/C", parent="body/A")]

    assert lint.in_a_loop(pair) == ["body/A", "body/B"]


def test_series_of_two_bodies_and_numbers_are_found() -> None:
    """A series tells of one body alone, and holds no running number; a longer one may stand within it."""
    bodies = [
        _entry("body/A", series=("WT/XX", "WT/YY/12")),
        _entry("body/B", series=("WT/XX", "WT/XX/SE", "WT/MIN(98)")),
    ]

    assert lint.doubtful_series(bodies) == ["WT/XX", "WT/YY/12"]


def test_untidy_names_are_found(tmp_path: Path) -> None:
    """Spaces at the end, a combining accent, a placeholder."""
    said = _said(
        tmp_path, '<body/A> skos:altLabel "ends "@en, "Comite\\u0301"@fr, "Party on {X}"@en, "Comité de l\'est"@fr .'
    )

    assert lint.untidy_names(said.things.values()) == [
        "body/A: 'ends '",
        "body/A: 'Comite\u0301'",
        "body/A: 'Party on {X}'",
    ]


def test_a_missing_source_or_certainty_is_found(tmp_path: Path) -> None:
    """An entry without source, a row without certainty."""
    said = _said(
        tmp_path,
        '<body/A> kg:certainty <certainty/press> . <register/r> dcterms:source "x" .\n'
        '<body/B> dcterms:source "x" ; kg:certainty <certainty/press> .',
    )

    assert lint.unsourced(said) == ["body/A", "register/r"]


def test_disorder_is_found() -> None:
    """A subject behind a later one; the same twice."""
    assert lint.out_of_order("<a> a kg:X .\n<c> a kg:X .\n<b> a kg:X .\n<b> a kg:X .\n") == ["b", "b"]
    assert lint.out_of_order("GRAPH <b> {\n}\nGRAPH <a> {\n}\n") == ["a"]


def test_a_link_without_its_mandate_is_found(tmp_path: Path) -> None:
    """The chain is walked over one property, which stands beside each of its kinds."""
    said = _said(
        tmp_path,
        "GRAPH <register/a> { <decision/X> kg:continues <programme/p> . }\n"
        "GRAPH <register/b> { <decision/X> kg:mandatedBy <programme/p> . }\n"
        "GRAPH <register/c> { <decision/X> kg:continues <programme/p> ; kg:mandatedBy <programme/p> . }",
    )

    assert lint.lonely_mandates(said.rows) == ["register/a", "register/b"]
