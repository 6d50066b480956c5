"""What the inspection found about partners: who carries the cost, who is silent, who is absent, how steady they are."""

from collections.abc import Sequence
from fractions import Fraction

from formulas.findings.finding import Figure, Finding, State, part_of, told
from formulas.giving import Giving
from formulas.split import Split
from funding.board import Board, partner_named, short_name
from funding.membership import is_partner, partners_in
from funding.money import Pence, format_money
from funding.names import same
from funding.wording import _, language
from funding.years import year_before

LAW = ("local authorities", "police", "probation", "youth offending teams", "health boards", "NHS trusts")
"""The groups of partners that the Children Act 2004, section 31, lists for Wales."""

MOST = Fraction(1, 2)
"""Above this a group carries most of the cost."""
STEADY = Fraction(1, 10)
"""A contribution that moves by no more than this from one year to the next is called steady."""


def resting_on_councils(split: Split, gifts: Sequence[Giving]) -> Finding:
    """How much of the cost rests on local authorities: of the shares, of the cash, of cash and in kind."""
    councils = {row.partner for row in gifts if same(row.group) == same(LAW[0])}
    assessed = part_of(
        sum(row.assessed for result in split.years for row in result.partners if row.partner in councils),
        sum(row.assessed for result in split.years for row in result.partners),
    )
    cash = part_of(sum(row.cash for row in gifts if row.partner in councils), sum(row.cash for row in gifts))
    both = part_of(sum(row.both for row in gifts if row.partner in councils), sum(row.both for row in gifts))
    answer = _(
        "Local authorities carry {assessed} of the assessed shares, {cash} of the cash, "
        "and {both} of cash and in kind together."
    ).format(assessed=told(assessed), cash=told(cash), both=told(both))
    figures = (
        Figure(_("Of the assessed shares"), part=assessed),
        Figure(_("Of the cash"), part=cash),
        Figure(_("Of cash and in kind"), part=both),
    )
    state = State.MISSING if both is None else State.LOOK if both > MOST else State.GOOD
    return Finding("councils", _("Does the Board lean on local authorities alone?"), answer, state, "15, 5.1", figures)


def silent_partners(board: Board, gifts: Sequence[Giving]) -> Finding:
    """Which partners give neither cash nor anything in kind in any year."""
    giving_something = {row.partner for row in gifts if row.gives_something}
    there = [partner for partner in board.partners if any(is_partner(partner, year) for year in board.years)]
    silent = [partner for partner in there if partner.id not in giving_something]
    if silent:
        names = ", ".join(short_name(partner, language()) for partner in silent)
        answer = _("Neither cash nor in kind comes from: {names}.").format(names=names)
    else:
        answer = _("Every partner gives cash or in kind.")
    figures = (Figure(_("Silent partners"), count=len(silent)), Figure(_("Partners"), count=len(there)))
    state = State.LOOK if silent else State.GOOD
    return Finding("silent", _("Does every partner contribute?"), answer, state, "5.1", figures)


def law_list(board: Board) -> Finding:
    """Which groups of the law's list have no partner on the Board."""
    there = {year: {same(partner.group) for partner in partners_in(board, year)} for year in board.years}
    missing = {group: [year for year in board.years if same(group) not in there[year]] for group in LAW}
    absent = [
        group if len(years) == len(board.years) else f"{group} ({', '.join(years)})"
        for group, years in missing.items()
        if years
    ]
    if absent:
        answer = _(
            "The law's list has groups with no partner on this Board: {groups}. "
            "If no such body serves the area, say so in the Board's note."
        ).format(groups=", ".join(absent))
    else:
        answer = _("Every group of the law's list has a partner on this Board.")
    figures = (Figure(_("Groups without a partner"), count=len(absent)),)
    state = State.MISSING if absent else State.GOOD
    question = _("Is every kind of partner that the law lists on the Board?")
    return Finding("law", question, answer, state, _("15 (Children Act 2004, section 31)"), figures)


def biggest_swing(split: Split) -> Finding:
    """The contribution that changes by the most money from one year to the next."""
    # Who joins or leaves changes from nothing or to nothing: that says nothing of how steady contributions are.
    moves: list[tuple[Pence, str, str, Pence]] = []
    for result in split.years:
        for row, partner in zip(result.partners, split.board.partners, strict=True):
            both = is_partner(partner, result.year) and is_partner(partner, year_before(result.year))
            if both and row.change is not None and row.last_year is not None:
                moves.append((row.change, row.partner, result.year, row.last_year))
    question = _("Are contributions steady from one year to the next?")
    if not moves:
        answer = _("There is nothing to compare. Add last_year to the partners in the Board file.")
        return Finding("swing", question, answer, State.MISSING, "5.1")
    change, who, year, before = max(moves, key=lambda move: abs(move[0]))
    part = Fraction(change, before) if before else None
    by = _("from nothing") if part is None else _("by {percent}").format(percent=told(abs(part)))
    words = _("The biggest swing is {partner} in {year}: {money} {direction}, {by}.")
    if not change:
        words = _("No contribution changes.")
    answer = words.format(
        partner=short_name(partner_named(split.board, who), language()),
        year=year,
        money=format_money(abs(change)),
        direction=_("less") if change < 0 else _("more"),
        by=by,
    )
    steady = not change or (part is not None and abs(part) <= STEADY)
    figures = (Figure(_("Biggest change"), pence=change), Figure(_("Of the share before"), part=part))
    return Finding("swing", question, answer, State.GOOD if steady else State.LOOK, "5.1", figures)
