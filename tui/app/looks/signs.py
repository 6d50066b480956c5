"""The signs that stand beside words, chosen once at the start: typographic ones, or plain ones for old consoles."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs the application draws; every one may be wider than a cell, so count with `len`."""

    plain: bool
    more: str
    """Stands where text was cut off, or for something still to come."""
    between: str
    """Parts the items of a line."""
    bar: str
    """One cell of a share bar."""
    bar_half: str
    """Half a cell of a share bar."""
    up: str
    down: str
    right: str
    done: str
    minus: str
    times: str
    dash: str
    """Between two ends, and where there is no figure."""
    here: str = ">"
    """Before what is chosen or looked at."""
    problem: str = "!"
    unsaved: str = "*"
    added: str = "+"
    taken: str = "-"


TYPOGRAPHIC = Signs(
    plain=False,
    more="…",
    between="·",
    bar="█",
    bar_half="▌",
    up="▲",
    down="▼",
    right="▶",
    done="✓",
    minus="−",
    times="×",
    dash="–",
)
PLAIN = Signs(
    plain=True,
    more="...",
    between="|",
    bar="#",
    bar_half="",
    up="^",
    down="v",
    right=">",
    done="*",
    minus="-",
    times="x",
    dash="-",
)
_in_use = TYPOGRAPHIC

_OLD_TERMINALS = frozenset({"linux", "dumb", "vt100", "vt102", "vt220", "cons25", "ansi"})
_UTF8 = frozenset({"utf8", "cp65001"})
_UTF8_CODE_PAGE = 65001


def use_signs(chosen: Signs) -> None:
    """Draw with these signs from now on."""
    global _in_use  # noqa: PLW0603 -- one process draws on one console
    _in_use = chosen


def signs() -> Signs:
    """The signs in use."""
    return _in_use


def plain_console(
    environ: Mapping[str, str] | None = None,
    *,
    encoding: str | None = None,
    windows: bool | None = None,
    code_page: int | None = None,
) -> bool:
    """Whether the console shows little more than ASCII; what is not given is asked of the system.

    CYFRAN_ASCII=1 says it does, CYFRAN_ASCII=0 that it does not, whatever the console seems to be.
    """
    environ = os.environ if environ is None else environ
    forced = environ.get("CYFRAN_ASCII", "").strip().lower()
    if forced:
        return forced not in {"0", "no", "false", "off"}
    if environ.get("TERM", "").lower() in _OLD_TERMINALS:
        return True
    windows = sys.platform == "win32" if windows is None else windows
    if windows:
        # Windows Terminal says so in WT_SESSION, and shows everything; the older console only what its page holds.
        page = _console_code_page() if code_page is None else code_page
        return "WT_SESSION" not in environ and page != _UTF8_CODE_PAGE
    encoding = console_encoding() if encoding is None else encoding
    return encoding.lower().replace("-", "").replace("_", "") not in _UTF8


def console_encoding() -> str:
    """The encoding of what Textual writes to the console, which it does on stderr; UTF-8 where there is none."""
    stream = sys.__stderr__
    return (stream.encoding if stream is not None else None) or "utf-8"


def _console_code_page() -> int:
    # Only old Windows consoles need it, and only there it is.
    windows = getattr(import_module("ctypes"), "windll", None)
    return _UTF8_CODE_PAGE if windows is None else int(windows.kernel32.GetConsoleOutputCP())
