"""The questions about a cost line: those that every line answers, and those of each way to build it up."""

from dataclasses import dataclass

from funding.board import DEFAULT_POOL, Board, Cost
from funding.plan import pools_of
from funding.wording import _
from tui.workspace.forms.answers import Asked, ask, ask_choice
from tui.workspace.tables.fields import money_kind, month_kind, number_kind, percent_kind, year_kind, yes_no_kind
from tui.workspace.tables.known import index_kind

WAYS = ("amount", "amounts", "staff", "units")
"""The keys of a Board file under which a line says what it costs."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to say what a line costs."""

    key: str
    title: str
    intro: str
    asked: tuple[Asked, ...]
    grows: bool
    """Whether the line may grow with an index."""


def ways(board: Board) -> tuple[Way, ...]:
    """The four ways to build a cost line up."""
    return (
        Way(
            "amount",
            _("One amount"),
            _("One amount for a year, which may grow from year to year."),
            (ask("amount", _("Amount a year"), _("What a year costs, like £41,200 or 52k."), money_kind()),),
            grows=True,
        ),
        Way(
            "amounts",
            _("Each year"),
            _("An amount for each year of the plan. A blank year is not yet known; write £0 where it costs nothing."),
            tuple(_amount_in(year) for year in board.years),
            grows=False,
        ),
        Way(
            "staff",
            _("A post"),
            _("A post: full-time equivalents x salary x on-costs, for the months it is filled."),
            _post(),
            grows=True,
        ),
        Way(
            "units",
            _("So many at so much"),
            _("So many at so much each: 36 days at £500, 12 room days at £85."),
            _units(),
            grows=True,
        ),
    )


def _amount_in(year: str) -> Asked:
    help_text = _("What the line costs in {year}, like £41,200. Blank is not yet known, and never zero.")
    return ask(f"amounts.{year}", _("Amount in {year}").format(year=year), help_text.format(year=year), money_kind())


def _post() -> tuple[Asked, ...]:
    return (
        ask(
            "staff.fte",
            _("Full-time posts"),
            _("How many full-time equivalents: 1, or 0.6 for three days a week."),
            number_kind(),
        ),
        ask("staff.salary", _("Salary"), _("A full year's salary of one full-time post, like £44,000."), money_kind()),
        *on_costs("staff"),
        *months("staff"),
    )


def on_costs(table: str) -> tuple[Asked, ...]:
    """What an employer pays besides the salary."""
    return (
        ask(
            f"{table}.on_costs",
            _("On-costs"),
            _("What the employer pays besides, as a percentage of salary, like 28%. Blank is none."),
            percent_kind(),
        ),
        ask(
            f"{table}.on_costs_note",
            _("What they hold"),
            _("What the on-costs hold, like National Insurance and pension. Needed when they are above 100%."),
            long=True,
        ),
    )


def months(table: str) -> tuple[Asked, ...]:
    """The months for which a post is filled."""
    return (
        ask(
            f"{table}.start",
            _("First month"),
            _("The first month it is filled, like September 2026. Blank means from the start of the plan."),
            month_kind(),
        ),
        ask(
            f"{table}.end",
            _("Last month"),
            _("The last month it is filled, like March 2028. Blank means to the end of the plan."),
            month_kind(),
        ),
    )


def _units() -> tuple[Asked, ...]:
    return (
        ask("units.quantity", _("How many"), _("How many in a year, like 36."), number_kind()),
        ask("units.unit", _("Of what"), _("What is counted, like days or room days. May be left blank.")),
        ask("units.rate", _("Price of one"), _("What one costs, like £500."), money_kind()),
    )


def name_of_line() -> Asked:
    """The question for a line's name."""
    return ask("name", _("Name"), _("What the line is called in the plan, like Training officer."), needed=True)


def grows_with(board: Board) -> Asked:
    """The question for a line's index."""
    return ask_choice(
        "grows_with",
        _("Grows with"),
        _("The index by which it grows from year to year. Blank means it stays as it is."),
        index_kind(board),
    )


def prices_of(board: Board) -> Asked:
    """The question for the year in whose prices a line's figures are."""
    first = board.years[0] if board.years else ""
    help_text = _("The year in whose prices the figures above are, like 2024-25; the line grows from there on.")
    blank = _("Blank means the first year of the plan, {year}.").format(year=first)
    return ask("prices_of", _("In prices of"), f"{help_text} {blank}" if first else help_text, year_kind())


def about_line(board: Board) -> tuple[Asked, ...]:
    """The questions that every line answers, after those of its cost."""
    priorities = dict.fromkeys(cost.priority for cost in board.costs if cost.priority)
    return (
        ask(
            "pool",
            _("Pool"),
            _("The part of the costs it belongs to, like core or training; a formula can share each pool its own way."),
            choices=pools_of(board),
            blank=DEFAULT_POOL,
        ),
        ask("priority", _("Priority"), _("The aim of the business plan it serves."), choices=tuple(priorities)),
        owner(board),
        ask_choice(
            "one_off", _("One-off"), _("Whether the cost is not expected to come back."), yes_no_kind(), blank=_("no")
        ),
        ask("basis", _("Basis"), _("Where the figure comes from, like NJC grade, 1.0 FTE."), long=True),
        ask("source", _("Source"), _("The paper or page it was taken from."), long=True),
    )


def owner(board: Board) -> Asked:
    """The question for who answers for a line."""
    owners = dict.fromkeys(cost.owner for cost in board.costs if cost.owner)
    return ask("owner", _("Owner"), _("The body or post that answers for the line."), choices=tuple(owners))


def way_of(cost: Cost) -> str:
    """The way a line is built up today; one amount when it does not say."""
    return next((key for key in WAYS if getattr(cost, key) is not None), WAYS[0])
