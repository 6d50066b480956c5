"""Watching what happens outside: the Board file changed underneath, work no longer kept, the window closed."""

import asyncio
import os
import signal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from funding.store_problems import StoreProblem
from funding.wording import _

if TYPE_CHECKING:
    from tui.app.app import CyfranApp

EVERY = 3.0
"""Seconds between looks at the Board file."""

Seen = tuple[int, int] | None
"""When a file was written last, and its size; None when it cannot be seen."""


class Watch:
    """Watches for an application while it runs."""

    def __init__(self, app: "CyfranApp") -> None:
        self._app = app
        self._stamp = ""
        self._seen: Seen = None
        self._told: str | None = None
        """The stamp of the file when it was last looked into."""

    def start(self) -> None:
        """Begin to watch."""
        self._app.set_interval(EVERY, self._look)
        if hasattr(signal, "SIGHUP") and not self._app.is_headless:
            loop = asyncio.get_running_loop()
            loop.add_signal_handler(signal.SIGHUP, self._closed)
            loop.add_signal_handler(signal.SIGTERM, partial(self._app.exit, return_code=128 + signal.SIGTERM))

    def _closed(self) -> None:
        """The terminal is gone: there is nothing to draw on, so what is unsaved is kept and the program ends."""
        self._app.keep_now()
        os._exit(128 + signal.SIGHUP)

    async def _look(self) -> None:
        if not self._app.is_open:
            return
        opened = self._app.workspace.opened
        path = self._app.workspace.path
        if opened is None or path is None:
            return
        # On another thread: a network drive that went away can take half a minute to say so.
        seen = await asyncio.to_thread(_seen, path)
        if opened.stamp == self._stamp and seen == self._seen:
            return
        self._seen = seen
        known, self._stamp = self._told, opened.stamp
        # Loaded with the Board that is open; the first screen has none.
        from funding.store import stamp_of  # noqa: PLC0415

        # The times of a file can change while it stays the same: only what is in it counts.
        now = await asyncio.to_thread(stamp_of, path)
        self._told = now
        if now is not None and now not in (opened.stamp, known) and self._app.workspace.opened is opened:
            self._app.tell(changed_outside(path, dirty=self._app.workspace.dirty), severity="warning")

    def hear_keeper(self, problem: StoreProblem | None) -> None:
        """Unsaved work can no longer be kept, or can be again."""
        if problem is None:
            self._app.tell(_("Your unsaved changes are kept safe again."))
        else:
            self._app.tell(str(problem), severity="error")


def changed_outside(path: Path, *, dirty: bool) -> str:
    """What to say of a file that is no longer what was read or saved, with or without changes of ours to save."""
    if dirty:
        words = _(
            "{file} was changed by another program. Save, and yours is kept in a file of its own beside it; "
            "or open the file again to see the other."
        )
    else:
        words = _(
            "{file} was changed by another program, and here stands what was in it before. Open the file again to see "
            "the other, or keep yours in another file with F12."
        )
    return words.format(file=path.name)


def _seen(path: Path) -> Seen:
    try:
        status = path.stat()
    except OSError:
        return None
    return (status.st_mtime_ns, status.st_size)
