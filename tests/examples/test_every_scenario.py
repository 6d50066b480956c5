"""What holds of the scenarios of every Board file we ship."""

import pytest

from formulas.split import split_board
from funding.names import same
from funding.problems import errors
from scenarios.language.lexicon import scenario_lexicon
from scenarios.language.reading import read_statement
from scenarios.review import scenario_problems
from scenarios.stories import applied, scenario_of, sentences
from tests.examples.shipped import FILES, example

SCENARIOS = [(file, scenario.name) for file in FILES for scenario in example(file).scenarios]


def test_there_are_scenarios_of_every_sort() -> None:
    """The examples show sure changes and uncertain ones, and one that goes on from another."""
    texts = [scenario for file in FILES for scenario in example(file).scenarios]
    stories = [scenario_of(example(file), name) for file, name in SCENARIOS]
    assert any(text.on for text in texts)
    assert any(story.changes for story in stories)
    assert any(story.uncertainties for story in stories)


@pytest.mark.parametrize("file", FILES)
def test_has_no_errors(file: str) -> None:
    """Every scenario can be read, made and shared out."""
    assert errors(scenario_problems(example(file))) == ()


@pytest.mark.parametrize(("file", "name"), SCENARIOS)
def test_splits_and_adds_up(file: str, name: str) -> None:
    """Under every scenario and in every year: shares plus gap less surplus are the costs to share."""
    done = applied(example(file), None, name)
    split = split_board(done.board, done.formula).split
    assert split is not None
    raised = [sum(row.assessed for row in year.partners) + year.gap - year.surplus for year in split.years]
    assert [year.costs_to_share for year in split.years] == raised


@pytest.mark.parametrize(("file", "name"), SCENARIOS)
def test_sentences_are_printed_as_they_stand(file: str, name: str) -> None:
    """The sentences in the file are the ones the program prints, but for capitals."""
    board = example(file)
    (text,) = (scenario for scenario in board.scenarios if scenario.name == name)
    own = sentences(scenario_of(board, name), text.language)[-len(text.changes) :]
    assert list(map(same, own)) == list(map(same, text.changes))


@pytest.mark.parametrize(("file", "name"), SCENARIOS)
def test_can_be_read_in_welsh(file: str, name: str) -> None:
    """The sentences printed in Welsh say the same."""
    story = scenario_of(example(file), name)
    welsh = scenario_lexicon(story.names, "cy")
    assert tuple(read_statement(sentence, welsh).said for sentence in sentences(story, "cy")) == story.statements
