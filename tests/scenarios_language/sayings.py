"""The example Board's lexicons, and short ways to read with them."""

from funding.problems import Problem
from scenarios.language.lexicon import lever_lexicon, scenario_lexicon, target_lexicon
from scenarios.language.reading import read_lever, read_statement, read_target, read_varied
from tests.examples.shipped import example

BOARD = example("north-wales-example.toml")
LANGUAGES = ("en", "cy")
STATEMENTS = {language: scenario_lexicon(BOARD, language) for language in LANGUAGES}
TARGETS = {language: target_lexicon(BOARD, language) for language in LANGUAGES}
LEVERS = {language: lever_lexicon(BOARD, language) for language in LANGUAGES}


def told(problems: tuple[Problem, ...]) -> list[str]:
    """What is wrong and how to mend it, without the place."""
    return [" ".join(filter(None, (problem.what, problem.mend))) for problem in problems]


def anything(text: str, language: str = "en") -> object:
    """What a sentence of any dialect says."""
    reads = (
        read_statement(text, STATEMENTS[language]).said,
        read_target(text, TARGETS[language]).said,
        read_lever(text, LEVERS[language]).said,
        read_varied(text, LEVERS[language]).said,
    )
    return next((said for said in reads if said is not None), None)
