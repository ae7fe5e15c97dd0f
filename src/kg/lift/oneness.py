"""Things that are one: groups of IRIs that grow by safe joins, each with one canonical member."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator


class Groups:
    """Disjoint groups of IRIs."""

    def __init__(self, members: Iterable[str]) -> None:
        self._above = {member: member for member in members}

    def root(self, member: str) -> str:
        """Return the member that stands for a group while it grows."""
        while self._above[member] != member:
            member = self._above[member]
        return member

    def join(self, one: str, other: str) -> None:
        """Make the groups of two members one; a stranger to all groups joins nothing."""
        if one in self._above and other in self._above:
            low, high = sorted((self.root(one), self.root(other)))
            self._above[high] = low

    def links(self, rank: Callable[[str], object], sound: Callable[[list[str]], bool]) -> Iterator[tuple[str, str]]:
        """Give (member, canonical member) for each group that is sound: the canonical one has the least rank, then the least IRI."""
        groups: dict[str, list[str]] = {}
        for member in sorted(self._above):
            groups.setdefault(self.root(member), []).append(member)
        for members in groups.values():
            if len(members) > 1 and sound(members):
                best = min(members, key=lambda member: (rank(member), member))
                yield from ((member, best) for member in members if member != best)
