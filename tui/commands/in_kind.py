"""`cyfran in-kind`: the register of what partners give in kind."""

from pathlib import Path

import click

from exports.in_kind_tables import in_kind_csv, in_kind_json, in_kind_text
from tui.commands.common import FILE, board_in, format_option, look_at, scenario_option, year_of
from tui.commands.language import language_option


@click.command("in-kind")
@FILE
@click.option("--year", metavar="YEAR", help="One year, like 2026-27; all years if left out.")
@scenario_option
@format_option
@language_option
def in_kind(file: Path, year: str | None, scenario: str | None, form: str) -> None:
    """List what partners give in kind: what it is worth, how much of it counts, and if it does not, why."""
    board = board_in(file)
    years = year_of(board, year)
    looked = look_at(board, None, scenario)
    click.echo(
        {"text": in_kind_text, "json": in_kind_json, "csv": in_kind_csv}[form](looked.board, years, looked.scenario)
    )
