"""Keys in the order in which they were typed, however fast: none overtakes what the one before it does."""

import asyncio
from collections import deque
from collections.abc import Mapping
from contextlib import suppress

from textual import events
from textual.actions import ActionParseResult
from textual.app import App
from textual.dom import DOMNode
from textual.widgets import OptionList

AT_MOST = 0.25
"""Seconds that a key may hold up the next one: longer work, such as loading a place, goes on by itself."""


class InOrder(App[None]):
    """An application that hands on one key at a time.

    Textual gives each key to what has the focus at that moment, while the key before may still be on its way to move
    the focus elsewhere: on a slow line, letters would land in the field that Tab has just left.
    """

    def __init__(self) -> None:
        super().__init__()
        self._typed: deque[events.Event] = deque()
        self._following: asyncio.Task[None] | None = None

    async def on_event(self, event: events.Event) -> None:
        """Take a key at once, or after those that came before it; none once the application is leaving."""
        typed = isinstance(event, events.Key | events.Paste)
        if typed and not self.screen_stack:
            self._typed.clear()
        elif not typed or event.is_forwarded:
            await super().on_event(event)
        elif self._following is not None:
            self._typed.append(event)
        else:
            await super().on_event(event)
            self._following = asyncio.create_task(self._follow())

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key asks for; a list that is not laid out yet has nothing to do."""
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except KeyError:
            # Textual's lists look up lines that they do not have while the window is too small to show any.
            if isinstance(default_namespace, OptionList):
                return True
            raise

    async def _follow(self) -> None:
        """Wait until a key has done its work, then hand on the next one."""
        try:
            await typed_out(self, AT_MOST)
            while self._typed and self.screen_stack:
                await super().on_event(self._typed.popleft())
                await typed_out(self, AT_MOST)
        finally:
            self._following = None


async def typed_out(app: App[None], at_most: float) -> None:
    """Wait until what was typed has become part of the Board; not to be called by what handles a message itself.

    It goes from the field to its table, from there to the place, and then to the application, as messages.
    """
    with suppress(TimeoutError, asyncio.TimeoutError):
        async with asyncio.timeout(at_most):
            for _way in ("to the table", "to the place", "to the application"):
                if not app.screen_stack:
                    return
                start = app.focused or app.screen
                for node in start.ancestors_with_self:
                    done = asyncio.Event()
                    if node.call_later(done.set):
                        await done.wait()
