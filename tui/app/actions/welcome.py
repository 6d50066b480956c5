"""What can be done on the first screen."""

from funding.wording import _
from tui.app.actions.action import Action

WELCOME = "welcome"

WELCOME_ACTIONS: tuple[Action, ...] = (
    Action(
        "welcome-recent",
        "r",
        _("Recent"),
        _("The Board files you opened last."),
        _("Lists the Board files you opened last. Enter, a click or the number beside it opens one."),
        WELCOME,
        footer=True,
        does="show_way('recent')",
    ),
    Action(
        "welcome-open",
        "o",
        _("Open a file"),
        _("Choose a Board file on this computer."),
        _("Asks for the path of a Board file and lists what is in its folder."),
        WELCOME,
        footer=True,
        does="show_way('open')",
    ),
    Action(
        "welcome-new",
        "n",
        _("New Board"),
        _("Start a new Board from a template."),
        _("Starts a new Board. It has no file until you save it; then you are asked where."),
        WELCOME,
        footer=True,
        does="show_way('new')",
    ),
    Action(
        "welcome-examples",
        "e",
        _("Examples"),
        _("Look at an example Board, as a copy."),
        _("Opens a copy of an example. Try whatever you like: the example itself is never changed."),
        WELCOME,
        footer=True,
        does="show_way('examples')",
    ),
    Action(
        "welcome-forget",
        "delete",
        _("Off the list"),
        _("Take the file off the list of recent files."),
        _("Takes the file off the list of recent files. The file itself stays where it is."),
        WELCOME,
        does="forget",
    ),
    Action(
        "welcome-back",
        "escape",
        _("Back"),
        _("Go back to the Board that is open."),
        _("Goes back to the Board that is open, if there is one."),
        WELCOME,
        does="back",
    ),
)
