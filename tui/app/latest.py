"""Working things out away from the keyboard: of all that is asked meanwhile, only the newest is done."""

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar

from textual.app import App

T = TypeVar("T")


class Latest(Generic[T]):
    """Works out one thing at a time on another thread, and tells only of the newest."""

    def __init__(self, app: App[None], then: Callable[[T], None]) -> None:
        """Call `then` with what was worked out, unless something newer is wanted by that time."""
        self._app = app
        self._then = then
        self._wanted: Callable[[], T] | None = None
        self._busy = False

    def want(self, work: Callable[[], T]) -> None:
        """Ask for something; pure, as it is done on another thread."""
        self._wanted = work
        if not self._busy:
            self._busy = True
            self._app.run_worker(self._work(), name="reckoner", group="latest")

    async def _work(self) -> None:
        try:
            while self._wanted is not None:
                work, self._wanted = self._wanted, None
                found = await asyncio.to_thread(work)
                if self._wanted is None:
                    self._then(found)
        finally:
            self._busy = False
