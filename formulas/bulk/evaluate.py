"""Workings for thousands of draws at once, in chunks that fit a processor's cache."""

from collections.abc import Collection, Mapping

import numpy as np
from numpy.typing import NDArray

from formulas.bulk.blocks import CHUNK, Array, keep_freed_room, pieces
from formulas.bulk.plan import Key, YearPlan, plan_of
from formulas.bulk.reader import Reader
from formulas.bulk.values import Value, write
from formulas.workings import ASSESSED, GAP, SHARE, SURPLUS, Given, Workings

Draws = Mapping[Key, NDArray[np.float64]]
"""Columns by year and name, each of shape (draws, entries); money in pence."""

WANTED = (SHARE, ASSESSED, GAP, SURPLUS)


class BadDraws(ValueError):
    """Draws that do not fit the workings: a fault of the program, not of the user."""


def evaluate_bulk(workings: Workings, drawn: Draws, wanted: Collection[str] = WANTED) -> dict[Key, NDArray[np.float64]]:
    """The wanted columns of every year for many draws of some inputs, each of shape (draws, entries).

    `drawn` replaces inputs (cost lines, income, drivers, last year's shares, figures of sentences)
    by draws; what it does not name stays as the workings have it. Money in pence. Arrays whose
    columns lie together in memory (Fortran order) are read fastest, and so are the results. Before
    rounding a figure is within 0.001p of the exact reader's for cost lines up to a thousand
    million pounds; after rounding it is the same to the penny for lines up to a million.

    Raises `BadDraws` for a column that is no input or an array of another shape, `KeyError` for
    an unknown wanted column.
    """
    keep_freed_room()
    draws = _count(workings, drawn)
    plans = plan_of(workings, drawn, wanted)
    reader = Reader(workings)
    steady = _steady(reader, plans)
    results = _room(workings, plans, wanted, draws)
    for chunk in pieces(draws, len(workings.partners), CHUNK):
        before: dict[str, Value] = {}
        for plan in plans:
            values = dict(steady[plan.year])
            for column in plan.varying:
                found = drawn.get((plan.year, column.name))
                values[column.name] = (
                    reader.column(column, values, before) if found is None else reader.given(column, found[chunk])
                )
            for name in wanted:
                write(values[name], results[plan.year, name][:, chunk])
            before = values
    return {key: result.T for key, result in results.items()}


def _count(workings: Workings, drawn: Draws) -> int:
    """How many draws there are; one when nothing is drawn."""
    counts = {1} if not drawn else set()
    for (year, name), values in drawn.items():
        columns = next((y.columns for y in workings.years if y.year == year), ())
        column = next((column for column in columns if column.name == name), None)
        if column is None or not isinstance(column.made, Given):
            raise BadDraws(year, name)
        if values.ndim != 2 or values.shape[1] != len(workings.entries(column.axis)):  # noqa: PLR2004 -- draws by entries
            raise BadDraws(year, name, values.shape)
        counts.add(len(values))
    if len(counts) != 1:
        raise BadDraws(counts)
    return counts.pop()


def _steady(reader: Reader, plans: tuple[YearPlan, ...]) -> dict[str, dict[str, Value]]:
    """The columns that are the same in every draw, by year."""
    steady: dict[str, dict[str, Value]] = {}
    before: dict[str, Value] = {}
    for plan in plans:
        values: dict[str, Value] = {}
        for column in plan.steady:
            values[column.name] = reader.column(column, values, before)
        steady[plan.year] = before = values
    return steady


def _room(workings: Workings, plans: tuple[YearPlan, ...], wanted: Collection[str], draws: int) -> dict[Key, Array]:
    """Where results go, a row for each entry: draws side by side are read and written fastest."""
    axes = {(year.year, column.name): column.axis for year in workings.years for column in year.columns}
    keys = [(plan.year, name) for plan in plans for name in wanted]
    return {key: np.empty((len(workings.entries(axes[key])), draws)) for key in keys}
