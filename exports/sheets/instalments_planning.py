"""The block of the Inputs sheet that says when cash is due, and in what parts."""

from exports.sheets.inputs_plan import FIRST_FIGURE, Cells, InputsPlan, Kind, Row, Table
from exports.sheets.numbers import Shown
from exports.sheets.places import letter_of, sheet_prefix
from exports.sheets.schedule import Due
from funding.wording import _


def plan_instalments(schedule: tuple[Due, ...], plan: InputsPlan) -> None:
    """Add the block, and say where the workbook finds each part."""
    columns = (Cells(_("Part of the cash due, %"), tuple(due.part for due in schedule), Shown.PERCENT),)
    note = _("In what parts the cash due of a year is paid, and when. The parts must add up to 100%.")
    rows = tuple(
        Row(_("Instalment {number}").format(number=number), due.told) for number, due in enumerate(schedule, start=1)
    )
    headings = (_("Instalment"), _("Due"), "")
    table = Table(Kind.INSTALMENTS, _("Instalments"), note, headings, rows, columns, plan.end)
    plan.tables.append(table)
    column = f"{sheet_prefix(plan.sheet)}${letter_of(FIRST_FIGURE)}$"
    plan.parts = [f"{column}{table.first + place + 1}" for place in range(len(schedule))]
