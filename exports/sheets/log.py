"""The Log: what was done with the Board, by whom and when, and where this workbook comes from."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from exports.provenance import fingerprint, program_version
from exports.sheets.marked_table import write_table
from exports.sheets.page import Paper
from exports.sheets.plan import Plan
from funding.dates import format_date
from funding.wording import _

WIDTHS = {0: 24, 1: 34, 2: 100}


class LogLine(NamedTuple):
    """A line of the Log."""

    when: str
    who: str
    """A body or a role, never a person's name."""
    what: str


def write_log(paper: Paper, plan: Plan, log: Sequence[tuple[str, str, str]], dated: date | None) -> None:
    """Write the sheet: the Board's history as it is passed in, then how this workbook was made."""
    note = _("The Board's history, oldest first; the last line says what this workbook was made from.")
    sheet = paper.sheet(plan.names.log, _("Log"), note, WIDTHS)
    rows = [*log, _made(plan, dated)]
    write_table(sheet, "Log_table", (_("When"), _("Who"), _("What")), rows)
    sheet.finish()


def _made(plan: Plan, dated: date | None) -> LogLine:
    what = _("This workbook was made under the formula “{formula}” from the Board with the fingerprint {fingerprint}.")
    return LogLine(
        format_date(dated) if dated is not None else _("Not dated"),
        _("Cyfran, version {version}").format(version=program_version()),
        what.format(formula=plan.split.formula_name, fingerprint=fingerprint(plan.split.base_board)),
    )
