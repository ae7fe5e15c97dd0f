"""The agenda: items of the table of contents joined to the headings of the body, with their sub-items and the sections below them.

The layout gives headings their labels. What is left to do: headings that only take up something again, or open an annex, are no items;
inferred labels are counted without them; a heading with the title of an earlier item takes that item up again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.extract.mentions import Mentions
from kg.extract.minutes.body import Section, body_blocks, is_annex, resumed_item
from kg.model import Block, BlockKind, Document, ItemClaim, MeetingClaim, Place, Span, SymbolMention

_WORD = re.compile(r"[^\W_]+")
_LABEL = 24  # characters before a title in which its label stands
_PREFIX = 12  # letters that two titles must share where one of them is cut short


@dataclass(frozen=True, slots=True)
class Agenda:
    """The items with their sub-items, and the sections of the body in order."""

    items: tuple[ItemClaim, ...] = ()
    sections: tuple[Section, ...] = ()


@dataclass(slots=True)
class _Item:
    """An item while it is put together: where its title stands, its headings in the body, its sub-items."""

    label: str
    inferred: bool
    titles: list[Span] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)  # of its headings in the body
    parts: list[_Item] = field(default_factory=list)


def read_agenda(document: Document, mentions: Mentions, meeting: MeetingClaim | None) -> Agenda:
    """Read items and sections of the body."""
    blocks = body_blocks(document)
    contents = [block for block in document.blocks if block.kind is BlockKind.CONTENTS]
    headings = [block for block in blocks if block.kind is BlockKind.HEADING]
    items = _items(document, contents, headings)
    claims: list[ItemClaim] = []
    owner: dict[int, ItemClaim] = {}
    for item in items:
        top = _claim(document, item, None, mentions, meeting)
        parts = [(part, _claim(document, part, top, mentions, meeting)) for part in item.parts]
        claims += [top, *(claim for _, claim in parts)]
        for made, claim in ((item, top), *parts):
            owner.update(dict.fromkeys(made.starts, claim))
    return Agenda(tuple(claims), tuple(_sections(document, blocks, owner)))


def _items(document: Document, contents: Sequence[Block], headings: Sequence[Block]) -> list[_Item]:
    items: dict[str, _Item] = {}
    for block in contents:
        _add(document, items, block, in_body=False)
    last: _Item | None = None
    counted = 0
    for block in headings:
        if is_annex(document, block) or resumed_item(document, block) is not None:
            continue
        label = block.label
        if block.level == 1 and block.inferred and not contents:
            label = _letter(counted)
        counted += block.level == 1
        last = _add(document, items, block, in_body=True, label=label, last=last)
    return list(items.values())


def _add(  # noqa: PLR0913
    document: Document,
    items: dict[str, _Item],
    block: Block,
    *,
    in_body: bool,
    label: str | None = None,
    last: _Item | None = None,
) -> _Item | None:
    """Add a line of the contents or a heading to the items; return the item that it stands under."""
    label = block.label if label is None else label
    if block.level == 1:
        if not label:
            return last
        item = items.setdefault(label, _Item(label, block.inferred))
        _note(item, block, in_body=in_body)
        return item
    above = last if in_body else next(reversed(items.values()), None)
    if above is None or any(
        _alike(document, block.span, title) == "same" for i in items.values() for title in i.titles
    ):
        return above
    _note(_part(document, above, block), block, in_body=in_body)
    return above


def _note(item: _Item, block: Block, *, in_body: bool) -> None:
    item.titles.append(block.span)
    if in_body:
        item.starts.append(block.span.start)


def _part(document: Document, item: _Item, block: Block) -> _Item:
    """Return the sub-item of this title, a new one where there is none yet."""
    for part in item.parts:
        if not part.starts and _alike(document, block.span, part.titles[0]):
            return part
    printed = block.label.startswith("(") and not any(p.label == item.label + block.label.lower() for p in item.parts)
    label = item.label + (block.label.lower() if printed else f"-{len(item.parts) + 1}")
    part = _Item(label, inferred=not printed)
    item.parts.append(part)
    return part


def _alike(document: Document, first: Span, second: Span) -> str:
    """Tell whether two titles are the "same", or one the "beginning" of the other; empty where neither."""
    one, other = (" ".join(_WORD.findall(document.words(span).casefold())) for span in (first, second))
    if one == other:
        return "same"
    short, long = sorted((one, other), key=len)
    return "beginning" if len(short) >= _PREFIX and long.startswith(short) else ""


def _letter(index: int) -> str:
    return chr(ord("A") + index) if index < 26 else "A" + chr(ord("A") + index - 26)


def _claim(
    document: Document, item: _Item, parent: ItemClaim | None, mentions: Mentions, meeting: MeetingClaim | None
) -> ItemClaim:
    cited: dict[str, SymbolMention] = {}
    for title in item.titles:
        for symbol in mentions.every(title, SymbolMention):
            cited.setdefault(symbol.symbol, symbol)
    own = item.label.removeprefix(parent.label) if parent else item.label
    printed = [title for title in item.titles if _is_printed(document, own, title)]
    title = (printed or item.titles)[0]
    return ItemClaim(
        rule="minutes.sub-item" if parent else "minutes.item",
        spans=(title, *(other for other in item.titles if other != title)),
        place=Place(item=parent.label if parent else item.label),
        label=item.label,
        title=title,
        meeting=meeting,
        parent=parent,
        cited=tuple(cited.values()),
        inferred=item.inferred or not printed,
    )


def _is_printed(document: Document, label: str, title: Span) -> bool:
    """Tell whether a label stands before a title in its line; a scanner may have spoilt it, then it is known by the sequence only."""
    line = max(document.text.rfind("\n", 0, title.start) + 1, title.start - _LABEL)
    before = document.text[line : title.start]
    return re.search(rf"(?<!\w){re.escape(label)}(?!\w)", before, re.IGNORECASE) is not None


def _sections(document: Document, blocks: Iterable[Block], owner: dict[int, ItemClaim]) -> Iterator[Section]:
    tops = {claim.label: claim for claim in owner.values() if claim.parent is None}
    item: ItemClaim | None = None
    current: list[Block] = []
    for block in blocks:
        if block.kind is not BlockKind.HEADING:
            current.append(block)
            continue
        if current:
            yield Section(item, tuple(current))
        current = []
        again = next((c for c in tops.values() if block.level > 1 and _same_title(document, block, c)), None)
        item = owner.get(block.span.start) or again or tops.get(resumed_item(document, block) or "") or item
    if current:
        yield Section(item, tuple(current))


def _same_title(document: Document, block: Block, claim: ItemClaim) -> bool:
    return any(_alike(document, block.span, title) == "same" for title in claim.spans)
