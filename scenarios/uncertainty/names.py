"""Names under which things are drawn: each its own, whatever else is uncertain, and the same in every later version."""

from formulas import clauses as c
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


def name_of(figure: Figure) -> str:
    """The name under which a figure is drawn."""
    match figure:
        case CostOfLine(line):
            return f"cost {line}"
        case RateOfIndex(index):
            return f"index {index}"
        case IncomeFrom(source):
            return f"income {source}"
        case DriverOf(driver, partner):
            return f"driver {driver} of {partner}"
        case ReservesUsed():
            return "reserves used"
        case PercentageOf(payers):
            return f"percentage of {_payers(payers)}{_under(figure)}"
        case AmountOf(payers):
            return f"amount of {_payers(payers)}{_under(figure)}"
        case WeightOf(payers, driver):
            return f"weight of {driver or 'equal shares'} for {_payers(payers)}{_under(figure)}"
        case MostRise(on):
            return f"most rise of {_payer(on)}"
        case MostFall(on):
            return f"most fall of {_payer(on)}"


def _payers(payers: c.Payers) -> str:
    return ("each of " if payers.each else "") + " and ".join(map(_payer, payers.named))


def _payer(payer: c.Payer) -> str:
    match payer:
        case c.PartnerNamed(key):
            return key
        case c.GroupNamed(name):
            return f"group {name}"
        case c.AllPartners():
            return "all"
        case c.AllOtherPartners():
            return "all others"


def _under(figure: PercentageOf | AmountOf | WeightOf) -> str:
    match figure.under:
        case c.ForPools(pools):
            return " for " + ", ".join(pools)
        case c.ForAllOtherCosts():
            return " for all other costs"
        case None:
            return ""
