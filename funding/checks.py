"""Checks of a whole Board: a list of functions, each of which tells all it finds."""

from collections.abc import Callable, Iterator

from funding.actual_checks import actuals_known, actuals_measured, actuals_told_once
from funding.adjustment_checks import adjustments_fit, adjustments_within_lines
from funding.board import Board
from funding.comparison_checks import comparisons_known
from funding.decision_checks import answered_known, quorum_partners_known
from funding.in_kind_checks import offers_measured, offers_meet_costs, offers_told_once, offers_valued
from funding.instalment_checks import instalments_are_the_whole
from funding.link_checks import base_known, driver_partners_known, groups_known, offers_fit
from funding.membership_checks import every_year_has_partners, partners_join_and_leave
from funding.name_checks import (
    ids_used_once,
    names_used_once,
    partners_told_apart,
    partners_told_from_groups,
    pools_told_apart,
)
from funding.past_checks import past_costs_given, past_names_known, past_years_follow
from funding.plan_checks import (
    costs_have_figures,
    driver_years_used,
    growth_known,
    income_has_figures,
    income_within_costs,
    prices_fit,
    rates_known,
    years_follow,
)
from funding.post_checks import posts_fit
from funding.problems import Problem
from funding.reserve_checks import reserve_years_known, reserves_last
from funding.scenario_checks import scenario_bases_known

Check = Callable[[Board], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    years_follow,
    base_known,
    ids_used_once,
    names_used_once,
    groups_known,
    partners_join_and_leave,
    every_year_has_partners,
    partners_told_apart,
    partners_told_from_groups,
    driver_partners_known,
    driver_years_used,
    rates_known,
    costs_have_figures,
    growth_known,
    prices_fit,
    posts_fit,
    adjustments_fit,
    adjustments_within_lines,
    pools_told_apart,
    income_has_figures,
    income_within_costs,
    reserve_years_known,
    reserves_last,
    instalments_are_the_whole,
    offers_fit,
    offers_measured,
    offers_valued,
    offers_meet_costs,
    offers_told_once,
    quorum_partners_known,
    answered_known,
    scenario_bases_known,
    comparisons_known,
    past_years_follow,
    past_costs_given,
    past_names_known,
    actuals_known,
    actuals_measured,
    actuals_told_once,
)
ADDING_UP: tuple[Check, ...] = (adjustments_within_lines, income_within_costs, reserves_last)
"""Those that add figures up, and so say nothing of a Board of which some figures could not be read."""


def check_board(board: Board) -> tuple[Problem, ...]:
    """All that is wrong with a Board whose tables can be read."""
    return tuple(findings(board))


def findings(board: Board) -> Iterator[Problem]:
    """What is wrong with a Board, one problem after another, for those who will not hear them all."""
    for check in CHECKS:
        yield from check(board)


def findings_in_part(part: Board, known: tuple[Problem, ...]) -> Iterator[Problem]:
    """What can be checked of a Board without the keys that could not be read.

    Nothing is said of entries with a problem already: what is missing there may be what could not be read.
    """
    at_fault = {_entry(problem) for problem in known}
    for check in CHECKS:
        if check not in ADDING_UP:
            yield from (problem for problem in check(part) if _entry(problem) not in at_fault)


def _entry(problem: Problem) -> tuple[str, ...]:
    return tuple(problem.where.split(", ")[:2])
