"""The agreed-split workbook: every figure a live formula, from the costs to what each partner pays."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

from xlsxwriter import Workbook

from exports.provenance import program_version
from exports.sheets.checking import checks_of
from exports.sheets.checks import state_of
from exports.sheets.page import Paper
from exports.sheets.pages import Extras, Status, pages_of
from exports.sheets.plan import Plan, plan_workbook
from exports.sheets.styles import FONT, Styles
from formulas.reopening import reopen
from formulas.split import Split
from funding.board_names import board_name
from funding.wording import _, language
from funding.years import start_of

LONGEST_PROPERTY = 255
BASE, IN_USE = "CyfranPutTo", "*"
"""The property that says that the Source sheet holds the Board before the scenario, and the formula it was put to."""
COMPARED = "CyfranCompared"
"""What the properties begin with that name each split shown beside this one, by a name that `compared_split` knows."""


def write_workbook(
    split: Split,
    path: Path,
    *,
    dated: date | None = None,
    comparisons: Sequence[Split] = (),
    log: Sequence[tuple[str, str, str]] = (),
    status: Status = "draft",
) -> None:
    """Write a split as a workbook, money in pounds; `dated` is the date its Cover shows, if any.

    `comparisons` are splits to show beside it; `log` is the Board's history, rows of when, who and what, oldest first.
    The same arguments give the same bytes. Raises `OSError` when the file cannot be written, and `DoesNotFit` when
    the formula has more steps than a spreadsheet has columns.
    """
    made = BytesIO()
    with _without_collecting():
        _make(split, made, Extras(status, dated, comparisons, log))
    path.write_bytes(made.getvalue())


def _make(split: Split, into: BytesIO, extras: Extras) -> None:
    plan = plan_workbook(split)
    checks = checks_of(plan)
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(into, {**options, "default_format_properties": dict(FONT)})
    _describe(book, plan, extras)
    paper = Paper(book, Styles(book), plan.names, board_name(split.board), state_of(checks))
    for page in pages_of(plan, checks, extras):
        page.write(paper)
    book.close()


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Leave memory alone meanwhile: every cell is kept until the end, and looking through them takes a tenth more."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _describe(book: Workbook, plan: Plan, extras: Extras) -> None:
    """What the file says of itself, made only from the Board, so that the same Board gives the same bytes."""
    board = plan.split.board
    name = board_name(board)
    book.set_properties(
        {
            "title": _("{board}: the agreed split").format(board=name)[:LONGEST_PROPERTY],
            "subject": _("Contributions in {years}").format(years=", ".join(board.years))[:LONGEST_PROPERTY],
            "author": name[:LONGEST_PROPERTY],
            "created": datetime(start_of(board.years[0]), 4, 1, tzinfo=UTC),
        }
    )
    for key, value in _properties(plan.split, extras).items():
        book.set_custom_property(key, value, "text")


def _properties(split: Split, extras: Extras) -> dict[str, str]:
    """What the program needs to know of a workbook that it reads back, beside the Board itself."""
    return {
        "Language": {"en": "en-GB", "cy": "cy-GB"}[language()],
        "CyfranFormat": str(split.board.format),
        "CyfranFormula": split.formula_name,
        "CyfranScenario": split.scenario or "",
        **({} if split.base is None else {BASE: split.base.formula or IN_USE}),
        "CyfranVersion": program_version(),
        "CyfranStatus": extras.status,
        "CyfranDated": extras.dated.isoformat() if extras.dated is not None else "",
        **{f"{COMPARED}{number}": name for number, name in enumerate(_compared_names(split, extras), start=1)},
    }


def _compared_names(split: Split, extras: Extras) -> Iterator[str]:
    for other in extras.comparisons:
        if other.scenario:
            under = other.formula_name if other.base is None else other.base.formula
            yield f"{under} with {other.scenario}" if under else other.scenario
        elif other.board is split.base_board or other.board == split.base_board:
            yield other.formula_name
        else:
            decided = (adoption.name for adoption in split.base_board.adoptions if reopen(adoption).split == other)
            yield next(decided, other.formula_name)
