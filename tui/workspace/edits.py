"""A change to a Board, ready to be made, or the reason why it cannot be."""

from dataclasses import dataclass

from funding.board import Board


@dataclass(frozen=True, slots=True)
class Edit:
    """A change to a Board, ready to be made."""

    board: Board
    """The Board as it will be."""
    label: str
    """What is done, as a person reads it beside Undo: `Training officer, 2026-27`."""
    group: str = ""
    """Edits right after each other of the same group are undone together; an empty group stands alone."""
    row: str = ""
    """The row of a table that the edit leads to, such as one just added."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Why something cannot be done, and what to do instead, in a sentence or two."""

    message: str
