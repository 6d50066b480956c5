"""The place Export: what, where, and then where it is."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Button, Input, RadioButton, RadioSet, Static

from formulas.split import Split
from funding.problems import errors
from funding.wording import _, plural
from tui.app.actions import bindings
from tui.app.dialogs.ask import Answer, AskDialog
from tui.app.dialogs.checks import ChecksDialog
from tui.app.dialogs.folders import path_typed
from tui.app.place_screen import PlaceScreen
from tui.app.screens.export.kinds import Kind, holds, kinds, size_text, split_told
from tui.app.screens.export.options import ExportOptions
from tui.app.widgets.grid.clipboard import copy, desktop_of
from tui.workspace.edits import Refused
from tui.workspace.events import BoardClosed, BoardOpened, BoardSaved, Event
from tui.workspace.exporting import Exported, suggested_path
from tui.workspace.exporting_order import Order, already_there, sides, write_order


class OneOf(RadioButton):
    """A choice that shows by a sign, not by its colour alone, whether it is the one."""

    @property
    def BUTTON_INNER(self) -> str:  # type: ignore[override]  # noqa: N802 -- as Textual
        """The sign in the middle."""
        return "●" if self.value else " "


class ExportScreen(PlaceScreen):
    """What is written, and where."""

    PLACE: ClassVar = "export"
    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#what"
    BINDINGS: ClassVar[list[BindingType]] = bindings("export", priority=True)

    def __init__(self) -> None:
        super().__init__()
        self._kinds = kinds()
        self._chosen = self._kinds[0]
        self._suggested = ""
        """The path as it was last suggested; a path that somebody typed stays."""
        self._writing = False

    @property
    def help_title(self) -> str:
        """Its name."""
        return _("Export")

    @property
    def help_text(self) -> str:
        """What it is for."""
        return _(
            "Choose what to write, then where. The path that is suggested is free and beside the Board file. "
            "F9 writes the file and says where it is."
        )

    @property
    def path(self) -> Input:
        """Where the file goes."""
        return self.query_one("#path", Input)

    def compose_body(self) -> ComposeResult:
        """What, where, and what came of it."""
        with VerticalScroll(id="export", can_focus=False):
            yield Static(_("What to write"), classes="heading", markup=False)
            with RadioSet(id="what", compact=True):
                for number, kind in enumerate(self._kinds):
                    yield OneOf(kind.label, value=number == 0, compact=True)
            yield Static("", id="about", markup=False)
            yield ExportOptions()
            yield Static(_("Where"), classes="heading", markup=False)
            yield Input(id="path", compact=True, select_on_focus=False)
            with Horizontal(id="doing"):
                yield Button(_("Write the file (F9)"), id="write", compact=True)
                yield Button(_("Copy the text (Ctrl+E)"), id="copy", compact=True)
            yield Static("", id="before", markup=False)
            yield Static("", id="outcome", markup=False)
            yield Static(_("What comes back"), classes="heading", markup=False)
            with Horizontal(id="back"):
                yield Button(_("Bring in a file or returns"), id="bring-in", compact=True)
                yield Button(_("Check a workbook"), id="check-file", compact=True)

    # What is shown

    def hear(self, event: Event) -> None:
        """Another Board, or another file of it, goes elsewhere."""
        if isinstance(event, BoardOpened | BoardClosed | BoardSaved) and self.is_mounted:
            if isinstance(event, BoardSaved) and self.path.value != self._suggested:
                self._show_before()
            else:
                self._suggest()
                self._say("")
        super().hear(event)

    def show_board(self) -> None:
        """Show what will be written."""
        if not self.path.value or self.path.value == self._suggested:
            self._suggest()
        self._show_before()

    def show_results(self) -> None:
        """Show whether it can be written."""
        self._show_before()

    def _show_before(self) -> None:
        """What is known before anything is written: what stops it, or of which Board and formula it will be."""
        self.query_one("#about", Static).update(self._chosen.about)
        self.query_one("#copy").disabled = self._chosen.text is None
        options, board = self.query_one(ExportOptions), self.workspace.board
        if board is not None and self._split is not None:
            known = sides(board, self._split)
            options.beside = tuple(name for name in options.beside if name in known)
        options.show(self._chosen.id)
        stopped = self._stopped
        told = [f"! {stopped}"] if stopped else []
        split = self._split
        if split is not None:
            told.append(split_told(split, self._chosen))
        if not stopped and (self.workspace.dirty or self.workspace.path is None):
            told.append(_("This Board is not saved. The file will hold the Board as it is now."))
        self.query_one("#before", Static).update("\n".join(told))

    @property
    def _split(self) -> Split | None:
        """The split of the Board as it is now."""
        results = self.workspace.results
        if results is None or results.board is not self.workspace.board:
            return None
        return results.split

    @property
    def _stopped(self) -> str:
        """Why nothing can be written now; empty when it can."""
        if self.workspace.board is None:
            return _("Open a Board first.")
        results = self.workspace.results
        if results is None or results.board is not self.workspace.board:
            return _("The split is being computed. Try again in a moment.")
        if results.split is None:
            wrong = errors(results.problems)
            words = plural(
                "{n} problem stops the split, so there is nothing to write. {first} Press F8 for the list.",
                "{n} problems stop the split, so there is nothing to write. The first: {first} Press F8 for the list.",
                len(wrong),
            )
            return words.format(n=len(wrong), first=wrong[0] if wrong else "")
        return ""

    def _say(self, text: str) -> None:
        outcome = self.query_one("#outcome", Static)
        outcome.update(text)
        if text:
            # On a small screen it stands below what can be seen.
            self.call_after_refresh(outcome.scroll_visible, animate=False)

    # Choosing

    @on(RadioSet.Changed)
    def _choose(self, event: RadioSet.Changed) -> None:
        event.stop()
        before = self._chosen
        self._chosen = self._kinds[event.index]
        typed = self.path.value
        if typed == self._suggested:
            self._suggest()
        elif typed.endswith(before.ending):
            self.path.value = typed.removesuffix(before.ending) + self._chosen.ending
        self._say("")
        self._show_before()

    def action_suggest_path(self) -> None:
        """Put a free path beside the Board file."""
        self._suggest()

    def _suggest(self) -> None:
        board = self.workspace.board
        if board is not None:
            self._suggested = str(suggested_path(self.workspace.path, board, self._chosen.ending))
            self.path.value = self._suggested
            self.path.cursor_position = len(self._suggested)

    def action_export_beside(self) -> None:
        """Choose the formulas, scenarios and decisions that stand beside the split."""
        board, split = self.workspace.board, self._split
        if not self.query_one(ExportOptions).display:
            self._say(_("Only the workbook and the Board paper show other splits beside theirs."))
        elif board is None or split is None:
            self._say(f"! {self._stopped}")
        elif not sides(board, split):
            self._say(_("There is no other formula, scenario or decision to compare with."))
        else:
            self.run_worker(self._choose_beside(sides(board, split)), group="beside")

    async def _choose_beside(self, names: tuple[str, ...]) -> None:
        options = self.query_one(ExportOptions)
        checked = [number for number, name in enumerate(names) if name in options.beside]
        dialog = ChecksDialog(_("Show beside it"), names, checked=checked, take=_("Show the marked (Enter)"))
        chosen = await self.app.push_screen_wait(dialog)
        if chosen is not None:
            options.beside = tuple(names[number] for number in chosen)
            self._show_before()

    # Writing

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_export_now()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        event.stop()
        does: dict[str | None, Callable[[], None]] = {
            "copy": self.action_copy_export,
            "write": self.action_export_now,
            "beside": self.action_export_beside,
            "bring-in": self.cyfran.action_bring_in,
            "check-file": self.cyfran.action_check_file,
        }
        does[event.button.id]()

    def action_export_now(self) -> None:
        """Write the file; ask first when there is one."""
        split = self._split
        if self._writing:
            return
        if self._stopped or split is None:
            self._say(f"! {self._stopped}")
            return
        if not self.path.value.strip():
            self._say("! " + _("Type where to write the file, or press Ctrl+D for a suggestion."))
            self.path.focus()
            return
        board = self.workspace.board
        if board is None:
            return
        options, stem = self.query_one(ExportOptions), Path(self.workspace.name).stem
        path = path_typed(self.path.value)
        order = Order(self._chosen.id, board, split, path, stem, options.beside, options.dated)
        self._writing = True
        self.run_worker(self._write(order, self._chosen), group="export")

    async def _write(self, order: Order, kind: Kind) -> None:
        path = order.path
        try:
            self._say("")
            there = await asyncio.to_thread(already_there, order)
            if there is not None and not await self._may_replace(there):
                self._say(_("Nothing was written. Change the path, then press F9 again."))
                return
            self._say(_("Writing {path}").format(path=path))
            done = await asyncio.to_thread(write_order, order, replace=there is not None)
        finally:
            self._writing = False
        if isinstance(done, Refused):
            self._say(f"! {done.message}")
            return
        self._say(_done_text(done, kind, order.split))
        self._suggested = self.path.value if self.path.value == self._suggested else self._suggested

    async def _may_replace(self, path: Path) -> bool:
        answers = (Answer("keep", _("Keep it"), _("k")), Answer("replace", _("Replace"), _("r")))
        question = _("{path} is there already. Replace it?").format(path=path)
        return await self.app.push_screen_wait(AskDialog(_("Replace the file?"), question, answers)) == "replace"

    def action_copy_export(self) -> None:
        """Copy the text instead of writing a file."""
        split, kind = self._split, self._chosen.text
        if kind is None:
            self._say(
                _(
                    "A workbook, a paper or a return cannot be copied as text. Write the file, or choose another kind "
                    "above."
                )
            )
        elif self._stopped or split is None:
            self._say(f"! {self._stopped}")
        else:
            self._say(copy(self.app, kind.text(split), desktop_of(self.app)))


def _done_text(done: Exported, kind: Kind, split: Split) -> str:
    """What was written, and where."""
    words = _("Done: {path}\n{size}: {holds}")
    return words.format(path=done.path.absolute(), size=size_text(done.size), holds=holds(kind, split))
