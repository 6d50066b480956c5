"""What lines of the plan are built up from, changed at random, and what they then come to: reckoned apart, exactly."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from exports.sheets.inputs_plan import FIRST_FIGURE, InputsPlan, Kind, Table
from exports.sheets.places import letter_of
from formulas.exact import Vector
from funding.money import round_half_up

Typed = dict[str, int | float | str | None]


@dataclass(frozen=True)
class BuiltUpAnew:
    """What is typed, and what each built-up row of a column of costs or income then comes to."""

    typed: Typed
    amounts: dict[tuple[str, int], dict[int, Fraction]]
    """In pence, by row; by the letter and first row of the column."""


def change_build_up(inputs: InputsPlan, chance: random.Random) -> BuiltUpAnew:
    """Another rate, quantity, price, on-cost and number of months wherever one may be typed."""
    typed: Typed = {}
    lines = _table(inputs, Kind.BUILD_UP)
    if lines is None:
        return BuiltUpAnew({}, {})
    rates = _new_rates(_table(inputs, Kind.INDICES), chance, typed)
    quantity = _new(lines, 0, lambda: Fraction(chance.randrange(400), 4), typed)
    rate = _new(lines, 1, lambda: Fraction(chance.randrange(3 * 10**5), 100), typed)
    on_costs = _new(lines, 2, lambda: Fraction(chance.randrange(15_000), 10_000), typed)
    came_to: dict[str, Fraction] = {}
    for year, table in enumerate(table for table in inputs.tables if table.kind is Kind.BUILT_YEAR):
        before, since = (_new(table, column, lambda: Fraction(chance.randrange(13)), typed) for column in (0, 1))
        for row, words in enumerate(table.rows):
            grew, grows = (_growth(rates.get(words.second, []), upto) for upto in (year, year + 1))
            full = quantity[row] * rate[row] * (1 + on_costs[row])
            pence = round_half_up(full * (before[row] * grew + since[row] * grows) / 12 * 100)
            came_to[f"{letter_of(FIRST_FIGURE + 4)}{table.first + row + 1}"] = Fraction(pence)
    amounts = {
        (letter_of(column), table.first + 1): {
            row: came_to[formula] for row, formula in enumerate(cells.formulas) if formula in came_to
        }
        for table in inputs.tables
        if table.kind in (Kind.COSTS, Kind.INCOME)
        for column, cells in enumerate(table.columns, start=FIRST_FIGURE)
    }
    return BuiltUpAnew(typed, amounts)


def _table(inputs: InputsPlan, kind: Kind) -> Table | None:
    return next((table for table in inputs.tables if table.kind is kind), None)


def _new_rates(table: Table | None, chance: random.Random, typed: Typed) -> dict[str, list[Fraction]]:
    """New rates of each index, year by year."""
    if table is None:
        return {}
    by_year = [
        _new(table, column, lambda: Fraction(chance.randrange(-500, 1_500), 10_000), typed)
        for column in range(1, len(table.columns), 2)
    ]
    return {row.label: [rates[place] for rates in by_year] for place, row in enumerate(table.rows)}


def _growth(rates: list[Fraction], upto: int) -> Fraction:
    growth = Fraction(1)
    for rate in rates[:upto]:
        growth *= 1 + rate
    return growth


def _new(table: Table, column: int, draw: Callable[[], Fraction], typed: Typed) -> Vector:
    """A column's figures anew; what may not be typed stays."""
    cells = table.columns[column]
    values = [draw() if row in cells.typed else value for row, value in enumerate(cells.values)]
    letter = letter_of(FIRST_FIGURE + column)
    typed.update({f"{letter}{table.first + row + 1}": float(values[row]) for row in cells.typed})
    return tuple(values)
