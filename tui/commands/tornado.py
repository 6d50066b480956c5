"""`cyfran tornado`: what moves a partner's share."""

from pathlib import Path

import click

from exports.tables import problems_text
from exports.tornado_tables import Moved, tornado_csv, tornado_json, tornado_text
from funding.wording import _, language
from scenarios.ensemble.running import DRAWS, SEED
from scenarios.language.lexicon import scenario_lexicon
from scenarios.sensitivity.tornado import tornado as bars_of
from scenarios.sensitivity.variance import parts_of_variance
from scenarios.uncertainty.outputs import Measure, Output
from scenarios.uncertainty.prepared import Prepared
from scenarios.uncertainty.streams import Sampling
from scenarios.uncertainty.templates import CannotDraw
from tui.commands.common import FILE, board_in, format_option, formula_option, partner_of, year_of
from tui.commands.drawing import draws_options, formula_in, interruptible, progress_on_terminal, story_in
from tui.commands.ensemble import check_draws
from tui.commands.language import language_option
from tui.commands.saying import leave, say
from tui.exits import Exit


@click.command
@FILE
@click.argument("partner")
@formula_option
@draws_options
@click.option("--year", metavar="YEAR", help="The year, like 2027-28; the last of the plan if left out.")
@format_option
@language_option
def tornado(
    file: Path,
    partner: str,
    formula: str | None,
    scenario: str | None,
    draws: int | None,
    seed: int | None,
    year: str | None,
    form: str,
    *,
    plain: bool,
) -> None:
    """Say what moves the cash due of a partner, and by how much: each uncertain thing at its low and at its high."""
    board = board_in(file)
    when = year_of(board, year)[-1]
    name = formula_in(board, formula)
    story = story_in(board, scenario)
    who = partner_of(story.names, partner)
    many, start = DRAWS if draws is None else draws, SEED if seed is None else seed
    check_draws(many)
    try:
        prepared = Prepared(board, name, story.statements)
        with progress_on_terminal(_("{done} of {of} bars")) as progress:
            bars = bars_of(prepared, who.id, when, progress=progress)
        with interruptible() as cancelled, progress_on_terminal(_("{done} of {of} draws")) as progress:
            parts = parts_of_variance(
                prepared, Output(Measure.CASH_DUE, when, who.id), many, start,
                sampling=Sampling.PLAIN if plain else Sampling.LATIN, progress=progress, cancelled=cancelled,
            )  # fmt: skip
    except CannotDraw as wrong:
        leave(Exit.PROBLEMS, problems_text(wrong.problems))
    if parts.draws < many:
        say(_("Stopped early: {done} of {asked} draws were made.").format(done=f"{parts.draws:,}", asked=f"{many:,}"))
    lexicon = scenario_lexicon(story.names, language())
    moved = Moved(story.names, prepared.formula_name, story.name, bars, parts.parts, parts.draws, start, lexicon)
    click.echo({"text": tornado_text, "json": tornado_json, "csv": tornado_csv}[form](moved))
