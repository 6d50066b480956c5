"""Changes to the plan, the register and the partners that are more than one figure at another value."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar, get_args

from formulas import clauses as c
from funding.board import Board, Cost, Offer, Partner
from funding.fields import Record
from funding.groups import groups_of
from funding.money import Pence, format_money_short, round_half_up
from funding.names import nearest, same
from funding.plan import HUNDRED, cost_of, pools_of
from funding.records import Fields, read_record
from funding.wording import _
from funding.years import start_of, year_from
from scenarios.clauses import CostOfLine, CostsMove, LineAdded, LineEnds, OfferBecomes, PartnerJoins, PartnerLeaves
from scenarios.plan_figures import cost_named, whole_pence, with_costs
from scenarios.refusal import CannotChange

LONGEST_ID = 60
R = TypeVar("R", bound=Record)


def with_costs_moved(board: Board, move: CostsMove, years: Sequence[str]) -> Board:
    """The Board with cost lines dearer or cheaper, each rounded once a year to the penny; raises `CannotChange`."""
    if move.points < -HUNDRED:
        raise CannotChange(_("Costs cannot fall by more than 100%."), _("Write a percentage from 0% to 100%."))
    step = 1 + Fraction(move.points) / HUNDRED
    factors = {year: step ** (place if move.yearly else 1) for place, year in enumerate(years, start=1)}
    moved: dict[str, dict[str, Pence]] = {}
    for cost in _lines_moved(board, move):
        moved[cost.id] = {
            year: whole_pence(Decimal(round_half_up(factor * pence)), least=None)
            for year, factor in factors.items()
            if (pence := cost_of(board, cost, year)) is not None
        }
    return with_costs(board, moved)


def _lines_moved(board: Board, move: CostsMove) -> tuple[Cost, ...]:
    match move.lines:
        case CostOfLine(line):
            return (cost_named(board, line),)
        case c.ForPools(pools):
            for pool in pools:
                if pool not in pools_of(board):
                    raise CannotChange(_("There is no pool of costs called “{name}”.").format(name=pool))
            return tuple(cost for cost in board.costs if cost.pool in pools)
        case c.ForAllOtherCosts():
            return board.costs


def with_line_added(board: Board, added: LineAdded, years: Sequence[str]) -> Board:
    """The Board with a new cost line, which costs nothing outside its years; raises `CannotChange`."""
    if any(same(cost.name) == same(added.name) for cost in board.costs):
        what = _("There is a cost line called “{name}” already.").format(name=added.name)
        mend = _("Say what it costs, as in “{example}”, or give the new line another name.")
        example = f'"{added.name}" costs {format_money_short(added.pence)}'
        raise CannotChange(what, mend.format(example=example))
    amounts = {year: format_money_short(added.pence if year in years else 0) for year in board.years}
    whole_pence(Decimal(added.pence))
    line = {"id": new_line_id(board, added.name), "name": added.name, "pool": added.pool, "amounts": amounts}
    basis = {"basis": _("Assumed by the scenario")}
    return board.model_copy(update={"costs": (*board.costs, _record(Cost, line | basis, "costs"))})


def new_line_id(board: Board, name: str) -> str:
    """The id that a new cost line of this name has."""
    return _new_id(name, (cost.id for cost in board.costs), "line")


def with_line_ended(board: Board, ends: LineEnds, years: Sequence[str]) -> Board:
    """The Board with a cost line, and what adjusts it, at nothing in some years; raises `CannotChange`."""
    line = cost_named(board, ends.line)
    ended = [line.id, *(cost.id for cost in board.costs if cost.adjusts == line.id)]
    return with_costs(board, {cost: dict.fromkeys(years, 0) for cost in ended})


def with_partner_gone(board: Board, leaves: PartnerLeaves) -> Board:
    """The Board without a partner from a year on; raises `CannotChange`."""
    partner = _partner(board, leaves.partner)
    if leaves.when.last is not None:
        what = _("A partner that leaves does not come back by the same sentence.")
        raise CannotChange(what, _("Say only from which year it is gone, as in “leaves from 2027-28”."))
    return _with_partner(board, partner, {"leaves": leaves.when.first or board.years[0]})


def with_partner_joined(board: Board, joins: PartnerJoins) -> Board:
    """The Board with a new partner, or with a partner in another group; raises `CannotChange`."""
    groups = [group.name for group in groups_of(board)]
    if joins.group not in groups:
        close = nearest(joins.group, groups)
        mend = _("Did you mean “{name}”?").format(name=close) if close else ""
        raise CannotChange(_("There is no group called “{name}”.").format(name=joins.group), mend)
    last = joins.when.last
    years: Fields = {"joins": joins.when.first} if joins.when.first is not None else {}
    if last is not None:
        years["leaves"] = year_from(start_of(last) + 1)
    there = next((partner for partner in board.partners if partner.id == joins.name), None)
    if there is None:
        fields = {"id": new_partner_id(board, joins.name), "name": joins.name, "group": joins.group} | years
        return board.model_copy(update={"partners": (*board.partners, _record(Partner, fields, "partners"))})
    if there.group != joins.group and years:
        what = _("{partner} is a partner already, and a partner changes its group in every year.")
        raise CannotChange(what.format(partner=there.name), _("Leave the year out."))
    if joins.when.first is not None and there.joins is None:
        what = _("{partner} is a partner already, from before the plan.").format(partner=there.name)
        raise CannotChange(what, _("Leave the sentence out, or leave out the year to change its group."))
    return _with_partner(board, there, {"group": joins.group} | years)


def new_partner_id(board: Board, name: str) -> str:
    """The id that a new partner of this name has."""
    return _new_id(name, (partner.id for partner in board.partners), "partner")


def with_offer(board: Board, becomes: OfferBecomes) -> Board:
    """The Board with an offer in kind that is offered, agreed or declined; raises `CannotChange`."""
    statuses = get_args(Offer.model_fields["status"].annotation)
    if becomes.status not in statuses:
        what = _("An offer cannot be “{status}”.").format(status=becomes.status)
        raise CannotChange(what, _("Write one of: {names}.").format(names=", ".join(statuses)))
    if all(offer.id != becomes.offer for offer in board.in_kind):
        raise CannotChange(_("There is no offer with the id “{id}”.").format(id=becomes.offer))
    return board.model_copy(
        update={
            "in_kind": tuple(
                offer.model_copy(update={"status": becomes.status}) if offer.id == becomes.offer else offer
                for offer in board.in_kind
            )
        }
    )


def _partner(board: Board, key: str) -> Partner:
    for partner in board.partners:
        if partner.id == key:
            return partner
    close = nearest(key, [partner.id for partner in board.partners])
    mend = _("Did you mean “{name}”?").format(name=close) if close else ""
    raise CannotChange(_("There is no partner with the id “{id}”.").format(id=key), mend)


def _with_partner(board: Board, partner: Partner, fields: Fields) -> Board:
    changed = partner.model_copy(update=fields)
    return board.model_copy(
        update={"partners": tuple(changed if known is partner else known for known in board.partners)}
    )


def _record(kind: type[R], fields: Fields, table: str) -> R:
    read = read_record(kind, fields, table)
    if read.record is None or read.problems:
        raise CannotChange(next(iter(read.problems.values()), ""))
    return read.record


def _new_id(name: str, taken: Iterable[str], otherwise: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = (re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or otherwise)[:LONGEST_ID].strip("-")
    known, number, tried = set(taken), 1, slug
    while tried in known:
        number += 1
        tried = f"{slug[: LONGEST_ID - len(str(number)) - 1].strip('-')}-{number}"
    return tried
