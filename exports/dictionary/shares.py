"""What `split`, `explain` and `check` print."""

from exports.dictionary.field import Field, Holds, in_some_rows, perhaps
from funding.wording import _

TEXT, MONEY, COUNT, YEAR, LIST = Holds.TEXT, Holds.MONEY, Holds.COUNT, Holds.YEAR, Holds.LIST


def split_fields() -> tuple[Field, ...]:
    """Who pays what."""
    year, row = "years[].", "years[].partners[]."
    return (
        Field("board", "", TEXT, _("The Board's name.")),
        Field("formula", "", TEXT, _("The name of the formula that shares the costs.")),
        perhaps("scenario", "", TEXT, _("The name of the scenario; none when the plan stands as it is.")),
        Field("years", "", LIST, _("The years asked for, in order.")),
        Field(f"{year}year", "year", YEAR, _("The year.")),
        Field(f"{year}true_cost_pence", "", MONEY, _("All cost lines, including those met in kind.")),
        Field(f"{year}income_pence", "", MONEY, _("Money from outside the partners, reserves used among it.")),
        Field(f"{year}gifts_pence", "", MONEY, _("In kind that counts and is credited to nobody, lowering the costs.")),
        Field(f"{year}costs_to_share_pence", "", MONEY, _("True cost less income less gifts.")),
        Field(f"{year}gap_pence", "", MONEY, _("Costs to share that no sentence asks for, or that limits leave.")),
        Field(f"{year}surplus_pence", "", MONEY, _("What is asked above the costs to share.")),
        Field(f"{year}partners", "", LIST, _("A row for each partner, in the order of the Board file.")),
        in_some_rows(f"{row}id", "id", TEXT, _("The partner's id; blank in the rows of gap and surplus.")),
        Field("", "partner", TEXT, _("The partner's name; “gap” and “surplus” in the rows of those.")),
        in_some_rows(f"{row}group", "group", TEXT, _("The partner's group.")),
        Field(f"{row}assessed_pence", "assessed", MONEY, _("What the formula asks, before in-kind credit.")),
        in_some_rows(
            f"{row}in_kind_value_pence", "in_kind_value", MONEY,
            _("What its agreed offers are worth, whether they count or not."),
        ),
        in_some_rows(
            f"{row}in_kind_credit_pence", "in_kind_credit", MONEY,
            _("What counts in kind towards the assessed share."),
        ),
        in_some_rows(
            f"{row}in_kind_beyond_pence", "in_kind_beyond", MONEY,
            _("In-kind credit above the assessed share."),
        ),
        in_some_rows(f"{row}cash_due_pence", "cash_due", MONEY, _("Assessed share less in-kind credit.")),
        perhaps(f"{row}last_year_pence", "last_year", MONEY, _("The assessed share of the year before, if known.")),
    )  # fmt: skip


def explain_fields() -> tuple[Field, ...]:
    """Why a partner pays its figure."""
    line = "steps[].lines[]."
    return (
        Field("partner", "", TEXT, _("The partner's id.")),
        Field("name", "", TEXT, _("The partner's name.")),
        Field("year", "", YEAR, _("The year.")),
        Field("formula", "", TEXT, _("The name of the formula that shares the costs.")),
        perhaps("scenario", "", TEXT, _("The name of the scenario; none when the plan stands as it is.")),
        Field("assessed_pence", "", MONEY, _("What the formula asks, before in-kind credit.")),
        Field("cash_due_pence", "", MONEY, _("Assessed share less in-kind credit; never below zero.")),
        Field("steps", "", LIST, _("The explanation, step by step.")),
        Field("", "step", COUNT, _("The number of the step.")),
        Field("steps[].title", "", TEXT, _("What the step is about.")),
        perhaps("steps[].sentence", "sentence", TEXT, _("The sentence of the formula behind the step.")),
        Field("steps[].lines", "", LIST, _("The figures of the step.")),
        Field(f"{line}label", "label", TEXT, _("What the figure is; in CSV also a remark.")),
        perhaps(f"{line}working", "working", TEXT, _("How the figure is worked out, in words.")),
        perhaps(f"{line}value", "value", TEXT, _("The figure as it is printed.")),
        perhaps(f"{line}source", "source", TEXT, _("Where the figure comes from.")),
        Field("steps[].remarks", "", LIST, _("What else is said of the step.")),
    )  # fmt: skip


def check_fields() -> tuple[Field, ...]:
    """What is wrong with a Board file."""
    each = "problems[]."
    return (
        Field("problems", "", LIST, _("Every problem; empty when there is none.")),
        Field(f"{each}where", "where", TEXT, _("The table and key, or the formula and line.")),
        Field(f"{each}what", "what", TEXT, _("What is wrong.")),
        perhaps(f"{each}mend", "mend", TEXT, _("How to mend it.")),
        perhaps(f"{each}line", "line", COUNT, _("The line of the text, from 1.")),
        perhaps(f"{each}column", "column", COUNT, _("The column of the text, from 1.")),
        Field(f"{each}weight", "weight", TEXT, _("“error” stops the work, “notice” does not.")),
    )
