"""What commands share: options, opening a Board file, finding what a name stands for."""

from dataclasses import dataclass, replace
from pathlib import Path

import click

from exports.tables import problems_text
from formulas.split import Base, Split, split_board
from funding.board import Board, Partner
from funding.names import nearest, same
from funding.problems import Problem, errors
from funding.store import Opened, StoreProblem, open_board
from funding.wording import _
from tui.commands.any_console import letters_kept
from tui.commands.language import Command
from tui.commands.saying import leave, say
from tui.exits import Exit

FILE = click.argument("file", type=click.Path(path_type=Path))


def format_option(command: Command) -> Command:
    """Add --format, for commands that print data."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(("text", "json", "csv")),
        default="text",
        show_default=True,
        callback=letters_kept,
        help="How to print it.",
    )(command)


def formula_option(command: Command) -> Command:
    """Add --formula, for commands that use one."""
    return click.option("--formula", metavar="NAME", help="A formula of the Board file; the one in use if left out.")(
        command
    )


def scenario_option(command: Command) -> Command:
    """Add --scenario, for commands that look at a Board as it would be."""
    words = 'A scenario of the Board file, or several: "A + B"; the Board as it stands if left out.'
    return click.option("--scenario", metavar="NAME", help=words)(command)


def opened(path: Path) -> Opened:
    """Open a Board file, or leave with what is wrong with it."""
    try:
        return open_board(path)
    except StoreProblem as problem:
        leave(Exit.NO_ACCESS, str(problem))


def board_in(path: Path) -> Board:
    """The Board in a file; its problems end the command, its notices are said."""
    return checked(opened(path))


def checked(found: Opened) -> Board:
    """The Board that was read; its problems end the command, its notices are said."""
    if found.board is None or errors(found.problems):
        leave(Exit.PROBLEMS, problems_text(found.problems))
    if found.problems:
        say(problems_text(found.problems))
    return found.board


@dataclass(frozen=True, slots=True)
class Looked:
    """A Board as a command looks at it: as it stands, or under a scenario."""

    board: Board
    formula: str | None
    scenario: str | None
    base: Base | None = None
    """What the scenario was put to."""


def look_at(board: Board, formula: str | None, scenario: str | None) -> Looked:
    """A Board under a scenario, if one is named; problems of the scenario end the command, its notices are said."""
    if scenario is None:
        return Looked(board, formula, None)
    # Scenarios have a grammar of their own, which takes a moment to build.
    from scenarios.conflicts import conflicts  # noqa: PLC0415
    from scenarios.stories import applied_story, left_open, scenario_of, unknown_scenarios  # noqa: PLC0415

    if unknown := unknown_scenarios(board, scenario):
        leave(Exit.WRONG_USE, problems_text(unknown))
    story = scenario_of(board, scenario)
    if errors(story.problems):
        leave(Exit.PROBLEMS, problems_text(story.problems))
    done = applied_story(board, formula, story)
    notices = (*story.problems, *done.problems, *conflicts(board, story), *left_open(story))
    if errors(done.problems):
        leave(Exit.PROBLEMS, problems_text(notices))
    if notices:
        say(problems_text(notices))
    return Looked(done.board, done.formula, story.name, Base(board, formula))


def split_looked_at(looked: Looked) -> Split:
    """The split of a Board as it is looked at; problems with the formula end the command."""
    split = split_of(looked.board, looked.formula, looked.scenario)
    return replace(split, scenario=looked.scenario, base=looked.base)


def split_of(board: Board, formula: str | None, scenario: str | None = None) -> Split:
    """The split of a Board, perhaps under a scenario; problems with the formula end the command."""
    if formula is not None and not any(same(formula) == same(known.name) for known in board.formulas):
        outcome = split_board(board, formula)
        leave(Exit.WRONG_USE, "\n".join(str(problem) for problem in outcome.problems))
    outcome = split_board(board, formula)
    if outcome.split is None:
        found = outcome.problems
        if scenario is not None:  # the file says nothing wrong at that line: the scenario does
            from scenarios.stories import under_scenario  # noqa: PLC0415 -- as above

            found = tuple(under_scenario(scenario, told) for told in found)
        leave(Exit.PROBLEMS, problems_text(found))
    notices: tuple[Problem, ...] = outcome.problems
    if notices:
        say(problems_text(notices))
    return outcome.split


def year_of(board: Board, year: str | None, *, first: bool = False) -> tuple[str, ...]:
    """The year asked for; all years, or the first, when none is."""
    if year is None:
        return board.years[:1] if first else board.years
    if year not in board.years:
        known = ", ".join(board.years)
        leave(Exit.WRONG_USE, _("The Board file has no year {year}. It has {known}.").format(year=year, known=known))
    return (year,)


def partner_of(board: Board, name: str) -> Partner:
    """The partner that a name or an id stands for."""
    spellings: dict[str, Partner] = {}
    for partner in board.partners:
        for spelling in (partner.id, partner.short, partner.short_cy, partner.name, partner.name_cy):
            if spelling:
                spellings.setdefault(same(spelling), partner)
    if same(name) not in spellings:
        close = nearest(name, spellings)
        mend = _("Did you mean “{name}”?").format(name=close) if close else _partners(board)
        leave(Exit.WRONG_USE, _("There is no partner called “{name}”.").format(name=name) + " " + mend)
    return spellings[same(name)]


def _partners(board: Board) -> str:
    return _("The partners are {names}.").format(names=", ".join(partner.id for partner in board.partners))
