"""Writing the agreed-split workbook, and other files, where a person wants them."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from formulas.split import Split
from funding import atomic, store_problems
from funding.board import Board
from funding.wording import _, noting_untranslated
from tui.workspace.edits import Refused

ENDING = ".xlsx"
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was written."""

    path: Path
    size: int
    """Bytes."""
    untranslated: int = 0
    """How many of its texts have no translation yet, and are in English."""


def export_workbook(
    split: Split,
    path: Path,
    *,
    replace: bool,
    comparisons: Sequence[Split] = (),
    dated: date | None = None,
) -> Exported | Refused:
    """Write the workbook of a split, whole or not at all; over a file that is there only when told to `replace` it.

    `comparisons` are splits to show beside it; `dated` is the date that its Cover shows, if any.
    """
    if refused := wrong_name(path):
        return refused
    if not replace and is_there(path):
        return _is_there_already(path)
    # Loaded here because a spreadsheet library is needed only to write a spreadsheet.
    from exports.sheets.steps import DoesNotFit  # noqa: PLC0415

    try:
        with noting_untranslated() as missing:
            content = _workbook(split, comparisons, dated)
    except DoesNotFit as slip:
        return Refused(str(slip))
    except (OSError, ValueError) as slip:
        return _not_written(path, slip if isinstance(slip, OSError) else OSError(str(slip)))
    done = written(content, path, replace=replace)
    return done if isinstance(done, Refused) else dataclasses.replace(done, untranslated=len(missing))


def written(content: bytes, path: Path, *, replace: bool) -> Exported | Refused:
    """Write a file, whole or not at all; over one that is there only when told to `replace` it."""
    if not replace and is_there(path):
        return _is_there_already(path)
    try:
        if replace:
            atomic.write_over(path, content)
        else:
            atomic.write_new(path, content)
    except FileExistsError:
        return _is_there_already(path)
    except (OSError, ValueError) as slip:
        return _not_written(path, slip if isinstance(slip, OSError) else OSError(str(slip)))
    return Exported(path, len(content))


def wrong_name(path: Path) -> Refused | None:
    """Why a name is no workbook's, if it is not."""
    if path.suffix.lower() == ENDING:
        return None
    return Refused(_("The workbook's name must end in .xlsx: {name}.").format(name=path.name))


def is_there(path: Path) -> bool:
    """Whether there is such a file already, as far as can be seen."""
    try:
        return path.exists()
    except OSError:
        return False


def suggested_path(board_path: Path | None, board: Board, ending: str = ENDING) -> Path:
    """Where to write a Board's workbook, or what else ends so: beside its file, or at home, under a free name."""
    if board_path is None:
        folder, stem = Path.home(), _as_file_name(board.board.name)
    else:
        folder, stem = board_path.parent, board_path.stem
    path = folder / f"{stem}{ending}"
    numbers = count(2)
    while is_there(path):
        path = folder / f"{stem}-{next(numbers)}{ending}"
    return path


def _workbook(split: Split, comparisons: Sequence[Split], dated: date | None) -> bytes:
    from exports.standing import log_of, status_of  # noqa: PLC0415 -- as above
    from exports.workbook import write_workbook  # noqa: PLC0415 -- as above

    # A workbook that is there must not be lost when there is no room for the new one, so that is made elsewhere.
    with TemporaryDirectory() as folder:
        made = Path(folder) / f"made{ENDING}"
        write_workbook(
            split, made, dated=dated, comparisons=comparisons, log=log_of(split.board), status=status_of(split)
        )
        return made.read_bytes()


def _is_there_already(path: Path) -> Refused:
    return Refused(
        _("{path} is there already. Choose another name, or say that it may be written over.").format(path=path)
    )


def _not_written(path: Path, slip: OSError) -> Refused:
    if isinstance(slip, PermissionError) and is_there(path):
        words = _("{path} could not be written: {reason}. Is it open in another program?")
        return Refused(words.format(path=path, reason=slip.strerror or slip))
    return Refused(str(store_problems.writing_problem(path, slip)))


def _as_file_name(name: str) -> str:
    words = "".join(sign if sign.isalnum() else " " for sign in name.casefold()).split()
    return "-".join(words)[:LONGEST_NAME].strip("-") or "board"
