"""How things are shown in answers: agents by code, documents by symbol, acts by what they are and when.

Member, body, group, organisation   its skos:notation             CHN, CTG, LDC, OECD
Chair of the document's own body    CHAIR
another office of a body            its English label             Chair of the Committee on Agriculture
office of an organisation           the organisation's code
agent of no vocabulary              name: and its label
document                            symbol, else the file's stem
decision                            symbol, else BODY DATE
provision                           SYMBOL, para N
statement as a source               CHAIR BODY DATE
meeting                             BODY and its dates
agenda item                         DOCUMENT item LABEL
instruction                         SOURCE: ADDRESSEE, action
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from urllib.parse import unquote

import pyoxigraph as ox

from kg import terms

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
_AGENTS = (terms.BODY, terms.OFFICE, terms.MEMBER, terms.GOVERNMENT, terms.MEMBER_GROUP, terms.ORGANIZATION)
_TITLES = (terms.SKOS_PREF_LABEL, terms.DCTERMS_TITLE, terms.RDFS_LABEL, terms.FOAF_NAME)


def value_of(term: Term | ox.DefaultGraph) -> str:
    """Return the IRI of a node, the characters of a literal; a quoted triple and the default graph as SPARQL writes them."""
    return term.value if isinstance(term, ox.NamedNode | ox.BlankNode | ox.Literal) else str(term)


class Naming:
    """Shows the things of one store; what was looked up once is kept."""

    def __init__(self, graph: ox.Store, base: str, lang: str = "en") -> None:
        """Read from the default graph of `graph`; titles are shown in `lang`, else English, else any language."""
        self._graph = graph
        self._base = base
        self.lang = lang
        self._agents: dict[tuple[str, str], str] = {}
        self._things: dict[str, str] = {}

    # --- agents ------------------------------------------------------------------------------------------------------------------

    def agent(self, iri: str, document: str = "") -> str:
        """Return the code of an agent as an answer about `document` (its shown name) gives it."""
        key = (iri, document)
        if key not in self._agents:
            self._agents[key] = self._agent(iri, document)
        return self._agents[key]

    def _agent(self, iri: str, document: str) -> str:
        notation = next(iter(self.values(iri, terms.SKOS_NOTATION)), "")
        held_by = self.objects(iri, terms.OFFICE_OF)
        if not held_by:
            return notation or f"name:{self.label(iri) or self.path(iri)}"
        if document and set(held_by) & self._own_bodies.get(document, frozenset()):
            return "CHAIR"
        organization = self._organization(held_by[0])
        if organization and notation and not notation.startswith(f"{organization}-"):
            return notation  # an office of the whole organisation: SECRETARIAT, DG
        return organization or self.label(iri, "en") or notation or self.path(iri)

    def _organization(self, iri: str) -> str:
        """Return the code of an organisation; nothing for a body."""
        return self.agent(iri) if terms.ORGANIZATION in self.objects(iri, terms.RDF_TYPE) else ""

    @cached_property
    def _own_bodies(self) -> dict[str, frozenset[str]]:
        """For each document: the bodies whose Chair is its Chair.

        Those whose meeting it records, else whose Chair (or which itself) wrote it, else whose meetings it reports.
        """
        found: dict[str, frozenset[str]] = {}
        for document, shown in self._documents.items():
            recorded = self._bodies(self.objects(document, terms.RECORD_OF))
            authors = self.objects(document, terms.AUTHOR)
            written = {body for author in authors for body in (self.objects(author, terms.OFFICE_OF) or [author])}
            reported = self._bodies(self.objects(document, terms.REPORTS_ON))
            bodies = {body for body in recorded or written or reported if "/body/" in body} or reported
            found[shown] = found.get(shown, frozenset()) | frozenset(bodies)
        return found

    def _bodies(self, meetings: list[str]) -> set[str]:
        return {body for meeting in meetings for body in self.objects(meeting, terms.HELD_BY)}

    def speaker(self, statement: str) -> str:
        """Return who makes a statement: a code, or "?" and the quantity of an unnamed speaker."""
        unnamed = self.values(statement, terms.UNNAMED_SPEAKER)
        if unnamed:
            return f"?{unnamed[0]}"
        agents = self.objects(statement, terms.MADE_BY)
        return self.agent(agents[0], self._document_of(statement)) if agents else ""

    def _document_of(self, act: str) -> str:
        """Return the shown name of the document that an act without a symbol is named after: the longest one that its IRI begins with."""
        while "/" in act:
            act = act.rpartition("/")[0]
            if act in self._documents:
                return self._documents[act]
        return ""

    @cached_property
    def _documents(self) -> dict[str, str]:
        """The shown name of every document that was read, under its IRI."""
        quads = self._graph.quads_for_pattern(None, ox.NamedNode(terms.SHOWN_AS), None, ox.DefaultGraph())
        return dict(sorted((value_of(quad.subject), value_of(quad.object)) for quad in quads))

    # --- things ------------------------------------------------------------------------------------------------------------------

    def thing(self, iri: str) -> str:
        """Return how a document, act, provision, meeting, item, programme or instruction is shown."""
        iri = next(iter(self.objects(iri, terms.CANONICAL)), iri)
        if iri not in self._things:
            types = set(self.objects(iri, terms.RDF_TYPE))
            show = next((show for kind, show in self._by_type if kind in types), self._plain)
            self._things[iri] = show(iri)
        return self._things[iri]

    @cached_property
    def _by_type(self) -> tuple[tuple[str, Callable[[str], str]], ...]:
        return (
            (terms.PROVISION, self._provision),
            (terms.MEETING, self.meeting),
            (terms.AGENDA_ITEM, self._item),
            (terms.INSTRUCTION, self._instruction),
            (terms.STATEMENT, self._statement),
            (terms.DECISION, self._act),
            (terms.PROPOSAL, self._act),
            (terms.DOCUMENT, self._document),
            *((kind, self.agent) for kind in _AGENTS),
        )

    def _document(self, iri: str) -> str:
        shown = self.values(iri, terms.SHOWN_AS)
        return shown[0] if shown else self._symbol(iri, iri)

    def _symbol(self, iri: str, document: str) -> str:
        """Return the symbol that the IRI is made of where it is one of the document's, else the first by name."""
        symbols = self.values(document, terms.DCTERMS_IDENTIFIER)
        own = self.path(iri).partition("/")[2]
        return own if own in symbols or not symbols else symbols[0]

    def _act(self, iri: str) -> str:
        documents = self.objects(iri, terms.EMBODIED_IN)
        if documents:
            return self._symbol(iri, documents[0])
        bodies = [self.agent(body) for body in self.objects(iri, terms.ADOPTED_BY)]
        dates = self.values(iri, terms.DATE_ADOPTED) or self._last_sitting(self.objects(iri, terms.ADOPTED_AT))
        return " ".join([*bodies, *dates[-1:]]) or self._plain(iri)

    def _statement(self, iri: str) -> str:
        meetings = self.objects(iri, terms.MADE_AT)
        bodies = [self.agent(body) for meeting in meetings[:1] for body in self.objects(meeting, terms.HELD_BY)]
        if not meetings:  # in the document's own voice: of whom the Chair is who says so
            offices = self.objects(iri, terms.MADE_BY)
            bodies = [self.agent(body) for office in offices for body in self.objects(office, terms.OFFICE_OF)]
        return " ".join([self.speaker(iri), *bodies, *self._last_sitting(meetings)])

    def _last_sitting(self, meetings: list[str]) -> list[str]:
        return [date for meeting in meetings[:1] for date in self.dates(meeting)[-1:]]

    def _provision(self, iri: str) -> str:
        whole = self.objects(iri, terms.PART_OF)
        number = self.values(iri, terms.NUMBER)
        return f"{self.thing(whole[0])}, para {number[0]}" if whole and number else self._plain(iri)

    def _item(self, iri: str) -> str:
        label = self.values(iri, terms.ITEM_LABEL)
        return f"{self._document_of(iri)} item {label[0] if label else '?'}".strip()

    def _instruction(self, iri: str) -> str:
        sources = [self.thing(source) for source in self.objects(iri, terms.GIVEN_IN)]
        who = [self.agent(agent, self._document_of(iri)) for agent in self.objects(iri, terms.ADDRESSEE)]
        what = [self.path(action).rpartition("/")[2] for action in self.objects(iri, terms.ACTION)]
        return f"{' '.join(sources)}: {' '.join(who)}, {' '.join(what)}"

    def meeting(self, iri: str) -> str:
        """Return body and dates of a meeting, "CTG 2018-03-23 2018-03-26"."""
        bodies = [self.agent(body) for body in self.objects(iri, terms.HELD_BY)]
        return " ".join([*bodies, *self.dates(iri)])

    def dates(self, meeting: str) -> list[str]:
        """Return the dates of a meeting, sorted."""
        properties = (terms.SITTING_DATE, terms.START_DATE, terms.END_DATE)
        return sorted({date for prop in properties for date in self.values(meeting, prop)})

    def _plain(self, iri: str) -> str:
        return self.label(iri) or self.path(iri)

    # --- labels ------------------------------------------------------------------------------------------------------------------

    def label(self, iri: str, lang: str = "") -> str:
        """Return the preferred label, title or label in the wished language, else in English, else in any."""
        wished = lang or self.lang
        for predicate in _TITLES:
            labels = {o.language or "": o.value for o in self._literals(iri, predicate)}
            if labels:
                return labels.get(wished) or labels.get("en") or labels[min(labels)]
        return ""

    def path(self, iri: str) -> str:
        """Return the readable end of an IRI: without the base, escapes undone."""
        return unquote(iri.removeprefix(self._base))

    # --- the graph ---------------------------------------------------------------------------------------------------------------

    def objects(self, subject: str, predicate: str) -> list[str]:
        """Return the IRIs that a thing is linked to, sorted."""
        return sorted(o.value for o in self._all(subject, predicate) if isinstance(o, ox.NamedNode))

    def values(self, subject: str, predicate: str) -> list[str]:
        """Return the literals of a thing, sorted."""
        return sorted(o.value for o in self._literals(subject, predicate))

    def _literals(self, subject: str, predicate: str) -> list[ox.Literal]:
        return [o for o in self._all(subject, predicate) if isinstance(o, ox.Literal)]

    def _all(self, subject: str, predicate: str) -> list[Term]:
        quads = self._graph.quads_for_pattern(ox.NamedNode(subject), ox.NamedNode(predicate), None, ox.DefaultGraph())
        return [quad.object for quad in quads]
