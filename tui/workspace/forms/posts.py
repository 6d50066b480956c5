"""What is wrong with a post or with staff time, under the question it belongs to."""

from funding.board import Staff, StaffTime
from funding.post_checks import post_fits
from funding.problems import Weight
from funding.wording import _


def post_faults(table: str, post: Staff | StaffTime, years: tuple[str, ...]) -> dict[str, str]:
    """What stops a post from being kept."""
    mends = {
        "on_costs": _("Correct them, or say below what they hold."),
        "end": _("Correct one of the two months. Both belong to the time it is filled."),
    }
    found = {}
    for problem in post_fits(table, post, years):
        if problem.weight is Weight.ERROR:
            key = problem.where.removeprefix(f"{table}, ")
            found[f"{table}.{key}"] = f"{problem.what} {mends[key]}"
    return found


def post_notices(post: Staff | StaffTime, years: tuple[str, ...]) -> tuple[str, ...]:
    """What to look at again in a post that can be kept."""
    return tuple(problem.what for problem in post_fits("", post, years) if problem.weight is Weight.NOTICE)
