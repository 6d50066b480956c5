"""The Cover: whose split this is, under which formula, made from what, and how to read the workbook."""

from collections.abc import Iterator
from datetime import date

from exports.provenance import fingerprint, program_version
from exports.sheets.page import Paper, not_ok
from exports.sheets.plan import Plan
from exports.sheets.sheet import Sheet
from exports.sheets.styles import Look
from funding.board_names import board_name
from funding.dates import format_date
from funding.wording import _, language

FIRST_ROW = 4
"""The row of the first fact, counted from 0."""
WIDTHS = {0: 24, 1: 104}


def status_words(status: str) -> str:
    """How far the Board has come with a split, in words."""
    return {
        "draft": _("Draft: the Board has not adopted it"),
        "proposed": _("Proposed: the Board has not decided yet"),
        "adopted": _("Adopted by the Board"),
    }[status]


def none_at_all() -> str:
    """What stands for a scenario where there is none."""
    return _("None: the plan as it stands")


def write_cover(paper: Paper, plan: Plan, status: str, dated: date | None) -> None:
    """Write the sheet; without a date it shows none, so that the same Board always gives the same workbook."""
    note = _("What each partner pays, and how each figure is worked out.")
    sheet = paper.sheet(plan.names.cover, board_name(plan.split.board), note, WIDTHS, landscape=False)
    row = _write_lines(sheet, FIRST_ROW, _facts(plan, status, dated))
    sheet.text(row + 1, 0, _("The formula"), Look.BLOCK)
    row = _write_lines(sheet, row + 2, _sentences(plan))
    sheet.text(row + 1, 0, _("How to read this workbook"), Look.BLOCK)
    _write_key(sheet, row + 2, plan)
    sheet.finish()


def _write_lines(sheet: Sheet, row: int, lines: Iterator[tuple[str, str]]) -> int:
    """Write lines of a label and a text; the row after the last."""
    for label, text in lines:
        sheet.text(row, 0, label, Look.BOLD)
        sheet.text(row, 1, text, Look.LABEL)
        row += 1
    return row


def _facts(plan: Plan, status: str, dated: date | None) -> Iterator[tuple[str, str]]:
    split = plan.split
    yield _("Years"), ", ".join(split.board.years)
    yield _("Formula"), split.formula_name
    yield _("Scenario"), split.scenario or none_at_all()
    yield _("Status"), status_words(status)
    if dated is not None:
        yield _("Date"), format_date(dated)
    yield _("Program"), _("Cyfran, version {version}").format(version=program_version())
    yield _("Board file format"), str(split.board.format)
    yield _("Language"), {"en": _("English"), "cy": _("Welsh")}[language()]
    yield _("Fingerprint of the Board"), fingerprint(split.base_board)


def _sentences(plan: Plan) -> Iterator[tuple[str, str]]:
    for number, sentence in enumerate(plan.sentences, start=1):
        yield _("Sentence {number}").format(number=number), sentence


def _write_key(sheet: Sheet, row: int, plan: Plan) -> None:
    names = plan.names
    lines = (
        (Look.SAMPLE, _("Input"), _("Stands on {inputs} and may be changed; every figure that depends on it follows.")),
        (Look.FROM_INPUTS, _("From Inputs"), _("Repeats an input where it is used.")),
        (
            Look.FORMULA,
            _("Formula"),
            _("Is worked out from cells to its left, from {inputs}, or from the year before."),
        ),
        (
            Look.STORED,
            _("As exported"),
            _("Is what the program found when it wrote the workbook; it follows no change."),
        ),
        (Look.FIXED, _("Fixed"), _("Belongs to the method and stays as it is.")),
        (Look.TOTAL, _("Total"), _("Adds up the cells of its column.")),
        (Look.STATE, not_ok(), _("A check that does not hold. {checks} says which one, and where to look.")),
        (
            Look.BOLD,
            _("To trace a figure"),
            _("Start on {split}, follow its formula to {workings}, and go on to the left until you reach {inputs}."),
        ),
        (Look.BOLD, _("Protection"), _("Cells that are not inputs are locked, without a password.")),
    )
    for look, word, text in lines:
        told = text.format(
            inputs=names.inputs, checks=names.checks, split=names.split, workings=next(iter(names.workings.values()))
        )
        sheet.text(row, 0, word, look)
        sheet.text(row, 1, told, Look.LABEL)
        row += 1
