"""Inputs of a workbook changed at random, on the sheet and in the workings alike."""

import random
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from exports.sheets.given import Input, inputs_of, orders_of
from exports.sheets.inputs_plan import FIRST_FIGURE, Kind
from exports.sheets.inputs_planning import BAND_ENDS, MAY_EXCEED_ONE
from exports.sheets.places import letter_of
from exports.sheets.plan import Plan
from formulas.exact import Vector, evaluate
from formulas.workings import Column, Entry, Given, Origin, ShareOut, Unit, Workings
from funding.board import Board, Instalment
from tests.exports.changing_build_up import change_build_up


@dataclass(frozen=True)
class Change:
    """What is typed into the Inputs sheet, and the workings that say the same."""

    typed: dict[str, int | float | str | None]
    """By cell."""
    workings: Workings
    board: Board
    """The Board with its instalments as they are then."""


def change_everything(plan: Plan, chance: random.Random) -> Change:
    """Another figure, within its validation, for every input, and another pool for every cost and income.

    Where limits move a part of less than a penny, a spreadsheet cannot tell it from the noise of its arithmetic, and no
    Board has one: such figures are drawn again.
    """
    while True:
        change = _changed(plan, chance)
        if not _moves_less_than_a_penny(change.workings):
            return change


def _moves_less_than_a_penny(workings: Workings) -> bool:
    return any(
        0 < weight < 1
        for year, values in zip(workings.years, evaluate(workings), strict=True)
        for column in year.columns
        if isinstance(column.made, ShareOut)
        for weight in values.vectors[column.made.weight.name]
    )


def _changed(plan: Plan, chance: random.Random) -> Change:
    workings = plan.split.workings
    fixed = orders_of(workings)
    typed: dict[str, int | float | str | None] = {}
    new: dict[tuple[str, str], Vector] = {}
    ends: dict[int | None, Fraction] = {}
    built = change_build_up(plan.inputs, chance)
    typed.update(built.typed)
    for found in inputs_of(workings):
        if found.column.name not in fixed and found.given.origin is not Origin.KEY:
            values = tuple(_another(found, chance) for _old in found.given.values)
            if found.given.key.endswith(BAND_ENDS):
                # Each band ends above the one before.
                values = (values[0] + ends.get(found.column.clause, Fraction(0)) + 1,)
                ends[found.column.clause] = values[0]
            where = plan.inputs.places[found.columns[0]]
            worked = built.amounts.get((where.letter, where.first), {})
            values = tuple(worked.get(place, value) for place, value in enumerate(values))
            new.update(dict.fromkeys(found.columns, values))
            scale = 100 if found.column.unit is Unit.MONEY else 1
            for place, value in enumerate(values):
                if place in worked:
                    continue
                typed[f"{where.letter}{where.first + place}"] = float(value / scale)
    changed = _with_values(workings, new)
    return _change_pools(plan, Change(typed, changed, _change_schedule(plan, typed, chance)), chance)


def _change_schedule(plan: Plan, typed: dict[str, int | float | str | None], chance: random.Random) -> Board:
    """The Board with other parts for its instalments."""
    table = plan.inputs.table(Kind.INSTALMENTS)
    cuts = [0, *sorted(chance.randrange(1, 10_000) for _due in plan.schedule[1:]), 10_000]
    parts = [Decimal(after - before) / 100 for before, after in pairwise(cuts)]
    for place, part in enumerate(parts):
        typed[f"{letter_of(FIRST_FIGURE)}{table.first + place + 1}"] = float(part / 100)
    said = tuple(
        Instalment.model_validate({"due": due.day, "part": f"{part}%"})
        for due, part in zip(plan.schedule, parts, strict=True)
    )
    return plan.split.board.model_copy(update={"instalments": said})


def _another(found: Input, chance: random.Random) -> Fraction:
    nothing = chance.random() < 0.15
    match found.column.unit:
        case Unit.FLAG:
            return Fraction(chance.randrange(2))
        case Unit.RATIO:
            most = 20_000 if found.given.key.endswith(MAY_EXCEED_ONE) else 10_000
            return Fraction(0 if nothing else chance.randrange(most + 1), 10_000)
        case Unit.COUNT:
            return Fraction(0 if nothing else chance.choice([chance.randrange(100_000), chance.randrange(1, 9)]))
    if found.given.key == "rounding_unit":
        return Fraction(chance.choice([1, 1, 10, 100, 250, 1_000, 10_000]))
    return Fraction(0 if nothing else chance.choice([chance.randrange(10**8), chance.randrange(10**4) * 100]))


def _with_values(workings: Workings, new: dict[tuple[str, str], Vector]) -> Workings:
    def changed(year: str, column: Column) -> Column:
        values = new.get((year, column.name))
        if values is None or not isinstance(column.made, Given):
            return column
        return replace(column, made=replace(column.made, values=values))

    years = tuple(
        replace(year, columns=tuple(changed(year.year, column) for column in year.columns)) for year in workings.years
    )
    return replace(workings, years=years)


def _change_pools(plan: Plan, change: Change, chance: random.Random) -> Change:
    pools = list(plan.inputs.pools)
    typed = dict(change.typed)

    def moved(entries: tuple[Entry, ...], column: str, choices: list[str | None]) -> tuple[Entry, ...]:
        if not pools or not entries:
            return entries
        where = plan.inputs.beside[column]
        new = tuple(replace(entry, pool=chance.choice(choices)) for entry in entries)
        typed.update({f"{where.letter}{where.first + place}": entry.pool for place, entry in enumerate(new)})
        return new

    costs = moved(change.workings.costs, "cost_lines", [*pools])
    income = moved(change.workings.income, "income_lines", [None, *pools])
    offers = tuple(
        offer if offer.meets is None else replace(offer, pool=costs[offer.meets].pool)
        for offer in change.workings.offers
    )
    return replace(change, typed=typed, workings=replace(change.workings, costs=costs, income=income, offers=offers))
