"""A shape that says something SHACL does not know is an error, never a silent "conforms"."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from kg.check.shapes import load_shapes
from kg.errors import ShapeError

HEAD = """@prefix ex: <https://example.org/shapes#> .
@prefix kg: <https://w3id.org/mandate-kg/ontology#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
"""
SOUND = """ex:S a sh:NodeShape ; sh:targetClass kg:Meeting ; sh:description "d"@en ; sh:property ex:P .
ex:P a sh:PropertyShape ; sh:path kg:heldBy ; sh:minCount 1 ; sh:message "m"@en .
"""
WRONG = {
    "a misspelt component": (SOUND.replace("sh:minCount", "sh:minCont"), "sh:minCont"),
    "a misspelt target": (SOUND.replace("sh:targetClass", "sh:targetClas"), "sh:targetClas"),
    "a class that the ontology lacks": (SOUND.replace("kg:Meeting", "kg:Meetign"), "Meetign"),
    "a property that the ontology lacks": (SOUND.replace("kg:heldBy", "kg:heldBye"), "heldBye"),
    "a property shape without a name": (SOUND.replace("ex:P .", "[ sh:path kg:heldBy ; sh:minCount 1 ] ."), "no IRI"),
    "no message": (SOUND.replace(' ; sh:message "m"@en', ""), "message"),
    "no description": (SOUND.replace(' ; sh:description "d"@en', ""), "description"),
    "a property shape that asks for nothing": (SOUND.replace(" sh:minCount 1 ;", ""), "nothing"),
    "no target": (SOUND.replace(" sh:targetClass kg:Meeting ;", ""), "no shape with a target"),
    "not Turtle": ("ex:S a ", "shapes.ttl"),
}


def _load(tmp_path: Path, body: str) -> int:
    path = tmp_path / "shapes.ttl"
    path.write_text(HEAD + body, encoding="utf-8")
    return len(load_shapes([path]))


def test_a_sound_shape_is_read(tmp_path: Path) -> None:
    """The frame of the wrong cases below is itself right."""
    assert _load(tmp_path, SOUND) == 1


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_shape_is_refused(tmp_path: Path, case: str) -> None:
    """The error names what is wrong."""
    body, words = WRONG[case]

    with pytest.raises(ShapeError, match=words):
        _load(tmp_path, body)


def test_every_shape_and_property_shape_is_documented() -> None:
    """`docs/shapes.md` lists each shape's message."""
    page = (Path(__file__).parents[3] / "docs" / "shapes.md").read_text(encoding="utf-8")
    shapes = load_shapes()
    said = [shape.description for shape in shapes]
    said += [part.message for shape in shapes for part in shape.properties]
    said += [part.message for shape in shapes for part in shape.sparql]

    assert [message for message in said if message not in page] == []
    assert len(said) > 100


def test_the_page_of_shapes_is_what_is_made_now() -> None:
    """Run `python tools/make_shapes_page.py` after a change of the shapes."""
    root = Path(__file__).parents[3]
    spec = importlib.util.spec_from_file_location("make_shapes_page", root / "tools" / "make_shapes_page.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    assert module.page() == (root / "docs" / "shapes.md").read_text(encoding="utf-8")
