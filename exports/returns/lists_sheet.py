"""The sheet of what may be chosen in the other sheets: in plain sight, like all of the form."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from exports.returns.form import lines_to_meet
from exports.returns.plain import writable
from exports.returns.sheets import FormPaper
from exports.returns.words import answers, kinds, spans_of_years, valuations, yes_and_no
from exports.sheets.places import letter_of, sheet_prefix
from exports.sheets.styles import Look
from funding.board import Board
from funding.wording import _

HEAD = 2
"""The row of the headings, counted from 0."""


class Choice(IntEnum):
    """The lists, each in its column."""

    YES_OR_NO = 0
    ANSWER = 1
    KIND = 2
    VALUATION = 3
    YEARS = 4
    LINE = 5


WIDTHS: Mapping[int, float] = {0: 14, 1: 14, 2: 16, 3: 16, 4: 20, 5: 60}


@dataclass(frozen=True, slots=True)
class List:
    """What may be chosen in a column of the form."""

    heading: str
    entries: tuple[str, ...]


Lists = Mapping[Choice, List]


def lists_of(board: Board) -> Lists:
    """Everything that may be chosen, in the language in use."""
    return {
        Choice.YES_OR_NO: List(_("Is it right?"), tuple(yes_and_no().values())),
        Choice.ANSWER: List(_("Your answer"), tuple(answers().values())),
        Choice.KIND: List(_("Kind"), tuple(kinds().values())),
        Choice.VALUATION: List(_("What the value rests on"), tuple(valuations().values())),
        Choice.YEARS: List(_("Years"), spans_of_years(board)),
        Choice.LINE: List(_("Cost line it meets"), tuple(writable(told) for told, _cost in lines_to_meet(board))),
    }


def source_of(lists: Lists, choice: Choice) -> str:
    """The cells of a list, as a validation names them; the list must have entries."""
    letter, first = letter_of(choice), HEAD + 2
    return f"{sheet_prefix(sheet_name())}${letter}${first}:${letter}${first + len(lists[choice].entries) - 1}"


def sheet_name() -> str:
    """What the sheet is called."""
    return _("Lists")


def write_lists(paper: FormPaper, lists: Lists) -> None:
    """Write the sheet."""
    sheet = paper.sheet(sheet_name(), _("Lists"), (_("What can be chosen on the other sheets."),), WIDTHS)
    for choice, each in lists.items():
        sheet.text(HEAD, choice, each.heading, Look.HEADING)
        for row, entry in enumerate(each.entries, start=HEAD + 1):
            sheet.text(row, choice, entry, Look.LABEL)
    sheet.raw.repeat_rows(HEAD)
    sheet.finish()
