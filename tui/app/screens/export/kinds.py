"""What can be exported, in words."""

from dataclasses import dataclass
from fractions import Fraction

from formulas.split import Split
from funding.money import round_half_up
from funding.wording import _, plural
from tui.workspace.exporting import ENDING
from tui.workspace.exporting_text import TEXTS, TextExport

KILO = 1_000


@dataclass(frozen=True, slots=True)
class Kind:
    """Something that can be exported."""

    id: str
    label: str
    about: str
    """What it is for, in a sentence or two."""
    ending: str
    text: TextExport | None
    """How it is made; None for the workbook."""


def kinds() -> tuple[Kind, ...]:
    """Everything that can be exported, the usual first."""
    words = {
        "csv": (
            _("The split as a table (CSV)"),
            _("A row for each partner and year, for a spreadsheet or another program. No formulas."),
        ),
        "json": (
            _("The split for other programs (JSON)"),
            _("Every year's figures in pence, in the form that other programs rely on."),
        ),
        "letters": (
            _("The explanation of every partner (text)"),
            _("Why each partner pays its figure in each year, as letters one below the other."),
        ),
    }
    workbook = Kind(
        "workbook",
        _("The agreed-split workbook (Excel)"),
        _("Cover, inputs, workings, the split and checks, every figure a live formula that partners can follow."),
        ENDING,
        None,
    )
    return (workbook, *(Kind(text.id, *words[text.id], text.ending, text) for text in TEXTS))


def holds(kind: Kind, split: Split) -> str:
    """What is in the file that was written."""
    years = ", ".join(split.board.years)
    count = len(split.board.partners)
    partners = plural("{n} partner", "{n} partners", count).format(n=count)
    if kind.id == "letters":
        letters = count * len(split.board.years)
        told = plural("{n} explanation", "{n} explanations", letters).format(n=letters)
        return _("{letters} of {partners}, {years}").format(letters=told, partners=partners, years=years)
    if kind.text is None:
        words = _("Cover, Inputs, Workings, Split and Checks of {partners}, {years}")
        return words.format(partners=partners, years=years)
    return _("the split of {partners}, {years}").format(partners=partners, years=years)


def size_text(size: int) -> str:
    """The size of a file as people say it."""
    if size < KILO:
        return plural("{n} byte", "{n} bytes", size).format(n=size)
    return _("{n} kB").format(n=f"{round_half_up(Fraction(size, KILO)):,}")
