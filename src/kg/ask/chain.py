"""The steps of the mandate chain: which links lie between two ends, and in which order they are told.

A link reads "X was mandated by Y". Step 1 hangs on an origin, which nothing in the graph mandates; step n + 1 hangs on what step n
mandated. Links that carry no mandate (a report is addressed to a body, a decision recalls another) have no step. An instruction that
nothing fulfils leads nowhere: it is a matter of the question `mandates`, and stands here only when it is asked for by name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import networkx as nx

MANDATES = frozenset({"establishedBy", "continues", "givenIn", "pursuantTo", "fulfils"})


def ordered(rows: Sequence[Mapping[str, str]], start: str = "", end: str = "") -> list[dict[str, str]]:
    """Number the links and keep those between two ends.

    Args:
        rows: links with the shown names of their ends under "from" and "to", and their "relation".
        start: the mandated end as shown (a report's symbol); empty: any.
        end: the mandating end as shown ("WT/MIN(98)/DEC/2"); empty: any.

    Returns:
        The links by step, then by names; links without a mandate last, and only when no end is asked for.

    """
    reached = {row["to"] for row in rows} | {start}
    rows = [row for row in rows if row["relation"] != "givenIn" or row["from"] in reached]
    links: nx.DiGraph[Any] = nx.DiGraph([(row["from"], row["to"]) for row in rows if row["relation"] in MANDATES])
    kept = _between(links, start, end)
    depth = _depths(links)
    told = []
    for row in rows:
        if row["relation"] in MANDATES and {row["from"], row["to"]} <= kept:
            told.append({**row, "step": str(depth[row["to"]] + 1)})
        elif row["relation"] not in MANDATES and not start and not end:
            told.append({**row, "step": ""})
    told.sort(
        key=lambda row: (
            row["step"] == "",
            row["step"].zfill(4),
            row["to"],
            row["from"],
            row["relation"],
            row["statedBy"],
        )
    )
    return told


def _between(links: nx.DiGraph[Any], start: str, end: str) -> set[str]:
    """Return the things on any way from `start` up to `end`."""
    kept = set(links)
    if start:
        kept &= {start} | nx.descendants(links, start) if start in links else set()
    if end:
        kept &= {end} | nx.ancestors(links, end) if end in links else set()
    return kept


def _depths(links: nx.DiGraph[Any]) -> dict[str, int]:
    """Return each thing's longest way to an origin; things on a cycle share the depth of the whole cycle."""
    whole: nx.DiGraph[Any] = nx.condensation(links)
    depth: dict[int, int] = {}
    for part in reversed(
        list(nx.lexicographical_topological_sort(whole, key=lambda n: min(whole.nodes[n]["members"])))
    ):
        depth[part] = max((depth[above] + 1 for above in whole.successors(part)), default=0)
    return {thing: depth[part] for part in whole for thing in whole.nodes[part]["members"]}
