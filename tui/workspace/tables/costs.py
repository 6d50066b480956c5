"""The business plan: a row for each cost line, a column for each year."""

from collections.abc import Sequence

from funding.board import DEFAULT_POOL, Board, Cost
from funding.free_names import free_id, free_name
from funding.places import listed, quoted
from funding.plan import pools_of
from funding.wording import _
from tui.workspace.edits import Refused
from tui.workspace.tables.columns import EntryColumn, field_column
from tui.workspace.tables.entries import table_of
from tui.workspace.tables.fields import open_choice_kind, text_kind, yes_no_kind
from tui.workspace.tables.known import costs_known, index_kind, known_kind
from tui.workspace.tables.listing import Change, Listing
from tui.workspace.tables.records import replaced
from tui.workspace.tables.remembering import cost_in_year
from tui.workspace.tables.table import Row, Table
from tui.workspace.tables.totals import sum_cell, total_row
from tui.workspace.tables.yearly import cost_figure, plan_years_of, put_cost_year, why_no_cost, year_column


def costs_table(board: Board) -> Table:
    """The cost lines of the plan, in the order of the Board, with the true cost of each year below."""
    columns = _columns(board)
    return table_of(
        Listing(
            id="costs",
            title=_("Plan"),
            of=_("the plan"),
            added=_("Add a line to the plan"),
            inserted=_("Add a line to the plan, at £0"),
            empty=_("There are no costs yet. Add a line, or paste lines from a spreadsheet."),
            board=board,
            records=board.costs,
            columns=columns,
            key=lambda cost: cost.id,
            called=lambda cost: cost.name,
            fresh=_fresh,
            settled=_settled,
            copy=_copy,
            keep=lambda change: _kept(board, change),
            totals=(_total(board, columns),) if board.costs else (),
        )
    )


def _columns(board: Board) -> tuple[EntryColumn[Cost], ...]:
    pools = list(dict.fromkeys((*pools_of(board), DEFAULT_POOL)))
    priorities = list(dict.fromkeys(cost.priority for cost in board.costs if cost.priority))
    owners = list(dict.fromkeys(cost.owner for cost in board.costs if cost.owner))
    line, note = text_kind(), text_kind()
    adjusted = known_kind(
        costs_known(board, adjustments=False), _("There is no line {name} in the plan."), _("Use the name of a line.")
    )
    return (
        field_column("name", _("Line"), _("What is paid for, such as Training officer."), line, needed=True),
        field_column(
            "pool",
            _("Pool"),
            _("The part of the plan that a formula can share by itself, such as training. Blank is {core}.").format(
                core=DEFAULT_POOL
            ),
            open_choice_kind(pools),
        ),
        field_column(
            "priority",
            _("Priority"),
            _("The aim of the plan that the line serves, such as A competent workforce."),
            open_choice_kind(priorities),
        ),
        *(_year_column(board, year) for year in plan_years_of(board)),
        field_column(
            "grows_with",
            _("Grows with"),
            _("The index by which the cost grows from year to year, such as pay award. Blank is no growth."),
            index_kind(board),
            why_not=_why_no_growth,
            early=True,
        ),
        field_column(
            "one_off", _("One-off"), _("Whether the cost is not expected to come back: yes or no."), yes_no_kind()
        ),
        field_column("owner", _("Owner"), _("The body or post that answers for the line."), open_choice_kind(owners)),
        field_column("basis", _("Basis"), _("How the figure was arrived at, such as NJC grade, 1.0 FTE."), note),
        field_column("source", _("Source"), _("Where the figure can be looked up."), note),
        field_column(
            "adjusts",
            _("Adjusts"),
            _("The line that an adjustment changes; its figures may be below zero."),
            adjusted,
            why_not=_why_no_line,
            needed=True,
        ),
        field_column("reason", _("Reason"), _("Why an adjustment changes its line."), note, why_not=_why_no_line),
        field_column("name_cy", _("Welsh name"), _("The name in Welsh papers."), line),
    )


def _year_column(board: Board, year: str) -> EntryColumn[Cost]:
    return year_column(
        year,
        _("What the line costs in {year}, such as £5,000. An adjustment may be below zero.").format(year=year),
        lambda cost: cost_figure(board, cost, year),
        lambda cost: why_no_cost(board, cost, year),
        lambda cost, text: put_cost_year(board, cost, year, text),
    )


def _why_no_growth(cost: Cost) -> str:
    if cost.grows_with is None and cost.changes is not None:
        return _("An adjustment does not grow. Write what it changes in each year.")
    if cost.grows_with is None and cost.amounts is not None:
        return _("The line has an amount for each year. Open the build-up (Ctrl+E) to give it one amount that grows.")
    return ""


def _why_no_line(cost: Cost) -> str:
    return "" if cost.changes is not None else _("Only an adjustment has this. The line stands by itself.")


def _total(board: Board, columns: Sequence[EntryColumn[Cost]]) -> Row:
    """The true cost of each year."""
    sums = {year: sum_cell([cost_in_year(board, cost, year) for cost in board.costs]) for year in plan_years_of(board)}
    return total_row([entry.column.key for entry in columns], _("True cost"), sums)


def _fresh(records: Sequence[Cost], after: Cost | None) -> Cost:
    """A line of nothing in the pool of the line before it: a line without a figure could not be read."""
    name = free_name(_("New line"), [cost.name for cost in records])
    pool = after.pool if after is not None else DEFAULT_POOL
    return _settled(Cost(id="new", name=name, pool=pool, amount=0), records)


def _settled(cost: Cost, others: Sequence[Cost]) -> Cost:
    return cost.model_copy(update={"id": free_id(cost.name, [other.id for other in others], "line")})


def _copy(cost: Cost, others: Sequence[Cost]) -> Cost:
    name = free_name(_("{name} (copy)").format(name=cost.name), [other.name for other in others])
    return _settled(cost.model_copy(update={"name": name, "name_cy": None}), others)


def _kept(board: Board, change: Change[Cost]) -> Board | Refused:
    left = {cost.id for cost in change.records}
    for cost in change.gone:
        if cost.id in left:
            continue
        adjusting = [other.name for other in change.records if other.adjusts == cost.id]
        if adjusting:
            what = _("{line} is adjusted by {names}. Take those out first, or together with it.")
            return Refused(what.format(line=quoted(cost.name), names=listed(map(quoted, adjusting))))
        meeting = [offer.what for offer in board.in_kind if offer.meets == cost.id]
        if meeting:
            what = _("{line} is met in kind by {names}. Say first that they meet something else, or nothing.")
            return Refused(what.format(line=quoted(cost.name), names=listed(map(quoted, meeting))))
    return replaced(board, costs=change.records)
