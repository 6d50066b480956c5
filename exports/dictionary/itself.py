"""What `dictionary` prints."""

from exports.dictionary.field import Field, Holds, perhaps
from funding.wording import _


def dictionary_fields() -> tuple[Field, ...]:
    """The data dictionary's own fields."""
    each = "fields[]."
    return (
        Field("fields", "", Holds.LIST, _("Every field of every command.")),
        Field(f"{each}output", "output", Holds.TEXT, _("The command that prints it.")),
        Field(f"{each}format", "format", Holds.TEXT, _("“json” or “csv”.")),
        Field(f"{each}name", "name", Holds.TEXT, _("The keys that lead to it, or the heading of its column.")),
        Field(f"{each}type", "type", Holds.TEXT, _("What kind of value it holds.")),
        perhaps(f"{each}unit", "unit", Holds.TEXT, _("What it is counted in.")),
        Field(f"{each}may_be_blank", "may_be_blank", Holds.YES_OR_NO, _("Whether there may be no value.")),
        Field(f"{each}meaning", "meaning", Holds.TEXT, _("What it means.")),
    )
