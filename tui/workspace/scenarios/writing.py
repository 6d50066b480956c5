"""The sentences of a scenario typed over: each key is an edit, and a run of keys is undone at once."""

from formulas.language.lexicon import Lexicon
from funding.board import Board, ScenarioText
from funding.names import same
from funding.wording import _
from scenarios.language.lexicon import scenario_lexicon
from scenarios.stories import bases_of, read_scenario
from tui.workspace.edits import Edit, Refused

LONGEST_SENTENCE = 4_000
"""Characters that a sentence may have, as in the Board file."""


def scenario_called(board: Board, name: str) -> ScenarioText:
    """The scenario of this name; raises `KeyError`."""
    for scenario in board.scenarios:
        if same(scenario.name) == same(name):
            return scenario
    raise KeyError(name)


def text_of(scenario: ScenarioText) -> str:
    """Its sentences, a line each."""
    return "\n".join(scenario.changes)


def sentences_in(text: str) -> tuple[str, ...]:
    """The sentences of a text that is being typed, a line each; blank lines and spaces around them are not kept."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return tuple(" ".join(line.split()) for line in lines if line.strip())


def line_of_sentence(text: str, number: int) -> int:
    """The line, from 0, in which a sentence stands, counted from 1; the last line when there are not so many."""
    lines = [place for place, line in enumerate(text.split("\n")) if line.strip()]
    return lines[number - 1] if 0 < number <= len(lines) else max(text.count("\n"), 0)


def lexicon_for(board: Board, name: str) -> Lexicon:
    """The words and names that a scenario's sentences are written in, those it brings itself among them.

    Raises `KeyError`.
    """
    scenario = scenario_called(board, name)
    names = board
    for text in bases_of(board, scenario):
        names = read_scenario(names, text).names
    return scenario_lexicon(names, scenario.language)


def rewritten(board: Board, name: str, text: str) -> Edit | Refused:
    """Write a scenario's sentences over, as part of a run of typing; raises `KeyError`."""
    scenario = scenario_called(board, name)
    sentences = sentences_in(text)
    if any(len(sentence) > LONGEST_SENTENCE for sentence in sentences):
        return Refused(_("A sentence is too long. Write it as several."))
    label = _("Scenario “{name}”").format(name=scenario.name)
    return Edit(with_sentences(board, scenario, sentences), label, group=f"scenario:{scenario.name}")


def with_sentences(board: Board, scenario: ScenarioText, sentences: tuple[str, ...]) -> Board:
    """The Board with other sentences in one of its scenarios."""
    written = scenario.model_copy(update={"changes": sentences})
    return board.model_copy(
        update={"scenarios": tuple(written if each is scenario else each for each in board.scenarios)}
    )


def with_sentence(board: Board, name: str, line: int, sentence: str) -> Edit:
    """A scenario with a sentence after a line of its text, counted from 0; raises `KeyError`."""
    scenario = scenario_called(board, name)
    place = min(line + 1, len(scenario.changes))
    changes = (*scenario.changes[:place], sentence, *scenario.changes[place:])
    label = _("add a sentence to scenario “{name}”").format(name=scenario.name)
    return Edit(with_sentences(board, scenario, changes), label, row=str(place))
