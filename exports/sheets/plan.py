"""The whole workbook, planned before anything is written."""

from dataclasses import dataclass

from exports.sheets.board_names import group_name
from exports.sheets.inputs_plan import InputsPlan
from exports.sheets.inputs_planning import plan_inputs
from exports.sheets.long_sums import with_short_sums
from exports.sheets.page import SheetNames, sheet_names
from exports.sheets.steps import YearSteps, steps_of
from formulas.exact import evaluate
from formulas.language.printer import print_clause
from formulas.split import Split


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


def plan_workbook(split: Split) -> Plan:
    """Decide what stands where; raises `DoesNotFit`."""
    names = sheet_names(split.board.years)
    sentences = tuple(print_clause(clause, split.lexicon) for clause in split.formula.clauses)
    workings = with_short_sums(split.workings)
    values = tuple(year.values for year in split.years) if workings == split.workings else evaluate(workings)
    inputs = plan_inputs(split.board, workings, sentences, names.inputs)
    years: list[YearSteps] = []
    for year, came_to in zip(workings.years, values, strict=True):
        before = years[-1] if years else None
        years.append(steps_of(year, came_to, names.workings[year.year], len(workings.partners), inputs, before))
    partners = tuple(
        (entry.name, group_name(split.board, partner.group))
        for entry, partner in zip(workings.partners, split.board.partners, strict=True)
    )
    return Plan(split, names, sentences, partners, inputs, tuple(years))
