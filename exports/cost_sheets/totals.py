"""Rows that add up other rows: by what they are called and by what their formulas say."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from funding.money import Pence
from funding.names import same

_TOTAL = re.compile(
    r"(?:grand |overall |sub[- ]?|net |gross )?totals?\b.*|.*\b(?:sub[- ]?)?totals?|sum|"
    r"(?:is-?)?gyfanswm\b.*|(?:is-?)?cyfanswm\b.*|.*\b(?:is-?)?[cg]yfanswm|swm"
)
_ADDING = re.compile(r"=\+?\s*(?:SUM|SUBTOTAL|AGGREGATE)\s*\(", re.IGNORECASE)
_PLUSES = re.compile(r"=\+?\s*\$?[A-Z]{1,3}\$?\d+(?:\s*\+\s*\$?[A-Z]{1,3}\$?\d+)+", re.IGNORECASE)
_ROWS = re.compile(r"\$?[A-Z]{1,3}\$?(\d+)(?![\d(])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Total:
    """A row that adds up others."""

    row: int
    """Counted from 0."""
    name: str
    amounts: Mapping[str, Pence]
    reason: str
    """Why it is taken for a total, in words."""


def is_called_total(text: str) -> bool:
    """Whether text names a total, in English or Welsh."""
    return _TOTAL.fullmatch(same(text).strip(" :.")) is not None


def sums_up(formula: str, row: int) -> bool:
    """Whether a formula adds up other rows than the one it stands in, counted from 0."""
    if not (_ADDING.match(formula) or _PLUSES.fullmatch(formula)):
        return False
    rows = {int(found) for found in _ROWS.findall(formula)}
    return bool(rows) and row + 1 not in rows
