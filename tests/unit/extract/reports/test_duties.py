"""What is to be done, in its own words: where they end, by when, on what condition, and who only undertakes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kg.extract.reports import calendar
from kg.extract.reports.undertakings import OWN_VOICE
from kg.model import DateKind, DateMention, InstructionClaim, InstrumentMention, Span, StatementClaim

Read = Callable[[str], Any]

FRAMES = {
    "en": (
        "REPORT BY THE CHAIR OF THE COMMITTEE ON AGRICULTURE TO THE GENERAL COUNCIL\n\n"
        "1. This report covers the meetings of the Committee held on 5 March and 9 June 2014.\n\n2. At the June meeting, {}\n"
    ),
    "fr": (
        "RAPPORT DU PRÉSIDENT DU COMITÉ DE L'AGRICULTURE AU CONSEIL GÉNÉRAL\n\n"
        "1. Le présent rapport porte sur les réunions que le Comité a tenues le 5 mars et le 9 juin 2014.\n\n2. À la réunion de juin, {}\n"
    ),
    "es": (
        "INFORME DEL PRESIDENTE DEL COMITÉ DE AGRICULTURA AL CONSEJO GENERAL\n\n"
        "1. El presente informe se refiere a las reuniones que el Comité celebró el 5 de marzo y el 9 de junio de 2014.\n\n"
        "2. En la reunión de junio, {}\n"
    ),
}


def _orders(read: Read, language: str, sentence: str) -> tuple[Any, list[Any]]:
    told = read(FRAMES[language].format(sentence))
    return told, told.of(InstructionClaim)


OBJECTS = [
    (
        "en",
        (
            "in line with the Ministerial Decision of 2013 (WT/L/913) instructing the General Council to hold periodic reviews in July 2014, the "
            "Committee placed the item on its agenda."
        ),
        ["hold periodic reviews in July 2014"],
    ),
    ("en", "the Committee asked the Secretariat to prepare a list, and Chile thanked it.", ["prepare a list"]),
    (
        "en",
        "the Committee asked the Secretariat to prepare a list of the papers that Chile submitted.",
        ["prepare a list of the papers that Chile submitted"],
    ),
    (
        "fr",
        (
            "conformément à la Décision ministérielle de 2013 (WT/L/913) qui charge le Conseil général de procéder à des examens périodiques sur "
            "la base des rapports présentés par le Comité, le Comité a inscrit la question à l'ordre du jour."
        ),
        ["procéder à des examens périodiques sur la base des rapports présentés par le Comité"],
    ),
    (
        "fr",
        "le Comité a décidé que le Secrétariat établirait une liste, et le Chili l'en a remercié.",
        ["établirait une liste"],
    ),
    (
        "es",
        (
            "de conformidad con la Decisión Ministerial de 2013 (WT/L/913), por la que se encomienda al Consejo General que realice exámenes "
            "periódicos sobre la base de los informes presentados por el Comité, el Comité incluyó la cuestión en el orden del día."
        ),
        ["realice exámenes periódicos sobre la base de los informes presentados por el Comité"],
    ),
    (
        "es",
        "el Comité decidió que la Secretaría organizaría una reunión, y Chile se lo agradeció.",
        ["organizaría una reunión"],
    ),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), OBJECTS)
def test_the_words_end_with_their_clause(read: Read, language: str, sentence: str, expected: list[str]) -> None:
    """Where the sentence goes on with a subject of its own, it tells no more of what is to be done; a relative clause does."""
    told, orders = _orders(read, language, sentence)

    assert expected == [told.document.words(order.object_text) for order in orders]


SOURCES = [
    ("en", "the Ministerial Decision of 2013 (WT/L/913) requests the Committee on Agriculture to keep the matter under review.", "requested"),
    ("fr", "la Décision ministérielle de 2013 (WT/L/913) prie le Comité de l'agriculture de garder la question à l'examen.", "requested"),
    ("fr", "la Décision ministérielle de 2013 (WT/L/913) charge le Comité de l'agriculture de faire le point.", "instructed"),
    ("es", "la Decisión Ministerial de 2013 (WT/L/913) encarga al Comité de Agricultura que efectúe un examen.", "instructed"),
    ("es", "la Decisión Ministerial de 2013 (WT/L/913) insta al Comité de Agricultura a que mantenga en examen la cuestión.", "requested"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "force"), SOURCES)
def test_an_instrument_instructs_or_requests(read: Read, language: str, sentence: str, force: str) -> None:
    """In the present tense it is the instrument that speaks, and what it asks for is a review."""
    _, orders = _orders(read, language, sentence)

    assert [(order.action, order.force) for order in orders] == [("review", force)]
    assert isinstance(orders[0].given_in, InstrumentMention)


TERMS = [
    ("en", "the Committee asked the Chair to hold consultations until 1 December 2014 if Members so wished.", "2014-12-01", "if Members so wished"),
    ("en", "the Committee asked the Chair to hold consultations by 1 December 2014.", "", ""),
    ("fr", "le Comité a prié le Président de tenir des consultations jusqu'au 1er décembre 2014, sous réserve du calendrier.", "2014-12-01", "sous réserve du calendrier"),
    ("es", "el Comité pidió al Presidente que celebrara consultas hasta el 1º de diciembre de 2014, siempre que fuera posible.", "2014-12-01", "siempre que fuera posible"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "until", "condition"), TERMS)
def test_until_when_and_on_what_condition(read: Read, language: str, sentence: str, until: str, condition: str) -> None:
    """The end of a duty is not the day on which it is due."""
    told, (order,) = _orders(read, language, sentence)

    assert " ".join(value for date in order.until for value in date.values) == until
    assert (told.document.words(order.condition) if order.condition else "") == condition


UNDERTAKINGS = [
    ("en", "Chile spoke. I intend to report to the Council in December.", [("report", True)]),
    ("en", "I said that I would hold consultations and report back by 1 December 2014.", [("consult", False), ("report", False)]),
    ("en", "the Secretariat said that it had prepared a list.", []),
    ("en", "the Secretariat undertook to circulate a list.", [("submit", False)]),
    ("fr", "le Chili est intervenu. J'ai l'intention de tenir des consultations.", [("consult", True)]),
    ("fr", "j'ai indiqué que je tiendrais des consultations et que j'en rendrais compte.", [("consult", False), ("report", False)]),
    ("fr", "le Secrétariat s'est engagé à distribuer une liste.", [("submit", False)]),
    ("es", "Chile intervino. Tengo la intención de celebrar consultas.", [("consult", True)]),
    ("es", "Chile intervino. Convocaré otra reunión.", [("organise", True)]),
    ("es", "la Secretaría se comprometió a distribuir una lista.", [("submit", False)]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "expected"), UNDERTAKINGS)
def test_an_undertaking_is_what_somebody_said(
    read: Read, language: str, sentence: str, expected: list[tuple[str, bool]]
) -> None:
    """Nobody instructs: it is given in the statement; what the report says in its own voice is a statement apart."""
    _, orders = _orders(read, language, sentence)

    assert expected == [(order.action, order.given_in.rule == OWN_VOICE) for order in orders]
    assert all(order.force == "undertaken" and isinstance(order.given_in, StatementClaim) for order in orders)


def test_a_month_without_its_year_is_the_next_one() -> None:
    """An undertaking of June looks forward: December of that year, March of the next."""
    meeting = (DateMention(Span(0, 1), DateKind.DAYS, ("2014-06-09",)),)

    after = [
        calendar.after(DateMention(Span(2, 3), DateKind.MONTHS, (value,)), meeting).values[0]
        for value in ("--12", "--03", "--06-08", "--06-10", "2013-05")
    ]

    assert after == ["2014-12", "2015-03", "2015-06-08", "2014-06-10", "2013-05"]


def test_a_verb_that_alone_says_i_is_quoted_with_the_title(read: Read) -> None:
    """Spanish may leave out the pronoun: then the title says whose words they are, and where it is printed nothing is added."""
    spanish = read(FRAMES["es"].format("Chile intervino. Informé al Comité de las consultas."))
    french = read(FRAMES["fr"].format("le Chili est intervenu. J'ai informé le Comité des consultations."))

    quoted = [[told.document.words(span) for span in told.of(StatementClaim)[-1].spans] for told in (spanish, french)]

    assert quoted[0] == ["Informé al Comité de las consultas.", "PRESIDENTE DEL COMITÉ DE AGRICULTURA"]
    assert quoted[1] == ["J'ai informé le Comité des consultations."]
