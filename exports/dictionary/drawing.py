"""What `scenarios`, `ensemble` and `tornado` print."""

from collections.abc import Iterator

from exports.dictionary.field import Field, Holds, in_some_rows, perhaps
from funding.wording import _

TEXT, MONEY, COUNT, YEAR, LIST, TABLE = Holds.TEXT, Holds.MONEY, Holds.COUNT, Holds.YEAR, Holds.LIST, Holds.TABLE
DRAWN = Holds.DRAWN


def scenarios_fields() -> tuple[Field, ...]:
    """What each scenario says and comes to."""
    each, year = "scenarios[].", "scenarios[].years[]."
    return (
        Field("board", "", TEXT, _("The Board's name.")),
        perhaps("formula", "", TEXT, _("The formula that shares the costs.")),
        Field("scenarios", "", LIST, _("Each scenario.")),
        Field(f"{each}scenario", "scenario", TEXT, _("The scenario.")),
        perhaps(f"{each}on", "", TEXT, _("The scenario that it goes on from.")),
        perhaps(f"{each}note", "", TEXT, _("Anything worth saying.")),
        Field(f"{each}sentences", "sentences", LIST, _("What it says; in CSV all in one cell.")),
        Field(f"{each}uncertain", "", COUNT, _("How many of its sentences are uncertain; the figures leave them out.")),
        perhaps(f"{each}formula", "", TEXT, _("The formula that it says, or that was asked for.")),
        Field(f"{each}years", "", LIST, _("What it comes to in each year; nothing where problems stop it.")),
        Field(f"{year}year", "year", YEAR, _("The year.")),
        Field(f"{year}costs_to_share_pence", "costs to share", MONEY, _("True cost less income less gifts.")),
        Field(f"{year}change_pence", "change", MONEY, _("How much more there is to share than without it.")),
        Field(f"{year}gap_pence", "gap", MONEY, _("Costs to share that no sentence asks for, or that limits leave.")),
        Field(f"{year}surplus_pence", "surplus", MONEY, _("What is asked above the costs to share.")),
        Field(f"{each}problems", "", LIST, _("What stops it, or should be looked at, in words.")),
    )


def ensemble_fields() -> tuple[Field, ...]:
    """What draws of what is uncertain come to."""
    year = "years[]."
    return (
        Field("board", "", TEXT, _("The Board's name.")),
        Field("formula", "", TEXT, _("The formula that shares the costs.")),
        Field("scenario", "", TEXT, _("The scenario that says what is uncertain.")),
        Field("seed", "", COUNT, _("The seed of the draws; the same seed gives the same figures.")),
        Field("sampling", "", TEXT, _("How the draws are made.")),
        Field("draws_asked", "", COUNT, _("How many draws were asked for.")),
        Field("draws", "", COUNT, _("How many were made.")),
        Field("ended", "", TEXT, _("Why there are no more.")),
        Field("years", "", LIST, _("The years asked for, in order.")),
        in_some_rows(f"{year}year", "year", YEAR, _("The year; blank in the rows of reserves.")),
        Field(f"{year}plan_costs_less_income_pence", "", MONEY, _("Costs less income with nothing uncertain.")),
        Field(f"{year}partners", "", LIST, _("Each partner.")),
        in_some_rows(f"{year}partners[].id", "id", TEXT, _("The partner's id; blank for gap, surplus and reserves.")),
        *_drawn(f"{year}partners[].cash_due", _("The partner's cash due.")),
        *_drawn(f"{year}partners[].assessed", _("The partner's assessed share.")),
        *_drawn(f"{year}gap", _("The gap.")),
        *_drawn(f"{year}surplus", _("The surplus.")),
        Field("", "figure", TEXT, _("What was drawn: cash due, assessed, gap, surplus or reserve.")),
        Field("", "statistic", TEXT, _("The part of the draws at or below it, “mean”, or what a reserve covers.")),
        Field("", "value", DRAWN, _("The value: pounds, or a probability from 0 to 1.")),
        Field("", "error", DRAWN, _("How far it may be off, 95 times in 100; blank where too few draws tell.")),
        Field("reserves", "", LIST, _("Reserves that cover costs above the plan.")),
        Field("reserves[].covers", "", Holds.RATIO, _("The part of years that it covers.")),
        Field("reserves[].pence", "", MONEY, _("The reserve.")),
        perhaps("reserves[].error_pence", "", MONEY, _("How far it may be off, 95 times in 100.")),
        Field("draws_out_of_the_ordinary", "", COUNT, _("Draws that no split could be made of, or with a surplus.")),
        Field("reasons", "", TABLE, _("How many of them for each reason.")),
        Field("held_at_a_limit", "", LIST, _("Inputs held within what a Board can hold: input, year and draws.")),
    )


def _drawn(path: str, meaning: str) -> Iterator[Field]:
    yield Field(path, "", TABLE, meaning)
    yield Field(f"{path}.mean", "", TABLE, _("The average of the draws."))
    yield Field(f"{path}.mean.pence", "", MONEY, _("The average, to the nearest penny."))
    yield perhaps(f"{path}.mean.error_pence", "", MONEY, _("How far it may be off, 95 times in 100."))
    yield Field(f"{path}.quantiles", "", LIST, _("Where parts of the draws end."))
    yield Field(f"{path}.quantiles[].part", "", Holds.RATIO, _("The part of the draws at or below it."))
    yield Field(f"{path}.quantiles[].pence", "", MONEY, _("The figure, to the nearest penny."))
    yield perhaps(f"{path}.quantiles[].error_pence", "", MONEY, _("How far it may be off, 95 times in 100."))
    yield Field(f"{path}.above", "", TABLE, _("With --exceeds: how likely it is above that."))
    yield Field(f"{path}.above.pence", "", MONEY, _("The figure asked about."))
    yield Field(f"{path}.above.probability", "", Holds.RATIO, _("The probability."))
    yield perhaps(f"{path}.above.error", "", Holds.RATIO, _("How far it may be off, 95 times in 100."))


def tornado_fields() -> tuple[Field, ...]:
    """What moves a partner's share."""
    bar = "bars[]."
    return (
        Field("board", "", TEXT, _("The Board's name.")),
        Field("formula", "", TEXT, _("The formula that shares the costs.")),
        Field("scenario", "", TEXT, _("The scenario that says what is uncertain.")),
        Field("partner", "", TEXT, _("The partner's id.")),
        Field("year", "", YEAR, _("The year.")),
        Field("measure", "", TEXT, _("What moves: “cash_due” or “assessed”.")),
        Field("low", "", Holds.RATIO, _("The part of what an input may be that lies below its low.")),
        Field("high", "", Holds.RATIO, _("The part that lies below its high.")),
        Field("middle_pence", "", MONEY, _("What the partner pays with every input in its middle.")),
        Field("draws", "", COUNT, _("How many draws the parts of the variance rest on.")),
        Field("seed", "", COUNT, _("The seed of the draws.")),
        Field("bars", "", LIST, _("Each input, the one that moves most first.")),
        Field(f"{bar}input", "input", TEXT, _("The input.")),
        Field(f"{bar}low", "low", TEXT, _("Its low, as it is printed.")),
        Field(f"{bar}low_pence", "pays_at_low", MONEY, _("What the partner pays with that.")),
        Field(f"{bar}high", "high", TEXT, _("Its high, as it is printed.")),
        Field(f"{bar}high_pence", "pays_at_high", MONEY, _("What the partner pays with that.")),
        perhaps(f"{bar}part_of_variance", "part_of_variance", Holds.RATIO, _("The part of the variance it brings.")),
        perhaps(f"{bar}part_error", "part_error", Holds.RATIO, _("How far that may be off, 95 times in 100.")),
    )
