"""`cyfran table`: one figure, or two, tried at value after value."""

from pathlib import Path

import click

from exports.tables import problems_text
from exports.varied_tables import varied_csv, varied_json, varied_text
from funding.board import Board
from funding.wording import _, language
from scenarios.clauses import Varied
from scenarios.comparing.comparison import Basis
from scenarios.language.lexicon import lever_lexicon
from scenarios.language.reading import read_varied
from scenarios.varying import Table
from scenarios.varying import table as varied_table
from tui.commands.common import (
    FILE,
    board_in,
    format_option,
    formula_option,
    look_at,
    partner_of,
    scenario_option,
    split_of,
    year_of,
)
from tui.commands.drawing import interruptible, progress_on_terminal
from tui.commands.language import language_option
from tui.commands.saying import leave
from tui.exits import Exit


@click.command
@FILE
@click.argument("figure")
@click.option("--and", "second", metavar="FIGURE", help="A second figure, tried with every value of the first.")
@click.option("--partner", metavar="PARTNER", help="Only this partner; with two figures, its share instead of the gap.")
@click.option("--year", metavar="YEAR", help="The year, like 2026-27; the first if left out.")
@click.option(
    "--by", type=click.Choice(("assessed", "cash")), default="assessed", show_default=True, help="What is shown."
)
@formula_option
@scenario_option
@format_option
@language_option
def table(
    file: Path,
    figure: str,
    second: str | None,
    partner: str | None,
    year: str | None,
    by: str,
    formula: str | None,
    scenario: str | None,
    form: str,
) -> None:
    """Try a figure from value to value, and print what every partner pays at each, and the gap.

    FIGURE is like "the local authorities' percentage from 50% to 70% in steps of 5%".
    """
    looked = look_at(board_in(file), formula, scenario)
    split_of(looked.board, looked.formula, looked.scenario)
    (chosen,) = year_of(looked.board, year, first=True)
    only = None if partner is None else partner_of(looked.board, partner)
    varied = _varied(looked.board, figure)
    other = None if second is None else _varied(looked.board, second)
    with interruptible() as cancelled, progress_on_terminal(_("{done} of {of} rows")) as progress:
        found = varied_table(
            looked.board, looked.formula, (), varied, other, year=chosen, progress=progress, cancelled=cancelled
        )
    if not isinstance(found, Table):
        leave(Exit.WRONG_USE, problems_text(found))
    basis = Basis(by)
    if form == "json":
        click.echo(varied_json(looked.board, found, looked.scenario))
    elif form == "csv":
        click.echo(varied_csv(looked.board, found))
    else:
        click.echo(varied_text(looked.board, found, basis, only, looked.scenario))


def _varied(board: Board, text: str) -> Varied:
    read = read_varied(text, lever_lexicon(board, language()))
    if read.said is None:
        leave(Exit.WRONG_USE, problems_text(read.problems))
    return read.said
