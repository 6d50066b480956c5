"""Formulas taken apart: the functions and figures they use, and the cells they name."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from openpyxl.formula import Tokenizer
from openpyxl.utils import column_index_from_string

Cell = tuple[str, int, int]
"""Sheet, row and column, the last two counted from 1."""

_AREA = re.compile(r"(?:(?P<sheet>'(?:[^']|'')+'|[^'!]+)!)?\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?")


@dataclass(frozen=True)
class Area:
    """Cells that a formula names."""

    sheet: str
    first_row: int
    first_column: int
    last_row: int
    last_column: int

    def cells(self) -> Iterator[Cell]:
        """Each of them."""
        for row in range(self.first_row, self.last_row + 1):
            for column in range(self.first_column, self.last_column + 1):
                yield self.sheet, row, column


def areas_of(formula: str, sheet: str, names: Mapping[str, str]) -> Iterator[Area]:
    """What a formula on a sheet names; `names` are the defined names."""
    for token in Tokenizer(formula).items:
        if token.type == "OPERAND" and token.subtype == "RANGE":
            yield _area(names.get(token.value, token.value), sheet)


def _area(text: str, sheet: str) -> Area:
    match = _AREA.fullmatch(text)
    assert match is not None, text
    name, left, top, right, bottom = match.groups()
    name = name.strip("'").replace("''", "'") if name else sheet
    first = column_index_from_string(left)
    last = column_index_from_string(right) if right else first
    return Area(name, int(top), first, int(bottom or top), last)


def functions_of(formula: str) -> list[str]:
    """The functions that a formula calls, in order."""
    return [t.value.rstrip("(") for t in Tokenizer(formula).items if t.type == "FUNC" and t.subtype == "OPEN"]


def figures_of(formula: str) -> Iterator[tuple[str, str]]:
    """Each figure typed into a formula, with the function whose last argument it is, if any."""
    tokens = [token for token in Tokenizer(formula).items if token.type != "WHITE-SPACE"]
    within: list[str] = []
    for place, token in enumerate(tokens):
        if token.type in ("FUNC", "PAREN") and token.subtype == "OPEN":
            within.append(token.value.rstrip("("))
        elif token.type in ("FUNC", "PAREN"):
            within.pop()
        elif token.type == "OPERAND" and token.subtype == "NUMBER":
            is_last = tokens[place - 1].type == "SEP" and tokens[place + 1].subtype == "CLOSE"
            yield token.value, within[-1] if is_last else ""


def nesting_of(formula: str) -> int:
    """How many functions stand one within the other at most."""
    depth, deepest = 0, 0
    for token in Tokenizer(formula).items:
        if token.type == "FUNC":
            depth += 1 if token.subtype == "OPEN" else -1
            deepest = max(deepest, depth)
    return deepest
