"""The language of what is said: the one option of every command, apart from what only commands on a Board need."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from funding.wording import LANGUAGES, use_language

Command = TypeVar("Command", bound=Callable[..., Any])


def _chosen(_context: click.Context, _parameter: click.Parameter, value: str | None) -> None:
    if value is not None:
        use_language(value)


def language_option(command: Command) -> Command:
    """Add --lang, which any command understands."""
    option = click.option(
        "--lang",
        type=click.Choice(LANGUAGES),
        envvar="CYFRAN_LANG",
        callback=_chosen,
        expose_value=False,
        is_eager=True,
        help="The language of messages: en or cy.",
    )
    return option(command)
