"""A list with check marks: what is proposed, and which of it is taken."""

import asyncio
from collections.abc import Callable, Collection, Sequence
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Button, OptionList, Static
from textual.widgets.option_list import Option

from funding.wording import _
from tui.app.dialogs.dialog import Dialog
from tui.app.dialogs.plain import one_line, plain
from tui.app.widgets.options import Options

Refuses = Callable[[tuple[int, ...]], str]
"""Why the rows with these numbers cannot be taken; empty when they can. Called on another thread."""


class Checks(Options):
    """Rows with a check mark each; Enter takes the checked ones, Space and the mouse change a mark."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.take", show=False),
        Binding("space", "select", show=False),
        Binding("a", "screen.toggle_all", show=False),
        Binding("c", "screen.other", show=False),
    ]
    help_title = _("What to take")
    help_text = _("Space marks a row or takes its mark away, A does so for all of them. Enter takes the marked ones.")


class ChecksDialog(Dialog[tuple[int, ...]]):
    """Rows with check marks; gives the numbers, from 0, of the checked ones, or None when it was left."""

    AUTO_FOCUS = "Checks"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(
        self,
        title: str,
        rows: Sequence[str],
        *,
        checked: Collection[int],
        intro: str = "",
        below: str = "",
        take: str = "",
        other: str = "",
        refuses: Refuses | None = None,
    ) -> None:
        """A dialog with these rows.

        `below` is what is read beside them; `take` is what Enter does, in a word or two; `other`, if any, another way
        out (C), after which `wants_other` is true; where `refuses` says why not, the dialog stays and tells it.
        """
        super().__init__(title)
        self._rows = tuple(rows)
        self._checked = {number for number in checked if 0 <= number < len(self._rows)}
        self._intro = intro
        self._below = below
        self._take = take or _("Take")
        self._refuses = refuses
        self._asking = False
        self._other = other
        self.wants_other = False
        """Whether it was left by the other way out."""

    @property
    def checked(self) -> tuple[int, ...]:
        """The numbers of the checked rows, in order."""
        return tuple(sorted(self._checked))

    def compose_box(self) -> ComposeResult:
        """The rows, what is read beside them, and what the keys do."""
        if self._intro:
            yield plain(self._intro, id="intro")
        yield Checks(*(Option(self._row(number)) for number in range(len(self._rows))), markup=False, compact=True)
        if self._below:
            with VerticalScroll(id="below"):
                yield plain(self._below)
        yield plain(id="problem", classes="problem")
        yield plain(_("Space marks or unmarks, A all or none, Enter takes the marked ones."), classes="muted")
        with Horizontal(classes="buttons"):
            yield Button(self._take, id="take", compact=True)
            if self._other:
                yield Button(self._other, id="other", compact=True)
            yield Button(_("Cancel (Escape)"), id="cancel", compact=True)

    def on_mount(self) -> None:
        """Start at the first row."""
        self.query_one("#problem").display = False
        self.query_one(Checks).highlighted = 0

    def _row(self, number: int) -> Text:
        sign = "[x]" if number in self._checked else "[ ]"
        width = len(str(len(self._rows)))
        return Text(f"{sign} {number + 1:>{width}}. {one_line(self._rows[number])}", no_wrap=False)

    def _mark(self, number: int, *, on: bool) -> None:
        (self._checked.add if on else self._checked.discard)(number)
        self.query_one(Checks).replace_option_prompt_at_index(number, self._row(number))
        self._say("")

    @on(OptionList.OptionSelected)
    def _toggled(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._mark(event.option_index, on=event.option_index not in self._checked)

    def action_toggle_all(self) -> None:
        """Mark all rows, or none when all are."""
        every = len(self._checked) < len(self._rows)
        for number in range(len(self._rows)):
            if (number in self._checked) != every:
                self._mark(number, on=every)

    def _say(self, problem: str) -> None:
        line = self.query_one("#problem", Static)
        line.update(f"! {problem}" if problem else "")
        line.display = bool(problem)

    async def action_take(self) -> None:
        """Give the checked rows, unless something is wrong with them."""
        if self._asking:
            return
        if self._refuses is None:
            self.dismiss(self.checked)
            return
        self._asking = True
        self.run_worker(self._ask(self._refuses, self.checked), group="checks")

    async def _ask(self, refuses: Refuses, checked: tuple[int, ...]) -> None:
        try:
            problem = await asyncio.to_thread(refuses, checked)
        finally:
            self._asking = False
        if not problem and checked == self.checked:
            self.dismiss(checked)
        elif self.is_current:
            self._say(problem)

    def action_other(self) -> None:
        """Leave by the other way out, where there is one."""
        if self._other:
            self.wants_other = True
            self.action_leave()

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        """Take or leave."""
        event.stop()
        if event.button.id == "take":
            await self.action_take()
        elif event.button.id == "other":
            self.action_other()
        else:
            self.action_leave()
