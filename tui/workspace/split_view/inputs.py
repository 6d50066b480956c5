"""Where a figure of the workings was typed in, where it comes from, and how it was built up."""

from dataclasses import dataclass

from formulas.workings import Column, Given, Origin
from funding.build_up import cost_in_words, income_in_words, offer_in_words
from funding.citing import cited
from funding.in_kind import register
from funding.plan import income_lines
from funding.wording import _
from tui.workspace.problem_places import Mending
from tui.workspace.split_view.page import Page


@dataclass(frozen=True, slots=True)
class Typed:
    """What is known of an input."""

    working: str = ""
    """How it was built up."""
    source: str = ""
    where: Mending | None = None
    sentence: str = ""


def typed(page: Page, column: Column, entry: int) -> Typed:
    """What is known of the input in a column for an entry."""
    made = column.made
    if not isinstance(made, Given):
        return Typed()
    match made.origin:
        case Origin.COST:
            return _cost(page, entry)
        case Origin.INCOME:
            return _income(page, entry)
        case Origin.OFFER:
            return _offer(page, entry)
        case Origin.DRIVER:
            return _driver(page, made, column.label, entry)
        case Origin.LAST_YEAR:
            return _last_year(page, entry)
        case Origin.SENTENCE if column.clause is not None:
            return Typed("", "", sentence_spot(page, column.clause), page.sentence(column.clause))
        case Origin.SENTENCE:
            return Typed(_("whole pence, since no sentence says otherwise"))
        case Origin.NAMED | Origin.KEY:
            return Typed()


def sentence_spot(page: Page, clause: int) -> Mending | None:
    """Where a sentence of the formula is typed in."""
    if clause >= len(page.lines):
        return None
    return Mending("formula", "formulas", page.split.formula_name, page.lines[clause])


def _driver(page: Page, made: Given, name: str, entry: int) -> Typed:
    board = page.split.board
    driver = next((known for known in board.drivers if known.name == name), None)
    source = cited(driver, board.partners[entry].id) if driver and entry < len(board.partners) else made.source
    return Typed("", source, Mending("board", "drivers", name))


def _cost(page: Page, entry: int) -> Typed:
    cost = page.split.board.costs[entry]
    cited = ", ".join(part for part in (cost.basis, cost.source) if part)
    return Typed(cost_in_words(page.split.board, cost, page.year), cited, Mending("plan", "costs", cost.id))


def _income(page: Page, entry: int) -> Typed:
    board = page.split.board
    line = income_lines(board, page.year)[entry]
    if entry >= len(board.income):
        return Typed("", line.basis, Mending("plan", "reserves"))
    income = board.income[entry]
    cited = ", ".join(part for part in (income.basis, income.source) if part)
    return Typed(income_in_words(income), cited, Mending("plan", "income", income.name))


def _offer(page: Page, entry: int) -> Typed:
    offer = page.split.board.in_kind[entry]
    known = [entered for entered in register(page.split.board, page.year) if entered.offer.id == offer.id]
    reasons = [entered.reason for entered in known] or [_("It is not given in this year.")]
    told = [part for part in (offer_in_words(offer, page.year), reasons[0]) if part]
    cited = ", ".join(part for part in (offer.valuation, offer.evidence) if part)
    return Typed(". ".join(told), cited, Mending("in-kind", "in_kind", offer.id))


def _last_year(page: Page, entry: int) -> Typed:
    partner = page.split.board.partners[entry]
    words = _("as typed for the year before the first") if partner.last_year is not None else _("nobody has said")
    return Typed(words, "", Mending("board", "partners", partner.id))
