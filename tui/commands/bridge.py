"""`cyfran bridge`: from last year's contribution to this year's."""

from pathlib import Path

import click

from exports.bridge_tables import bridges_csv, bridges_json, bridges_text
from formulas.bridge import bridge as bridge_of
from tui.commands.common import (
    FILE,
    board_in,
    format_option,
    formula_option,
    look_at,
    partner_of,
    scenario_option,
    split_looked_at,
    year_of,
)
from tui.commands.language import language_option


@click.command
@FILE
@click.argument("partner")
@click.option("--year", metavar="YEAR", help="One year, like 2026-27; all years if left out.")
@formula_option
@scenario_option
@format_option
@language_option
def bridge(file: Path, partner: str, year: str | None, formula: str | None, scenario: str | None, form: str) -> None:
    """Say step by step why a partner's contribution changes from one year to the next."""
    board = board_in(file)
    years = year_of(board, year)
    looked = look_at(board, formula, scenario)
    found = partner_of(looked.board, partner)
    split = split_looked_at(looked)
    bridges = [bridge_of(split, found.id, of) for of in years]
    if form == "csv":
        click.echo(bridges_csv(bridges))
    else:
        click.echo({"text": bridges_text, "json": bridges_json}[form](split, bridges))
