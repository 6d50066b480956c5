"""Writing the forms that partners fill in, one for each, into a folder."""

from collections.abc import Sequence
from pathlib import Path

from formulas.split import Split
from funding import store_problems
from funding.board import Board, Partner
from funding.wording import _
from tui.workspace.edits import Refused
from tui.workspace.exporting import is_there, written


def form_paths(folder: Path, stem: str, partners: Sequence[Partner]) -> tuple[Path, ...]:
    """Where the form of each partner goes; `stem` is what the Board file is called without its ending."""
    return tuple(folder / f"{stem}-{partner.id}.xlsx" for partner in partners)


def export_forms(
    board: Board, split: Split | None, partners: Sequence[Partner], folder: Path, stem: str, *, replace: bool
) -> tuple[Path, ...] | Refused:
    """Write a form for each partner, and make the folder; over forms that are there only when told to `replace` them.

    Without a split the forms do not say what partners pay.
    """
    if not partners:
        return Refused(_("The Board has no partners yet, so there is nobody to send a form to."))
    # Loaded here because a spreadsheet library is needed only to write a spreadsheet.
    from exports.returns.writing import return_form  # noqa: PLC0415

    paths = form_paths(folder, stem, partners)
    there = [path for path in paths if is_there(path)]
    if there and not replace:
        words = _("{path} is there already. Choose another folder, or say that it may be written over.")
        return Refused(words.format(path=there[0]))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as slip:
        return Refused(str(store_problems.writing_problem(folder, slip)))
    for partner, path in zip(partners, paths, strict=True):
        done = written(return_form(board, partner, split), path, replace=replace)
        if isinstance(done, Refused):
            return done
    return paths
