"""`cyfran export`: the agreed-split workbook."""

from datetime import datetime
from pathlib import Path

import click

from exports.tables import problems_text
from formulas.split import Split
from funding.board import Board
from funding.wording import _, plural
from scenarios.side_split import NotCompared, compared_split
from tui.commands.common import FILE, board_in, formula_option, look_at, scenario_option, split_looked_at
from tui.commands.days import DAY
from tui.commands.language import language_option
from tui.commands.saying import leave, say
from tui.exits import Exit
from tui.workspace.edits import Refused
from tui.workspace.exporting import export_workbook, is_there, wrong_name


@click.command
@FILE
@click.argument("out", type=click.Path(path_type=Path))
@formula_option
@scenario_option
@click.option(
    "--compare",
    "compared",
    metavar="NAME",
    multiple=True,
    help="A formula, scenario or decision to show beside the split; may be given several times.",
)
@click.option("--date", "dated", metavar="YYYY-MM-DD", type=DAY, help="The date that the Cover shows.")
@click.option("--replace", is_flag=True, help="Write over OUT if it is there.")
@language_option
def export(
    file: Path,
    out: Path,
    formula: str | None,
    scenario: str | None,
    compared: tuple[str, ...],
    dated: datetime | None,
    *,
    replace: bool,
) -> None:
    """Write the agreed-split workbook OUT (.xlsx), with live formulas from input to share."""
    if refused := wrong_name(out):
        leave(Exit.WRONG_USE, refused.message)
    if is_there(out) and not replace:
        leave(
            Exit.NO_ACCESS,
            _("{path} is there already. Choose another name, or add --replace to write over it.").format(path=out),
        )
    board = board_in(file)
    split = split_looked_at(look_at(board, formula, scenario))
    others = [_other(board, name) for name in compared]
    day = dated.date() if dated is not None else None
    done = export_workbook(split, out, replace=replace, comparisons=others, dated=day)
    if isinstance(done, Refused):
        leave(Exit.NO_ACCESS, done.message)
    say(_("Workbook written: {path}").format(path=out))
    if done.untranslated:
        words = plural(
            "{count} text of the workbook has no Welsh yet and is in English.",
            "{count} texts of the workbook have no Welsh yet and are in English.",
            done.untranslated,
        )
        say(words.format(count=done.untranslated))


def _other(board: Board, name: str) -> Split:
    """The split to compare with, or leave with why there is none."""
    found = compared_split(board, name)
    if isinstance(found, NotCompared):
        leave(Exit.WRONG_USE if found.unknown else Exit.PROBLEMS, problems_text(found.problems))
    return found
