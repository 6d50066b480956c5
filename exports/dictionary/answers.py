"""What `bridge`, `health` and `cash` print."""

from exports.dictionary.field import Field, Holds, perhaps
from funding.wording import _

TEXT, MONEY, COUNT, PART, YEAR, LIST = Holds.TEXT, Holds.MONEY, Holds.COUNT, Holds.PART, Holds.YEAR, Holds.LIST


def bridge_fields() -> tuple[Field, ...]:
    """From last year's contribution to this year's."""
    each, step, change = "bridges[].", "bridges[].steps[].", "bridges[].steps[].changes[]."
    return (
        Field("board", "", TEXT, _("The Board's name.")),
        Field("formula", "", TEXT, _("The name of the formula that shares the costs.")),
        perhaps("scenario", "", TEXT, _("The name of the scenario; none when the plan stands as it is.")),
        Field("bridges", "", LIST, _("A bridge for each year asked for.")),
        Field(f"{each}partner", "partner", TEXT, _("The partner's id.")),
        Field(f"{each}year", "year", YEAR, _("The year.")),
        perhaps(f"{each}last_year_pence", "", MONEY, _("The assessed share of the year before, if known.")),
        perhaps(f"{each}recurrent_pence", "", MONEY, _("That share without one-off lines; none when not known.")),
        Field(f"{each}steps", "", LIST, _("The steps from one to the other, which add up.")),
        Field(f"{step}kind", "step", TEXT, _("What changes in the step; in CSV also the two ends of the bridge.")),
        Field(f"{step}label", "label", TEXT, _("The step in words.")),
        Field(f"{step}amount_pence", "amount", MONEY, _("What the step does to the assessed share.")),
        Field(f"{step}changes", "", LIST, _("The lines behind the step, for the whole Board.")),
        Field(f"{change}name", "", TEXT, _("The line.")),
        Field(f"{change}before_pence", "", MONEY, _("What it came to in the year before.")),
        Field(f"{change}now_pence", "", MONEY, _("What it comes to in the year.")),
        Field(f"{each}assessed_pence", "", MONEY, _("The assessed share of the year.")),
        perhaps(f"{each}last_cash_due_pence", "", MONEY, _("Last year's cash due; none when not known.")),
        perhaps(f"{each}last_in_kind_pence", "", MONEY, _("Last year's in-kind credit; none when not known.")),
        Field(f"{each}in_kind_pence", "", MONEY, _("The in-kind credit of the year.")),
        Field(f"{each}cash_due_pence", "", MONEY, _("The cash due of the year.")),
        perhaps(f"{each}remark", "", TEXT, _("What the file cannot tell, in words.")),
    )  # fmt: skip


def health_fields() -> tuple[Field, ...]:
    """The findings of the inspection of 2011, with the Board's own figures."""
    each, figure, row = "findings[].", "findings[].figures[].", "giving[]."
    return (
        Field("board", "", TEXT, _("The Board's name.")),
        Field("formula", "", TEXT, _("The name of the formula that shares the costs.")),
        Field("findings", "", LIST, _("Each finding.")),
        Field(f"{each}key", "finding", TEXT, _("A short name of the finding.")),
        Field(f"{each}state", "state", TEXT, _("“good”, or “look” where the Board should look.")),
        Field(f"{each}paragraph", "paragraph", TEXT, _("The paragraph of the inspection's report.")),
        Field(f"{each}question", "question", TEXT, _("The question.")),
        Field(f"{each}answer", "answer", TEXT, _("The answer, in words.")),
        Field(f"{each}figures", "", LIST, _("The figures behind the answer.")),
        Field(f"{figure}label", "figure", TEXT, _("What the figure is.")),
        Field("", "value", Holds.NUMBER, _("The figure: a count, pounds or a part of 1, as its name says.")),
        perhaps(f"{figure}count", "", COUNT, _("A count.")),
        perhaps(f"{figure}pence", "", MONEY, _("An amount.")),
        perhaps(f"{figure}part", "", PART, _("A part of a whole.")),
        Field("giving", "", LIST, _("What each partner gives in each year.")),
        Field(f"{row}year", "", YEAR, _("The year.")),
        Field(f"{row}partner", "", TEXT, _("The partner's id.")),
        Field(f"{row}group", "", TEXT, _("The partner's group.")),
        Field(f"{row}cash_pence", "", MONEY, _("Cash due, less what the Board pays back.")),
        Field(f"{row}in_kind_pence", "", MONEY, _("What its agreed offers are worth, whether they count or not.")),
        Field(f"{row}in_kind_met_pence", "", MONEY, _("The part of that which meets costs of the plan.")),
        Field(f"{row}both_pence", "", MONEY, _("Cash and in kind together.")),
        Field(f"{row}share_of_true_cost", "", PART, _("What cash and what meets it come to of the true cost.")),
    )  # fmt: skip


def cash_fields() -> tuple[Field, ...]:
    """The Board's account by quarter."""
    each = "years[].quarters[]."
    return (
        Field("board", "", TEXT, _("The Board's name.")),
        Field("formula", "", TEXT, _("The name of the formula that shares the costs.")),
        perhaps("scenario", "", TEXT, _("The name of the scenario; none when the plan stands as it is.")),
        Field("years", "", LIST, _("The years asked for, in order.")),
        Field("years[].year", "year", YEAR, _("The year.")),
        Field("years[].opening_pence", "", MONEY, _("What the account holds at the start of the year.")),
        Field("years[].closing_pence", "", MONEY, _("What the account holds at the end of the year.")),
        Field("years[].quarters", "", LIST, _("The four quarters, from April.")),
        Field(f"{each}quarter", "quarter", COUNT, _("The quarter, 1 from April to June.")),
        Field(f"{each}contributions_pence", "contributions", MONEY, _("Cash that partners pay.")),
        Field(f"{each}income_pence", "income", MONEY, _("Money from outside the partners, without reserves.")),
        Field(f"{each}bills_pence", "bills", MONEY, _("What must be paid in money.")),
        Field(f"{each}repaid_pence", "repaid", MONEY, _("What the Board pays back to partners.")),
        Field(f"{each}balance_pence", "balance", MONEY, _("What the account holds at the end of the quarter.")),
        Field(f"{each}shortfall_pence", "shortfall", MONEY, _("What is missing when the balance is below zero.")),
        Field(f"{each}from_reserve_pence", "from_reserve", MONEY, _("What the reserves give in the quarter.")),
    )
