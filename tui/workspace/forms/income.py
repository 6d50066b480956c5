"""The forms of a source of income: one for each way to say what it brings in."""

from collections.abc import Iterator
from dataclasses import dataclass

from funding.board import Board, Income
from funding.build_up import income_in_words
from funding.money import format_money
from funding.plan import income_of, pools_of
from funding.records import Fields
from funding.wording import _
from tui.workspace.forms.answers import Asked, ask, needing
from tui.workspace.forms.form import Form
from tui.workspace.forms.making import Subject, form_over
from tui.workspace.forms.placing import at_row, placed, row_of
from tui.workspace.forms.reading import fields_of
from tui.workspace.tables.fields import money_kind, number_kind

WAYS = ("amount", "amounts", "fees")
"""The keys of a Board file under which a source says what it brings in."""
FIGURES = frozenset({"amount", "fees.places", "fees.price"})


@dataclass(frozen=True, slots=True)
class _Way:
    key: str
    title: str
    intro: str
    asked: tuple[Asked, ...]


def income_forms(board: Board, row: str | None = None) -> tuple[Form, ...]:
    """The forms of a source of income, the first as it is entered today; of a new one when there is no row.

    Raises `KeyError` when there is no such row.
    """
    if row is None:
        return tuple(_form(board, None, way) for way in _ways(board))
    income: Income = at_row(board, "income", row)
    return tuple(_form(board, income, way) for way in sorted(_ways(board), key=lambda way: way.key != _way_of(income)))


def _way_of(income: Income) -> str:
    return next((key for key in WAYS if getattr(income, key) is not None), WAYS[0])


def _ways(board: Board) -> tuple[_Way, ...]:
    by_year = (
        ask(
            f"amounts.{year}",
            _("Amount in {year}").format(year=year),
            _("What it brings in in {year}, like £6,000. Blank is not yet known, and never zero.").format(year=year),
            money_kind(),
        )
        for year in board.years
    )
    return (
        _Way(
            "amount",
            _("One amount"),
            _("The same amount in every year."),
            (ask("amount", _("Amount a year"), _("What it brings in in a year, like £6,000."), money_kind()),),
        ),
        _Way(
            "amounts",
            _("Each year"),
            _("An amount for each year of the plan. A blank year is not yet known; write £0 where nothing comes in."),
            tuple(by_year),
        ),
        _Way(
            "fees",
            _("Places x price"),
            _("Places sold at a price each, as on courses."),
            (
                ask("fees.places", _("Places"), _("How many places are sold in a year, like 120."), number_kind()),
                ask("fees.price", _("Price"), _("What a place costs, like £50."), money_kind()),
            ),
        ),
    )


def _form(board: Board, income: Income | None, way: _Way) -> Form:
    as_today = income is not None and _way_of(income) == way.key
    whole: Fields = {} if income is None else fields_of(income)
    fields = {key: value for key, value in whole.items() if key not in WAYS or (as_today and key == way.key)}
    several = as_today and fields != whole
    subject = Subject(
        Income,
        "income",
        board,
        income,
        fields,
        placed=lambda new: placed(board, "income", income, new),
        label=lambda new: new.name if income is not None else _("add {name}").format(name=new.name),
        as_it_stands=as_today and not several,
        stand_ins={"name": "?"},
    )
    name = ask("name", _("Name"), _("Where it comes from, like Course fees."), needed=True)
    return form_over(
        subject,
        f"income {row_of(board, 'income', income) if income else '+'} {way.key}",
        way.title,
        way.intro,
        (name, *(way.asked if as_today else needing(way.asked, FIGURES)), *_about(board)),
        lines=lambda changed, new: (*_warning(several=several), *_lines(changed, new)),
        faults=lambda _changed, new: _faults(new, None if as_today else way.key),
        start={} if as_today or income is None else _converted(board, income, way),
    )


def _about(board: Board) -> tuple[Asked, ...]:
    return (
        ask(
            "pool",
            _("Pool"),
            _("The pool whose costs it lowers, like training. Blank lowers everybody's costs."),
            choices=pools_of(board),
        ),
        ask("basis", _("Basis"), _("How the figure was arrived at."), long=True),
        ask("source", _("Source"), _("The paper or page it was taken from."), long=True),
        ask("name_cy", _("Welsh name"), _("The name in Welsh papers.")),
    )


def _converted(board: Board, income: Income, way: _Way) -> dict[str, str]:
    """What the source brings in today, as answers of another way."""
    figures = {year: income_of(income, year) for year in board.years}
    if way.key == "amounts":
        return {f"amounts.{year}": format_money(pence) for year, pence in figures.items() if pence is not None}
    alike = set(figures.values())
    pence = alike.pop() if way.key == "amount" and len(alike) == 1 else None
    return {} if pence is None else {"amount": format_money(pence)}


def _warning(*, several: bool) -> tuple[str, ...]:
    text = _("The line says in several ways what it brings in. If you keep this form, only this way stays.")
    return (text,) * several


def _lines(board: Board, income: Income) -> Iterator[str]:
    words = income_in_words(income)
    for year in board.years:
        amount = income_of(income, year)
        if amount is None:
            yield _("{year}: no amount yet").format(year=year)
        elif income.amounts is None and words:
            yield _("{year}: {amount} = {words}").format(year=year, amount=format_money(amount), words=words)
        elif words:
            yield _("{year}: {amount}, {words}").format(year=year, amount=format_money(amount), words=words)
        else:
            yield _("{year}: {amount}").format(year=year, amount=format_money(amount))


def _faults(income: Income, new_way: str | None) -> dict[str, str]:
    nothing = new_way == "amounts" and not income.amounts
    return {"": _("Write the amount of at least one year.")} if nothing else {}
