"""All that is wrong, to choose what to mend first."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from funding.problems import Problem, Weight
from funding.wording import _, plural
from tui.app.dialogs.dialog import Dialog
from tui.app.dialogs.plain import plain
from tui.app.widgets.options import Options


class ProblemsDialog(Dialog[int]):
    """Every problem with how to mend it; gives the number, from 0, of the one to go to."""

    AUTO_FOCUS = "OptionList"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(plural("{n} problem", "{n} problems", len(problems)).format(n=len(problems)))
        self._problems = tuple(problems)

    def compose_box(self) -> ComposeResult:
        """The list, and how to use it."""
        yield Options(*(Option(_told(problem)) for problem in self._problems), markup=False)
        yield plain(_("Enter goes to where it can be mended, Escape leaves."), classes="muted")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or the mouse chooses."""
        event.stop()
        self.dismiss(event.option_index)


def _told(problem: Problem) -> Text:
    sign = "!" if problem.weight is Weight.ERROR else "i"
    told = Text(f"{sign} {problem.where}", style="bold")
    told.append(f"\n  {problem.what} {problem.mend}".rstrip(), style="not bold")
    return told
