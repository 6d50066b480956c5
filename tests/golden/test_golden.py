"""Every golden case: the split to the penny, the published table, and the explanations."""

import pytest

from exports.tables import explanation_text
from formulas.explain import explain_share
from tests.examples.shipped import FILES, split_of
from tests.golden.cases import CASES, Case, Figures, disagreements, figures_of

by_name = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
SPLITS = [pytest.param(case, name, id=f"{case.name}: {name}") for case in CASES for name in case.expected]
EXPLANATIONS = [
    pytest.param(case, *explanation, id=f"{case.name}: {explanation[0]} {explanation[1]}")
    for case in CASES
    for explanation in case.explanations
]


@by_name
def test_says_where_it_comes_from(case: Case) -> None:
    """A case names its source, for nobody can check a figure that comes from nowhere."""
    assert "**Source:** " in (case.folder / "README.md").read_text(encoding="utf-8")


@by_name
def test_covers_every_formula(case: Case) -> None:
    """The expected table has a part for every formula of the Board."""
    assert list(case.expected) == [formula.name for formula in case.board.formulas]


@pytest.mark.parametrize(("case", "formula"), SPLITS)
def test_split_is_as_expected(case: Case, formula: str) -> None:
    """Every share, gap and surplus of every year is as the case says, to the penny."""
    told = disagreements(case.expected[formula], figures_of(split_of(case.board, formula, case.notices(formula))))
    assert told == [], "\n".join(["", *told])


@pytest.mark.parametrize("case", [case for case in CASES if case.published], ids=lambda case: case.name)
def test_published_table_slips_only_where_the_case_says(case: Case) -> None:
    """What was published is what the formula in use gives, but for the places in `slips.csv`."""
    published, actual = case.published or {}, figures_of(split_of(case.board))
    differing = {place: (amount, actual[place]) for place, amount in published.items() if amount != actual[place]}
    assert case.slips == differing


@pytest.mark.parametrize(("case", "partner", "year", "text"), EXPLANATIONS)
def test_explanation_is_as_expected(case: Case, partner: str, year: str, text: str) -> None:
    """What `cyfran explain` prints is what the case says."""
    explanation = explain_share(split_of(case.board), partner, year)
    assert text.splitlines() == explanation_text(explanation).splitlines()


def test_every_example_is_a_case() -> None:
    """No example is shipped without expected figures."""
    examples = {file.removesuffix(".toml") for file in FILES if "/" not in file}
    assert examples - {case.name for case in CASES} == set()


def test_a_difference_is_told_in_words() -> None:
    """A wrong figure reads: who, when, what was expected, what came out, by how much."""
    expected: Figures = {("Conwy", "2026-27"): 51_210_28, ("gap", "2026-27"): 0}
    actual: Figures = {("Conwy", "2026-27"): 51_210_29, ("Powys", "2026-27"): 1}
    assert disagreements(expected, actual) == [
        "Conwy, 2026-27: expected £51,210.28, the split says £51,210.29, £0.01 more.",
        "gap, 2026-27: only in the expected table.",
        "Powys, 2026-27: only in the split.",
    ]
