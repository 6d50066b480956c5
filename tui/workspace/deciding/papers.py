"""The papers of a decision, to be read, copied and written to a file."""

import re
import textwrap
from dataclasses import dataclass

from exports.decision_tables import adoption_json, adoption_text, proposal_json, proposal_text
from exports.difference_tables import difference_text
from exports.invoices import invoices_csv, invoices_of, invoices_text
from exports.minute import minute_text
from exports.statements import statement_text
from formulas.sides import difference
from funding.board import Board
from funding.wording import _
from tui.workspace.deciding.found import Found

_GAPS = re.compile(r"(?<=\S) {2,}")
"""Room between the columns of a line."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A text with a title."""

    title: str
    text: str
    ending: str = ".txt"
    """How its file's name ends."""
    filed: str = ""
    """What the file holds, where that is not the text, such as a table for spreadsheets."""
    encoding: str = "utf-8"

    @property
    def content(self) -> bytes:
        """What its file holds."""
        return ((self.filed or self.text).rstrip("\n") + "\n").encode(self.encoding)


def minute(board: Board, of: Found) -> Paper | None:
    """The minute of an adoption."""
    if of.adoption is None:
        return None
    return Paper(_("The minute"), minute_text(of.adoption, of.split, board.adoptions))


def statement(of: Found, partner: str, year: str) -> Paper | None:
    """A partner's statement under an adoption; None where it has no share of the year."""
    if of.adoption is None or not any((s.partner, s.year) == (partner, year) for s in of.adoption.shares):
        return None
    return Paper(_("Statement"), statement_text(of.adoption, of.split, partner, year))


def invoices(of: Found) -> Paper | None:
    """The schedule of invoices of an adoption; its file is for spreadsheets."""
    if of.adoption is None:
        return None
    told = invoices_of(of.adoption)
    text, filed = invoices_text(of.adoption, told), invoices_csv(of.adoption, told)
    # With a mark at its start, by which spreadsheets know that accents are to be read as UTF-8.
    return Paper(_("Invoices"), text, ".csv", filed, "utf-8-sig")


def as_data(board: Board, of: Found) -> Paper:
    """The decision as data that anybody's program can check."""
    if of.adoption is not None:
        lines = board.history.log.splitlines() if board.history is not None else []
        told = adoption_json(of.adoption, lines)
    elif of.proposal is not None:
        told = proposal_json(of.proposal, of.side, of.terms)
    else:
        raise ValueError(of.side.name)
    return Paper(_("{name} as data").format(name=of.side.name), told, ".json")


def compared(before: Found, after: Found) -> Paper:
    """What differs between two of them."""
    return Paper(_("What differs"), difference_text(difference(before.side, after.side)))


def in_full(of: Found) -> str:
    """A proposal or an adoption with its figures and its sentences."""
    if of.adoption is not None:
        return adoption_text(of.adoption, of.side, of.terms)
    if of.proposal is not None:
        return proposal_text(of.proposal, of.side, of.terms)
    raise ValueError(of.side.name)


def fitted(text: str, width: int) -> list[str]:
    """The lines of a text at a width: what is too long loses room between its columns, or goes on below."""
    return [piece for line in text.splitlines() for piece in _fit(line, width)]


def _fit(line: str, width: int) -> list[str]:
    over = len(line) - width
    if over <= 0:
        return [line]
    if not line.strip("-"):
        return [line[:width]]
    widest = max(_GAPS.findall(line), key=len, default="")
    if len(widest) > over + 1:
        return [line.replace(widest, widest[over:], 1)]
    indent = " " * (len(line) - len(line.lstrip()) + 2)
    return textwrap.wrap(line, width, subsequent_indent=indent) or [""]
