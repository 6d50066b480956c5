"""What would it take: targets and levers as people type them, the answer, and the answer written into a scenario."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from exports.tables import problems_text
from formulas.language.lexicon import Lexicon
from funding.board import Board, ScenarioText
from funding.free_names import free_name
from funding.problems import Problem
from funding.wording import _, language
from scenarios.clauses import EVERY_YEAR, Lever, Sets, Target, When
from scenarios.comparing.comparison import Basis
from scenarios.language.lexicon import lever_lexicon, scenario_lexicon, target_lexicon
from scenarios.language.printer import print_statement
from scenarios.language.reading import read_lever, read_target
from scenarios.seeking.seek import Sought, seek
from scenarios.stories import read_scenario, scenario_of
from tui.workspace.edits import Edit
from tui.workspace.scenarios.writing import scenario_called, sentences_in, with_sentences

Progress = Callable[[int, int], None]
"""Told how much is done, and of how much; 0 where nobody knows that."""
Cancelled = Callable[[], bool]
Told = Callable[[Board, Sought, Sequence[Target], Sequence[Lever], Basis], str]
"""Writes an answer down for people."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is typed: a target a line, a lever a line, and the year of targets that name none."""

    targets: str
    levers: str
    year: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What it takes in words, and the moves that can be taken."""

    text: str
    moves: tuple[Sets, ...] = ()


def lexicons(board: Board, name: str) -> tuple[Lexicon, Lexicon]:
    """The words that targets and levers under a scenario are written in."""
    names = scenario_of(board, name).names
    return target_lexicon(names, language()), lever_lexicon(names, language())


def sought_answer(
    board: Board, formula: str | None, asked: Asked, told: Told, progress: Progress, cancelled: Cancelled
) -> Answer:
    """Read what is typed, seek, and say what was found, or was when it was cancelled."""
    targets, levers, problems = _read(board, asked)
    if problems:
        return Answer(problems_text(problems))
    if not targets or not levers:
        return Answer(_("Write at least one target and one figure that may change."))
    found = seek(board, formula, (), targets, levers, progress=progress, cancelled=cancelled)
    if not isinstance(found, Sought):
        return Answer(problems_text(found))
    moves = tuple(Sets(move.lever.figure, move.after, move.lever.when) for move in found.moves if move.part)
    return Answer(told(board, found, targets, levers, Basis.ASSESSED), moves if found.after is not None else ())


def _read(board: Board, asked: Asked) -> tuple[list[Target], list[Lever], list[Problem]]:
    targets: list[Target] = []
    levers: list[Lever] = []
    problems: list[Problem] = []
    for text in sentences_in(asked.targets):
        target = read_target(text, target_lexicon(board, language()))
        problems += target.problems
        if target.said is not None:
            given = target.said
            when = When(asked.year, asked.year) if given.when == EVERY_YEAR else given.when
            targets.append(Target(given.rule, when))
    for text in sentences_in(asked.levers):
        lever = read_lever(text, lever_lexicon(board, language()))
        problems += lever.problems
        if lever.said is not None:
            levers.append(lever.said)
    return targets, levers, problems


def taken(board: Board, name: str, moves: Sequence[Sets]) -> Edit:
    """The moves as sentences of the scenario, in place of those that set the same figures; raises `KeyError`."""
    scenario = scenario_called(board, name)
    set_anew = {(move.figure, move.when) for move in moves}
    replaced = {
        told.number
        for told in read_scenario(scenario_of(board, name).names, scenario).told
        if isinstance(told.statement, Sets) and (told.statement.figure, told.statement.when) in set_anew
    }
    kept = [text for number, text in enumerate(scenario.changes, start=1) if number not in replaced]
    changes = (*kept, *_sentences(board, name, moves, scenario.language))
    label = _("What it takes, in scenario “{name}”").format(name=scenario.name)
    return Edit(with_sentences(board, scenario, changes), label, row=scenario.name)


def taken_anew(board: Board, name: str, moves: Sequence[Sets]) -> Edit:
    """The moves as a scenario of their own that goes on from this one; raises `KeyError`."""
    scenario = scenario_called(board, name)
    called = free_name(_("What it takes"), [known.name for known in board.scenarios])
    new = ScenarioText(
        name=called,
        on=scenario.name,
        changes=_sentences(board, name, moves, scenario.language),
        language=scenario.language,
    )
    changed = board.model_copy(update={"scenarios": (*board.scenarios, new)})
    return Edit(changed, _("add {name}").format(name=called), row=called)


def _sentences(board: Board, name: str, moves: Sequence[Sets], in_language: str) -> tuple[str, ...]:
    lexicon = scenario_lexicon(scenario_of(board, name).names, in_language)
    return tuple(print_statement(move, lexicon) for move in moves)
