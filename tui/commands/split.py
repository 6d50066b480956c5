"""`cyfran split`: who pays what."""

from pathlib import Path

import click

from exports.tables import split_csv, split_json, split_text
from funding.money import format_money
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
@click.option("--strict", is_flag=True, help="End with exit code 3 when there is a gap.")
@format_option
@language_option
def split(file: Path, year: str | None, formula: str | None, scenario: str | None, form: str, *, strict: bool) -> None:
    """Share the costs under a formula and print who pays what."""
    board = board_in(file)
    years = year_of(board, year)
    result = split_looked_at(look_at(board, formula, scenario))
    click.echo({"text": split_text, "json": split_json, "csv": split_csv}[form](result, years))
    gaps = [(of, result.year(of).gap) for of in years if result.year(of).gap]
    if strict and gaps:
        told = ", ".join(f"{of}: {format_money(gap)}" for of, gap in gaps)
        leave(Exit.CHECK_FAILED, _("There is a gap. {gaps}.").format(gaps=told))
