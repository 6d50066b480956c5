"""Which columns a bulk reading needs, and which of them are the same in every draw."""

from collections.abc import Collection
from dataclasses import dataclass

from formulas.workings import Carried, Column, Workings, YearWorkings, references

Key = tuple[str, str]
"""A year and the name of a column."""


@dataclass(frozen=True, slots=True)
class YearPlan:
    """The columns of a year that are needed, in order."""

    year: str
    steady: tuple[Column, ...]
    """Those that are the same in every draw."""
    varying: tuple[Column, ...]


def plan_of(workings: Workings, drawn: Collection[Key], wanted: Collection[str]) -> tuple[YearPlan, ...]:
    """Follow the wanted columns of every year back to the inputs; raises `KeyError` for an unknown name."""
    needed = _needed(workings, drawn, wanted)
    plans: list[YearPlan] = []
    varying_before: set[str] = set()
    for year, names in zip(workings.years, needed, strict=True):
        varying: set[str] = set()
        for column in year.columns:
            carried = isinstance(column.made, Carried) and column.made.name in varying_before
            if carried or (year.year, column.name) in drawn or not varying.isdisjoint(references(column.made)):
                varying.add(column.name)
        columns = [column for column in year.columns if column.name in names]
        steady = tuple(column for column in columns if column.name not in varying)
        plans.append(YearPlan(year.year, steady, tuple(column for column in columns if column.name in varying)))
        varying_before = varying
    return tuple(plans)


def _needed(workings: Workings, drawn: Collection[Key], wanted: Collection[str]) -> list[set[str]]:
    """The names needed in each year; what a year carries is needed in the year before."""
    needed: list[set[str]] = []
    carried: set[str] = set()
    for year in reversed(workings.years):
        names = _reached(year, drawn, {*wanted, *carried})
        carried = {c.made.name for c in year.columns if isinstance(c.made, Carried) and c.name in names}
        needed.append(names)
    return needed[::-1]


def _reached(year: YearWorkings, drawn: Collection[Key], names: set[str]) -> set[str]:
    columns = {column.name: column for column in year.columns}
    reached: set[str] = set()
    left = list(names)
    while left:
        name = left.pop()
        if name not in reached:
            reached.add(name)
            if (year.year, name) not in drawn:
                left.extend(references(columns[name].made))
    return reached
