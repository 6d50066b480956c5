"""How long from a key in a sentence until the split is repainted, against a key in an empty editor.

`python -m benchmarks.keypress`. The Board has 25 partners, 100 cost lines and 5 years. A key changes a percentage; the
clock stops when the split of the Board as it then is has been drawn.
"""

import asyncio
import gc
import statistics
import tempfile
import time
from pathlib import Path

from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import TextArea

from benchmarks.boards import SECTIONS, made_up_board
from funding.document import write_board
from tui.app.app import STARTED, CyfranApp
from tui.workspace.events import Event, ResultsCame

PARTNERS, LINES, YEARS = 25, 100, 5
KEYS = 120
SIZE = (120, 40)
LIMIT = "rises by more than 5"


class _Empty(App[None]):
    def compose(self) -> ComposeResult:
        yield TextArea("Local authorities pay 60%.")


def main() -> None:
    """Print the median and the 95th percentile."""
    ours, empty = asyncio.run(_both())
    print(f"{PARTNERS} partners, {LINES} cost lines, {YEARS} years; {KEYS} keys; aim 50 ms and 100 ms")
    for name, times in (("key to repainted split", ours), ("key in an empty editor", empty)):
        median, late = statistics.median(times), statistics.quantiles(times, n=20)[-1]
        print(f"  {name:32} median {median * 1000:6.1f} ms   95th percentile {late * 1000:6.1f} ms")
    print(f"  ours is {statistics.median(ours) / statistics.median(empty):.1f} times the other")


async def _both() -> tuple[list[float], list[float]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "board.toml"
        path.write_text(write_board(made_up_board(PARTNERS, LINES, YEARS, SECTIONS)), encoding="utf-8")
        gc.disable()  # as `cyfran open` does, until the application has started
        app = CyfranApp(path=path)
        async with app.run_test(size=SIZE) as pilot:
            await app.workers.wait_for_complete()
            await pilot.press("f5")
            await app.workers.wait_for_complete()
            await pilot.pause()
            await asyncio.sleep(2 * STARTED)
            ours = await _split_keys(app, pilot)
    plain = _Empty()
    async with plain.run_test(size=SIZE) as pilot:
        empty = await _plain_keys(plain, pilot)
    return ours, empty


async def _split_keys(app: CyfranApp, pilot: Pilot[None]) -> list[float]:
    """A digit is typed behind a percentage and taken out again; each must bring another split."""
    came = asyncio.Event()

    def heard(event: Event) -> None:
        if isinstance(event, ResultsCame):
            came.set()

    app.workspace.subscribe(heard)
    editor = app.screen.query_one(TextArea)
    row, column = _after_a_figure(editor.text)
    editor.move_cursor((row, column))
    await pilot.pause()
    times = []
    for turn in range(KEYS):
        came.clear()
        key = "backspace" if turn % 2 else "1"
        start = time.perf_counter()
        app.simulate_key(key)
        await came.wait()
        await _painted(app)
        times.append(time.perf_counter() - start)
        await asyncio.sleep(0.05)
    return times


def _after_a_figure(text: str) -> tuple[int, int]:
    """The place behind a figure that may be 5 as well as 51."""
    for number, line in enumerate(text.splitlines()):
        if LIMIT in line:
            return number, line.index(LIMIT) + len(LIMIT)
    raise SystemExit("the made-up formula has no such limit")


async def _painted(app: App[None]) -> None:
    done = asyncio.Event()
    app.call_after_refresh(done.set)
    await done.wait()


async def _plain_keys(app: App[None], pilot: Pilot[None]) -> list[float]:
    await pilot.pause()
    times = []
    for turn in range(KEYS):
        start = time.perf_counter()
        app.simulate_key("backspace" if turn % 2 else "1")
        await _painted(app)
        times.append(time.perf_counter() - start)
        await asyncio.sleep(0.05)
    return times


if __name__ == "__main__":
    main()
