"""A real terminal with a program in it: tmux holds the screen, keys go in, text comes out."""

import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from tui.workspace.settings import change_settings

SECONDS = 60.0
ROOT = Path(__file__).resolve().parent.parent
_TMUX_NAMES = {
    "enter": "Enter",
    "escape": "Escape",
    "tab": "Tab",
    "shift+tab": "BTab",
    "space": "Space",
    "backspace": "BSpace",
    "delete": "DC",
    "insert": "IC",
    "pageup": "PPage",
    "pagedown": "NPage",
}
SIZES = ("COLUMNS", "LINES")
"""What processes of pytest inherit from readline; a program that has them believes them, not the terminal."""
_AFTER_ESCAPE = 0.25
"""Seconds: a key that comes sooner is taken for one pressed with Alt."""


def tmux_key(key: str) -> str:
    """The name that tmux gives a key, such as `C-s` for `ctrl+s`."""
    if key in _TMUX_NAMES:
        return _TMUX_NAMES[key]
    *held, last = key.split("+")
    name = _TMUX_NAMES.get(last, last if len(last) == 1 else last.capitalize())
    return "".join({"ctrl": "C-", "shift": "S-", "alt": "M-"}[each] for each in held) + name


@dataclass(frozen=True, slots=True)
class Terminal:
    """A terminal of its own, on a tmux server of its own."""

    tmux: str
    server: str

    def press(self, *keys: str) -> None:
        """Press keys by the names tmux gives them, such as `F3`, `C-s` and `Enter`."""
        self._run("send-keys", "-t", "it", *keys)

    def strike(self, *keys: str) -> None:
        """Press keys by the names the application gives them, such as `f3`, `ctrl+s` and `enter`."""
        for key in keys:
            self.press(tmux_key(key))
            if key == "escape":
                time.sleep(_AFTER_ESCAPE)

    def type(self, text: str) -> None:
        """Type a text, letter by letter as the terminal sees it."""
        # tmux takes a semicolon at the end for its own.
        self._run("send-keys", "-t", "it", "-l", f"{text[:-1]}\\;" if text.endswith(";") else text)

    def paste(self, text: str) -> None:
        """Paste a text as a terminal does, in one piece; tabs and line ends stay what they are."""
        self._run("set-buffer", "--", text)
        self._run("paste-buffer", "-p", "-r", "-t", "it")

    def screen(self) -> str:
        """What is to be read now."""
        return self._run("capture-pane", "-p", "-t", "it")

    def escapes(self) -> str:
        """What is to be read now, with the escapes that say how it looks."""
        return self._run("capture-pane", "-p", "-e", "-t", "it")

    def wait_for(self, text: str, seconds: float = SECONDS) -> str:
        """Wait until a text is to be read, and give the screen; raises `AssertionError` with what was there instead."""
        return self.wait_until(lambda seen: text in seen, repr(text), seconds)

    def wait_until(self, holds: Callable[[str], bool], what: str, seconds: float = SECONDS) -> str:
        """Wait until something holds of the screen, and give it; raises `AssertionError` with what was there."""
        end = time.monotonic() + seconds
        while not holds(seen := self.screen()):
            if time.monotonic() > end:
                raise AssertionError(f"no {what} in\n{seen}")
            time.sleep(0.05)
        return seen

    def process(self) -> int:
        """The process in the terminal."""
        return int(self._run("list-panes", "-t", "it", "-F", "#{pane_pid}"))

    def end(self, how: signal.Signals) -> None:
        """Send a signal to the process, and wait until it is gone."""
        process = self.process()
        os.kill(process, how)
        wait_for_end(process)

    def wait_for_end(self) -> None:
        """Wait until the program has ended by itself; its last words are still to be read."""
        wait_for_end(self.process())

    def last_words(self, text: str) -> str:
        """All that the program said once it had left the screen, lines joined, when a text is among it."""
        wait_for_end(self.process())
        end = time.monotonic() + SECONDS
        # Joined as they were written, and with what the end of the program has moved out of sight.
        while text not in (said := self._run("capture-pane", "-p", "-J", "-S", "-", "-t", "it")):
            if time.monotonic() > end:
                raise AssertionError(f"no {text!r} in\n{said}")
            time.sleep(0.05)
        return said

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        self._run("resize-window", "-t", "it", "-x", str(columns), "-y", str(rows))

    def close(self) -> None:
        """Close the terminal as a person closes its window."""
        subprocess.run([self.tmux, "-L", self.server, "kill-server"], capture_output=True, check=False)

    def hang_up(self) -> None:
        """Close the terminal, and wait until the process in it is gone."""
        process = self.process()
        self.close()
        wait_for_end(process)

    def _run(self, *arguments: str) -> str:
        command = [self.tmux, "-L", self.server, *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def wait_for_end(process: int, seconds: float = SECONDS) -> None:
    """Wait until a process is gone; raises `AssertionError` when it stays."""
    end = time.monotonic() + seconds
    while _lives(process):
        if time.monotonic() > end:
            raise AssertionError(f"process {process} goes on")
        time.sleep(0.05)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process}/stat")
    # A process that has ended stays listed until somebody asks how it ended.
    return not (status.exists() and status.read_text().rpartition(")")[2].split()[0] == "Z")


@contextmanager
def cyfran(
    tmux: str,
    home: Path,
    *arguments: str,
    size: tuple[int, int] = (80, 24),
    before: str = "",
    environment: Mapping[str, str] | None = None,
    module: str = "cyfran",
    first_time: bool = False,
) -> Iterator[Terminal]:
    """The application in a terminal of its own, started in a folder that is its home.

    `before` is what a shell does first in the same process, such as `ulimit -f 1`. Whoever is not here for the
    `first_time` is not asked about the tour.
    """
    if not first_time:
        change_settings(home / "cyfran", lambda settings: replace(settings, tour_seen=True))
    told = {"CYFRAN_HOME": str(home / "cyfran"), "HOME": str(home), "PYTHONPATH": str(ROOT)}
    command: Sequence[str] = (sys.executable, "-m", module, *arguments)
    if before:
        command = ("sh", "-c", f'{before}; exec "$@"', "sh", *command)
    with terminal(tmux, command, {**told, **(environment or {})}, size, home) as it:
        yield it


@contextmanager
def terminal(
    tmux: str,
    command: Sequence[str],
    environment: Mapping[str, str],
    size: tuple[int, int] = (80, 24),
    folder: Path = ROOT,
) -> Iterator[Terminal]:
    """A terminal in which a command runs, in a folder; closed in the end."""
    server = f"cyfran-{uuid.uuid4().hex[:12]}"
    it = Terminal(tmux, server)
    columns, rows = size
    told = [f"{key}={value}" for key, value in environment.items()]
    # The window stays when the program ends, so that its last words can be read.
    staying = ("start-server", ";", "set-option", "-g", "remain-on-exit", "on", ";")
    window = ("new-session", "-d", "-s", "it", "-x", str(columns), "-y", str(rows), "-c", str(folder))
    subprocess.run(
        [tmux, "-L", server, "-f", "/dev/null", *staying, *window, "env", *told, *command],
        env={name: value for name, value in os.environ.items() if name not in SIZES} | {"LC_ALL": "C.UTF-8"},
        check=True,
    )
    try:
        yield it
    finally:
        it.close()
