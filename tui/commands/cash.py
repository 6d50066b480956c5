"""`cyfran cash`: whether cash comes in time for the bills that need cash."""

from pathlib import Path

import click

from exports.cash_tables import cash_csv, cash_json, cash_text, failing_in_words
from formulas.cash_test import cash_test
from funding.wording import _
from tui.commands.common import (
    FILE,
    board_in,
    format_option,
    formula_option,
    look_at,
    scenario_option,
    split_looked_at,
    year_of,
)
from tui.commands.language import language_option
from tui.commands.saying import leave
from tui.exits import Exit


@click.command
@FILE
@click.option("--year", metavar="YEAR", help="One year, like 2026-27; all years if left out.")
@formula_option
@scenario_option
@click.option("--strict", is_flag=True, help="End with exit code 3 when a quarter fails.")
@format_option
@language_option
def cash(file: Path, year: str | None, formula: str | None, scenario: str | None, form: str, *, strict: bool) -> None:
    """Test quarter by quarter whether the cash that comes in covers the bills that in kind cannot pay."""
    board = board_in(file)
    years = year_of(board, year)
    split = split_looked_at(look_at(board, formula, scenario))
    tested = [account for account in cash_test(split) if account.year in years]
    if form == "csv":
        click.echo(cash_csv(tested))
    else:
        click.echo({"text": cash_text, "json": cash_json}[form](split, tested))
    failing = failing_in_words(tested)
    if strict and failing:
        leave(Exit.CHECK_FAILED, _("Cash does not cover the bills. {quarters}.").format(quarters=failing))
