"""What a thing on the screen is for, in its own words."""

from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from textual.dom import DOMNode
from textual.screen import Screen
from textual.widgets import Button, DataTable, Input, OptionList, Select, TextArea, Tree

from funding.wording import _


@runtime_checkable
class Explained(Protocol):
    """A widget or a screen that says what it is for; F1 asks the focused one, then whatever holds it."""

    @property
    def help_title(self) -> str:
        """Its name, in a few words."""

    @property
    def help_text(self) -> str:
        """What it is for and what to do with it, in two or three sentences; never taken as markup."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What F1 says."""

    title: str
    texts: tuple[str, ...]
    """From the focused thing outwards."""


def explanation(screen: Screen[Any]) -> Explanation:
    """What the focused thing is for, and then what the place is for that it stands in."""
    focused: DOMNode = screen.focused or screen
    told: list[tuple[str, str]] = []
    for node in focused.ancestors_with_self:
        if isinstance(node, Explained) and node.help_text:
            told.append((node.help_title, node.help_text))
        if node is screen:
            break
    usual = None if focused is screen or isinstance(focused, Explained) else usual_explanation(focused)
    if usual is not None:
        told.insert(0, usual)
    if not told:
        told = [(_("Cyfran"), _("Here you agree who pays for the Board. Press Tab to go from one part to the next."))]
    return Explanation(told[0][0], tuple(text for _title, text in told))


def usual_explanation(node: DOMNode) -> tuple[str, str] | None:
    """The title and text for a plain control that says nothing of itself; None for anything else."""
    for kind, (title, text) in _usual().items():
        if isinstance(node, kind):
            return title, text
    return None


def _usual() -> dict[type[DOMNode], tuple[str, str]]:
    return {
        Input: (
            _("A line to type in"),
            _("Type here. Enter keeps what you typed, Tab goes on to the next part. The arrow keys move in the line."),
        ),
        TextArea: (
            _("Text"),
            _("Type here, as in any editor. Shift and the arrow keys choose text, Ctrl+C copies and Ctrl+V pastes."),
        ),
        DataTable: (
            _("A table"),
            _("The arrow keys go from cell to cell. Page Up and Page Down turn the page, Enter chooses."),
        ),
        Tree: (
            _("A list with parts"),
            _("The arrow keys go up and down. Space opens and closes a part, and Enter chooses."),
        ),
        Select: (_("A choice"), _("Enter opens the list. The arrow keys go up and down in it, and Enter chooses.")),
        OptionList: (_("A list"), _("The arrow keys go up and down, and Enter chooses. A click chooses too.")),
        Button: (_("A button"), _("Enter presses it, and so does a click. Tab goes on to the next part.")),
    }
