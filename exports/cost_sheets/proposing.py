"""What the lines of a sheet change in the plan: known lines by their id or name, the rest as new ones."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from exports.cost_sheets.layout import Layout, letter_of
from exports.cost_sheets.lines import Line, rows_of
from exports.grids.told import Outcome, Told
from exports.returns.trying import new_errors
from funding.board import Board, Cost, Income
from funding.fields import Record
from funding.free_names import free_id
from funding.money import Pence, format_money, format_money_short, round_half_up
from funding.names import same
from funding.places import quoted
from funding.plan import cost_of, income_of, pools_of, price_of_a_year
from funding.records import Fields, read_record
from funding.wording import _

TEXTS = ("pool", "priority", "owner", "basis", "source")
INCOME_TEXTS = ("pool", "basis", "source")
BUILD_UP = ("amount", "amounts", "staff", "units")


Check = Callable[[Board, Board], tuple[str, ...]]
"""Why one Board cannot become another, in words; nothing when it can."""


class _Refused(Exception):
    """A line that cannot be taken; the message says why."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a sheet of costs proposes."""

    board: Board
    told: tuple[Told, ...]


def proposed(board: Board, layout: Layout, file: str, as_lines: Collection[int] = ()) -> Proposal:
    """The Board with the lines of a sheet in it, and what became of each row."""
    rows = rows_of(layout, board, as_lines)
    # Checking a Board takes long beside changing it, so it is done line by line only when something is wrong.
    after, told = _all_taken(board, layout, rows.lines, file, check=_unchecked)
    if new_errors(board, after):
        after, told = _all_taken(board, layout, rows.lines, file, check=new_errors)
    in_order = sorted((*rows.told, *told), key=lambda pair: pair[0])
    return Proposal(after, (*_same_every_year(board, layout, rows.lines), *(each for _row, each in in_order)))


def _all_taken(
    start: Board, layout: Layout, lines: Collection[Line], file: str, check: Check
) -> tuple[Board, list[tuple[int, Told]]]:
    """The Board with every line that can be taken, and what became of each."""
    board, told, seen = start, list[tuple[int, Told]](), dict[str, int]()
    for line in lines:
        known = _known_cost(start, line)
        key = f"={known.id}" if known else line.words.get("id") or same(line.name)
        first = seen.setdefault(key, line.row)
        if first == line.row:
            board, found = _taken(board, start, layout, line, file, check)
        else:
            words = _("It stands in row {row} already. Give each line its own name.").format(row=first + 1)
            found = _of(layout, line, Outcome.REFUSED, words)
        told.append((line.row, found))
    return board, told


def _unchecked(_board: Board, _changed: Board) -> tuple[str, ...]:
    return ()


def _taken(board: Board, start: Board, layout: Layout, line: Line, file: str, check: Check) -> tuple[Board, Told]:
    """The Board with a line, if that can be, and what became of it."""
    try:
        changed, words = _with_line(board, start, layout, line, file)
    except _Refused as slip:
        return board, _of(layout, line, Outcome.REFUSED, str(slip))
    if changed == board:
        return board, _of(layout, line, Outcome.CONFIRMED, _("In the plan with the same figures."))
    reasons = check(board, changed)
    if reasons:
        return board, _of(layout, line, Outcome.REFUSED, " ".join(reasons))
    return changed, _of(layout, line, Outcome.PROPOSED, words)


def _of(layout: Layout, line: Line, outcome: Outcome, words: str) -> Told:
    return Told(outcome, layout.grid.place_of_row(line.row), f"“{line.name[:60]}”: {words}")


def _same_every_year(board: Board, layout: Layout, lines: Collection[Line]) -> tuple[Told, ...]:
    """What is said where a sheet has one column of amounts and the Board several years."""
    if len(layout.money) != 1 or len(board.years) == 1 or not lines:
        return ()
    words = _("The sheet has one column of amounts. New lines are taken to cost the same in every year of the plan.")
    return (Told(Outcome.REMARK, layout.grid.name, words),)


def _with_line(board: Board, start: Board, layout: Layout, line: Line, file: str) -> tuple[Board, str]:
    """The Board with a line, and what that does in words; raises `_Refused`."""
    signs = {amount > 0 for amount in line.amounts.values() if amount}
    if len(signs) > 1:
        raise _Refused(_("It is above zero in one year and below in another. Write costs and income in rows apart."))
    known = _known_cost(start, line)
    if False in signs:
        if known is not None:
            raise _Refused(_("It is below zero, and the plan has a cost line of this name. A cost is not below zero."))
        return _with_income(board, layout, line, file)
    if known is not None:
        return _with_known(board, layout, line, known)
    source = next((each for each in start.income if _is_called(each, line.name)), None)
    if source is not None:
        raise _Refused(_("The plan has income of this name. If it is income, write it with a minus."))
    return _with_new(board, layout, line, file)


def _known_cost(board: Board, line: Line) -> Cost | None:
    wanted = line.words.get("id")
    by_id = next((cost for cost in board.costs if wanted and same(cost.id) == same(wanted)), None)
    return by_id or next((cost for cost in board.costs if _is_called(cost, line.name)), None)


def _is_called(entry: Cost | Income, name: str) -> bool:
    return any(same(known) == same(name) for known in (entry.name, entry.name_cy) if known)


def _with_known(board: Board, layout: Layout, line: Line, cost: Cost) -> tuple[Board, str]:
    if cost.changes is not None:
        raise _Refused(_("It is an adjustment in the plan. Change it there."))
    fields: Fields = cost.model_dump(exclude_defaults=True)
    missing = [field for field in layout.money if field not in line.amounts]
    figures = _figures(board, layout, line, cost)
    if figures:
        fields = {key: value for key, value in fields.items() if key not in BUILD_UP} | figures
        if "amounts" in figures:
            fields.pop("grows_with", None)
    fields |= {key: text for key, text in _texts(board, line, TEXTS).items() if not _says(cost, key, text)}
    changed = _record(Cost, fields, "costs")
    words = _("A line of the plan, which is changed.")
    if figures and (cost.staff is not None or cost.units is not None):
        words += " " + _("What it was built up from gives way to the amounts of the sheet.")
    if missing and len(layout.money) > 1:
        words += " " + _("{years}: blank, so it stays as it is.").format(years=", ".join(missing))
    costs = tuple(changed if known.id == cost.id else known for known in board.costs)
    return board.model_copy(update={"costs": costs}), words


def _figures(board: Board, layout: Layout, line: Line, cost: Cost) -> Fields:
    """The keys that give a known line other figures; none where the sheet says what the plan says."""
    if "amount" in line.amounts:
        amount = line.amounts["amount"]
        if cost.amounts is not None:
            if len(board.years) > 1:
                words = _(
                    'It has an amount for each year. Say of which year the column is, like --columns "{year}={at}".'
                )
                raise _Refused(words.format(year=board.years[0], at=letter_of(layout.columns["amount"])))
            return {} if cost.amounts.get(board.years[0]) == amount else _yearly({board.years[0]: amount})
        price = price_of_a_year(cost)
        return {} if price is not None and round_half_up(price) == amount else {"amount": format_money_short(amount)}
    now = {year: cost_of(board, cost, year) for year in board.years}
    if all(now[year] == amount for year, amount in line.amounts.items()):
        return {}
    return _yearly({year: known for year, known in now.items() if known is not None} | dict(line.amounts))


def _yearly(amounts: dict[str, Pence]) -> Fields:
    return {"amounts": {year: format_money_short(amounts[year]) for year in sorted(amounts)}}


def _with_new(board: Board, layout: Layout, line: Line, file: str) -> tuple[Board, str]:
    key = line.words.get("id") or line.name
    fields: Fields = {
        "id": free_id(key, [cost.id for cost in board.costs], "line"),
        "name": line.name,
        **_new_figures(layout, line, sign=1),
        "source": _origin(layout, line, file),
        **_texts(board, line, TEXTS),
    }
    cost = _record(Cost, fields, "costs")
    words = _("A new line of {amounts} in the pool {pool}, with the made-up id “{id}”.")
    told = words.format(amounts=_shown(line), pool=quoted(cost.pool), id=cost.id)
    return board.model_copy(update={"costs": (*board.costs, cost)}), told


def _with_income(board: Board, layout: Layout, line: Line, file: str) -> tuple[Board, str]:
    known = next((each for each in board.income if _is_called(each, line.name)), None)
    amounts = {field: -amount for field, amount in line.amounts.items()}
    if known is not None:
        years = board.years if "amount" in amounts else tuple(amounts)
        if all(income_of(known, year) == amounts.get(year, amounts.get("amount")) for year in years):
            return board, ""
        if "amount" in amounts:
            figures: Fields = {"amount": format_money_short(amounts["amount"])}
        else:
            now = {year: income_of(known, year) for year in board.years}
            figures = _yearly({year: each for year, each in now.items() if each is not None} | amounts)
        kept = known.model_dump(exclude_defaults=True)
        fields = {key: value for key, value in kept.items() if key not in ("amount", "amounts", "fees")} | figures
        changed = _record(Income, fields, "income")
        income = tuple(changed if each is known else each for each in board.income)
        words = _("Below zero, so it is income, which is changed.")
        return board.model_copy(update={"income": income}), words
    fields = {
        "name": line.name,
        **_new_figures(layout, line, sign=-1),
        "source": _origin(layout, line, file),
        **_texts(board, line, INCOME_TEXTS),
    }
    source = _record(Income, fields, "income")
    words = _("Below zero, so it is proposed as income.")
    if source.pool:
        words = _("Below zero, so it is proposed as income of the pool {pool}.").format(pool=quoted(source.pool))
    return board.model_copy(update={"income": (*board.income, source)}), words


def _new_figures(layout: Layout, line: Line, *, sign: int) -> Fields:
    if len(layout.money) == 1:
        (amount,) = line.amounts.values()
        return {"amount": format_money_short(sign * amount)}
    missing = [field for field in layout.money if field not in line.amounts]
    if missing:
        words = _("{years}: blank. Blank is never taken for £0; write 0 where it costs nothing.")
        raise _Refused(words.format(years=", ".join(missing)))
    return _yearly({year: sign * amount for year, amount in line.amounts.items()})


def _origin(layout: Layout, line: Line, file: str) -> str:
    return f"{PurePath(file).name}, {layout.grid.place_of_row(line.row)}"


def _shown(line: Line) -> str:
    return ", ".join(
        format_money(amount) if field == "amount" else f"{format_money(amount)} ({field})"
        for field, amount in line.amounts.items()
    )


def _texts(board: Board, line: Line, keys: Collection[str]) -> Fields:
    """What the columns of text say; a pool or a priority that the plan has is spelt as it is there."""
    found: Fields = {key: text for key, text in line.words.items() if key in keys}
    for key, known in (("pool", pools_of(board)), ("priority", [cost.priority or "" for cost in board.costs])):
        if key in found:
            found[key] = next((name for name in known if same(name) == same(found[key])), found[key])
    return found


def _says(cost: Cost, key: str, text: str) -> bool:
    return same(str(getattr(cost, key) or "")) == same(text)


def _record(kind: Any, fields: Fields, table: str) -> Any:
    read = read_record(kind, fields, table)
    if read.problems:
        raise _Refused("; ".join(f"{key}: {words}" for key, words in read.problems.items()))
    record: Record | None = read.record
    return record
