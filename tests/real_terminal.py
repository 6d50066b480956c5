"""A real terminal with a program in it: tmux holds the screen, keys go in, text comes out."""

import os
import subprocess
import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Terminal:
    """A terminal of its own, on a tmux server of its own."""

    tmux: str
    server: str

    def press(self, *keys: str) -> None:
        """Press keys by the names tmux gives them, such as `F3`, `C-s` and `Enter`."""
        self._run("send-keys", "-t", "it", *keys)

    def type(self, text: str) -> None:
        """Type a text, letter by letter as the terminal sees it."""
        self._run("send-keys", "-t", "it", "-l", text)

    def paste(self, text: str) -> None:
        """Paste a text as a terminal does, in one piece."""
        self._run("set-buffer", text)
        self._run("paste-buffer", "-p", "-t", "it")

    def screen(self) -> str:
        """What is to be read now."""
        return self._run("capture-pane", "-p", "-t", "it")

    def wait_for(self, text: str, seconds: float = SECONDS) -> str:
        """Wait until a text is to be read, and give the screen; raises `AssertionError` with what was there instead."""
        end = time.monotonic() + seconds
        while text not in (seen := self.screen()):
            if time.monotonic() > end:
                raise AssertionError(f"no {text!r} in\n{seen}")
            time.sleep(0.05)
        return seen

    def process(self) -> int:
        """The process in the terminal."""
        return int(self._run("list-panes", "-t", "it", "-F", "#{pane_pid}"))

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        self._run("resize-window", "-t", "it", "-x", str(columns), "-y", str(rows))

    def close(self) -> None:
        """Close the terminal as a person closes its window."""
        subprocess.run([self.tmux, "-L", self.server, "kill-server"], capture_output=True, check=False)

    def _run(self, *arguments: str) -> str:
        command = [self.tmux, "-L", self.server, *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@contextmanager
def terminal(
    tmux: str, command: Sequence[str], environment: Mapping[str, str], size: tuple[int, int] = (80, 24)
) -> Iterator[Terminal]:
    """A terminal in which a command runs; closed in the end."""
    server = f"cyfran-{uuid.uuid4().hex[:12]}"
    it = Terminal(tmux, server)
    columns, rows = size
    told = [f"{key}={value}" for key, value in environment.items()]
    subprocess.run(
        [tmux, "-L", server, "-f", "/dev/null", "new-session", "-d", "-s", "it", "-x", str(columns), "-y", str(rows)]
        + ["env", *told, *command],
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        check=True,
    )
    try:
        yield it
    finally:
        it.close()
