"""Waiting until an application is still: nothing in its event loop, its threads or its timers can go on by itself."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

import pytest

SOON = 0.02
"""Seconds: a timer that is due sooner belongs to what is being done, such as drawing; a later one is a pause."""
LOOK_AGAIN = 0.001
"""Seconds between two looks at threads and timers."""
LOOKS = 500
"""How often they are looked at: longer work, such as an ensemble, goes on beside what a test does next."""
ENDLESS = 30.0
"""Seconds after which an application that is never still is taken as it is."""


async def wait_until_still(*_seconds: float) -> None:
    """Wait until the loop that runs this has nothing left to do, and for a while until its threads have not.

    Textual's own wait looks at the time that the process takes, which says little on a machine busy with other tests.
    For the same reason looks are counted here and not seconds.
    """
    loop = asyncio.get_running_loop()
    end = time.monotonic() + ENDLESS
    looks = 0
    while looks < LOOKS and time.monotonic() < end:
        await asyncio.sleep(0)
        if loop._ready:  # type: ignore[attr-defined] # there is no public way to ask
            continue
        if not _at_work(loop) and not _due_soon(loop):
            return
        looks += 1
        await asyncio.sleep(LOOK_AGAIN)


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
