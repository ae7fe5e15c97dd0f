"""Which links lie between two ends, and in which order they are told."""

from __future__ import annotations

from kg.ask.chain import ordered


def _link(start: str, relation: str, end: str) -> dict[str, str]:
    return {"from": start, "relation": relation, "to": end, "statedBy": "document"}


CHAIN = [
    _link("report", "pursuantTo", "decision"),
    _link("decision", "continues", "programme"),
    _link("programme", "establishedBy", "act"),
    _link("act", "fulfils", "instruction"),
    _link("instruction", "givenIn", "declaration"),
    _link("other report", "pursuantTo", "other decision"),
    _link("report", "recalls", "declaration"),
]


def test_steps_count_from_the_origin() -> None:
    """Step 1 hangs on what nothing mandates; a link without a mandate has no step and comes last."""
    told = [(row["step"], row["from"]) for row in ordered(CHAIN)]

    assert told == [
        ("1", "instruction"),
        ("1", "other report"),
        ("2", "act"),
        ("3", "programme"),
        ("4", "decision"),
        ("5", "report"),
        ("", "report"),
    ]


def test_only_what_lies_between_two_ends() -> None:
    """Other chains and links without a mandate stay out; an end that is not there leaves nothing."""
    assert [row["from"] for row in ordered(CHAIN, "decision", "act")] == ["programme", "decision"]
    assert [row["from"] for row in ordered(CHAIN, end="declaration")] == [
        "instruction",
        "act",
        "programme",
        "decision",
        "report",
    ]
    assert ordered(CHAIN, "nowhere") == []


def test_a_citation_joins_no_chains() -> None:
    """What is only recalled is no step: nothing leads from the report to the other decision."""
    recalled = [*CHAIN, _link("report", "recalls", "other decision")]

    assert ordered(recalled, "report", "other decision") == []


def test_a_circle_is_told_once() -> None:
    """Links that mandate each other share a step, and nothing runs for ever."""
    circle = [_link("a", "pursuantTo", "b"), _link("b", "pursuantTo", "a"), _link("c", "pursuantTo", "a")]

    assert [(row["step"], row["from"]) for row in ordered(circle)] == [("1", "b"), ("1", "c"), ("1", "a")]


def test_branches_take_the_longest_way() -> None:
    """A step comes after all that it rests on."""
    branch = [*CHAIN, _link("report", "fulfils", "instruction")]

    assert {row["step"] for row in ordered(branch) if row["from"] == "report" and row["relation"] == "fulfils"} == {"2"}
    assert {row["step"] for row in ordered(branch) if row["from"] == "report" and row["relation"] == "pursuantTo"} == {
        "5"
    }


def test_an_instruction_that_nothing_fulfils_is_no_step() -> None:
    """It stands in the chain only when it is asked for."""
    idle = [*CHAIN, _link("idle instruction", "givenIn", "declaration")]

    assert "idle instruction" not in {row["from"] for row in ordered(idle)}
    assert [row["from"] for row in ordered(idle, "idle instruction")] == ["idle instruction"]
