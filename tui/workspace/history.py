"""What was done, so that it can be undone: two stacks of Boards, since Boards never change."""

from dataclasses import dataclass

from funding.board import Board
from tui.workspace.edits import Edit


@dataclass(frozen=True, slots=True)
class Step:
    """A Board, what was done to come to it, and the step before or after it; a chain, so that a step is cheap."""

    board: Board
    label: str
    group: str
    next: "Step | None"


@dataclass(frozen=True, slots=True)
class History:
    """The Board now, what can be undone and what can be done again."""

    board: Board
    undoable: Step | None = None
    """Its board is the one before the change that its label names."""
    redoable: Step | None = None
    """Its board is the one after the change that its label names."""


def done(history: History, edit: Edit) -> History:
    """The history after an edit; one of the same group as the last is undone with it."""
    if edit.board == history.board:
        return history
    last = history.undoable
    if last is not None and edit.group and last.group == edit.group:
        return History(edit.board, Step(last.board, edit.label, edit.group, last.next))
    return History(edit.board, Step(history.board, edit.label, edit.group, last))


def sealed(history: History) -> History:
    """The history with its last group ended: the next edit can be undone by itself."""
    last = history.undoable
    if last is None or not last.group:
        return history
    return History(history.board, Step(last.board, last.label, "", last.next), history.redoable)


def undone(history: History) -> History:
    """The history with the last change taken back; the same when there is none."""
    last = history.undoable
    if last is None:
        return history
    return History(last.board, last.next, Step(history.board, last.label, "", history.redoable))


def redone(history: History) -> History:
    """The history with the change made again that was taken back last; the same when there is none."""
    again = history.redoable
    if again is None:
        return history
    return History(again.board, Step(history.board, again.label, "", history.undoable), again.next)
