"""`cyfran settle`: the settlement at a year's end, by the formula's own sentences."""

from pathlib import Path

import click

from exports.settlement_tables import settlement_csv, settlement_json, settlement_text
from formulas.outturn import outturn
from formulas.settling import settle as settled
from funding.wording import _
from tui.commands.adopted_basis import basis_of
from tui.commands.common import FILE, board_in, format_option, formula_option, year_of
from tui.commands.language import language_option
from tui.commands.saying import leave
from tui.exits import Exit


@click.command
@FILE
@click.argument("name", required=False)
@click.option("--year", metavar="YEAR", help="The year, like 2026-27; the first if left out.")
@formula_option
@click.option("--strict", is_flag=True, help="End with exit code 3 when no sentence says what becomes of a difference.")
@format_option
@language_option
def settle(file: Path, name: str | None, year: str | None, formula: str | None, form: str, *, strict: bool) -> None:
    """Say who pays or gets back what at a year's end, by what was adopted for it, or by NAME."""
    board = board_in(file)
    (of_year,) = year_of(board, year, first=True)
    basis = basis_of(board, of_year, name, formula)
    settlement = settled(basis.split, outturn(basis.split, of_year, board.actuals))
    if form == "csv":
        click.echo(settlement_csv(basis.split, settlement))
    else:
        click.echo({"text": settlement_text, "json": settlement_json}[form](basis.split, settlement, basis.told))
    if strict and settlement.unallocated:
        leave(Exit.CHECK_FAILED, _("Part of the difference is nobody's. Agree a sentence for it."))
