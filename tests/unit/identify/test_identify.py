"""Which thing a mention means: rules that choose, and the cases in which none may."""

from __future__ import annotations

import pytest

from kg.identify import identify
from kg.model import (
    CitationClaim,
    DocumentClaim,
    Entity,
    Extraction,
    Identities,
    Instrument,
    LinkClaim,
    MeetingClaim,
    Mention,
    NameMention,
    NamingClaim,
    OfficeMention,
    PersonMention,
    PrintedName,
    StatementClaim,
    SymbolMention,
    ThisDocument,
    UnnamedMention,
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


# --- names


def test_one_candidate_is_the_thing_and_the_vocabulary_told() -> None:
    page = Page("China spoke.")
    china = page.named("China", "member/CHN")
    speaks(page, china)

    assert told(page).entities == {china: Entity("member/CHN", relied_on=("member/CHN",))}


def test_two_candidates_that_no_rule_tells_apart_are_a_finding() -> None:
    page = Page("Congo spoke. Congo spoke again.")
    first, second = (page.named("Congo", "member/COG", "member/COD", nth=n) for n in (1, 2))
    speaks(page, first)
    speaks(page, second, 2)

    found = told(page)

    assert found.entities == {}
    assert [(f.code, f.quote, f.span) for f in found.findings] == [("identity.ambiguous", "Congo", first.span)]
    assert "(2 times)" in found.findings[0].message


def test_the_slot_chooses_what_can_stand_in_it() -> None:
    page = Page("The CCS met.", language="fr")
    body = page.named("CCS", "body/CTS", "organization/CCS")
    page.add(MeetingClaim(rule="test.met", spans=(body.span,), body=body))

    assert key(told(page), body) == "body/CTS"


@pytest.mark.parametrize(("language", "meant"), [("fr", "body/CTS"), ("en", "organization/CCS")])
def test_the_language_of_the_words_chooses(language: str, meant: str) -> None:
    page = Page("CCS.", language=language)
    names(page, mention := page.named("CCS", "body/CTS", "organization/CCS"))

    assert key(told(page), mention) == meant


def test_a_name_in_use_comes_before_a_hidden_one() -> None:
    page = Page("Congo (Kinshasa) spoke.")
    speaks(page, congo := page.named("Congo (Kinshasa)", "member/COG", "member/COD"))

    assert key(told(page), congo) == "member/COD"


def test_an_acronym_means_what_the_document_introduced_it_for() -> None:
    page = Page("The Centre for Customs Studies (CCS) spoke. CCS left.", language="es")
    short = page.named("CCS", "body/CTS", "organization/CCS", nth=2)
    names(page, page.named("Centre for Customs Studies", "organization/CCS"),
          page.named("CCS", "body/CTS", "organization/CCS"), short)  # fmt: skip

    assert key(told(page), short) == "organization/CCS"


# --- bodies


@pytest.mark.parametrize(
    ("page", "words", "noun", "meant"),
    [
        (owned("The Council agreed."), "The Council", "council", "body/CTG"),
        (owned("Le Conseil a convenu."), "Le Conseil", "conseil", "body/CTG"),
        (owned("The CTG agreed."), "CTG", "ctg", "body/CTG"),
        # the parent, where nothing of that kind was named
        (
            owned("The Council agreed.", "body/CTD", "Committee on Trade and Development"),
            "The Council",
            "council",
            "body/GC",
        ),
        # must not: no committee was named, and a sub-committee is none
        (owned("The Committee agreed."), "The Committee", "committee", ""),
        (owned("The Board agreed."), "The Board", "board", ""),
    ],
)
def test_a_body_named_by_what_it_is(page: Page, words: str, noun: str, meant: str) -> None:
    speaks(page, mention := page.anaphor(words, noun))

    found = told(page)

    assert key(found, mention) == meant
    assert codes(found) == ([] if meant else ["identity.unknown"])


def test_the_committee_of_a_section_is_the_one_just_named() -> None:
    page = owned("# Report of the Committee on Agriculture\nThe Committee met. The Council thanked it.")
    names(page, page.named("Committee on Agriculture", "body/COA"))
    speaks(page, committee := page.anaphor("The Committee", "committee"))
    speaks(page, council := page.anaphor("The Council", "council"), 2)

    found = told(page)

    assert (key(found, committee), key(found, council)) == ("body/COA", "body/CTG")


def test_a_committee_of_another_section_is_not_the_one_meant() -> None:
    page = owned("# Agriculture\nThe Committee on Agriculture met.\n# Other business\nThe Committee met.")
    names(page, page.named("Committee on Agriculture", "body/COA"))
    speaks(page, committee := page.anaphor("The Committee", "committee", nth=2))

    assert key(told(page), committee) == ""


def test_two_committees_just_named_are_a_doubt() -> None:
    page = owned("The Committee on Agriculture and the Committee on Trade and Development met. The Committee spoke.")
    names(
        page,
        page.named("Committee on Agriculture", "body/COA"),
        page.named("Committee on Trade and Development", "body/CTD"),
    )
    speaks(page, committee := page.anaphor("The Committee", "committee", nth=2))

    found = told(page)

    assert key(found, committee) == ""
    assert codes(found) == ["identity.ambiguous"]


def test_an_acronym_in_brackets_names_its_body() -> None:
    page = owned("The Sub-Committee on Least-Developed Countries (SCOLD) met. SCOLD left.")
    names(page, page.named("Sub-Committee on Least-Developed Countries", "body/SCLDC"))
    speaks(page, mention := page.anaphor("SCOLD", "scold", nth=2))

    assert key(told(page), mention) == "body/SCLDC"


@pytest.mark.parametrize(
    ("lines", "symbols"),
    [
        ("> WT/COMTD/LDC/M/9\nThe Sub-Committee met.", ("WT/COMTD/LDC/M/9",)),
        ("> Sub-Committee on Least-Developed Countries\nThe Sub-Committee met.", ()),
    ],
)
def test_the_symbol_or_the_header_tells_whose_document_it_is(lines: str, symbols: tuple[str, ...]) -> None:
    page = Page(lines)
    page.add(
        DocumentClaim(
            rule="test.header", spans=(page.span("The"),), genre="minutes", symbols=tuple(map(page.symbol, symbols))
        )
    )
    if not symbols:
        names(page, page.named("Sub-Committee on Least-Developed Countries", "body/SCLDC"))
    speaks(page, mention := page.anaphor("The Sub-Committee", "sub-committee"))

    assert key(told(page), mention) == "body/SCLDC"


# --- offices


def test_the_chair_is_that_of_the_document_or_of_the_body_named() -> None:
    page = owned(
        "The Chair spoke. The Chair of the Committee on Trade and Development spoke. The Chair of the Committee on Agriculture spoke."
    )
    own = page.chair("The Chair")
    other = page.chair("The Chair of the Committee on Trade and Development",
                       page.named("Committee on Trade and Development", "body/CTD"))  # fmt: skip
    unlisted = page.chair(
        "The Chair of the Committee on Agriculture", page.named("Committee on Agriculture", "body/COA")
    )
    for order, mention in enumerate((own, other, unlisted), 1):
        speaks(page, mention, order)

    found = told(page)

    assert key(found, own) == "office/CTG-CHAIR"
    assert key(found, other) == "office/CTD-CHAIR"
    assert found.entities[unlisted] == Entity(
        "office/COA-CHAIR", label="Chair, Committee on Agriculture", relied_on=("body/COA",)
    )


def test_a_secretariat_is_ours_unless_it_is_said_to_be_another_s() -> None:
    page = owned("The Secretariat spoke. The UNCTAD Secretariat spoke.")
    ours = OfficeMention(page.span("The Secretariat"), "SECRETARIAT")
    theirs = OfficeMention(
        page.span("The UNCTAD Secretariat"), "SECRETARIAT", page.named("UNCTAD", "organization/UNCTAD")
    )
    speaks(page, ours)
    speaks(page, theirs, 2)

    found = told(page)

    assert (key(found, ours), key(found, theirs)) == ("office/SECRETARIAT", "organization/UNCTAD")


def test_a_chair_of_nobody_is_not_known() -> None:
    page = Page("The Chair spoke.")
    speaks(page, page.chair("The Chair"))

    assert codes(told(page)) == ["identity.unknown"]
    assert told(page).entities == {}


def test_the_chair_of_a_body_in_doubt_is_in_doubt() -> None:
    page = owned("The Chair of the Committee spoke.")
    speaks(page, chair := page.chair("The Chair of the Committee", page.anaphor("the Committee", "committee")))

    assert key(told(page), chair) == ""


# --- persons and local agents


def test_persons_are_numbered_within_their_office_and_unnamed_speakers_are_nobody() -> None:
    page = owned("Ms Onym spoke, then Mr Nemo (China), then MS ONYM. Some spoke.")
    chair = page.chair("Ms Onym")
    speaks(page, chair, 1, page.person("Ms Onym"))
    speaks(page, china := page.named("China", "member/CHN"), 2, page.person("Mr Nemo", china))
    again = PersonMention(page.span("MS ONYM"), "MS ONYM")
    speaks(page, page.chair("MS ONYM"), 3, again)
    speaks(page, some := page.unnamed("Some", "some"), 4)

    found = told(page)

    persons = {m.span: entity for m, entity in found.entities.items() if isinstance(m, PersonMention)}
    assert [entity.key.rpartition("/")[2] for _, entity in sorted(persons.items())] == [
        "CHAIR-1",
        "DELEGATE-1",
        "CHAIR-1",
    ]
    assert found.entities[again].label == "Ms Onym"
    assert isinstance(some, UnnamedMention)
    assert some not in found.entities


def test_a_printed_name_is_an_agent_of_the_document_labelled_as_first_printed() -> None:
    page = Page("Nestor S.A. spoke. NESTOR S.A. spoke.")
    speaks(page, first := page.printed("Nestor S.A."))
    speaks(page, second := PrintedName(page.span("NESTOR S.A."), "NESTOR  S.A."), 2)

    found = told(page)

    assert found.entities[first] == found.entities[second]
    assert found.entities[first].label == "Nestor S.A."
    assert key(found, first).endswith("/agent/nestor-s-a")


# --- symbols and descriptions of acts


@pytest.mark.parametrize(
    ("symbol", "paragraph", "meant", "rows"),
    [
        ("G/C/W/55", "", "document/G/C/W/55", ()),
        ("G/C/W/55", "19.9", "document/G/C/W/55/para/19.9", ()),
        ("WT/L/9032", "", "decision/WT/L/9032", ("register/mc77",)),
        (
            "WT/MIN(77)/65",
            "",
            "decision/WT/MIN(77)/65",
            ("register/mc77",),
        ),  # by its own words; the link to WT/L/9032 is derived
        ("WT/MIN(61)/DEC/1", "34", "document/WT/MIN(61)/DEC/1/para/34", ("register/apia34",)),
        ("WT/MIN(61)/DEC/1", "35", "document/WT/MIN(61)/DEC/1/para/35", ("register/apia34",)),
    ],
)
def test_a_symbol(symbol: str, paragraph: str, meant: str, rows: tuple[str, ...]) -> None:
    page = Page(f"See {symbol}.")
    cited = page.symbol(symbol, paragraph)
    page.add(CitationClaim(rule="test.cited", spans=(cited.span,), cited=cited))

    assert told(page).entities[cited] == Entity(meant, relied_on=rows)


def test_a_description_with_one_symbol_is_that_act() -> None:
    page = Page("The Ministerial Decision of 2077 and the Decision of 2078.\n1 WT/L/9032.\n2 G/C/55.")
    recalls(page, known := page.act("Ministerial Decision of 2077", "ministerial_decision", year="2077", symbols=(page.symbol("WT/L/9032"),)),
            other := page.act("Decision of 2078", "decision", year="2078", symbols=(page.symbol("G/C/55"),)))  # fmt: skip

    found = told(page)

    assert found.entities[known] == Entity("decision/WT/L/9032", relied_on=("register/mc77",))
    assert found.entities[other] == Entity("decision/G/C/55")


@pytest.mark.parametrize(
    ("note", "meant"),
    [("WT/MIN(78)/1 - WT/L/9999", "decision/WT/MIN(78)/1"), ("WT/MIN(78)/1 and also WT/L/9999", "")],
)
def test_two_symbols_are_one_act_only_side_by_side(note: str, meant: str) -> None:
    page = Page(f"The Decision of 2078.\n1 {note}.")
    symbols = (page.symbol("WT/MIN(78)/1"), page.symbol("WT/L/9999"))
    recalls(page, act := page.act("Decision of 2078", "decision", year="2078", symbols=symbols))

    found = told(page)

    assert key(found, act) == meant
    assert codes(found) == ([] if meant else ["identity.ambiguous"])


def test_a_description_without_symbol_is_the_act_that_the_document_named() -> None:
    page = Page("The Ministerial Decision of 2077 (WT/L/9032). The Port Louis Decision.")
    recalls(page, page.act("Ministerial Decision of 2077", "ministerial_decision", year="2077", symbols=(page.symbol("WT/L/9032"),)),
            act := page.act("Port Louis Decision", "decision", place="Port Louis"))  # fmt: skip

    assert told(page).entities[act] == Entity("decision/WT/L/9032", relied_on=("register/mc77",))


def test_an_act_that_no_register_knows_is_understood_from_the_document() -> None:
    page = Page("The Decision adopted in Suva (WT/L/9500). The Suva Decision.")
    recalls(page, page.act("Decision adopted in Suva", "decision", place="Suva", symbols=(page.symbol("WT/L/9500"),)),
            act := page.act("Suva Decision", "decision", place="Suva"))  # fmt: skip

    assert told(page).entities[act] == Entity("decision/WT/L/9500")


def test_the_register_speaks_only_of_what_the_document_is_about() -> None:
    about = Page("The Work Programme on Electronic Commerce. The Port Louis Decision.")
    names(about, about.named("Work Programme on Electronic Commerce", "programme/electronic-commerce"))
    recalls(about, meant := about.act("Port Louis Decision", "decision", place="Port Louis"))
    other = Page("Fish. The Port Louis Decision.")
    recalls(other, unknown := other.act("Port Louis Decision", "decision", place="Port Louis"))

    assert key(told(about), meant) == "decision/WT/L/9032"
    assert key(told(other), unknown) == ""
    assert codes(told(other)) == ["identity.unknown"]


def test_the_topic_of_the_words_must_be_that_of_the_act() -> None:
    page = Page("The Port Louis Decision on electronic commerce. The Port Louis Decision on fisheries.")
    recalls(page, meant := page.act("Port Louis Decision on electronic commerce", "decision", place="Port Louis",
                                    topic=page.named("electronic commerce", "topic/electronic-commerce")),
            fish := page.act("Port Louis Decision on fisheries", "decision", place="Port Louis",
                             topic=page.named("fisheries", "topic/fisheries")))  # fmt: skip

    found = told(page)

    assert (key(found, meant), key(found, fish)) == ("decision/WT/L/9032", "")


@pytest.mark.parametrize(
    ("paragraph", "meant"), [("", "decision/WT/MIN(61)/DEC/1"), ("51", "document/WT/MIN(61)/DEC/1/para/51")]
)
def test_the_declaration_of_a_conference_is_known_whatever_the_document_is_about(paragraph: str, meant: str) -> None:
    page = Page("The Apia Declaration.")
    recalls(page, act := page.act("Apia Declaration", "declaration", place="Apia", paragraph=paragraph))

    assert key(told(page), act) == meant


def test_a_declaration_is_no_decision() -> None:
    page = Page("The Work Programme on Electronic Commerce. The Apia Decision.")
    names(page, page.named("Work Programme on Electronic Commerce", "programme/electronic-commerce"))
    recalls(page, act := page.act("Apia Decision", "decision", place="Apia"))

    assert key(told(page), act) == ""


def test_a_bare_programme_is_the_programme_and_with_its_symbol_the_act() -> None:
    page = Page("The Work Programme on Electronic Commerce. The Work Programme. The Work Programme (WT/L/9074).")
    topic = page.named("Electronic Commerce", "topic/electronic-commerce")
    recalls(page, full := page.act("Work Programme on Electronic Commerce", "programme", topic=topic),
            bare := page.act("Work Programme", "programme", nth=2),
            act := page.act("Work Programme (WT/L/9074)", "programme", symbols=(page.symbol("WT/L/9074"),)))  # fmt: skip

    found = told(page)

    assert [key(found, one) for one in (full, bare, act)] == ["programme/electronic-commerce"] * 2 + [
        "decision/WT/L/9074"
    ]


def test_a_bare_programme_in_a_document_that_names_none_is_not_known() -> None:
    page = Page("The Work Programme.")
    recalls(page, bare := page.act("Work Programme", "programme"))

    assert key(told(page), bare) == ""


def test_the_order_of_claims_does_not_matter() -> None:
    page = owned("The Chair spoke. Nestor spoke. Congo spoke. WT/L/9032.")
    speaks(page, page.chair("The Chair"), 1, page.person("The Chair"))
    speaks(page, page.printed("Nestor"), 2)
    speaks(page, page.named("Congo", "member/COG", "member/COD"), 3)
    recalls(page, page.symbol("WT/L/9032"))
    there = told(page)

    back = identify(page.document, Extraction(tuple(reversed(page.claims))), VOCABULARY)

    assert back == there


def test_symbols_inside_descriptions_are_identified_too() -> None:
    page = Page("The Decision (WT/L/9032).")
    symbol: SymbolMention = page.symbol("WT/L/9032")
    recalls(page, page.act("Decision", "decision", symbols=(symbol,)))

    assert key(told(page), symbol) == "decision/WT/L/9032"
