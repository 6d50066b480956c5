"""The form that a partner is sent: what the Board file holds of it, to confirm or change, and room for more."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from exports.returns.figures_sheet import write_figures
from exports.returns.form import FORM, VERSION
from exports.returns.lists_sheet import lists_of, write_lists
from exports.returns.offers_sheet import write_offers
from exports.returns.plain import writable
from exports.returns.sheets import FormPaper
from exports.returns.start_sheet import write_start
from exports.sheets.styles import FONT, Styles
from formulas.split import Split
from funding.board import Board, Partner
from funding.board_names import board_name
from funding.wording import _, language
from funding.years import start_of

LONGEST_PROPERTY = 255


def return_form(board: Board, partner: Partner, split: Split | None) -> bytes:
    """The form of a partner as a workbook; with its contributions where there is a split.

    The same Board, partner and language give the same bytes.
    """
    made = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(made, {**options, "default_format_properties": dict(FONT)})
    _describe(book, board, partner)
    paper = FormPaper(book, Styles(book), writable(board_name(board)))
    lists = lists_of(board)
    write_start(paper, board, partner, split)
    write_figures(paper, board, partner, lists)
    write_offers(paper, board, partner, lists)
    write_lists(paper, lists)
    book.close()
    return made.getvalue()


def _describe(book: Workbook, board: Board, partner: Partner) -> None:
    name = writable(board_name(board))
    title = _("{board}: return of {partner}").format(board=name, partner=writable(partner.name))
    year = start_of(board.years[0]) if board.years else 2000
    told: dict[str, Any] = {
        "title": title[:LONGEST_PROPERTY],
        "subject": _("Figures and in-kind offers to confirm")[:LONGEST_PROPERTY],
        "author": name[:LONGEST_PROPERTY],
        "created": datetime(year, 4, 1, tzinfo=UTC),
    }
    book.set_properties(told)
    book.set_custom_property("Language", {"en": "en-GB", "cy": "cy-GB"}[language()])
    book.set_custom_property("Form", FORM)
    book.set_custom_property("Form version", VERSION)
    book.set_custom_property("Board", writable(board.board.name)[:LONGEST_PROPERTY])
    book.set_custom_property("Partner", partner.id)
