"""Checks of adjustments: each stands beside the line it adjusts, with a reason, and leaves that line as it came."""

from collections.abc import Iterator

from funding.board import Board, Cost
from funding.money import format_money_short
from funding.places import did_you_mean, place, quoted
from funding.plan import cost_of
from funding.problems import Problem
from funding.wording import _


def adjustments_fit(board: Board) -> Iterator[Problem]:
    """Every adjustment names a line of its own pool, says why, and is for years of the plan."""
    lines = {cost.id: cost for cost in board.costs}
    for cost in board.costs:
        here = place("costs", quoted(cost.id))
        if cost.changes is None:
            if cost.adjusts is not None:
                what = _("The line adjusts another and does not say by how much.")
                yield Problem(here, what, _('Write changes = { "2026-27" = "-£500" } in place of its other figures.'))
            continue
        if cost.adjusts is None:
            what = _("The line has changes and does not say which line they change.")
            yield Problem(here, what, _("Add adjusts, with the id of that line."))
        else:
            yield from _adjusts_well(place(here, "adjusts"), cost, lines)
        if not cost.reason:
            yield Problem(here, _("The adjustment has no reason."), _("Say in reason why the line is adjusted."))
        if cost.grows_with is not None:
            what = _("An adjustment does not grow besides.")
            yield Problem(
                place(here, "grows_with"), what, _("Take grows_with out, and write what changes in each year.")
            )
        for year in cost.changes:
            if year not in board.years:
                what = _("{year} is not a year of the plan.").format(year=year)
                yield Problem(place(here, "changes", year), what, _("Change the year, or take the amount out."))


def _adjusts_well(here: str, cost: Cost, lines: dict[str, Cost]) -> Iterator[Problem]:
    adjusted = lines.get(cost.adjusts or "")
    if adjusted is None:
        what = _("There is no cost line with the id {id}.").format(id=quoted(cost.adjusts or ""))
        yield Problem(here, what, did_you_mean(cost.adjusts or "", sorted(lines), _("Use the id of a cost line.")))
    elif adjusted.changes is not None:
        what = _("{id} is itself an adjustment.").format(id=quoted(adjusted.id))
        yield Problem(here, what, _("Name the line that was adjusted first; it may have several adjustments."))
    elif adjusted.pool != cost.pool:
        what = _("The line it adjusts is in the pool {other}, and the adjustment is in the pool {pool}.")
        mend = _("Give both the same pool, so that the same partners share them.")
        yield Problem(here, what.format(other=quoted(adjusted.pool), pool=quoted(cost.pool)), mend)


def adjustments_within_lines(board: Board) -> Iterator[Problem]:
    """No adjustments take more from a line than it costs."""
    for line in board.costs:
        changes = [cost for cost in board.costs if cost.changes is not None and cost.adjusts == line.id]
        if not changes or line.changes is not None:
            continue
        for year in dict.fromkeys(board.years):
            cost, change = cost_of(board, line, year), sum(cost_of(board, entry, year) or 0 for entry in changes)
            if cost is not None and cost + change < 0:
                what = _("In {year} the line costs {cost} and its adjustments take {taken} from it.").format(
                    year=year, cost=format_money_short(cost), taken=format_money_short(-change)
                )
                yield Problem(place("costs", quoted(line.id)), what, _("Take no more from it than it costs."))
