"""Changes that are proposed, listed with numbers, and the numbers that a person takes."""

import re
from collections.abc import Sequence

import click

from funding.board import Board
from funding.differences import Difference, applied, sentence
from funding.wording import _, plural
from tui.commands.saying import leave, say
from tui.exits import Exit
from tui.workspace.bringing_in.brought import worsened

_RANGE = re.compile(r"(\d{1,6})(?:\s*-\s*(\d{1,6}))?", re.ASCII)
NONE, ALL = "none", "all"


def list_changes(proposed: Sequence[Difference]) -> None:
    """Print what is proposed, a numbered sentence a line."""
    if not proposed:
        return
    count = len(proposed)
    click.echo(plural("{count} change is proposed:", "{count} changes are proposed:", count).format(count=count))
    for number, difference in enumerate(proposed, start=1):
        click.echo(f"{number:>3}. {sentence(difference)}")


def list_refused(refused: Sequence[str]) -> None:
    """Say what is not taken, and why."""
    if refused:
        say(_("Not taken:"))
    for told in refused:
        say(f"  - {told}")


def taken(proposed: Sequence[Difference], take: str | None, *, yes: bool) -> list[Difference] | None:
    """The changes that the person takes; None when they have not said. Leaves when the numbers cannot be read."""
    if yes or (take is not None and take.strip().casefold() == ALL):
        return list(proposed)
    if take is None:
        return None if proposed else []
    if take.strip().casefold() == NONE:
        return []
    numbers: set[int] = set()
    for part in take.split(","):
        found = _RANGE.fullmatch(part.strip())
        if found is None:
            leave(Exit.WRONG_USE, _("“{text}” is no list of numbers. Write it like 1,3 or 2-4.").format(text=take))
        numbers |= set(range(int(found[1]), int(found[2] or found[1]) + 1))
    if beyond := sorted(number for number in numbers if not 1 <= number <= len(proposed)):
        words = _("There is no change {number}. They are numbered from 1 to {count}.")
        leave(Exit.WRONG_USE, words.format(number=beyond[0], count=len(proposed)))
    return [difference for number, difference in enumerate(proposed, start=1) if number in numbers]


def sound_with(board: Board, changes: Sequence[Difference]) -> Board:
    """The Board with these changes; leaves when it would have problems that it has not now."""
    after = applied(board, changes)
    if worse := worsened(board, after):
        told = "\n".join(f"  {problem}" for problem in worse)
        words = _("With these changes the Board would have problems, so nothing is written. Take others.\n{problems}")
        leave(Exit.PROBLEMS, words.format(problems=told))
    return after
