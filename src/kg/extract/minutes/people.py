"""Persons whom a document introduces beside their office: for whom they speak when only their names are printed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.masked import masked
from kg.extract.mentions import Mentions
from kg.extract.minutes import hits
from kg.extract.minutes.body import language_of
from kg.extract.sections import section
from kg.model import Agent, BlockKind, BodyAnaphor, Document, NameMention, OfficeMention

_WORD = re.compile(r"[^\W\d_][\w'’‑-]*")


@dataclass(frozen=True, slots=True)
class People:
    """The agents for whom persons speak, by family name; a name that two bear stands for nobody."""

    agents: dict[str, Agent | None]

    def agent(self, name: str) -> Agent | None:
        """Return for whom the bearer of a name speaks; None where the document does not tell."""
        return self.agents.get(family(name))


def introduced(document: Document, mentions: Mentions) -> People:
    """Find the persons who are named beside an office ("Mr. Lund, Director of the Agriculture Division")."""
    found: dict[str, Agent | None] = {}
    for block in document.blocks:
        if block.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING}:
            continue
        language = language_of(block, document)
        table = section("turns", "introduction", language)
        if not table.rows:
            continue
        words = masked(document, mentions, block.span)
        for hit in hits.every(table, words):
            name = family(document.words(hit.span("person")))
            agent: Agent | None = None
            if hit.has("staff"):
                agent = OfficeMention(hit.span("staff"), str(hit.row["office"]))
            else:
                agent = next(
                    (m for m in hit.inside("who") if isinstance(m, NameMention | BodyAnaphor | OfficeMention)), None
                )
            if agent is None or not name:
                continue
            if name in found and not _same(found[name], agent):
                found[name] = None
            else:
                found.setdefault(name, agent)
    return People(found)


def family(name: str) -> str:
    """Return the last word of a printed name, without case."""
    words = _WORD.findall(name)
    return words[-1].casefold() if words else ""


def _same(first: Agent | None, second: Agent) -> bool:
    if isinstance(first, OfficeMention) and isinstance(second, OfficeMention):
        return first.office == second.office and (first.of is None) == (second.of is None)
    return isinstance(first, NameMention) and isinstance(second, NameMention) and first.candidates == second.candidates
