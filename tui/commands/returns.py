"""`cyfran returns`: the forms that partners fill in."""

from pathlib import Path

import click

from formulas.split import Split, split_board
from funding.board import Board
from funding.problems import Problem, errors
from funding.wording import _, plural
from tui.commands.common import FILE, board_in, formula_option, partner_of
from tui.commands.language import language_option
from tui.commands.saying import leave, say
from tui.exits import Exit
from tui.workspace.edits import Refused
from tui.workspace.exporting import is_there
from tui.workspace.exporting_forms import export_forms, form_paths


@click.command
@FILE
@click.argument("folder", metavar="OUT_FOLDER", type=click.Path(path_type=Path))
@click.option("--partner", "partners", metavar="P", multiple=True, help="Only this partner; may be given again.")
@formula_option
@click.option("--replace", is_flag=True, help="Write over forms that are there.")
@language_option
def returns(file: Path, folder: Path, partners: tuple[str, ...], formula: str | None, *, replace: bool) -> None:
    """Write a form for each partner into OUT_FOLDER: what it pays, its figures and its offers, to confirm or change."""
    board = board_in(file)
    chosen = tuple(dict.fromkeys(partner_of(board, name) for name in partners)) or board.partners
    if not chosen:
        leave(Exit.PROBLEMS, _("The Board has no partners yet, so there is nobody to send a form to."))
    split = _split(board, formula)
    there = [path for path in form_paths(folder, file.stem, chosen) if is_there(path)]
    if there and not replace:
        words = _("{path} is there already. Choose another folder, or add --replace to write over it.")
        leave(Exit.NO_ACCESS, words.format(path=there[0]))
    paths = export_forms(board, split, chosen, folder, file.stem, replace=replace)
    if isinstance(paths, Refused):
        leave(Exit.NO_ACCESS, paths.message)
    for path in paths:
        click.echo(path)
    told = plural("{n} form written to {folder}.", "{n} forms written to {folder}.", len(chosen))
    say(told.format(n=len(chosen), folder=folder))
    say(_("When they come back, put them in one folder and type: cyfran import FOLDER {file}").format(file=file.name))


def _split(board: Board, formula: str | None) -> Split | None:
    """What the partners pay, for the first sheet; the forms are as useful without."""
    outcome = split_board(board, formula)
    if outcome.split is None:
        if formula is not None:
            leave(Exit.WRONG_USE, "\n".join(str(problem) for problem in outcome.problems))
        _say_why(outcome.problems)
    return outcome.split


def _say_why(problems: tuple[Problem, ...]) -> None:
    say(_("The forms do not say what partners pay, because it cannot be worked out yet:"))
    for problem in errors(problems):
        say(f"  {problem}")
