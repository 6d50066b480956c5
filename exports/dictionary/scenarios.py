"""What `scenarios` prints, and how the others say under which scenario they look at a Board."""

from exports.dictionary.field import Field, Holds, perhaps
from funding.wording import _

TEXT, MONEY, COUNT, YEAR, LIST = Holds.TEXT, Holds.MONEY, Holds.COUNT, Holds.YEAR, Holds.LIST


def scenario_field() -> Field:
    """Under which scenario a Board is looked at."""
    return perhaps("scenario", "", TEXT, _("The name of the scenario; none when the plan stands as it is."))


def scenarios_fields() -> tuple[Field, ...]:
    """What each scenario says and comes to."""
    each, year, problem = "scenarios[].", "scenarios[].years[].", "scenarios[].problems[]."
    return (
        Field("board", "", TEXT, _("The Board's name.")),
        Field("formula", "", TEXT, _("The formula of the base, with which each scenario is compared.")),
        Field("scenarios", "", LIST, _("The scenarios, in the order of the file, or the one asked for.")),
        Field(f"{each}scenario", "scenario", TEXT, _("The name; of a stack, the names with a plus sign between.")),
        perhaps(f"{each}on", "", TEXT, _("The scenario that it goes on from.")),
        Field(f"{each}note", "", TEXT, _("What the file says of it.")),
        Field(f"{each}sentences", "sentences", LIST, _("What it says, those it goes on from first.")),
        Field(f"{each}sentences[]", "", TEXT, _("One sentence.")),
        Field(f"{each}uncertain", "", COUNT, _("How many sentences are uncertain; the figures leave them out.")),
        perhaps(f"{each}formula", "", TEXT, _("The formula that it says to use.")),
        Field(f"{each}years", "", LIST, _("What it comes to; nothing where problems stop it.")),
        Field(f"{year}year", "year", YEAR, _("The year.")),
        Field(f"{year}costs_to_share_pence", "costs to share", MONEY, _("True cost less income less gifts.")),
        Field(f"{year}change_pence", "change", MONEY, _("By how much that is more than without the scenario.")),
        Field(f"{year}gap_pence", "gap", MONEY, _("Costs to share that no sentence asks for, or that limits leave.")),
        Field(f"{year}surplus_pence", "surplus", MONEY, _("What is asked above the costs to share.")),
        Field(f"{each}problems", "", LIST, _("What is wrong with it, or worth a notice.")),
        Field(f"{problem}where", "", TEXT, _("The scenario and the place in it.")),
        Field(f"{problem}what", "", TEXT, _("What is wrong.")),
        Field(f"{problem}mend", "", TEXT, _("What to do about it.")),
        Field(f"{problem}weight", "", TEXT, _("“error” or “notice”.")),
    )
