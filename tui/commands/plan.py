"""`cyfran plan`: what the Board truly costs, and how each figure is built up."""

from pathlib import Path

import click

from exports.plan_tables import plan_csv, plan_json, plan_text
from funding.board import Board, Driver
from funding.names import nearest, same
from funding.plan_views import PerUnit, PlanYear, in_prices_of, per_unit, plan_year
from funding.problems import Problem
from funding.wording import _
from funding.years import NotAYear, start_of
from tui.commands.common import FILE, board_in, format_option, look_at, scenario_option, year_of
from tui.commands.language import language_option
from tui.commands.saying import leave
from tui.exits import Exit


@click.command
@FILE
@click.option("--year", metavar="YEAR", help="One year, like 2026-27; all years if left out.")
@click.option("--by", type=click.Choice(("pool", "priority")), help="Add the lines up by pool or by priority.")
@click.option("--real", metavar="YEAR", help="Put all money in the prices of this year, by the GDP deflator.")
@click.option("--per", metavar="DRIVER", help="Say what it costs for each unit of a driver, such as each child.")
@scenario_option
@format_option
@language_option
def plan(
    file: Path, year: str | None, by: str | None, real: str | None, per: str | None, scenario: str | None, form: str
) -> None:
    """Print the business plan: its true cost line by line, what is met in kind, and the cash that is needed."""
    board = board_in(file)
    wanted = year_of(board, year)
    looked = look_at(board, None, scenario)
    board = looked.board
    plans = tuple(plan_year(board, of) for of in wanted)
    if real is not None:
        plans = tuple(_in_prices(found, real) for found in plans)
    each = _per(board, plans, per) if per is not None else {}
    printed = {"text": plan_text, "json": plan_json, "csv": plan_csv}[form]
    click.echo(printed(board, plans, "pool" if by == "pool" else "priority" if by else None, each, looked.scenario))


def _in_prices(found: PlanYear, real: str) -> PlanYear:
    try:
        start_of(real)
    except NotAYear as slip:
        leave(Exit.WRONG_USE, str(slip))
    converted = in_prices_of(found, real)
    if isinstance(converted, Problem):
        leave(Exit.WRONG_USE, str(converted))
    return converted


def _per(board: Board, plans: tuple[PlanYear, ...], name: str) -> dict[str, PerUnit]:
    driver = _driver(board, name)
    found = {}
    for one in plans:
        divided = per_unit(board, driver, one)
        if isinstance(divided, Problem):
            leave(Exit.WRONG_USE, str(divided))
        found[one.year] = divided
    return found


def _driver(board: Board, name: str) -> Driver:
    spellings = {
        same(spelling): known for known in board.drivers for spelling in (known.name, known.name_cy) if spelling
    }
    driver = spellings.get(same(name))
    if driver is None:
        close = nearest(name, [known.name for known in board.drivers])
        mend = _("Did you mean “{name}”?").format(name=close) if close else ""
        leave(Exit.WRONG_USE, f"{_('There is no driver called “{name}”.').format(name=name)} {mend}".strip())
    return driver
