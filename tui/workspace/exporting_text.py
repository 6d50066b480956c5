"""The split and its explanations as text files."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from exports.tables import explanation_text, split_csv, split_json
from formulas.explain import explain_share
from formulas.split import Split
from funding.wording import _
from tui.workspace.edits import Refused
from tui.workspace.exporting import Exported, written

BETWEEN_LETTERS = "\n\n" + "=" * 80 + "\n\n"


@dataclass(frozen=True, slots=True)
class TextExport:
    """A kind of text file that a split can be written to."""

    id: str
    ending: str
    """How its name ends."""
    text: Callable[[Split], str]
    encoding: str = "utf-8"


def csv_of(split: Split) -> str:
    """Every year as a table for spreadsheets."""
    return split_csv(split, split.board.years)


def json_of(split: Split) -> str:
    """Every year for other programs."""
    return split_json(split, split.board.years)


def letters_of(split: Split) -> str:
    """The explanation of every partner in every year, one below the other."""
    letters = [
        explanation_text(explain_share(split, partner.id, year))
        for year in split.board.years
        for partner in split.board.partners
    ]
    return BETWEEN_LETTERS.join(letters)


TEXTS = (
    # With a mark at its start, by which spreadsheets know that accents are to be read as UTF-8.
    TextExport("csv", ".csv", csv_of, "utf-8-sig"),
    TextExport("json", ".json", json_of),
    TextExport("letters", ".txt", letters_of),
)


def text_export(export_id: str) -> TextExport | None:
    """The text export of this id, if there is one."""
    return next((known for known in TEXTS if known.id == export_id), None)


def export_text(split: Split, kind: TextExport, path: Path, *, replace: bool) -> Exported | Refused:
    """Write a split as text, whole or not at all; over a file that is there only when told to `replace` it."""
    if path.suffix.lower() != kind.ending:
        words = _("The name must end in {ending}: {name}.")
        return Refused(words.format(ending=kind.ending, name=path.name))
    return written((kind.text(split) + "\n").encode(kind.encoding), path, replace=replace)
