"""`cyfran check`: every problem at once."""

from pathlib import Path

import click

from exports.tables import problems_csv, problems_json, problems_text
from formulas.review import formula_problems
from funding.board import Board
from funding.problems import Problem, errors
from tui.commands.common import FILE, format_option, opened
from tui.commands.language import language_option
from tui.exits import Exit


@click.command
@FILE
@format_option
@language_option
def check(file: Path, form: str) -> None:
    """Look for every problem in a Board file its formulas and scenarios, and say how to mend each."""
    found = opened(file)
    problems = found.problems + (_problems(found.board) if found.board is not None else ())
    click.echo({"text": problems_text, "json": problems_json, "csv": problems_csv}[form](problems))
    if errors(problems):
        raise SystemExit(Exit.PROBLEMS)


def _problems(board: Board) -> tuple[Problem, ...]:
    told = formula_problems(board)
    if not board.scenarios:
        return told
    # Scenarios have a grammar of their own, which takes a moment to build.
    from scenarios.review import scenario_problems  # noqa: PLC0415

    return told + scenario_problems(board)
