"""`cyfran scenarios`: what if, and what it comes to."""

from pathlib import Path

import click

from exports.scenario_tables import scenarios_csv, scenarios_json, scenarios_text
from exports.tables import problems_text
from funding.problems import errors
from scenarios.outlook import outlooks
from scenarios.stories import unknown_scenarios
from tui.commands.common import FILE, board_in, format_option, formula_option, split_of, year_of
from tui.commands.language import language_option
from tui.commands.saying import leave
from tui.exits import Exit


@click.command
@FILE
@click.argument("name", required=False)
@click.option("--year", metavar="YEAR", help="One year, like 2026-27; all years if left out.")
@formula_option
@format_option
@language_option
def scenarios(file: Path, name: str | None, year: str | None, formula: str | None, form: str) -> None:
    """List the scenarios, or show NAME, which may be several stacked ("A + B"): its sentences and what it comes to."""
    board = board_in(file)
    years = year_of(board, year)
    base = split_of(board, formula)
    if name is not None and (unknown := unknown_scenarios(board, name)):
        leave(Exit.WRONG_USE, problems_text(unknown))
    names = [name] if name is not None else [scenario.name for scenario in board.scenarios]
    found = outlooks(board, formula, names, years)
    printed = {"text": scenarios_text, "json": scenarios_json, "csv": scenarios_csv}[form]
    click.echo(printed(board, base.formula_name, found))
    if any(errors(outlook.problems) for outlook in found):
        raise SystemExit(Exit.PROBLEMS)
