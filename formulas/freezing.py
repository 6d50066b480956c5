"""A split as an adoption keeps it: figures in pence, drivers with their dates, and the facts underneath."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from formulas.instalments import instalments_in
from formulas.split import Split, YearSplit
from formulas.workings import Given, Origin
from funding.adopted import frozen_facts
from funding.board import Driver, FormulaText, partner_named, short_name
from funding.decisions import AdoptedDriver, AdoptedInstalments, AdoptedShare, AdoptedYear
from funding.names import same


@dataclass(frozen=True, slots=True)
class Frozen:
    """What an adoption keeps of a split."""

    drivers: tuple[AdoptedDriver, ...]
    years: tuple[AdoptedYear, ...]
    shares: tuple[AdoptedShare, ...]
    instalments: tuple[AdoptedInstalments, ...]
    inputs: str


def freeze(split: Split, years: Sequence[str]) -> Frozen:
    """The figures of some years of a split, and all that it was computed from."""
    results = [result for result in split.years if result.year in years]
    formula = formula_text(split)
    alone = {
        "board": split.board.board.model_copy(update={"base": formula.name}),
        "formulas": (formula.model_copy(update={"note": ""}),),
        "scenarios": (),
        "comparisons": (),
        "past": (),
    }
    return Frozen(
        drivers=tuple(map(_driver, drivers_used(split))),
        years=tuple(map(_year, results)),
        shares=tuple(share for result in results for share in _shares(split, result)),
        instalments=tuple(part for result in results for part in _instalments(split, result.year)),
        inputs=frozen_facts(split.board.model_copy(update=alone)),
    )


def formula_text(split: Split) -> FormulaText:
    """The formula of a split as it is written."""
    return next(formula for formula in split.board.formulas if formula.name == split.formula_name)


def drivers_used(split: Split) -> tuple[Driver, ...]:
    """The drivers on which a split rests, in the order of the file."""
    used = {
        same(column.label)
        for year in split.workings.years
        for column in year.columns
        if isinstance(column.made, Given) and column.made.origin is Origin.DRIVER
    }
    return tuple(
        driver for driver in split.board.drivers if used & {same(driver.name), same(driver.name_cy or driver.name)}
    )


# The records are constructed, not validated: a bare number in a Board file means pounds, and these are pence.


def _driver(driver: Driver) -> AdoptedDriver:
    return AdoptedDriver(name=driver.name, unit=driver.unit, source=driver.source, as_at=driver.as_at)


def _year(result: YearSplit) -> AdoptedYear:
    return AdoptedYear.model_construct(
        year=result.year,
        true_cost=result.true_cost,
        income=result.income,
        gifts=result.gifts,
        costs_to_share=result.costs_to_share,
        gap=result.gap,
        surplus=result.surplus,
        beyond_used=result.beyond_used,
    )


def _shares(split: Split, result: YearSplit) -> Iterator[AdoptedShare]:
    for row in result.partners:
        yield AdoptedShare.model_construct(
            year=result.year,
            partner=row.partner,
            name=short_name(partner_named(split.board, row.partner)),
            assessed=row.assessed,
            in_kind_value=row.in_kind_value,
            in_kind_credit=row.in_kind_credit,
            in_kind_beyond=row.in_kind_beyond,
            cash_due=row.cash_due,
            last_year=row.last_year,
        )


def _instalments(split: Split, year: str) -> Iterator[AdoptedInstalments]:
    for partner, parts in instalments_in(split, year).items():
        due = {part.due.isoformat(): part.amount for part in parts if part.amount}
        if due:
            yield AdoptedInstalments.model_construct(year=year, partner=partner, due=due)
