"""All mentions of a document: each finder reads it once, and one stated policy says what stays where two overlap."""

from __future__ import annotations

from kg.extract import anaphors, dates, instruments, offices, persons, symbols, unnamed
from kg.extract.blocks import readable
from kg.extract.gazetteer import Gazetteer
from kg.extract.mentions import Mentions, in_order
from kg.model import BodyAnaphor, Document, InstrumentMention, Mention, NameMention, SymbolMention


def scan(document: Document, gazetteer: Gazetteer) -> Mentions:
    """Return every mention that stands in a block of a document, page furniture left out."""
    found_dates = dates.find(document)
    found_symbols = symbols.find(document, found_dates)
    names = _outside(anaphors.own_acronyms(document, gazetteer.find(document)), found_symbols)
    bodies = anaphors.bodies(document)
    known = Mentions(longest_first((*names, *found_symbols, *found_dates, *bodies))[0])
    holders: tuple[NameMention | BodyAnaphor, ...] = (*known.of(NameMention), *known.of(BodyAnaphor))
    found: tuple[Mention, ...] = (
        *known.all,
        *offices.find(document, holders),
        *persons.find(document, known.of(NameMention)),
        *unnamed.find(document),
        *instruments.find(document, known),
    )
    kept, nested = longest_first(tuple(m for m in found if readable(document, m.span.start)))
    return Mentions(kept, nested, anaphors.first_person(document))


def longest_first(found: tuple[Mention, ...]) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """Keep, of mentions that overlap, the one that starts first, of two that start together the longer, of equals the act.

    What lies wholly inside a kept mention of another kind is nested in it; what only overlaps one is dropped. Members of a printed
    range of symbols that share the words between its ends all stay.
    """
    kept: list[Mention] = []
    nested: list[Mention] = []
    for mention in in_order(sorted(found, key=_rank)):
        last = kept[-1] if kept else None
        if last is None or mention.span.start >= last.span.end or _both_of_a_range(last, mention):
            kept.append(mention)
        elif last.span.covers(mention.span) and type(mention) is not type(last):
            nested.append(mention)
    return tuple(kept), tuple(nested)


def _rank(mention: Mention) -> int:
    return 0 if isinstance(mention, InstrumentMention) else 1


def _both_of_a_range(one: Mention, other: Mention) -> bool:
    return isinstance(one, SymbolMention) and isinstance(other, SymbolMention) and one.span == other.span


def _outside(names: tuple[NameMention, ...], of: tuple[SymbolMention, ...]) -> tuple[NameMention, ...]:
    """Return the names that are no part of a symbol ("ITC" in "ITC/AG(XC)/901")."""
    taken = Mentions(of)
    return tuple(name for name in names if taken.at(name.span.start, SymbolMention) is None)
