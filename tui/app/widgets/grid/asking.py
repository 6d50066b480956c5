"""Asking for changes, and waiting for the table that comes of each."""

import asyncio

from textual.containers import Vertical
from textual.message import Message

from tui.app.widgets.grid import messages
from tui.app.widgets.grid.grid import Grid
from tui.workspace.edits import Edit, Refused

_LONGEST_WAIT = 2.0
"""Seconds until keys go on although no new table came of an edit."""


class Asking(Vertical):
    """What tells the place about the cells, and asks it for changes."""

    grid: Grid

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 -- as Textual has it
        super().__init__(id=id, classes=classes)
        self._leads_to = ""
        self._asked_from: str | None = None
        self.settled = asyncio.Event()
        """Whether the table of the last edit is shown."""
        self.settled.set()

    def tell(self, message: Message) -> None:
        """Tell the place something. Straight to it: our own messages wait while a key waits for the new table."""
        if self.parent is not None:
            self.parent.post_message(message)

    def ask(self, change: Edit | Refused, *, follow: bool = True) -> bool:
        """Ask for a change, or say why it cannot be; afterwards the cursor follows it. Whether it was asked for."""
        if isinstance(change, Refused):
            self.refuse(change.message)
            return False
        self._leads_to, self._asked_from = change.row if follow else "", self.row
        self.settled.clear()
        self.tell(messages.Edited(self, change))
        return True

    def refuse(self, message: str) -> None:
        """Say why something cannot be done."""
        self.tell(messages.Refused(self, message))

    @property
    def row(self) -> str | None:
        """The key of the cursor's row."""
        return self.grid.cursor_keys[0] if self.grid.cursor_keys is not None else None

    def leads_to(self) -> str:
        """The row to which the last edit leads; none once it was asked, or when somebody has gone elsewhere since."""
        row, self._leads_to = self._leads_to, ""
        return row if self.row == self._asked_from else ""

    async def until_shown(self) -> None:
        """Wait for the table that comes of the last edit: an edit made from an older one would undo it."""
        if not self.settled.is_set():
            try:
                await asyncio.wait_for(self.settled.wait(), _LONGEST_WAIT)
            except TimeoutError:
                self.settled.set()
