"""Choosing a file to open, or a name to save under."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Button, Input, OptionList, Static
from textual.widgets.option_list import Option

from funding.places import quoted
from funding.wording import _
from tui.app.dialogs.dialog import Dialog
from tui.app.dialogs.folders import (
    Inside,
    folder_of,
    inside,
    path_typed,
    with_suffix,
    wrong_to_open,
    wrong_to_save,
)
from tui.app.dialogs.plain import in_line, plain
from tui.app.widgets.options import Options


class PathDialog(Dialog[Path]):
    """A path: of a file that there is (or a folder), or when saving of one that there is not; None when it was left."""

    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("down", "to_list", show=False),
        Binding("f9", "take_folder", show=False),
    ]

    def __init__(
        self,
        title: str,
        start: Path,
        *,
        saving: bool = False,
        suffix: str | tuple[str, ...] = ".toml",
        folders: bool = False,
    ) -> None:
        """A dialog that starts in a folder, or with the path of a file; with `folders` a folder may be chosen too."""
        super().__init__(title)
        folder = not saving and start.is_dir()
        self._start = f"{start}/" if folder and not str(start).endswith("/") else str(start)
        self._saving = saving
        self._suffixes = (suffix,) if isinstance(suffix, str) else suffix
        self._suffix = self._suffixes[0]
        self._folders = folders
        self._folder: Path | None = None
        self._listed: tuple[Inside, ...] = ()

    def compose_box(self) -> ComposeResult:
        """The path, what is wrong with it, and what is in its folder."""
        yield Input(self._start, compact=True, select_on_focus=False)
        yield plain(id="problem", classes="problem")
        yield plain(
            _("Type a path, or press Down and choose. Only folders and {suffix} files are listed.").format(
                suffix=", ".join(self._suffixes)
            ),
            classes="muted",
        )
        yield Options(markup=False, compact=True)
        with Horizontal(classes="buttons"):
            yield Button(_("Save") if self._saving else _("Open"), id="take", compact=True)
            if self._folders:
                yield Button(_("This folder (F9)"), id="folder", compact=True)
            yield Button(_("Cancel (Escape)"), id="cancel", compact=True)

    def on_mount(self) -> None:
        """List the folder it starts in."""
        self._say("")
        self._list()

    def _say(self, problem: str) -> None:
        line = self.query_one("#problem", Static)
        line.update(f"! {problem}" if problem else "")
        line.display = bool(problem)

    def _list(self) -> None:
        """List the folder that the path is in, when it is another than before."""
        folder = folder_of(self.query_one(Input).value)
        if folder == self._folder:
            return
        self._folder = folder
        try:
            self._listed = inside(folder, *self._suffixes)
        except (OSError, ValueError):
            self._listed = ()
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options([Option(in_line(each.label)) for each in self._listed])

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._say("")
        self._list()

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self._take()

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        picked = self._listed[event.option_index]
        self._write(f"{picked.path}/" if picked.is_folder else str(picked.path))
        if picked.is_folder:
            self.query_one(OptionList).highlighted = 0
        elif self._saving:
            self.query_one(Input).focus()
        else:
            self._take()

    def _write(self, text: str) -> None:
        field = self.query_one(Input)
        field.value = text
        field.cursor_position = len(text)
        self._list()

    def _take(self) -> None:
        """Take the path, go into a folder, or say what is wrong."""
        text = self.query_one(Input).value
        if text.strip() and _is_folder(text) and not text.rstrip().endswith("/"):
            self._write(f"{text.rstrip()}/")
            return
        wrong = wrong_to_save(text, self._suffix) if self._saving else wrong_to_open(text)
        if wrong:
            self._say(wrong)
            self.query_one(Input).focus()
        else:
            self.dismiss(with_suffix(text, self._suffix) if self._saving else path_typed(text))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Take the path, or leave."""
        event.stop()
        if event.button.id == "take":
            self._take()
        elif event.button.id == "folder":
            self.action_take_folder()
        else:
            self.action_leave()

    def action_take_folder(self) -> None:
        """Take the folder that is listed, where a folder may be chosen."""
        if not self._folders:
            return
        folder = folder_of(self.query_one(Input).value)
        if _is_folder(str(folder)):
            self.dismiss(folder)
        else:
            self._say(_("There is no folder {name}.").format(name=quoted(str(folder))))

    def action_to_list(self) -> None:
        """Go from the path to the list."""
        options = self.query_one(OptionList)
        options.focus()
        if options.highlighted is None and self._listed:
            options.highlighted = 0


def _is_folder(text: str) -> bool:
    try:
        return path_typed(text).is_dir()
    except (OSError, ValueError):
        return False
