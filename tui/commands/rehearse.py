"""`cyfran rehearse`: a formula tried on past years, and on facts that are a little off."""

import secrets
from fractions import Fraction
from pathlib import Path

import click

from exports.rehearse_tables import rehearsal_csv, rehearsal_json, rehearsal_text
from funding.quantities import NotANumber, parse_percent
from funding.wording import _
from scenarios.rehearsing.nudges import DRAWS
from scenarios.rehearsing.rehearsal import rehearse as rehearsed
from tui.commands.common import FILE, board_in, format_option, formula_option, split_of, year_of
from tui.commands.language import language_option
from tui.commands.saying import leave
from tui.exits import Exit

MOST_DRAWS = 100_000


@click.command
@FILE
@formula_option
@click.option("--year", metavar="YEAR", help="The year whose facts are moved; the first if left out.")
@click.option("--within", default="5%", show_default=True, metavar="PERCENT", help="How far each fact may be off.")
@click.option("--draws", type=click.IntRange(1, MOST_DRAWS), default=DRAWS, show_default=True, help="Draws by chance.")
@click.option("--seed", type=click.IntRange(0), help="Where chance starts; the same seed gives the same figures.")
@format_option
@language_option
def rehearse(
    file: Path, formula: str | None, year: str | None, within: str, draws: int, seed: int | None, form: str
) -> None:
    """Say how jumpy a formula is: over past years, and when the facts it rests on are a little off."""
    board = board_in(file)
    (chosen,) = year_of(board, year, first=True)
    split = split_of(board, formula)
    part = _part(within)
    found = rehearsed(split, chosen, part, draws=draws, seed=secrets.randbelow(2**32) if seed is None else seed)
    click.echo({"text": rehearsal_text, "json": rehearsal_json, "csv": rehearsal_csv}[form](found))


def _part(within: str) -> Fraction:
    try:
        points = parse_percent(within)
    except NotANumber as slip:
        leave(Exit.WRONG_USE, str(slip))
    if not 0 < points < 100:  # noqa: PLR2004 -- per cent
        leave(Exit.WRONG_USE, _("Facts are off by more than 0% and less than 100%. Write it like 5%."))
    return Fraction(points) / 100
