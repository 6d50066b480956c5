"""From plain tables to a Board, every misfit told at once."""

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pydantic import ValidationError

from funding.board import FORMAT, Board
from funding.misfits import Location, plain_location, problem_of
from funding.problems import Problem
from funding.syntax import Tables
from funding.wording import _


@dataclass(frozen=True, slots=True)
class Built:
    """What tables came to."""

    board: Board | None
    """The Board, when every table fits."""
    part: Board | None
    """Otherwise the Board without the keys at fault, when it can do without them: some checks can be run on it."""
    problems: tuple[Problem, ...]


def build(tables: Tables, where: str, most: int) -> Built:
    """The Board that the tables make, or all that does not fit, up to so many problems."""
    newer = _newer(tables, where)
    if newer is not None:
        return Built(None, None, (newer,))
    unknown_format = tuple(_format_problems(tables, where))
    whole = tables | {"format": FORMAT}
    try:
        board = Board.model_validate(whole)
    except ValidationError as slips:
        details = slips.errors(include_url=False)
        misfits = tuple(problem_of(detail, whole, where) for detail in details[:most])
        part = _sound_part(whole, [plain_location(detail["loc"]) for detail in details])
        return Built(None, part, unknown_format + misfits)
    return Built(None, board, unknown_format) if unknown_format else Built(board, None, ())


def _newer(tables: Tables, where: str) -> Problem | None:
    theirs = tables.get("format")
    if isinstance(theirs, bool) or not isinstance(theirs, int) or theirs <= FORMAT:
        return None
    what = _("This file was made by a newer Cyfran: its format is {theirs}, and this Cyfran reads {ours}.")
    return Problem(
        where, what.format(theirs=theirs, ours=FORMAT), _("Nothing was changed. Update Cyfran, then try again.")
    )


def _format_problems(tables: Tables, where: str) -> Iterator[Problem]:
    mend = _("Write format = {ours} as the first line.").format(ours=FORMAT)
    if "format" not in tables:
        yield Problem(where, _("The file does not say which format it is in."), mend)
    elif isinstance(tables["format"], bool | Decimal) or tables["format"] != FORMAT:
        yield Problem("format", _("There is no such format."), mend)


def _sound_part(tables: Tables, faults: Sequence[Location]) -> Board | None:
    """The Board without the keys at fault; None when it cannot do without one of them."""
    rest: Any = copy.deepcopy(tables)
    for *path, key in faults:
        around = rest
        for part in path:
            around = around[part]
        if not isinstance(around, dict):
            return None
        around.pop(key, None)
    try:
        return Board.model_validate(rest)
    except ValidationError:
        return None
