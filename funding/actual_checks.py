"""Checks of what a year really brought: every entry is of something that there is, in its year, and told once."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache, partial

from funding.actuals import Actual, ActualKind, months_in
from funding.adopted import NotFrozen, read_facts
from funding.board import Board
from funding.decisions import in_force
from funding.delivery import measure_of
from funding.in_kind import given_in
from funding.places import did_you_mean, place, quoted
from funding.problems import Problem
from funding.wording import _
from funding.years import months_of


def _here(entry: Actual) -> str:
    return place("actuals", f"{entry.year} {quoted(entry.of)}")


def actuals_known(board: Board) -> Iterator[Problem]:
    """Every entry is of a cost line, a source of income or an offer of the plan or of what was adopted, in its year."""
    known, adopted = _lines_of(board), cache(partial(_adopted_lines, board))
    missing = {
        "cost": _("There is no cost line with the id {name}."),
        "income": _("There is no income called {name}."),
        "in-kind": _("There is no offer in kind with the id {name}."),
    }
    offers = {offer.id: offer for offer in board.in_kind}
    for entry in board.actuals:
        names = known[entry.kind]
        if entry.of not in names and entry.of not in (others := adopted(entry.year)[entry.kind]):
            mend = did_you_mean(entry.of, [*names, *others], _("Use one that is in the file, or add it to the plan."))
            yield Problem(place(_here(entry), "of"), missing[entry.kind].format(name=quoted(entry.of)), mend)
        if entry.year not in board.years:
            what = _("{year} is not a year of the plan.").format(year=entry.year)
            yield Problem(place(_here(entry), "year"), what, _("Change the year, or take the entry out."))
        elif entry.kind == "in-kind" and entry.of in offers and not given_in(offers[entry.of], entry.year):
            what = _("The offer is not given in {year}.").format(year=entry.year)
            yield Problem(place(_here(entry), "year"), what, _("Change the year, or the years of the offer."))


def _lines_of(board: Board) -> Mapping[ActualKind, Sequence[str]]:
    return {
        "cost": [cost.id for cost in board.costs],
        "income": [income.name for income in board.income],
        "in-kind": [offer.id for offer in board.in_kind],
    }


def _adopted_lines(board: Board, year: str) -> Mapping[ActualKind, Sequence[str]]:
    """The lines of what was adopted for a year: under a scenario it may have some that the plan has not."""
    found: dict[ActualKind, list[str]] = {"cost": [], "income": [], "in-kind": []}
    for adoption in in_force(board.adoptions, (year,)):
        with suppress(NotFrozen):
            for kind, names in _lines_of(read_facts(adoption.inputs)).items():
                found[kind] += names
    return found


def actuals_measured(board: Board) -> Iterator[Problem]:
    """Every entry says how much, in one way."""
    offers = {offer.id: offer for offer in board.in_kind}
    for entry in board.actuals:
        if entry.delivered is not None and entry.kind != "in-kind":
            mend = _("Write the money as amount.")
            yield Problem(place(_here(entry), "delivered"), _("Only in kind is told by what was delivered."), mend)
        elif (entry.amount is None) == (entry.delivered is None):
            what = _("The entry says in two ways how much it is.")
            if entry.amount is None:
                what = _("The entry does not say how much it is.")
            yield Problem(_here(entry), what, _("Write amount; or, for in kind, amount or delivered."))
        elif entry.kind == "in-kind" and (entry.amount or 0) < 0:
            what = _("What was delivered must not be below zero.")
            yield Problem(place(_here(entry), "amount"), what, _("Write what it was worth, or £0."))
        elif entry.delivered is not None and entry.of in offers and not measure_of(offers[entry.of]):
            what = _("The offer does not say how much it promises, so what was delivered cannot be valued.")
            yield Problem(place(_here(entry), "delivered"), what, _("Write amount: what it was worth."))


def actuals_told_once(board: Board) -> Iterator[Problem]:
    """No month of a line is told twice, and every month is one of the entry's year."""
    told: dict[tuple[str, str, str], set[int]] = {}
    for entry in board.actuals:
        months = months_in(entry)
        if not months <= set(months_of(entry.year)):
            what = _("The period is not all in {year}.").format(year=entry.year)
            yield Problem(place(_here(entry), "period"), what, _("Use months from April to March of that year."))
        before = told.setdefault((entry.year, entry.kind, entry.of), set())
        if before & months:
            what = _("Another entry is for a same month.")
            mend = _("Keep one of them, or give each a period of its own, like 2026-04 to 2026-06.")
            yield Problem(place(_here(entry), "period"), what, mend)
        before |= months
