"""A table of one or two varied figures as text, JSON and CSV."""

import json
import textwrap
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from exports.amounts import pounds_and_pence
from exports.tables import WIDTH, csv_text, table
from formulas.split import PartnerShare, YearSplit
from funding.board import Board, Partner, short_name
from funding.board_names import board_name
from funding.money import Pence, format_money
from funding.wording import _, language
from scenarios.comparing.comparison import Basis
from scenarios.language.lexicon import scenario_lexicon
from scenarios.language.printer import figure_name
from scenarios.measures import value_text
from scenarios.varying import Table, Tried

NOTHING = "-"

# JSON


def varied_json(board: Board, found: Table, scenario: str | None) -> str:
    """Every row with every partner's figures, the gap and, where a row cannot be, why; money in pence."""
    return json.dumps(
        {
            "board": board.board.name,
            "formula": found.formula,
            "scenario": scenario,
            "year": found.year,
            "figures": _names(board, found),
            "rows": [_row_json(found, row) for row in found.rows],
        },
        ensure_ascii=False,
        indent=2,
    )


def _row_json(found: Table, row: Tried) -> dict[str, Any]:
    result = row.result
    return {
        "values": _values(found, row),
        "reason": row.reason or None,
        "costs_to_share_pence": None if result is None else result.costs_to_share,
        "gap_pence": None if result is None else result.gap,
        "surplus_pence": None if result is None else result.surplus,
        "partners": None
        if result is None
        else [
            {"id": each.partner, "assessed_pence": each.assessed, "cash_due_pence": each.cash_due}
            for each in result.partners
        ],
    }


# CSV


def varied_csv(board: Board, found: Table) -> str:
    """A row for each value or pair of values and each partner, gap and surplus; money in pounds."""
    names = {partner.id: short_name(partner, language()) for partner in board.partners}
    rows: list[Sequence[str]] = [("year", "first", "second", "id", "partner", "assessed", "cash_due", "reason")]
    for row in found.rows:
        at = (found.year, *_values(found, row), *[""] * (2 - len(found.varied)))
        if row.result is None:
            rows.append((*at, "", "", "", "", row.reason))
            continue
        for each in row.result.partners:
            amounts = map(pounds_and_pence, (each.assessed, each.cash_due))
            rows.append((*at, each.partner, names[each.partner], *amounts, ""))
        rows.append((*at, "", "gap", pounds_and_pence(row.result.gap), "", ""))
        rows.append((*at, "", "surplus", pounds_and_pence(row.result.surplus), "", ""))
    return csv_text(rows)


# Text


def varied_text(board: Board, found: Table, basis: Basis, partner: Partner | None, scenario: str | None) -> str:
    """Partners down and values across; of two figures a grid of the gap, or of one partner's share."""
    said = _("Formula “{name}”").format(name=found.formula)
    if scenario:
        said += ", " + _("scenario “{name}”").format(name=scenario)
    first, *others = _names(board, found)
    names = [first[:1].upper() + first[1:], *others]
    what = _("cash due") if basis is Basis.CASH else _("assessed share")
    if len(found.varied) == 1:
        title = _("{figure}: each partner's {what} in {year}").format(figure=names[0], what=what, year=found.year)
        body = _lines(board, found, basis, partner)
    else:
        shown = _("the gap") if partner is None else f"{short_name(partner, language())}, {what}"
        title = _("{first} (down) and {second} (across): {shown} in {year}").format(
            first=names[0], second=names[1], shown=shown, year=found.year
        )
        body = _grid(found, basis, partner)
    reasons = _reasons(found)
    blocks = [f"{board_name(board)}\n{said}", "\n".join(textwrap.wrap(title, WIDTH)), *body]
    return "\n\n".join([*blocks, *(["\n".join(reasons)] if reasons else [])])


def _lines(board: Board, found: Table, basis: Basis, partner: Partner | None) -> list[str]:
    """Blocks of a table, as many values beside one another as fit."""
    partners = board.partners if partner is None else (partner,)
    names = [short_name(each, language()) for each in partners]
    columns = [[_value(found, row)] + [_shown(row, each.id, basis) for each in partners] for row in found.rows]
    gaps = [_gap(row.result) for row in found.rows]
    surplus = [NOTHING if row.result is None else format_money(row.result.surplus) for row in found.rows]
    any_surplus = any(row.result is not None and row.result.surplus for row in found.rows)
    widest = max(len(cell) for column in [*columns, gaps, surplus] for cell in column) + 2
    beside = max(1, (WIDTH - max(12, min(28, max(map(len, names))))) // widest)
    blocks = []
    for start in range(0, len(columns), beside):
        part = slice(start, start + beside)
        rows = [[name, *(column[1 + place] for column in columns[part])] for place, name in enumerate(names)]
        rows.append([_("Gap"), *gaps[part]])
        rows += [[_("Surplus"), *surplus[part]]] if any_surplus else []
        blocks.append("\n".join(table([_("Partner"), *(column[0] for column in columns[part])], rows)))
    return blocks


def _grid(found: Table, basis: Basis, partner: Partner | None) -> list[str]:
    first, second = found.values
    rows = [found.rows[place : place + len(second)] for place in range(0, len(found.rows), len(second))]
    cells = [[_gap(row.result) if partner is None else _shown(row, partner.id, basis) for row in line] for line in rows]
    heads = [value_text(found.varied[1].figure, value) for value in second]
    names = [value_text(found.varied[0].figure, value) for value in first]
    widest = max(len(cell) for line in [heads, *cells] for cell in line) + 2
    beside = max(1, (WIDTH - 12) // widest)
    return [
        "\n".join(
            table(
                ["", *heads[start : start + beside]],
                [[name, *line[start : start + beside]] for name, line in zip(names, cells, strict=True)],
            )
        )
        for start in range(0, len(heads), beside)
    ]


def _reasons(found: Table) -> list[str]:
    """Why rows cannot be, those with one reason told together."""
    by_reason: dict[str, list[str]] = {}
    for row in found.rows:
        if row.reason:
            by_reason.setdefault(row.reason, []).append(" / ".join(_values(found, row)))
    return [
        line
        for reason, values in by_reason.items()
        for line in textwrap.wrap(f"{', '.join(values)}: {reason}", WIDTH, subsequent_indent="  ")
    ]


def _shown(row: Tried, partner: str, basis: Basis) -> str:
    found = None if row.result is None else next((x for x in row.result.partners if x.partner == partner), None)
    return NOTHING if found is None else format_money(_amount(found, basis))


def _gap(result: YearSplit | None) -> str:
    return NOTHING if result is None else format_money(result.gap)


def _amount(row: PartnerShare, basis: Basis) -> Pence:
    return row.cash_due if basis is Basis.CASH else row.assessed


def _names(board: Board, found: Table) -> list[str]:
    lexicon = scenario_lexicon(board)
    return [figure_name(varied.figure, lexicon) for varied in found.varied]


def _values(found: Table, row: Tried) -> list[str]:
    pairs: list[tuple[Any, Decimal]] = [(v.figure, value) for v, value in zip(found.varied, row.values, strict=True)]
    return [value_text(figure, value) for figure, value in pairs]


def _value(found: Table, row: Tried) -> str:
    return _values(found, row)[0]
