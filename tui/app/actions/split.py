"""What can be done in the place Split, and where a figure is taken apart."""

from funding.wording import _
from tui.app.actions.action import Action

SPLIT = "split"
DRILL = "drill"

SPLIT_ACTIONS: tuple[Action, ...] = (
    Action(
        "drill-down",
        "enter",
        _("Take apart"),
        _("Shows how the figure under the cursor comes about, down to what was typed in."),
        _("Opens the figure below the table. Each line of it is a figure that it is made of, and can be opened too."),
        SPLIT,
        footer=True,
    ),
    Action(
        "why",
        "w,f9",
        _("Why"),
        _("Why this partner pays its figure, as a letter."),
        _("Opens the explanation of the partner's share, sentence by sentence, as it can be sent to the partner."),
        SPLIT,
        footer=True,
    ),
    Action(
        "what-changed",
        "b",
        _("What changed"),
        _("From last year's contribution of this partner to this year's, step by step."),
        _("Opens the steps that lead from last year's share to this year's: costs, income, drivers, the rule."),
        SPLIT,
        footer=True,
    ),
    Action(
        "all-years",
        "y",
        _("All years"),
        _("All years side by side, or the year in view with its details."),
        _("Shows a column for each year. The same key goes back to one year."),
        SPLIT,
        footer=True,
    ),
    Action(
        "who-gives",
        "g",
        _("Cash and in kind"),
        _("Who gives what this year, in cash and in kind, and its part of the true cost."),
        _("Opens a list of what each partner gives in cash and in kind, whether it counts or not."),
        SPLIT,
    ),
    Action(
        "copy-split",
        "ctrl+c",
        _("Copy the table"),
        _("Copies the table, to be pasted into a spreadsheet or a letter."),
        _("Copies all rows and columns of the table, with tabs between, as spreadsheets take them."),
        SPLIT,
    ),
    Action(
        "go-to-source",
        "ctrl+e",
        _("Go to source"),
        _("Goes to where this figure was typed in."),
        _("Goes to the place and row where a figure was typed in: a cost line, a driver, a sentence of the formula."),
        DRILL,
        footer=True,
    ),
    Action(
        "open-part",
        "enter,space",
        _("Open"),
        _("Opens or closes a figure; from what was typed in, goes to where it was."),
        _("Opens the figures that this one is made of, or closes them. On what was typed in, it goes there."),
        DRILL,
        footer=True,
    ),
    Action(
        "unfold-part",
        "right",
        _("Open the line"),
        _("Shows what the figure is made of."),
        _("Opens the line under the cursor; if it is open, goes to its first part."),
        DRILL,
    ),
    Action(
        "fold-part",
        "left",
        _("Close the line"),
        _("Hides what the figure is made of."),
        _("Closes the line under the cursor; if it is closed, goes to the figure that it is a part of."),
        DRILL,
    ),
    Action(
        "close-drill",
        "escape",
        _("Back"),
        _("Goes back to the table."),
        _("Closes the figure and goes back to the table."),
        DRILL,
        footer=True,
    ),
)
