"""Single turns of phrase, each in a small report: what they say, and what they must not be taken to say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kg.model import (
    ActivityClaim,
    DecisionClaim,
    InstructionClaim,
    LinkClaim,
    MeetingClaim,
    NameMention,
    OfficeMention,
    ProposalClaim,
    StatementClaim,
    UnnamedMention,
)

Read = Callable[[str], Any]

FRAMES = {
    "en": (
        "REPORT BY THE CHAIR OF THE COMMITTEE ON AGRICULTURE TO THE GENERAL COUNCIL\n\n"
        "1. This report covers the meetings of the Committee held on 5 March and 9 June 2014.\n\n2. At the March meeting, {}\n"
    ),
    "fr": (
        "RAPPORT DU PRÉSIDENT DU COMITÉ DE L'AGRICULTURE AU CONSEIL GÉNÉRAL\n\n"
        "1. Le présent rapport porte sur les réunions que le Comité a tenues le 5 mars et le 9 juin 2014.\n\n2. À la réunion de mars, {}\n"
    ),
    "es": (
        "INFORME DEL PRESIDENTE DEL COMITÉ DE AGRICULTURA AL CONSEJO GENERAL\n\n"
        "1. El presente informe se refiere a las reuniones que el Comité celebró el 5 de marzo y el 9 de junio de 2014.\n\n"
        "2. En la reunión de marzo, {}\n"
    ),
}


def _name(agent: object) -> str:
    if isinstance(agent, NameMention):
        return agent.candidates[0].partition("/")[2]
    if isinstance(agent, OfficeMention):
        return agent.office
    return f"?{agent.quantity}" if isinstance(agent, UnnamedMention) else type(agent).__name__


def _days(dates: Any) -> str:
    return " ".join(value for date in dates for value in date.values)


def _told(read: Read, language: str, sentence: str) -> Any:
    return read(FRAMES[language].format(sentence))


SPEAKERS = [
    ("en", "Chile, followed by Peru, described its experience.", ["CHL", "PER"]),
    ("en", "the delegation of Chile said that Peru had organized a course.", ["CHL"]),
    ("en", "Norway expressed concern; Chile did not take the floor.", ["NOR"]),
    ("en", "the United Nations heard nothing of it. It was a matter of Chile.", []),
    ("en", "in response to Chile, Japan explained its measures.", ["JPN"]),
    ("fr", "le Chili, suivi du Pérou, a décrit son expérience.", ["CHL", "PER"]),
    ("fr", "la Norvège a exprimé des doutes, que le Chili n'a pas appuyés.", ["NOR", "CHL"]),
    ("fr", "d'après un rapport de la Norvège, le commerce a progressé.", []),
    ("fr", "le Secrétariat n'est pas informé de la suite.", []),
    ("fr", "les autres délégations ne se sont pas exprimées.", []),
    ("es", "Chile, seguido del Perú, describió su experiencia.", ["CHL", "PER"]),
    ("es", "la delegación de Chile dijo que el Perú había organizado un curso.", ["CHL"]),
    ("es", "Noruega, en cambio, expresó dudas. La OCDE asistió a la reunión.", ["NOR"]),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), SPEAKERS)
def test_who_spoke(read: Read, language: str, sentence: str, expected: list[str]) -> None:
    """Who is only named in what another says, or did something else than speak, is no speaker."""
    assert expected == [_name(s.speaker) for s in _told(read, language, sentence).of(StatementClaim)]


ACTS = [
    (
        "en",
        "the Committee approved the format, and agreed to forward it to the General Council.",
        ["approved", "forwarded"],
    ),
    ("en", "it was not agreed to hold a workshop.", []),
    ("en", "the Committee took note of the report. It also adopted the work plan.", ["took_note", "adopted"]),
    ("fr", "le Comité a approuvé le modèle et a pris note du rapport.", ["approved", "took_note"]),
    ("fr", "le Comité n'a pas pris de décision et n'a pas adopté le calendrier.", []),
    ("fr", "le Comité a élu une Présidente. Il a également adopté le présent rapport.", ["elected", "adopted_report"]),
    ("es", "el Comité aprobó el modelo, y acordó remitirlo al Consejo General.", ["approved", "forwarded"]),
    ("es", "no se acordó celebrar el taller.", []),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), ACTS)
def test_what_the_body_did(read: Read, language: str, sentence: str, expected: list[str]) -> None:
    """A second act may leave out its subject or stand behind a pronoun; a denied act is none."""
    acts = _told(read, language, sentence).of(DecisionClaim)

    assert expected == [act.kind for act in acts]
    assert all(_days(act.at.dates) == "2014-03-05" for act in acts)


ORDERS = [
    (
        "en",
        "the Secretariat was requested to prepare a list by 1 July 2014.",
        [("SECRETARIAT", "prepare", "2014-07-01")],
    ),
    (
        "en",
        "the Committee requested the Secretariat to organize a workshop in Geneva in May 2014.",
        [("SECRETARIAT", "organise", "2014-05")],
    ),
    ("en", "the Committee asked whether the Secretariat had a list.", []),
    (
        "fr",
        "le Comité a prié le Secrétariat d'établir une liste et de la soumettre avant le 1er juillet 2014.",
        [("SECRETARIAT", "prepare", ""), ("SECRETARIAT", "submit", "2014-07-01")],
    ),
    ("fr", "le Comité m'a demandé de tenir des consultations.", [("CHAIR", "consult", "")]),
    (
        "es",
        "se encargó a la Secretaría que preparara una lista a más tardar el 1º de julio de 2014.",
        [("SECRETARIAT", "prepare", "2014-07-01")],
    ),
    ("es", "el Comité pidió más tiempo a los Miembros.", []),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), ORDERS)
def test_who_is_to_do_what(read: Read, language: str, sentence: str, expected: list[tuple[str, str, str]]) -> None:
    """The body whose meeting is told instructs where nobody is named; a question is no instruction."""
    orders = _told(read, language, sentence).of(InstructionClaim)

    assert expected == [(_name(o.addressee), o.action, _days(o.due)) for o in orders]
    assert all(isinstance(o.given_in, DecisionClaim) and _name(o.given_in.by) == "COA" for o in orders)


EVENTS = [
    ("en", "I reported on the consultations that I had held on 3 February.", [("consultation", "held", "2014-02-03")]),
    (
        "en",
        "Chile presented the results of a seminar hosted with FAO in Lima on 3 December 2013.",
        [("seminar", "held", "2013-12-03")],
    ),
    ("en", "Chile spoke of workshops in general.", []),
    ("en", "no workshop was held in 2014.", []),
    (
        "fr",
        "le Chili a rendu compte d'un séminaire organisé avec la FAO à Lima, le 3 décembre 2013.",
        [("seminar", "held", "2013-12-03")],
    ),
    (
        "fr",
        "le Chili a proposé que le Comité tienne un atelier; un éventuel atelier a été évoqué par tous.",
        [("workshop", "proposed", "")],
    ),
    (
        "es",
        "el Comité acordó que se organizara un taller, que está previsto que tenga lugar en Lima el 3 de junio de 2014.",
        [("workshop", "scheduled", "2014-06-03")],
    ),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), EVENTS)
def test_what_took_place(read: Read, language: str, sentence: str, expected: list[tuple[str, str, str]]) -> None:
    """A noun alone is no event, a second mention of a proposal no second event; a day takes its year from the meeting."""
    assert expected == [(e.kind, e.status, _days(e.dates)) for e in _told(read, language, sentence).of(ActivityClaim)]


SIDES = [
    (
        "en",
        "Chile introduced a proposal (G/AG/W/901). Peru supported it, but Norway objected to it.",
        [("G/AG/W/901", ["CHL"], ["PER"], ["NOR"])],
    ),
    (
        "en",
        "Chile, also on behalf of Peru, submitted two papers (G/AG/W/901 and G/AG/W/902). Norway found both of them useful.",
        [("G/AG/W/901", ["CHL", "PER"], ["NOR"], []), ("G/AG/W/902", ["CHL", "PER"], ["NOR"], [])],
    ),
    ("en", "Chile referred to the minutes (G/AG/R/90).", []),
    (
        "fr",
        "le Chili a déposé une proposition (G/AG/W/901). Le Pérou y a souscrit; la Norvège s'est opposée à cette idée.",
        [("G/AG/W/901", ["CHL"], ["PER"], ["NOR"])],
    ),
    (
        "es",
        "Chile presentó una propuesta (G/AG/W/901 y Add.1). El Perú la apoyó y Noruega se opuso a ella.",
        [("G/AG/W/901", ["CHL"], ["PER"], ["NOR"])],
    ),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), SIDES)
def test_who_stands_behind_what(read: Read, language: str, sentence: str, expected: list[Any]) -> None:
    """Sides are taken on the paper that the words point back to; minutes are no paper."""
    proposals = _told(read, language, sentence).proposals()

    assert expected == [
        (p.symbol.symbol, [*map(_name, p.proponents)], [*map(_name, supporters)], [*map(_name, opponents)])
        for p, supporters, opponents in proposals
    ]


@pytest.mark.parametrize(
    ("language", "proposed", "side"),
    [
        ("en", "Chile tabled a paper (G/AG/W/901).", "Peru supported it."),
        ("fr", "le Chili a présenté une proposition (G/AG/W/901).", "Le Pérou y a souscrit."),
        ("es", "Chile presentó una propuesta (G/AG/W/901).", "El Perú se opuso a ella."),
    ],
)
def test_a_side_quotes_the_sentence_that_takes_it(read: Read, language: str, proposed: str, side: str) -> None:
    """Who is for or against a proposal told before is a claim of its own, and quotes its own sentence."""
    told = _told(read, language, f"{proposed} {side}")

    first, later = told.of(ProposalClaim)

    assert later.of is first
    assert [told.document.words(span) for span in later.spans] == [side]
    assert (first.supporters, first.opponents) == ((), ())


TITLES = [
    ("en", "Chile tabled a paper on access to seeds (G/AG/W/901) at the meeting.", "access to seeds"),
    ("en", "Chile tabled a paper (G/AG/W/901) entitled “Seeds for All”.", "Seeds for All"),
    ("en", "Chile submitted two proposals on seeds (G/AG/W/901 and G/AG/W/902).", None),
    ("en", "Chile tabled a paper on seeds, tools and feed (G/AG/W/901).", None),
    ("en", "Chile reiterated its proposal to hold a workshop on seeds.", None),
    ("en", "a paper by Chile on access to seeds (G/AG/W/901) was discussed.", "access to seeds"),
    (
        "fr",
        "le Chili a présenté une proposition (G/AG/W/901) relative aux semences, que le Pérou a appuyée.",
        "semences",
    ),
    (
        "fr",
        "le Chili a présenté une communication sur l'accès aux semences[1].\n\n[1] Document G/AG/W/901.",
        "l'accès aux semences",
    ),
    ("es", "Chile presentó una propuesta sobre el acceso a las semillas (G/AG/W/901).", "el acceso a las semillas"),
    (
        "es",
        "Chile presentó una comunicación[1] sobre las semillas en la reunión.\n\n[1] Documento G/AG/W/901.",
        "las semillas",
    ),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), TITLES)
def test_a_title_is_what_is_printed_as_one(read: Read, language: str, sentence: str, expected: str | None) -> None:
    """Neither the noun nor a note's mark is part of a title, and what proposes without naming a subject has none."""
    told = _told(read, language, sentence)

    assert [expected] * len(told.proposals()) == [
        told.document.words(p.title) if p.title else None for p, _, _ in told.proposals()
    ]
    assert told.proposals()


def test_a_meeting_that_is_only_proposed_is_none(read: Read) -> None:
    """Somebody's wish for a date schedules nothing."""
    told = _told(read, "en", "Chile proposed that the next meeting take place in May 2015.")

    assert [_days(m.dates) for m in told.of(MeetingClaim)] == [("2014-03-05"), ("2014-06-09")]


def test_that_decision_is_the_one_named_last(read: Read) -> None:
    """An instruction given "in that Decision" has the act named before it as its source."""
    told = _told(
        read,
        "en",
        "Members recalled the Ministerial Decision of 7 December 2013 (WT/L/913). In that Decision, Ministers instructed the Committee to "
        "report to the General Council by December 2014.",
    )

    (order,) = told.of(InstructionClaim)
    assert (_name(order.addressee), order.action, _days(order.due)) == ("COA", "report", "2014-12")
    assert [symbol.symbol for symbol in order.given_in.symbols] == ["WT/L/913"]


def test_a_note_made_on_request_fulfils_the_request(read: Read) -> None:
    """The body asked, the Secretariat wrote, the document is what was asked for."""
    told = read(
        "Comité de l'agriculture\n\nNote du Secrétariat\n\n1. À la demande du Comité de l'agriculture, formulée à sa réunion du 5 mars 2014, "
        "le Secrétariat a établi la présente note.\n"
    )

    (order,) = told.of(InstructionClaim)
    (link,) = [link for link in told.of(LinkClaim) if link.relation == "fulfils"]
    assert (_name(order.addressee), order.action) == ("SECRETARIAT", "prepare")
    assert link.object is order
    assert order.given_in in told.claims
