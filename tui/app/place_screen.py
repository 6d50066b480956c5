"""What every place has in common: its frame, and when it is drawn anew."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.containers import Container
from textual.screen import Screen

from tui.app.widgets.frame import PlaceBar, StatusLine, TopLine
from tui.app.widgets.key_bar import KeyBar
from tui.workspace.edits import Edit, Refused
from tui.workspace.events import BoardSaved, DraftChanged, Event, ResultsCame
from tui.workspace.problem_places import Mending
from tui.workspace.workspace import Workspace

if TYPE_CHECKING:
    from tui.app.app import CyfranApp


class PlaceScreen(Screen[None]):
    """A place of the application; drawn when it is looked at, and again when what it shows has changed."""

    PLACE: ClassVar[str]
    """The id in the table of places."""

    def __init__(self) -> None:
        super().__init__()
        self._stale_board = True
        self._stale_results = True

    @property
    def cyfran(self) -> "CyfranApp":
        """The application."""
        return cast("CyfranApp", self.app)

    @property
    def workspace(self) -> Workspace:
        """What is worked at."""
        return self.cyfran.workspace

    def compose(self) -> ComposeResult:
        """The frame, with the place's own widgets in it."""
        yield TopLine(self.workspace)
        yield PlaceBar(self.workspace, self.PLACE)
        with Container(id="body"):
            yield from self.compose_body()
        yield StatusLine(self.workspace)
        yield KeyBar()

    def compose_body(self) -> ComposeResult:
        """The place's own widgets."""
        yield from ()

    def show_board(self) -> None:
        """Show the Board as it is now."""

    def show_results(self) -> None:
        """Show the results that came last."""

    def go_to(self, mending: Mending) -> None:
        """Put the cursor on an entry, such as one that has a problem."""
        del mending

    def finish(self) -> bool:
        """Enter what is being typed into tables; False when it cannot be taken, and then it is told why."""
        return True

    def make(self, change: Edit | Refused) -> bool:
        """Make an edit, or say why it cannot be made; whether it was made."""
        if isinstance(change, Refused):
            self.cyfran.tell(change.message, severity="warning")
            return False
        self.workspace.make(change)
        return True

    def hear(self, event: Event) -> None:
        """Something happened in the workspace; what is not looked at is drawn when it is."""
        if isinstance(event, ResultsCame):
            self._stale_results = True
        elif not isinstance(event, BoardSaved | DraftChanged):
            self._stale_board = self._stale_results = True
        if self.is_current or self in self.app.screen_stack:
            self.draw()

    def draw(self) -> None:
        """Draw what has changed since the last time."""
        if not self.is_mounted:
            return
        for line in self.query(".frame"):
            line.refresh()
        if self._stale_board:
            self._stale_board = False
            self.show_board()
        if self._stale_results:
            self._stale_results = False
            self.show_results()

    def on_mount(self) -> None:
        """Draw for the first time."""
        self.draw()

    def on_screen_resume(self) -> None:
        """Draw what changed while another place was looked at."""
        self.draw()
