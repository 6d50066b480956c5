"""An edited workbook: what was typed as proposed changes, and what is told instead of taken."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from exports.reading.altered import Altered, Was, compared
from exports.reading.input_cells import BuiltCell, FigureCell, IndexCell, InputCell, PartCell, PoolCell, input_cells
from exports.reading.own import Own
from exports.reading.proposals import build_up_changes, fact_changes, plan_changes
from exports.reading.proposals.moved import moved
from exports.reading.proposals.sentence_changes import with_sentence
from exports.reading.proposals.typed import Typed, decimal_of, figure_typed, pence
from exports.reading.remade import Remade, remade
from exports.reading.verify_tables import held_words
from formulas.workings import Origin, Unit
from funding.board import Board
from funding.differences import Difference, differences
from funding.wording import _

Change = Callable[[Board], Board]
"""Takes what was typed into some cells; raises `ValueError` in words."""


@dataclass(frozen=True, slots=True)
class Edited:
    """What somebody made of a workbook."""

    own: Own
    board: Board
    """The Board with all that was typed."""
    proposed: tuple[Difference, ...]
    refused: tuple[str, ...]
    """What was altered and is not taken, a sentence each, with the reason."""


def edited(own: Own) -> Edited:
    """What was typed into a workbook of our own since it was written; raises `NotRead`."""
    again = remade(own)
    cells = input_cells(again.split, again.plan)
    found = compared(own.book, again.book, {again.plan.inputs.sheet: frozenset(cells)}, frozenset())
    altered = [cell for cell in found.altered if not cell.follows and cell.was is not Was.RESULT]
    elsewhere = moved(again.plan.inputs, altered, cells)
    altered = [cell for cell in altered if not (_on_inputs(cell, again) and cell.place in elsewhere.cells)]
    # The amount of a line that is built up is a formula, and may be typed over all the same.
    inputs = [cell for cell in altered if _on_inputs(cell, again) and cell.place in cells]
    # Under a scenario what was typed is told against what the workbook showed: the Board with the scenario.
    shown = again.split.board
    others = [cell for cell in altered if cell not in inputs]
    refused = [*elsewhere.told(len(others))] or [_not_an_input(cell) for cell in others]
    changes = list(_changes(again, [(cell, cells[cell.place]) for cell in inputs], refused))
    board, slips = _all_put(shown, changes)
    refused += [_refused(cell, why) for told, why in slips for cell in told]
    refused += [_gone(sheet, again.plan.inputs.sheet) for sheet in found.missing]
    refused += [_("The sheet “{sheet}” was added; it is not read.").format(sheet=sheet) for sheet in found.extra]
    return Edited(own, board, differences(shown, board), tuple(refused))


def _all_put(
    board: Board, waiting: Sequence[tuple[Sequence[Altered], Change]]
) -> tuple[Board, list[tuple[Sequence[Altered], str]]]:
    """The Board with every change that can be, and of the others the cells and why not.

    What cannot be is tried again after the others: percentages of several sentences may fit only together.
    """
    while True:
        failed, slips = [], []
        for told, change in waiting:
            try:
                board = change(board)
            except ValueError as slip:
                failed.append((told, change))
                slips.append((told, str(slip)))
        if len(failed) in (0, len(waiting)):
            return board, slips
        waiting = failed


def _on_inputs(cell: Altered, again: Remade) -> bool:
    return cell.sheet == again.plan.inputs.sheet


def _changes(
    again: Remade, inputs: Sequence[tuple[Altered, InputCell]], refused: list[str]
) -> Iterator[tuple[Sequence[Altered], Change]]:
    """What to do for the altered inputs, those together that say one thing."""
    lines: dict[tuple[Origin, int], list[Typed]] = defaultdict(list)
    clauses: dict[int | None, list[Typed]] = defaultdict(list)
    offers: dict[int, list[Typed]] = defaultdict(list)
    parts: dict[str, tuple[Altered, Fraction]] = {}
    for altered, cell in inputs:
        if isinstance(cell, PoolCell):
            yield [altered], _pool_change(cell, altered)
            continue
        try:
            value = figure_typed(_unit(cell), altered.holds)
        except ValueError as slip:
            refused.append(_refused(altered, str(slip)))
            continue
        if isinstance(cell, PartCell):
            parts[cell.due] = altered, value
            continue
        if not isinstance(cell, FigureCell):
            yield [altered], _build_up_change(cell, value)
            continue
        typed = Typed(cell, altered, value)
        match cell.given.origin:
            case Origin.COST | Origin.INCOME:
                lines[cell.given.origin, cell.entry].append(typed)
            case Origin.OFFER if cell.given.key == "offer_value":
                offers[cell.entry].append(typed)
            case Origin.SENTENCE:
                clauses[cell.column.clause].append(typed)
            case _:
                yield [altered], _fact_change(typed)
    for (origin, entry), together in lines.items():
        yield [one.altered for one in together], _line_change(origin, entry, together)
    for entry, together in offers.items():
        yield [one.altered for one in together], _offer_change(entry, together)
    for together in clauses.values():
        yield [one.altered for one in together], _sentence_change(again, together)
    if parts:
        yield [altered for altered, _value in parts.values()], _parts_change(parts)


def _pool_change(cell: PoolCell, altered: Altered) -> Change:
    pool = str(altered.holds.value or "").strip()
    return lambda board: fact_changes.with_pool(board, cell.kind, cell.entry, pool)


def _parts_change(parts: Mapping[str, tuple[Altered, Fraction]]) -> Change:
    typed = {due: value for due, (_altered, value) in parts.items()}
    return lambda board: fact_changes.with_instalments(board, typed)


def _unit(cell: FigureCell | BuiltCell | IndexCell | PartCell) -> Unit:
    match cell:
        case FigureCell():
            return cell.column.unit
        case BuiltCell():
            return cell.unit
        case IndexCell() | PartCell():
            return Unit.RATIO


def _build_up_change(cell: BuiltCell | IndexCell, value: Fraction) -> Change:
    if isinstance(cell, IndexCell):
        return lambda board: build_up_changes.with_rate(board, cell.index, cell.year, value)
    return lambda board: build_up_changes.with_part(board, cell, value)


def _line_change(origin: Origin, entry: int, together: Sequence[Typed]) -> Change:
    by_year = {year: pence(one.value) for one in together for year in one.cell.years}
    put = plan_changes.with_cost if origin is Origin.COST else plan_changes.with_income
    return lambda board: put(board, entry, by_year)


def _offer_change(entry: int, together: Sequence[Typed]) -> Change:
    by_year = {year: pence(one.value) for one in together for year in one.cell.years}
    return lambda board: fact_changes.with_offer_value(board, entry, by_year)


def _sentence_change(again: Remade, together: Sequence[Typed]) -> Change:
    return lambda board: with_sentence(again.split, board, together)


def _fact_change(typed: Typed) -> Change:
    cell = typed.cell
    match cell.given.origin:
        case Origin.DRIVER:
            name = cell.given.key.removeprefix("driver.")
            return lambda board: fact_changes.with_driver(board, name, cell.entry, cell.years, decimal_of(typed.value))
        case Origin.LAST_YEAR:
            return lambda board: fact_changes.with_last_year(board, cell.entry, pence(typed.value))
        case Origin.OFFER:
            return _never(
                _("Whether an offer counts follows from what it is. Change its status or the line it meets instead.")
            )
        case _:
            return _never(_("Whom a sentence names stands in the sentence. Change the sentence in the Board file."))


def _never(why: str) -> Change:
    def change(_board: Board) -> Board:
        raise ValueError(why)

    return change


def _refused(cell: Altered, why: str) -> str:
    words = _("{sheet}, {cell} is not taken (it holds {holds}). {why}")
    return words.format(sheet=cell.sheet, cell=cell.cell, holds=held_words(cell.holds), why=why)


def _gone(sheet: str, inputs: str) -> str:
    if sheet == inputs:
        words = _("The sheet “{sheet}” is gone or has another name, so nothing typed on it is read. Name it as before.")
    else:
        words = _("The sheet “{sheet}” is gone or has another name. No inputs stand on it.")
    return words.format(sheet=sheet)


def _not_an_input(cell: Altered) -> str:
    why = {
        Was.FORMULA: _("It is a formula, and what it comes to follows from the inputs."),
        Was.RESULT: _("It is a result, and follows from the inputs."),
    }.get(cell.was, _("It is no input."))
    return _refused(cell, why)
