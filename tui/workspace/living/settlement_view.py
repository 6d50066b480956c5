"""The settlement of a year as a table, and the outturn and the settlement in words."""

from exports.amounts import signed_money
from exports.settlement_tables import beside_partners, outturn_words, settlement_text
from formulas.outturn import OutturnLine
from funding.board import partner_named, short_name
from funding.money import Pence, format_money
from funding.wording import _, language, plural
from tui.workspace.edits import Edit, Refused
from tui.workspace.living.outturns import Lived
from tui.workspace.panel import Panel, PanelLine, heading, quiet, wrong
from tui.workspace.tables.row_keys import TOTAL
from tui.workspace.tables.table import Cell, Column, Row, RowKind, Table, Taken, Texts


def settlement_table(lived: Lived | Refused) -> Table:
    """Who pays or gets back what, a row for each partner."""
    why_not = _("The settlement follows from what is recorded, by the sentences of the formula.")
    columns = (
        Column("partner", _("Partner"), _("The partner.")),
        Column("assessed", _("Assessed"), _("Its assessed share of the year."), right=True),
        Column("in-kind", _("In kind"), _("What it pays in cash for what it did not deliver in kind."), right=True),
        Column("share", _("Share"), _("Its part of the overspend, with a minus of the underspend."), right=True),
        Column("due", _("To pay"), _("What it pays at the year's end, with a minus what it gets back."), right=True),
    )

    def read(_row: str, _column: str, _text: str) -> Taken | Refused:
        return Refused(why_not)

    def put(_texts: Texts) -> Edit | Refused:
        return Refused(why_not)

    rows: tuple[Row, ...] = ()
    if not isinstance(lived, Refused):
        rows = _rows(lived, why_not)
    empty = lived.message if isinstance(lived, Refused) else _("There are no partners.")
    return Table("settlement", _("Settlement"), columns, rows, empty, read, put)


def _rows(lived: Lived, why_not: str) -> tuple[Row, ...]:
    board, settlement = lived.basis.split.board, lived.settlement
    rows = [
        Row(
            row.partner,
            _cells(
                short_name(partner_named(board, row.partner), language()),
                row.assessed,
                (row.undelivered_due, row.share, row.due),
                why_not,
            ),
        )
        for row in settlement.partners
    ]
    assessed = sum(row.assessed for row in settlement.partners)
    share = sum(row.share for row in settlement.partners)
    totals = _cells(_("Total"), assessed, (settlement.undelivered_due, share, settlement.due), why_not)
    return (*rows, Row(TOTAL, totals, RowKind.TOTAL)) if rows else ()


def _cells(name: str, assessed: Pence, moved: tuple[Pence, ...], why_not: str) -> tuple[Cell, ...]:
    texts = (name, format_money(assessed), *map(signed_money, moved))
    return tuple(Cell(text, text, why_not) for text in texts)


def settlement_panel(lived: Lived | Refused) -> Panel:
    """What becomes of the difference, and on what it rests."""
    if isinstance(lived, Refused):
        return (wrong(lived.message),)
    settlement = lived.settlement
    told = [PanelLine(line) for line in (*beside_partners(settlement), *settlement.remarks)]
    if settlement.unallocated:
        told.append(wrong(_("Part of the difference is nobody's. Agree a sentence for it.")))
    return (heading(_("What becomes of the difference"), lived.outturn.year), *told, quiet(lived.basis.told))


def settlement_paper(lived: Lived) -> str:
    """The outturn and the settlement in full."""
    return settlement_text(lived.basis.split, lived.settlement, lived.basis.told)


def outturn_totals(lived: Lived | Refused) -> tuple[str, ...]:
    """The outturn in words."""
    return () if isinstance(lived, Refused) else outturn_words(lived.outturn)


def line_panel(lived: Lived | Refused, line: OutturnLine | None) -> Panel:
    """What is recorded of a line, and what the year comes to."""
    if isinstance(lived, Refused):
        return (wrong(lived.message),)
    if line is None:
        return (quiet(lived.basis.told),)
    told = _("Nothing is recorded, so the plan stands.")
    if line.recorded:
        words = _("{actual} so far and {forecast} expected: {outturn}, against {planned} planned.")
        told = words.format(
            actual=format_money(line.actual),
            forecast=format_money(line.forecast),
            outturn=format_money(line.outturn),
            planned=format_money(line.planned),
        )
    lines = [heading(line.name, lived.outturn.year), PanelLine(told)]
    if line.months_missing:
        words = plural("Nothing is recorded for {n} month.", "Nothing is recorded for {n} months.", line.months_missing)
        lines.append(PanelLine(words.format(n=line.months_missing)))
    return (*lines, quiet(lived.basis.told))
