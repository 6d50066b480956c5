"""Steps with a rule of their own, as columns of short formulas."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from exports.sheets.numbers import Shown
from formulas.exact import Vector
from formulas.workings import Axis

RESULT = "result"
"""The name by which helpers look back at the step's own column."""

Known = Mapping[str, Vector]
"""What the columns of a step came to, as the workbook counts them."""


@dataclass(frozen=True, slots=True)
class Helper:
    """A column that only the workbook needs: as a formula, and as what it comes to."""

    name: str
    axis: Axis
    shown: Shown
    label: str
    formula: str
    """In braces the columns it is made from: `{x}` is x in this row, `{x.total}` its total, `{x.every}` every row."""
    value: Callable[[Known], Vector]
    totalled: bool = False
    """Whether the partners' values are added up above them."""


@dataclass(frozen=True, slots=True)
class Lowered:
    """A step as columns of short formulas."""

    columns: Mapping[str, str]
    """The workings' own columns by the names that the formulas here use."""
    before: tuple[Helper, ...]
    formula: str
    """The step's own column, from the helpers before it; empty where the workings say it."""
    after: tuple[Helper, ...] = ()
    """Helpers that look back at the step's own column; see `RESULT`."""
