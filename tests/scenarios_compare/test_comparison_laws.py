"""What holds of every comparison."""

import csv
import io
import json
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from exports.compare_tables import comparison_csv, comparison_json, comparison_text, shown_effects, shown_rows
from funding.money import format_money
from scenarios.comparing.comparison import Basis, Cell, compare
from scenarios.comparing.effects import effects
from scenarios.comparing.sides import Side, side_of
from tests.budgets import at_most
from tests.laws import Laws
from tests.strategies_plan import boards
from tests.strategies_split import Case, a_formula, split_of

SMALL = boards(most_partners=5, most_years=2)
BASES = st.sampled_from(Basis)

FEW = at_most(60)  # each makes two splits or more
LAWS = Laws[list[Side], Basis]()


@st.composite
def sides(draw: st.DrawFn, count: int) -> list[Side]:
    """Several formulas on one Board."""
    board = draw(SMALL)
    texts = [a_formula(draw, board, limited=None, headed=None, phased=None) for _place in range(count)]
    return [side_of(f"side {n}", split_of(Case(board, text))) for n, text in enumerate(texts)]


def cells(comparison_side: int, found: list[tuple[Cell | None, ...]]) -> list[Cell]:
    """The cells of one side."""
    return [cell for row in found if (cell := row[comparison_side]) is not None]


@FEW
@given(sides(1), BASES)
def test_a_side_differs_in_nothing_from_itself(of: list[Side], basis: Basis) -> None:
    """A side compared with itself differs in nothing."""
    (side,) = of
    for year in compare([side, side], basis).years:
        assert [row.effect for row in year.rows] == [0] * len(year.rows)
        assert shown_rows(year, only_differences=True) == []


@FEW
@given(sides(3), BASES, st.booleans())
def test_comparisons(of: list[Side], basis: Basis, only: bool) -> None:  # noqa: FBT001 -- drawn
    """What holds of two sides or three."""
    LAWS.hold(of, basis)
    LAWS.hold(of[1:], basis)
    a_to_b_is_minus_b_to_a(of[1:], basis)
    json_text_and_csv_say_the_same(of[1:], basis, only=only)


@LAWS.of
def differences_add_up_to_the_difference_of_totals(of: list[Side], basis: Basis) -> None:
    """Partner by partner or all together, it is the same money."""
    for year in compare(of, basis).years:
        for place in range(1, len(of)):
            total, base = year.totals[place], year.totals[0]
            assert total is not None
            assert base is not None
            found = cells(place, [row.cells for row in year.rows])
            assert sum(cell.from_base.pence for cell in found if cell.from_base) == total - base


def a_to_b_is_minus_b_to_a(of: list[Side], basis: Basis) -> None:
    """The way back is as long as the way there."""
    one, other = of
    for there, back in zip(compare([one, other], basis).years, compare([other, one], basis).years, strict=True):
        differences = [
            {row.partner: row.cells[1].from_base.pence for row in year.rows if row.cells[1] and row.cells[1].from_base}
            for year in (there, back)
        ]
        assert differences[0] == {key: -pence for key, pence in differences[1].items()}


@LAWS.of
def who_is_most_affected_stands_first(of: list[Side], basis: Basis) -> None:
    """Rows are sorted by the largest difference, either way."""
    for year in compare(of, basis).years:
        found = [row.effect for row in year.rows]
        assert found == sorted(found, reverse=True)


@LAWS.of
def shares_gap_and_surplus_are_the_costs_to_share(of: list[Side], basis: Basis) -> None:
    """Each side still adds up to the penny."""
    for year in compare(of, basis).years:
        for side in year.sides:
            assert side is not None
            paid = sum(known.assessed for known in side.paid.values())
            assert paid + side.gap - side.surplus == side.costs_to_share


@LAWS.of
def effects_are_the_differences_of_all_years(of: list[Side], basis: Basis) -> None:
    """A sentence tells the sum of the years, and names the amount it tells."""
    comparison = compare(of, basis)
    for effect in effects(comparison):
        rows = [row for year in comparison.years for row in year.rows if row.partner == effect.partner]
        by_year = sum(
            cell.from_base.pence for cell in cells(effect.side, [row.cells for row in rows]) if cell.from_base
        )
        assert effect.amount is not None
        assert effect.base is not None
        assert by_year == effect.amount - effect.base
        assert format_money(abs(by_year) or effect.amount) in effect.sentence


def json_text_and_csv_say_the_same(of: list[Side], basis: Basis, *, only: bool) -> None:
    """Every amount of the JSON stands in the text and in the CSV."""
    comparison = compare(of, basis)
    data = json.loads(comparison_json("A Board", comparison, only_differences=only))
    text = comparison_text("A Board", comparison, only_differences=only)
    rows = list(csv.DictReader(io.StringIO(comparison_csv(comparison, only_differences=only))))
    shown = {"cash": "cash_due", "assessed": "assessed"}[data["compared"]]
    for year in data["years"]:
        of_year = {(row["id"], row["side"]): row for row in rows if row["year"] == year["year"]}
        for partner in year["partners"]:
            for side, cell in zip(data["sides"], partner["sides"], strict=True):
                told = of_year[partner["id"], side["name"]]
                assert Fraction(told["cash_due"]) * 100 == cell["cash_due_pence"]
                assert Fraction(told["assessed"]) * 100 == cell["assessed_pence"]
                assert format_money(cell[f"{shown}_pence"]) in text
    assert [effect["sentence"] for effect in data["effects"]] == [
        effect.sentence for effect in shown_effects(comparison, only_differences=only)
    ]
