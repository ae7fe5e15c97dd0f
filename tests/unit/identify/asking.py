"""Short ways to claim something of a page, and to ask what its mentions mean."""

from __future__ import annotations

from kg.identify import identify
from kg.model import (
    Identities,
    Instrument,
    LinkClaim,
    Mention,
    NameMention,
    NamingClaim,
    PersonMention,
    StatementClaim,
    ThisDocument,
)
from made import VOCABULARY, Page


def told(page: Page) -> Identities:
    """Identify what a page claims."""
    return identify(page.document, page.extraction, VOCABULARY)


def speaks(page: Page, speaker: Mention, order: int = 1, by: PersonMention | None = None) -> None:
    """Claim a turn."""
    page.add(StatementClaim(rule="test.turn", spans=(speaker.span,), speaker=speaker, order=order, spoken_by=by))  # type: ignore[arg-type]


def names(page: Page, *mentions: NameMention) -> None:
    """Claim that things are named."""
    for mention in mentions:
        page.add(NamingClaim(rule="test.named", spans=(mention.span,), named=mention))


def recalls(page: Page, *acts: Instrument) -> None:
    """Claim that the page recalls acts."""
    for act in acts:
        page.add(
            LinkClaim(rule="test.recalls", spans=(act.span,), subject=ThisDocument(), relation="recalls", object=act)
        )


def owned(lines: str, body: str = "body/CTG", words: str = "Council for Trade in Goods") -> Page:
    """Make a page with the header of a body."""
    page = Page(f"> {words}, 3 July 2077\n{lines}")
    page.meets(f"{words}, 3 July 2077", page.named(words, body), page.days("3 July 2077", "2077-07-03"))
    return page


def key(found: Identities, mention: Mention) -> str:
    """Return the key of what a mention means, empty if nothing is known."""
    return found.entities[mention].key if mention in found.entities else ""


def codes(found: Identities) -> list[str]:
    """Return the codes of the findings."""
    return [finding.code for finding in found.findings]
