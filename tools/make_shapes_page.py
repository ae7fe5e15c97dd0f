"""Writes docs/shapes.md from shapes/*.ttl: every shape, every property shape, every constraint."""

from __future__ import annotations

from pathlib import Path

from kg.check.shapes import NodeShape, load_shapes

PAGE = Path(__file__).parents[1] / "docs" / "shapes.md"
HEAD = """# The shapes: what a document must satisfy before it is published

Each document passes the gate alone, together with the vocabularies. What fails is withheld, with a finding that quotes the words at fault:
up to 1 % of a document's assertions (and all that rely on them) are left out; above that the whole document is quarantined. `kg check` runs
the same shapes over every document of a store.

The shapes are SHACL (`shapes/*.ttl`), one file per class. pySHACL is the reference; at scale each constraint runs as one SPARQL query. Both
are held against each other in `tests/shapes`. Only the components listed here may be used, and a misspelt term is an error.

This page is made by `python tools/make_shapes_page.py`; prefix `shape:` is `https://w3id.org/mandate-kg/shapes#`.
"""


def page() -> str:
    """Return the whole page."""
    return HEAD + "".join(_section(shape) for shape in load_shapes())


def _section(shape: NodeShape) -> str:
    rows = [
        (part.iri, part.message, ", ".join(constraint.parameter for constraint in part.constraints))
        for part in shape.properties
    ]
    rows += [(part.iri, part.message, "SPARQL") for part in shape.sparql]
    lines = [f"| `shape:{iri.rpartition('#')[2]}` | {message} | {components} |" for iri, message, components in rows]
    name = shape.iri.rpartition("#")[2]
    return (
        f"\n## {name}\n\n{shape.description}\n\n| shape | says | components |\n|---|---|---|\n"
        + "\n".join(lines)
        + "\n"
    )


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
