"""The workbook as the program would write it today from the Board that a workbook carries."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast, get_args

from exports.reading.held import Book, book_in
from exports.reading.not_read import NotRead, Refusal
from exports.reading.own import Own
from exports.sheets.pages import Status
from exports.sheets.plan import Plan, plan_workbook
from exports.workbook import write_workbook
from formulas.split import Split, split_board
from funding.places import quoted
from funding.wording import _, speaking


@dataclass(frozen=True, slots=True)
class Remade:
    """A workbook written anew."""

    split: Split
    plan: Plan
    book: Book


def remade(own: Own) -> Remade:
    """Write the workbook anew, with the same options; raises `NotRead` when its Board has no split."""
    with speaking(own.language):
        split = split_again(own)
        with TemporaryDirectory(prefix="cyfran-") as folder:
            path = Path(folder) / "expected.xlsx"
            write_workbook(split, path, dated=own.dated, status=_status(own))
            return Remade(split, plan_workbook(split), book_in(path.read_bytes(), own.name))


def split_again(own: Own) -> Split:
    """The split that the workbook was made from, worked out anew; raises `NotRead`."""
    if own.scenario is not None:
        words = _(
            "{file} was made under the scenario “{scenario}”. Only workbooks of the plan as it stands are checked."
        )
        raise NotRead(Refusal.NOT_OURS, words.format(file=quoted(own.name), scenario=own.scenario))
    outcome = split_board(own.board, own.formula)
    if outcome.split is None:
        words = _("The Board that {file} carries has no split: {problem}")
        raise NotRead(Refusal.DAMAGED, words.format(file=quoted(own.name), problem=outcome.problems[0]))
    return outcome.split


def _status(own: Own) -> Status:
    found = own.properties.get("CyfranStatus", "")
    return cast("Status", found) if found in get_args(Status) else "draft"
