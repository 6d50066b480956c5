"""Whether a workbook still says what the program says."""

from dataclasses import dataclass
from pathlib import Path

from exports.provenance import fingerprint, program_version
from exports.reading.altered import Altered, Comparison, Was, compared
from exports.reading.held import NOTHING, Place
from exports.reading.input_cells import input_cells
from exports.reading.not_read import NotRead, Refusal
from exports.reading.own import Own, read_workbook
from exports.reading.remade import Remade, comparison_sheet, remade
from formulas.split import Split
from formulas.verdict import adopted_as
from funding.document import write_board
from funding.places import quoted
from funding.wording import _, plural


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came out of checking a workbook."""

    name: str
    """The name of the file."""
    comparison: Comparison
    notes: tuple[str, ...]
    """What else there is to know, a sentence each."""
    broken: tuple[str, ...]
    """What does not hold besides cells and sheets, a sentence each."""

    @property
    def altered(self) -> tuple[Altered, ...]:
        """The cells that somebody altered."""
        return tuple(cell for cell in self.comparison.altered if not cell.follows)

    @property
    def following(self) -> tuple[Altered, ...]:
        """The results that follow from those."""
        return tuple(cell for cell in self.comparison.altered if cell.follows)

    @property
    def holds(self) -> bool:
        """Whether the workbook still says what the program says."""
        found = self.comparison
        return not (found.altered or found.missing or found.extra or found.hidden or found.names or self.broken)


def verify(path: Path) -> Verdict:
    """Check a workbook that this program wrote; raises `NotRead`."""
    return verdict_on(read_workbook(path))


def verdict_on(own: Own) -> Verdict:
    """Check a workbook that was read; raises `NotRead`."""
    if not own.properties and comparison_sheet(own) in own.book.sheets:
        words = _(
            "{file} compares with other splits, and the program that saved it dropped what it says of itself. "
            "Ask for the workbook as it was exported."
        )
        raise NotRead(Refusal.DAMAGED, words.format(file=quoted(own.name)))
    again = remade(own)
    unlike = _differs_by_version(own, again)
    found = compared(own.book, again.book, _input_places(again), unlike)
    notes = (*_notes(own, found), *_decided(again.split))
    return Verdict(own.name, found, notes, tuple(_broken(own, again)))


def sentence(verdict: Verdict) -> str:
    """The verdict in one sentence."""
    name = verdict.name
    if verdict.holds and verdict.comparison.unstored:
        words = _("{file} still says what Cyfran says, but for the results of its formulas, which it no longer stores.")
        return words.format(file=name)
    if verdict.holds:
        return _("{file} still says what Cyfran says, in every cell.").format(file=name)
    count = len(verdict.altered)
    if not count:
        return _("{file} no longer says what Cyfran says.").format(file=name)
    words = plural(
        "{file} no longer says what Cyfran says: {count} cell was altered.",
        "{file} no longer says what Cyfran says: {count} cells were altered.",
        count,
    )
    return words.format(file=name, count=f"{count:,}")


def _input_places(again: Remade) -> dict[str, frozenset[Place]]:
    return {again.plan.inputs.sheet: frozenset(input_cells(again.split, again.plan))}


def _differs_by_version(own: Own, again: Remade) -> frozenset[tuple[str, Place]]:
    """The cells that name the version of the program, when that is another today."""
    written = own.properties.get("CyfranVersion")
    if written is None or written == program_version():
        return frozenset()
    return frozenset(
        (sheet, place)
        for sheet, cells in again.book.sheets.items()
        for place, held in cells.items()
        if isinstance(held.value, str) and not held.formula and program_version() in held.value
        if (own.book.sheets.get(sheet, {}).get(place, NOTHING).value or "")
        == held.value.replace(program_version(), written)
    )


def _notes(own: Own, found: Comparison) -> list[str]:
    notes = []
    written = own.properties.get("CyfranVersion")
    if written is not None and written != program_version():
        words = _("It was written by version {written} of Cyfran and is checked by version {version}.")
        notes.append(words.format(written=written, version=program_version()))
    if not own.properties:
        notes.append(
            _("The program that saved it dropped what it says of itself: it is checked as its Cover says it was made.")
        )
    if found.unstored:
        words = plural(
            "{count} formula has no stored result, as some programs leave it: mail previews show a blank there. "
            "Open the file in a spreadsheet program and save it, and the result is stored again.",
            "{count} formulas have no stored results, as some programs leave them: mail previews show blanks there. "
            "Open the file in a spreadsheet program and save it, and the results are stored again.",
            found.unstored,
        )
        notes.append(words.format(count=f"{found.unstored:,}"))
    return notes


def _decided(split: Split) -> list[str]:
    """Of which decision the workbook's split is; nothing when the Board in it has made none."""
    if not split.board.adoptions:
        return []
    adoption = adopted_as(split)
    if adoption is None:
        return [_("Its split is not one that the Board adopted and that is in force.")]
    words = _("Its split is what the Board adopted as {name}, fingerprint {fingerprint}.")
    return [words.format(name=quoted(adoption.name), fingerprint=adoption.fingerprint)]


def _broken(own: Own, again: Remade) -> list[str]:
    broken = []
    cover = own.book.sheets.get(again.plan.names.cover, {})
    if fingerprint(own.board) not in {held.value for held in cover.values()}:
        words = _(
            "The fingerprint on {cover} is not that of the Board on {source}: one of the two was altered. "
            "Compare with the Board file."
        )
        broken.append(words.format(cover=again.plan.names.cover, source=own.source))
    if own.text != write_board(own.board):
        words = _("The text on {source} is not written as the program writes it.")
        broken.append(words.format(source=own.source))
    return broken


def was_words(was: Was) -> str:
    """What a cell is, in words."""
    return {
        Was.INPUT: _("input"),
        Was.FORMULA: _("formula"),
        Was.RESULT: _("stored result"),
        Was.TEXT: _("text or fixed figure"),
    }[was]
