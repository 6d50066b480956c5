"""What may be typed into an input, and what is said before and after."""

from typing import Any

from exports.sheets.numbers import PENCE, Shown
from exports.sheets.sheet import Sheet
from funding.money import LARGEST
from funding.wording import _

LONGEST_TITLE = 32
LONGEST_MESSAGE = 255


def allow_figures(
    sheet: Sheet,
    first: int,
    column: int,
    last: int,
    cell: str,
    shown: Shown,
    *,
    above_one: bool = False,
    below_zero: bool = False,
) -> None:
    """Say what figures may be typed into cells; `cell` names the first of them."""
    rule, message = _rule(cell, shown, above_one=above_one, below_zero=below_zero)
    _apply(sheet, first, column, last, rule, _("Input"), message)


def allow_between(sheet: Sheet, row: int, column: int, above: str | None, below: str | None) -> None:
    """Keep the end of a band between the ends of its neighbours, named by their cells."""
    rule = {
        "validate": "decimal",
        "criteria": "between",
        "minimum": f"={above}" if above else 0,
        "maximum": f"={below}" if below else LARGEST,
    }
    _apply(sheet, row, column, row, rule, _("Input"), _("A number between the ends of the bands before and after."))


def allow_pools(sheet: Sheet, first: int, column: int, last: int, pools: str) -> None:
    """Let cells hold nothing but the names in these cells."""
    rule = {"validate": "list", "source": f"={pools}", "ignore_blank": True}
    _apply(sheet, first, column, last, rule, _("Pool"), _("Choose one of the pools listed below."))


def _rule(cell: str, shown: Shown, *, above_one: bool, below_zero: bool) -> tuple[dict[str, Any], str]:
    match shown:
        case Shown.MONEY if below_zero:
            most = LARGEST // PENCE
            whole_pence = f"=AND({cell}>=-{most},{cell}<={most},ROUND({cell},2)={cell})"
            return {"validate": "custom", "value": whole_pence}, _(
                "An amount in pounds with two decimals at most; with a minus it takes away."
            )
        case Shown.MONEY:
            whole_pence = f"=AND({cell}>=0,{cell}<={LARGEST // PENCE},ROUND({cell},2)={cell})"
            return {"validate": "custom", "value": whole_pence}, _(
                "An amount in pounds, 0 or more, with two decimals at most."
            )
        case Shown.PERCENT if below_zero:
            return {"validate": "decimal", "criteria": "between", "minimum": -1, "maximum": 1}, _(
                "A percentage from -100% to 100%; with a minus prices fall."
            )
        case Shown.MONTHS:
            return {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": 12}, _(
                "Whole months of the year, from 0 to 12."
            )
        case Shown.PERCENT if not above_one:
            return {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 1}, _(
                "A percentage from 0% to 100%."
            )
        case Shown.FLAG:
            return {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": 1}, _("1 for yes, 0 for no.")
        case Shown.PERCENT:
            return {"validate": "decimal", "criteria": ">=", "value": 0}, _("A percentage, 0% or more.")
        case _:
            return {"validate": "decimal", "criteria": ">=", "value": 0}, _("A number, 0 or more.")


def _apply(sheet: Sheet, first: int, column: int, last: int, rule: dict[str, Any], title: str, message: str) -> None:
    title, message = title[:LONGEST_TITLE], message[:LONGEST_MESSAGE]
    words = {"input_title": title, "input_message": message, "error_title": title, "error_message": message}
    sheet.raw.data_validation(first, column, last, column, {**rule, **words})
