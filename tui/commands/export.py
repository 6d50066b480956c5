"""`cyfran export`: the agreed-split workbook."""

from pathlib import Path

import click

from funding.wording import _
from tui.commands.common import FILE, board_in, formula_option, language_option, leave, say, split_of
from tui.exits import Exit


@click.command
@FILE
@click.argument("out", type=click.Path(path_type=Path))
@formula_option
@click.option("--replace", is_flag=True, help="Write over OUT if it is there.")
@language_option
def export(file: Path, out: Path, formula: str | None, *, replace: bool) -> None:
    """Write the agreed-split workbook OUT (.xlsx), with live formulas from input to share."""
    if out.suffix.lower() != ".xlsx":
        leave(Exit.WRONG_USE, _("The workbook's name must end in .xlsx: {name}.").format(name=out.name))
    if out.exists() and not replace:
        leave(
            Exit.NO_ACCESS,
            _("{path} is there already. Choose another name, or add --replace to write over it.").format(path=out),
        )
    result = split_of(board_in(file), formula)
    from exports.workbook import write_workbook  # noqa: PLC0415 -- loads a library that no other command needs

    try:
        write_workbook(result, out)
    except OSError as slip:
        reason = slip.strerror or str(slip)
        leave(
            Exit.NO_ACCESS,
            _("{path} could not be written: {reason}. Is it open in another program?").format(path=out, reason=reason),
        )
    say(_("Workbook written: {path}").format(path=out))
