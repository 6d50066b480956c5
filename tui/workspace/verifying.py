"""Whether a file still says what the program says: a workbook, a Board file or an adoption by itself."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from exports.reading.kinds import FileKind, Looked, kind_of_file, looked_at
from exports.reading.not_read import NotRead
from funding.document import read_board
from funding.places import quoted
from funding.problems import Problem
from funding.store_problems import not_text
from funding.wording import _
from tui.workspace.edits import Refused


@dataclass(frozen=True, slots=True)
class Verified:
    """A file that was checked."""

    holds: bool
    told: Callable[[], str]
    """One sentence, then what was altered, a line each."""
    data: Callable[[], str]
    """The same for programs, as JSON."""


@dataclass(frozen=True, slots=True)
class Unsound:
    """A Board file that cannot be read as a Board, so that nothing in it can be checked."""

    problems: tuple[Problem, ...]


def verified(path: Path, *, whole: bool = False) -> Verified | Unsound | Refused:
    """Check a file; raises `NotRead`. With `whole` every altered cell is told, however many there are."""
    found = looked_at(path)
    verifier = VERIFIERS.get(kind_of_file(found))
    if verifier is not None:
        return verifier(found, whole)
    words = _(
        "{file} is no workbook that `cyfran export` wrote, no Board file and no adoption, so there is nothing "
        "to check it against."
    )
    return Refused(words.format(file=quoted(path.name)))


def check_file(path: Path) -> tuple[bool, str] | Refused:
    """Whether a file holds, and the whole verdict in words, or why it cannot be checked; on any thread."""
    try:
        found = verified(path, whole=True)
    except NotRead as slip:
        return Refused(str(slip))
    if isinstance(found, Unsound):
        return Refused("\n".join(str(problem) for problem in found.problems))
    return found if isinstance(found, Refused) else (found.holds, found.told())


def _workbook(file: Looked, whole: bool) -> Verified:  # noqa: FBT001 -- as the others in the table
    # Loaded here because it writes a workbook to compare with, which other kinds of file do not need.
    from exports.reading.own import own_in  # noqa: PLC0415
    from exports.reading.verify_tables import verdict_json, verdict_text  # noqa: PLC0415
    from exports.reading.verifying import verdict_on  # noqa: PLC0415

    verdict = verdict_on(own_in(file))
    told = (lambda: verdict_text(verdict, most=None)) if whole else (lambda: verdict_text(verdict))
    return Verified(verdict.holds, told, lambda: verdict_json(verdict))


def _board(file: Looked, _whole: bool) -> Verified | Unsound | Refused:  # noqa: FBT001 -- as above
    from exports.verdict_tables import board_verdict_json, board_verdict_text  # noqa: PLC0415 -- as above
    from formulas.verdict import verify_board  # noqa: PLC0415

    if file.content[:2] in {BOM_UTF16_LE, BOM_UTF16_BE}:
        return Refused(str(not_text(file.path, file.content)))
    text = file.content.decode("utf-8", errors="replace")
    reading = read_board(text, where=file.path.name)
    board = reading.board
    if board is None:
        return Unsound(reading.problems)
    verdict = verify_board(board, text)
    return Verified(
        verdict.holds, lambda: board_verdict_text(board, verdict), lambda: board_verdict_json(board, verdict)
    )


def _adoption(file: Looked, _whole: bool) -> Verified:  # noqa: FBT001 -- as above
    from exports.verdict_tables import adoption_verdict_json, adoption_verdict_text  # noqa: PLC0415 -- as above
    from formulas.adoption_file import verify_adoption_file  # noqa: PLC0415

    verdict = verify_adoption_file(file.content)
    return Verified(verdict.holds, lambda: adoption_verdict_text(verdict), lambda: adoption_verdict_json(verdict))


VERIFIERS: dict[FileKind, Callable[[Looked, bool], Verified | Unsound | Refused]] = {
    FileKind.OWN_WORKBOOK: _workbook,
    FileKind.BOARD_FILE: _board,
    FileKind.ADOPTION: _adoption,
}
"""What checks a file of each kind."""
