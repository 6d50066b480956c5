"""What a table tells the place it is in; handlers are called `on_grid_edited` and so on."""

from typing import TYPE_CHECKING

from textual.events import Key, Paste
from textual.message import Message
from textual.widget import Widget

from tui.workspace.edits import Edit

if TYPE_CHECKING:
    from tui.app.widgets.grid.asking import Asking


class Told(Message, namespace="grid"):
    """Something that a table tells."""

    def __init__(self, editor: "Asking") -> None:
        super().__init__()
        self.editor = editor

    @property
    def control(self) -> Widget:
        """The table, for handlers that listen to one of several."""
        return self.editor


class Edited(Told, namespace="grid"):
    """A change was asked for. Whoever makes it shows the table that comes of it."""

    def __init__(self, editor: "Asking", edit: Edit) -> None:
        super().__init__(editor)
        self.edit = edit


class Refused(Told, namespace="grid"):
    """Something that was asked for cannot be done."""

    def __init__(self, editor: "Asking", message: str) -> None:
        super().__init__(editor)
        self.message = message


class Noted(Told, namespace="grid"):
    """Something was done that is not seen, such as copying."""

    def __init__(self, editor: "Asking", message: str) -> None:
        super().__init__(editor)
        self.message = message


class Drafting(Told, namespace="grid"):
    """A text is being typed and is not kept yet; an empty one when it is kept or given up."""

    def __init__(self, editor: "Asking", where: str, text: str) -> None:
        super().__init__(editor)
        self.where = where
        """The column and the row, in words."""
        self.text = text


class Moved(Told, namespace="grid"):
    """The cursor came to a cell."""

    def __init__(self, editor: "Asking", row_key: str, column_key: str) -> None:
        super().__init__(editor)
        self.row_key = row_key
        self.column_key = column_key


class OpenForm(Told, namespace="grid"):
    """The details of a row are asked for."""

    def __init__(self, editor: "Asking", row_key: str) -> None:
        super().__init__(editor)
        self.row_key = row_key


class Typed(Message, namespace="table_editor"):
    """A key or a paste that goes to the table as a whole, so that all are taken in the order they came."""

    def __init__(self, event: Key | Paste) -> None:
        super().__init__()
        self.event = event
