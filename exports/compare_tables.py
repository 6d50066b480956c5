"""A comparison as text, JSON and CSV: the same figures in each, for people, programs and spreadsheets."""

import json
import textwrap
from collections.abc import Sequence
from fractions import Fraction
from string import ascii_uppercase
from typing import Any

from exports.amounts import known_money, known_pounds, pounds_and_pence, signed_money
from exports.tables import WIDTH, csv_text, table
from funding.wording import _
from scenarios.comparing.comparison import Basis, Cell, Change, Comparison, Row, YearCompared
from scenarios.comparing.effects import Effect, effects
from scenarios.comparing.sides import SideYear
from scenarios.percents import fine_percent, signed_percent

SIDE_BY_SIDE = 4
"""Sides whose totals fit beside one another."""
NOTHING = "-"


def shown_rows(year: YearCompared, *, only_differences: bool) -> list[Row]:
    """The rows to print of a year."""
    return [row for row in year.rows if row.differs or not only_differences]


# JSON


def comparison_json(board: str, comparison: Comparison, *, only_differences: bool = False) -> str:
    """Every figure of a comparison; money in pence, parts in per cent as exact as six decimals."""
    return json.dumps(
        {
            "board": board,
            "compared": comparison.basis.value,
            "sides": [{"name": side.name, "formula": side.formula} for side in comparison.sides],
            "years": [_year_json(year, only_differences=only_differences) for year in comparison.years],
            "effects": [
                {
                    "id": effect.partner,
                    "side": comparison.sides[effect.side].name,
                    "base_pence": effect.base,
                    "amount_pence": effect.amount,
                    "sentence": effect.sentence,
                }
                for effect in shown_effects(comparison, only_differences=only_differences)
            ],
        },
        ensure_ascii=False,
        indent=2,
    )


def _year_json(year: YearCompared, *, only_differences: bool) -> dict[str, Any]:
    return {
        "year": year.year,
        "sides": [_side_json(side, total) for side, total in zip(year.sides, year.totals, strict=True)],
        "partners": [
            {"id": row.partner, "name": row.name, "sides": [_cell_json(cell) for cell in row.cells]}
            for row in shown_rows(year, only_differences=only_differences)
        ],
    }


def _side_json(side: SideYear | None, total: int | None) -> dict[str, Any] | None:
    if side is None:
        return None
    return {
        "true_cost_pence": side.true_cost,
        "income_pence": side.income,
        "gifts_pence": side.gifts,
        "costs_to_share_pence": side.costs_to_share,
        "total_pence": total,
        "gap_pence": side.gap,
        "surplus_pence": side.surplus,
    }


def _cell_json(cell: Cell | None) -> dict[str, Any] | None:
    if cell is None:
        return None
    return {
        "assessed_pence": cell.paid.assessed,
        "cash_due_pence": cell.paid.cash_due,
        "last_year_pence": cell.paid.last_year,
        "share_percent": _number(cell.paid.share),
        **_change_json("difference", cell.from_base),
        **_change_json("on_last_year", cell.from_last_year),
    }


def _change_json(name: str, change: Change | None) -> dict[str, Any]:
    return {
        f"{name}_pence": None if change is None else change.pence,
        f"{name}_percent": None if change is None else _number(change.part),
    }


def _number(part: Fraction | None) -> float | None:
    return None if part is None else round(float(part * 100), 6)


# CSV


def comparison_csv(comparison: Comparison, *, only_differences: bool = False) -> str:
    """A row for each partner, year and side, and for each side's totals; money in pounds."""
    rows: list[Sequence[str]] = [
        (
            "year",
            "id",
            "partner",
            "side",
            "assessed",
            "cash_due",
            "last_year",
            "share_percent",
            "difference",
            "difference_percent",
            "on_last_year",
            "on_last_year_percent",
        )
    ]
    for year in comparison.years:
        for row in shown_rows(year, only_differences=only_differences):
            for side, cell in zip(comparison.sides, row.cells, strict=True):
                if cell is not None:
                    rows.append((year.year, row.partner, row.name, side.name, *_cell_csv(cell)))
        for side, totals in zip(comparison.sides, year.sides, strict=True):
            if totals is not None:
                for label, amount in (
                    ("costs to share", totals.costs_to_share),
                    ("gap", totals.gap),
                    ("surplus", totals.surplus),
                ):
                    rows.append((year.year, "", label, side.name, pounds_and_pence(amount), *[""] * 7))
    return csv_text(rows)


def _cell_csv(cell: Cell) -> tuple[str, ...]:
    return (
        *map(known_pounds, (cell.paid.assessed, cell.paid.cash_due, cell.paid.last_year)),
        _plain(cell.paid.share),
        *_change_csv(cell.from_base),
        *_change_csv(cell.from_last_year),
    )


def _change_csv(change: Change | None) -> tuple[str, str]:
    return ("", "") if change is None else (pounds_and_pence(change.pence), _plain(change.part))


def _plain(part: Fraction | None) -> str:
    return "" if part is None else fine_percent(part).replace(",", "").removesuffix("%")


# Text


def shown_effects(comparison: Comparison, *, only_differences: bool) -> list[Effect]:
    """The sentences to print: of partners for whom something differs, when only that is wanted."""
    return [effect for effect in effects(comparison) if effect.amount != effect.base or not only_differences]


def comparison_text(board: str, comparison: Comparison, *, only_differences: bool = False) -> str:
    """The sides under letters, each year's totals and tables, and what it means for each partner."""
    names = [f"{_letter(place)}  {side.name}" for place, side in enumerate(comparison.sides)]
    compared = _("Compared: cash due.") if comparison.basis is Basis.CASH else _("Compared: assessed shares.")
    blocks = ["\n".join([board, compared, *names])]
    for year in comparison.years:
        blocks.append("\n".join([year.year, "-" * len(year.year), *_totals(year)]))
        rows = shown_rows(year, only_differences=only_differences)
        if not rows:
            blocks.append(_("Nothing differs for any partner in {year}.").format(year=year.year))
            continue
        for place in range(1, len(comparison.sides)):
            blocks += _side_blocks(rows, place)
    said = shown_effects(comparison, only_differences=only_differences)
    if said:
        lines = [line for effect in said for line in textwrap.wrap(effect.sentence, WIDTH, subsequent_indent="  ")]
        blocks.append("\n".join([_("What it means"), "-" * len(_("What it means")), *lines]))
    return "\n\n".join(blocks)


def _letter(place: int) -> str:
    """A, B ... Z, AA, AB ..."""
    more, last = divmod(place, len(ascii_uppercase))
    return (_letter(more - 1) if more else "") + ascii_uppercase[last]


def _totals(year: YearCompared) -> list[str]:
    figures: list[tuple[str, list[int | None]]] = [
        (_("True cost"), [None if side is None else side.true_cost for side in year.sides]),
        (_("Costs to share"), [None if side is None else side.costs_to_share for side in year.sides]),
        (_("All partners"), list(year.totals)),
        (_("Gap"), [None if side is None else side.gap for side in year.sides]),
    ]
    surplus = [None if side is None else side.surplus for side in year.sides]
    figures += [(_("Surplus"), surplus)] if any(surplus) else []
    lines: list[str] = []
    for start in range(0, len(year.sides), SIDE_BY_SIDE):
        beside = slice(start, start + SIDE_BY_SIDE)
        letters = [_letter(place) for place in range(len(year.sides))[beside]]
        rows = [[label, *map(known_money, amounts[beside])] for label, amounts in figures]
        lines += [*([""] if lines else []), *table(["", *letters], rows)]
    return lines


def _side_blocks(rows: list[Row], place: int) -> list[str]:
    letter = _letter(place)
    pairs = [(row.name, row.cells[0], row.cells[place]) for row in rows]
    amounts = table(
        [_("Partner"), "A", letter, _("Difference"), "%"],
        [
            [name, _amount(base), _amount(cell), *_changed(None if cell is None else cell.from_base)]
            for name, base, cell in pairs
        ],
    )
    shares = table(
        [
            _("Partner"),
            _("Last year"),
            _("Change"),
            "%",
            _("Share {letter}").format(letter="A"),
            _("Share {letter}").format(letter=letter),
        ],
        [
            [
                name,
                known_money(_last_year(base, cell)),
                *_changed(None if cell is None else cell.from_last_year),
                _share(base),
                _share(cell),
            ]
            for name, base, cell in pairs
        ],
    )
    return ["\n".join(amounts), "\n".join(shares)]


def _last_year(base: Cell | None, cell: Cell | None) -> int | None:
    found = cell or base
    return None if found is None else found.paid.last_year


def _amount(cell: Cell | None) -> str:
    return known_money(None if cell is None else cell.amount)


def _changed(change: Change | None) -> list[str]:
    if change is None:
        return [NOTHING, NOTHING]
    return [signed_money(change.pence), NOTHING if change.part is None else signed_percent(change.part)]


def _share(cell: Cell | None) -> str:
    return NOTHING if cell is None or cell.paid.share is None else fine_percent(cell.paid.share)
