"""Reads official documents and builds a knowledge graph in which every fact points to the words that state it."""

from __future__ import annotations

__version__ = "0.1.0"
