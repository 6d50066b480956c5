"""The register of what partners give in kind: what each offer is worth, whether it counts, and if not why."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from funding.board import Accepted, Board, Offer, StaffTime
from funding.membership import absence_told, absent_in
from funding.money import Pence, round_half_up
from funding.names import same
from funding.plan import HUNDRED, months_between
from funding.wording import _


@dataclass(frozen=True, slots=True)
class Question:
    """One of the four questions of acceptance, with its answer."""

    text: str
    answer: bool
    stated: bool
    """Whether the file answers it; otherwise the facts of the file do."""


@dataclass(frozen=True, slots=True)
class Registered:
    """An offer as it stands in a year."""

    offer: Offer
    value: Pence | None
    """What it is worth in the year, in whole pence; None when it is not valued."""
    counts: bool
    reason: str
    """Why it does not count; empty when it does."""
    questions: tuple[Question, ...]


def register(board: Board, year: str) -> tuple[Registered, ...]:
    """Every offer given in a year, in the order of the file, with its value and whether it counts."""
    return tuple(_registered(board, offer, year) for offer in board.in_kind if given_in(offer, year))


def given_in(offer: Offer, year: str) -> bool:
    """Whether an offer is for a year."""
    return not offer.years or year in offer.years


def value_of(offer: Offer, year: str) -> Pence | None:
    """What an offer is worth in a year, to the whole penny, halves up; None when it is not valued or cannot be."""
    if offer.valuation == "not valued":
        return None
    if offer.staff is not None:
        worth = staff_time_worth(offer.staff, year)
    elif offer.rate is not None:
        worth = Fraction(offer.quantity) * offer.rate
    else:
        return None
    if worth is None:
        return None
    if offer.useful_life is not None:
        if not offer.useful_life:
            return None
        worth /= Fraction(offer.useful_life)
    return round_half_up(worth)


def staff_time_worth(time: StaffTime, year: str) -> Fraction | None:
    """What staff time costs its employer in a year, in pence; None when the file does not say how much there is."""
    full_year = time.salary * (1 + Fraction(time.on_costs) / HUNDRED)
    if time.fte is not None:
        months = sum(months_between(time.start, time.end, year))
        return Fraction(time.fte) * full_year * months / 12
    if time.days is not None and time.days_in_year:
        return full_year / Fraction(time.days_in_year) * Fraction(time.days)
    if time.hours is not None and time.hours_in_year:
        return full_year / Fraction(time.hours_in_year) * Fraction(time.hours)
    return None


def _registered(board: Board, offer: Offer, year: str) -> Registered:
    value = value_of(offer, year)
    questions = questions_of(board, offer)
    reason = next(_reasons(board, offer, year, value, questions), "")
    return Registered(offer, value, not reason, reason, questions)


def _reasons(
    board: Board, offer: Offer, year: str, value: Pence | None, questions: tuple[Question, ...]
) -> Iterator[str]:
    yield from (absence_told(partner, year) for partner in absent_in(board, year) if partner.id == offer.partner)
    if offer.status == "declined":
        yield _("The offer was declined.")
    if offer.status == "offered":
        yield _("The offer is not agreed yet.")
    if value is None:
        yield _("The offer is not valued.")
    if offer.meets is None:
        yield _("It meets no line of the plan: it is recognised, and changes nobody's cash.")
    elif all(cost.id != offer.meets for cost in board.costs):
        yield _("The cost line it meets is not in the plan.")
    for question in questions:
        if not question.answer:
            yield _("The answer to “{question}” is no.").format(question=question.text)


def questions_of(board: Board, offer: Offer) -> tuple[Question, ...]:
    """The four questions of acceptance; where the file gives no answer its facts do."""
    stated = offer.accepted or Accepted()
    asked = (
        (_("Can it be verified?"), stated.verifiable, True),
        (_("Is it needed for the plan?"), stated.needed, True),
        (_("Is it counted only once?"), stated.counted_once, twin_of(board, offer) is None),
        (_("Is it in the agreed plan?"), stated.in_plan, True),
    )
    return tuple(Question(text, fact if answer is None else answer, answer is not None) for text, answer, fact in asked)


def twin_of(board: Board, offer: Offer) -> Offer | None:
    """An offer with a smaller id by which the same partner gives the same thing in a same year, if there is one."""
    for other in sorted(board.in_kind, key=lambda known: known.id):
        if other.id == offer.id:
            return None
        alike = (other.partner, other.kind, same(other.what)) == (offer.partner, offer.kind, same(offer.what))
        live = "declined" not in (other.status, offer.status)
        if alike and live and any(given_in(other, year) and given_in(offer, year) for year in board.years):
            return other
    return None
