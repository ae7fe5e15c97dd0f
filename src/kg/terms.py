"""The terms that the product writes: closed, one constant each, with its English label.

Made by `python tools/make_terms.py` from `ontology/kg.ttl`: change the ontology, never this file. A term that is not here does not exist.
"""

from __future__ import annotations

from typing import Final


class Iri(str):
    """An absolute IRI, without angle brackets."""

    __slots__ = ()


KG: Final = "https://w3id.org/mandate-kg/ontology#"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
DCTERMS: Final = "http://purl.org/dc/terms/"
FOAF: Final = "http://xmlns.com/foaf/0.1/"
ORG: Final = "http://www.w3.org/ns/org#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"

# --- classes

ACTIVITY: Final = Iri(KG + "Activity")  # activity
AGENDA: Final = Iri(KG + "Agenda")  # agenda
AGENDA_ITEM: Final = Iri(KG + "AgendaItem")  # agenda item
AGENT: Final = Iri(KG + "Agent")  # agent
AGREEMENT: Final = Iri(KG + "Agreement")  # agreement
ASSERTION: Final = Iri(KG + "Assertion")  # assertion
BODY: Final = Iri(KG + "Body")  # body
BUSINESS: Final = Iri(KG + "Business")  # business
CITABLE: Final = Iri(KG + "Citable")  # citable text
COMMUNICATION: Final = Iri(KG + "Communication")  # communication
DATED: Final = Iri(KG + "Dated")  # dated thing
DECISION: Final = Iri(KG + "Decision")  # decision
DECISION_TEXT: Final = Iri(KG + "DecisionText")  # decision text
DELIBERATION: Final = Iri(KG + "Deliberation")  # deliberation
DOCUMENT: Final = Iri(KG + "Document")  # document
EMBODIED: Final = Iri(KG + "Embodied")  # embodied act
ENTRY: Final = Iri(KG + "Entry")  # entry
ESTABLISHED: Final = Iri(KG + "Established")  # established thing
EXPRESSION: Final = Iri(KG + "Expression")  # expression
FULFILMENT: Final = Iri(KG + "Fulfilment")  # fulfilment
GATHERING: Final = Iri(KG + "Gathering")  # gathering
GOVERNMENT: Final = Iri(KG + "Government")  # government
GROUND: Final = Iri(KG + "Ground")  # ground
INSTITUTION: Final = Iri(KG + "Institution")  # institution
INSTRUCTION: Final = Iri(KG + "Instruction")  # instruction
INSTRUCTION_SOURCE: Final = Iri(KG + "InstructionSource")  # instruction source
INSTRUMENT: Final = Iri(KG + "Instrument")  # instrument
JOINT_STATEMENT: Final = Iri(KG + "JointStatement")  # joint statement
LOCATION: Final = Iri(KG + "Location")  # location
MANDATE_SOURCE: Final = Iri(KG + "MandateSource")  # mandate source
MANDATED: Final = Iri(KG + "Mandated")  # mandated thing
MANDATING_INSTRUMENT: Final = Iri(KG + "MandatingInstrument")  # mandating instrument
MATTER: Final = Iri(KG + "Matter")  # matter
MEETING: Final = Iri(KG + "Meeting")  # meeting
MEMBER: Final = Iri(KG + "Member")  # Member
MEMBER_GROUP: Final = Iri(KG + "MemberGroup")  # group of Members
MINUTES: Final = Iri(KG + "Minutes")  # minutes
NAME: Final = Iri(KG + "Name")  # name
NAMED: Final = Iri(KG + "Named")  # named thing
NOTE: Final = Iri(KG + "Note")  # note
NOTIFICATION: Final = Iri(KG + "Notification")  # notification
OFFICE: Final = Iri(KG + "Office")  # office
ORGANIZATION: Final = Iri(KG + "Organization")  # organization
PASSAGE: Final = Iri(KG + "Passage")  # passage
PERSON: Final = Iri(KG + "Person")  # person
PROGRAMME: Final = Iri(KG + "Programme")  # programme
PROPOSAL: Final = Iri(KG + "Proposal")  # proposal
PROPOSAL_EVENT: Final = Iri(KG + "ProposalEvent")  # proposal event
PROVISION: Final = Iri(KG + "Provision")  # provision
PURSUANT: Final = Iri(KG + "Pursuant")  # pursuant thing
REFERENT: Final = Iri(KG + "Referent")  # referent
REGISTER_ROW: Final = Iri(KG + "RegisterRow")  # register row
REPORT: Final = Iri(KG + "Report")  # report
SOURCED: Final = Iri(KG + "Sourced")  # sourced thing
STATEMENT: Final = Iri(KG + "Statement")  # statement
TEXT: Final = Iri(KG + "Text")  # text
TOPIC: Final = Iri(KG + "Topic")  # topic

# --- object properties

ACCORDING_TO: Final = Iri(KG + "accordingTo")  # according to
ACTION: Final = Iri(KG + "action")  # action
ACTIVITY_KIND: Final = Iri(KG + "activityKind")  # activity kind
ADDENDUM_TO: Final = Iri(KG + "addendumTo")  # addendum to
ADDRESSED_TO: Final = Iri(KG + "addressedTo")  # addressed to
ADDRESSEE: Final = Iri(KG + "addressee")  # addressee
ADOPTED_AT: Final = Iri(KG + "adoptedAt")  # adopted at
ADOPTED_BY: Final = Iri(KG + "adoptedBy")  # adopted by
AT: Final = Iri(KG + "at")  # at
AUTHOR: Final = Iri(KG + "author")  # author
BASED_ON_REPORTS_OF: Final = Iri(KG + "basedOnReportsOf")  # based on reports of
CANONICAL: Final = Iri(KG + "canonical")  # canonical
CERTAINTY: Final = Iri(KG + "certainty")  # certainty
CHAIRED_BY: Final = Iri(KG + "chairedBy")  # chaired by
CITES: Final = Iri(KG + "cites")  # cites
CONCERNS: Final = Iri(KG + "concerns")  # concerns
CONTINUES: Final = Iri(KG + "continues")  # continues
CORRECTS: Final = Iri(KG + "corrects")  # corrects
COUNTRY: Final = Iri(KG + "country")  # country
DECISION_KIND: Final = Iri(KG + "decisionKind")  # decision kind
DUE_AT: Final = Iri(KG + "dueAt")  # due at
EMBODIED_IN: Final = Iri(KG + "embodiedIn")  # embodied in
ESTABLISHED_BY: Final = Iri(KG + "establishedBy")  # established by
EVENT_KIND: Final = Iri(KG + "eventKind")  # event kind
EVENT_OF: Final = Iri(KG + "eventOf")  # event of
EXPRESSION_OF: Final = Iri(KG + "expressionOf")  # expression of
EXTENDS: Final = Iri(KG + "extends")  # extends
FORCE: Final = Iri(KG + "force")  # force
FULFILS: Final = Iri(KG + "fulfils")  # fulfils
GIVEN_IN: Final = Iri(KG + "givenIn")  # given in
HAS_NAME: Final = Iri(KG + "hasName")  # has name
HELD_BY: Final = Iri(KG + "heldBy")  # held by
HOLDS_OFFICE: Final = Iri(KG + "holdsOffice")  # holds office
IN_TEXT: Final = Iri(KG + "inText")  # in text
ITEM_OF: Final = Iri(KG + "itemOf")  # item of
KEY_PASSAGE: Final = Iri(KG + "keyPassage")  # key passage
MADE_AT: Final = Iri(KG + "madeAt")  # made at
MADE_BY: Final = Iri(KG + "madeBy")  # made by
MANDATED_BY: Final = Iri(KG + "mandatedBy")  # mandated by
MENTIONS: Final = Iri(KG + "mentions")  # mentions
NATIONALITY: Final = Iri(KG + "nationality")  # nationality
OBJECT: Final = Iri(KG + "object")  # object
OFFICE_OF: Final = Iri(KG + "officeOf")  # office of
ON_BEHALF_OF: Final = Iri(KG + "onBehalfOf")  # on behalf of
OPPOSED_BY: Final = Iri(KG + "opposedBy")  # opposed by
ORGANIZED_BY: Final = Iri(KG + "organizedBy")  # organized by
PART_OF: Final = Iri(KG + "partOf")  # part of
PLACE: Final = Iri(KG + "place")  # place
PRESENTED_AT: Final = Iri(KG + "presentedAt")  # presented at
PROPOSED_BY: Final = Iri(KG + "proposedBy")  # proposed by
PURSUANT_TO: Final = Iri(KG + "pursuantTo")  # pursuant to
QUOTED_FROM: Final = Iri(KG + "quotedFrom")  # quoted from
RECALLS: Final = Iri(KG + "recalls")  # recalls
RECORD_OF: Final = Iri(KG + "recordOf")  # record of
RELIED_ON: Final = Iri(KG + "reliedOn")  # relied on
REPORTS_ON: Final = Iri(KG + "reportsOn")  # reports on
REVISES: Final = Iri(KG + "revises")  # revises
SPOKEN_BY: Final = Iri(KG + "spokenBy")  # spoken by
STANCE: Final = Iri(KG + "stance")  # stance
STANCE_ON: Final = Iri(KG + "stanceOn")  # stance on
STATED_IN: Final = Iri(KG + "statedIn")  # stated in
STATUS: Final = Iri(KG + "status")  # status
SUB_ITEM_OF: Final = Iri(KG + "subItemOf")  # sub-item of
SUPPORTED_BY: Final = Iri(KG + "supportedBy")  # supported by
TEXT_OF: Final = Iri(KG + "textOf")  # text of
TOOK_NO_DECISION_ON: Final = Iri(KG + "tookNoDecisionOn")  # took no decision on
UNDER_ITEM: Final = Iri(KG + "underItem")  # under item
UNTIL_AT: Final = Iri(KG + "untilAt")  # until the meeting

# --- data properties

ACRONYM: Final = Iri(KG + "acronym")  # acronym
ADJECTIVE: Final = Iri(KG + "adjective")  # adjective
CONDITION_TEXT: Final = Iri(KG + "conditionText")  # condition in words
DATE_ADOPTED: Final = Iri(KG + "dateAdopted")  # date adopted
DUE_DATE: Final = Iri(KG + "dueDate")  # due date
DUE_TEXT: Final = Iri(KG + "dueText")  # due date in words
END: Final = Iri(KG + "end")  # end
END_DATE: Final = Iri(KG + "endDate")  # end date
EXACT: Final = Iri(KG + "exact")  # exact words
ITEM_LABEL: Final = Iri(KG + "itemLabel")  # item label
LABEL_INFERRED: Final = Iri(KG + "labelInferred")  # label inferred
MEMBER_FROM: Final = Iri(KG + "memberFrom")  # Member from
NUMBER: Final = Iri(KG + "number")  # number
OBJECT_TEXT: Final = Iri(KG + "objectText")  # object in words
ORDER: Final = Iri(KG + "order")  # order
PAGE: Final = Iri(KG + "page")  # page
PARAGRAPH: Final = Iri(KG + "paragraph")  # paragraph
PLACE_NAME: Final = Iri(KG + "placeName")  # place name
RULE: Final = Iri(KG + "rule")  # rule
SESSION_NUMBER: Final = Iri(KG + "sessionNumber")  # session number
SHA256: Final = Iri(KG + "sha256")  # digest of the text
SHARED_NAME: Final = Iri(KG + "sharedName")  # shared name
SHOWN_AS: Final = Iri(KG + "shownAs")  # shown as
SITTING_DATE: Final = Iri(KG + "sittingDate")  # sitting date
SOURCE_NAME: Final = Iri(KG + "sourceName")  # source name
SOURCE_SHA256: Final = Iri(KG + "sourceSha256")  # digest of the source
START: Final = Iri(KG + "start")  # start
START_DATE: Final = Iri(KG + "startDate")  # start date
STEM: Final = Iri(KG + "stem")  # stem
SYMBOL_SERIES: Final = Iri(KG + "symbolSeries")  # symbol series
UNNAMED_OPPONENT: Final = Iri(KG + "unnamedOpponent")  # unnamed opponent
UNNAMED_SPEAKER: Final = Iri(KG + "unnamedSpeaker")  # unnamed speaker
UNNAMED_SUPPORTER: Final = Iri(KG + "unnamedSupporter")  # unnamed supporter
UNTIL: Final = Iri(KG + "until")  # until

# --- of others

RDF_TYPE: Final = Iri(RDF + "type")
RDFS_LABEL: Final = Iri(RDFS + "label")
OWL_SAME_AS: Final = Iri(OWL + "sameAs")
SKOS_CONCEPT: Final = Iri(SKOS + "Concept")
SKOS_CONCEPT_SCHEME: Final = Iri(SKOS + "ConceptScheme")
SKOS_ALT_LABEL: Final = Iri(SKOS + "altLabel")
SKOS_BROADER: Final = Iri(SKOS + "broader")
SKOS_DEFINITION: Final = Iri(SKOS + "definition")
SKOS_HIDDEN_LABEL: Final = Iri(SKOS + "hiddenLabel")
SKOS_IN_SCHEME: Final = Iri(SKOS + "inScheme")
SKOS_NOTATION: Final = Iri(SKOS + "notation")
SKOS_PREF_LABEL: Final = Iri(SKOS + "prefLabel")
DCTERMS_IDENTIFIER: Final = Iri(DCTERMS + "identifier")
DCTERMS_ISSUED: Final = Iri(DCTERMS + "issued")
DCTERMS_LANGUAGE: Final = Iri(DCTERMS + "language")
DCTERMS_SOURCE: Final = Iri(DCTERMS + "source")
DCTERMS_TITLE: Final = Iri(DCTERMS + "title")
FOAF_NAME: Final = Iri(FOAF + "name")
ORG_SUB_ORGANIZATION_OF: Final = Iri(ORG + "subOrganizationOf")
XSD_BOOLEAN: Final = Iri(XSD + "boolean")
XSD_DATE: Final = Iri(XSD + "date")
XSD_G_YEAR: Final = Iri(XSD + "gYear")
XSD_G_YEAR_MONTH: Final = Iri(XSD + "gYearMonth")
XSD_INTEGER: Final = Iri(XSD + "integer")
XSD_STRING: Final = Iri(XSD + "string")

# --- all of ours, for closed-vocabulary checks

TERMS: Final = frozenset(term for term in tuple(globals().values()) if isinstance(term, Iri) and term.startswith(KG))
