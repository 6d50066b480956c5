"""`cyfran ensemble`: what each partner may have to pay, when not everything is known."""

import re
from pathlib import Path

import click

from exports.ensemble_tables import ensemble_csv, ensemble_json, ensemble_text
from exports.tables import problems_text
from funding.wording import _
from scenarios.ensemble.running import DRAWS, MOST_UNTIL, SEED, Until, run
from scenarios.ensemble.shape import FEWEST_DRAWS, MOST_DRAWS
from scenarios.ensemble.summary import summary_of
from scenarios.uncertainty.streams import Sampling
from scenarios.uncertainty.templates import CannotDraw
from tui.commands.common import FILE, board_in, format_option, formula_option, year_of
from tui.commands.drawing import draws_options, formula_in, interruptible, money_in, progress_on_terminal, story_in
from tui.commands.language import language_option
from tui.commands.saying import leave
from tui.exits import Exit

_UNTIL = re.compile(
    r"(?:the\s+)?(?P<part>\d{1,2}(?:\.\d+)?)\s*(?:%|per\s?cent|(?:st|nd|rd|th)?\s+percentile)\s+(?:is\s+)?known\s+to\s+(?P<money>.+?)\.?",
    re.IGNORECASE,
)


@click.command
@FILE
@formula_option
@draws_options
@click.option("--year", metavar="YEAR", help="One year, like 2026-27; all years if left out.")
@click.option("--until", metavar="TEXT", help="Stop when enough is known: “the 95th percentile is known to £100”.")
@click.option("--exceeds", metavar="MONEY", help="Show the probability that cash due is above this.")
@format_option
@language_option
def ensemble(
    file: Path,
    formula: str | None,
    scenario: str | None,
    draws: int | None,
    seed: int | None,
    year: str | None,
    until: str | None,
    exceeds: str | None,
    form: str,
    *,
    plain: bool,
) -> None:
    """Draw what is uncertain many thousand times, and say what each partner may have to pay."""
    board = board_in(file)
    years = year_of(board, year)
    name = formula_in(board, formula)
    story = story_in(board, scenario)
    above = None if exceeds is None else money_in(exceeds, "--exceeds")
    known = None if until is None else until_in(until)
    many = draws if draws is not None else DRAWS if known is None else MOST_UNTIL
    check_draws(many)
    with interruptible() as cancelled, progress_on_terminal(_("{done} of {of} draws")) as progress:
        try:
            found = run(
                board, name, story.statements, many, SEED if seed is None else seed,
                sampling=Sampling.PLAIN if plain else Sampling.LATIN,
                until=known, progress=progress, cancelled=cancelled,
            )  # fmt: skip
        except CannotDraw as wrong:
            leave(Exit.PROBLEMS, problems_text(wrong.problems))
    if not found.draws:
        leave(Exit.DONE, _("Stopped before anything was drawn."))
    summary = summary_of(found, years, above)
    if form == "csv":
        click.echo(ensemble_csv(summary))
    elif form == "json":
        click.echo(ensemble_json(summary, story.name))
    else:
        click.echo(ensemble_text(summary, story.name, story.names, known))


def check_draws(draws: int) -> None:
    """Leave when there are too few draws or too many."""
    if not FEWEST_DRAWS <= draws <= MOST_DRAWS:
        told = _("--draws: give a number from {least} to {most}.")
        leave(Exit.WRONG_USE, told.format(least=f"{FEWEST_DRAWS:,}", most=f"{MOST_DRAWS:,}"))


def until_in(text: str) -> Until:
    """When to stop, from words like "the 95th percentile is known to £100"."""
    read = _UNTIL.fullmatch(text.strip())
    if read is None or not float(read["part"]):
        leave(Exit.WRONG_USE, _("--until: write it like “the 95th percentile is known to £100”."))
    return Until(float(read["part"]) / 100, money_in(read["money"], "--until"))
