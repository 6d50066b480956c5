"""The block of the Inputs sheet that says when cash is due, and in what parts."""

from exports.sheets.inputs_plan import FIRST_FIGURE, Cells, InputsPlan, Kind, Role, Row, Table
from exports.sheets.numbers import Shown
from exports.sheets.places import ROW, letter_of, sheet_prefix
from exports.sheets.schedule import Due, left_after
from funding.dates import format_day
from funding.wording import _

PART, FROM_HERE, AFTER = range(FIRST_FIGURE, FIRST_FIGURE + 3)
"""The columns: an instalment's part, its part and all later ones, and what of those it leaves."""


def plan_instalments(schedule: tuple[Due, ...], plan: InputsPlan) -> None:
    """Add the block, and say where the workbook finds what each instalment leaves."""
    part, from_here = letter_of(PART), letter_of(FROM_HERE)
    top = plan.end
    last = Table(Kind.INSTALMENTS, "", "", ("", "", ""), (), (), top).first + len(schedule)
    parts = tuple(due.part for due in schedule)
    sums = tuple(sum(parts[place:], parts[place] * 0) for place in range(len(parts)))
    summed = (f"SUM({part}{ROW}:{part}${last})",) * len(schedule)
    leaves = (f"IF({from_here}{ROW}=0,0,({from_here}{ROW}-{part}{ROW})/{from_here}{ROW})",) * len(schedule)
    columns = (
        Cells(_("Part of the cash due, %"), parts, Shown.PERCENT),
        Cells(
            _("This part and all later ones, %"),
            sums,
            Shown.PERCENT,
            role=Role.FORMULA,
            formulas=summed,
            totalled=False,
        ),
        Cells(
            _("What it leaves of those, %"),
            tuple(left_after(schedule, place) for place in range(len(schedule))),
            Shown.PERCENT,
            role=Role.FORMULA,
            formulas=leaves,
            totalled=False,
        ),
    )
    note = _("In what parts the cash due of a year is paid, and when. Each is whole pence; odd pennies come first.")
    rows = tuple(
        Row(_("Instalment {number}").format(number=number), format_day(due.day, due.month))
        for number, due in enumerate(schedule, start=1)
    )
    headings = (_("Instalment"), _("Due"), "")
    table = Table(Kind.INSTALMENTS, _("Instalments"), note, headings, rows, columns, top)
    plan.tables.append(table)
    prefix = sheet_prefix(plan.sheet)
    plan.left_after = [f"{prefix}${letter_of(AFTER)}${table.first + place + 1}" for place in range(len(schedule))]
