"""`cyfran propose`: a formula put forward under a name."""

from datetime import datetime
from pathlib import Path

import click

from exports.difference_tables import difference_text
from formulas.proposing import proposed
from formulas.sides import difference
from funding.board import Board, ScenarioText
from funding.places import quoted
from funding.problems import Problem
from funding.wording import _
from tui.commands.common import FILE, formula_option, opened, year_of
from tui.commands.days import DAY
from tui.commands.deciding import found, split_of_proposal
from tui.commands.language import language_option
from tui.commands.recording import role_option, save, sound
from tui.commands.saying import leave, say
from tui.exits import Exit


@click.command
@FILE
@click.argument("name")
@formula_option
@click.option("--scenario", metavar="NAME", help="A scenario of the Board file under which it is put forward.")
@click.option("--by", metavar="BODY", default="", help="The body or role that puts it forward; never a person.")
@click.option("--answers", metavar="NAME", help="The proposal to which this is the counter-proposal.")
@click.option("--year", "years", metavar="YEAR", multiple=True, help="A year that it is for; all years if left out.")
@click.option("--date", type=DAY, help="The day it was put forward, like 2026-03-31; today if left out.")
@click.option("--note", default="", help="Anything worth saying.")
@role_option
@language_option
def propose(
    file: Path,
    name: str,
    formula: str | None,
    scenario: str | None,
    by: str,
    answers: str | None,
    years: tuple[str, ...],
    date: datetime | None,
    note: str,
    role: str | None,
) -> None:
    """Put a formula of FILE forward as the proposal NAME; its sentences are kept as they are now."""
    file_read = opened(file)
    board = sound(file_read)
    for year in years:
        year_of(board, year)
    on = (date or datetime.now().astimezone()).date()
    under = None if scenario is None else _frozen(board, scenario)
    changed = proposed(
        board, name, on=on, formula=formula, scenario=under, by=by, answers=answers, years=years, note=note
    )
    if isinstance(changed, Problem):
        leave(Exit.WRONG_USE, f"{changed.what} {changed.mend}".strip())
    proposal = changed.proposals[-1]
    split_of_proposal(changed, proposal)
    save(file_read, changed, role)
    say(_("Put forward: {name}, the formula {formula}.").format(name=quoted(name), formula=quoted(proposal.formula)))
    if proposal.answers is not None:
        answered, own = found(changed, proposal.answers), found(changed, proposal.name)
        click.echo(difference_text(difference(answered.side, own.side)))


def _frozen(board: Board, scenario: str) -> ScenarioText:
    # Loaded here because scenarios have a grammar of their own, which most proposals have no need of.
    from scenarios.proposals import frozen_scenario  # noqa: PLC0415

    found = frozen_scenario(board, scenario)
    if not isinstance(found, ScenarioText):
        leave(Exit.WRONG_USE, "\n".join(str(problem) for problem in found))
    return found
