"""The rows of a sheet of costs: which are lines, which are totals of lines, and which cannot be taken."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from exports.cost_sheets.layout import Layout
from exports.cost_sheets.totals import Total, is_called_total, sums_up
from exports.grids.told import Outcome, Told
from exports.grids.values import exact_money, text_of
from funding.board import Board
from funding.money import Pence, format_money
from funding.names import same
from funding.plan import pools_of
from funding.wording import _

NOTES = ("basis", "source")
"""The columns whose text may stand on several lines."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row that is a line of costs; below zero it is income."""

    row: int
    """Counted from 0."""
    name: str
    amounts: Mapping[str, Pence]
    """By `amount` or by year; a blank cell has none."""
    words: Mapping[str, str]
    """What the other columns say, where they say anything."""

    def amount(self, field: str) -> Pence:
        """What it comes to in a column; nothing where that is blank."""
        return self.amounts.get(field, 0)


@dataclass(frozen=True, slots=True)
class Rows:
    """What the rows of a sheet are."""

    lines: tuple[Line, ...]
    told: tuple[tuple[int, Told], ...]
    """What is to be said of rows that are no lines, or were not taken as they stand; by row, counted from 0."""


def rows_of(layout: Layout, board: Board, as_lines: Collection[int] = ()) -> Rows:
    """Sort the rows below the headings; those in `as_lines`, counted from 0, are lines whatever they look like."""
    told: list[tuple[int, Told]] = []
    summed: list[Line] = []  # what a total may add up: also rows that cannot be taken
    lines: list[Line] = []
    totals: list[Total] = []
    pool = ""
    last = _last_with_money(layout)
    for row in range(layout.first, len(layout.grid.rows)):
        name = _on_one_line(text_of(layout.grid.cell(row, layout.columns["name"])))
        amounts, slips = _amounts(layout, row)
        at_fault = any(slip.outcome is Outcome.REFUSED for slip in slips)
        if not amounts and not slips:
            pool, slips = _heading(layout, board, row, name, pool)
        else:
            line = Line(row, name, amounts, _words(layout, row, pool))
            sure = row in as_lines or at_fault
            total = None if sure else _total(layout, line, summed, totals, is_last=row == last)
            if total is not None:
                totals.append(total)
                continue
            summed.append(line)
            if name and not at_fault:
                lines.append(line)
            elif not at_fault:
                slips.append(_nameless(layout, line))
        told += [(row, slip) for slip in slips]
    told += [(total.row, found) for total in totals for found in _checked(layout, total, summed, totals)]
    return Rows(tuple(lines), tuple(told))


def _nameless(layout: Layout, line: Line) -> Told:
    words = _("This row has an amount, {amount}, and no name. Name it in the sheet.")
    shown = ", ".join(map(format_money, line.amounts.values()))
    return Told(Outcome.REFUSED, layout.grid.place_of_row(line.row), words.format(amount=shown))


def _last_with_money(layout: Layout) -> int:
    rows = [
        row
        for row in range(layout.first, len(layout.grid.rows))
        if any(not layout.grid.cell(row, layout.columns[field]).blank for field in layout.money)
    ]
    return rows[-1] if rows else -1


def _amounts(layout: Layout, row: int) -> tuple[dict[str, Pence], list[Told]]:
    amounts: dict[str, Pence] = {}
    told = []
    for field in layout.money:
        column = layout.columns[field]
        cell = layout.grid.cell(row, column)
        if cell.blank:
            continue
        try:
            amounts[field], rounded = exact_money(cell, times=layout.times(field))
        except ValueError as slip:
            told.append(Told(Outcome.REFUSED, layout.grid.place(row, column), str(slip)))
            continue
        if rounded:
            words = (
                _("The formula comes to {result}, which is taken as {amount}: the nearest penny, halves up.")
                if cell.formula
                else _("{result} thousand pounds is taken as {amount}: the nearest penny, halves up.")
            )
            shown = words.format(result=text_of(cell), amount=format_money(amounts[field]))
            told.append(Told(Outcome.REMARK, layout.grid.place(row, column), shown))
    return amounts, told


def _words(layout: Layout, row: int, pool: str) -> dict[str, str]:
    fields = [field for field in layout.columns if field not in layout.money and field != "name"]
    said = {field: text_of(layout.grid.cell(row, layout.columns[field])) for field in fields}
    said |= {field: _on_one_line(text) for field, text in said.items() if field not in NOTES}
    if pool and "pool" not in layout.columns:
        said["pool"] = pool
    return {field: text for field, text in said.items() if text}


def _on_one_line(text: str) -> str:
    """Text as a Board file takes it, without the breaks that people put into narrow cells."""
    return " ".join(text.split())


def _heading(layout: Layout, board: Board, row: int, name: str, pool: str) -> tuple[str, list[Told]]:
    """What a row without amounts is: the heading of a pool, other text, or a line whose amount is not known."""
    if not name:
        return pool, []
    place = layout.grid.place_of_row(row)
    known = next((each for each in pools_of(board) if same(each) == same(name.rstrip(":"))), None)
    if known is not None and "pool" not in layout.columns:
        words = _("“{name}” is taken as a heading: the lines below it are in this pool.").format(name=name[:60])
        return known, [Told(Outcome.REMARK, place, words)]
    words = _("“{name}” has no amount, so it is not taken. Blank is never taken for £0; write 0 if it costs nothing.")
    return pool, [Told(Outcome.REMARK, place, words.format(name=name[:60]))]


def _total(layout: Layout, line: Line, lines: list[Line], totals: list[Total], *, is_last: bool) -> Total | None:
    """The total that a row is, if it is one: by its name, by its formula, or because it adds up."""
    since = [each for each in lines if not totals or each.row > totals[-1].row]
    texts = [line.name] if line.name else [text_of(cell) for cell in layout.grid.rows[line.row]]
    if any(map(is_called_total, texts)):
        return Total(line.row, line.name, line.amounts, _("its name says so"))
    formulas = [layout.grid.cell(line.row, layout.columns[field]).formula for field in line.amounts]
    if formulas and all(sums_up(formula, line.row) for formula in formulas):
        return Total(line.row, line.name, line.amounts, _("its formula adds up other rows"))
    if not any(line.amounts.values()):
        return None
    for added, least in ((since, 2 if not line.name else 3), (lines, 2 if is_last or not line.name else 3)):
        if len(added) >= least and all(
            line.amount(field) == sum(each.amount(field) for each in added) for field in layout.money
        ):
            return Total(line.row, line.name, line.amounts, _("it is what the lines above it come to"))
    return None


def _checked(layout: Layout, total: Total, lines: list[Line], totals: list[Total]) -> Iterator[Told]:
    """Whether a total is what its lines come to; where not, the difference in pounds and pence."""
    before = [each.row for each in totals if each.row < total.row]
    after = [each.row for each in totals if each.row > total.row]
    above = [line for line in lines if line.row < total.row]
    since = [line for line in above if not before or line.row > before[-1]]
    below = [line for line in lines if line.row > total.row and (not after or line.row < after[0])]
    candidates = [group for group in (since, above, below) if group]
    place = layout.grid.place_of_row(total.row)
    named = f"“{total.name}”" if total.name else _("This row")
    for group in candidates:
        if all(total.amounts[field] == sum(line.amount(field) for line in group) for field in total.amounts):
            words = _("{named} is a total ({reason}) and agrees with the {count} lines it adds up. It is not taken.")
            yield Told(Outcome.REMARK, place, words.format(named=named, reason=total.reason, count=len(group)))
            return
    group = above if not after or not since else since
    for field, amount in total.amounts.items():
        come_to = sum(line.amount(field) for line in group)
        if amount != come_to:
            year = "" if field == "amount" else f" ({field})"
            words = _(
                "{named}{year} is a total ({reason}) of {total}, and its lines come to {sum}: "
                "a difference of {difference}. It is not taken; find out which is right."
            )
            told = words.format(
                named=named,
                year=year,
                reason=total.reason,
                total=format_money(amount),
                sum=format_money(come_to),
                difference=format_money(abs(amount - come_to)),
            )
            yield Told(Outcome.REFUSED, place, told)
