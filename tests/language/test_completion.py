"""What may come next: nothing that is offered is refused, nothing that belongs is left out."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from formulas import clauses as c
from formulas.language.completion import Option, expected_at, with_option
from formulas.language.figures import FIGURES
from formulas.language.grammar import END
from formulas.language.lexicon import Lexicon, lexicon_of
from formulas.language.parser import parse
from formulas.language.pieces import unquote
from formulas.language.printer import print_clause
from formulas.language.spans import Span, terminal_spans
from funding.board import Board
from funding.names import same
from tests.language.boards import ENGLISH, LEXICONS, WELSH
from tests.language.sentences import SENTENCES, Case
from tests.strategies_formula import boards_with_names, clauses

SPOKEN = tuple(case for case in SENTENCES if not isinstance(case.clause, c.Note))
every_sentence = pytest.mark.parametrize("case", SPOKEN, ids=lambda case: case.english)


def offered(text: str, lexicon: Lexicon = ENGLISH) -> list[str]:
    """The texts that may come at the end of what is typed."""
    return [option.text for option in expected_at(text, len(text), lexicon).options]


def next_span(spans: tuple[Span, ...], text: str, position: int) -> Span:
    """The word that a position is in, or else the one after it; the sentence's end when there is none."""
    following = (span for span in spans if span[1] > position)
    return next(following, (position, len(text), END))


def meant(text: str, terminal: str, lexicon: Lexicon) -> set[str]:
    """What words of a kind stand for."""
    known = [meaning for end, meaning in lexicon.phrases_at(text, 0) if end == len(text)]
    named = lexicon.quoted(unquote(text))
    return {meaning.text for meaning in (*known, *named) if meaning.terminal == terminal} or {same(text)}


def offers(text: str, position: int, span: Span, lexicon: Lexicon) -> bool:
    """Whether the word that really comes at a position is offered there, from where it starts."""
    start, end, terminal = span
    options = [option for option in expected_at(text, position, lexicon).options if option.terminal == terminal]
    if terminal == END:
        return bool(options) or text.endswith(":")
    if start < position:
        options = [option for option in options if option.start == start]
    real = meant(text[start:end], terminal, lexicon)
    return any(terminal in FIGURES or meant(option.text, terminal, lexicon) & real for option in options)


def refused(text: str, option: Option, position: int, lexicon: Lexicon) -> list[str]:
    """What is wrong once an option is typed at a position, other than that the sentence is not finished."""
    typed = with_option(text[:position], position, option)
    read = parse(typed, lexicon)
    return [
        f"{typed!r}: {problem}"
        for problem in read.problems
        if problem.what != "The sentence stops too soon." and "overspend add up" not in problem.what
    ]


@every_sentence
@pytest.mark.parametrize("language", ["en", "cy"])
def test_offers_the_word_that_comes_at_every_position(case: Case, language: str) -> None:
    """Complete: wherever the typing stopped, the next word, or its kind, is among the options."""
    lexicon = LEXICONS[language]
    text = print_clause(case.clause, lexicon).removesuffix(".")
    spans = terminal_spans(text, lexicon)
    positions = range(len(text) + 1)
    missed = [
        (text[:position], span)
        for position in positions
        if not offers(text, position, span := next_span(spans, text, position), lexicon)
    ]
    assert missed == []


@every_sentence
@pytest.mark.parametrize("language", ["en", "cy"])
def test_offers_nothing_that_is_refused(case: Case, language: str) -> None:
    """Sound: every option, once typed, is read."""
    lexicon = LEXICONS[language]
    text = print_clause(case.clause, lexicon)
    wrong = [
        problem
        for position in range(len(text) + 1)
        for option in expected_at(text, position, lexicon).options
        for problem in refused(text, option, position, lexicon)
    ]
    assert wrong == []


@given(data=st.data(), board=boards_with_names(), language=st.sampled_from(["en", "cy"]))
def test_holds_for_names_that_are_hard_to_read(data: st.DataObject, board: Board, language: str) -> None:
    """Sound and complete over awkward names, at any position between the words of a sentence."""
    lexicon = lexicon_of(board, language)
    text = print_clause(data.draw(clauses(board)), lexicon).removesuffix(".")
    assume(not text.startswith("#"))
    spans = terminal_spans(text, lexicon)
    position = data.draw(st.sampled_from([0, *(end for _start, end, _terminal in spans)]))
    options = expected_at(text, position, lexicon).options
    wrong = [problem for option in options for problem in refused(text, option, position, lexicon)]
    _start, _end, terminal = next_span(spans, text, position)
    belongs = (
        terminal in {option.terminal for option in options} or terminal == "THE_GROUP" or text[:position].endswith(":")
    )
    assert (wrong, belongs) == ([], True)


def test_payers_and_openings_begin_a_sentence() -> None:
    """An empty line may begin with any name or with the language's opening words."""
    options = offered("")
    assert options[:2] == ["Wrexham", "Flintshire"]
    assert {"local authorities", "each", "for", "no", "in-kind contributions"} <= set(options)


TYPED = {
    "Wrex": ["Wrexham", "Wrexham County Borough Council"],
    "Wrexham County B": ["Wrexham County Borough Council"],
    "wrexham p": ["pays"],
    "Wrexham ": ["Wrexham County Borough Council", "pays", "and", ","],
    "Local authorities ": ["pay", "and", ","],
    "Each local": ["local authority"],
    "Each local authority p": ["pays"],
    "Wrexham pays £": ["£5,000"],
    "Wrexham pays £7": ["£7", "but", "shared", "no more than", "no less than", ",", "."],
    "Wrexham pays £7,": ["£7,000", "but", "shared", "no more than", "no less than"],
    "Wrexham pays 12": ["12%"],
    "Wrexham pays 12 p": ["12 per cent"],
    "Police and probation pay 15%, shared 2": ["2%", "2", "to", ":"],
    "Local authorities pay 60%, shared by ch": ["children aged 0-17"],
    "Local authorities pay 60%, shared by children aged": ["children aged 0-17"],
    "Move from last year's shares over 1 ": ["year"],
    "Move from last year's shares over 4 ": ["years"],
    "For tr": ["training"],
    "Only ": ["staff", "goods", "services", "accommodation"],
    "Wrexam pays £5, sh": ["shared"],
    "Wrexham pays £5. Cafcass p": ["pays"],
    "For training: Cafcass p": ["pays"],
    '"Wrex': ['"Wrexham"', '"Wrexham County Borough Council"'],
    "# Wrex": [],
    "Wrexham gives ": [],
    "Wrexham pays £5. # as ": [],
}


@pytest.mark.parametrize(("typed", "options"), TYPED.items())
def test_options_after(typed: str, options: list[str]) -> None:
    """What is offered at the end of what is typed, for cases that people meet."""
    assert offered(typed) == options


def test_options_replace_the_word_begun() -> None:
    """An option says from where it replaces what is typed."""
    text = "Cafcass pays £550.\nlocal auth\nPolice pay nothing."
    position = text.index("\nPolice")
    (option,) = expected_at(text, position, ENGLISH).options
    replaced = with_option(text, position, option)
    assert (option, replaced) == (
        Option("local authorities", "GROUP", 19),
        text.replace("local auth\n", "local authorities\n"),
    )


def test_space_is_put_between_words() -> None:
    """Where the typing touches a word that stays, a space comes first; marks follow at once."""
    text = "Wrexham pays £7"
    options = expected_at(text, len(text), ENGLISH).options
    typed = {option.text: with_option(text, len(text), option) for option in options}
    assert (typed["shared"], typed[","], typed["£7"]) == (
        "Wrexham pays £7 shared",
        "Wrexham pays £7,",
        "Wrexham pays £7",
    )


def test_welsh_options() -> None:
    """In Welsh the names of the Board are Welsh, and English ones are known."""
    assert offered("Wre", WELSH) == ["Wrecsam", "Wrexham", "Wrexham County Borough Council"]


def test_whole_line_is_coloured() -> None:
    """Each word has its notion, and a note is one stretch."""
    line = "Wrexam and Police pay 60%. # agreed"
    assert terminal_spans(line, ENGLISH) == (
        (7, 10, "AND"),
        (11, 17, "GROUP"),
        (18, 21, "PAY"),
        (22, 25, "PERCENT"),
        (27, 35, "NOTE"),
    )
