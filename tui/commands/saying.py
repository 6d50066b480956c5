"""Talk with the person at the command line, and the ways to leave it."""

from typing import NoReturn

import click

from tui.exits import Exit


def say(text: str) -> None:
    """Print talk: what is meant for the person and not for a program."""
    click.echo(text, err=True)


def leave(exit_code: Exit, text: str) -> NoReturn:
    """Say something and end with an exit code."""
    say(text)
    raise SystemExit(exit_code)
