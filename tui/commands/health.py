"""`cyfran health`: the inspection's findings with this Board's own figures."""

from pathlib import Path

import click

from exports.health_tables import health_csv, health_json, health_text
from tui.commands.common import FILE, board_in, format_option, formula_option, split_of
from tui.commands.language import language_option


@click.command
@FILE
@formula_option
@format_option
@language_option
def health(file: Path, formula: str | None, form: str) -> None:
    """Answer the 2011 joint inspection's findings one by one with this Board's own figures."""
    split = split_of(board_in(file), formula)
    click.echo({"text": health_text, "json": health_json, "csv": health_csv}[form](split))
