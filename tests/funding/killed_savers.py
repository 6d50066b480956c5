"""Kills programs in the middle of saving, and counts how often the file was not whole.

Run as `python -m tests.funding.killed_savers FILE KILLS SAVES SEED`; prints kills, saves and broken files.
"""

import os
import random
import signal
import sys
import time
from itertools import cycle
from pathlib import Path
from typing import NoReturn

from funding.store import open_board, save_board

NAMES = tuple(f"Example Board {letter * 200}"[:200] for letter in "AB")


def save_for_ever(path: Path, tally: int) -> NoReturn:
    """Save by turns under two names, and note each save; a save that fails ends it."""
    # A program that is killed loses nothing that it has given to the system, so the test need not wait for the disk.
    os.fsync = lambda fd: None  # noqa: ARG005 -- the name is the library's
    try:
        opened = open_board(path)
        for name in cycle(NAMES):
            assert opened.board is not None
            details = opened.board.board.model_copy(update={"name": name})
            opened = save_board(opened, opened.board.model_copy(update={"board": details}))
            os.write(tally, b".")
    finally:
        os._exit(1)


def whole(path: Path) -> bool:
    """Whether the file is one of the two versions, and so is the version before, if there is one yet."""
    files = [path, path.with_name(f"{path.name}.previous")]
    boards = [open_board(file).board for file in files if file.exists()]
    return all(board is not None and board.board.name in {*NAMES, "Example Board"} for board in boards)


def start_saver(path: Path) -> tuple[int, int]:
    """Start a saver; its process, and where its saves can be counted."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        save_for_ever(path, writer)
    os.close(writer)
    return child, reader


def main(path: Path, kills: int, saves: int, seed: int) -> None:
    """Kill one saver after another, each a moment after one of its saves, until there were enough of both."""
    moments = random.Random(seed)  # noqa: S311 -- the same moments on every run
    killed = saved = broken = 0
    while not broken and (killed < kills or saved < saves):
        child, reader = start_saver(path)
        saved += sum(len(os.read(reader, 1)) for _ in range(moments.randrange(12)))
        time.sleep(moments.uniform(0, 0.02))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        saved += len(os.read(reader, 65536))
        os.close(reader)
        killed += 1
        broken += not whole(path)
    sys.stdout.write(f"{killed} {saved} {broken}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
