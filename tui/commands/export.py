"""`cyfran export`: the agreed-split workbook."""

from pathlib import Path

import click

from funding.wording import _
from tui.commands.common import FILE, board_in, formula_option, look_at, scenario_option, split_looked_at
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
@click.option("--replace", is_flag=True, help="Write over OUT if it is there.")
@language_option
def export(file: Path, out: Path, formula: str | None, scenario: str | None, *, replace: bool) -> None:
    """Write the agreed-split workbook OUT (.xlsx), with live formulas from input to share."""
    if refused := wrong_name(out):
        leave(Exit.WRONG_USE, refused.message)
    if is_there(out) and not replace:
        leave(
            Exit.NO_ACCESS,
            _("{path} is there already. Choose another name, or add --replace to write over it.").format(path=out),
        )
    done = export_workbook(split_looked_at(look_at(board_in(file), formula, scenario)), out, replace=replace)
    if isinstance(done, Refused):
        leave(Exit.NO_ACCESS, done.message)
    say(_("Workbook written: {path}").format(path=out))
