"""The application: a thin shell over the workspace, which does all the work."""

from pathlib import Path
from typing import ClassVar, Literal

from textual.app import App
from textual.screen import Screen

from funding.store import StoreProblem
from tui.app.actions import bindings
from tui.app.looks.themes import THEMES
from tui.app.place_screen import PlaceScreen
from tui.app.places import PLACES, place_of, screen_of
from tui.app.reckoner import Reckoner
from tui.workspace.events import BoardChanged, BoardOpened, Event, FormulaChosen, ScenarioChosen
from tui.workspace.workspace import Workspace

Severity = Literal["information", "warning", "error"]


class CyfranApp(App[None]):
    """The terminal application over a workspace."""

    TITLE = "Cyfran"
    CSS_PATH = "app.tcss"
    BINDINGS: ClassVar = bindings("app", priority=True)
    COMMAND_PALETTE_BINDING = "ctrl+p"
    ENABLE_COMMAND_PALETTE = True

    def __init__(self, workspace: Workspace | None = None, path: Path | None = None) -> None:
        super().__init__()
        self.workspace = workspace or Workspace()
        self._path = path
        self._reckoner = Reckoner(self, self.workspace)
        self._places: dict[str, PlaceScreen] = {}
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name

    def on_mount(self) -> None:
        """Open the file that was asked for, or welcome."""
        self.workspace.subscribe(self._hear)
        if self._path is not None:
            self.open_file(self._path)
        else:
            self.welcome()

    # Places

    def welcome(self) -> None:
        """Show what can be opened."""

    def action_go_place(self, place_id: str) -> None:
        """Go to a place."""
        if place_id not in self._places:
            self._places[place_id] = screen_of(place_of(place_id))
            self.install_screen(self._places[place_id], place_id)
        self._show(self._places[place_id])

    def _show(self, screen: Screen[None]) -> None:
        if len(self.screen_stack) == 1:
            self.push_screen(screen)
        elif self.screen is not screen:
            self.switch_screen(screen)

    # The workspace

    def _hear(self, event: Event) -> None:
        if isinstance(event, BoardOpened | BoardChanged | FormulaChosen | ScenarioChosen):
            self._reckoner.want()
        for screen in self._places.values():
            screen.hear(event)

    def open_file(self, path: Path) -> bool:
        """Open a Board file and go to its first place; whether it could be opened."""
        try:
            self.workspace.open(path)
        except StoreProblem as problem:
            self.tell(str(problem), severity="error")
            return False
        self.action_go_place(PLACES[0].id)
        return True

    def tell(self, text: str, *, severity: Severity = "information") -> None:
        """Show a message; never taken as markup, since it may hold what people typed."""
        self.notify(text, severity=severity, markup=False, timeout=10 if severity == "information" else 20)
