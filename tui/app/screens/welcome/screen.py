"""The first screen: what Cyfran is, and four ways in."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from funding.store_problems import StoreProblem
from funding.wording import _
from tui.app.actions import bindings
from tui.app.screens.welcome.lists import recent_options, start_options, ways
from tui.app.widgets.key_bar import KeyBar
from tui.app.widgets.options import Options
from tui.workspace.recent import RecentFile, seen, unseen

if TYPE_CHECKING:
    from tui.app.app import CyfranApp
    from tui.workspace.start_words import StartLine

RECENT, OPEN, NEW, EXAMPLES = "recent", "open", "new", "examples"


class WelcomeScreen(Screen[None]):
    """What can be opened: recent files, any file, a new Board, an example."""

    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("welcome")
    AUTO_FOCUS = "#ways"
    help_title = _("Welcome")
    help_text = _(
        "At the left are four ways in; at the right is what each offers. The arrow keys go up, down and across, Enter "
        "opens, and the letters and numbers beside each line do it at once. An example is opened as a copy, so nothing "
        "you try can spoil it."
    )

    def __init__(self) -> None:
        super().__init__()
        self.files: tuple[RecentFile, ...] = ()
        self._starts: dict[str, tuple[StartLine, ...]] = {}
        self._way = ""

    @property
    def cyfran(self) -> "CyfranApp":
        """The application."""
        return cast("CyfranApp", self.app)

    def compose(self) -> ComposeResult:
        """What it is in a sentence, the ways in, and what the way that is looked at offers."""
        yield Static(_("Cyfran"), id="name", markup=False)
        yield Static(
            _("For safeguarding Boards: agree who pays what, in cash and in kind, by sentences all can check."),
            id="sentence",
            markup=False,
        )
        with Horizontal(id="lists"):
            yield Options(*ways(), id="ways", markup=False)
            yield Options(id="things", markup=False)
        yield Static(id="hint", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin with the recent files, or with the examples where there are none."""
        self._list_files(unseen(self.cyfran.memory.settings.recent))
        self.action_show_way(RECENT if self.files else EXAMPLES)
        self.run_worker(self._look_at_files(), group="recent")

    # The ways in

    def action_show_way(self, way: str) -> None:
        """Show what a way in offers; for a file of one's own, ask which."""
        ways_in, things = self.query_one("#ways", OptionList), self.query_one("#things", OptionList)
        ways_in.highlighted = ways_in.get_option_index(way)
        self._show(way)
        if way == OPEN:
            self.run_worker(self._ask_path(), group="path", exclusive=True)
        elif things.option_count or way in {NEW, EXAMPLES}:
            things.focus()

    def _show(self, way: str) -> None:
        if way == self._way:
            return
        self._way = way
        things = self.query_one("#things", OptionList)
        things.border_title = Text(self._title(way))
        things.clear_options()
        if way == RECENT:
            things.add_options(recent_options(self.files))
        elif way in {NEW, EXAMPLES}:
            self.run_worker(self._list_starts(way), group="starts", exclusive=True)
        if things.option_count:
            things.highlighted = 0
        self._hint()

    def _title(self, way: str) -> str:
        titles = {
            RECENT: _("Boards you opened last"),
            OPEN: _("A Board file on this computer"),
            NEW: _("Start from"),
            EXAMPLES: _("Open a copy of"),
        }
        return titles[way]

    def _hint(self) -> None:
        hints = {
            RECENT: _("Enter opens it.")
            if self.files
            else _("No Board was opened here yet. Try Examples (E), or start a new Board (N)."),
            OPEN: _("Press Enter to choose a file."),
            NEW: _("It has no file until you save it; then you are asked where."),
            EXAMPLES: _("You get a copy: nothing you try can spoil the example."),
        }
        back = ""
        if self.cyfran.is_open:
            back = _("Escape goes back to {name}.").format(name=self.cyfran.workspace.name)
        self.query_one("#hint", Static).update(" ".join(part for part in (hints[self._way], back) if part))

    # What is listed

    def _list_files(self, files: tuple[RecentFile, ...]) -> None:
        self.files = files
        if self._way == RECENT:
            _fill(self.query_one("#things", OptionList), recent_options(files))
            self._hint()

    async def _look_at_files(self) -> None:
        await self.wait_for_refresh()
        # On another thread: a file on a network drive that is away may take seconds to be missed.
        self._list_files(await asyncio.to_thread(seen, self.cyfran.memory.settings.recent))

    async def _list_starts(self, way: str) -> None:
        if way not in self._starts:
            # A thread that works would hold up what is being drawn.
            await self.wait_for_refresh()
            self._starts[way] = await asyncio.to_thread(_lines_of, way)
        if way == self._way:
            _fill(self.query_one("#things", OptionList), start_options(self._starts[way]))

    # Opening

    async def _ask_path(self) -> None:
        # Loaded here: the first screen needs no dialogs.
        from tui.app.dialogs.path import PathDialog  # noqa: PLC0415

        known = next((file.path.parent for file in self.files if not file.missing), None)
        start = known if known is not None else Path.cwd()
        chosen = await self.app.push_screen_wait(PathDialog(_("Open a Board file"), start, suffix=(".toml", ".xlsx")))
        if chosen is not None:
            self.cyfran.open_file(chosen)

    def _open(self, place: int) -> None:
        if self._way == RECENT and place < len(self.files):
            file = self.files[place]
            if file.missing:
                told = _("{name} is not in {folder} any more. Delete takes it off this list.")
                self.cyfran.tell(told.format(name=file.name, folder=file.folder), severity="warning")
            else:
                self.cyfran.open_file(file.path)
        elif place < len(lines := self._starts.get(self._way, ())):
            self.cyfran.open_copy(lines[place].start.source, lines[place].name)

    @on(OptionList.OptionHighlighted, "#ways")
    def _way_looked_at(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._show(event.option.id or RECENT)

    @on(OptionList.OptionSelected, "#ways")
    def _way_chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_show_way(event.option.id or RECENT)

    @on(OptionList.OptionSelected, "#things")
    def _thing_chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._open(event.option_index)

    def on_key(self, event: events.Key) -> None:
        """Numbers open at once; the arrows go across."""
        character = event.character or ""
        if character.isdecimal() and character.isascii() and character != "0":
            event.stop()
            self._open(int(character) - 1)
        elif event.key == "right" and self.query_one("#things", OptionList).option_count:
            self.query_one("#things").focus()
        elif event.key == "left":
            self.query_one("#ways").focus()

    def action_forget(self) -> None:
        """Take the file off the list."""
        things = self.query_one("#things", OptionList)
        if self._way != RECENT or things.highlighted is None or not self.files:
            return
        file = self.files[things.highlighted]
        try:
            self.cyfran.memory.forget(file.path)
        except StoreProblem as problem:
            self.cyfran.tell(str(problem), severity="warning")
        self._list_files(tuple(known for known in self.files if known is not file))

    def action_back(self) -> None:
        """Go back to the Board that is open, or from the list to the ways in."""
        if self.cyfran.is_open:
            self.cyfran.go_home()
        else:
            self.query_one("#ways").focus()


def _lines_of(way: str) -> "tuple[StartLine, ...]":
    # Loaded on the thread that reads them: it is more than the first screen itself takes.
    from tui.workspace.start_words import example_lines, template_lines  # noqa: PLC0415

    return template_lines() if way == NEW else example_lines()


def _fill(things: OptionList, options: Sequence[Option]) -> None:
    at = things.highlighted or 0
    things.clear_options()
    things.add_options(options)
    things.highlighted = min(at, len(options) - 1) if options else None
