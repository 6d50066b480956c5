"""A monkey at the keyboard, for as long as you like.

    python -m tests.app_monkey --seeds 10 --keys 3000         seeds 0 to 9, 3,000 keys each
    python -m tests.app_monkey --first 7 --keys 3000          seed 7 alone
    python -m tests.app_monkey --replay deeds.txt --start templates/blank.toml --shorten

What breaks is printed with its seed and with every deed so far, a line each, which `--replay` takes. `--shorten` tries
to break it with fewer. Nothing outside the folder (`--folder`, else a temporary one) is changed. Exit code 1: it broke.
"""

import argparse
import faulthandler
import os
import sys
import tempfile
import traceback
from pathlib import Path

from tests.app_monkey.deeds import deeds, read
from tests.app_monkey.fence import fence
from tests.app_monkey.playing import Played, play, starts
from tests.app_monkey.shortening import shortened

HANGS = 120


def main() -> int:
    """Play; the exit code."""
    ask = argparse.ArgumentParser(prog="python -m tests.app_monkey")
    ask.add_argument("--first", type=int, default=0)
    ask.add_argument("--seeds", type=int, default=1)
    ask.add_argument("--keys", type=int, default=1000)
    ask.add_argument("--folder", type=Path)
    ask.add_argument("--replay", type=Path)
    ask.add_argument("--start")
    ask.add_argument("--shorten", action="store_true")
    asked = ask.parse_args()
    folder = (asked.folder or Path(tempfile.mkdtemp(prefix="tmp-monkey-"))).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    os.environ |= {"CYFRAN_HOME": str(folder / "home"), "HOME": str(folder)}
    script = None if asked.replay is None else asked.replay.read_text(encoding="utf-8").splitlines()
    fence(folder)
    broken = 0
    for seed in range(asked.first, asked.first + asked.seeds):
        start = starts()[seed % len(starts())] if asked.start is None else asked.start
        todo = deeds(seed) if script is None else [read(line) for line in script if line]
        faulthandler.dump_traceback_later(HANGS + asked.keys, exit=True)
        played = play(todo, folder / "here", start, asked.keys if script is None else sys.maxsize)
        faulthandler.cancel_dump_traceback_later()
        _say(f"seed {seed}, start {start!r}: {played.keys} keys, slowest {played.slowest[0]:.2f} s {played.slowest[1]}")
        _say(f"  seen {' '.join(sorted(played.places))}")
        if played.failed is not None:
            broken += 1
            _told(played, folder, start, shorten=asked.shorten)
    return 1 if broken else 0


def _told(played: Played, folder: Path, start: str, *, shorten: bool) -> None:
    """Print what broke, and how to break it again."""
    _say("".join(traceback.format_exception(played.failed)))
    done = played.deeds
    if shorten:
        done = shortened(done, folder / "here", start, played.failed)
    _say("\n".join(["deeds:", *(str(deed) for deed in done), "end"]))


def _say(text: str) -> None:
    sys.stdout.write(text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
