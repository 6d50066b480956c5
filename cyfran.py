"""Starts Cyfran, after a look whether its packages are its own.

`formulas`, `scenarios` and `tui` are also names of other people's packages on PyPI: installed into the same place, a
stranger's overwrites or hides ours. So nothing but the standard library is imported before the look.
"""

import importlib.util
import io
import sys
from collections.abc import Iterable
from importlib.machinery import ModuleSpec
from pathlib import Path

PACKAGES = ("funding", "formulas", "scenarios", "exports", "tui")
CANNOT_START = 2
_SIGN = 'part_of = "cyfran"'

# Not translated: the translations belong to a package that may be a stranger's.
_MISSING = "Cyfran cannot start: its own package “{name}” is missing.\n"
_STRANGER = "Cyfran cannot start: the package “{name}” is not its own, but another of the same name.\nFound: {place}\n"
_BROKEN = "Cyfran cannot go on: a part of it could not be loaded ({what}).\n"
_MOVE = "Start Cyfran from another folder than this one.\n"
_INSTALL = (
    "Install Cyfran by itself, where nothing can get in its way. In the folder that it came in, type:\n"
    "    pipx install --force .\n"
    "or\n"
    "    uv tool install --force .\n"
)


def main() -> int:
    """Run the command line; returns the exit code when it could not start."""
    _let_any_console_print()
    trouble = trouble_with(PACKAGES)
    if trouble is None:
        try:
            from tui.command_line import main as command_line  # noqa: PLC0415 -- only once the packages are known

            command_line(prog_name="cyfran")
        except ImportError as slip:
            trouble = _BROKEN.format(what=slip) + _INSTALL
        else:
            return 0
    sys.stderr.write(trouble)
    return CANNOT_START


def trouble_with(packages: Iterable[str]) -> str | None:
    """The first package that is missing or a stranger's, told with how to mend it; None when all is well."""
    for name in packages:
        spec = importlib.util.find_spec(name)
        if spec is None:
            return _MISSING.format(name=name) + _INSTALL
        if not _is_ours(spec):
            place = _place(spec)
            mend = _MOVE if place.parent == Path.cwd() else _INSTALL
            return _STRANGER.format(name=name, place=place) + mend
    return None


def _is_ours(spec: ModuleSpec) -> bool:
    # Read and not imported: a stranger's package may load half a scientific library.
    try:
        return _SIGN in Path(spec.origin or "").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False


def _place(spec: ModuleSpec) -> Path:
    if spec.submodule_search_locations:
        return Path(next(iter(spec.submodule_search_locations)))
    return Path(spec.origin or spec.name)


def _let_any_console_print() -> None:
    # Consoles of old code pages have no ŵ; a question mark in its place is better than a crash.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


if __name__ == "__main__":
    sys.exit(main())
