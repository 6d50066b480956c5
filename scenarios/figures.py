"""Figures: what a Board can be asked to try at another value, read from it and said in words."""

from decimal import Decimal

from formulas.language.lexicon import Lexicon
from formulas.language.printed_payments import one_of, payers_words
from formulas.language.speech import Speech
from funding.board import Board
from funding.wording import _
from scenarios.clauses import (
    AmountOf,
    CostOfLine,
    DriverOf,
    Figure,
    IncomeFrom,
    MostFall,
    MostRise,
    PercentageOf,
    RateOfIndex,
    ReservesUsed,
    WeightOf,
)
from scenarios.formula_figures import formula_value
from scenarios.plan_figures import plan_value


def value_of(board: Board, formula_name: str | None, figure: Figure, year: str) -> Decimal | None:
    """A figure in a year, in pence, percentage points or the driver's unit; None when there is none."""
    if isinstance(figure, CostOfLine | RateOfIndex | IncomeFrom | DriverOf | ReservesUsed):
        return plan_value(board, figure, year)
    return formula_value(board, formula_name, figure)


def figure_name(figure: Figure, lexicon: Lexicon) -> str:
    """What a figure is called; the lexicon is that of `scenario_lexicon`."""
    speech = Speech(lexicon)
    match figure:
        case CostOfLine(line):
            return lexicon.name("COST", line).text
        case RateOfIndex(index):
            return lexicon.name("INDEX", index).text
        case IncomeFrom(source):
            return lexicon.name("INCOME", source).text
        case DriverOf(driver, partner):
            names = {"driver": lexicon.name("DRIVER", driver).text, "partner": lexicon.name("PARTNER", partner).text}
            return _("{driver} in {partner}").format(**names)
        case ReservesUsed():
            return _("reserves used")
        case PercentageOf(payers):
            return _("the percentage of {payers}").format(payers=" ".join(payers_words(payers, speech)))
        case AmountOf(payers):
            return _("the amount of {payers}").format(payers=" ".join(payers_words(payers, speech)))
        case WeightOf(payers, driver):
            what = lexicon.name("DRIVER", driver).text if driver else _("equal shares")
            name = _("the weight of {what} in the share of {payers}")
            return name.format(what=what, payers=" ".join(payers_words(payers, speech)))
        case MostRise(on):
            return _("the most that contributions of {whom} rise").format(whom=one_of(on, speech))
        case MostFall(on):
            return _("the most that contributions of {whom} fall").format(whom=one_of(on, speech))
