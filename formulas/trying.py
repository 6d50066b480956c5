"""A year of a split computed again with other inputs, all else as it was."""

from collections.abc import Mapping
from dataclasses import replace

from formulas.exact import Vector, YearValues, evaluate
from formulas.split import Split
from formulas.workings import Carried, Column, Given, Origin, YearWorkings


def values_with(split: Split, place: int, given: Mapping[str, Vector]) -> YearValues:
    """What a year's columns come to with other inputs; what it carries stays. The place of the year counts from 0."""
    year, values = split.workings.years[place], split.years[place].values

    def fixed(column: Column) -> Column:
        if column.name in given:
            return replace(column, made=Given(given[column.name], Origin.COST, column.name))
        if isinstance(column.made, Carried):
            return replace(column, made=Given(values.vectors[column.name], Origin.LAST_YEAR, column.name))
        return column

    alone = replace(split.workings, years=(YearWorkings(year.year, tuple(map(fixed, year.columns))),))
    return evaluate(alone)[0]
