"""What follows an edit by itself: scenarios and comparisons go on saying what they said under new names."""

from dataclasses import replace

from funding.board import Board
from tui.workspace.edits import Edit

# Scenarios have a grammar of their own, which is loaded where there are any.


def followed(before: Board, edit: Edit) -> Edit:
    """The edit of a Board with all that follows a change of names."""
    board = edit.board
    if board.scenarios:
        from scenarios.following import scenarios_followed  # noqa: PLC0415

        board = scenarios_followed(before, board)
    if board.comparisons:
        from scenarios.comparing.following import comparisons_followed  # noqa: PLC0415

        board = comparisons_followed(before, board)
    return edit if board is edit.board else replace(edit, board=board)
