"""Who a sentence names: payers resolved to the Board's partners."""

from collections.abc import Sequence

from formulas import clauses as c
from formulas.compiling.draft import Draft
from formulas.compiling.slips import Slips
from formulas.compiling.structure import Section
from funding.board import Board, short_name
from funding.problems import Weight
from funding.wording import _, language, plural


def payers_of(section: Section, board: Board, slips: Slips) -> dict[int, tuple[int, ...]]:
    """The partners each payment of a section names, by clause; positions in the Board's list, in the order named."""
    found: dict[int, tuple[int, ...]] = {}
    earlier: set[int] = set()
    for number, payment in section.payments:
        named = resolve(payment.payers, board, earlier, number, slips)
        found[number] = named
        earlier.update(named)
    return found


def resolve(payers: c.Payers, board: Board, earlier: set[int], number: int, slips: Slips) -> tuple[int, ...]:
    """The partners that payers stand for, in whatever year; an empty group and one named twice go to the slips."""
    everyone = range(len(board.partners))
    named: list[int] = []
    for payer in payers.named:
        match payer:
            case c.PartnerNamed(key):
                members = [i for i in everyone if board.partners[i].id == key]
            case c.GroupNamed(name):
                members = [i for i in everyone if board.partners[i].group == name]
                if not members:
                    what = _("No partner of this Board belongs to the group “{group}”.").format(group=name)
                    slips.add(
                        number,
                        what,
                        _('Add a partner with group = "{group}", or take the sentence out.').format(group=name),
                    )
            case c.AllPartners():
                members = list(everyone)
            case c.AllOtherPartners():
                members = [i for i in everyone if i not in earlier]
                if not members:
                    slips.add(
                        number,
                        _("Every partner is named by an earlier sentence; no other partner is left."),
                        _("Take the sentence out."),
                    )
        for member in members:
            if member in named:
                what = _("The sentence names {partner} twice.").format(partner=board.partners[member].name)
                slips.add(number, what, _("Name each payer once."))
        named += [member for member in members if member not in named]
    return tuple(named)


def tell_nobody_there(draft: Draft, number: int, named: Sequence[int], outcome: str) -> None:
    """Tell that none of those whom a sentence names is a partner in the year, and what comes of it."""
    names = ", ".join(short_name(draft.board.partners[place], language()) for place in named)
    words = plural("{names} is not a partner in {year}.", "{names} are not partners in {year}.", len(named))
    what = words.format(names=names, year=draft.year) + " " + outcome
    draft.slips.add(number, what, _("If others are to take its place, name them in the sentence."), Weight.NOTICE)
