"""The split and its explanation as text, JSON and CSV: plain enough for a screen reader, whole enough for a program."""

import csv
import io
import json
import textwrap
from collections.abc import Callable, Container, Iterable, Sequence
from typing import Any

from exports.amounts import all_together, known_money, known_pounds, pounds_and_pence, signed_change
from exports.headings import formula_heading
from formulas.explain import Explanation
from formulas.split import PartnerShare, Split, YearSplit
from funding.board import Board, partner_named, short_name
from funding.board_names import board_name
from funding.membership import absence_notes
from funding.money import Pence, format_money
from funding.problems import Problem, errors
from funding.wording import _, language, plural

WIDTH = 80
NAME_WIDTH = 28


# JSON


def split_json(split: Split, years: Sequence[str]) -> str:
    """The split under the contract that other programs rely on; money in pence."""
    return _json(
        {
            "board": split.board.board.name,
            "formula": split.formula_name,
            "scenario": split.scenario,
            "years": [_year_json(split.year(year)) for year in years],
        }
    )


def _year_json(result: YearSplit) -> dict[str, Any]:
    return {
        "year": result.year,
        "true_cost_pence": result.true_cost,
        "income_pence": result.income,
        "gifts_pence": result.gifts,
        "costs_to_share_pence": result.costs_to_share,
        "gap_pence": result.gap,
        "surplus_pence": result.surplus,
        "partners": [
            {
                "id": row.partner,
                "group": row.group,
                "assessed_pence": row.assessed,
                "in_kind_value_pence": row.in_kind_value,
                "in_kind_credit_pence": row.in_kind_credit,
                "in_kind_beyond_pence": row.in_kind_beyond,
                "cash_due_pence": row.cash_due,
                "last_year_pence": row.last_year,
            }
            for row in result.partners
        ],
    }


def explanation_json(explanation: Explanation) -> str:
    """An explanation, step by step."""
    return _json(
        {
            "partner": explanation.partner,
            "name": explanation.name,
            "year": explanation.year,
            "formula": explanation.formula,
            "scenario": explanation.scenario,
            "assessed_pence": explanation.assessed,
            "cash_due_pence": explanation.cash_due,
            "steps": [
                {
                    "title": step.title,
                    "sentence": step.sentence,
                    "lines": [
                        {"label": line.label, "working": line.working, "value": line.value, "source": line.source}
                        for line in step.lines
                    ],
                    "remarks": list(step.remarks),
                }
                for step in explanation.steps
            ],
        }
    )


def problems_json(problems: Iterable[Problem]) -> str:
    """Problems, each with where, what and how to mend it."""
    return _json(
        {
            "problems": [
                {
                    "where": problem.where,
                    "what": problem.what,
                    "mend": problem.mend,
                    "line": problem.line,
                    "column": problem.column,
                    "weight": problem.weight.value,
                }
                for problem in problems
            ]
        }
    )


def _json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)


# CSV


def split_csv(split: Split, years: Sequence[str]) -> str:
    """A row for each partner and year, and for each year's gap and surplus; money in pounds."""
    rows: list[Sequence[str]] = [
        (
            "year",
            "id",
            "partner",
            "group",
            "assessed",
            "in_kind_value",
            "in_kind_credit",
            "in_kind_beyond",
            "cash_due",
            "last_year",
        )
    ]
    for year in years:
        result = split.year(year)
        for row in result.partners:
            name = partner_named(split.board, row.partner).name
            amounts = (
                row.assessed,
                row.in_kind_value,
                row.in_kind_credit,
                row.in_kind_beyond,
                row.cash_due,
                row.last_year,
            )
            rows.append((year, row.partner, name, row.group, *map(known_pounds, amounts)))
        rows.append((year, "", "gap", "", pounds_and_pence(result.gap), "", "", "", "", ""))
        rows.append((year, "", "surplus", "", pounds_and_pence(result.surplus), "", "", "", "", ""))
    return csv_text(rows)


def explanation_csv(explanation: Explanation) -> str:
    """A row for each line of an explanation."""
    rows: list[Sequence[str]] = [("step", "sentence", "label", "working", "value", "source")]
    for number, step in enumerate(explanation.steps, start=1):
        rows += [(str(number), step.sentence, line.label, line.working, line.value, line.source) for line in step.lines]
        rows += [(str(number), step.sentence, remark, "", "", "") for remark in step.remarks]
    return csv_text(rows)


def problems_csv(problems: Iterable[Problem]) -> str:
    """A row for each problem."""
    rows: list[Sequence[str]] = [("weight", "where", "line", "column", "what", "mend")]
    for problem in problems:
        line, column = (str(place) if place is not None else "" for place in (problem.line, problem.column))
        rows.append((problem.weight.value, problem.where, line, column, problem.what, problem.mend))
    return csv_text(rows)


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """Rows as CSV; a cell that a spreadsheet would take for a formula is marked as text."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue().removesuffix("\n")


def _harmless(cell: str) -> str:
    number = cell.removeprefix("-").replace(".", "", 1)
    return "'" + cell if cell[:1] in ("=", "+", "-", "@", "\t", "\r") and not number.isdecimal() else cell


# Text


def split_text(split: Split, years: Sequence[str]) -> str:
    """The split as a table a year, for people."""
    blocks = [f"{board_name(split.board)}\n" + formula_heading(split.formula_name, split.scenario)]
    blocks += [_year_text(split, split.year(year)) for year in years]
    return "\n\n".join(blocks)


def _year_text(split: Split, result: YearSplit) -> str:
    head = [result.year, "-" * len(result.year)]
    sums = [(_("True cost"), result.true_cost)]
    if result.income:
        sums.append((_("Income"), -result.income))
    if result.gifts:
        sums.append((_("In-kind gifts"), -result.gifts))
    sums.append((_("Costs to share"), result.costs_to_share))
    head += [f"{label:<{NAME_WIDTH}}{format_money(amount):>16}" for label, amount in sums]
    unknown = {row.partner for row in result.partners if row.last_year is None}
    columns = _columns(result)
    everybody = _added_up(result.partners)
    rows = [
        [short_name(partner_named(split.board, row.partner), language()), *(told(row) for _heading, told in columns)]
        for row in result.partners
    ]
    rows.append([_("Total"), *(told(everybody) for _heading, told in columns)])
    heading = [_("Partner"), *(words for words, _told in columns)]
    notes = list(absence_notes(split.board, result.year))
    if unknown:
        notes.append(_unknown_told(split.board, unknown))
    if result.gap:
        notes.append(_("Gap: {money} of the costs to share is asked of nobody.").format(money=format_money(result.gap)))
    if result.surplus:
        notes.append(
            _("Surplus: {money} more is asked than the costs to share.").format(money=format_money(result.surplus))
        )
    told_below = [line for note in notes for line in textwrap.wrap(note, WIDTH)]
    return "\n".join([*head, "", *table(heading, rows, total=True), *([""] if notes else []), *told_below])


def _columns(result: YearSplit) -> list[tuple[str, Callable[[PartnerShare], str]]]:
    """The headings and figures of the table; last year's share gives way to in-kind credit, so that it fits.

    Of those whose share of last year is unknown, and of a total with them, a dash stands there.
    """
    assessed = (_("Assessed"), lambda row: format_money(row.assessed))
    share = (_("Share"), lambda row: _percent(row.assessed, result.costs_to_share))
    credit = (_("In kind"), lambda row: format_money(row.in_kind_credit))
    cash = (_("Cash due"), lambda row: format_money(row.cash_due))
    before = (_("Last year"), lambda row: known_money(row.last_year))
    change = (_("Change"), lambda row: signed_change(row.assessed, row.last_year))
    if any(row.in_kind_credit or row.cash_due != row.assessed for row in result.partners):
        return [assessed, share, credit, cash, change]
    return [assessed, share, cash, before, change]


def _unknown_told(board: Board, unknown: Container[str]) -> str:
    names = [short_name(partner, language()) for partner in board.partners if partner.id in unknown]
    words = _("Last year's share is not in the file for: {names}. Add last_year to see what changes.")
    return words.format(names=", ".join(names))


def _added_up(rows: Sequence[PartnerShare]) -> PartnerShare:
    """All partners as one row, which has no partner's id."""
    return PartnerShare(
        partner="",
        group="",
        assessed=sum(row.assessed for row in rows),
        in_kind_value=sum(row.in_kind_value for row in rows),
        in_kind_credit=sum(row.in_kind_credit for row in rows),
        in_kind_beyond=sum(row.in_kind_beyond for row in rows),
        cash_due=sum(row.cash_due for row in rows),
        last_year=all_together(row.last_year for row in rows),
    )


def _percent(part: Pence, whole: Pence) -> str:
    if not whole:
        return "-"
    hundredths = (part * 20_000 + whole) // (2 * whole)
    return f"{hundredths // 100}.{hundredths % 100:02d}%"


def table(heading: Sequence[str], rows: Sequence[Sequence[str]], *, total: bool = False) -> list[str]:
    """Lines of a table: the first column left, the others right; long names go on below."""
    widths = [max(len(row[i]) for row in [heading, *rows]) for i in range(len(heading))]
    first = min(widths[0], max(12, WIDTH - sum(widths[1:]) - 2 * (len(widths) - 1)), NAME_WIDTH)
    lines = _table_row(heading, first, widths)
    rule = "  ".join("-" * width for width in (first, *widths[1:]))
    lines.append(rule)
    for place, row in enumerate(rows):
        if total and place == len(rows) - 1:
            lines.append(rule)
        lines += _table_row(row, first, widths)
    return lines


def _table_row(cells: Sequence[str], first: int, widths: Sequence[int]) -> list[str]:
    names = textwrap.wrap(cells[0], first) or [""]
    figures = "  ".join(f"{cell:>{width}}" for cell, width in zip(cells[1:], widths[1:], strict=True))
    return [f"{names[0]:<{first}}  {figures}".rstrip(), *(f"  {name}" for name in names[1:])]


def explanation_text(explanation: Explanation) -> str:
    """An explanation as a letter."""
    words = _("Why {name} pays {cash} in {year}")
    if explanation.cash_due != explanation.assessed:
        words = _("Why {name} is assessed at {assessed} and pays {cash} in {year}")
    title = words.format(
        name=explanation.name,
        assessed=format_money(explanation.assessed),
        cash=format_money(explanation.cash_due),
        year=explanation.year,
    )
    blocks = ["\n".join([*textwrap.wrap(title, WIDTH), formula_heading(explanation.formula, explanation.scenario)])]
    for number, step in enumerate(explanation.steps, start=1):
        head = f"{number}. {step.title}" + (":" if step.sentence else "")
        lines = [head]
        lines += [f"   {line}" for line in textwrap.wrap(f"“{step.sentence}”", WIDTH - 3)] if step.sentence else []
        for line in step.lines:
            lines += _figure_line(line.label, line.working, line.value, line.source)
        for remark in step.remarks:
            lines += [f"   {line}" for line in textwrap.wrap(remark, WIDTH - 3)]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def _figure_line(label: str, working: str, value: str, source: str) -> list[str]:
    told = f"{working} = {value}" if working else value
    room = WIDTH - 5 - len(label)
    lines = [f"   {label}: {told:>{room}}"] if len(told) <= room else [f"   {label}:", f"{told:>{WIDTH - 1}}"]
    return lines + [f"      {line}" for line in textwrap.wrap(f"({source})", WIDTH - 6)] if source else lines


def problems_text(problems: Sequence[Problem]) -> str:
    """Problems one below the other, with how many there are to mend, or that there is none of those."""
    if not problems:
        return _("No problems found.")
    blocks = []
    for problem in problems:
        lines = textwrap.wrap(problem.where + ":", WIDTH) + textwrap.wrap(
            f"{problem.what} {problem.mend}".strip(), WIDTH - 2
        )
        blocks.append("\n".join([lines[0], *(f"  {line}" for line in lines[1:])]))
    wrong = len(errors(tuple(problems)))
    count = plural("{n} problem found.", "{n} problems found.", wrong).format(n=wrong)
    if not wrong:
        count = _("No problems found; the above is worth knowing.")
    return "\n".join([*blocks, "", count])
