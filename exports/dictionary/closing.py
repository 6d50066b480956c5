"""What `actuals` and `settle` print."""

from exports.dictionary.field import Field, Holds, in_some_rows
from funding.wording import _

TEXT, MONEY, COUNT, YEAR, LIST = Holds.TEXT, Holds.MONEY, Holds.COUNT, Holds.YEAR, Holds.LIST


def actuals_fields() -> tuple[Field, ...]:
    """A year against its plan."""
    return (
        Field("board", "", TEXT, _("The Board's name.")),
        Field("year", "year", YEAR, _("The year.")),
        *_outturn_fields(),
    )


def _outturn_fields(*, as_columns: bool = True) -> tuple[Field, ...]:
    each = "outturn.lines[]."

    def column(name: str) -> str:
        return name if as_columns else ""

    return (
        Field("outturn", "", Holds.TABLE, _("What was planned, and what became of it.")),
        Field("outturn.planned_true_cost_pence", "", MONEY, _("All cost lines as planned.")),
        Field("outturn.true_cost_pence", "", MONEY, _("Money spent, and what was delivered in kind.")),
        Field("outturn.difference_pence", "", MONEY, _("Spent more than planned, less what came in more.")),
        Field("outturn.complete", "", Holds.YES_OR_NO, _("Whether all that was planned is recorded for every month.")),
        Field("outturn.lines", "", LIST, _("Cost lines, sources of income, and offers in kind that count.")),
        Field(f"{each}kind", column("kind"), TEXT, _("“cost”, “income” or “in-kind”.")),
        Field(f"{each}id", column("id"), TEXT, _("The id of the line or offer, or the name of the income.")),
        Field(f"{each}name", column("name"), TEXT, _("Its name.")),
        Field(f"{each}planned_pence", column("planned"), MONEY, _("As planned; of a cost the money that it needs.")),
        Field(f"{each}recorded", "", Holds.YES_OR_NO, _("Whether anything is recorded; if not, the plan stands.")),
        Field(f"{each}actual_pence", column("recorded"), MONEY, _("What is recorded as done.")),
        Field(f"{each}forecast_pence", column("forecast"), MONEY, _("What is recorded as still to come.")),
        Field(f"{each}outturn_pence", column("outturn"), MONEY, _("What it comes to.")),
        Field(f"{each}months_missing", "", COUNT, _("Months for which nothing is recorded.")),
    )


def settle_fields() -> tuple[Field, ...]:
    """The settlement at the year's end."""
    each = "partners[]."
    return (
        Field("board", "", TEXT, _("The Board's name.")),
        Field("basis", "", TEXT, _("By which split it is settled, in words.")),
        Field("year", "year", YEAR, _("The year.")),
        *_outturn_fields(as_columns=False),
        Field("kept_pence", "", MONEY, _("What of an underspend is kept in reserve.")),
        Field("gap_closed_pence", "", MONEY, _("What of an underspend closes the gap of the split.")),
        Field("surplus_used_pence", "", MONEY, _("What of an overspend the surplus of the split meets.")),
        Field("unallocated_pence", "", MONEY, _("What no sentence allocates; below zero an underspend.")),
        Field("due_pence", "", MONEY, _("What all partners pay, or below zero get back.")),
        Field("partners", "", LIST, _("A row for each partner.")),
        in_some_rows(f"{each}id", "id", TEXT, _("The partner's id; blank in CSV for what is not a partner's.")),
        Field("", "partner", TEXT, _("The partner's name; or “kept”, “gap_closed”, “surplus_used”, “unallocated”.")),
        in_some_rows(f"{each}assessed_pence", "assessed", MONEY, _("The assessed share.")),
        Field(f"{each}undelivered_pence", "", MONEY, _("In-kind credit for what did not come.")),
        in_some_rows(f"{each}undelivered_due_pence", "undelivered_due", MONEY, _("What of it is due in cash.")),
        in_some_rows(f"{each}share_pence", "share", MONEY, _("Its part of an overspend, below zero of an underspend.")),
        Field(f"{each}due_pence", "due", MONEY, _("What it pays, or below zero gets back.")),
        Field("remarks", "", LIST, _("What the formula does not say, and what is not known.")),
    )
