"""The plan beside its table: how the selected line comes to its figures, and what the years come to."""

from collections.abc import Iterator

from funding.board import Board, Cost
from funding.board_names import cost_name, income_name
from funding.build_up import cost_in_words, income_in_words
from funding.in_kind_views import offer_rows
from funding.money import Pence, format_money
from funding.plan import cost_of, earliest_prices, income_lines, income_of, index_named, rated_years
from funding.plan_views import met_by_line, plan_year, plan_years
from funding.quantities import format_percent
from funding.reserves import reserves_by_year
from funding.wording import _
from tui.workspace.panel import Panel, PanelLine, heading, problem_lines, quiet, wrong
from tui.workspace.row_problems import Problems, problems_of_row, problems_of_table
from tui.workspace.tables.row_keys import TOTAL
from tui.workspace.tables.yearly import cost_figure


def totals(board: Board, year: str | None) -> tuple[str, ...]:
    """The true cost of every year in one line, and what it means for the year in view in another."""
    true_cost = {known: sum(cost_figure(board, cost, known) or 0 for cost in board.costs) for known in board.years}
    each = [f"{known} {format_money(pence)}" for known, pence in true_cost.items()]
    first = _("True cost: {years}").format(years="   ".join(each))
    return (first, _year_in_view(board, year, true_cost[year])) if year in true_cost else (first,)


def _year_in_view(board: Board, year: str, true_cost: Pence) -> str:
    met = sum(met_by_line(board, year).values())
    income = sum(line.amount for line in income_lines(board, year))
    text = _("{year}: in kind {kind}, income {income}, cash to find {cash}")
    return text.format(
        year=year,
        kind=format_money(met),
        income=format_money(income),
        cash=format_money(true_cost - met - income),
    )


# Costs


def cost_panel(board: Board, cost_id: str, problems: Problems) -> Panel:
    """How a cost line comes to its amount in each year, what is met in kind, and where it comes from.

    The row of the total tells what of it is expected to come back.
    """
    if cost_id == TOTAL:
        return _whole_plan(board)
    cost = next((known for known in board.costs if known.id == cost_id), None)
    if cost is None:
        return ()
    marks = [cost.pool, cost.priority or "", _("one-off") if cost.one_off else ""]
    return (
        heading(cost_name(cost), *marks),
        *problem_lines(problems_of_row(problems, "costs", (cost.id,))),
        *(PanelLine(text) for text in _prices(cost)),
        *(PanelLine(text) for text in _built_up(board, cost)),
        *(PanelLine(text) for text in _met(board, cost)),
        *(PanelLine(text) for text in _adjusted(board, cost)),
        *_about(cost),
    )


def _whole_plan(board: Board) -> Panel:
    lines = [heading(_("True cost, with what is met in kind"))]
    for plan in plan_years(board):
        text = _("{year}: {cost}, of which {recurring} every year and {one_off} one-off; met in kind {kind}")
        lines.append(
            PanelLine(
                text.format(
                    year=plan.year,
                    cost=format_money(plan.true_cost),
                    recurring=format_money(plan.recurring),
                    one_off=format_money(plan.one_off),
                    kind=format_money(plan.met_in_kind),
                )
            )
        )
    return tuple(lines)


def _built_up(board: Board, cost: Cost) -> Iterator[str]:
    for year in board.years:
        amount, words = cost_of(board, cost, year), cost_in_words(board, cost, year)
        if amount is None:
            text = _("{year}: no amount yet")
        elif words == format_money(amount):
            text = _("{year}: {amount}")
        elif cost.amounts is not None or cost.changes is not None:
            text = _("{year}: {amount}, {words}")
        else:
            text = _("{year}: {amount} = {words}")
        yield text.format(year=year, amount="" if amount is None else format_money(amount), words=words)


def _prices(cost: Cost) -> Iterator[str]:
    if cost.prices_of is not None and cost.grows_with is not None:
        yield _("In the prices of {year}, and grows from there with {index}.").format(
            year=cost.prices_of, index=cost.grows_with
        )


def _met(board: Board, cost: Cost) -> Iterator[str]:
    sums: list[str] = []
    offers: dict[str, None] = {}
    for year in board.years:
        met = met_by_line(board, year).get(cost.id, 0)
        if met:
            sums.append(f"{format_money(met)} ({year})")
            offers |= {
                row.known.offer.what: None
                for row in offer_rows(board, year)
                if row.known.counts and row.known.offer.meets == cost.id
            }
    if sums:
        yield _("Met in kind: {sums}, by {offers}").format(sums=", ".join(sums), offers="; ".join(offers))


def _adjusted(board: Board, cost: Cost) -> Iterator[str]:
    for change in board.costs:
        if change.changes is None or change.adjusts != cost.id:
            continue
        sums = [f"{format_money(pence)} ({year})" for year, pence in change.changes.items()]
        yield _("Adjusted by {name}: {sums}. {reason}").format(
            name=f"“{cost_name(change)}”", sums=", ".join(sums), reason=change.reason
        )


def _about(cost: Cost) -> Iterator[PanelLine]:
    if cost.owner:
        yield quiet(_("Owner: {owner}").format(owner=cost.owner))
    if cost.basis:
        yield quiet(_("Basis: {basis}").format(basis=cost.basis))
    elif cost.changes is None:
        yield quiet(_("No basis yet: say where the figure comes from."))
    if cost.source:
        yield quiet(_("Source: {source}").format(source=cost.source))


# Income, reserves, indices


def income_panel(board: Board, name: str, problems: Problems) -> Panel:
    """What a source of income brings in each year."""
    source = next((known for known in board.income if known.name == name), None)
    if source is None:
        return ()
    words = income_in_words(source)
    lines = [heading(income_name(source), source.pool or _("all costs"))]
    lines += problem_lines(problems_of_row(problems, "income", (source.name,)))
    for year in board.years:
        amount = income_of(source, year)
        if amount is None:
            lines.append(PanelLine(_("{year}: no amount yet").format(year=year)))
        else:
            text = _("{year}: {amount} = {words}") if source.fees is not None else _("{year}: {amount}")
            lines.append(PanelLine(text.format(year=year, amount=format_money(amount), words=words)))
    if source.basis:
        lines.append(quiet(_("Basis: {basis}").format(basis=source.basis)))
    if source.source:
        lines.append(quiet(_("Source: {source}").format(source=source.source)))
    return tuple(lines)


def reserves_panel(board: Board, problems: Problems) -> Panel:
    """What is left in the reserves at the end of each year."""
    if board.reserves is None:
        return ()
    lines = [heading(_("Reserves")), *problem_lines(problems_of_table(problems, "reserves"))]
    for held in reserves_by_year(board):
        text = _("{year}: {opening} at the start, {used} used, {added} put in, {closing} at the end")
        lines.append(
            PanelLine(
                text.format(
                    year=held.year,
                    opening=format_money(held.opening),
                    used=format_money(held.used),
                    added=format_money(held.added),
                    closing=format_money(held.closing),
                )
            )
        )
    lines.append(quiet(_("Least there should be: {floor}").format(floor=format_money(board.reserves.floor))))
    if board.reserves.basis:
        lines.append(quiet(_("Basis: {basis}").format(basis=board.reserves.basis)))
    return tuple(lines)


def index_panel(board: Board, name: str, problems: Problems) -> Panel:
    """The rates of an index, and the lines that grow with it."""
    index = index_named(board, name)
    if index is None:
        return ()
    lines = [heading(index.name, _("from {month}").format(month=_(index.starts)))]
    lines += problem_lines(problems_of_row(problems, "indices", (index.name,)))
    needed = rated_years(board, index, earliest_prices(board, index.name))
    rates = [
        f"{year} {format_percent(index.rates[year])}" if year in index.rates else _("{year} no rate").format(year=year)
        for year in needed
    ]
    lines.append(PanelLine(_("Rates: {rates}").format(rates=", ".join(rates) or _("none are needed"))))
    growing = [cost_name(cost) for cost in board.costs if cost.grows_with == index.name]
    if growing:
        lines.append(PanelLine(_("Lines that grow with it: {names}").format(names=", ".join(growing))))
    else:
        lines.append(PanelLine(_("No line grows with it yet. Choose it in a cost line's form.")))
    if index.source:
        lines.append(quiet(_("Source: {source}").format(source=index.source)))
    return tuple(lines)


# Parts


def part_panel(board: Board, name: str, *, of_pool: bool) -> Panel:
    """What a pool or a priority costs in each year, in kind and in cash, and the lines in it."""
    lines = [heading(name or _("No priority"))]
    names: dict[str, None] = {}
    for year in board.years:
        rows = [row for row in plan_year(board, year).costs if (row.pool if of_pool else row.priority or "") == name]
        names |= dict.fromkeys(row.name for row in rows)
        text = _("{year}: true cost {cost}, met in kind {kind}, cash {cash}")
        lines.append(
            PanelLine(
                text.format(
                    year=year,
                    cost=format_money(sum(row.amount for row in rows)),
                    kind=format_money(sum(row.met_in_kind for row in rows)),
                    cash=format_money(sum(row.cash for row in rows)),
                )
            )
        )
    if names:
        lines.append(quiet(_("Lines: {names}").format(names=", ".join(names))))
    elif of_pool:
        lines.append(wrong(_("No cost line is in this pool; only income names it.")))
    return tuple(lines)
