"""What `plan` and `in-kind` print."""

from exports.dictionary.field import Field, Holds, in_some_rows, perhaps
from funding.wording import _

TEXT, MONEY, COUNT, NUMBER, YEAR = Holds.TEXT, Holds.MONEY, Holds.COUNT, Holds.NUMBER, Holds.YEAR
YES_OR_NO, LIST, TABLE = Holds.YES_OR_NO, Holds.LIST, Holds.TABLE


def plan_fields() -> tuple[Field, ...]:
    """The business plan and its true cost."""
    year, line, income = "years[].", "years[].costs[].", "years[].income[]."
    held, per = "years[].reserves.", "years[].per_unit."
    return (
        Field("board", "", TEXT, _("The Board's name.")),
        perhaps("scenario", "", TEXT, _("The name of the scenario; none when the plan stands as it is.")),
        perhaps("grouped_by", "", TEXT, _("“pool” or “priority” when --by was given.")),
        Field("years", "", LIST, _("The years asked for, in order.")),
        Field(f"{year}year", "year", YEAR, _("The year.")),
        Field(f"{year}prices_of", "prices_of", YEAR, _("The year in whose prices the money is.")),
        Field(f"{year}true_cost_pence", "", MONEY, _("All cost lines, including those met in kind.")),
        Field(f"{year}recurring_pence", "", MONEY, _("The part of the true cost that is expected to come back.")),
        Field(f"{year}one_off_pence", "", MONEY, _("The part of the true cost that is not expected to come back.")),
        Field(f"{year}met_in_kind_pence", "", MONEY, _("What in-kind contributions save of the true cost.")),
        Field(f"{year}cash_budget_pence", "", MONEY, _("True cost less what is met in kind.")),
        Field(f"{year}income_pence", "", MONEY, _("Money from outside the partners, reserves used among it.")),
        Field(f"{year}costs", "", LIST, _("Each line of the plan.")),
        Field("", "kind", TEXT, _("“cost”, “income” or “per unit”.")),
        in_some_rows(f"{line}id", "id", TEXT, _("The line's id; blank for income.")),
        Field(f"{line}name", "name", TEXT, _("The name of the line, the income or the driver.")),
        perhaps(f"{line}pool", "pool", TEXT, _("The pool that the line belongs to.")),
        perhaps(f"{line}priority", "priority", TEXT, _("The priority that the line serves.")),
        in_some_rows(f"{line}one_off", "one_off", YES_OR_NO, _("Whether the line is not expected to come back.")),
        Field(f"{line}amount_pence", "amount", MONEY, _("What it comes to in the year.")),
        in_some_rows(f"{line}met_in_kind_pence", "met_in_kind", MONEY, _("What in-kind contributions save of it.")),
        in_some_rows(f"{line}cash_pence", "cash", MONEY, _("What must be paid in money.")),
        perhaps(f"{line}build_up", "build_up", TEXT, _("How the amount comes about, in words.")),
        perhaps(f"{line}adjusts", "adjusts", TEXT, _("The id of the line that this one adjusts.")),
        perhaps(f"{line}owner", "owner", TEXT, _("Who answers for the line.")),
        perhaps(f"{line}basis", "basis", TEXT, _("What the figure rests on.")),
        perhaps(f"{line}source", "source", TEXT, _("Where the figure comes from.")),
        *_parts("pools", _("The plan by pool.")),
        *_parts("priorities", _("The plan by priority; lines without one under no name.")),
        Field(f"{year}income", "", LIST, _("Each source of income, the reserves among them.")),
        Field(f"{income}name", "", TEXT, _("The source.")),
        perhaps(f"{income}pool", "", TEXT, _("Whose costs it lowers; none for everybody's.")),
        Field(f"{income}amount_pence", "", MONEY, _("What it brings in; below zero when it is put into reserves.")),
        perhaps(f"{income}build_up", "", TEXT, _("How the amount comes about, in words.")),
        perhaps(f"{year}reserves", "", TABLE, _("The reserves; none when the Board has none.")),
        Field(f"{held}opening_pence", "", MONEY, _("What there is at the start of the year.")),
        Field(f"{held}used_pence", "", MONEY, _("What is used.")),
        Field(f"{held}added_pence", "", MONEY, _("What is put in.")),
        Field(f"{held}closing_pence", "", MONEY, _("What there is at the end of the year.")),
        Field(f"{held}floor_pence", "", MONEY, _("The least there should be at the end.")),
        perhaps(f"{year}per_unit", "", TABLE, _("What the plan costs for each unit of a driver, with --per.")),
        Field(f"{per}driver", "", TEXT, _("The driver.")),
        Field(f"{per}unit", "", TEXT, _("What the driver counts.")),
        Field(f"{per}count", "", NUMBER, _("All partners' figures together.")),
        Field(f"{per}true_cost_pence", "", MONEY, _("The true cost for each, to the nearest penny.")),
        Field(f"{per}cash_budget_pence", "", MONEY, _("The cash budget for each, to the nearest penny.")),
    )  # fmt: skip


def _parts(key: str, meaning: str) -> tuple[Field, ...]:
    each = f"years[].{key}[]."
    return (
        Field(f"years[].{key}", "", LIST, meaning),
        perhaps(f"{each}name", "", TEXT, _("The name of the part.")),
        Field(f"{each}amount_pence", "", MONEY, _("What its lines come to.")),
        Field(f"{each}met_in_kind_pence", "", MONEY, _("What in-kind contributions save of it.")),
        Field(f"{each}cash_pence", "", MONEY, _("What must be paid in money.")),
    )


def in_kind_fields() -> tuple[Field, ...]:
    """The register of what partners give in kind."""
    offer, asked, giver = "years[].offers[].", "years[].offers[].questions[].", "years[].partners[]."
    return (
        Field("board", "", TEXT, _("The Board's name.")),
        perhaps("scenario", "", TEXT, _("The name of the scenario; none when the plan stands as it is.")),
        Field("years", "", LIST, _("The years asked for, in order.")),
        Field("years[].year", "year", YEAR, _("The year.")),
        Field("years[].offers", "", LIST, _("Each offer of the year.")),
        Field(f"{offer}id", "id", TEXT, _("The offer's id.")),
        Field(f"{offer}partner", "partner", TEXT, _("The id of the partner who gives.")),
        Field(f"{offer}kind", "kind", TEXT, _("“staff”, “goods”, “services” or “accommodation”.")),
        Field(f"{offer}what", "what", TEXT, _("What is given.")),
        Field(f"{offer}status", "status", TEXT, _("“offered”, “agreed” or “declined”.")),
        Field(f"{offer}valuation", "valuation", TEXT, _("What the value rests on; “not valued” never counts.")),
        perhaps(f"{offer}value_pence", "value", MONEY, _("What it is worth in the year.")),
        perhaps(f"{offer}build_up", "build_up", TEXT, _("How the value comes about, in words.")),
        perhaps(f"{offer}meets", "meets", TEXT, _("The id of the cost line on which it saves money.")),
        Field(f"{offer}counts", "counts", YES_OR_NO, _("Whether it counts.")),
        Field(f"{offer}counted_pence", "counted", MONEY, _("How much of its line's cost it meets.")),
        perhaps(f"{offer}reason", "reason", TEXT, _("Why it does not count.")),
        Field(f"{offer}questions", "", LIST, _("The four questions of acceptance.")),
        Field(f"{asked}question", "", TEXT, _("The question.")),
        Field(f"{asked}answer", "", YES_OR_NO, _("The answer.")),
        Field(f"{asked}stated", "", YES_OR_NO, _("Whether the file answers it; otherwise its facts do.")),
        Field("", "verifiable", YES_OR_NO, _("Can it be verified?")),
        Field("", "needed", YES_OR_NO, _("Is it needed for the plan?")),
        Field("", "counted_once", YES_OR_NO, _("Is it counted only once?")),
        Field("", "in_plan", YES_OR_NO, _("Is it in the agreed plan?")),
        perhaps(f"{offer}evidence", "evidence", TEXT, _("What shows it.")),
        Field("years[].partners", "", LIST, _("Each partner with an offer.")),
        Field(f"{giver}id", "", TEXT, _("The partner's id.")),
        Field(f"{giver}offers", "", COUNT, _("How many offers it makes.")),
        Field(f"{giver}agreed_pence", "", MONEY, _("What its agreed offers are worth, whether they count or not.")),
        Field(f"{giver}counted_pence", "", MONEY, _("What its offers meet of the costs.")),
        Field(f"{giver}not_valued", "", COUNT, _("How many of its offers have no value.")),
    )  # fmt: skip
