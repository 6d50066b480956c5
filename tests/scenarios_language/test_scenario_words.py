"""The tables of words, the grammar and the rules belong together."""

from collections.abc import Iterator

import pytest

from formulas.language.figures import FIGURES
from formulas.language.grammar import grammar
from formulas.language.words import TABLES as FORMULA_TABLES
from scenarios.language.builder import OWN_RULES, RULES
from scenarios.language.dialects import LEVERS, NAMES, STATEMENTS, TARGETS
from scenarios.language.words import ENGLISH, FORMS, TABLES, WELSH

DIALECTS = (STATEMENTS, TARGETS, LEVERS)
MARKS = {"COMMA", "COLON"}


def notions() -> Iterator[str]:
    """Every notion that some dialect's grammar takes."""
    for dialect in DIALECTS:
        parser = grammar(dialect).parse_interactive("")
        states = parser.parser_state.parse_conf.parse_table.states
        yield from {str(notion) for row in states.values() for notion in row if str(notion).isupper()} - {"$END"}


def test_every_notion_has_words_in_every_language() -> None:
    """What the grammars name the tables say, and nothing else."""
    assert set(WELSH) == set(ENGLISH)
    named = {*NAMES, *FIGURES, *MARKS, "NEW_NAME"}
    assert set(notions()) - named - set(FORMULA_TABLES["en"]) == set(ENGLISH)


def test_every_rule_makes_something() -> None:
    """No rule of the grammars lacks its function, and no function of these dialects lacks its rule."""
    rules = {str(rule.alias or rule.origin.name) for dialect in DIALECTS for rule in grammar(dialect).rules}
    used = {rule for rule in rules if not rule.startswith("__")}
    assert used <= set(RULES)
    assert set(OWN_RULES) <= used


@pytest.mark.parametrize("language", ["en", "cy"])
def test_forms_are_also_read(language: str) -> None:
    """A form that is printed is a phrase of its row."""
    missing = [form for (terminal, _), form in FORMS[language].items() if form not in TABLES[language][terminal]]
    assert missing == []
