"""What `compare`, `table`, `seek` and `rehearse` print."""

from exports.dictionary.field import Field, Holds, in_some_rows, perhaps
from funding.wording import _

TEXT, MONEY, COUNT, YEAR, LIST, TABLE = Holds.TEXT, Holds.MONEY, Holds.COUNT, Holds.YEAR, Holds.LIST, Holds.TABLE
PERCENT = Holds.PERCENT


def compare_fields() -> tuple[Field, ...]:
    """Formulas, scenarios and decisions side by side."""
    year, side, cell = "years[].", "years[].sides[].", "years[].partners[].sides[]."
    return (
        Field("board", "", TEXT, _("The Board's name.")),
        Field("compared", "", TEXT, _("What is compared: “assessed” or “cash”.")),
        Field("sides", "", LIST, _("What stands side by side; the first is the base.")),
        Field("sides[].name", "", TEXT, _("The side as it was asked for.")),
        Field("sides[].formula", "", TEXT, _("The formula that shares its costs.")),
        Field("years", "", LIST, _("The years asked for, in order.")),
        Field(f"{year}year", "year", YEAR, _("The year.")),
        Field(f"{year}sides", "", LIST, _("The totals of each side, in their order.")),
        Field(f"{side}true_cost_pence", "", MONEY, _("All cost lines, including those met in kind.")),
        Field(f"{side}income_pence", "", MONEY, _("Money from outside the partners, reserves used among it.")),
        Field(f"{side}gifts_pence", "", MONEY, _("In kind that counts and is credited to nobody, lowering the costs.")),
        Field(f"{side}costs_to_share_pence", "", MONEY, _("True cost less income less gifts.")),
        Field(f"{side}total_pence", "", MONEY, _("What all partners pay of what is compared.")),
        Field(f"{side}gap_pence", "", MONEY, _("Costs to share that no sentence asks for, or that limits leave.")),
        Field(f"{side}surplus_pence", "", MONEY, _("What is asked above the costs to share.")),
        Field(f"{year}partners", "", LIST, _("A row for each partner, the most affected first.")),
        in_some_rows(f"{year}partners[].id", "id", TEXT, _("The partner's id; blank in the rows of totals.")),
        Field(f"{year}partners[].name", "partner", TEXT, _("The partner's name; in CSV also what a total is.")),
        Field(f"{year}partners[].sides", "", LIST, _("The partner's figures under each side, in their order.")),
        Field("", "side", TEXT, _("The side.")),
        Field(f"{cell}assessed_pence", "assessed", MONEY, _("The assessed share; in CSV also the amount of a total.")),
        in_some_rows(f"{cell}cash_due_pence", "cash_due", MONEY, _("Assessed share less in-kind credit.")),
        perhaps(f"{cell}last_year_pence", "last_year", MONEY, _("The assessed share of the year before, if known.")),
        perhaps(f"{cell}share_percent", "share_percent", PERCENT, _("The share of the costs to share.")),
        perhaps(f"{cell}difference_pence", "difference", MONEY, _("The difference from the base; none for the base.")),
        perhaps(f"{cell}difference_percent", "difference_percent", PERCENT, _("The same as a part of the base.")),
        perhaps(f"{cell}on_last_year_pence", "on_last_year", MONEY, _("The change on the year before, if known.")),
        perhaps(f"{cell}on_last_year_percent", "on_last_year_percent", PERCENT, _("The same as a part of that.")),
        Field("effects", "", LIST, _("What it means for each partner and side, all years together.")),
        Field("effects[].id", "", TEXT, _("The partner's id.")),
        Field("effects[].side", "", TEXT, _("The side.")),
        perhaps("effects[].base_pence", "", MONEY, _("What it pays under the base.")),
        perhaps("effects[].amount_pence", "", MONEY, _("What it pays under the side.")),
        Field("effects[].sentence", "", TEXT, _("The effect in a sentence.")),
    )


def table_fields() -> tuple[Field, ...]:
    """One figure, or two, tried at value after value."""
    row, each = "rows[].", "rows[].partners[]."
    return (
        Field("board", "", TEXT, _("The Board's name.")),
        Field("formula", "", TEXT, _("The formula that shares the costs.")),
        perhaps("scenario", "", TEXT, _("The scenario under which it was tried.")),
        Field("year", "year", YEAR, _("The year.")),
        Field("figures", "", LIST, _("The figures that are tried.")),
        Field("rows", "", LIST, _("A row for each value, or each pair of values.")),
        Field(f"{row}values", "", LIST, _("The value of each figure, as people write it.")),
        Field("", "first", TEXT, _("The value of the first figure, as people write it.")),
        perhaps("", "second", TEXT, _("The value of the second figure, where there is one.")),
        perhaps(f"{row}reason", "reason", TEXT, _("Why the Board cannot have the value; blank where it can.")),
        perhaps(f"{row}costs_to_share_pence", "", MONEY, _("True cost less income less gifts.")),
        perhaps(f"{row}gap_pence", "", MONEY, _("Costs to share that no sentence asks for, or that limits leave.")),
        perhaps(f"{row}surplus_pence", "", MONEY, _("What is asked above the costs to share.")),
        perhaps(f"{row}partners", "", LIST, _("What each partner pays; none where the Board cannot have the value.")),
        in_some_rows(f"{each}id", "id", TEXT, _("The partner's id; blank for gap, surplus and what cannot be.")),
        perhaps("", "partner", TEXT, _("The partner's name, or which total it is.")),
        in_some_rows(f"{each}assessed_pence", "assessed", MONEY, _("The assessed share; in CSV also gap and surplus.")),
        in_some_rows(f"{each}cash_due_pence", "cash_due", MONEY, _("Assessed share less in-kind credit.")),
    )  # fmt: skip


def seek_fields() -> tuple[Field, ...]:
    """What it takes to meet targets, or why it cannot be done."""
    move, against, each = "moves[].", "conflict[].", "partners[]."
    return (
        Field("board", "", TEXT, _("The Board's name.")),
        Field("formula", "", TEXT, _("The formula that shares the costs.")),
        Field("targets", "", LIST, _("The targets, as sentences.")),
        Field("levers", "", LIST, _("The figures that may be changed.")),
        Field("done", "", Holds.YES_OR_NO, _("Whether the targets can be met.")),
        Field("stopped_early", "", Holds.YES_OR_NO, _("Whether it was stopped before all was tried.")),
        Field("idle_levers", "", LIST, _("Those that do not change what the targets are about.")),
        Field("change_percent", "", PERCENT, _("The moves added up, each in per cent of its range.")),
        Field("moves", "", LIST, _("Where each figure goes.")),
        Field(f"{move}figure", "", TEXT, _("The figure.")),
        Field(f"{move}before", "", TEXT, _("Its value now, as people write it.")),
        Field(f"{move}after", "", TEXT, _("The value that does it.")),
        Field(f"{move}percent_of_range", "", PERCENT, _("How far it moves, in per cent of its range.")),
        perhaps("conflict", "", LIST, _("The targets that cannot all be met; none when they can.")),
        Field(f"{against}target", "", TEXT, _("The target.")),
        perhaps(f"{against}would_have_to_give_pence", "", MONEY, _("What it misses when the others are met.")),
        Field("partners", "", LIST, _("What each partner pays, the most affected first.")),
        Field(f"{each}year", "", YEAR, _("The year.")),
        Field(f"{each}partner", "", TEXT, _("The partner's name.")),
        Field(f"{each}before_pence", "", MONEY, _("What it pays now.")),
        Field(f"{each}after_pence", "", MONEY, _("What it pays with the change.")),
        Field("gaps", "", LIST, _("The gap of each year.")),
        Field("gaps[].year", "", YEAR, _("The year.")),
        Field("gaps[].before_pence", "", MONEY, _("The gap now.")),
        Field("gaps[].after_pence", "", MONEY, _("The gap with the change.")),
        Field("", "what", TEXT, _("“move”, “partner”, “would have to give” or “stopped early”.")),
        perhaps("", "year", YEAR, _("The year of a partner's row.")),
        perhaps("", "name", TEXT, _("The figure, the partner or the target.")),
        perhaps("", "before", TEXT, _("A figure's value, or pounds that a partner pays, now.")),
        perhaps("", "after", TEXT, _("The same with the change, or the pounds that a target would have to give.")),
    )  # fmt: skip


def rehearse_fields() -> tuple[Field, ...]:
    """A formula tried on past years and on figures a little off."""
    past, nudged, each = "past.partners[].", "nudged.partners[].", "nudged.figures[]."
    return (
        Field("board", "", TEXT, _("The Board's name.")),
        Field("formula", "", TEXT, _("The name of the formula that shares the costs.")),
        perhaps("past", "", TABLE, _("The formula on past years; none when the file has none.")),
        perhaps("past.starts_from", "", YEAR, _("The year whose payments it starts from.")),
        Field("past.years", "", LIST, _("The past years.")),
        Field("past.order_changes", "", COUNT, _("In how many years the order of who pays most changes.")),
        Field("past.partners", "", LIST, _("Each partner.")),
        Field(f"{past}id", "", TEXT, _("The partner's id.")),
        Field(f"{past}assessed_pence", "", LIST, _("The assessed share of each year, in pence.")),
        Field(f"{past}ranks", "", LIST, _("Its rank in each year; 1 pays most.")),
        Field(f"{past}rank_changes", "", COUNT, _("How often its rank changes.")),
        perhaps(f"{past}typical_change_pence", "", MONEY, _("The middle one of its changes from year to year.")),
        perhaps(f"{past}typical_change_percent", "", PERCENT, _("The same in per cent.")),
        perhaps(f"{past}largest_change_pence", "", MONEY, _("Its largest change.")),
        perhaps(f"{past}largest_change_percent", "", PERCENT, _("The same in per cent.")),
        perhaps(f"{past}largest_change_year", "", YEAR, _("The year of its largest change.")),
        perhaps(f"{past}paid_pence", "", MONEY, _("What it paid in those years.")),
        perhaps(f"{past}would_have_paid_pence", "", MONEY, _("What it would have paid in the same years.")),
        Field("problems", "", LIST, _("Why past years cannot be shared, if they cannot.")),
        Field("nudged", "", TABLE, _("The formula with every driver figure a little off.")),
        Field("nudged.year", "", YEAR, _("The year.")),
        Field("nudged.within_percent", "", PERCENT, _("How far off a figure may be.")),
        Field("nudged.draws", "", COUNT, _("How many draws.")),
        Field("nudged.seed", "", COUNT, _("The seed of the draws.")),
        Field("nudged.partners", "", LIST, _("Each partner.")),
        Field(f"{nudged}id", "", TEXT, _("The partner's id.")),
        Field(f"{nudged}assessed_pence", "", MONEY, _("The assessed share with the figures as they are.")),
        Field(f"{nudged}low_pence", "", MONEY, _("One draw in twenty is below this.")),
        Field(f"{nudged}high_pence", "", MONEY, _("One draw in twenty is above this.")),
        Field(f"{nudged}typical_difference_pence", "", MONEY, _("The middle difference, either way.")),
        Field(f"{nudged}largest_difference_pence", "", MONEY, _("The largest difference, either way.")),
        Field(f"{nudged}rank_changes_percent", "", PERCENT, _("How often its rank is another.")),
        Field("nudged.figures", "", LIST, _("Each driver figure by itself.")),
        Field(f"{each}driver", "driver", TEXT, _("The driver; blank where all figures are off.")),
        Field(f"{each}partner", "figure_of", TEXT, _("Whose figure is off; blank where all are.")),
        Field(f"{each}lower_pence", "", TABLE, _("What the figure lower does to each partner.")),
        Field(f"{each}lower_pence.PARTNER", "", MONEY, _("The difference for the partner with this id.")),
        Field(f"{each}higher_pence", "", TABLE, _("What the figure higher does to each partner.")),
        Field(f"{each}higher_pence.PARTNER", "", MONEY, _("The difference for the partner with this id.")),
        Field("", "part", TEXT, _("“past”, “together” (all figures off) or “alone” (one figure off).")),
        Field("", "year", YEAR, _("The year.")),
        Field("", "partner", TEXT, _("The id of the partner who pays.")),
        Field("", "what", TEXT, _("What the amount is.")),
        Field("", "amount", MONEY, _("The amount.")),
    )
