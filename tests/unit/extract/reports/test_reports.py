"""Invented reports in three languages: what they say, and what a careless reader would make of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kg.model import (
    ActivityClaim,
    DecisionClaim,
    DocumentClaim,
    InstructionClaim,
    InstrumentMention,
    ItemClaim,
    LinkClaim,
    MeetingClaim,
    NameMention,
    OfficeMention,
    StatementClaim,
    SymbolMention,
    ThisDocument,
    UnnamedMention,
)

Read = Callable[[str], Any]

FRENCH = """Comité des mesures sanitaires et phytosanitaires

TRANSPARENCE DES NOTIFICATIONS

RAPPORT DU PRÉSIDENT DU COMITÉ DES MESURES SANITAIRES ET PHYTOSANITAIRES
AU CONSEIL GÉNÉRAL

1. Comme convenu à la réunion du Comité des mesures sanitaires et phytosanitaires des 15 et 17 octobre 2014, je présente sous ma propre \
responsabilité le présent rapport factuel. Il porte sur les réunions que le Comité a tenues les 26 et 27 mars et les 15 et 17 octobre 2014.

2. À la réunion de mars, les États-Unis ont fait distribuer un document de travail (G/SPS/W/981). Le Brésil et l'Uruguay ont fait leur \
cette proposition, tandis que l'Union européenne s'est interrogée sur son utilité. Certaines délégations ont regretté l'absence de \
statistiques. L'UNESCO n'a pas pris la parole. Mon prédécesseur avait indiqué que je devrais tenir des consultations à ce sujet.

3. En octobre, le Maroc, prenant la parole au nom du Groupe africain, a fait part de ses préoccupations. Le Canada, appuyé par le Chili et \
la Norvège, a proposé d'organiser un séminaire sur les notifications électroniques. Le Comité a chargé le Secrétariat d'établir une note \
avant le 30 janvier 2015 et de lui en rendre compte à sa réunion de mars 2015. Le Comité n'a pas décidé de tenir ce séminaire. \
J'ai informé les Membres de deux séries de consultations que j'avais menées en septembre 2014. Le Comité a pris note des déclarations.
"""

ENGLISH = """Committee on Import Licensing

REPORT (2012) OF THE COMMITTEE ON IMPORT LICENSING TO THE COUNCIL FOR TRADE IN GOODS

1. This report is submitted pursuant to the procedures for annual reporting adopted by the General Council on 15 November 1995 (WT/L/905).

2. The Committee held two regular meetings during the period under review, on 27 April and 19 October 2012. At its first meeting, the \
Committee elected Mr. Paolo Conti (Italy) Chairperson.

3. At the April meeting, the delegation of the United States raised questions about the procedures of Argentina. The representative of \
Argentina replied that they were consistent with the Agreement. The Committee took note of the statements made.

4. At the October meeting, Canada and New Zealand jointly submitted a proposal on questionnaires (G/LIC/W/941 and Add.1). Several Members \
welcomed the proposal; India could not go along with it. The Committee agreed to revert to the matter and requested the Secretariat to \
prepare a compilation by 31 January 2013. The IMF and UNESCO had been invited but were not represented.

5. A workshop on import licensing was held in Bangkok on 12 and 13 September 2012, organized by the Secretariat and the Asian Development \
Bank. A second workshop is scheduled for March 2013 in Nairobi. No seminar was held.

6. The Committee adopted this report on 19 October 2012. Its next meeting will be held on 22 April 2013.
"""

SPANISH = """Consejo de los Aspectos de los Derechos de Propiedad Intelectual relacionados con el Comercio

PROGRAMA DE TRABAJO SOBRE EL COMERCIO ELECTRÓNICO

INFORME DE LA PRESIDENTA DEL CONSEJO DE LOS ADPIC
AL CONSEJO GENERAL

1. Tal como se acordó en la reunión celebrada los días 5 y 6 de junio de 2018, someto el siguiente informe bajo mi propia responsabilidad. \
El informe se refiere a las reuniones que el Consejo celebró el 27 de febrero y los días 5 y 6 de junio de 2018.

2. De conformidad con la Decisión Ministerial de 13 de diciembre de 2017 (WT/L/1032), por la que se encomienda al Consejo General que \
lleve a cabo exámenes periódicos en sus reuniones de julio y diciembre de 2018 y de julio de 2019, el Consejo de los ADPIC incluyó el \
Programa de Trabajo sobre el Comercio Electrónico en el orden del día de ambas reuniones.

3. En la reunión de febrero, el Canadá y Suiza distribuyeron una comunicación (IP/C/W/940) sobre la observancia en línea. Sudáfrica, en \
nombre del Grupo Africano, se opuso a ella. Algunos Miembros pidieron aclaraciones. La OMPI asistió a la reunión.

4. En junio, Australia, con el apoyo de varias delegaciones, reiteró su propuesta de celebrar un taller sobre plataformas digitales. \
Informé al Consejo de las consultas que había celebrado en abril de 2018. También se acordó que yo continuaría las consultas e informaría \
de sus resultados en la próxima reunión, prevista para noviembre de 2018. No se acordó celebrar el taller.

5. El taller organizado por Chile y la OMPI en Santiago el 14 de mayo de 2018 contó con 80 participantes.
"""


def _name(agent: object) -> str:
    if isinstance(agent, NameMention):
        return agent.candidates[0].partition("/")[2]
    if isinstance(agent, OfficeMention):
        return f"previous {agent.office}" if agent.previous else agent.office
    return f"?{agent.quantity}" if isinstance(agent, UnnamedMention) else type(agent).__name__


def _days(dates: Any) -> str:
    return " ".join(value for date in dates for value in date.values)


def _meetings(told: Any) -> set[tuple[str, str, str]]:
    return {(_name(m.body), _days(m.dates), m.role) for m in told.of(MeetingClaim)}


def _statements(told: Any) -> list[tuple[str, str, str]]:
    return [
        (_name(s.speaker), _name(s.on_behalf_of) if s.on_behalf_of else "", _days(s.at.dates)[:7] if s.at else "")
        for s in told.of(StatementClaim)
    ]


def _decisions(told: Any) -> list[tuple[str, str]]:
    return [
        (d.kind, _days(d.dates) or (_days(d.at.dates)[-10:] if d.at else ""))
        for d in told.of(DecisionClaim)
        if d.instrument is None
    ]


def _instructions(told: Any) -> list[tuple[str, str, str]]:
    return [(_name(i.addressee), i.action, _days(i.due)) for i in told.of(InstructionClaim)]


def _events(told: Any) -> list[tuple[str, str, str]]:
    return [(a.kind, a.status, _days(a.dates)) for a in told.of(ActivityClaim)]


@pytest.fixture(scope="module", name="french")
def french_report(read: Read) -> Any:
    return read(FRENCH)


@pytest.fixture(scope="module", name="english")
def english_report(read: Read) -> Any:
    return read(ENGLISH)


@pytest.fixture(scope="module", name="spanish")
def spanish_report(read: Read) -> Any:
    return read(SPANISH)


def test_title_says_who_reports_to_whom(french: Any, english: Any) -> None:
    """A Chair reports for a body, or a body reports itself."""
    (chair,), (body,) = french.of(DocumentClaim), english.of(DocumentClaim)

    assert (_name(chair.author), _name(chair.author.of), _name(chair.addressed_to)) == ("CHAIR", "SPS", "GC")
    assert (_name(body.author), _name(body.addressed_to)) == ("CIL", "CTG")
    assert french.document.words(chair.title) == "TRANSPARENCE DES NOTIFICATIONS"


def test_meetings_are_those_that_are_listed(french: Any, english: Any, spanish: Any) -> None:
    """Days of one month are sittings of one meeting; a month alone means a listed meeting; due sessions are scheduled."""
    assert _meetings(french) == {
        ("SPS", "2014-03-26 2014-03-27", "reported"),
        ("SPS", "2014-10-15 2014-10-17", "reported"),
        ("SPS", "2015-03", "scheduled"),
    }
    assert _meetings(english) == {
        ("CIL", "2012-04-27", "reported"),
        ("CIL", "2012-10-19", "reported"),
        ("CIL", "2013-04-22", "scheduled"),
    }
    assert _meetings(spanish) == {
        ("CTRIPS", "2018-02-27", "reported"),
        ("CTRIPS", "2018-06-05 2018-06-06", "reported"),
        ("CTRIPS", "2018-11", "scheduled"),
        ("GC", "2018-07", "scheduled"),
        ("GC", "2018-12", "scheduled"),
        ("GC", "2019-07", "scheduled"),
    }


def test_statements_are_told_of_who_spoke_where(french: Any, english: Any, spanish: Any) -> None:
    """Presenting a paper is no statement; who is silent, absent or only spoken of makes none; the Chair before is another."""
    assert _statements(french) == [
        ("BRA", "", "2014-03"),
        ("URY", "", "2014-03"),
        ("EUN", "", "2014-03"),
        ("?some", "", "2014-03"),
        ("previous CHAIR", "", "2014-03"),
        ("MAR", "AFRICAN-GROUP", "2014-10"),
        ("CAN", "", "2014-10"),
        ("CHAIR", "", "2014-10"),
    ]
    assert _statements(english) == [
        ("USA", "", "2012-04"),
        ("ARG", "", "2012-04"),
        ("?several", "", "2012-10"),
        ("IND", "", "2012-10"),
    ]
    assert _statements(spanish) == [
        ("ZAF", "AFRICAN-GROUP", "2018-02"),
        ("?some", "", "2018-02"),
        ("AUS", "", "2018-06"),
        ("CHAIR", "", "2018-06"),
    ]


def test_decisions_are_what_the_body_did(french: Any, english: Any, spanish: Any) -> None:
    """Each act stands at its meeting; what was not decided is none."""
    assert _decisions(french) == [("agreed", "2014-10-17"), ("took_note", "2014-10-17"), ("other", "2014-10-17")]
    assert _decisions(english) == [
        ("elected", "2012-04-27"),
        ("took_note", "2012-04-27"),
        ("agreed", "2012-10-19"),
        ("adopted_report", "2012-10-19"),
        ("other", "2012-10-19"),
    ]
    assert _decisions(spanish) == [("agreed", "2018-06-06"), ("agreed", "2018-06-06")]


def test_acts_named_by_symbol(english: Any, spanish: Any) -> None:
    """A rule and a ministerial decision are acts of their own, with their dates and symbols."""
    (rule,) = [d for d in english.of(DecisionClaim) if isinstance(d.instrument, SymbolMention)]
    (ministers,) = [d for d in spanish.of(DecisionClaim) if isinstance(d.instrument, InstrumentMention)]

    assert (
        rule.kind,
        _name(rule.by),
        _days(rule.dates),
        rule.instrument.symbol,
    ) == ("adopted", "GC", "1995-11-15", "WT/L/905")
    assert (ministers.kind, _days(ministers.dates)) == ("ministerial_decision", "2017-12-13")


def test_proposals_and_who_stands_behind_them(french: Any, english: Any, spanish: Any) -> None:
    """One proposal for each paper, not for its addendum; support and opposition are those of the sentences that point back."""
    told = [
        (
            p.symbol.symbol if p.symbol else "",
            p.event,
            [*map(_name, p.proponents)],
            [*map(_name, supporters)],
            [*map(_name, opponents)],
        )
        for report in (french, english, spanish)
        for p, supporters, opponents in report.proposals()
    ]

    assert told == [
        ("G/SPS/W/981", "presented", ["USA"], ["BRA", "URY"], []),
        ("", "presented", ["CAN"], ["CHL", "NOR"], []),
        ("G/LIC/W/941", "presented", ["CAN", "NZL"], ["?several"], ["IND"]),
        ("IP/C/W/940", "presented", ["CAN", "CHE"], [], ["AFRICAN-GROUP"]),
        ("", "reiterated", ["AUS"], ["?several"], []),
    ]


def test_instructions_say_who_is_to_do_what_by_when(french: Any, english: Any, spanish: Any) -> None:
    """Two things to do are two instructions, each with its own date."""
    assert _instructions(french) == [
        ("CHAIR", "report", ""),
        ("CHAIR", "consult", ""),
        ("SECRETARIAT", "prepare", "2015-01-30"),
        ("SECRETARIAT", "report", "2015-03"),
    ]
    assert _instructions(english) == [("SECRETARIAT", "prepare", "2013-01-31")]
    assert _instructions(spanish) == [
        ("CHAIR", "report", ""),
        ("GC", "review", "2018-07 2018-12 2019-07"),
        ("CHAIR", "consult", ""),
        ("CHAIR", "report", "2018-11"),
    ]


def test_instructions_name_their_source(french: Any, spanish: Any) -> None:
    """The source is an act of the body, the statement of the Chair before, or the instrument named before the words."""
    sources = [type(i.given_in) for report in (french, spanish) for i in report.of(InstructionClaim)]

    assert sources == [
        DecisionClaim,
        StatementClaim,
        DecisionClaim,
        DecisionClaim,
        DecisionClaim,
        InstrumentMention,
        DecisionClaim,
        DecisionClaim,
    ]


def test_events_are_held_planned_or_proposed(french: Any, english: Any, spanish: Any) -> None:
    """What was only proposed was not held, and what did not take place is none."""
    assert _events(french) == [("seminar", "proposed", ""), ("consultation", "held", "2014-09")]
    assert _events(english) == [("workshop", "held", "2012-09-12 2012-09-13"), ("workshop", "scheduled", "2013-03")]
    assert _events(spanish) == [
        ("workshop", "proposed", ""),
        ("consultation", "held", "2018-04"),
        ("workshop", "held", "2018-05-14"),
    ]


def test_events_name_place_and_organizers(english: Any, spanish: Any) -> None:
    """Organizers are those who held it, not those who sat in the meeting."""
    (held,) = [a for a in english.of(ActivityClaim) if a.status == "held"]
    organized = [a for a in spanish.of(ActivityClaim) if a.place_name]

    assert (
        english.document.words(held.place_name),
        [*map(_name, held.organizers)],
    ) == ("Bangkok", ["SECRETARIAT", "ADB"])
    assert [(spanish.document.words(a.place_name), [*map(_name, a.organizers)]) for a in organized] == [
        ("Santiago", ["CHL", "WIPO"])
    ]


def test_links_of_the_chain(english: Any, spanish: Any) -> None:
    """A report pursues the act that it says it pursues; the question on the agenda does so for each of the meetings."""
    assert {("addressedTo", "GC"), ("reportsOn", ""), ("pursuantTo", "")} == {
        (link.relation, _name(link.object) if isinstance(link.object, NameMention) else "")
        for link in spanish.of(LinkClaim)
        if isinstance(link.subject, ThisDocument)
    }
    assert sorted(_days(item.meeting.dates) for item in spanish.of(ItemClaim)) == [
        "2018-02-27",
        "2018-06-05 2018-06-06",
    ]
    (pursuit,) = [link for link in english.of(LinkClaim) if link.relation == "pursuantTo"]
    assert pursuit.object.symbol == "WT/L/905"


def test_every_claim_quotes_its_sentence(french: Any, english: Any, spanish: Any) -> None:
    """A claim has a key sentence inside the text and a rule; turns are counted from 1."""
    for report in (french, english, spanish):
        assert all(claim.spans and claim.rule for claim in report.claims)
        assert all(
            0 <= span.start < span.end <= len(report.document.text) for claim in report.claims for span in claim.spans
        )
        turns = report.of(StatementClaim)
        assert [*range(1, len(turns) + 1)] == [turn.order for turn in turns]


def test_a_text_without_facts_says_nothing(read: Read) -> None:
    """A recipe that mentions a council is no report of a meeting."""
    told = read(
        "Soup of the village council\n\nTake two onions. The council likes it hot. Stir in July and serve on 3 March 2018.\n"
    )

    assert [DocumentClaim] == [type(claim) for claim in told.claims]
