"""Waiting until an application is still: nothing in its event loop, its threads or its timers can go on by itself."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

import pytest

SOON = 0.02
"""Seconds: a timer that is due sooner belongs to what is being done, such as drawing; a later one is a pause."""


async def wait_until_still(_least: float = 0.0, most: float = 1.0) -> None:
    """Wait until the loop that runs this has nothing left to do, at most so many seconds.

    Textual's own wait looks at the time that the process takes, which says little on a machine busy with other tests.
    """
    loop = asyncio.get_running_loop()
    end = time.monotonic() + most
    while time.monotonic() < end:
        await asyncio.sleep(0)
        if loop._ready:  # type: ignore[attr-defined] # there is no public way to ask
            continue
        if not _at_work(loop) and not _due_soon(loop):
            return
        await asyncio.sleep(0.001)


def _at_work(loop: asyncio.AbstractEventLoop) -> bool:
    """Whether a thread is at work for the loop."""
    threads = loop._default_executor  # type: ignore[attr-defined] # as above
    return threads is not None and threads._idle_semaphore._value < len(threads._threads)


def _due_soon(loop: asyncio.AbstractEventLoop) -> bool:
    timers = loop._scheduled  # type: ignore[attr-defined] # as above
    return any(not timer.cancelled() and timer.when() - loop.time() < SOON for timer in timers)


async def not_at_all(*_seconds: float) -> None:
    """Go on once the messages of a key are done."""
    await asyncio.sleep(0)


@contextmanager
def waiting(how: Callable[..., Awaitable[None]] = wait_until_still) -> Iterator[None]:
    """Let Textual wait in this way instead of for a machine that is idle."""
    with pytest.MonkeyPatch.context() as patch:
        for module in ("textual.app", "textual.pilot"):
            patch.setattr(f"{module}.wait_for_idle", how)
        yield
