"""Splits to look at: every shipped example under each of its formulas, and small ones in a few words."""

from collections.abc import Mapping
from functools import cache

from formulas.split import Split, split_board
from tests.examples.shipped import example, split_of
from tests.formulas.boards import PLAN, board

EXAMPLES = (
    "emergency-planning-population.toml",
    "london-flat-fee-2020-21.toml",
    "multilateral-fund-2021-23.toml",
    "north-wales-cjc-2022-23.toml",
    "north-wales-example.toml",
    "review-half-capped.toml",
    "thames-valley-2020-21.toml",
    "two-level-blend.toml",
)
FORMULAS = tuple((name, formula.name) for name in EXAMPLES for formula in example(name).formulas)


@cache
def shipped(name: str, formula: str) -> Split:
    """A shipped example under one of its formulas."""
    return split_of(example(name), formula)


def of_sentences(
    text: str,
    last_year: Mapping[str, str] = {},
    *,
    costs: Mapping[str, str] = PLAN,
    income: Mapping[str | None, str] = {},
) -> Split:
    """The Board of the worked figures, £162,345.67, under a formula; last year's shares by partner."""
    split = split_board(board(text, costs=costs, income=income, last_year=last_year)).split
    assert split is not None
    return split
