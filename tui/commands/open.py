"""`cyfran open`, and `cyfran` alone: the application."""

import gc
from pathlib import Path

import click

from tui.commands.language import language_option


@click.command("open")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@language_option
def open_file(file: Path | None) -> None:
    """Open the application, with FILE or with a choice of what to open."""
    # Nothing is thrown away while a program starts, and looking for what is takes a tenth of the time. The application
    # has it looked for again once it is shown.
    gc.disable()
    # Loaded here because no other command may wait for it.
    from tui.app.run import run  # noqa: PLC0415

    raise SystemExit(run(file))
