"""What the program remembers of a person: settings.toml, which it writes, and keys.toml, which people write."""

import os
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import Any

from funding import atomic, store_problems
from funding.problems import Problem, Weight
from funding.syntax import Tables, parse_tables
from funding.wording import _
from tui.workspace.folders import made
from tui.workspace.settings_reading import AsciiBorders, keys_in, settings_in

__all__ = [
    "AsciiBorders", "Settings", "SettingsRead",
    "change_settings", "read_settings", "with_recent", "without_recent",
]  # fmt: skip

SETTINGS_FILE = "settings.toml"
KEYS_FILE = "keys.toml"
MOST_RECENT = 12
LARGEST_FILE = 1_000_000
"""Bytes; settings take less than a hundredth."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person chose, and what the program remembers."""

    theme: str = ""
    """The name of a look; empty for the program's own choice."""
    language: str = ""
    """`en` or `cy`; empty for the program's own choice."""
    ascii_borders: AsciiBorders = AsciiBorders.AUTO
    tour_seen: bool = False
    role: str = ""
    """The role under which changes are recorded in a Board's history; never a person's name."""
    recent: tuple[Path, ...] = ()
    """Board files opened last, the newest first, with their whole paths."""
    keys: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """The keys of an action in place of its own, `ctrl+x,f9`, by its id; they come from keys.toml."""


@dataclass(frozen=True, slots=True)
class SettingsRead:
    """The settings found, and what was wrong with them; where something was, the settings are the usual ones."""

    settings: Settings
    problems: tuple[Problem, ...]


def read_settings(folder: Path, actions: Collection[str]) -> SettingsRead:
    """The settings kept in a folder, with the keys of the known actions; never raises."""
    found = _read_file(folder)
    where = KEYS_FILE
    tables = _tables(folder / where)
    if isinstance(tables, Problem):
        return SettingsRead(found.settings, (*found.problems, tables))
    keys, problems = keys_in(tables, where, actions)
    chosen: Any = MappingProxyType(keys)
    return SettingsRead(replace(found.settings, keys=chosen), (*found.problems, *problems))


def change_settings(folder: Path, change: Callable[[Settings], Settings]) -> None:
    """Change the settings kept in a folder, which are read first, for another window may have changed them too.

    What could not be read is kept aside before it is written over. Raises `StoreProblem`.
    """
    file = made(folder) / SETTINGS_FILE
    found = _read_file(folder)
    changed = change(found.settings)
    try:
        if found.problems:
            _keep_aside(file)
        atomic.write_over(file, _as_text(changed).encode("utf-8"))
    except OSError as slip:
        raise store_problems.writing_problem(file, slip) from slip


def with_recent(settings: Settings, path: Path) -> Settings:
    """The settings with a Board file as the one opened last."""
    whole = Path(os.path.normpath(path.absolute()))
    try:
        str(whole).encode("utf-8")
    except UnicodeEncodeError:  # a name that no text can hold
        return settings
    others = without_recent(settings, whole).recent
    return replace(settings, recent=(whole, *others)[:MOST_RECENT])


def without_recent(settings: Settings, path: Path) -> Settings:
    """The settings without a Board file that is not there any more."""
    gone = _same_file(path)
    return replace(settings, recent=tuple(recent for recent in settings.recent if _same_file(recent) != gone))


def _same_file(path: Path) -> str:
    return os.path.normcase(os.path.normpath(path.absolute()))


def _read_file(folder: Path) -> SettingsRead:
    tables = _tables(folder / SETTINGS_FILE)
    if isinstance(tables, Problem):
        return SettingsRead(Settings(), (tables,))
    fields, problems = settings_in(tables, SETTINGS_FILE)
    read: dict[str, Any] = fields
    settings = Settings(**read)
    return SettingsRead(replace(settings, recent=settings.recent[:MOST_RECENT]), problems)


def _tables(file: Path) -> Tables | Problem:
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST_FILE + 1)
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as slip:
        return _problem(file, str(store_problems.reading_problem(file, slip)))
    try:
        text = None if len(content) > LARGEST_FILE else content.decode("utf-8")
    except UnicodeDecodeError:
        text = None
    if text is None:
        return _problem(file, _("This file does not hold settings, so it was not read. Move it elsewhere."))
    tables = parse_tables(text, file.name)
    return replace(tables, weight=Weight.NOTICE) if isinstance(tables, Problem) else tables


def _problem(file: Path, told: str) -> Problem:
    return Problem(file.name, told, weight=Weight.NOTICE)


def _keep_aside(file: Path) -> None:
    content = file.read_bytes()
    for number in count(1):
        with suppress(FileExistsError):
            atomic.write_new(file.with_name(f"{file.stem}.aside-{number}{file.suffix}"), content)
            return


def _as_text(settings: Settings) -> str:
    # Loaded here because it writes Boards too, and settings are read before there is one.
    from funding.writing import statements  # noqa: PLC0415

    fields = {
        "theme": settings.theme,
        "language": settings.language,
        "ascii_borders": settings.ascii_borders.value,
        "tour_seen": settings.tour_seen,
        "role": settings.role,
        "recent": [str(path) for path in settings.recent],
    }
    return f"# {_('Written by Cyfran. Your own keys go into keys.toml.')}\n{statements(fields)}"
