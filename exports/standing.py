"""How far a Board has come with a split, and what was done with the Board: what its workbook says of that."""

from exports.sheets.pages import Status
from formulas.split import Split
from formulas.verdict import adopted_as
from funding.board import Board
from funding.history import history_of
from funding.names import same


def status_of(split: Split) -> Status:
    """Adopted when a decision in force is this split to the penny; proposed when somebody put its sentences forward."""
    board, own = split.board, _of(split.formula_name, _text(split.board, split.formula_name), split.scenario)
    if adopted_as(split) is not None:
        return "adopted"
    if own in [_of(known.formula, known.text, known.scenario) for known in board.proposals]:
        return "proposed"
    return "draft"


def _of(formula: str, text: str, scenario: str | None) -> tuple[str, str, str | None]:
    return same(formula), text.strip(), scenario


def _text(board: Board, formula: str) -> str:
    return next((known.text for known in board.formulas if same(known.name) == same(formula)), "")


def log_of(board: Board) -> tuple[tuple[str, str, str], ...]:
    """The Board's history as rows of when, who and what, oldest first."""
    return tuple(
        (entry.at.replace("T", " ").replace("Z", " UTC"), entry.role, " ".join(entry.said))
        for entry in history_of(board)
    )
