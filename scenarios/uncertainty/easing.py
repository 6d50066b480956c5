"""Workings of a Board whose income is above its costs: there is no split of it, but draws of it may have one."""

from dataclasses import replace
from fractions import Fraction

from formulas.split import split_board
from formulas.workings import Column, Given, Origin, Workings, YearWorkings
from funding.board import Board
from funding.plan import income_lines
from scenarios.applying import Applied


def compiled_without_income(applied: Applied) -> Workings | None:
    """The workings of the Board without income, with its income put back; None when they have other problems."""
    split = split_board(_without_income(applied.board), applied.formula).split
    if split is None:
        return None
    years = tuple(_with_income(applied.board, year) for year in split.workings.years)
    return replace(split.workings, years=years)


def _without_income(board: Board) -> Board:
    nothing = {"amount": 0, "amounts": None, "fees": None}
    changes: dict[str, object] = {"income": tuple(source.model_copy(update=nothing) for source in board.income)}
    if board.reserves is not None:
        kept: dict[str, dict[str, int]] = {
            key: {} for key in ("used", "added") if getattr(board.reserves, key) is not None
        }
        changes["reserves"] = board.reserves.model_copy(update=kept)
    return board.model_copy(update=changes)


def _with_income(board: Board, year: YearWorkings) -> YearWorkings:
    income = tuple(Fraction(line.amount) for line in income_lines(board, year.year))

    def put_back(column: Column) -> Column:
        made = column.made
        if isinstance(made, Given) and made.origin is Origin.INCOME:
            return replace(column, made=replace(made, values=income))
        return column

    return replace(year, columns=tuple(map(put_back, year.columns)))
