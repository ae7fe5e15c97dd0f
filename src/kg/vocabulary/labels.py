"""The properties under which an entry is named, and what kind of name each gives."""

from __future__ import annotations

from typing import Final

from kg import terms

KINDS: Final = {
    terms.SKOS_PREF_LABEL: "preferred",
    terms.SKOS_ALT_LABEL: "alternative",
    terms.SKOS_HIDDEN_LABEL: "hidden",
    terms.RDFS_LABEL: "alternative",  # of a kg:Name: what the entry was called for some time
    terms.ACRONYM: "acronym",
    terms.ADJECTIVE: "adjective",
}
"""Property to kind, in the order in which the names of an entry are given."""
