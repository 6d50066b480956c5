"""`cyfran dictionary`: what each field means that the commands print as data."""

import click

from exports.dictionary.outputs import OUTPUTS, command_of, dictionary_rows
from exports.dictionary.printing import dictionary_csv, dictionary_json, dictionary_text
from tui.commands.common import format_option
from tui.commands.language import language_option


@click.command
@click.argument("command", required=False, type=click.Choice(tuple(dict.fromkeys(map(command_of, OUTPUTS)))))
@format_option
@language_option
def dictionary(command: str | None, form: str) -> None:
    """Print every field that COMMAND prints as data, or every command: its type, unit and meaning."""
    rows = dictionary_rows(command)
    click.echo({"text": dictionary_text, "json": dictionary_json, "csv": dictionary_csv}[form](rows))
