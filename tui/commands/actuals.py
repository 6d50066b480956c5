"""`cyfran actuals`: what a year really brought, recorded and shown against the plan."""

from collections import Counter
from pathlib import Path

import click

from exports.settlement_tables import outturn_csv, outturn_json, outturn_text
from exports.tables import problems_text
from formulas.outturn import outturn
from funding.actuals import Actual, without_replaced
from funding.board import Board
from funding.checks import check_board
from funding.problems import errors
from funding.records import read_record
from funding.wording import _
from tui.commands.adopted_basis import basis_of
from tui.commands.common import FILE, board_in, format_option, formula_option, opened, year_of
from tui.commands.language import language_option
from tui.commands.recording import role_option, save, sound
from tui.commands.saying import leave, say
from tui.exits import Exit


@click.command
@FILE
@click.argument("kind", type=click.Choice(("cost", "income", "in-kind")), required=False)
@click.argument("line", required=False)
@click.argument("amount", required=False)
@click.option("--year", metavar="YEAR", help="The year, like 2026-27; the first if left out.")
@click.option(
    "--period", metavar="MONTHS", help="Months, like 2026-04 or “2026-04 to 2026-06”; all the year if left out."
)
@click.option("--delivered", metavar="NUMBER", help="For in kind, instead of AMOUNT: how much came, such as 40 days.")
@click.option("--forecast", is_flag=True, help="It is still expected, and stands for what is to come.")
@click.option("--note", default="", help="Anything worth saying.")
@formula_option
@format_option
@role_option
@language_option
def actuals(
    file: Path,
    kind: str | None,
    line: str | None,
    amount: str | None,
    year: str | None,
    formula: str | None,
    form: str,
    role: str | None,
    **said: object,
) -> None:
    """Record what a cost line, an income or an offer really came to, or without KIND show the year against its plan.

    LINE is the id of a cost line or of an offer, or the name of an income; AMOUNT is money such as £1,250.
    """
    if kind is not None:
        file_read = opened(file)
        board = sound(file_read)
        (of_year,) = year_of(board, year, first=True)
        if line is None:
            leave(
                Exit.WRONG_USE, _("Say for which line it is: cyfran actuals FILE {kind} LINE AMOUNT").format(kind=kind)
            )
        fields = {"year": of_year, "kind": kind, "of": line, "amount": amount, **said}
        after = _recorded(board, {key: value for key, value in fields.items() if value})
        save(file_read, after, role)
        replaced = len(after.actuals) <= len(board.actuals)
        say(_("Recorded, in place of what was expected.") if replaced else _("Recorded."))
        return
    board = board_in(file)
    (of_year,) = year_of(board, year, first=True)
    basis = basis_of(board, of_year, None, formula)
    found = outturn(basis.split, of_year, board.actuals)
    if form == "csv":
        click.echo(outturn_csv(found))
    else:
        click.echo({"text": outturn_text, "json": outturn_json}[form](basis.split, found))


def _recorded(board: Board, fields: dict[str, object]) -> Board:
    """The Board with an entry, in place of what was expected for its months; what is wrong with it ends the command."""
    read = read_record(Actual, fields, "actuals")
    if read.record is None or read.problems:
        leave(Exit.WRONG_USE, "\n".join(read.problems.values()))
    others = without_replaced(board.actuals, read.record)
    after = board.model_copy(update={"actuals": (*others, read.record)})
    new = Counter(errors(check_board(after))) - Counter(errors(check_board(board)))
    if new:
        leave(Exit.WRONG_USE, problems_text(tuple(new)))
    return after
