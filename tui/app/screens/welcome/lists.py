"""The lines of the lists on the first screen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text
from textual.widgets.option_list import Option

from funding.dates import format_date
from funding.wording import _
from tui.workspace.recent import RecentFile

if TYPE_CHECKING:
    from tui.workspace.start_words import StartLine

MOST_NUMBERED = 9


def ways() -> tuple[Option, ...]:
    """The four ways in, each with its letter."""
    names = (
        ("recent", "R", _("Recent")),
        ("open", "O", _("Open a file")),
        ("new", "N", _("New Board")),
        ("examples", "E", _("Examples")),
    )
    return tuple(Option(Text(f" {letter}  {name} ", no_wrap=True), id=way) for way, letter, name in names)


def recent_options(files: Sequence[RecentFile]) -> list[Option]:
    """The recent files: name, then folder and day; one that is gone has a sign and says how to be rid of it."""
    return [_option(place, *_recent(file)) for place, file in enumerate(files)]


def start_options(lines: "Sequence[StartLine]") -> list[Option]:
    """Boards to start from: what each is, then what it shows."""
    return [_option(place, line.label, line.told) for place, line in enumerate(lines)]


def _recent(file: RecentFile) -> tuple[str, str]:
    if file.missing:
        return f"! {file.name}", _("{folder}: not there any more. Delete takes it off this list.").format(
            folder=file.folder
        )
    if file.changed is None:
        return file.name, file.folder
    return file.name, _("{folder}, changed {date}").format(folder=file.folder, date=format_date(file.changed))


def _option(place: int, label: str, told: str) -> Option:
    """A line with its number, and what is told of it below; each wraps in a column of its own."""
    text = Text(" ".join(label.split()), style="bold")
    if told:
        text.append("\n" + " ".join(told.split()), style="not bold")
    line = Table.grid(padding=(0, 1))
    line.add_column(width=2, justify="right")
    line.add_column()
    line.add_row(f"{place + 1}" if place < MOST_NUMBERED else "", text)
    return Option(line)
