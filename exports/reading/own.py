"""A workbook of our own, read back: its cells, and the Board that it was made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count, takewhile
from pathlib import Path

from exports.reading.held import NOTHING, Book, Held, Place, book_in
from exports.reading.kinds import FileKind, Looked, kind_of_file, language_of_sheets, looked_at
from exports.reading.not_read import NotRead, Refusal
from exports.source_sheet import FIRST_ROW, text_of
from exports.workbook import BASE, COMPARED, IN_USE
from formulas.split import Base
from funding.board import FORMAT, Board
from funding.document import read_board
from funding.places import quoted
from funding.wording import LANGUAGES, _, language, speaking


@dataclass(frozen=True, slots=True)
class Own:
    """A workbook that this program wrote, whoever saved it since."""

    name: str
    """The name of the file."""
    book: Book
    properties: Mapping[str, str]
    """What the file says of itself; empty when another program dropped that."""
    language: str
    """The language it is written in."""
    source: str
    """The sheet that holds the Board's text."""
    text: str
    """The Board's text as the sheet holds it."""
    board: Board

    @property
    def formula(self) -> str | None:
        """The formula it was made under; None for the one in use."""
        return self.properties.get("CyfranFormula") or None

    @property
    def scenario(self) -> str | None:
        """The scenario it was made under, if any."""
        return self.properties.get("CyfranScenario") or None

    @property
    def base(self) -> Base | None:
        """What its scenario was put to; None when it carries the Board as the scenario changes it, or has none."""
        under = self.properties.get(BASE)
        return Base(self.board, None if under == IN_USE else under) if under else None

    @property
    def compared(self) -> tuple[str, ...]:
        """The name of each split that it shows beside its own."""
        numbers = takewhile(lambda number: f"{COMPARED}{number}" in self.properties, count(1))
        return tuple(self.properties[f"{COMPARED}{number}"] for number in numbers)

    @property
    def dated(self) -> date | None:
        """The date that its Cover shows, if any."""
        try:
            return date.fromisoformat(self.properties.get("CyfranDated", ""))
        except ValueError:
            return None


def read_workbook(path: Path) -> Own:
    """Read a workbook that this program wrote; raises `NotRead`."""
    file = looked_at(path)
    if kind_of_file(file) is not FileKind.OWN_WORKBOOK:
        raise not_ours(path.name)
    return own_in(file)


def own_in(file: Looked) -> Own:
    """The workbook in a file that was looked at and is one of ours; raises `NotRead`."""
    name = file.path.name
    if file.properties.get("CyfranFormat", str(FORMAT)) != str(FORMAT):
        words = _("{file} was written by a newer version of Cyfran. Update Cyfran, then try again.")
        raise NotRead(Refusal.NEWER, words.format(file=quoted(name)))
    book = book_in(file.content, name)
    named = file.properties.get("Language", "")[:2]
    spoken = named if named in LANGUAGES else language_of_sheets(file.sheets) or language()
    source = _source_sheet(book, spoken)
    if source is None:
        words = _(
            "{file} no longer holds the Board it was made from: the sheet “Source” is gone. "
            "Ask for the workbook as it was exported."
        )
        raise NotRead(Refusal.NOT_OURS, words.format(file=quoted(name)))
    text = _text_on(book.sheets[source])
    reading = read_board(text, where=source)
    if reading.board is None:
        words = _("The Board on the sheet “{sheet}” of {file} was changed and cannot be read. {problem}")
        raise NotRead(Refusal.DAMAGED, words.format(sheet=source, file=quoted(name), problem=reading.problems[0]))
    return Own(name, book, file.properties, spoken, source, text, reading.board)


def not_ours(name: str) -> NotRead:
    """That a workbook was not written by this program."""
    words = _("{file} was not written by `cyfran export`, or the sheet “Source” was taken out of it.")
    return NotRead(Refusal.NOT_OURS, words.format(file=quoted(name)))


def _source_sheet(book: Book, spoken: str) -> str | None:
    with speaking(spoken):
        usual = _("Source")
    if usual in book.sheets:
        return usual
    first = (FIRST_ROW + 1, 1)
    return next((name for name, cells in book.sheets.items() if cells.get(first, NOTHING).value == "format = 1"), None)


def _text_on(cells: Mapping[Place, Held]) -> str:
    rows = [row for row, column in cells if column == 1 and row > FIRST_ROW]
    lines = (cells.get((row, 1), NOTHING).value for row in range(FIRST_ROW + 1, max(rows, default=0) + 1))
    return text_of(None if line is None else str(line) for line in lines)
