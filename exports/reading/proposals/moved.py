"""Rows and columns of the Inputs sheet that were sorted, deleted or inserted: what stands there is another line's."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from exports.reading.altered import Altered
from exports.reading.held import Place
from exports.sheets.inputs_plan import LABEL, SECOND, SOURCE, InputsPlan, Kind
from funding.places import listed
from funding.wording import _, plural


@dataclass(frozen=True, slots=True)
class Moved:
    """The rows and columns of inputs that no longer stand where they were, counted from 1."""

    sheet: str
    rows: tuple[int, ...]
    columns: tuple[int, ...]
    cells: frozenset[Place]
    """What stands in them and was altered."""

    def told(self, others: int) -> Iterator[str]:
        """That nothing typed there is taken, and what to do; `others` are altered cells that are no inputs."""
        for numbers, named, words in (
            (self.rows, str, _("rows {which}")),
            (self.columns, get_column_letter, _("columns {which}")),
        ):
            if numbers:
                why = _(
                    "{sheet}, {where}: these no longer stand where they were, as when something is sorted, deleted, "
                    "inserted or renamed, so nothing typed there is taken. Type it into the workbook as it was "
                    "exported, leaving rows, columns and their names as they are."
                )
                yield why.format(sheet=self.sheet, where=words.format(which=_runs(numbers, named)))
        if self.cells and others:
            words = plural(
                "{count} other cell was altered that is no input, as when rows and columns move. "
                "`cyfran verify` names it.",
                "{count} other cells were altered that are no inputs, as when rows and columns move. "
                "`cyfran verify` names them.",
                others,
            )
            yield words.format(count=f"{others:,}")


def moved(plan: InputsPlan, altered: Sequence[Altered], inputs: Collection[Place]) -> Moved:
    """Where a figure was altered, and with it what says whose figure it is; `inputs` are the cells for figures."""
    changed = {cell.place for cell in altered if cell.sheet == plan.sheet}
    rows, columns, heads = set[int](), set[int](), set[int]()
    for row, column in changed & set(inputs):
        head, labels = _names_of(plan, row)
        if any((row, label) in changed for label in labels):
            rows.add(row)
        elif (head, column) in changed:
            columns.add(column)
            heads.add(head)
    beside = {place for place in changed if place[0] in rows}
    below = {(row, column) for row, column in changed if column in columns and _names_of(plan, row)[0] in heads}
    return Moved(plan.sheet, tuple(sorted(rows)), tuple(sorted(columns)), frozenset(beside | below))


def _names_of(plan: InputsPlan, row: int) -> tuple[int, tuple[int, ...]]:
    """The row of the headings over a row, and the columns that say what the row is; counted from 1."""
    table = next((table for table in plan.tables if table.head < row <= table.last + 2), None)
    if table is None:
        return plan.first_figure, (LABEL + 1, SOURCE + 1)
    # Two partners may give the same thing, so the partner tells their offers apart.
    return table.head + 1, (LABEL + 1, SECOND + 1) if table.kind is Kind.OFFERS else (LABEL + 1,)


def _runs(numbers: Sequence[int], named: Callable[[int], str]) -> str:
    """Numbers in order, those that follow each other as from and to."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return listed(
        named(first) if first == last else _("{first} to {last}").format(first=named(first), last=named(last))
        for first, last in runs
    )
