"""An adoption opened again: the split computed anew from the frozen facts, and whether it is still what was adopted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from formulas.freezing import Frozen, freeze
from formulas.split import Split, split_board
from funding.adopted import NotFrozen, adoption_fingerprint, read_facts
from funding.checks import check_board
from funding.decisions import AdoptedShare, Adoption
from funding.money import format_money
from funding.problems import Problem, errors
from funding.wording import _

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Reopened:
    """An adopted split computed again with today's program."""

    split: Split | None
    """The split; None when it cannot be computed from what stands there."""
    faults: tuple[str, ...]
    """Everything in which it is not what was adopted, in sentences; none when it is the same to the penny."""


def reopen(adoption: Adoption) -> Reopened:
    """Compute an adopted split again from its frozen facts, and hold it to the frozen figures."""
    try:
        board = read_facts(adoption.inputs)
    except NotFrozen:
        return Reopened(None, (_("The frozen facts cannot be read: they were altered."),))
    # Nobody adopts a Board that has problems, and what does not fit together cannot be shared out.
    if wrong := errors(check_board(board)):
        return Reopened(None, (_cannot_be_computed(wrong),))
    outcome = split_board(board, adoption.formula)
    if outcome.split is None:
        return Reopened(None, (_cannot_be_computed(outcome.problems),))
    years = [year.year for year in adoption.years]
    unknown = [year for year in years if year not in board.years]
    if unknown:
        return Reopened(None, (_("The frozen facts have no year {year}.").format(year=", ".join(unknown)),))
    split = replace(outcome.split, scenario=adoption.scenario)
    return Reopened(split, tuple(_differing(adoption, freeze(split, years))))


def adoption_faults(adoption: Adoption) -> tuple[str, ...]:
    """Everything that shows that an adoption is not as it was recorded; nothing for one in order."""
    faults = []
    if adoption_fingerprint(adoption) != adoption.fingerprint:
        faults.append(_("What it says does not have the fingerprint that stands with it: it was altered."))
    return (*faults, *reopen(adoption).faults)


def _cannot_be_computed(problems: Sequence[Problem]) -> str:
    why = " ".join(str(problem) for problem in problems)
    return _("The split cannot be computed from the frozen facts: {why}").format(why=why)


def _differing(adoption: Adoption, now: Frozen) -> Iterator[str]:
    """In what the figures computed now are not those that were adopted."""
    totals = ({year.year: year for year in kept} for kept in (adoption.years, now.years))
    for name, old, new in _paired(*totals):
        if old != new:
            told = _("{year}: the figures for the Board as a whole are not those that come out of the frozen facts.")
            yield told.format(year=name)
    shares = ({(share.year, share.partner): share for share in kept} for kept in (adoption.shares, now.shares))
    for (year, partner), before, after in _paired(*shares):
        if before != after:
            told = _("{year}, {partner}: {was} stands there, and {now} comes out of the frozen facts.")
            yield told.format(year=year, partner=partner, was=_figures(before), now=_figures(after))
    if (len(adoption.years), len(adoption.shares)) != (len(now.years), len(now.shares)):
        yield _("A year or a partner stands there twice, or not at all.")
    if adoption.instalments != now.instalments:
        yield _("The instalments are not those that come out of the frozen facts.")
    if adoption.drivers != now.drivers:
        yield _("The drivers are not those of the frozen facts.")
    if adoption.inputs != now.inputs:
        yield _("The frozen facts are not laid out as the program does it.")


def _paired(one: Mapping[K, V], other: Mapping[K, V]) -> Iterator[tuple[K, V | None, V | None]]:
    for key in dict.fromkeys((*one, *other)):
        yield key, one.get(key), other.get(key)


def _figures(share: AdoptedShare | None) -> str:
    if share is None:
        return _("nothing")
    return _("{assessed} assessed, {cash} in cash").format(
        assessed=format_money(share.assessed), cash=format_money(share.cash_due)
    )
