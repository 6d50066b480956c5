"""Work that takes seconds: on another thread, with how much is done, and a way to stop it."""

import asyncio
from collections.abc import Callable
from threading import Event
from typing import Generic, TypeVar

from textual.app import App

T = TypeVar("T")
Work = Callable[[Callable[[int, int], None], Callable[[], bool]], T]
"""Called on another thread with whom to tell how much is done, and whom to ask whether to stop."""


class LongWork(Generic[T]):
    """One piece of work that is under way."""

    def __init__(self, work: Work[T]) -> None:
        self._work = work
        self._stop = Event()
        self.done = 0
        self.of = 0
        self.over = False

    def begin(self, app: App[None], then: Callable[[T], None]) -> None:
        """Begin; `then` is told what came of it, also when it was stopped early."""
        app.run_worker(self._run(then), name="long work", group="long work")

    async def _run(self, then: Callable[[T], None]) -> None:
        try:
            found = await asyncio.to_thread(self._work, self._told, self._stop.is_set)
        finally:
            self.over = True
            self._stop.set()
        then(found)

    def _told(self, done: int, of: int) -> None:
        self.done, self.of = done, of

    def stop(self) -> None:
        """Have it end with what is done so far."""
        self._stop.set()

    @property
    def stopping(self) -> bool:
        """Whether it was told to stop."""
        return self._stop.is_set()
