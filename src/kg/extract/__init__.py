"""From a document to what it says: mentions first (`scan`), then claims; knows no RDF.

The mention layer is `gazetteer` (names), `symbols`, `dates`, `offices`, `persons`, `anaphors`, `instruments`, joined by `scan`. On top
of it `sentences` cuts sentences, `masked` writes them with one character per mention, and `cues` finds the patterns of language in them.
"""
