"""What `table` and `seek` print."""

from exports.dictionary.field import Field, Holds, in_some_rows, perhaps
from funding.wording import _

TEXT, MONEY, YEAR, LIST, PERCENT = Holds.TEXT, Holds.MONEY, Holds.YEAR, Holds.LIST, Holds.PERCENT


def table_fields() -> tuple[Field, ...]:
    """One figure or two tried at value after value."""
    row, each = "rows[].", "rows[].partners[]."
    return (
        Field("board", "", TEXT, _("The Board's name.")),
        Field("formula", "", TEXT, _("The name of the formula that shares the costs.")),
        perhaps("scenario", "", TEXT, _("The name of the scenario; none when the plan stands as it is.")),
        Field("year", "", YEAR, _("The year.")),
        Field("figures", "", LIST, _("The figures that are tried, one or two.")),
        Field("rows", "", LIST, _("Each value, or each pair of values.")),
        Field(f"{row}values", "FIGURE", TEXT, _("The value, under the name of the figure; in JSON a list of them.")),
        perhaps(f"{row}reason", "reason", TEXT, _("Why it cannot be, where it cannot.")),
        perhaps(f"{row}costs_to_share_pence", "", MONEY, _("True cost less income less gifts.")),
        perhaps(f"{row}gap_pence", "gap", MONEY, _("Costs to share that no sentence asks for, or that limits leave.")),
        perhaps(f"{row}surplus_pence", "surplus", MONEY, _("What is asked above the costs to share.")),
        perhaps(f"{row}partners", "", LIST, _("Each partner.")),
        perhaps("", "PARTNER", MONEY, _("What the partner with this id pays, assessed or in cash as --by says.")),
        Field(f"{each}id", "", TEXT, _("The partner's id.")),
        Field(f"{each}assessed_pence", "", MONEY, _("What the formula asks, before in-kind credit.")),
        Field(f"{each}cash_due_pence", "", MONEY, _("Assessed share less in-kind credit.")),
    )


def seek_fields() -> tuple[Field, ...]:
    """The smallest change with which targets are met, or why there is none."""
    move, partner = "moves[].", "partners[]."
    return (
        Field("board", "", TEXT, _("The Board's name.")),
        Field("formula", "", TEXT, _("The name of the formula that shares the costs.")),
        Field("targets", "", LIST, _("What is wanted, in sentences.")),
        Field("levers", "", LIST, _("What may be changed, in sentences.")),
        Field("done", "", Holds.YES_OR_NO, _("Whether it can be done.")),
        Field("idle_levers", "", LIST, _("Levers that change nothing of what is wanted.")),
        Field("change_percent", "", PERCENT, _("How large the change is, of the ranges of the levers.")),
        Field("moves", "", LIST, _("Each change.")),
        Field("", "what", TEXT, _("“move”, “would have to give” or “partner”.")),
        in_some_rows(f"{partner}year", "year", YEAR, _("The year; blank for moves and targets.")),
        Field(f"{move}figure", "name", TEXT, _("The figure that moves; in CSV also a target or a partner.")),
        in_some_rows(f"{move}before", "before", TEXT, _("Its value before; of a partner pounds.")),
        in_some_rows(f"{move}after", "after", TEXT, _("Its value after; of a partner or a target pounds.")),
        Field(f"{move}percent_of_range", "", PERCENT, _("How far it moves, of its range.")),
        perhaps("conflict", "", LIST, _("The fewest targets that cannot all be met; none when all can.")),
        Field("conflict[].target", "", TEXT, _("The target.")),
        perhaps("conflict[].would_have_to_give_pence", "", MONEY, _("By how much it alone would have to give.")),
        Field("partners", "", LIST, _("Each partner whose figure changes, year by year.")),
        Field(f"{partner}partner", "", TEXT, _("The partner's name.")),
        Field(f"{partner}before_pence", "", MONEY, _("What it pays before.")),
        Field(f"{partner}after_pence", "", MONEY, _("What it pays after.")),
        Field("gaps", "", LIST, _("The gap of each year.")),
        Field("gaps[].year", "", YEAR, _("The year.")),
        Field("gaps[].before_pence", "", MONEY, _("The gap before.")),
        Field("gaps[].after_pence", "", MONEY, _("The gap after.")),
    )
