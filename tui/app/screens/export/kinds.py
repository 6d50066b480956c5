"""What can be exported, in words."""

from dataclasses import dataclass
from fractions import Fraction

from formulas.split import Split
from funding.money import round_half_up
from funding.wording import _, plural
from tui.workspace.exporting import ENDING
from tui.workspace.exporting_order import FORMS, PAPER, WORKBOOK
from tui.workspace.exporting_paper import PAPER_ENDING
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
    """How it is made as text; None for what is no text."""


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
        WORKBOOK,
        _("The agreed-split workbook (Excel)"),
        _("Cover, inputs, workings, the split and checks, every figure a live formula that partners can follow."),
        ENDING,
        None,
    )
    paper = Kind(
        PAPER,
        _("The Board paper (Word)"),
        _("The decision asked for, the options, the effect on each partner, and the minute, to be finished in Word."),
        PAPER_ENDING,
        None,
    )
    forms = Kind(
        FORMS,
        _("The partners' returns (a folder)"),
        _("A form for each partner, to confirm or change its figures and offers. Bring in what comes back."),
        "-returns",
        None,
    )
    return (workbook, *(Kind(text.id, *words[text.id], text.ending, text) for text in TEXTS), paper, forms)


def holds(kind: Kind, split: Split) -> str:
    """What is in the file that was written."""
    years = ", ".join(split.board.years)
    count = len(split.board.partners)
    partners = plural("{n} partner", "{n} partners", count).format(n=count)
    if kind.id == "letters":
        letters = count * len(split.board.years)
        told = plural("{n} explanation", "{n} explanations", letters).format(n=letters)
        return _("{letters} of {partners}, {years}").format(letters=told, partners=partners, years=years)
    if kind.id == PAPER:
        return _("the paper for {partners}, {years}").format(partners=partners, years=years)
    if kind.id == FORMS:
        forms = plural("{n} form", "{n} forms", count).format(n=count)
        return _("{forms}, one for each partner").format(forms=forms)
    if kind.text is None:
        words = _("Cover, Inputs, Workings, Split and Checks of {partners}, {years}")
        return words.format(partners=partners, years=years)
    return _("the split of {partners}, {years}").format(partners=partners, years=years)


def size_text(size: int) -> str:
    """The size of a file as people say it."""
    if size < KILO:
        return plural("{n} byte", "{n} bytes", size).format(n=size)
    return _("{n} kB").format(n=f"{round_half_up(Fraction(size, KILO)):,}")


def split_told(split: Split, kind: Kind) -> str:
    """Of which split it will be."""
    years = ", ".join(split.board.years)
    if split.scenario is None:
        return _("By the formula “{formula}”, {years}.").format(formula=split.formula_name, years=years)
    if kind.id == FORMS:
        words = _("By the formula “{formula}”, {years}, as the Board stands: partners confirm no scenario.")
        return words.format(formula=split.formula_name, years=years)
    words = _("By the formula “{formula}” under “{scenario}”, {years}, and it says so.")
    return words.format(formula=split.formula_name, scenario=split.scenario, years=years)
