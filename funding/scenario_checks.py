"""Checks of scenarios: each goes on from one that there is, and none from itself."""

from collections.abc import Iterator

from funding.board import Board
from funding.names import same
from funding.places import did_you_mean, place, quoted
from funding.problems import Problem
from funding.wording import _


def scenario_bases_known(board: Board) -> Iterator[Problem]:
    """Every scenario that goes on from another goes on from one that there is, and never round in a circle."""
    known = {same(scenario.name): scenario for scenario in board.scenarios}
    for scenario in board.scenarios:
        if scenario.on is None:
            continue
        here = place("scenarios", quoted(scenario.name), "on")
        if same(scenario.on) not in known:
            what = _("There is no scenario {name}.").format(name=quoted(scenario.on))
            names = [other.name for other in board.scenarios if other is not scenario]
            yield Problem(
                here, what, did_you_mean(scenario.on, names, _("Use the name of a scenario, or take on out."))
            )
            continue
        passed, now = {same(scenario.name)}, known[same(scenario.on)]
        while same(now.name) not in passed and now.on is not None and same(now.on) in known:
            passed.add(same(now.name))
            now = known[same(now.on)]
        if same(now.name) == same(scenario.name):
            what = _("The scenario goes on from itself, by way of {name}.").format(name=quoted(scenario.on))
            yield Problem(here, what, _("Take on out of one of them."))
