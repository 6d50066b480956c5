"""`cyfran compare`: formulas, scenarios and decisions side by side."""

from pathlib import Path

import click

from exports.compare_tables import comparison_csv, comparison_json, comparison_text
from exports.tables import problems_text
from formulas.split import find_formula
from funding.board import Board, ComparisonText
from funding.board_names import board_name
from funding.names import nearest
from funding.problems import Problem
from funding.records import read_record
from funding.sides import UnknownSide, read_side
from funding.store import Opened
from funding.wording import _
from scenarios.comparing.comparison import Basis
from scenarios.comparing.comparison import compare as laid_side_by_side
from scenarios.comparing.opening import name_free, open_sides, stored, with_comparison
from scenarios.comparing.sides import Side
from tui.commands.common import FILE, checked, format_option, opened, year_of
from tui.commands.language import language_option
from tui.commands.recording import role_option, save
from tui.commands.saying import leave, say
from tui.exits import Exit


@click.command
@FILE
@click.argument("names", metavar="NAME...", nargs=-1)
@click.option("--year", metavar="YEAR", help="One year, like 2026-27; all years if left out.")
@click.option("--only-differences", "only", is_flag=True, help="Leave out partners for whom nothing differs.")
@click.option(
    "--by", type=click.Choice(("assessed", "cash")), default="assessed", show_default=True, help="What is compared."
)
@click.option("--save", "keep", metavar="NAME", help="Keep the comparison in the Board file under this name.")
@role_option
@format_option
@language_option
def compare(
    file: Path,
    names: tuple[str, ...],
    year: str | None,
    by: str,
    keep: str | None,
    role: str | None,
    form: str,
    *,
    only: bool,
) -> None:
    """Lay formulas, scenarios and decisions side by side: who pays what, and how it differs from the first.

    NAME is a formula, a scenario, scenarios joined like "A + B", "FORMULA with SCENARIO", a decision, or a
    comparison that is kept in the file. A single name is compared with the formula in use.
    """
    found = opened(file)
    board = checked(found)
    wanted = None if year is None else year_of(board, year)
    named = _sides_named(board, names)
    sides = _sides(board, named)
    if keep is not None:
        _keep(found, board, keep, [side.name for side in sides], role)
    comparison = laid_side_by_side(sides, Basis(by), wanted)
    if form == "csv":
        click.echo(comparison_csv(comparison, only_differences=only))
    else:
        printed = {"text": comparison_text, "json": comparison_json}[form]
        click.echo(printed(board_name(board), comparison, only_differences=only))


def _sides_named(board: Board, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names of the sides: those of a stored comparison, those given, or the one given against the base."""
    if not names:
        known = ", ".join(f"“{comparison.name}”" for comparison in board.comparisons)
        mend = _("Comparisons kept in the file: {names}.").format(names=known) if known else ""
        leave(Exit.WRONG_USE, _("Name what to compare, such as two formulas.") + f" {mend}".rstrip())
    if len(names) > 1:
        return names
    (name,) = names
    kept = stored(board, name)
    if kept is not None:
        return kept.sides
    _known(board, name)
    base = find_formula(board, None)
    if isinstance(base, Problem):
        leave(Exit.WRONG_USE, str(base))
    found = read_side(board, name)
    if not isinstance(found, UnknownSide) and found.formula == base.name and not found.scenarios:
        leave(
            Exit.WRONG_USE,
            _("“{name}” is the formula in use. Name another side to compare it with.").format(name=base.name),
        )
    return (base.name, name)


def _known(board: Board, name: str) -> None:
    """Leave when a single name stands for nothing; it may have been meant for a stored comparison."""
    found = read_side(board, name)
    if not isinstance(found, UnknownSide):
        return
    close = nearest(name, [comparison.name for comparison in board.comparisons])
    mend = _("Did you mean the comparison “{name}”?").format(name=close) if close else found.mend
    leave(Exit.WRONG_USE, f"{found.what} {mend}".rstrip())


def _sides(board: Board, names: tuple[str, ...]) -> list[Side]:
    found = open_sides(board, names)
    unknown = [problem for each in found if each.unknown for problem in each.problems]
    if unknown:
        leave(Exit.WRONG_USE, "\n".join(f"{problem.what} {problem.mend}".rstrip() for problem in unknown))
    stopped = tuple(problem for each in found if each.side is None for problem in each.problems)
    if stopped:
        leave(Exit.PROBLEMS, problems_text(tuple(dict.fromkeys(stopped))))
    notices = tuple(dict.fromkeys(problem for each in found for problem in each.problems))
    if notices:
        say(problems_text(notices))
    return [each.side for each in found if each.side is not None]


def _keep(found: Opened, board: Board, name: str, names: list[str], role: str | None) -> None:
    """Keep the comparison in the file, or leave with why that cannot be."""
    read = read_record(ComparisonText, {"name": name, "sides": names}, "comparisons")
    taken = "; ".join(read.problems.values()) or name_free(board, name)
    if taken:
        leave(Exit.WRONG_USE, taken)
    save(found, with_comparison(board, name, names), role)
    say(
        _('Kept in {path} as “{name}”. Open it again with: cyfran compare {path} "{name}"').format(
            path=found.path, name=name
        )
    )
