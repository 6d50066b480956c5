"""The keeper: it writes unsaved work down as it is done, in a thread of its own, never in anybody's way."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Condition, Thread
from types import TracebackType
from typing import TYPE_CHECKING, Self

from funding.store_problems import StoreKind, StoreProblem
from funding.wording import _

if TYPE_CHECKING:
    from funding.recovery import Work
    from tui.workspace.safe_place import SafePlace

WorkMaker = Callable[[], "Work | None"]
"""Makes the work that is to be kept, in the keeper's thread; None when nothing is unsaved."""
Teller = Callable[[StoreProblem | None], None]
"""Hears once when work can no longer be kept, and why; and with None when it can again.

It is called in the keeper's thread and must not wait for the thread that shows the program.
"""

LAG = 0.5
"""Seconds from a change until it is written, so that a word typed is written once and not letter by letter."""
RETRY = 2.0
"""Seconds until what failed is tried again."""


class Keeper:
    """Keeps the latest unsaved work of one window on the disk, less than a second behind; `close` it in the end."""

    def __init__(self, folder: Path, tell: Teller, *, lag: float = LAG, retry: float = RETRY) -> None:
        self._folder = folder
        self._tell = tell
        self._lag = lag
        self._retry = retry
        self._news = Condition()
        self._make: WorkMaker = _nothing
        self._noted = 0
        """How many times there was news; the news of that number is `_make`."""
        self._tried = 0
        self._kept = 0
        self._tries = 0
        self._trying = False
        self._hurried = False
        self._closing = False
        self._place: SafePlace | None = None
        self._thread = Thread(target=self._run, name="keeper", daemon=True)
        self._thread.start()

    @property
    def folder(self) -> Path:
        """Where the work is kept."""
        return self._folder

    def note(self, make: WorkMaker) -> None:
        """Take note that the work has changed; returns at once, and only the latest note is written."""
        with self._news:
            self._make = make
            self._noted += 1
            self._news.notify_all()

    def keep_now(self, wait: float = 5.0) -> bool:
        """Write what was noted without delay, waiting so many seconds for it; whether it is on the disk."""
        with self._news:
            wanted = self._noted
            # A try under way may have begun with older news.
            enough = self._tries + (2 if self._trying else 1)
            if self._kept < wanted:
                self._hurried = True
                self._news.notify_all()
                self._news.wait_for(lambda: self._kept >= wanted or self._tries >= enough, wait)
            return self._kept >= wanted

    def close(self, wait: float = 5.0) -> bool:
        """Write what was noted, then end; whether it is on the disk. Unsaved work stays for the next start."""
        with self._news:
            self._closing = True
            self._news.notify_all()
        self._thread.join(wait)
        with self._news:
            return self._kept == self._noted

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, slip: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _run(self) -> None:
        failed = closing = False
        while not closing:
            closing = self._wait(failed=failed)
            problem = self._try()
            if (problem is not None) != failed:
                failed = problem is not None
                # Whoever is told may be gone already; the work is kept all the same.
                with suppress(Exception):
                    self._tell(problem)
        if self._place is not None:
            self._place.leave()

    def _wait(self, *, failed: bool) -> bool:
        """Wait until there is something to write; whether it is the last."""
        with self._news:
            if failed:
                self._news.wait_for(lambda: self._pressed() or self._noted > self._tried, self._retry)
            else:
                self._news.wait_for(lambda: self._closing or self._noted > self._kept)
            if self._noted > self._tried:
                self._news.wait_for(self._pressed, self._lag)
            return self._closing

    def _pressed(self) -> bool:
        return self._closing or self._hurried

    def _try(self) -> StoreProblem | None:
        """Write the latest work, unless it is on the disk already; what stands in the way, if anything."""
        with self._news:
            make, number = self._make, self._noted
            self._hurried = False
            if number == self._kept:
                return None
            self._tried, self._trying = number, True
        problem = self._problem_with(make)
        with self._news:
            self._trying = False
            self._tries += 1
            if problem is None:
                self._kept = number
            self._news.notify_all()
        return problem

    def _problem_with(self, make: WorkMaker) -> StoreProblem | None:
        try:
            self._write(make())
        except StoreProblem as problem:
            return problem
        except Exception as slip:  # noqa: BLE001 -- a slip in making the work must not be the end of keeping it
            words = _(
                "Your unsaved changes could not be kept: {reason}. They are in this window only. Save the Board now."
            )
            return StoreProblem(StoreKind.OTHER, words.format(reason=slip), self._folder)
        return None

    def _write(self, work: "Work | None") -> None:
        if self._place is None:
            if work is None:
                return
            # Loaded with the first work that is to be kept: whoever starts the program need not wait for it.
            from tui.workspace.safe_place import SafePlace  # noqa: PLC0415

            self._place = SafePlace(self._folder)
        self._place.write(work)


def _nothing() -> None:
    return None
