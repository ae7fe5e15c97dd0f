"""How tests see a layout: one line a block."""

from __future__ import annotations

from kg.documents import layout
from kg.model import Block


def rendered(text: str) -> list[str]:
    """Return the blocks of a text, each as "kind level label #number flags | words"."""
    return [render(text, block) for block in layout.lay_out(text).blocks]


def render(text: str, block: Block) -> str:
    """Return one block as a line; `&` is marked, `+` continues, `?` an inferred label."""
    parts = [
        str(block.kind),
        str(block.level) if block.level else "",
        block.label + ("?" if block.inferred else ""),
        f"#{block.number}" if block.number else "",
        "&" if block.marked else "",
        "+" if block.continues else "",
    ]
    words = " ".join(text[block.span.start : block.span.end].split())
    return f"{' '.join(part for part in parts if part)} | {words}"
