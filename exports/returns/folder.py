"""All returns of a folder, read together: whatever the files are called, and each partner once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from exports.grids.grid import Grid
from exports.grids.safely import grids_of
from exports.grids.told import Outcome, Told
from exports.reading.kinds import looked_at
from exports.reading.not_read import NotRead
from exports.returns.reading import NotThisForm, Return, is_return, read_return, return_in
from funding.board import Board, Partner, short_name
from funding.wording import _, language, plural

ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods")
_OPEN_ELSEWHERE = ("~$", ".~lock.", ".")


@dataclass(frozen=True, slots=True)
class Received:
    """A return as it came."""

    file: str
    found: Return


@dataclass(frozen=True, slots=True)
class ReturnsRead:
    """What the returns of a folder say."""

    board: Board
    """The Board with all that can be taken."""
    told: tuple[Told, ...]
    """What became of every file and row."""
    answered: tuple[Partner, ...]
    """Whose return was read."""
    silent: tuple[Partner, ...]
    """Whose return did not come, or could not be read."""


def read_returns(folder: Path, board: Board) -> ReturnsRead:
    """Read every return in a folder, in the order of the files' names; raises `OSError` for the folder itself."""
    told: list[Told] = []
    received: list[Received] = []
    for path in sorted(folder.iterdir()):
        if path.name.startswith(_OPEN_ELSEWHERE) or not path.is_file():
            continue
        if path.suffix.lower() not in ENDINGS:
            words = _("This is not read: returns are workbooks whose names end in .xlsx or .ods.")
            told.append(Told(Outcome.REMARK, "", words, path.name))
            continue
        try:
            received.append(Received(path.name, _return_of(grids_of(looked_at(path)), board)))
        except (NotRead, NotThisForm) as slip:
            told.append(Told(Outcome.REFUSED, "", str(slip), path.name))
    read = read_together(received, board)
    return replace(read, told=(*told, *read.told))


def read_one(file: str, grids: Sequence[Grid], board: Board) -> ReturnsRead:
    """Read one return; raises `NotThisForm`."""
    return read_together([Received(file, _return_of(grids, board))], board)


def read_together(received: Sequence[Received], board: Board) -> ReturnsRead:
    """Read returns that came together, those of one partner only where they say the same."""
    told: list[Told] = []
    answered: list[Partner] = []
    blank: list[str] = []
    result = board
    for partner in board.partners:
        own = [each for each in received if each.found.partner.id == partner.id]
        chosen, remarks = _one_of(own, board)
        told += remarks
        if chosen is None:
            continue
        answered.append(partner)
        result, rows = read_return(result, chosen.found)
        told += [replace(row, file=chosen.file) for row in rows]
        blank += [] if rows else [f"{short_name(partner, language())} ({chosen.file})"]
    if blank:
        words = plural("A return is blank: {names}.", "Returns are blank: {names}.", len(blank))
        told.append(Told(Outcome.REMARK, "", words.format(names=", ".join(blank))))
    silent = tuple(partner for partner in board.partners if partner not in answered)
    return ReturnsRead(result, tuple(told), tuple(answered), silent)


def _return_of(grids: Sequence[Grid], board: Board) -> Return:
    if not is_return(grids):
        raise NotThisForm(_("This is no return: its first sheet does not say so. Use a form that Cyfran has written."))
    return return_in(grids, board)


def _one_of(own: Sequence[Received], board: Board) -> tuple[Received | None, list[Told]]:
    """The return to read of those that one partner sent; none where they say different things."""
    if len(own) < 2:  # noqa: PLR2004 -- one, or none
        return (own[0] if own else None), []
    results = [read_return(board, each.found) for each in own]
    if all(result == results[0] for result in results):
        words = _("This says the same as “{other}”, and is not read again.").format(other=own[0].file)
        return own[0], [Told(Outcome.REMARK, "", words, each.file) for each in own[1:]]
    files = ", ".join(f"“{each.file}”" for each in own)
    words = _("{partner} sent several returns that differ: {files}. Keep the one that holds, and import again.")
    name = short_name(own[0].found.partner, language())
    return None, [Told(Outcome.REFUSED, "", words.format(partner=name, files=files), each.file) for each in own]
