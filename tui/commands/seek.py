"""`cyfran seek`: what would it take."""

from pathlib import Path

import click

from exports.seek_tables import sought_csv, sought_json, sought_text
from exports.tables import problems_text
from funding.board import Board
from funding.problems import Problem
from funding.wording import _, language
from scenarios.clauses import EVERY_YEAR, Lever, Target, When
from scenarios.comparing.comparison import Basis
from scenarios.language.lexicon import lever_lexicon, target_lexicon
from scenarios.language.reading import read_lever, read_target
from scenarios.seeking.seek import Sought
from scenarios.seeking.seek import seek as sought
from tui.commands.common import FILE, board_in, format_option, formula_option, look_at, scenario_option, year_of
from tui.commands.drawing import interruptible, progress_on_terminal
from tui.commands.language import language_option
from tui.commands.saying import leave, say
from tui.exits import Exit


@click.command
@FILE
@click.argument("targets", metavar="TARGET...", nargs=-1, required=True)
@click.option("--by", "levers", metavar="LEVER", multiple=True, required=True, help="A figure that may be changed.")
@click.option("--year", metavar="YEAR", help="The year of targets that name none; every year if left out.")
@click.option("--cash", is_flag=True, help="Targets in pounds are about cash due, not about assessed shares.")
@formula_option
@scenario_option
@format_option
@language_option
def seek(
    file: Path,
    targets: tuple[str, ...],
    levers: tuple[str, ...],
    year: str | None,
    formula: str | None,
    scenario: str | None,
    form: str,
    *,
    cash: bool,
) -> None:
    """Find the smallest change with which a target is met, or say why there is none.

    TARGET is like "Health boards pay no more than £30,000 in 2027-28" or "The gap is nothing", LEVER like
    "the local authorities' percentage" or "reserves used in 2026-27 between £0 and £10,000".
    """
    looked = look_at(board_in(file), formula, scenario)
    when = EVERY_YEAR if year is None else When(*year_of(looked.board, year) * 2)
    wanted, moved = _read(looked.board, targets, levers, when)
    if len(moved) > 1:
        say(_("Looking among the values of {count} figures. This can take half a minute.").format(count=len(moved)))
    basis = Basis.CASH if cash else Basis.ASSESSED
    with interruptible() as cancelled, progress_on_terminal(_("{done} splits tried")) as progress:
        found = sought(
            looked.board, looked.formula, (), wanted, moved, basis=basis, progress=progress, cancelled=cancelled
        )
    if not isinstance(found, Sought):
        leave(Exit.WRONG_USE, problems_text(found))
    printed = {"text": sought_text, "json": sought_json, "csv": sought_csv}[form]
    click.echo(printed(looked.board, found, wanted, moved, basis))
    if found.after is None and not found.early:
        leave(Exit.CHECK_FAILED, _("It cannot be done."))


def _read(
    board: Board, targets: tuple[str, ...], levers: tuple[str, ...], when: When
) -> tuple[list[Target], list[Lever]]:
    problems: list[Problem] = []
    wanted, moved = [], []
    for text in targets:
        target = read_target(text, target_lexicon(board, language()))
        problems += target.problems
        if target.said is not None:
            given = target.said
            wanted.append(Target(given.rule, when) if given.when == EVERY_YEAR else given)
    for text in levers:
        lever = read_lever(text, lever_lexicon(board, language()))
        problems += lever.problems
        if lever.said is not None:
            moved.append(lever.said)
    if problems:
        leave(Exit.WRONG_USE, problems_text(problems))
    return wanted, moved
