"""Proposals under a scenario: the scenario's sentences as they were, put to the Board before it is shared out."""

from dataclasses import replace

from formulas.proposing import board_of_proposal, split_proposal
from formulas.split import Outcome, split_board
from funding.board import Board, ScenarioText
from funding.decisions import Proposal
from funding.problems import Problem, errors
from scenarios.stories import applied, scenario_of, sentences


def frozen_scenario(board: Board, name: str) -> ScenarioText | tuple[Problem, ...]:
    """A scenario, or several stacked, with all they are based on, as sentences by themselves; or what is wrong."""
    story = scenario_of(board, name)
    if errors(story.problems):
        return errors(story.problems)
    return ScenarioText(name=story.name, changes=sentences(story, "en"))


def split_proposed(board: Board, proposal: Proposal) -> Outcome:
    """The split that a proposal makes of a Board's figures, under its scenario if it has one."""
    if proposal.scenario is None:
        return split_proposal(board, proposal)
    # The name may be that of several scenarios stacked, and one whose name has a + in it would be taken for those.
    frozen = ScenarioText(name=_ALONE, changes=proposal.changes)
    base = board_of_proposal(board, proposal).model_copy(update={"scenarios": (frozen,)})
    done = applied(base, proposal.formula, _ALONE)
    if errors(done.problems):
        return Outcome(None, done.problems)
    outcome = split_board(done.board.model_copy(update={"scenarios": board.scenarios}), done.formula)
    split = None if outcome.split is None else replace(outcome.split, scenario=proposal.scenario)
    return Outcome(split, (*done.problems, *outcome.problems))


_ALONE = "the scenario of the proposal"
