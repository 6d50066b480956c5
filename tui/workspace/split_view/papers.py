"""What changed since last year, and who gives what, as lines that fit a width."""

import textwrap
from collections.abc import Iterator

from exports.amounts import known_money, signed_change, signed_money
from formulas.bridge import Bridge, BridgeStep, bridge
from formulas.giving import giving
from formulas.split import Split
from funding.board import partner_named
from funding.money import format_money
from funding.wording import _
from funding.years import year_before
from tui.workspace.sentences.telling import LetterLine, Part
from tui.workspace.split_view.rows import name_of, percent_text

NAMED = 3
"""Changes named under a step; the others are counted."""
LEAST = 36
SHORTEST_NAME = 16
MONEY = 14
PART = 8


def bridge_lines(split: Split, partner: str, year: str, width: int) -> tuple[LetterLine, ...]:
    """A partner's way from last year's contribution to this year's; raises `KeyError`."""
    return tuple(_bridge(split, bridge(split, partner, year), max(width, LEAST)))


def _bridge(split: Split, told: Bridge, width: int) -> Iterator[LetterLine]:
    before = year_before(told.year)
    name = partner_named(split.board, told.partner).name
    title = _("{name}: from {before} to {year}").format(name=name, before=before, year=told.year)
    yield from _wrapped(title, width, Part.TITLE)
    yield from _figure(_("Assessed share, {year}").format(year=before), known_money(told.last_year), width)
    for place, step in enumerate(told.steps):
        if step.amount:
            yield from _step(step, width)
            if place == 0 and told.recurrent is not None:
                yield from _figure(_("Recurrent share"), format_money(told.recurrent), width)
    if told.last_year is not None and not any(step.amount for step in told.steps):
        yield LetterLine("  " + _("Nothing changes."), Part.REMARK)
    yield from _figure(_("Assessed share, {year}").format(year=told.year), format_money(told.assessed), width)
    yield from _cash(told, before, width)
    if told.remark:
        yield from _wrapped(told.remark, width, Part.REMARK)


def _step(step: BridgeStep, width: int) -> Iterator[LetterLine]:
    yield from _figure("  " + step.label, signed_money(step.amount), width, Part.STEP)
    ranked = sorted(step.changes, key=lambda change: -abs(change.now - change.before))
    for change in ranked[:NAMED]:
        words = _("{name}: {before} to {now}")
        told = words.format(name=change.name, before=format_money(change.before), now=format_money(change.now))
        yield from _wrapped(told, width, Part.REMARK, "      ")
    if len(ranked) > NAMED:
        yield LetterLine("      " + _("and {n} more").format(n=len(ranked) - NAMED), Part.REMARK)


def _cash(told: Bridge, before: str, width: int) -> Iterator[LetterLine]:
    due = _("Cash due, {year}")
    if told.last_cash is None or told.last_credit is None:
        if told.credit:
            yield from _figure("  " + _("Less what counts in kind"), signed_money(-told.credit), width)
            yield from _figure(due.format(year=told.year), format_money(told.cash_due), width)
    elif told.credit or told.last_credit:
        yield LetterLine("", Part.REMARK)
        yield from _figure(due.format(year=before), format_money(told.last_cash), width)
        change = signed_change(told.assessed, told.last_year)
        yield from _figure("  " + _("Change of the assessed share"), change, width)
        change = signed_money(told.last_credit - told.credit)
        yield from _figure("  " + _("Change of what counts in kind"), change, width)
        yield from _figure(due.format(year=told.year), format_money(told.cash_due), width)


def giving_lines(split: Split, year: str, width: int) -> tuple[LetterLine, ...]:
    """What every partner gives in a year in cash and in kind; raises `KeyError`."""
    return tuple(_giving(split, year, width))


def _giving(split: Split, year: str, width: int) -> Iterator[LetterLine]:
    rows = giving(split, year)
    cash, in_kind = sum(row.cash for row in rows), sum(row.in_kind for row in rows)
    money = max(MONEY, len(format_money(cash)) + 2, len(format_money(in_kind)) + 2)
    width = max(width, SHORTEST_NAME + 2 * money + PART)
    room = width - 2 * money - PART

    def line(name: str, cash: str, in_kind: str, part: str, kind: Part) -> LetterLine:
        shown = name if len(name) < room else name[: room - 2] + "…"
        return LetterLine(f"{shown:<{room}}{cash:>{money}}{in_kind:>{money}}{part:>{PART}}", kind)

    yield line(_("Partner"), _("Cash"), _("In kind"), _("Part"), Part.STEP)
    for row in rows:
        part = percent_text(row.share_of_true_cost, places=1)
        name = name_of(split, row.partner)
        yield line(name, format_money(row.cash), format_money(row.in_kind), part, Part.FIGURE)
    whole = sum((row.share_of_true_cost for row in rows), start=0 * rows[0].share_of_true_cost)
    yield line(_("Total"), format_money(cash), format_money(in_kind), percent_text(whole, places=1), Part.STEP)
    yield LetterLine("", Part.REMARK)
    words = _(
        "In kind is what agreed offers are worth, whether they count or not. "
        "Part is how much of the true cost the cash and what meets costs in kind come to."
    )
    yield from _wrapped(words, width, Part.REMARK)
    silent = [name_of(split, row.partner) for row in rows if not row.gives_something]
    if silent:
        words = _("Nothing is asked of or offered by {names}.")
        yield from _wrapped(words.format(names=", ".join(silent)), width, Part.REMARK)


def _figure(label: str, amount: str, width: int, part: Part = Part.FIGURE) -> Iterator[LetterLine]:
    margin = label[: len(label) - len(label.lstrip())]
    room = width - max(MONEY, len(amount) + 1)
    first, *others = textwrap.wrap(label, room - 1, subsequent_indent=margin + "  ") or [""]
    yield LetterLine(f"{first:<{room}}{amount:>{width - room}}", part)
    for more in others:
        yield LetterLine(more, part)


def _wrapped(text: str, width: int, part: Part, indent: str = "") -> Iterator[LetterLine]:
    for piece in textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent):
        yield LetterLine(piece, part)
