"""The tables of words: whole, in step with each other, and never ambiguous to the grammar."""

from collections.abc import Iterator
from itertools import combinations

import pytest

from formulas.language.builder import RULES
from formulas.language.figures import FIGURES
from formulas.language.grammar import END, grammar
from formulas.language.lexicon import NAME_TERMINALS
from formulas.language.parser import parse
from formulas.language.pieces import PIECE
from formulas.language.spans import terminal_spans
from formulas.language.welsh import aspirate, begins_with_vowel, soft, years_form
from formulas.language.words import ENGLISH, FORMS, KINDS, TABLES, WELSH
from funding.names import same
from tests.language.boards import LEXICONS
from tests.language.sentences import SENTENCES

MARKS = {"COMMA", "COLON", END}
languages = pytest.mark.parametrize("language", ["en", "cy"])


def pieces(phrase: str) -> tuple[str, ...]:
    """A phrase as it is looked up."""
    return tuple(same(piece) for piece in PIECE.findall(phrase))


def wanted_together() -> set[frozenset[str]]:
    """The notions among which each state of the grammar chooses."""
    parser = grammar().parse_interactive("")
    states = parser.parser_state.parse_conf.parse_table.states
    return {frozenset(name for name in choices if name.isupper()) for choices in states.values()}


def test_welsh_has_every_row_of_english() -> None:
    """Every notion has words in both languages, in the same order."""
    assert list(WELSH) == list(ENGLISH)


def test_kinds_of_contribution_have_words_in_both_languages() -> None:
    """Every kind of contribution has a name in both."""
    assert list(KINDS["cy"]) == list(KINDS["en"])


def test_grammar_and_tables_name_the_same_notions() -> None:
    """No row is unused, and no notion of the grammar is without words."""
    notions = frozenset[str]().union(*wanted_together())
    assert notions - set(NAME_TERMINALS) - set(FIGURES) - MARKS == set(ENGLISH)


def test_every_rule_of_the_grammar_makes_something() -> None:
    """Each rule has its function, and no function is left over."""
    rules = {str(rule.alias or rule.origin.name) for rule in grammar().rules}
    assert {rule for rule in rules if not rule.startswith("__")} == set(RULES)


@languages
def test_forms_are_phrases_of_their_rows(language: str) -> None:
    """What is printed in a form of its own is also understood."""
    missing = [form for (terminal, _), form in FORMS[language].items() if form not in TABLES[language][terminal]]
    assert missing == []


@languages
def test_no_phrase_stands_twice_in_a_row(language: str) -> None:
    """Each phrase of a row says something new."""
    repeated = [row for row in TABLES[language].values() if len({pieces(phrase) for phrase in row}) < len(row)]
    assert repeated == []


@languages
def test_no_two_notions_share_a_phrase_where_both_may_come(language: str) -> None:
    """In no state of the grammar can the same words be two things."""
    table = TABLES[language]
    phrases = {terminal: {pieces(phrase) for phrase in row} for terminal, row in table.items()}
    clashes = {
        (one, other)
        for wanted in wanted_together()
        for one, other in combinations(sorted(wanted & set(table)), 2)
        if phrases[one] & phrases[other]
    }
    assert clashes == set()


def said_otherwise(language: str, terminal: str) -> Iterator[tuple[str, str]]:
    """Each canonical sentence with a notion said in each of its other phrases, and the sentence it must equal."""
    for case in SENTENCES:
        text = case.english if language == "en" else case.welsh
        for start, end, found in terminal_spans(text, LEXICONS[language]):
            if found == terminal:
                for phrase in TABLES[language][terminal]:
                    # An apostrophe clings to the word before it.
                    before = text[:start].rstrip() if phrase.startswith("'") else text[:start]
                    yield before + phrase + text[end:], text


@languages
@pytest.mark.parametrize("terminal", sorted(set(ENGLISH) - {"THE_GROUP", "IN_RATIO"}))
def test_every_phrase_is_understood(language: str, terminal: str) -> None:
    """Whichever phrase of its row stands for a notion, the sentence says the same."""
    lexicon = LEXICONS[language]
    otherwise = list(said_otherwise(language, terminal))
    missed = [said for said, text in otherwise if parse(said, lexicon).formula != parse(text, lexicon).formula]
    assert (bool(otherwise), missed) == (True, [])


SOFT = {
    "byrddau iechyd": "fyrddau iechyd",
    "cyrff eraill": "gyrff eraill",
    "timau": "dimau",
    "gwasanaeth prawf": "wasanaeth prawf",
    "Gwynedd": "Wynedd",
    "Llanelli": "Lanelli",
    "Rhondda": "Rondda",
    "Dinbych": "Ddinbych",
    "Merthyr": "Ferthyr",
    "Powys": "Bowys",
    "awdurdodau": "awdurdodau",
    "heddlu": "heddlu",
    "chwarae": "chwarae",
    "G": "",
}


@pytest.mark.parametrize(("plain", "mutated"), SOFT.items())
def test_soft_mutation(plain: str, mutated: str) -> None:
    """The first letter softens, and keeps its capital."""
    assert soft(plain) == mutated


ASPIRATED = {"cyrff": "chyrff", "timau": "thimau", "Powys": "Phowys", "byrddau": "byrddau", "theatr": "theatr"}


@pytest.mark.parametrize(("plain", "mutated"), ASPIRATED.items())
def test_aspirate_mutation(plain: str, mutated: str) -> None:
    """After "a" only p, t and c change."""
    assert aspirate(plain) == mutated


def test_figures_are_read_aloud_before_choosing_and() -> None:
    """Before un, wyth, the teens and the eighties "and" is "ac"; before dau, deg or cant it is "a"."""
    figures = ["1%", "8%", "11%", "18.5%", "80%", "1.5", "2%", "10%", "20%", "100%", "1,000"]
    assert [figure for figure in figures if begins_with_vowel(figure)] == ["1%", "8%", "11%", "18.5%", "80%", "1.5"]


def test_year_after_a_number() -> None:
    """Welsh says 1 flwyddyn, 2 flynedd, 3, 4 and 6 blynedd, and mlynedd otherwise."""
    row = {number: FORMS["cy"].get(("YEARS", years_form(number)), WELSH["YEARS"][0]) for number in range(1, 8)}
    assert row == {
        1: "flwyddyn",
        2: "flynedd",
        3: "blynedd",
        4: "blynedd",
        5: "mlynedd",
        6: "blynedd",
        7: "mlynedd",
    }
