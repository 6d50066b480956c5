"""Every sentence of scenarios, in English and in Welsh, and what it says; over the example Board."""

from scenarios.language.lexicon import lever_lexicon, scenario_lexicon, target_lexicon
from tests.examples.shipped import example

BOARD = example("north-wales-example.toml")
STATEMENTS = {language: scenario_lexicon(BOARD, language) for language in ("en", "cy")}
TARGETS = {language: target_lexicon(BOARD, language) for language in ("en", "cy")}
LEVERS = {language: lever_lexicon(BOARD, language) for language in ("en", "cy")}
