"""Checks before and after publishing: SHACL per document, evidence re-read, the ontology reasoned over.

shapes      the shapes as records; a term that SHACL does not have is an error
compiled    each constraint as one SPARQL query
checker     all queries run over one document and the vocabulary
gate        what fails is withheld, the rest goes on
reference   the same shapes through pySHACL, the oracle
evidence    every passage and every fact held against the kept text
reasoner    HermiT over the ontology
"""

from __future__ import annotations

from kg.check.checker import Checker, Violation
from kg.check.gating import Gated, gate
from kg.check.published import check_graph

__all__ = ["Checker", "Gated", "Violation", "check_graph", "gate"]
