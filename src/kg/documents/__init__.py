"""Reading: a source becomes a `kg.model.Document`, its text frozen and its layout told apart.

discover(paths)  which files are documents
read(path)       one document, or findings that say why there is none
"""

from __future__ import annotations

from kg.documents.reading import Limits, Reading, read, read_bytes
from kg.documents.sources import Discovery, discover

__all__ = ["Discovery", "Limits", "Reading", "discover", "read", "read_bytes"]
