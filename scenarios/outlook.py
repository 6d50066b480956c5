"""What each scenario says and comes to, beside the Board as it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from formulas.split import Split, split_board
from funding.board import Board, ScenarioText
from funding.money import Pence
from funding.names import same
from funding.problems import Problem, errors
from scenarios.conflicts import conflicts
from scenarios.stories import Story, applied_story, how_many, scenario_of, sentences


@dataclass(frozen=True, slots=True)
class YearOutlook:
    """What a scenario comes to in a year, in pence."""

    year: str
    costs_to_share: Pence
    change: Pence
    """By how much the costs to share are more than without the scenario."""
    gap: Pence
    surplus: Pence


@dataclass(frozen=True, slots=True)
class Outlook:
    """A scenario, or several stacked: its sentences and what they come to."""

    name: str
    on: str | None
    """The scenario that it goes on from."""
    note: str
    told: str
    """How many things it changes, in words."""
    sentences: tuple[str, ...]
    uncertain: int
    """How many of the sentences are uncertain; the figures leave them out."""
    formula: str | None
    years: tuple[YearOutlook, ...]
    """Nothing where problems stop it."""
    problems: tuple[Problem, ...]


def outlooks(board: Board, formula: str | None, names: Sequence[str], years: Sequence[str]) -> tuple[Outlook, ...]:
    """The outlook of some scenarios, each under a formula or under the one that it says."""
    base = split_board(board, formula).split
    return tuple(_outlook(board, formula, scenario_of(board, name), years, base) for name in names)


def _outlook(board: Board, formula: str | None, story: Story, years: Sequence[str], base: Split | None) -> Outlook:
    text = next((text for text in board.scenarios if same(text.name) == same(story.name)), ScenarioText(name="stack"))
    problems, used = story.problems, formula
    found: tuple[YearOutlook, ...] = ()
    if not errors(problems):
        done = applied_story(board, formula, story)
        used = done.formula
        problems = (*problems, *done.problems, *conflicts(board, story))
        if not errors(done.problems):
            outcome = split_board(done.board, done.formula)
            problems = (*problems, *(outcome.problems if outcome.split is None else ()))
            found = _years(outcome.split, base, years)
    return Outlook(
        name=story.name,
        on=text.on,
        note=text.note,
        told=how_many(story),
        sentences=sentences(story),
        uncertain=len(story.uncertainties),
        formula=used,
        years=found,
        problems=problems,
    )


def _years(split: Split | None, base: Split | None, years: Sequence[str]) -> tuple[YearOutlook, ...]:
    if split is None:
        return ()
    found = []
    for year in years:
        now = split.year(year)
        before = base.year(year).costs_to_share if base is not None else now.costs_to_share
        change = now.costs_to_share - before
        found.append(YearOutlook(year, now.costs_to_share, change, now.gap, now.surplus))
    return tuple(found)
