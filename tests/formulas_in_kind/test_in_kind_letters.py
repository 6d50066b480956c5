"""What a letter says of contributions in kind that do not count."""

from formulas.explain import explain_share
from formulas.split import split_board
from tests.examples.shipped import example


def test_no_credit_is_told_without_a_sum() -> None:
    """A credit of nothing is a figure, not the outcome of an arithmetic that nobody did."""
    board = example("north-wales-example.toml")
    (used,) = (formula for formula in board.formulas if formula.name == board.board.base)
    text = used.text.replace("count up to 40% of a partner's share.", "do not count.")
    outcome = split_board(board.model_copy(update={"formulas": (used.model_copy(update={"text": text}),)}))
    assert outcome.split is not None
    lines = [line for step in explain_share(outcome.split, "wrexham", "2026-27").steps for line in step.lines]
    assert [(line.working, line.value) for line in lines if line.label == "In-kind credit"] == [("", "£0.00")]
