"""Taking a person through the places on an example, a step at a time."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from funding.examples_folder import examples_folder
from funding.wording import _
from tui.app import filing
from tui.app.dialogs.ask import Answer, AskDialog
from tui.app.place_screen import PlaceScreen
from tui.app.tour.panel import TourCorner, TourPanel
from tui.app.tour.steps import steps

if TYPE_CHECKING:
    from tui.app.app import CyfranApp

EXAMPLE = "north-wales-example.toml"
TAKE, LATER, NEVER = "take", "later", "never"


class Tour:
    """A tour that is going on: which step is shown, and where."""

    def __init__(self, app: "CyfranApp", seen: Callable[[], None]) -> None:
        self._app = app
        self._seen = seen
        self._steps = steps()
        self._number = 0
        self._corners: list[TourCorner] = []
        self.over = False

    def start(self) -> None:
        """Show the first step."""
        self._app.screen_change_signal.subscribe(self._app, self._moved)
        self._go(0)

    def _go(self, number: int) -> None:
        self._number = number
        place = self._steps[number].place
        if isinstance(self._app.screen, PlaceScreen) and place == self._app.screen.PLACE:
            self._show(self._app.screen, take_focus=True)
        else:
            self._app.action_go_place(place)
            self._app.call_after_refresh(self._focus)

    def _moved(self, screen: Screen[Any]) -> None:
        """Another screen is shown: the panel comes along, with the step of that place where it has one."""
        if self.over or not isinstance(screen, PlaceScreen):
            return
        places = [step.place for step in self._steps]
        if screen.PLACE in places:
            self._number = places.index(screen.PLACE)
        self._show(screen, take_focus=False)

    def _show(self, screen: PlaceScreen, *, take_focus: bool) -> None:
        panel = TourPanel(self._steps[self._number], self._number + 1, len(self._steps), self._pressed)
        self._clear()
        corner = TourCorner(panel)
        self._corners.append(corner)
        screen.mount(corner)
        if take_focus:
            self._app.call_after_refresh(self._focus)

    def _focus(self) -> None:
        for button in self._app.screen.query("#tour #next"):
            button.focus()

    def _pressed(self, name: str) -> None:
        if name == "back" and self._number > 0:
            self._go(self._number - 1)
        elif name == "next" and self._number + 1 < len(self._steps):
            self._go(self._number + 1)
        elif name in {"next", "leave"}:
            self.leave()

    def leave(self) -> None:
        """End the tour."""
        self.over = True
        self._clear()
        self._seen()

    def _clear(self) -> None:
        for corner in self._corners:
            corner.remove()
        self._corners.clear()


def start_tour(app: "CyfranApp", seen: Callable[[], None]) -> None:
    """Open a copy of the example, after asking about changes that are not saved, and show the first step.

    `seen` is called when the person finishes or leaves the tour.
    """
    app.run_worker(_begin(app, seen), group="tour", exclusive=True)


def offer_tour(app: "CyfranApp", seen: Callable[[], None]) -> None:
    """Ask a new user whether to start the tour; `seen` is called unless the answer is to ask again."""
    app.run_worker(_offer(app, seen), group="tour", exclusive=True)


async def _begin(app: "CyfranApp", seen: Callable[[], None]) -> None:
    if await filing.open_copy(app, examples_folder() / EXAMPLE, _("tour-example.toml")):
        Tour(app, seen).start()


async def _offer(app: "CyfranApp", seen: Callable[[], None]) -> None:
    question = _("Is this your first time here? The tour shows in five short steps, on an example, what Cyfran is for.")
    answers = (
        Answer(TAKE, _("Take the tour"), "t"),
        Answer(LATER, _("Not now"), "n"),
        Answer(NEVER, _("Do not ask again"), "d"),
    )
    answer = await app.push_screen_wait(AskDialog(_("Welcome to Cyfran"), question, answers))
    if answer == TAKE:
        await _begin(app, seen)
    elif answer == NEVER:
        seen()
