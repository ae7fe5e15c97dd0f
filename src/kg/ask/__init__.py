"""Questions to a graph: the named ones (`queries/*.rq`), the order of the mandate chain, and the quotes behind a thing.

question   a `.rq` file and what its header declares       (loads no graph)
running    a question asked of a store: rows with quotes
naming     how an agent, a document, an act or a meeting is shown in an answer
evidence   the passages behind an assertion
chain      the steps of the mandate chain
explain    all that is stated of one thing, with its quotes
"""

from __future__ import annotations

from kg.ask.explain import explain
from kg.ask.question import Question, question, questions
from kg.ask.running import Answer, query

__all__ = ["Answer", "Question", "explain", "query", "question", "questions"]
