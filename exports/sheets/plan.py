"""The whole workbook, planned before anything is written."""

from collections.abc import Mapping
from dataclasses import dataclass

from exports.sheets.given_below import Given
from exports.sheets.inputs_plan import SECOND, InputsPlan, Kind
from exports.sheets.inputs_planning import plan_inputs
from exports.sheets.long_sums import with_short_sums
from exports.sheets.numbers import PENCE
from exports.sheets.places import Where, letter_of, sheet_prefix
from exports.sheets.schedule import Due, schedule_of
from exports.sheets.sheet_names import SheetNames, sheet_names
from exports.sheets.steps import YearSteps, blocks_of, steps_of
from formulas.compiling.costs import OFFER_GIFT
from formulas.exact import evaluate
from formulas.instalments import instalments_of
from formulas.language.printer import print_clause
from formulas.split import Split
from formulas.workings import ASSESSED, CASH_DUE, Axis
from funding.board import Board
from funding.board_names import group_name
from funding.money import Pence


@dataclass(frozen=True, slots=True)
class Plan:
    """What the workbook holds, and where."""

    split: Split
    names: SheetNames
    sentences: tuple[str, ...]
    """The formula, a sentence a clause."""
    partners: tuple[tuple[str, str], ...]
    """Each partner's name and group."""
    inputs: InputsPlan
    years: tuple[YearSteps, ...]
    given: Given | None
    """What stands below the partners on each Workings sheet of a Board with offers in kind."""
    schedule: tuple[Due, ...]
    """The instalments of each year."""
    due: Mapping[str, tuple[tuple[Pence, ...], ...]]
    """By year, what each partner pays each time."""


def plan_workbook(split: Split) -> Plan:
    """Decide what stands where; raises `DoesNotFit`."""
    names = sheet_names(split.board)
    sentences = tuple(print_clause(clause, split.lexicon) for clause in split.formula.clauses)
    workings = with_short_sums(split.workings)
    values = tuple(year.values for year in split.years) if workings == split.workings else evaluate(workings)
    inputs = plan_inputs(split.board, workings, sentences, names.inputs)
    sizes = {axis: len(workings.entries(axis)) for axis in (Axis.PARTNERS, Axis.COSTS, Axis.OFFERS)}
    blocks = blocks_of(sizes)
    offers = Where(letter_of(1), blocks[Axis.OFFERS], blocks[Axis.OFFERS] + max(sizes[Axis.OFFERS], 1) - 1, 0)
    if split.board.in_kind:
        inputs.beside[OFFER_GIFT.name] = offers
    years: list[YearSteps] = []
    for year, came_to in zip(workings.years, values, strict=True):
        before = years[-1] if years else None
        years.append(steps_of(year, came_to, names.workings[year.year], sizes, inputs, before))
    partners = tuple(
        (entry.name, group_name(split.board, partner.group))
        for entry, partner in zip(workings.partners, split.board.partners, strict=True)
    )
    given = _given(split, inputs) if split.board.in_kind else None
    schedule, due = schedule_of(split.board), {year.year: _due(split.board, year) for year in years}
    return Plan(split, names, sentences, partners, inputs, tuple(years), given, schedule, due)


def _due(board: Board, year: YearSteps) -> tuple[tuple[Pence, ...], ...]:
    cash = year.step(CASH_DUE if CASH_DUE in year.places else ASSESSED).values
    dated = (instalments_of(board, year.year, int(amount * PENCE)) for amount in cash)
    return tuple(tuple(instalment.amount for instalment in instalments) for instalments in dated)


def _given(split: Split, inputs: InputsPlan) -> Given:
    """The cost lines and the offers; an offer's pool is read where the cost line it meets names it."""
    costs = inputs.table(Kind.COSTS)
    pool_cell = f"{sheet_prefix(inputs.sheet)}${letter_of(SECOND)}$"
    offers = tuple(
        (entry.name, f"{pool_cell}{costs.first + entry.meets + 1}" if entry.meets is not None else "", entry.pool or "")
        for entry in split.workings.offers
    )
    return Given(tuple(entry.name for entry in split.workings.costs), offers)
