"""Checks of posts and of staff time: on-costs that are explained, months that follow one another."""

from collections.abc import Iterator

from funding.board import Board, Staff, StaffTime
from funding.places import place, quoted
from funding.plan import months_between
from funding.problems import Problem, Weight
from funding.quantities import format_percent
from funding.wording import _
from funding.years import month_of

USUAL_ON_COSTS = 100


def posts_fit(board: Board) -> Iterator[Problem]:
    """Every post of a cost line is filled for a while, and its on-costs are explained where they are unusual."""
    for cost in board.costs:
        if cost.staff is not None:
            yield from post_fits(place("costs", quoted(cost.id), "staff"), cost.staff, board.years)


def post_fits(here: str, post: Staff | StaffTime, years: tuple[str, ...]) -> Iterator[Problem]:
    """What is wrong with the on-costs and the months of a post."""
    if post.on_costs > USUAL_ON_COSTS and not post.on_costs_note:
        what = _("On-costs of {percent} are more than the salary itself.").format(percent=format_percent(post.on_costs))
        mend = _("Correct them, or say in on_costs_note what they hold.")
        yield Problem(place(here, "on_costs"), what, mend)
    if post.start is not None and post.end is not None and month_of(post.end) < month_of(post.start):
        what = _("It ends in {end}, before it starts in {start}.").format(start=post.start, end=post.end)
        yield Problem(
            place(here, "end"), what, _("Correct one of the two months. Both belong to the time it is filled.")
        )
    elif years and not any(any(months_between(post.start, post.end, year)) for year in years):
        what = _("No month of it is in the plan, which runs from {first} to {last}.")
        mend = _("Correct its months, or take it out.")
        yield Problem(here, what.format(first=years[0], last=years[-1]), mend, weight=Weight.NOTICE)
