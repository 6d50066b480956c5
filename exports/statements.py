"""A partner's statement under an adoption: its share, how it was built, what changed and why, when it is due."""

import textwrap
from collections.abc import Iterator
from datetime import date

from exports.amounts import known_money, signed_money
from exports.tables import WIDTH
from formulas.bridge import bridge
from formulas.explain import explain_share
from formulas.split import Split
from funding.board import partner_named
from funding.board_names import board_name
from funding.dates import format_date
from funding.decisions import AdoptedShare, Adoption
from funding.money import format_money
from funding.wording import _
from funding.years import year_before


def statement_text(adoption: Adoption, split: Split, partner_id: str, year: str) -> str:
    """The statement of one partner for one year, on about a page; raises `KeyError`.

    `split` is the adoption opened again.
    """
    share = next((share for share in adoption.shares if (share.partner, share.year) == (partner_id, year)), None)
    if share is None:
        raise KeyError(partner_id, year)
    name = partner_named(split.board, partner_id).name
    title = _("{name}: contribution to {board} for {year}").format(name=name, board=board_name(split.board), year=year)
    parts = (
        (_("Your share"), _share(share)),
        (_("How it was built"), _built(split, partner_id, year)),
        (_("What changed, and why"), _changed(split, partner_id, year)),
        (_("What it rests on"), _rests_on(adoption)),
        (_("When it is due"), _due(adoption, partner_id, year)),
    )
    told = ["\n".join([heading, "-" * len(heading), *lines]) for heading, lines in parts]
    return "\n\n".join([textwrap.fill(title, WIDTH), *told])


def _share(share: AdoptedShare) -> Iterator[str]:
    yield from _line(_("Assessed share"), format_money(share.assessed))
    taken = share.assessed - share.cash_due
    if taken:
        yield from _line(_("Less what counts in kind"), f"-{format_money(taken)}")
    yield from _line(_("Cash due"), format_money(share.cash_due))


def _built(split: Split, partner_id: str, year: str) -> Iterator[str]:
    for step in explain_share(split, partner_id, year).steps:
        if step.sentence:
            yield textwrap.fill(f"“{step.sentence}”", WIDTH, subsequent_indent=" ")
        else:
            yield f"{step.title}:"
        for line in step.lines:
            told = f"{line.working} = {line.value}" if line.working else line.value
            yield from _line(f"  {line.label}", told)
            if line.proviso:
                yield from textwrap.wrap(f"({line.proviso})", WIDTH, initial_indent="    ", subsequent_indent="    ")
        if not step.lines:
            for remark in step.remarks:
                yield from textwrap.wrap(remark, WIDTH, initial_indent="  ", subsequent_indent="  ")


def _changed(split: Split, partner_id: str, year: str) -> Iterator[str]:
    told = bridge(split, partner_id, year)
    yield from _line(_("Assessed share, {year}").format(year=year_before(year)), known_money(told.last_year))
    for step in told.steps:
        if step.amount:
            yield from _line(f"  {step.label}", signed_money(step.amount))
    yield from _line(_("Assessed share, {year}").format(year=year), format_money(told.assessed))
    if told.remark:
        yield textwrap.fill(told.remark, WIDTH)


def _rests_on(adoption: Adoption) -> Iterator[str]:
    words = _("Formula “{formula}”, adopted at “{meeting}” on {date}.").format(
        formula=adoption.formula, meeting=adoption.meeting, date=format_date(adoption.date)
    )
    yield textwrap.fill(words, WIDTH)
    for driver in adoption.drivers:
        told = f"{driver.name}: {driver.source or _('no source is named')}"
        if driver.as_at is not None:
            told += f", {format_date(driver.as_at)}"
        yield textwrap.fill(f"{told}.", WIDTH, subsequent_indent="  ")
    if adoption.review is not None:
        yield _("It is reviewed by {date}.").format(date=format_date(adoption.review))
    if adoption.disputes:
        yield textwrap.fill(_("Disputes: {words}.").format(words=adoption.disputes.rstrip(".")), WIDTH)
    yield _("Fingerprint {fingerprint}").format(fingerprint=adoption.fingerprint)


def _due(adoption: Adoption, partner_id: str, year: str) -> Iterator[str]:
    parts = [
        (date.fromisoformat(day), amount)
        for of in adoption.instalments
        if (of.partner, of.year) == (partner_id, year)
        for day, amount in of.due.items()
    ]
    if not parts:
        yield _("No cash is due.")
        return
    for day, amount in parts:
        yield from _line(format_date(day), format_money(amount))
    yield from _line(_("Together"), format_money(sum(amount for _day, amount in parts)))


def _line(label: str, figure: str) -> Iterator[str]:
    room = WIDTH - len(label) - 1
    if len(figure) <= room:
        yield f"{label} {figure:>{room}}"
    else:
        yield from textwrap.wrap(label, WIDTH)
        yield f"{figure:>{WIDTH}}"
