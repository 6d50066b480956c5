"""The questions about a scenario whose answers take a while: how sure, what moves it, what would it take."""

import textwrap
from dataclasses import dataclass

from exports.ensemble_tables import ensemble_text
from exports.seek_tables import sought_text
from exports.tables import WIDTH, problems_text
from exports.tornado_tables import Moved, tornado_text
from funding.board import Board
from funding.problems import errors
from funding.wording import _, language
from scenarios.ensemble.running import DRAWS, SEED, run
from scenarios.ensemble.summary import summary_of
from scenarios.language.lexicon import scenario_lexicon
from scenarios.sensitivity.tornado import tornado
from scenarios.sensitivity.variance import parts_of_variance
from scenarios.stories import Story, applied_story, scenario_of
from scenarios.uncertainty.outputs import Measure, Output
from scenarios.uncertainty.prepared import Prepared
from scenarios.uncertainty.templates import CannotDraw
from tui.workspace.scenarios.sought import Answer, Asked, Cancelled, Progress, sought_answer


@dataclass(frozen=True, slots=True)
class About:
    """What a question is about."""

    board: Board
    formula: str | None
    scenario: str
    year: str


def how_sure(about: About, progress: Progress, cancelled: Cancelled, draws: int = DRAWS) -> str:
    """What each partner may have to pay in the year, the gap and the reserve; cancelled, what is done so far."""
    story = _story(about)
    if isinstance(story, str):
        return story
    try:
        # One worker: the other core is for whoever types meanwhile. The figures are the same.
        found = run(
            about.board, about.formula, story.statements, draws, SEED,
            workers=1, progress=progress, cancelled=cancelled,
        )  # fmt: skip
    except CannotDraw as wrong:
        return problems_text(wrong.problems)
    if not found.draws:
        return _("Stopped before anything was drawn.")
    return ensemble_text(summary_of(found, (about.year,)), story.name, story.names)


def what_moves(about: About, partner: str, progress: Progress, cancelled: Cancelled, draws: int = DRAWS) -> str:
    """Each uncertain thing at its low and at its high, and its part of all that moves a partner's cash due."""
    story = _story(about)
    if isinstance(story, str):
        return story
    try:
        prepared = Prepared(about.board, about.formula, story.statements)
        bars = tornado(prepared, partner, about.year, progress=progress)
        if cancelled():
            return _("Stopped.")
        output = Output(Measure.CASH_DUE, about.year, partner)
        parts = parts_of_variance(prepared, output, draws, SEED, progress=progress, cancelled=cancelled)
    except CannotDraw as wrong:
        return problems_text(wrong.problems)
    lexicon = scenario_lexicon(story.names, language())
    moved = Moved(
        story.names, prepared.formula_name, story.name, bars, parts.parts, parts.draws, SEED, lexicon
    )  # fmt: skip
    text = tornado_text(moved)
    if parts.draws < draws:
        early = _("Stopped early: {done} of {asked} draws were made.")
        return early.format(done=f"{parts.draws:,}", asked=f"{draws:,}") + "\n\n" + text
    return text


def what_it_takes(about: About, asked: Asked, progress: Progress, cancelled: Cancelled) -> Answer:
    """The smallest change of the levers with which the targets are met under the scenario, or why there is none.

    Cancelled, the smallest found so far.
    """
    story = scenario_of(about.board, about.scenario)
    if errors(story.problems):
        return Answer(_stopped(story))
    done = applied_story(about.board, about.formula, story)
    if errors(done.problems):
        return Answer(problems_text(errors(done.problems)))
    return sought_answer(done.board, done.formula, asked, sought_text, progress, cancelled)


def _story(about: About) -> Story | str:
    """The scenario read, or why nothing can be drawn of it."""
    story = scenario_of(about.board, about.scenario)
    if errors(story.problems):
        return _stopped(story)
    if not story.uncertainties:
        example = '"Pay award" is between 2% and 5%, most likely 3%.'
        words = _("Nothing in this scenario is uncertain, so every draw is the same. Add a sentence such as {example}")
        return "\n".join(textwrap.wrap(words.format(example=example), WIDTH))
    return story


def _stopped(story: Story) -> str:
    return _("Mend the sentences first:") + "\n" + problems_text(errors(story.problems))
