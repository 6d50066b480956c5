"""`cyfran roll-forward`: the next plan from this one."""

from collections.abc import Sequence
from pathlib import Path

import click

from formulas.outturn import outturn
from formulas.rolling import roll_forward as rolled_forward
from formulas.settling import settle
from funding.actuals import Actual
from funding.money import NotMoney, Pence, parse_money
from funding.wording import _
from tui.commands.adopted_basis import basis_of
from tui.commands.common import FILE, opened, year_of
from tui.commands.language import language_option
from tui.commands.recording import role_option, save, sound
from tui.commands.saying import leave, say
from tui.exits import Exit
from tui.workspace.deciding.basis import Basis


@click.command("roll-forward")
@FILE
@click.argument("name", required=False)
@click.option(
    "--kept", metavar="MONEY", help="What of the underspend is kept in reserve; what the settlement says if left out."
)
@click.option("--preview", is_flag=True, help="Only say what would be done, and change nothing.")
@role_option
@language_option
def roll_forward(file: Path, name: str | None, kept: str | None, role: str | None, *, preview: bool) -> None:
    """Start the next plan: the first year goes, a year comes, last year's shares are those adopted, or those of NAME.

    The version before is kept beside the file.
    """
    file_read = opened(file)
    board = sound(file_read)
    (year,) = year_of(board, None, first=True)
    basis = basis_of(board, year, name, None)
    assessed = {row.partner: row.assessed for row in basis.split.year(year).partners}
    after = rolled_forward(board, assessed, _kept(basis, year, kept, board.actuals), basis.split.scenario)
    click.echo("\n".join([basis.told, *(f"- {sentence}" for sentence in after.told)]))
    if preview:
        say(_("Nothing was changed."))
        return
    save(file_read, after.board, role)


def _kept(basis: Basis, year: str, kept: str | None, actuals: Sequence[Actual]) -> Pence:
    if kept is None:
        return settle(basis.split, outturn(basis.split, year, actuals)).kept
    try:
        amount = parse_money(kept)
    except NotMoney as slip:
        leave(Exit.WRONG_USE, str(slip))
    if amount < 0:
        leave(Exit.WRONG_USE, _("What is kept cannot be below zero."))
    return amount
