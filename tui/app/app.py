"""The application: a thin shell over the workspace, which does all the work."""

from pathlib import Path
from typing import ClassVar, Literal

from textual.app import App
from textual.binding import BindingType
from textual.screen import ModalScreen, Screen

from funding.store import StoreProblem
from funding.wording import _
from tui.app import choosing, filing, recovering
from tui.app.actions import actions_of, bindings
from tui.app.looks.themes import THEMES
from tui.app.place_screen import PlaceScreen
from tui.app.places import PLACES, place_of, screen_of
from tui.app.reckoner import Reckoner
from tui.app.watching import Watch
from tui.workspace.events import BoardChanged, BoardOpened, Event, FormulaChosen, ScenarioChosen
from tui.workspace.keeper import Keeper
from tui.workspace.memory import Memory
from tui.workspace.problem_places import Mending
from tui.workspace.workspace import Workspace

Severity = Literal["information", "warning", "error"]
ALWAYS = frozenset({"explain_this", "quit"})
"""Actions of the app that a dialog does not hold up."""


class CyfranApp(App[None]):
    """The terminal application over a workspace."""

    TITLE = "Cyfran"
    CSS_PATH = "app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("app", priority=True)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 -- as Textual declares it
    VERTICAL_BREAKPOINTS = [(0, "-short"), (34, "-tall")]  # noqa: RUF012 -- as Textual declares it

    def __init__(
        self,
        workspace: Workspace | None = None,
        *,
        path: Path | None = None,
        memory: Memory | None = None,
        keeper: Keeper | None = None,
    ) -> None:
        super().__init__()
        self.workspace = workspace or Workspace(keeper)
        self.memory = memory or Memory()
        self._keeper = keeper
        self._path = None if path is None else path.absolute()
        self._reckoner = Reckoner(self, self.workspace)
        self._watch = Watch(self)
        self._places: dict[str, PlaceScreen] = {}
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name

    def on_mount(self) -> None:
        """Welcome, then open the file that was asked for and offer work that was left over."""
        self.workspace.subscribe(self._hear)
        self._watch.start()
        self.action_open()
        self.run_worker(recovering.begin(self, self._path))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A dialog has the keyboard to itself, but for help and leaving."""
        del parameters
        ours = any(known.runs.partition("(")[0] == action for known in actions_of("app"))
        return action in ALWAYS or not (ours and isinstance(self.screen, ModalScreen))

    def tell(self, text: str, *, severity: Severity = "information") -> None:
        """Show a message; never taken as markup, since it may hold what people typed."""
        self.notify(text, severity=severity, markup=False, timeout=6 if severity == "information" else 20)

    # The workspace

    def _hear(self, event: Event) -> None:
        if isinstance(event, BoardOpened | BoardChanged | FormulaChosen | ScenarioChosen):
            self._reckoner.want()
        for screen in self._places.values():
            screen.hear(event)

    def action_undo(self) -> None:
        """Take back the last change."""
        label = self.workspace.undo()
        self.tell(_("There is nothing to undo.") if label is None else _("Undone: {what}").format(what=label))

    def action_redo(self) -> None:
        """Make a change again."""
        label = self.workspace.redo()
        self.tell(_("There is nothing to redo.") if label is None else _("Done again: {what}").format(what=label))

    # Places

    def action_go_place(self, place_id: str) -> None:
        """Go to a place."""
        if self.workspace.board is None:
            self.tell(_("Open a Board first."))
            return
        if place_id not in self._places:
            self._places[place_id] = screen_of(place_of(place_id))
            self.install_screen(self._places[place_id], place_id)
        self.show_place(self._places[place_id])

    def show_place(self, screen: Screen[None]) -> None:
        """Show a screen in the place of the one that is shown."""
        if len(self.screen_stack) == 1:
            self.push_screen(screen)
        elif self.screen is not screen:
            self.switch_screen(screen)

    def action_open(self) -> None:
        """Show what can be opened."""
        # Loaded here so that going on with a file never waits for it.
        from tui.app.screens.welcome.screen import WelcomeScreen  # noqa: PLC0415

        self.show_place(WelcomeScreen())

    def go_home(self) -> None:
        """Go to the first place of the Board that is open."""
        self.action_go_place(PLACES[0].id)

    def action_go_to(self) -> None:
        """Choose a place from a menu."""
        self.run_worker(choosing.place(self))

    def action_choose_year(self) -> None:
        """Choose the year in view."""
        self.run_worker(choosing.year(self))

    def action_choose_formula(self) -> None:
        """Choose the formula in view."""
        self.run_worker(choosing.formula(self))

    def action_problems(self) -> None:
        """Show all that is wrong."""
        self.run_worker(choosing.problem(self))

    # Files

    def open_file(self, path: Path) -> None:
        """Open a Board file, after asking about changes that are not saved."""
        self.run_worker(filing.open_file(self, path.absolute()))

    def open_copy(self, path: Path, name: str) -> None:
        """Open an example or a template as a Board without a file of its own."""
        self.run_worker(filing.open_copy(self, path, name))

    def action_save(self) -> None:
        """Save the Board, with what is being typed."""
        if self._finished():
            self.run_worker(filing.save(self))

    def action_save_as(self) -> None:
        """Save the Board in another file, with what is being typed."""
        if self._finished():
            self.run_worker(filing.save_as(self))

    def _finished(self) -> bool:
        return self.screen.finish() if isinstance(self.screen, PlaceScreen) else True

    async def action_quit(self) -> None:
        """Leave, after asking about changes that are not saved."""
        self.run_worker(filing.leave(self))

    def go_to(self, mending: Mending) -> None:
        """Put the cursor of the place that is shown on what is to be mended, where the place knows how."""
        self.call_after_refresh(self._go_to, mending)

    def _go_to(self, mending: Mending) -> None:
        if isinstance(self.screen, PlaceScreen):
            self.screen.go_to(mending)

    # What is kept safe

    @property
    def safe_folder(self) -> Path | None:
        """Where unsaved work is kept; None when it is not."""
        return None if self._keeper is None else self._keeper.folder

    def keep_now(self) -> bool:
        """Have unsaved work written down without delay; whether it is."""
        return self._keeper is not None and self._keeper.keep_now()

    def hear_keeper(self, problem: StoreProblem | None) -> None:
        """Tell that unsaved work can no longer be kept, or can be again; called on any thread."""
        self.call_later(self._watch.hear_keeper, problem)

    def remember(self, path: Path) -> None:
        """Remember a file that was opened or saved."""
        try:
            self.memory.opened(path)
        except StoreProblem as problem:
            self.tell(str(problem), severity="warning")
