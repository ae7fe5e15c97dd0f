"""An invented page of minutes, and what is written of its claims with short names."""

from __future__ import annotations

from kg.identify import identify
from kg.lift import lift
from kg.model import (
    Agent,
    Assertion,
    Claim,
    DecisionClaim,
    DocumentClaim,
    ItemClaim,
    LiftedDocument,
    Place,
    StatementClaim,
)
from kg.terms import KG
from made import BASE, VOCABULARY, Page

MINUTES = """\
> G/C/M/900
> Council for Trade in Goods, 3 and 4 July 2077
> Chairman: Ms Ann Onym (Mauritius)
# B. Cyberspace (JOB/CTG/9012)
27. The representative of China, on behalf of the LDC Group, welcomed the paper by Kenya. One delegation opposed it.
28. It was so agreed. The Chair would consult by July 2078.
29. In document G/C/W/55, paragraph 19.9, the Institut Nouveau held a workshop in Apia.
"""

DOCUMENT = "document/G/C/M/900"
TYPED = f"{DOCUMENT} a kg:Document"


def minutes() -> Page:
    """Return a page of minutes with its header and its own meeting."""
    page = Page(MINUTES)
    page.add(
        DocumentClaim(
            rule="test.header", spans=(page.span("G/C/M/900"),), genre="minutes", symbols=(page.symbol("G/C/M/900"),)
        )
    )
    page.meets(
        "Council for Trade in Goods, 3 and 4 July 2077",
        page.named("Council for Trade in Goods", "body/CTG"),
        page.days("3 and 4 July 2077", "2077-07-03", "2077-07-04"),
        chair=page.person("Ms Ann Onym", page.named("Mauritius", "member/MUS")),
    )
    return page


def lifted(page: Page) -> LiftedDocument:
    """Identify and lift a page."""
    return lift(page.document, page.extraction, identify(page.document, page.extraction, VOCABULARY), BASE)


def written(page: Page, claim: Claim) -> tuple[set[str], Assertion]:
    """Return the triples of one claim with short names, and its assertion."""
    found = [a for a in lifted(page).assertions if f'rule> "{claim.rule}"' in " ".join(a.description)]
    assert len(found) == 1
    return {short(line) for line in found[0].triples}, found[0]


def short(line: str) -> str:
    """Shorten the IRIs of a line."""
    for long, name in ((BASE, ""), (KG, "kg:"), ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "a")):
        line = line.replace(f"<{long}", f"<{name}")
    names = {
        "http://purl.org/dc/terms/": "dcterms:",
        "http://xmlns.com/foaf/0.1/": "foaf:",
        "http://www.w3.org/2001/XMLSchema#": "xsd:",
    }
    for long, name in {**names, "http://www.w3.org/2000/01/rdf-schema#": "rdfs:"}.items():
        line = line.replace(long, name)
    return line.replace("<", "").replace(">", "")


def passages(assertion: Assertion) -> list[str]:
    """Return the words of the passages of an assertion, sorted."""
    exact = [line for line in assertion.description if "exact>" in line]
    return sorted(line.split("> ", 2)[2].strip('"') for line in exact)


def item(page: Page) -> ItemClaim:
    """Claim the item of the page."""
    claim = ItemClaim(rule="test.item", spans=(page.span("B. Cyberspace (JOB/CTG/9012)"),), label="B",
                      title=page.span("Cyberspace (JOB/CTG/9012)"), meeting=page.claims[1],  # type: ignore[arg-type]
                      cited=(page.symbol("JOB/CTG/9012"),))  # fmt: skip
    return page.add(claim)


def statement(page: Page) -> StatementClaim:
    """Claim what China says on the page."""
    claim = StatementClaim(
        rule="test.turn",
        spans=(page.span("The representative of China, on behalf of the LDC Group, welcomed the paper by Kenya."),),
        place=Place("27", "B"),
        speaker=page.named("China", "member/CHN"),
        order=1,
        on_behalf_of=page.named("LDC Group", "group/LDC"),
        at=page.claims[1],  # type: ignore[arg-type]
        item=item(page),
    )
    return page.add(claim)


def agreed(page: Page) -> DecisionClaim:
    """Claim what the meeting agreed."""
    return page.add(DecisionClaim(rule="test.agreed", spans=(page.span("It was so agreed."),), place=Place("28", "B"), kind="agreed",
                                  by=page.claims[1].body, at=page.claims[1]))  # type: ignore[attr-defined,arg-type]  # fmt: skip


def speech(page: Page, words: str, speaker: Agent) -> StatementClaim:
    """Claim a turn."""
    return page.add(StatementClaim(rule="test.turn", spans=(page.span(words),), speaker=speaker, order=1))
