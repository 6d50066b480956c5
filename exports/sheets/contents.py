"""The Contents: every sheet, with a link to it and a sentence about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from exports.sheets.marked_table import LinkTo, write_table
from exports.sheets.page import Paper
from funding.wording import _

WIDTHS = {0: 34, 1: 96}


@dataclass(frozen=True, slots=True)
class Entry:
    """A sheet, and what it shows."""

    sheet: str
    about: str


def write_contents(paper: Paper, entries: Sequence[Entry]) -> None:
    """Write the sheet; the entries stand in the order of the sheets."""
    note = _("Every sheet of this workbook. Follow a link to go there.")
    sheet = paper.sheet(paper.names.contents, _("Contents"), note, WIDTHS, landscape=False)
    rows = [(LinkTo(entry.sheet), entry.about) for entry in entries]
    write_table(sheet, "Contents_table", (_("Sheet"), _("What it shows")), rows)
    sheet.finish()
