"""All kinds that are measured, in the order in which they are reported."""

from __future__ import annotations

from kg.evaluate import mandates, papers, speech

KINDS = (*speech.KINDS, *papers.KINDS, *mandates.KINDS)
