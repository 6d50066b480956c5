"""What can be done in the place Export."""

from funding.wording import _
from tui.app.actions.action import Action

EXPORT = "export"

EXPORT_ACTIONS: tuple[Action, ...] = (
    Action(
        "export-now",
        "f9",
        _("Write the file"),
        _("Writes what is chosen to the path below it."),
        _("Writes the file. If there is one of that name already, you are asked first."),
        EXPORT,
        footer=True,
    ),
    Action(
        "suggest-path",
        "ctrl+d",
        _("Suggest a path"),
        _("Puts a free name beside the Board file."),
        _("Puts back the path that is suggested: beside the Board file, under a name that is free."),
        EXPORT,
    ),
    Action(
        "export-beside",
        "ctrl+l",
        _("Compare with others"),
        _("Chooses formulas, scenarios and decisions to show beside the split."),
        _("Lists the Board's formulas, scenarios and decisions. The workbook or the paper shows those you mark."),
        EXPORT,
    ),
    Action(
        "copy-export",
        "ctrl+e",
        _("Copy the text"),
        _("Copies what is chosen as text, without writing a file."),
        _("Copies the text instead of writing a file, to be pasted elsewhere. A workbook cannot be copied."),
        EXPORT,
        footer=True,
    ),
)
