"""`cyfran explain`: why a partner pays its figure."""

from pathlib import Path

import click

from exports.tables import explanation_csv, explanation_json, explanation_text
from formulas.explain import explain_share
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
@click.option("--year", metavar="YEAR", help="The year, like 2026-27; the first if left out.")
@formula_option
@scenario_option
@format_option
@language_option
def explain(file: Path, partner: str, year: str | None, formula: str | None, scenario: str | None, form: str) -> None:
    """Tell step by step why PARTNER pays its figure. PARTNER is its name or its id."""
    board = board_in(file)
    (when,) = year_of(board, year, first=True)
    looked = look_at(board, formula, scenario)
    who = partner_of(looked.board, partner)
    told = explain_share(split_looked_at(looked), who.id, when)
    click.echo({"text": explanation_text, "json": explanation_json, "csv": explanation_csv}[form](told))
