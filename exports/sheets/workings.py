"""The Workings sheet of a year: the columns from which its split is computed, from left to right."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from exports.sheets.given_below import write_given
from exports.sheets.numbers import Number, number, number_format, unit_words, width_of
from exports.sheets.page import Paper
from exports.sheets.places import at_row, letter_of
from exports.sheets.plan import Plan
from exports.sheets.sheet import Sheet
from exports.sheets.steps import ALL_ROW, FIRST_STEP, Step, YearSteps
from exports.sheets.styles import Look
from formulas.workings import Part
from funding.wording import _

T = TypeVar("T")

PARTNER_WIDTH, GROUP_WIDTH, STEP_WIDTH = 32, 24, 17
LONGEST_SENTENCE = 110
"""As much of a sentence as stands above its columns when they are too narrow for it; the Cover has it in full."""
STEPS_A_PAGE = 11
"""As many steps as can be read side by side on a printed page."""

PART_ROW, SENTENCE_ROW, STEP_ROW, LABEL_ROW, UNIT_ROW, KIND_ROW = range(ALL_ROW - 7, ALL_ROW - 1)
"""The rows above the figures, counted from 0."""


def part_words(part: Part) -> str:
    """What a stretch of the workings is called."""
    return {
        Part.FIRST: _("First assessment, to measure credit"),
        Part.GIFTS: _("In kind: what meets costs, and what counts"),
        Part.COSTS: _("Costs"),
        Part.SECTION: _("What the sentences ask"),
        Part.LIMITS: _("Limits"),
        Part.PHASING: _("The way from last year's shares"),
        Part.ROUNDING: _("Rounding"),
        Part.CREDIT: _("In-kind credit and cash due"),
    }[part]


def write_workings(paper: Paper, plan: Plan, year: YearSteps) -> None:
    """Write the sheet of a year."""
    note = _("Read from left to right: each column is one step, and its formula uses only columns to its left.")
    figures = [[number(value) for value in step.values] for step in year.steps]
    widths: dict[int, float] = {0: PARTNER_WIDTH, 1: GROUP_WIDTH}
    for column, (step, values) in enumerate(zip(year.steps, figures, strict=True), start=FIRST_STEP):
        widths[column] = max(STEP_WIDTH, width_of(step.shown, values))
    sheet = paper.sheet(year.sheet, _("Workings {year}").format(year=year.year), note, widths)
    sheet.raw.freeze_panes(ALL_ROW, 1)
    sheet.raw.repeat_rows(PART_ROW, KIND_ROW)
    sheet.raw.repeat_columns(0, 0)
    sheet.raw.fit_to_pages(-(-len(year.steps) // STEPS_A_PAGE), 0)
    _write_margin(sheet, plan.partners)
    if plan.given is not None:
        write_given(sheet, year, plan.given)
    _write_above(sheet, year.steps, plan.sentences)
    for column, (step, values) in enumerate(zip(year.steps, figures, strict=True), start=FIRST_STEP):
        _write_step(sheet, column, step, values)
    sheet.finish()


def _write_margin(sheet: Sheet, partners: Sequence[tuple[str, str]]) -> None:
    words = (_("Part"), _("Sentence"), _("Step"), _("What it is"), _("Unit"), _("Kind of cell"))
    for row, text in enumerate(words, start=PART_ROW):
        sheet.texts(row, (text, _("Group") if row == KIND_ROW else ""), Look.HEADING)
    sheet.texts(ALL_ROW - 1, (_("All partners"), ""), Look.TOTAL)
    for row, partner in enumerate(partners, start=ALL_ROW):
        sheet.texts(row, partner, Look.LABEL)


def _write_above(sheet: Sheet, steps: Sequence[Step], sentences: Sequence[str]) -> None:
    """The parts of the workings, and the sentence from which each stretch of columns comes."""
    for column, _width, part in _runs([step.part for step in steps]):
        sheet.text(PART_ROW, column, part_words(part), Look.BLOCK)
    for column, width, clause in _runs(_clauses(steps)):
        if clause is not None:
            text = _("{number}. {sentence}").format(number=clause + 1, sentence=sentences[clause])
            if len(text) <= STEP_WIDTH * width:
                sheet.text(SENTENCE_ROW, column, text, Look.RUN_ON)
            else:
                sheet.text(SENTENCE_ROW, column, _cut(text), Look.SENTENCE)


def _clauses(steps: Sequence[Step]) -> list[int | None]:
    """The sentence of each step; a driver that a sentence uses stands among the sentence's own steps."""
    clauses = [step.clause for step in steps]
    for place, (before, after) in enumerate(zip(clauses, clauses[2:], strict=False), start=1):
        if steps[place].from_inputs and before == after:
            clauses[place] = before
    return clauses


def _runs(values: Sequence[T]) -> Iterator[tuple[int, int, T]]:
    """Neighbouring columns with the same value: the first column, how many, and the value."""
    column = FIRST_STEP
    for value, run in groupby(values):
        width = len(list(run))
        yield column, width, value
        column += width


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_SENTENCE else text[:LONGEST_SENTENCE].rstrip() + "…"


def _write_step(sheet: Sheet, column: int, step: Step, values: Sequence[Number]) -> None:
    sheet.number(STEP_ROW, column, column - FIRST_STEP + 1, Look.NUMBER, "0")
    sheet.text(LABEL_ROW, column, step.label, Look.HEADING)
    sheet.text(UNIT_ROW, column, unit_words(step.shown), Look.DETAIL)
    kind = _("From Inputs") if step.from_inputs else _("Formula") if step.formula else _("Fixed")
    sheet.text(KIND_ROW, column, kind, Look.DETAIL)
    figures = number_format(step.shown, values)
    look = Look.FROM_INPUTS if step.from_inputs else Look.FORMULA
    if step.single:
        sheet.formula(ALL_ROW - 1, column, step.formula, values[0], look, figures)
        return
    if step.totalled:
        letter = letter_of(column)
        last = step.first_row + max(len(values), 1) - 1
        total = f"SUM({letter}{step.first_row}:{letter}{last})"
        sheet.formula(ALL_ROW - 1, column, total, number(step.total), Look.TOTAL, figures)
    if not step.formula:
        for row, value in enumerate(values, start=step.first_row - 1):
            sheet.number(row, column, value, Look.FIXED, figures)
        return
    first = step.first_row + step.row_shift
    formulas = (at_row(step.formula, row) for row in range(first, first + len(values)))
    sheet.formulas(step.first_row - 1, column, formulas, values, look, figures)
