"""A year's lines against the plan as a table: what is recorded, up to which month, what is expected, the outturn."""

from collections.abc import Mapping, Sequence

from exports.amounts import signed_money
from formulas.outturn import OutturnLine
from funding.actuals import ActualKind
from funding.board import Board
from funding.money import format_money, format_money_short
from funding.wording import _, plural
from tui.workspace.edits import Edit, Refused
from tui.workspace.living.line_entries import ACTUAL, FORECAST, TYPED, UNTIL, LineEntries, of_line, typed_in
from tui.workspace.tables.days import month_shown
from tui.workspace.tables.table import Cell, Column, Row, Table, Taken, Texts
from tui.workspace.tables.totals import sum_cell, total_row

Outcomes = Mapping[tuple[str, str], Taken | Refused]


def outturn_table(board: Board, year: str, kind: ActualKind, lines: Sequence[OutturnLine]) -> Table:
    """The lines of a kind in a year; what is typed becomes entries of the Board file."""
    keys = {line.key for line in lines}

    def preview(texts: Texts) -> Outcomes:
        return _typed(board, year, kind, keys, texts)[1]

    def put(texts: Texts) -> Edit | Refused:
        after, outcomes = _typed(board, year, kind, keys, texts)
        refused = next((told for told in outcomes.values() if isinstance(told, Refused)), None)
        if refused is not None:
            return refused
        names = {line.key: line.name for line in lines}
        label = plural("{n} cell of {year}", "{n} cells of {year}", len(texts)).format(n=len(texts), year=year)
        if len(texts) == 1:
            ((row, _column),) = texts
            label = f"{names[row]}, {year}"
        return Edit(after, label)

    columns = _columns(year, kind)
    return Table(
        id=f"outturn-{kind}",
        title=_("Outturn of {year}").format(year=year),
        columns=columns,
        rows=(*(_row(board, year, line) for line in lines), *_totals(columns, lines)),
        empty=_("There is nothing of this kind in {year}. Lines are added in Plan (F3) and In kind (F4).").format(
            year=year
        ),
        read=lambda row, column, text: preview({(row, column): text})[row, column],
        put=put,
        preview=preview,
    )


def _columns(year: str, kind: ActualKind) -> tuple[Column, ...]:
    named = {"cost": _("Cost line"), "income": _("Source of income"), "in-kind": _("Offer in kind")}
    actual = {
        "cost": _("What was spent so far in {year}, such as £6,000."),
        "income": _("What came in so far in {year}, such as £6,000."),
        "in-kind": _("What was delivered so far in {year} is worth, such as £6,000. Entries take days and hours too."),
    }
    return (
        Column("name", named[kind], _("The line as it is in the plan.")),
        Column("planned", _("Planned"), _("What the plan that was shared has for it."), right=True),
        Column(ACTUAL, _("So far"), actual[kind].format(year=year), right=True),
        Column(UNTIL, _("Up to"), _("The last month of it, such as 2026-09; blank when it is for all the year.")),
        Column(FORECAST, _("Expected"), _("What is still expected from the month after until March."), right=True),
        Column(
            "outturn",
            _("Outturn"),
            _("What it comes to: so far and expected; the plan where nothing is recorded."),
            right=True,
        ),
        Column("difference", _("Difference"), _("The outturn less the plan."), right=True),
    )


def _row(board: Board, year: str, line: OutturnLine) -> Row:
    entries = of_line(board, year, line.kind, line.key)
    why_not = entries.message if isinstance(entries, Refused) else ""
    done = None if isinstance(entries, Refused) else entries.done
    coming = None if isinstance(entries, Refused) else entries.coming
    until = "" if isinstance(entries, Refused) else entries.until
    fixed = _("It comes from the plan. Change it in Plan (F3) or In kind (F4).")
    follows = _("It follows from what is recorded and expected.")
    several = isinstance(entries, Refused)
    cells = (
        Cell(line.name, line.name, fixed),
        _money(line.planned, fixed),
        _money(line.actual, why_not) if done is not None or several else Cell("", "", why_not),
        Cell(month_shown(until) if until else "", until, why_not),
        _money(line.forecast, why_not) if coming is not None or several else Cell("", "", why_not),
        _money(line.outturn, follows),
        Cell(signed_money(line.outturn - line.planned), format_money_short(line.outturn - line.planned), follows),
    )
    return Row(line.key, cells)


def _money(pence: int, why_not: str) -> Cell:
    return Cell(format_money(pence), format_money_short(pence), why_not)


def _totals(columns: Sequence[Column], lines: Sequence[OutturnLine]) -> tuple[Row, ...]:
    if not lines:
        return ()
    sums = {
        "planned": sum_cell([line.planned for line in lines]),
        ACTUAL: sum_cell([line.actual for line in lines]),
        FORECAST: sum_cell([line.forecast for line in lines]),
        "outturn": sum_cell([line.outturn for line in lines]),
    }
    more = sum(line.outturn - line.planned for line in lines)
    why_not = sums["planned"].why_not
    sums["difference"] = Cell(signed_money(more), format_money_short(more), why_not)
    return (total_row([column.key for column in columns], _("Total"), sums),)


def _typed(board: Board, year: str, kind: ActualKind, keys: set[str], texts: Texts) -> tuple[Board, Outcomes]:
    """The Board with the texts that can be taken, and what becomes of each text."""
    outcomes: dict[tuple[str, str], Taken | Refused] = {}
    for row in dict.fromkeys(row for row, _column in texts):
        own = {column: text for (of, column), text in texts.items() if of == row}
        entries = of_line(board, year, kind, row) if row in keys else Refused(_("Lines are added in Plan (F3)."))
        for column in own:
            if isinstance(entries, Refused):
                outcomes[row, column] = entries
            elif column not in TYPED:
                outcomes[row, column] = Refused(_("This follows from the plan and from what is typed."))
        if isinstance(entries, Refused):
            continue
        after, problems = typed_in(entries, {column: text for column, text in own.items() if column in TYPED})
        outcomes |= {(row, column): problem for column, problem in problems.items()}
        for column, text in own.items():
            outcomes.setdefault((row, column), Taken(_shown(column, text, after)))
        if not problems:
            board = _with(board, entries, after)
    return board, outcomes


def _shown(column: str, text: str, after: LineEntries) -> str:
    if not text.strip():
        return ""
    if column == UNTIL:
        return month_shown(after.until) if after.until else _("all the year")
    entry = after.done if column == ACTUAL else after.coming
    return format_money(entry.amount or 0) if entry is not None else ""


def _with(board: Board, before: LineEntries, after: LineEntries) -> Board:
    """The Board with a line's entries where they were, or at the end."""
    if before == after:
        return board
    gone = before.records
    place = board.actuals.index(gone[0]) if gone else len(board.actuals)
    left = [entry for entry in board.actuals if entry not in gone]
    return board.model_copy(update={"actuals": (*left[:place], *after.records, *left[place:])})
