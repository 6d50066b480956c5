"""Who a sentence names: payers resolved to the Board's partners."""

from formulas import clauses as c
from formulas.compiling.slips import Slips
from formulas.compiling.structure import Section
from funding.board import Board
from funding.wording import _


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
    """The partners that payers stand for; an empty group and a partner named twice go to the slips."""
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
