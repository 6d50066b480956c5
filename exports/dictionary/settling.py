"""What `actuals` and `settle` print."""

from collections.abc import Iterator

from exports.dictionary.field import Field, Holds, in_some_rows, perhaps
from funding.wording import _

TEXT, MONEY, COUNT, YEAR, LIST, TABLE = Holds.TEXT, Holds.MONEY, Holds.COUNT, Holds.YEAR, Holds.LIST, Holds.TABLE


def actuals_fields() -> tuple[Field, ...]:
    """What a year really brought."""
    return (
        Field("board", "", TEXT, _("The Board's name.")),
        Field("year", "year", YEAR, _("The year.")),
        *_outturn(),
        Field("", "kind", TEXT, _("“cost”, “income” or “in-kind”.")),
        Field("", "id", TEXT, _("The id of the line or offer; the name of income.")),
        Field("", "name", TEXT, _("The line.")),
        Field("", "planned", MONEY, _("What was planned.")),
        Field("", "recorded", MONEY, _("What is recorded.")),
        Field("", "forecast", MONEY, _("What is still expected.")),
        Field("", "outturn", MONEY, _("What it comes to in the year.")),
    )


def _outturn() -> Iterator[Field]:
    line = "outturn.lines[]."
    yield Field("outturn", "", TABLE, _("What was planned and what became of it."))
    yield Field("outturn.planned_true_cost_pence", "", MONEY, _("The true cost as planned."))
    yield Field("outturn.true_cost_pence", "", MONEY, _("The true cost in the outturn."))
    yield Field("outturn.difference_pence", "", MONEY, _("Overspend, or below zero underspend, on balance."))
    yield Field("outturn.complete", "", Holds.YES_OR_NO, _("Whether all of the year is recorded."))
    yield Field("outturn.lines", "", LIST, _("Each cost line, source of income and offer in kind."))
    yield Field(f"{line}kind", "", TEXT, _("“cost”, “income” or “in-kind”."))
    yield Field(f"{line}id", "", TEXT, _("The id of the line or offer; the name of income."))
    yield Field(f"{line}name", "", TEXT, _("The line."))
    yield Field(f"{line}planned_pence", "", MONEY, _("What was planned."))
    yield Field(f"{line}recorded", "", Holds.YES_OR_NO, _("Whether anything is recorded; if not, it is as planned."))
    yield Field(f"{line}actual_pence", "", MONEY, _("What is recorded."))
    yield Field(f"{line}forecast_pence", "", MONEY, _("What is still expected."))
    yield Field(f"{line}outturn_pence", "", MONEY, _("What it comes to in the year."))
    yield perhaps(f"{line}months_missing", "", COUNT, _("Months of which nothing is said."))


def settle_fields() -> tuple[Field, ...]:
    """Who pays or gets back what at the year's end."""
    row = "partners[]."
    return (
        Field("board", "", TEXT, _("The Board's name.")),
        Field("basis", "", TEXT, _("The split that is settled: today's or an adopted one.")),
        Field("year", "year", YEAR, _("The year.")),
        *_outturn(),
        Field("kept_pence", "", MONEY, _("What is kept in reserve.")),
        Field("gap_closed_pence", "", MONEY, _("What closes the gap that the split left.")),
        Field("surplus_used_pence", "", MONEY, _("What the surplus that the split asked meets.")),
        Field("unallocated_pence", "", MONEY, _("Overspend that nobody bears, or below zero underspend of nobody.")),
        Field("due_pence", "", MONEY, _("What all partners pay, or below zero get back.")),
        Field("partners", "", LIST, _("Each partner.")),
        in_some_rows(f"{row}id", "id", TEXT, _("The partner's id; blank where the amount is no partner's.")),
        Field("", "partner", TEXT, _("The partner's name; or what becomes of an amount that is no partner's.")),
        in_some_rows(f"{row}assessed_pence", "assessed", MONEY, _("What the formula asked.")),
        Field(f"{row}undelivered_pence", "", MONEY, _("In kind that was agreed and did not come.")),
        in_some_rows(f"{row}undelivered_due_pence", "undelivered_due", MONEY, _("What is paid in cash for that.")),
        in_some_rows(f"{row}share_pence", "share", MONEY, _("Its share of the overspend, or below zero underspend.")),
        Field(f"{row}due_pence", "due", MONEY, _("What it pays, or below zero gets back.")),
        Field("remarks", "", LIST, _("What else is to be said.")),
    )
