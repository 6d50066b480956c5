"""A small application that explains itself, with a workspace and a few controls, and no places."""

from pathlib import Path
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Button, DataTable, Input, OptionList, Select, TextArea, Tree

from tests.project.working_copy import ROOT
from tui.app.actions import bindings
from tui.app.help.helped import Helped
from tui.app.looks.dress import dress
from tui.app.widgets.key_bar import KeyBar
from tui.workspace.workspace import Workspace

EXAMPLE = ROOT / "examples" / "north-wales-example.toml"


class Offers(Vertical):
    """A pane that says what it is for, with a title that somebody typed."""

    help_title = "Offers of [b]Wrexham[/b]"
    help_text = "What partners give in kind stands here. [red]Type[/red] to change it."


class Small(Helped):
    """The keys that work everywhere, and one control of each kind."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("app", priority=True)

    def __init__(self, path: Path = EXAMPLE) -> None:
        super().__init__()
        self.workspace = Workspace()
        self.workspace.open(path)
        self.gone: list[str] = []
        dress(self, environ={"CYFRAN_ASCII": "0"})

    def compose(self) -> ComposeResult:
        """One of each."""
        yield Input(id="input")
        yield TextArea(id="text-area")
        yield DataTable(id="data-table")
        yield Tree("root", id="tree")
        yield Select([("one", 1)], id="select")
        yield Button("Press", id="button")
        with Offers():
            yield OptionList("one", id="option-list")
        yield KeyBar()

    def action_go_place(self, place: str) -> None:
        """Say that somebody went there."""
        self.gone.append(place)

    def action_save(self) -> None:
        """Say that somebody saved."""
        self.gone.append("saved")


def shown(app: App[None]) -> str:
    """The screen as text, a line a row."""
    return "\n".join("".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips())
