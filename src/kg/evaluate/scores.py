"""Counts what was right, wrong and missing, per document, pooled, and with a 95 % interval by resampling documents."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kg.errors import UsageError
from kg.evaluate.cells import Cells
from kg.evaluate.forbidden import Forbidden, check_forbidden
from kg.evaluate.gold import GoldDocument
from kg.evaluate.kind import Answers
from kg.evaluate.kinds import KINDS
from kg.evaluate.matching import pair
from kg.evaluate.names import Names
from kg.evaluate.turns import common, gold_turns, turns

RESAMPLES = 1000
SEED = 2017


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of rows; precision of no answers and recall of no gold are 1."""

    right: int = 0
    answered: int = 0
    demanded: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Pool two tallies."""
        return Tally(self.right + other.right, self.answered + other.answered, self.demanded + other.demanded)

    @property
    def precision(self) -> float:
        """Share of answers that are right."""
        return self.right / self.answered if self.answered else 1.0

    @property
    def recall(self) -> float:
        """Share of gold rows that were answered."""
        return self.right / self.demanded if self.demanded else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall: 2 x right / (answered + demanded)."""
        total = self.answered + self.demanded
        return 2 * self.right / total if total else 1.0


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """One document's tallies per kind, with the wrong and missing rows as text."""

    document: str
    language: str
    tallies: Mapping[str, Tally]
    wrong: Mapping[str, tuple[str, ...]]
    missing: Mapping[str, tuple[str, ...]]
    forbidden: Forbidden


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All documents that were measured, and the gold whose document the graph does not hold."""

    documents: tuple[DocumentScore, ...]
    absent: tuple[str, ...] = ()
    kinds: tuple[str, ...] = field(default=(*(kind.name for kind in KINDS), "turns"))

    def pooled(self, kind: str, language: str = "") -> Tally:
        """Return the pooled tally of a kind, of one language where it is named."""
        return _pool(self._tallies(kind, language))

    def interval(self, kind: str, language: str = "") -> tuple[float, float]:
        """Return the 95 % interval of the pooled F1, by resampling documents with a fixed seed."""
        tallies = self._tallies(kind, language)
        if not tallies:
            return (0.0, 1.0)
        chance = random.Random(SEED)  # noqa: S311  a bootstrap, no secret
        samples = sorted(_pool(chance.choices(tallies, k=len(tallies))).f1 for _ in range(RESAMPLES))
        return (samples[int(0.025 * RESAMPLES)], samples[int(0.975 * RESAMPLES) - 1])

    def _tallies(self, kind: str, language: str) -> list[Tally]:
        return [d.tallies[kind] for d in self.documents if kind in d.tallies and language in {"", d.language}]


def _pool(tallies: Iterable[Tally]) -> Tally:
    return sum(tallies, Tally())


def evaluate(
    gold: Sequence[GoldDocument],
    names: Names,
    ask: Callable[[str], Sequence[Mapping[str, str]]],
    held: Mapping[str, str],
) -> Evaluation:
    """Measure the answers of a graph against gold.

    Args:
        gold: the gold files, already read.
        names: names of the vocabularies, so that codes and official names are both accepted.
        ask: answers a named question for all documents; rows have a `document` column.
        held: for every symbol and stem that the graph knows, the `document` value of its rows.

    """
    by_question = {question: _grouped(ask(question)) for question in _questions()}
    scores: list[DocumentScore] = []
    absent: list[str] = []
    for document in gold:
        shown = next((held[key] for key in (*document.symbols, document.stem, document.path.stem) if key in held), None)
        if shown is None:
            absent.append(document.path.stem)
            continue
        answers = {question: groups[shown] for question, groups in by_question.items()}
        try:
            scores.append(_score(shown, Cells(document, names, shown), answers))
        except (AttributeError, KeyError, TypeError) as error:
            why = f"{type(error).__name__}: {error}"
            raise UsageError(f"{document.path}: its rows are not laid out as gold is ({why})") from error
    return Evaluation(tuple(scores), tuple(absent))


def _questions() -> tuple[str, ...]:
    return (
        "meetings",
        "agenda",
        "statements",
        "decisions",
        "proposals",
        "citations",
        "mandates",
        "mandate-chain",
        "agents",
        "activities",
    )


def _grouped(rows: Sequence[Mapping[str, str]]) -> defaultdict[str, list[Mapping[str, str]]]:
    """Group rows by document; rows that stand in no document (the register's) belong to all."""
    groups: defaultdict[str, list[Mapping[str, str]]] = defaultdict(list)
    shared = [row for row in rows if not row["document"]]
    for row in rows:
        if row["document"]:
            groups[row["document"]].append(row)
    if shared:
        lists = {document: own + shared for document, own in groups.items()}
        return defaultdict(lambda: list(shared), lists)
    return groups


def _score(shown: str, cells: Cells, answers: Answers) -> DocumentScore:
    tallies: dict[str, Tally] = {}
    wrong: dict[str, tuple[str, ...]] = {}
    missing: dict[str, tuple[str, ...]] = {}
    for kind in KINDS:
        gold = kind.gold(cells)
        if gold is None:
            continue
        pairing = pair(gold, kind.answers(answers, cells))
        right = len(pairing.right)
        tallies[kind.name] = Tally(right, right + len(pairing.wrong), right + len(pairing.missing))
        wrong[kind.name] = tuple(" · ".join(cell or "-" for cell in row) for row in pairing.wrong)
        missing[kind.name] = tuple(str(row) for row in pairing.missing)
    sequence = gold_turns(cells)
    if sequence is not None:
        mine = turns(answers)
        tallies["turns"] = Tally(common(sequence, mine), len(mine), len(sequence))
    return DocumentScore(shown, cells.document.language, tallies, wrong, missing, check_forbidden(cells, answers))
