"""Measures a graph against gold: what a careful reader found in the same documents.

Gold is read (`gold`), answers are asked with the named questions (`kinds`), both become rows of plain strings (`rows`), rows are paired
(`matching`) and counted (`scores`). Nothing here is seen by the stages that read documents.
"""

from __future__ import annotations

from kg.evaluate.gold import GoldDocument, load_gold
from kg.evaluate.scores import DocumentScore, Evaluation, Tally, evaluate

__all__ = ["DocumentScore", "Evaluation", "GoldDocument", "Tally", "evaluate", "load_gold"]
