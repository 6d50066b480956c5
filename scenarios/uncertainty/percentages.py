"""Percentages that are drawn: where those of a section come to more than 100%, the exact reader refuses the formula."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from formulas.bulk import Draws
from formulas.exact import YearValues, evaluate
from formulas.workings import Times, Workings, YearWorkings, references

SECTION, PERCENT, PAYERS, SHARE = ".moving", ".percent", ".payers", ".share"
CLOSE = 1e-9
"""Percentages are drawn to a ten-thousandth of a point, so floats tell 100% from more."""

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Percentages:
    """What the percentages of a section come to in a year."""

    year: str
    constant: float
    """Of those that are the same in every draw, as parts of one."""
    drawn: tuple[tuple[str, int], ...]
    """The columns of those that are drawn, and how often each is paid."""

    def above_all(self, draws: Draws) -> NDArray[np.bool_]:
        """In which draws they come to more than 100%."""
        total = self.constant + sum(draws[self.year, name][:, 0] * times for name, times in self.drawn)
        above: NDArray[np.bool_] = np.asarray(total) > 1 + CLOSE
        return above


def percentages_of(workings: Workings, drawn: Mapping[Key, object]) -> tuple[Percentages, ...]:
    """The sections of a formula in which a percentage is drawn."""
    if not any(name.endswith(PERCENT) for _year, name in drawn):
        return ()
    values = evaluate(workings)
    return tuple(
        found
        for year, figures in zip(workings.years, values, strict=True)
        for found in _of_year(year, figures, drawn)
        if found.drawn
    )


def _of_year(year: YearWorkings, values: YearValues, drawn: Mapping[Key, object]) -> Iterator[Percentages]:
    names = {column.name for column in year.columns}
    for section in year.columns:
        if not (section.name.startswith("s") and section.name.endswith(SECTION)):
            continue
        constant, moving = 0.0, []
        for share in references(section.made):
            clause = share.removesuffix(SHARE)
            if share == clause or clause + PERCENT not in names:
                continue
            present = int(sum(values.vectors[clause + PAYERS]))
            # What each pays is no part of anything shared out: the amount times 1 for each of them.
            times = present if isinstance(year.column(share).made, Times) else min(present, 1)
            if (year.year, clause + PERCENT) in drawn:
                moving.append((clause + PERCENT, times))
            else:
                constant += float(values.one(clause + PERCENT)) * times
        yield Percentages(year.year, constant, tuple(moving))
