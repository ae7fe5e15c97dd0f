"""Reads official documents and builds a knowledge graph in which every fact points to the words that state it."""

from __future__ import annotations

__version__ = "0.1.0"

TYPE_CHECKING = False  # type checkers read it as true; `typing` itself would cost time
if TYPE_CHECKING:
    from kg.api import build
    from kg.api import open_graph as open  # noqa: A004  `kg.open` reads well, and nobody imports it bare
else:

    def __getattr__(name: str) -> object:
        """Load `kg.build` and `kg.open` when they are first used."""
        if name not in {"build", "open"}:
            raise AttributeError(f"module 'kg' has no attribute {name!r}")
        from kg import api

        return api.build if name == "build" else api.open_graph


__all__ = ["__version__", "build", "open"]
