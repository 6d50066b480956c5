"""The questions about an offer in kind: those of each kind, and those that every offer answers."""

from dataclasses import dataclass

from funding.board import Board, Offer
from funding.offers import Kind
from funding.wording import _
from tui.workspace.forms.answers import Asked, ask, ask_choice
from tui.workspace.forms.cost_questions import months
from tui.workspace.tables.fields import choice_kind, money_kind, number_kind, percent_kind, years_kind, yes_no_kind
from tui.workspace.tables.known import line_kind, partner_kind


@dataclass(frozen=True, slots=True)
class KindOfOffer:
    """One kind of offer, and one way to measure it."""

    key: str
    kind: Kind
    title: str
    intro: str
    asked: tuple[Asked, ...]
    valuation: str
    """How it is usually valued."""


def kinds() -> tuple[KindOfOffer, ...]:
    """The kinds of offer, staff in each of the ways in which time is measured."""
    return (
        KindOfOffer(
            "fte",
            "staff",
            _("Staff, by posts"),
            _("Part or all of a post: full-time equivalents x salary x on-costs."),
            (
                ask(
                    "staff.fte",
                    _("Full-time posts"),
                    _("How many full-time equivalents, like 0.2 for a day a week."),
                    number_kind(),
                ),
                *_salary(),
                *months("staff"),
            ),
            "salary cost",
        ),
        KindOfOffer(
            "days",
            "staff",
            _("Staff, by days"),
            _("Days of somebody's time: a year's cost / working days in a year x days given."),
            (
                ask("staff.days", _("Days"), _("How many days are given in a year."), number_kind()),
                ask(
                    "staff.days_in_year",
                    _("Days in a year"),
                    _("How many working days make a year. Usual are 220 (days at work) and 260 (days paid)."),
                    number_kind(),
                ),
                *_salary(),
            ),
            "salary cost",
        ),
        KindOfOffer(
            "hours",
            "staff",
            _("Staff, by hours"),
            _("Hours of somebody's time: a year's cost / working hours in a year x hours given."),
            (
                ask("staff.hours", _("Hours"), _("How many hours are given in a year."), number_kind()),
                ask(
                    "staff.hours_in_year",
                    _("Hours in a year"),
                    _("How many working hours make a year. Usual are 1,650 (hours at work) and 1,720."),
                    number_kind(),
                ),
                *_salary(),
            ),
            "salary cost",
        ),
        KindOfOffer(
            "rate",
            "staff",
            _("Staff, at a rate"),
            _("Somebody's time at a rate that is agreed or usual: quantity x rate."),
            _so_many(_("How many days or hours are given in a year."), _("days or hours"), _("£250")),
            "agreed rate",
        ),
        KindOfOffer(
            "goods",
            "goods",
            _("Goods"),
            _("Things: quantity x price, spread over the years they serve if they serve several."),
            (
                *_so_many(_("How many are given. Blank is 1."), _("laptops"), _("£600")),
                ask(
                    "useful_life",
                    _("Useful life"),
                    _("Over how many years the price is spread. Blank means that all of it counts in each year given."),
                    number_kind(),
                ),
            ),
            "market rate",
        ),
        KindOfOffer(
            "services",
            "services",
            _("Services"),
            _("Work for the Board, such as translation or legal advice: quantity x rate."),
            _so_many(_("How many are given in a year. Blank is 1."), _("hours"), _("£40")),
            "market rate",
        ),
        KindOfOffer(
            "accommodation",
            "accommodation",
            _("Accommodation"),
            _("Rooms: square metres x rent, or room days x rate."),
            _so_many(
                _("How many square metres or room days in a year. Blank is 1."),
                _("room days or square metres"),
                _("£85"),
            ),
            "market rate",
        ),
    )


def kind_of(offer: Offer) -> str:
    """The key of the kind that an offer is today."""
    if offer.kind != "staff":
        return offer.kind
    if offer.staff is None:
        return "rate" if offer.rate is not None else "fte"
    return next((key for key in ("fte", "days", "hours") if getattr(offer.staff, key) is not None), "fte")


def _salary() -> tuple[Asked, ...]:
    return (
        ask("staff.salary", _("Salary"), _("A full year's salary of one full-time post, like £44,000."), money_kind()),
        ask(
            "staff.on_costs",
            _("On-costs"),
            _("What the employer pays besides, as a percentage of salary, like 28%. Blank is none."),
            percent_kind(),
        ),
        ask(
            "staff.on_costs_note",
            _("What they hold"),
            _("What the on-costs hold, like National Insurance and pension. Needed when they are above 100%."),
            long=True,
        ),
    )


def _so_many(quantity: str, unit: str, rate: str) -> tuple[Asked, ...]:
    return (
        ask("quantity", _("How many"), quantity, number_kind()),
        ask("unit", _("Of what"), _("What is counted: {unit}.").format(unit=unit)),
        ask("rate", _("Rate"), _("What one is worth, like {rate}.").format(rate=rate), money_kind()),
    )


def who_and_what(board: Board) -> tuple[Asked, ...]:
    """Who gives, and what: asked first."""
    return (
        ask_choice("partner", _("Partner"), _("Who gives it."), partner_kind(board), needed=True),
        ask("what", _("What"), _("What is given, like Training room at the civic centre."), needed=True),
    )


def about_offer(board: Board) -> tuple[Asked, ...]:
    """The questions that every offer answers, after those of its value."""
    return (
        ask_choice(
            "meets",
            _("Meets"),
            _("The cost line on which it saves cash. Blank means none: it is recognised, and changes nobody's cash."),
            line_kind(board),
        ),
        ask_choice(
            "valuation",
            _("Valued by"),
            _("How the value was found. An offer that is not valued never counts."),
            choice_kind(
                {
                    "salary cost": _("salary cost"),
                    "market rate": _("market rate"),
                    "agreed rate": _("agreed rate"),
                    "not valued": _("not valued"),
                }
            ),
            blank=_("not valued"),
        ),
        ask("evidence", _("Evidence"), _("What shows that the value is right: a pay scale, a price list."), long=True),
        ask_choice(
            "status",
            _("Status"),
            _("Whether it is offered, agreed or declined. Only what is agreed counts."),
            choice_kind({"offered": _("offered"), "agreed": _("agreed"), "declined": _("declined")}),
            blank=_("offered"),
        ),
        _years(board),
        *_acceptance(),
    )


def _years(board: Board) -> Asked:
    help_text = _("The years it is given, with commas between, like {years}. Blank means every year.")
    example = ", ".join(board.years[:2]) or "2026-27"
    return ask("years", _("Years"), help_text.format(years=example), years_kind(board.years))


def _acceptance() -> tuple[Asked, ...]:
    help_text = _("Yes or no. An offer to which one answer is no does not count; blank leaves it to the facts.")
    questions = {
        "verifiable": _("Can it be verified?"),
        "needed": _("Is it needed for the plan?"),
        "counted_once": _("Is it counted only once?"),
        "in_plan": _("Is it in the agreed plan?"),
    }
    return tuple(ask_choice(f"accepted.{key}", text, help_text, yes_no_kind()) for key, text in questions.items())
