"""The application: a thin shell over the workspace, which does all the work."""

import gc
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Literal

from textual.binding import BindingType
from textual.screen import ModalScreen, Screen

from funding.store_problems import StoreProblem
from funding.wording import _
from tui.app.actions import actions_of, bindings
from tui.app.help.helped import Helped
from tui.app.help.keymap import keymap
from tui.app.in_order import InOrder
from tui.app.looks.dress import dress
from tui.app.looks.signs import signs
from tui.app.places import PLACES, place_of, screen_of
from tui.app.reckoner import Reckoner
from tui.app.watching import Watch
from tui.workspace.events import BoardChanged, BoardOpened, Event, FormulaChosen, ScenarioChosen
from tui.workspace.memory import Memory
from tui.workspace.settings import AsciiBorders, Settings, with_recent

if TYPE_CHECKING:
    # Only named here: the first screen needs no Board, and a Board takes as long to load as all else together.
    from tui.app.place_screen import PlaceScreen
    from tui.workspace.keeper import Keeper
    from tui.workspace.problem_places import Mending
    from tui.workspace.workspace import Workspace

Severity = Literal["information", "warning", "error"]
ALWAYS = frozenset({"explain_this", "quit"})
"""Actions of the app that a dialog does not hold up."""
WITHOUT_A_BOARD = ALWAYS | {"command_palette", "open", "change_look", "take_tour", "check_file"}
"""Actions of the app for which no Board need be open."""
STARTED = 2.0
"""Seconds after which starting is over, and memory is tidied as usual."""
OURS = frozenset(action.runs.partition("(")[0] for action in actions_of("app"))
"""What Textual calls the actions of the app."""


class CyfranApp(InOrder, Helped):
    """The terminal application over a workspace."""

    TITLE = "Cyfran"
    # With those of the first screen, which would have all be read again if it came later.
    CSS_PATH = ["app.tcss", "screens/welcome/screen.tcss"]  # noqa: RUF012 -- as Textual declares it
    # Without priority: an action must come after the letters typed before its key, which wait with the focused field.
    BINDINGS: ClassVar[list[BindingType]] = bindings("app")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 -- as Textual declares it
    VERTICAL_BREAKPOINTS = [(0, "-short"), (34, "-tall")]  # noqa: RUF012 -- as Textual declares it

    def __init__(
        self,
        workspace: "Workspace | None" = None,
        *,
        path: Path | None = None,
        memory: Memory | None = None,
        keeper: "Keeper | None" = None,
    ) -> None:
        super().__init__()
        self.memory = memory or Memory()
        self._keeper = keeper
        self._workspace = workspace
        if workspace is not None:
            workspace.subscribe(self._hear)
        self._path = None if path is None else path.absolute()
        self._reckoner = Reckoner(self)
        self._watch = Watch(self)
        self._places: dict[str, PlaceScreen] = {}
        self._collects = True
        settings = self.memory.settings
        plain = {AsciiBorders.YES: True, AsciiBorders.NO: False}.get(settings.ascii_borders)
        dress(self, settings.theme or None, plain=plain)
        self._keys = keymap(settings.keys)
        self.set_keymap(self._keys.keys)

    def on_mount(self) -> None:
        """Welcome, or open the file that was asked for; and offer work that was left over."""
        self._watch.start()
        self._collects = gc.isenabled()
        self.set_timer(STARTED, self._set_aside)
        begin = partial(self._run, "tui.app.beginning:begin", self._path)
        if self._path is None:
            self.action_open()
            self.call_after_refresh(begin)
        else:
            begin()

    def refresh_css(self, animate: bool = True) -> None:  # noqa: FBT001, FBT002 -- Textual's own signature
        """Read the styles again in other colours; at the start they were only just read in these."""
        if self.screen_stack:
            super().refresh_css(animate)

    def _set_aside(self) -> None:
        """Have Python look no more through what was loaded to stay: every few seconds that held up a key by 0.1 s."""
        # Only where the program was started as one: in tests, applications come and go.
        if not self._collects:
            gc.collect()
            gc.freeze()
            gc.enable()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A dialog has the keyboard to itself, but for help and leaving; and most actions need a Board."""
        del parameters
        if action not in OURS or action in ALWAYS:
            return True
        if isinstance(self.screen, ModalScreen):
            return False
        return self.is_open or action in WITHOUT_A_BOARD

    def tell(self, text: str, *, severity: Severity = "information") -> None:
        """Show a message once, however often it is told; never taken as markup, since it may hold what people typed."""
        said = text if severity == "information" else f"{signs().problem} {text}"
        # A locked cell says so at each letter that is typed into it, and the table would vanish below its messages.
        for shown in [known for known in self._notifications if known.message == said]:
            self._unnotify(shown, refresh=False)
        self.notify(said, severity=severity, markup=False, timeout=6 if severity == "information" else 20)

    def _run(self, flow: str, *arguments: object) -> None:
        """Run `module:function`, which asks and does; loaded here, as nothing of it is shown on the first screen."""
        module, _colon, name = flow.partition(":")
        self.run_worker(getattr(import_module(module), name)(self, *arguments))

    # The workspace

    @property
    def workspace(self) -> "Workspace":
        """What is worked at; made when it is first wanted."""
        if self._workspace is None:
            # Loaded here with all that a Board takes.
            from tui.workspace.workspace import Workspace  # noqa: PLC0415

            self._workspace = Workspace(self._keeper)
            self._workspace.role = self.memory.settings.role or self._workspace.role
            self._workspace.subscribe(self._hear)
        return self._workspace

    @property
    def is_open(self) -> bool:
        """Whether a Board is open."""
        return self._workspace is not None and self._workspace.board is not None

    def _hear(self, event: Event) -> None:
        if isinstance(event, BoardOpened):
            # First the Board, then what it comes to: loading the arithmetic would hold up the screen.
            self.call_after_refresh(self._reckoner.want)
        elif isinstance(event, BoardChanged | FormulaChosen | ScenarioChosen):
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
        if not self.is_open:
            self.tell(_("Open a Board first."))
            return
        if place_id not in self._places:
            self._places[place_id] = screen_of(place_of(place_id))
            self.install_screen(self._places[place_id], place_id)
            self.set_timer(STARTED, self._set_aside)
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
        self._run("tui.app.choosing:place")

    def action_choose_year(self) -> None:
        """Choose the year in view."""
        self._run("tui.app.choosing:year")

    def action_choose_formula(self) -> None:
        """Choose the formula in view."""
        self._run("tui.app.choosing:formula")

    def action_choose_scenario(self) -> None:
        """Choose the scenario in view from a menu."""
        self._run("tui.app.choosing:scenario")

    def action_problems(self) -> None:
        """Show all that is wrong."""
        self._run("tui.app.choosing:problem")

    # Files

    def open_file(self, path: Path) -> None:
        """Open a Board file, after asking about changes that are not saved."""
        self._run("tui.app.filing:open_file", path.absolute())

    def open_copy(self, path: Path, name: str) -> None:
        """Open an example or a template as a Board without a file of its own."""
        self._run("tui.app.filing:open_copy", path, name)

    def action_save(self) -> None:
        """Save the Board, with what is being typed."""
        if self._finished():
            self._run("tui.app.filing:save")

    def action_save_as(self) -> None:
        """Save the Board in another file, with what is being typed."""
        if self._finished():
            self._run("tui.app.filing:save_as")

    def action_bring_in(self) -> None:
        """Bring in what somebody sends back, once what is being typed is entered."""
        if self._finished():
            self._run("tui.app.bringing:bring_in")

    def action_check_file(self) -> None:
        """Say whether a file still says what the program says."""
        self._run("tui.app.bringing:check")

    def _finished(self) -> bool:
        place = self._shown
        return True if place is None else place.finish()

    async def action_quit(self) -> None:
        """Leave, after asking about changes that are not saved."""
        self._run("tui.app.filing:leave")

    @property
    def _shown(self) -> "PlaceScreen | None":
        """The place that is shown; None when something else is."""
        return next((place for place in self._places.values() if place is self.screen), None)

    def go_to(self, mending: "Mending") -> None:
        """Put the cursor of the place that is shown on what is to be mended, where the place knows how."""
        self.call_after_refresh(self._go_to, mending)

    def _go_to(self, mending: "Mending") -> None:
        place = self._shown
        if place is not None:
            place.go_to(mending)

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

    @property
    def fault(self) -> Exception | None:
        """The slip of the program that ended it, if one did."""
        return self._exception

    def _print_error_renderables(self) -> None:
        """Say nothing in the terms of programs: `run` says what a person needs to know."""
        self._exit_renderables.clear()

    # What is remembered

    def remember(self, path: Path) -> None:
        """Remember a file that was opened or saved."""
        self._change(lambda settings: with_recent(settings, path))

    def keep_look(self, name: str) -> None:
        """Remember the look."""
        self._change(lambda settings: replace(settings, theme=name))

    def keep_tour_seen(self) -> None:
        """Remember that the tour needs not be offered again."""
        self._change(lambda settings: replace(settings, tour_seen=True))

    def _change(self, change: Callable[[Settings], Settings]) -> None:
        try:
            self.memory.change(change)
        except StoreProblem as problem:
            self.tell(str(problem), severity="warning")
