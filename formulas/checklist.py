"""What must be settled before a Board adopts a split: each item in words, and whether it is done."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from formulas import clauses as c
from formulas.adopting import Decision, decided_years, partners_deciding, quorum_of
from formulas.freezing import drivers_used
from formulas.split import Split
from formulas.terms import terms_of
from funding.board import Board, Partner, short_name
from funding.board_names import driver_name
from funding.checks import check_board
from funding.dates import format_date
from funding.decisions import Answer, place_told, places_taken
from funding.money import format_money
from funding.problems import errors
from funding.wording import _, language, plural


class ItemState(Enum):
    """How an item stands."""

    DONE = "done"
    MISSING = "missing"
    NOT_NEEDED = "not needed"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to be settled before a split is adopted."""

    key: str
    """For programs."""
    words: str
    """What is to be settled."""
    state: ItemState
    told: str
    """How it stands, or what to do about it."""


def checklist(board: Board, split: Split, decision: Decision) -> tuple[Item, ...]:
    """Everything to be settled before this split is adopted, in the order in which a meeting comes to it.

    The split may be of the Board under a scenario or a proposal's sentences; the Board is the one that adopts.
    """
    return (
        _sound(board),
        _gap(split, decision),
        _offers(board),
        _drivers(split),
        *_year_end(split),
        _meeting(decision),
        _quorum(board, decision),
        _asked(board, decision),
        _agreement(board, split, decision),
        _conditions(board, decision),
        _review(decision),
        _disputes(board, decision),
        _superseding(board, split, decision),
    )


def missing(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """What is still to be settled."""
    return tuple(item for item in items if item.state is ItemState.MISSING)


def state_words(state: ItemState) -> str:
    """A state as people read it."""
    return {
        ItemState.DONE: _("done"),
        ItemState.MISSING: _("missing"),
        ItemState.NOT_NEEDED: _("not needed"),
    }[state]


def _item(key: str, words: str, told: str, *, done: bool) -> Item:
    return Item(key, words, ItemState.DONE if done else ItemState.MISSING, told)


def _not_needed(key: str, words: str, told: str) -> Item:
    return Item(key, words, ItemState.NOT_NEEDED, told)


def _sound(board: Board) -> Item:
    wrong = errors(check_board(board))
    told = _("The file is in order.")
    if wrong:
        told = plural("One problem; see cyfran check.", "{n} problems; see cyfran check.", len(wrong)).format(
            n=len(wrong)
        )
    return _item("file", _("The Board file has no problems"), told, done=not wrong)


def _gap(split: Split, decision: Decision) -> Item:
    words = _("It is settled who meets the gap")
    decided = decided_years(split, decision)
    gaps = [(result.year, result.gap) for result in split.years if result.gap and result.year in decided]
    if not gaps:
        return _not_needed("gap", words, _("The formula leaves no gap."))
    units = [clause.pence for clause in split.formula.clauses if isinstance(clause, c.RoundTo)]
    if units and max(gap for _year, gap in gaps) < max(units):
        return _not_needed("gap", words, _("Only what rounding leaves is asked of nobody."))
    figures = ", ".join(f"{year}: {format_money(gap)}" for year, gap in gaps)
    told = decision.gap or _("Say how the gap is met.")
    return _item("gap", words, f"{figures}. {told}", done=bool(decision.gap))


def _offers(board: Board) -> Item:
    words = _("Every offer in kind is agreed or declined")
    if not board.in_kind:
        return _not_needed("offers", words, _("Nothing is offered in kind."))
    waiting = [offer.what for offer in board.in_kind if offer.status == "offered"]
    told = _("Still only offered: {offers}.").format(offers=", ".join(waiting)) if waiting else _("All are.")
    return _item("offers", words, told, done=not waiting)


def _drivers(split: Split) -> Item:
    words = _("Every fact that shares costs has a source and a date")
    used = drivers_used(split)
    if not used:
        return _not_needed("drivers", words, _("No such fact is used."))
    bare = [driver_name(driver) for driver in used if not driver.source or driver.as_at is None]
    told = _("Without one: {drivers}.").format(drivers=", ".join(bare)) if bare else _("All have.")
    return _item("drivers", words, told, done=not bare)


def _year_end(split: Split) -> Iterator[Item]:
    terms = terms_of(split.formula, split.lexicon)
    under = terms.underspend or _("Add a sentence, such as: An underspend is returned in the same shares.")
    yield _item("underspend", _("It is settled what becomes of an underspend"), under, done=bool(terms.underspend))
    over = terms.overspend or _("Add a sentence, such as: An overspend is shared in the same shares.")
    yield _item("overspend", _("It is settled who bears an overspend"), over, done=bool(terms.overspend))


def _meeting(decision: Decision) -> Item:
    held = bool(decision.meeting.strip()) and decision.date is not None
    told = _("Name the meeting and its date.")
    if held and decision.date is not None:
        told = _("{meeting}, {date}.").format(meeting=decision.meeting, date=format_date(decision.date))
    return _item("meeting", _("The meeting and its date are named"), told, done=held)


def _quorum(board: Board, decision: Decision) -> Item:
    words = _("The meeting was quorate")
    held = quorum_of(board, decision)
    if held is None:
        return _not_needed("quorum", words, _("The Board file has no rule on a quorum."))
    return _item("quorum", words, held.told, done=held.held)


def _asked(board: Board, decision: Decision) -> Item:
    asked = {answer.partner for answer in decision.answers if answer.answer != "not asked"}
    left = [partner for partner in partners_deciding(board, decision) if partner.id not in asked]
    told = _("All were.") if not left else _("Not asked: {names}.").format(names=_names(left))
    return _item("asked", _("Every partner was asked"), told, done=not left)


def _agreement(board: Board, split: Split, decision: Decision) -> Item:
    decided = decided_years(split, decision)
    paying = {
        row.partner for result in split.years if result.year in decided for row in result.partners if row.assessed
    }
    against = {answer.partner for answer in decision.answers if answer.answer == "does not agree"}
    left = [partner for partner in board.partners if partner.id in paying & against]
    told = _("Nobody who pays has said no.")
    if left:
        told = _("Does not agree: {names}.").format(names=_names(left))
    return _item("agreement", _("No partner who pays disagrees"), told, done=not left)


def _conditions(board: Board, decision: Decision) -> Item:
    words = _("Every condition is in words")
    subject = [answer for answer in decision.answers if answer.answer == "agrees subject to"]
    if not subject:
        return _not_needed("conditions", words, _("Nobody made a condition."))
    bare = [answer.partner for answer in subject if not answer.conditions]
    told = " ".join(_condition(board, answer) for answer in subject if answer.conditions)
    if bare:
        left = _names([partner for partner in board.partners if partner.id in bare])
        told = _("Say what the condition is of: {names}.").format(names=left)
    return _item("conditions", words, told, done=not bare)


def _condition(board: Board, answer: Answer) -> str:
    names = {partner.id: short_name(partner, language()) for partner in board.partners}
    return _("{name}: {condition}.").format(
        name=names.get(answer.partner, answer.partner), condition=answer.conditions.rstrip(".")
    )


def _review(decision: Decision) -> Item:
    words = _("A date for the review is set")
    if decision.review is None:
        return _item("review", words, _("Set one."), done=False)
    late = decision.date is not None and decision.review <= decision.date
    told = _("It must be after the meeting.") if late else f"{format_date(decision.review)}."
    return _item("review", words, told, done=not late)


def _disputes(board: Board, decision: Decision) -> Item:
    route = decision.disputes or board.board.disputes
    told = route or _("Say where a dispute goes, here or as disputes under [board].")
    return _item("disputes", _("The way of a dispute is named"), told, done=bool(route))


def _superseding(board: Board, split: Split, decision: Decision) -> Item:
    words = _("It is said which decision it supersedes")
    taken = places_taken(board.adoptions, decided_years(split, decision))
    if not taken:
        return _not_needed("supersedes", words, _("Nothing was adopted for these years before."))
    named = _("{name}, fingerprint {fingerprint}")
    names = [named.format(name=place_told(one.name, years), fingerprint=one.fingerprint[:12]) for one, years in taken]
    told = _("It takes the place of {names}.").format(names="; ".join(names))
    return _item("supersedes", words, told, done=True)


def _names(partners: list[Partner]) -> str:
    return ", ".join(short_name(partner, language()) for partner in partners)
