"""How long the application takes from nothing to its first screen, against a Textual application with nothing in it.

`python -m benchmarks.app_start`. Each is a process of its own in a terminal of its own; the clock stops when the text
that is looked for has been written. Unix only: it needs pseudo-terminals.
"""

import os
import pty
import select
import signal
import struct
import sys
import tempfile
import time
from fcntl import ioctl
from functools import partial
from pathlib import Path
from termios import TIOCSWINSZ

from benchmarks.timing import medians

ROUNDS = 15
AIM = 1.5
SECONDS = 20
ROOT = Path(__file__).parent.parent
EMPTY = """
from textual.app import App
from textual.widgets import Static

class Empty(App):
    def compose(self):
        yield Static("nothing here")

Empty().run()
"""


def main() -> None:
    """Print the times and the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        example = "examples/north-wales-example.toml"
        works = {
            "an empty Textual application": partial(_until, b"nothing here", folder, "-c", EMPTY),
            "cyfran, welcome": partial(_until, b"New Board", folder, "-m", "cyfran"),
            "cyfran open, a Board": partial(_until, b"Gogledd", folder, "-m", "cyfran", "open", example),
        }
        taken = medians(works, ROUNDS)
    base = next(iter(taken.values()))
    print(f"from nothing to the first screen, {ROUNDS} rounds; aim: at most {AIM:g} times the first")
    for name, seconds in taken.items():
        print(f"  {name:32} {seconds * 1000:7.0f} ms  {seconds / base:4.2f} times the first")


def _until(wanted: bytes, folder: str, *arguments: str) -> None:
    """Run Python in a new terminal until it has written something; raises `TimeoutError`."""
    # Compiled modules and settings are kept from round to round, as they are once a program is installed.
    environment = os.environ | {"PYTHONPYCACHEPREFIX": folder, "CYFRAN_HOME": folder, "TERM": "xterm-256color"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(ROOT)
        os.execve(sys.executable, [sys.executable, *arguments], environment)  # noqa: S606 -- no shell is wanted
    try:
        ioctl(terminal, TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        _read_until(terminal, wanted)
    finally:
        os.kill(child, signal.SIGKILL)
        os.close(terminal)
        os.waitpid(child, 0)


def _read_until(terminal: int, wanted: bytes) -> None:
    seen, end = b"", time.monotonic() + SECONDS
    while wanted not in seen:
        if not select.select([terminal], [], [], max(end - time.monotonic(), 0))[0]:
            raise TimeoutError(wanted, seen[-500:])
        seen += os.read(terminal, 65536)


if __name__ == "__main__":
    main()
