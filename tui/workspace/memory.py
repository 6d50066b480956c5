"""What is remembered from one day to the next: settings, recent files, and work that was left unsaved."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING

from funding.problems import Problem
from tui.workspace.folders import Folders
from tui.workspace.settings import Settings, change_settings, read_settings, with_recent, without_recent

if TYPE_CHECKING:
    from funding.recovery import LeftOver


class Memory:
    """The settings, and work left over; without folders it forgets all when the program ends."""

    def __init__(self, where: Folders | None = None, actions: Collection[str] = ()) -> None:
        self._where = where
        self.settings = Settings()
        self.problems: tuple[Problem, ...] = ()
        """What is wrong with the settings; what is wrong was left out."""
        if where is not None:
            read = read_settings(where.settings, actions)
            self.settings, self.problems = read.settings, read.problems

    @property
    def settings_folder(self) -> Path | None:
        """Where the settings are, and the file of keys."""
        return None if self._where is None else self._where.settings

    def change(self, change: Callable[[Settings], Settings]) -> None:
        """Change the settings, here and on the disk; raises `StoreProblem` when they hold only until the end."""
        self.settings = change(self.settings)
        if self._where is not None:
            change_settings(self._where.settings, change)

    def opened(self, path: Path) -> None:
        """Remember a file that was opened; raises `StoreProblem`."""
        self.change(lambda settings: with_recent(settings, path))

    def forget(self, path: Path) -> None:
        """Take a file out of the recent ones; raises `StoreProblem`."""
        self.change(lambda settings: without_recent(settings, path))

    def left_over(self) -> "LeftOver":
        """Work of windows that ended without saving it, newest first; what its file already holds is let go."""
        # Loaded here because it reads Boards, and the settings are wanted before there is one.
        from tui.workspace.left_behind import left_behind  # noqa: PLC0415

        return left_behind(None if self._where is None else self._where.unsaved)
