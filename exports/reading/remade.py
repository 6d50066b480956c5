"""The workbook as the program would write it today from the Board that a workbook carries."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from exports.grids.grid import Cell
from exports.grids.values import day_of
from exports.reading.held import NOTHING, Book, book_in
from exports.reading.not_read import NotRead, Refusal
from exports.reading.own import Own
from exports.sheets.cover import none_at_all
from exports.sheets.plan import Plan, plan_workbook
from exports.sheets.sheet_names import sheet_names
from exports.standing import log_of, status_of
from exports.workbook import write_workbook
from formulas.split import Split, split_board
from funding.board import Board
from funding.places import quoted
from funding.problems import errors
from funding.remembering import remembering
from funding.wording import _, speaking
from scenarios.side_split import NotCompared, compared_split
from scenarios.stories import applied


@dataclass(frozen=True, slots=True)
class Remade:
    """A workbook written anew."""

    split: Split
    plan: Plan
    book: Book


def _rests_on(own: Own) -> object:
    named = dict(own.properties) or (_scenario_on_cover(own), _formula_of(own), _dated(own))
    return own.board, named, own.language


@remembering(_rests_on)
def remade(own: Own) -> Remade:
    """Write the workbook anew, with the same options; raises `NotRead` when its Board has no split."""
    with speaking(own.language):
        split = split_again(own)
        plan = plan_workbook(split)
        options: dict[str, Any] = {
            "dated": _dated(own),
            "status": status_of(split),
            "comparisons": tuple(_compared(own)),
            "log": log_of(split.board),
        }
        with TemporaryDirectory(prefix="cyfran-") as folder:
            path = Path(folder) / "expected.xlsx"
            write_workbook(split, path, **options)
            return Remade(split, plan, book_in(path.read_bytes(), own.name))


def split_again(own: Own) -> Split:
    """The split that the workbook was made from, worked out anew; raises `NotRead`."""
    if not own.properties and (named := _scenario_on_cover(own)):
        words = _(
            "{file} was made under the scenario {scenario}, and the program that saved it dropped what it says of "
            "itself. Ask for the workbook as it was exported."
        )
        raise NotRead(Refusal.DAMAGED, words.format(file=quoted(own.name), scenario=quoted(named)))
    base = own.base
    if base is None or own.scenario is None:
        # Of a proposal's or a decision's scenario, the Board it carries is as the scenario changes it.
        return replace(_split(own, own.board, _formula_of(own)), scenario=own.scenario)
    done = applied(base.board, base.formula, own.scenario)
    if found := errors(done.problems):
        words = _("The scenario {scenario} that {file} was made under cannot be put to the Board it carries: {problem}")
        names = {"scenario": quoted(own.scenario), "file": quoted(own.name)}
        raise NotRead(Refusal.DAMAGED, words.format(**names, problem=found[0]))
    return replace(_split(own, done.board, done.formula), scenario=own.scenario, base=base)


def _scenario_on_cover(own: Own) -> str | None:
    """The scenario that the Cover names, for want of what the file says of itself."""
    with speaking(own.language):
        named, none = _on_cover(own, _("Scenario")), none_at_all()
    return None if named == none else named


def _formula_of(own: Own) -> str | None:
    """The formula it was made under: as the file says of itself, or else as the Cover does; None for the one in use."""
    if own.properties:
        return own.formula
    with speaking(own.language):
        named = _on_cover(own, _("Formula"))
    return named if named in {formula.name for formula in own.board.formulas} else None


def _dated(own: Own) -> date | None:
    """The date on the Cover: as the file says of itself, or else as it stands there."""
    if own.properties:
        return own.dated
    with speaking(own.language):
        shown = _on_cover(own, _("Date"))
        try:
            return day_of(Cell(shown)) if shown else None
        except ValueError:
            return None


def comparison_sheet(own: Own) -> str:
    """What the sheet is called that shows other splits, if it has one."""
    with speaking(own.language):
        return sheet_names(own.board).comparison


def _on_cover(own: Own, label: str) -> str | None:
    """What stands on the Cover beside a label, the first of that name."""
    cells = own.book.sheets.get(sheet_names(own.board).cover, {})
    rows = sorted(row for (row, column), held in cells.items() if column == 1 and held.value == label)
    found = cells.get((rows[0], 2), NOTHING).value if rows else None
    return None if found is None else str(found)


def _split(own: Own, board: Board, formula: str | None) -> Split:
    outcome = split_board(board, formula)
    if outcome.split is None:
        words = _("The Board that {file} carries has no split: {problem}")
        raise NotRead(Refusal.DAMAGED, words.format(file=quoted(own.name), problem=outcome.problems[0]))
    return outcome.split


def _compared(own: Own) -> Iterator[Split]:
    if own.compared and own.scenario is not None and own.base is None:
        words = _(
            "{file} was made under the scenario {scenario} and compares with other splits. It does not carry the Board "
            "without the scenario, so they cannot be worked out anew. Export it without --compare to check it."
        )
        raise NotRead(Refusal.NOT_OURS, words.format(file=quoted(own.name), scenario=quoted(own.scenario)))
    for name in own.compared:
        found = compared_split(own.board, name)
        if isinstance(found, NotCompared):
            words = _("{file} compares with {name}, which the Board that it carries does not know.")
            raise NotRead(Refusal.NOT_OURS, words.format(file=quoted(own.name), name=quoted(name)))
        yield found
