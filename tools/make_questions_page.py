"""Writes docs/questions.md from queries/*.rq: what each named question answers, its columns and parameters."""

from __future__ import annotations

from pathlib import Path

from kg.ask.question import EVIDENCE, Question, questions

PAGE = Path(__file__).parents[1] / "docs" / "questions.md"
EXAMPLES = {
    "meetings": "--param body=CTG --param from=2018",
    "agenda": "--param document=WT/COMTD/M/67",
    "statements": "--param agent=CHN",
    "decisions": "--param from=2018-01 --param to=2018-12",
    "proposals": "--param agent=LDC",
    "citations": "--format csv",
    "mandates": "--param agent=GC",
    "mandate-chain": '--param to="WT/MIN(98)/DEC/2"',
    "agents": "--param lang=fr",
    "activities": "--format json",
}
HEAD = """# The named questions

`kg query NAME [--param key=value] [--format table|csv|tsv|json|xml|md|html]`. Each question is a SPARQL file in `queries/` that runs as it
stands on any SPARQL 1.1 engine; its header says what a row is. This page is made by `python tools/make_questions_page.py`.

Every cell is a string, an absent value is empty. `document` is the symbol, or the file's stem where a document has none. Members answer by
ISO 3166 code (the European Union is EUN), bodies, groups and organisations by acronym, `CHAIR` and `SECRETARIAT` in their own meeting,
`?` and a quantity for unnamed speakers, `name:` and the printed name for whom no vocabulary lists.

Every row ends with its evidence:

| column | says |
|---|---|
| `quote` | the words of the first passage that states the row; empty for a row of the register |
| `quotes` | how many passages stand behind it |
| `where` | where the quote stands: `p=3;para=27;char=10-20` (page, paragraph, characters of the stored text); for the register its row |
| `accordingTo` | empty, or who says so: a claim of a speaker is not a fact of the organisation |

Parameters filter: `document`, `body` and `agent` keep rows that name it, `from` and `to` keep rows with a date between them (for
`mandate-chain` they are the two ends of the chain), `lang` (en, fr, es) chooses labels.
"""


def page() -> str:
    """Return the whole page."""
    return HEAD + "".join(_section(question) for question in questions())


def _section(question: Question) -> str:
    columns = " · ".join(f"`{column}`" for column in (*question.columns, *EVIDENCE))
    parameters = " · ".join(f"`{name}`" for name in question.parameters)
    return (
        f"\n## {question.name}\n\n{question.description}\n\n"
        f"Columns: {columns}\n\nParameters: {parameters}\n\n```sh\nkg query {question.name} {EXAMPLES[question.name]}\n```\n"
    )


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
