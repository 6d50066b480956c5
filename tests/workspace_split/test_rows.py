"""The rows of the split, and the laws that they keep."""

from fractions import Fraction

import pytest

from funding.money import format_money
from tests.workspace_split.splits import FORMULAS, of_sentences, shipped
from tui.workspace.split_view.across import across_of
from tui.workspace.split_view.rows import (
    RowKind,
    SplitRow,
    change_percent_text,
    change_text,
    percent_text,
    rows_of,
    sums_text,
)

WORKED = """
Local authorities pay 60%, shared by children.
Health boards pay 25%.
Police pay 10%.
Probation pay 5%.
"""


@pytest.mark.parametrize(("name", "formula"), FORMULAS)
def test_shares_and_gap_less_surplus_are_the_costs_to_share(name: str, formula: str) -> None:
    """The sum of the assessed shares plus the gap, less any surplus, equals the costs to share."""
    split = shipped(name, formula)
    for result in split.years:
        rows = rows_of(split, result.year)
        below = {row.kind: row.assessed for row in rows.below}
        sums = (
            sum(row.assessed for row in rows.partners) + below.get(RowKind.GAP, 0) - below.get(RowKind.SURPLUS, 0),
            below[RowKind.COSTS],
        )
        assert sums == (result.costs_to_share, result.costs_to_share)


@pytest.mark.parametrize(("name", "formula"), FORMULAS)
def test_every_column_of_money_adds_up_to_its_total(name: str, formula: str) -> None:
    """The partners' figures add up to the total row, column by column; the change too."""
    split = shipped(name, formula)
    for year in split.board.years:
        rows = rows_of(split, year)
        for figure in ("assessed", "share", "credit", "cash_due", "last_year", "change"):
            figures = [getattr(row, figure) for row in rows.partners]
            added_up = None if None in figures else sum(figures)
            assert added_up == getattr(rows.total, figure), figure


@pytest.mark.parametrize(("name", "formula"), FORMULAS)
def test_the_years_side_by_side_are_the_years_one_by_one(name: str, formula: str) -> None:
    """Across years each figure is the one of that year's own table."""
    split = shipped(name, formula)
    across = across_of(split)
    for place, year in enumerate(across.years):
        alone = [(row.name, row.assessed) for row in rows_of(split, year).all]
        beside = [
            (row.name, row.years[place].assessed)
            for row in across.rows
            if row.kind in (RowKind.PARTNER, RowKind.TOTAL, RowKind.COSTS) or row.years[place].assessed
        ]
        assert alone == beside


def test_the_worked_figures_as_rows() -> None:
    """Costs £162,345.67 at 60, 25, 10 and 5 per cent: the figures of the worked example."""
    rows = rows_of(of_sentences(WORKED, {"conwy": "£50,000", "health": "£40,586.42"}), "2026-27").all
    assert [
        (
            row.name,
            format_money(row.assessed),
            percent_text(row.share),
            change_text(row.change),
            change_percent_text(row),
        )
        for row in rows
    ] == [
        ("Conwy", "£51,210.28", "31.54%", "+£1,210.28", "+2.4%"),
        ("Denbighshire", "£46,197.12", "28.46%", "", ""),
        ("Health Board", "£40,586.42", "25.00%", "£0.00", "0.0%"),
        ("North Police", "£16,234.57", "10.00%", "", ""),
        ("Probation", "£8,117.28", "5.00%", "", ""),
        ("Total", "£162,345.67", "100.00%", "", ""),
        ("Costs to share", "£162,345.67", "100.00%", "", ""),
    ]


@pytest.mark.parametrize(
    ("part", "told"),
    [
        (Fraction(1, 3), "33.33%"),
        (Fraction(2, 3), "66.67%"),
        (Fraction(1, 20_000), "0.01%"),
        (Fraction(-1, 8), "-12.50%"),
        (None, "-"),
    ],
)
def test_percentages_are_rounded_half_up_to_two_places(part: Fraction | None, told: str) -> None:
    """A part of the costs is shown with two decimal places, halves up."""
    assert percent_text(part) == told


def test_a_fall_has_a_minus() -> None:
    """The direction of a change is told by its sign."""
    row = SplitRow(RowKind.PARTNER, "police", "Police", 9_000, None, 0, 9_000, 10_000)
    assert (change_text(row.change), change_percent_text(row)) == ("-£10.00", "-10.0%")


def test_how_the_costs_to_share_come_about() -> None:
    """True cost less income is told in a line."""
    split = of_sentences(WORKED, income={None: "£345.67"})
    assert sums_text(split.years[0]) == "True cost £162,345.67 - income £345.67 = costs to share £162,000.00"
