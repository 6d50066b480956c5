"""The forms of a cost line: one for each way to build it up."""

from collections.abc import Iterator

from funding.board import Board, Cost, Staff
from funding.build_up import cost_in_words
from funding.free_names import free_id
from funding.money import format_money
from funding.plan import cost_of, index_named, price_of_a_year
from funding.plan_checks import prices_fit
from funding.records import Fields
from funding.wording import _
from tui.workspace.forms.adjustments import adjustment_form
from tui.workspace.forms.answers import needing
from tui.workspace.forms.cost_questions import WAYS, Way, about_line, grows_with, name_of_line, prices_of, way_of, ways
from tui.workspace.forms.form import Form
from tui.workspace.forms.making import Subject, form_over
from tui.workspace.forms.placing import at_row, placed, row_of
from tui.workspace.forms.posts import post_faults, post_notices
from tui.workspace.forms.reading import fields_of

NEW_LINE = "line"
FIGURES = frozenset({"amount", "staff.fte", "staff.salary", "units.quantity", "units.rate"})
"""What a line must say when it is built up another way from now on; one as today may lack a figure."""


def cost_forms(board: Board, cost_id: str | None = None) -> tuple[Form, ...]:
    """The forms of a cost line, the first as it is built up today; of a new line when there is no id.

    An adjustment has one form of its own. Raises `KeyError` when there is no line with this id.
    """
    if cost_id is None:
        return tuple(_form(board, None, way) for way in ways(board))
    cost: Cost = at_row(board, "costs", cost_id)
    if cost.changes is not None:
        return (adjustment_form(board, cost_id),)
    today = way_of(cost)
    ordered = sorted(ways(board), key=lambda way: way.key != today)
    return tuple(_form(board, cost, way) for way in ordered)


def _form(board: Board, cost: Cost | None, way: Way) -> Form:
    as_today = cost is not None and way_of(cost) == way.key
    whole: Fields = {} if cost is None else fields_of(cost)
    dropped = {key for key in WAYS if not (as_today and key == way.key)} | {"changes", "adjusts"}
    if not way.grows and not as_today:
        dropped.add("grows_with")
    if not as_today:
        dropped.add("prices_of")
    fields = {key: value for key, value in whole.items() if key not in dropped}
    several = as_today and fields != whole
    growing = (grows_with(board), prices_of(board)) if way.grows else ()
    asked = (name_of_line(), *(way.asked if as_today else needing(way.asked, FIGURES)), *growing, *about_line(board))
    subject = Subject(
        Cost,
        "costs",
        board,
        cost,
        fields,
        placed=lambda new: placed(board, "costs", cost, new),
        label=lambda new: new.name if cost is not None else _("add {name}").format(name=new.name),
        finish=lambda typed: _with_id(board, typed),
        as_it_stands=as_today and not several,
        stand_ins={"name": "?"},
    )
    form_id = f"costs {row_of(board, 'costs', cost) if cost else '+'} {way.key}"
    start = {} if as_today or cost is None else _converted(board, cost, way)
    return form_over(
        subject,
        form_id,
        way.title,
        way.intro,
        asked,
        lines=lambda changed, new: (*_warning(several=several), *cost_lines(changed, new)),
        faults=lambda changed, new: _faults(changed, new, None if as_today else way.key),
        start=start,
    )


def _warning(*, several: bool) -> tuple[str, ...]:
    return (_("The line says in several ways what it costs. If you keep this form, only this way stays."),) * several


def _with_id(board: Board, fields: Fields) -> Fields:
    if "id" in fields:
        return fields
    return {"id": free_id(str(fields.get("name", "")), {cost.id for cost in board.costs}, NEW_LINE), **fields}


def _converted(board: Board, cost: Cost, way: Way) -> dict[str, str]:
    """What the line costs today, as answers of another way."""
    if way.key == "amounts":
        by_year = {year: cost_of(board, cost, year) for year in board.years}
        return {f"amounts.{year}": format_money(pence) for year, pence in by_year.items() if pence is not None}
    if way.key == "amount" and cost.amounts:
        figures = set(cost.amounts.values())
        return {"amount": format_money(figures.pop())} if len(figures) == 1 else {}
    price = price_of_a_year(cost)
    whole = price is not None and price.denominator == 1 and (cost.staff is None or _full(cost.staff))
    return {"amount": format_money(price)} if way.key == "amount" and price is not None and whole else {}


def _full(post: Staff) -> bool:
    return post.start is None and post.end is None


def cost_lines(board: Board, cost: Cost) -> Iterator[str]:
    """What a line comes to in each year and how, and what to look at again."""
    for year in board.years:
        yield _year_line(board, cost, year)
    if cost.staff is not None:
        yield from post_notices(cost.staff, board.years)


def _year_line(board: Board, cost: Cost, year: str) -> str:
    amount = cost_of(board, cost, year)
    if amount is not None:
        told, words = format_money(amount), cost_in_words(board, cost, year)
        if cost.amounts is not None:
            return _("{year}: {amount}, {words}").format(year=year, amount=told, words=words)
        if words == told:
            return _("{year}: {amount}").format(year=year, amount=told)
        return _("{year}: {amount} = {words}").format(year=year, amount=told, words=words)
    if cost.grows_with is not None and price_of_a_year(cost) is not None:
        if index_named(board, cost.grows_with) is None:
            return _("{year}: no amount, for there is no index {index}.").format(
                year=year, index=f"“{cost.grows_with}”"
            )
        text = _("{year}: no amount, for the index {index} lacks a rate up to then.")
        return text.format(year=year, index=f"“{cost.grows_with}”")
    return _("{year}: no amount yet").format(year=year)


def _faults(board: Board, cost: Cost, new_way: str | None) -> dict[str, str]:
    found = {} if cost.staff is None else post_faults("staff", cost.staff, board.years)
    if new_way == "amounts" and not cost.amounts:
        found[""] = _("Write the amount of at least one year.")
    for problem in prices_fit(board.model_copy(update={"costs": (cost,)})):
        found["prices_of"] = f"{problem.what} {problem.mend}"
    if cost.prices_of is not None and cost.grows_with is None:
        found["prices_of"] = _("A line in the prices of another year must grow. Choose what it grows with.")
    return found
