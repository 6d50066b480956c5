"""The places of the application, in the order of the place bar; a new one is a row here and a folder of screens."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from funding.wording import _

if TYPE_CHECKING:
    from tui.app.place_screen import PlaceScreen


@dataclass(frozen=True, slots=True)
class Place:
    """A screen that a person goes to."""

    id: str
    key: str
    """The function key, as it is shown; empty for a place that is reached by the menu Go to and its letter."""
    letter: str
    """The letter in the menu Go to."""
    label: str
    module: str
    """Where its screen is, as `module:class`; loaded when somebody goes there, so that starting is quick."""


PLACES: tuple[Place, ...] = (
    Place("board", "F2", "b", _("Board"), "tui.app.screens.board.screen:BoardScreen"),
    Place("plan", "F3", "p", _("Plan"), "tui.app.screens.plan.screen:PlanScreen"),
    Place("in-kind", "F4", "k", _("In kind"), "tui.app.screens.in_kind.screen:InKindScreen"),
    Place("formula", "F5", "f", _("Formula"), "tui.app.screens.formula.screen:FormulaScreen"),
    Place("split", "F6", "s", _("Split"), "tui.app.screens.split.screen:SplitScreen"),
    Place("scenarios", "F10", "c", _("Scenarios"), "tui.app.screens.scenarios.screen:ScenariosScreen"),
    Place("options", "", "o", _("Options"), "tui.app.screens.options.screen:OptionsScreen"),
    Place("decide", "", "d", _("Decide"), "tui.app.screens.decide.screen:DecideScreen"),
    Place("year", "", "y", _("Year"), "tui.app.screens.year.screen:YearScreen"),
    Place("export", "F7", "e", _("Export"), "tui.app.screens.export.screen:ExportScreen"),
)


def place_of(place_id: str) -> Place:
    """The place of this id; raises `KeyError`."""
    for place in PLACES:
        if place.id == place_id:
            return place
    raise KeyError(place_id)


def screen_of(place: Place) -> "PlaceScreen":
    """A new screen of a place."""
    module, _colon, name = place.module.partition(":")
    screen: PlaceScreen = getattr(import_module(module), name)()
    return screen
