"""Inputs in words: what is uncertain, and a value of it as people write it."""

from formulas.language.lexicon import Lexicon
from funding.money import format_money_short
from funding.quantities import format_number, format_percent
from funding.wording import _
from scenarios.clauses import AmountOf, CostOfLine, DriverOf, IncomeFrom, ReservesUsed
from scenarios.language.printer import figure_name, print_statement
from scenarios.uncertainty.inputs import CountedInput, EventInput, Input


def input_in_words(known: Input, lexicon: Lexicon) -> str:
    """What an input is, with its year; the lexicon is that of `scenario_lexicon`."""
    if isinstance(known, EventInput):
        return print_statement(known.change, lexicon).removesuffix(".")
    figure = CostOfLine(known.line) if isinstance(known, CountedInput) else known.figure
    name = figure_name(figure, lexicon)
    return name if known.year is None else _("{what}, {year}").format(what=name, year=known.year)


def value_in_words(known: Input, steps: int) -> str:
    """A value of an input; of an event whether it comes."""
    if isinstance(known, EventInput):
        return _("it comes") if steps else _("it does not come")
    value = known.grid.value(steps)
    if isinstance(known, CountedInput):
        return format_money_short(int(value))
    match known.figure:
        case CostOfLine() | IncomeFrom() | ReservesUsed() | AmountOf():
            return format_money_short(int(value))
        case DriverOf():
            return format_number(value)
        case _:
            return format_percent(value)
