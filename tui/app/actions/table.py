"""What can be done in a table."""

from funding.wording import _
from tui.app.actions.action import Action

TABLE = "table"

CURSOR_ACTIONS: tuple[Action, ...] = (
    Action("cursor-up", "up", _("Cell above"), _("Go to the cell above."), _("Moves up one cell."), TABLE),
    Action("cursor-down", "down", _("Cell below"), _("Go to the cell below."), _("Moves down one cell."), TABLE),
    Action("cursor-left", "left", _("Cell left"), _("Go one cell left."), _("Moves one cell to the left."), TABLE),
    Action("cursor-right", "right", _("Cell right"), _("Go one cell right."), _("Moves one cell to the right."), TABLE),
    Action("page-up", "pageup", _("Page up"), _("Go one page up."), _("Moves up by what fits on the screen."), TABLE),
    Action(
        "page-down",
        "pagedown",
        _("Page down"),
        _("Go one page down."),
        _("Moves down by what fits on the screen."),
        TABLE,
    ),
    Action(
        "scroll-home", "home", _("First column"), _("Go to the first column."), _("Goes to the row's start."), TABLE
    ),
    Action("scroll-end", "end", _("Last column"), _("Go to the last column."), _("Goes to the row's end."), TABLE),
    Action("scroll-top", "ctrl+home", _("First cell"), _("Go to the first cell."), _("Goes to the top left."), TABLE),
    Action(
        "scroll-bottom", "ctrl+end", _("Last cell"), _("Go to the last cell."), _("Goes to the bottom right."), TABLE
    ),
    Action(
        "next-cell",
        "tab",
        _("Next cell"),
        _("Go one cell right; from the last column, leave the table."),
        _("Goes one cell to the right. From the last column it leaves the table; End and then Tab leaves at once."),
        TABLE,
    ),
    Action(
        "previous-cell",
        "shift+tab",
        _("Cell before"),
        _("Go one cell left; from the first column, leave the table."),
        _("Goes one cell to the left. From the first column it leaves the table; Home, then Shift+Tab leaves at once."),
        TABLE,
    ),
    Action(
        "choose-up",
        "shift+up",
        _("Choose upwards"),
        _("Make the block one row taller at the top."),
        _("Chooses several cells at once, up from where you are. Copy, paste and Delete then work on all of them."),
        TABLE,
    ),
    Action(
        "choose-down",
        "shift+down",
        _("Choose downwards"),
        _("Make the block one row taller at the bottom."),
        _("Chooses several cells at once, down from where you are. Copy, paste and Delete then work on all of them."),
        TABLE,
    ),
    Action(
        "choose-left",
        "shift+left",
        _("Choose to the left"),
        _("Make the block one column wider at the left."),
        _("Chooses several cells at once, to the left of where you are."),
        TABLE,
    ),
    Action(
        "choose-right",
        "shift+right",
        _("Choose to the right"),
        _("Make the block one column wider at the right."),
        _("Chooses several cells at once, to the right of where you are."),
        TABLE,
    ),
    Action(
        "choose-row",
        "ctrl+space,ctrl+@",
        _("Choose the row"),
        _("Choose the whole row, or all rows of the block."),
        _("Chooses every cell of the row. With Shift and the arrow keys more rows come with it."),
        TABLE,
    ),
    Action(
        "choose-all",
        "",
        _("Choose all"),
        _("Choose the whole table."),
        _("Chooses every cell, to copy the whole table to a spreadsheet."),
        TABLE,
    ),
)
"""Going about in a table and choosing cells, which the cells themselves do."""

TABLE_ACTIONS: tuple[Action, ...] = (
    *CURSOR_ACTIONS,
    Action(
        "edit-cell",
        "enter",
        _("Edit"),
        _("Change what is in the cell."),
        _(
            "Opens the cell in the line below the table. Or just type: that replaces what is there. "
            "Enter keeps it and goes down, Tab keeps it and goes right, Escape leaves the cell as it was."
        ),
        TABLE,
        footer=True,
    ),
    Action(
        "copy",
        "ctrl+c",
        _("Copy"),
        _("Copy the chosen cells, for a spreadsheet or for here."),
        _("Copies the chosen cells. They can be pasted here or into a spreadsheet."),
        TABLE,
    ),
    Action(
        "cut",
        "ctrl+x",
        _("Cut"),
        _("Copy the chosen cells and clear them."),
        _("Copies the chosen cells and then clears them. Undo brings them back."),
        TABLE,
    ),
    Action(
        "paste",
        "ctrl+v",
        _("Paste"),
        _("Paste cells copied here or in a spreadsheet."),
        _(
            "Puts copied cells here, the first one at the cursor. If there are several, you see first what each "
            "will become and which ones cannot be kept."
        ),
        TABLE,
    ),
    Action(
        "clear",
        "delete,backspace",
        _("Clear"),
        _("Empty the chosen cells."),
        _("Empties the chosen cells. A blank is not a nought. Undo brings them back."),
        TABLE,
    ),
    Action(
        "insert-row",
        "ctrl+n,insert",
        _("New row"),
        _("Add a row below this one."),
        _("Adds a row below the one you are on."),
        TABLE,
        footer=True,
    ),
    Action(
        "delete-rows",
        "ctrl+k",
        _("Delete rows"),
        _("Take out the chosen rows."),
        _("Takes out the row you are on, or all rows of the block. Undo brings them back."),
        TABLE,
    ),
    Action(
        "duplicate-rows",
        "ctrl+d",
        _("Duplicate"),
        _("Copy the chosen rows below themselves."),
        _("Makes a copy of the row you are on, or of all rows of the block."),
        TABLE,
    ),
    Action(
        "move-rows-up",
        "ctrl+up,alt+up",
        _("Move up"),
        _("Move the chosen rows up."),
        _("Moves the row you are on, or all rows of the block, up by one."),
        TABLE,
    ),
    Action(
        "move-rows-down",
        "ctrl+down,alt+down",
        _("Move down"),
        _("Move the chosen rows down."),
        _("Moves the row you are on, or all rows of the block, down by one."),
        TABLE,
    ),
    Action(
        "sort-rows",
        "ctrl+l",
        _("Sort"),
        _("Sort by this column for viewing: up, down, as entered."),
        _(
            "Sorts by the column you are in: once for up, again for down, a third time for the order as entered. "
            "Only the view changes, not the Board. A click on a heading does the same."
        ),
        TABLE,
    ),
    Action(
        "find",
        "ctrl+f",
        _("Find"),
        _("Find a text in this table."),
        _("Opens a line above the table. Type what you look for; Enter goes to the next one, Escape closes the line."),
        TABLE,
        footer=True,
    ),
    Action(
        "open-form",
        "ctrl+e",
        _("Details"),
        _("Open the row's details."),
        _("Opens all that belongs to the row, including what the table has no column for."),
        TABLE,
        footer=True,
    ),
)
