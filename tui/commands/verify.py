"""`cyfran verify`: whether a file still says what the program says."""

from collections.abc import Callable
from pathlib import Path

import click

from exports.reading.kinds import FileKind, Looked, kind_of_file, looked_at
from exports.reading.not_read import NotRead
from exports.tables import problems_text
from funding.document import read_board
from funding.places import quoted
from funding.wording import _
from tui.commands.any_console import letters_kept
from tui.commands.language import language_option
from tui.commands.saying import leave
from tui.exits import Exit


def _verify_workbook(file: Looked, form: str) -> bool:
    """Check a workbook of our own and print the verdict."""
    # Loaded here because it writes a workbook to compare with, which other kinds of file do not need.
    from exports.reading.own import own_in  # noqa: PLC0415
    from exports.reading.verify_tables import verdict_json, verdict_text  # noqa: PLC0415
    from exports.reading.verifying import verdict_on  # noqa: PLC0415

    verdict = verdict_on(own_in(file))
    click.echo({"text": verdict_text, "json": verdict_json}[form](verdict))
    return verdict.holds


def _verify_board(file: Looked, form: str) -> bool:
    """Check the adoptions and the history of a Board file and print the verdict."""
    from exports.verdict_tables import board_verdict_json, board_verdict_text  # noqa: PLC0415 -- as above
    from formulas.verdict import verify_board  # noqa: PLC0415

    text = file.content.decode("utf-8", errors="replace")
    reading = read_board(text, where=file.path.name)
    if reading.board is None:
        leave(Exit.PROBLEMS, problems_text(reading.problems))
    verdict = verify_board(reading.board, text)
    click.echo({"text": board_verdict_text, "json": board_verdict_json}[form](reading.board, verdict))
    return verdict.holds


def _verify_adoption(file: Looked, form: str) -> bool:
    """Check an adoption that was exported by itself and print the verdict."""
    from exports.verdict_tables import adoption_verdict_json, adoption_verdict_text  # noqa: PLC0415 -- as above
    from formulas.adoption_file import verify_adoption_file  # noqa: PLC0415

    verdict = verify_adoption_file(file.content)
    click.echo({"text": adoption_verdict_text, "json": adoption_verdict_json}[form](verdict))
    return verdict.holds


VERIFIERS: dict[FileKind, Callable[[Looked, str], bool]] = {
    FileKind.OWN_WORKBOOK: _verify_workbook,
    FileKind.BOARD_FILE: _verify_board,
    FileKind.ADOPTION: _verify_adoption,
}
"""What checks a file of each kind: it prints what it finds as text or JSON, and says whether the file holds."""


@click.command
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    callback=letters_kept,
    help="How to print it.",
)
@language_option
def verify(file: Path, form: str) -> None:
    """Say whether a workbook still says what the program says, or a Board file what the Board adopted.

    Each cell, adoption and entry of the history that was altered is named. An adoption written by `cyfran decisions`
    as JSON is checked too.
    """
    try:
        found = looked_at(file)
        verifier = VERIFIERS.get(kind_of_file(found))
        if verifier is None:
            words = _(
                "{file} is no workbook that `cyfran export` wrote, no Board file and no adoption, so there is nothing "
                "to check it against."
            )
            leave(Exit.NO_ACCESS, words.format(file=quoted(file.name)))
        holds = verifier(found, form)
    except NotRead as refused:
        leave(Exit.NO_ACCESS, str(refused))
    if not holds:
        raise SystemExit(Exit.CHECK_FAILED)
