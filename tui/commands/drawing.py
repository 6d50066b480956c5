"""What the commands that draw share: the scenario, progress on a terminal, and Ctrl+C with what is done so far."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import click

from exports.tables import problems_text
from formulas.split import find_formula
from funding.board import Board
from funding.money import NotMoney, Pence, parse_money
from funding.problems import Problem, errors
from funding.wording import _
from scenarios.conflicts import conflicts
from scenarios.stories import Story, scenario_of, unknown_scenarios
from tui.commands.language import Command
from tui.commands.saying import leave, say
from tui.exits import Exit


def draws_options(command: Command) -> Command:
    """Add --scenario, --draws, --seed and --plain, for commands that draw."""
    for option in (
        click.option("--plain", is_flag=True, help="Plain random draws in place of a Latin hypercube."),
        click.option("--seed", type=click.IntRange(min=0), metavar="N", help="Another seed gives other draws."),
        click.option("--draws", type=int, metavar="N", help="How many draws to make."),
        click.option("--scenario", metavar="NAME", help='A scenario that says what is uncertain, or several: "A + B".'),
    ):
        command = option(command)
    return command


def story_in(board: Board, name: str | None) -> Story:
    """The scenario of this name; without a name the command ends with those to choose from."""
    if name is None:
        stories = [scenario_of(board, scenario.name) for scenario in board.scenarios]
        known = ", ".join(f"“{story.name}”" for story in stories if story.uncertainties)
        mend = _("Those that say what is uncertain: {names}.").format(names=known)
        if not known:
            mend = _("None says what is uncertain yet. Add a sentence to one, such as {example}").format(
                example='"Pay award" is between 2% and 5%, most likely 3%.'
            )
        leave(Exit.WRONG_USE, _("Say which scenario, with --scenario NAME.") + " " + mend)
    if unknown := unknown_scenarios(board, name):
        leave(Exit.WRONG_USE, problems_text(unknown))
    story = scenario_of(board, name)
    if errors(story.problems):
        leave(Exit.PROBLEMS, problems_text(story.problems))
    notices = (*story.problems, *conflicts(board, story))
    if notices:
        say(problems_text(notices))
    if not story.uncertainties:
        say(_("Nothing in this scenario is uncertain, so every draw is the same."))
    return story


def formula_in(board: Board, name: str | None) -> str | None:
    """The formula asked for; one that is not there ends the command."""
    found = find_formula(board, name)
    if isinstance(found, Problem):
        leave(Exit.WRONG_USE if name is not None else Exit.PROBLEMS, str(found))
    return None if name is None else found.name


def money_in(text: str, option: str) -> Pence:
    """An amount of money given to an option."""
    try:
        return parse_money(text)
    except NotMoney as wrong:
        leave(Exit.WRONG_USE, f"{option}: {wrong}")


@contextmanager
def interruptible() -> Iterator[Callable[[], bool]]:
    """Whether Ctrl+C was pressed: work ends with what is done so far; pressed again, it ends at once."""
    pressed = False

    def press(_signal: int, _frame: FrameType | None) -> None:
        nonlocal pressed
        if pressed:
            raise KeyboardInterrupt
        pressed = True

    before = signal.signal(signal.SIGINT, press)
    try:
        yield lambda: pressed
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def progress_on_terminal(words: str) -> Iterator[Callable[[int, int], None]]:
    """A line that says how much is done, on a terminal only, and is gone in the end."""
    shown = 0

    def show(done: int, of: int) -> None:
        nonlocal shown
        if sys.stderr.isatty():
            line = words.format(done=f"{done:,}", of=f"{of:,}")
            click.echo("\r" + line.ljust(shown), err=True, nl=False)
            shown = len(line)

    try:
        yield show
    finally:
        if shown:
            click.echo("\r" + " " * shown + "\r", err=True, nl=False)
