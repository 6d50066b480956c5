"""A choice in a form: a list that opens, with the keys of a form."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Select
from textual.widgets._select import SelectOverlay

from tui.app.dialogs.plain import in_line


class Choice(Select[str]):
    """One of a few texts, or nothing; Enter or Space opens the list, the arrows go to the other questions."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "show_overlay", show=False),
        Binding("down", "screen.form_next", show=False),
        Binding("up", "screen.form_previous", show=False),
    ]

    class Chosen(Message):
        """Something was chosen from the list, perhaps what stood there already."""

        def __init__(self, choice: "Choice") -> None:
            super().__init__()
            self.choice = choice

    def __init__(
        self,
        choices: Sequence[str],
        value: str = "",
        *,
        prompt: str = "",
        allow_blank: bool = True,
        id: str | None = None,  # noqa: A002 -- as Textual
    ) -> None:
        known = choices if not value or value in choices else (*choices, value)
        super().__init__(
            [(in_line(choice), choice) for choice in known],
            value=value or self.NULL,
            prompt=prompt,
            allow_blank=allow_blank,
            compact=True,
            id=id,
        )

    @property
    def text(self) -> str:
        """What is chosen; empty for nothing."""
        return self.selection or ""

    @on(SelectOverlay.UpdateSelection)
    def _tell(self) -> None:
        # Select tells only of changes; whoever chooses the same again has answered too.
        self.post_message(self.Chosen(self))
