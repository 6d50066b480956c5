"""Kills programs while somebody types at speed, and measures how much of what was typed is lost.

Run as `python -m tests.workspace_disk.killed_typists FOLDER KILLS SEED`; prints, for each kill, the seconds between the
kill and the first letter that was lost (0 when none was), then whether left-over work was ever not whole.
"""

import os
import random
import signal
import struct
import sys
import time
from pathlib import Path
from typing import NamedTuple, NoReturn

from funding import recovery
from funding.board import Board
from funding.recovery import Work
from tests.funding.boards import SMALL, board_of
from tui.workspace.keeper import Keeper

AT_ONCE = 10
SECONDS_BETWEEN_KEYS = 0.005
STARTED = struct.Struct("d")
"""When a key was pressed, on a clock that all programs share."""


class Typist(NamedTuple):
    """A program in which somebody types."""

    process: int
    keys: int
    """A pipe into which it writes the time of each key, once the key is noted."""


def type_for_ever(unsaved: Path, keys: int, name: str) -> NoReturn:
    """Press a key, note the work with the number of keys so far, and so on."""
    board = board_of(SMALL)
    try:
        keeper = Keeper(unsaved, lambda _problem: os._exit(2))
        number = 0
        while True:
            number += 1
            keeper.note(lambda number=number: _work(board, name, number))  # type: ignore[misc]
            os.write(keys, STARTED.pack(time.monotonic()))
            time.sleep(SECONDS_BETWEEN_KEYS)
    finally:
        os._exit(1)


def _work(board: Board, name: str, number: int) -> Work:
    """Work in which the Board and the draft say the same, so that a mixture would be seen."""
    details = board.board.model_copy(update={"name": f"{name} {number}"})
    return recovery.work_on(board.model_copy(update={"board": details}), None, [(name, str(number))])


def start_typist(unsaved: Path, name: str) -> Typist:
    """Start a typist in a process of its own."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        type_for_ever(unsaved, writer, name)
    os.close(writer)
    return Typist(child, reader)


def kill(typist: Typist) -> tuple[float, list[float]]:
    """Kill a typist: when, and when each key had been pressed."""
    moment = time.monotonic()
    os.kill(typist.process, signal.SIGKILL)
    pressed = b"".join(iter(lambda: os.read(typist.keys, 65536), b""))
    _process, status = os.waitpid(typist.process, 0)
    os.close(typist.keys)
    if not os.WIFSIGNALED(status):
        raise SystemExit("A typist ended by itself.")
    whole = len(pressed) // STARTED.size * STARTED.size
    return moment, [start for (start,) in STARTED.iter_unpack(pressed[:whole])]


def kept_keys(unsaved: Path, name: str) -> int | None:
    """How many keys of a typist are in the left-over work; None when that is not whole."""
    found = recovery.left_over(unsaved)
    numbers = [int(draft.text) for kept in found.works for draft in kept.work.drafts if draft.where == name]
    if found.problems or len(numbers) > 1:
        return None
    for kept in found.works:
        (draft,) = kept.work.drafts
        if recovery.restore(kept).board.board.name != f"{draft.where} {draft.text}":
            return None
    return numbers[0] if numbers else 0


def main(unsaved: Path, kills: int, seed: int) -> None:
    """Kill several at a time, each at a moment of its own, some of them while others go on typing."""
    moments = random.Random(seed)  # noqa: S311 -- the same moments on every run
    whole = True
    for first in range(0, kills, AT_ONCE):
        typists = {
            f"typist {n}": start_typist(unsaved, f"typist {n}") for n in range(first, min(kills, first + AT_ONCE))
        }
        time.sleep(3)
        for name, typist in typists.items():
            time.sleep(moments.uniform(0, 0.1))
            moment, pressed = kill(typist)
            kept = kept_keys(unsaved, name)
            whole = whole and kept is not None
            lost = [moment - start for start in pressed[kept or 0 :] if start < moment]
            sys.stdout.write(f"{max(lost, default=0.0):.3f}\n")
    sys.stdout.write("whole\n" if whole else "broken\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
