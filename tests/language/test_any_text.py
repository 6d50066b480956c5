"""Whatever is typed, it is read or refused in words; nothing stops the program."""

import re

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy, composite

from formulas.language.completion import expected_at, with_option
from formulas.language.lexicon import lexicon_of
from formulas.language.parser import MOST_PROBLEMS, MOST_SENTENCES, Parsed, lines_of, parse
from formulas.language.printer import print_formula
from formulas.language.reading import LONGEST_LINE
from formulas.language.spans import terminal_spans
from funding.board import Board
from tests.language.boards import ENGLISH, LEXICONS, told
from tests.language.sentences import SENTENCES
from tests.strategies_formula import AWKWARD, boards_with_names

languages = st.sampled_from(["en", "cy"])
SAID = tuple(text for case in SENTENCES for text in (case.english, case.welsh))
WORDS = tuple({word for text in SAID for word in re.findall(r"\S+", text)})
SIGNS = ('"', "“", "”", "'", ",", ".", ":", ";", "#", "£", "%", "(", "-", "\u00a0", "\u200b", "\t", "\r", "\n", "\x00")


def jumbled() -> SearchStrategy[str]:
    """Words of the language, names, signs and anything else in any order."""
    pieces = st.sampled_from(WORDS) | st.sampled_from(AWKWARD) | st.sampled_from(SIGNS) | st.text(max_size=5)
    return st.lists(pieces, max_size=15).map(" ".join)


@composite
def spoilt(draw: DrawFn) -> str:
    """Sentences cut short, or with a stretch taken out, doubled or put in."""
    text = draw(st.lists(st.sampled_from(SAID), min_size=1, max_size=3).map(draw(st.sampled_from(["\n", " "])).join))
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, min(start + 12, len(text))))
    put_in = draw(
        st.sampled_from(["", text[start:end] * 2, " ", *SIGNS]) | st.sampled_from(WORDS) | st.text(max_size=3)
    )
    return draw(st.sampled_from([text[:start], text[:start] + put_in + text[end:]]))


def typed() -> SearchStrategy[str]:
    """Anything that could be typed or pasted."""
    return st.text(max_size=80) | jumbled() | spoilt()


def misplaced(text: str, read: Parsed) -> list[str]:
    """Problems that say nothing, or point outside the text."""
    lines = lines_of(text)
    return [
        str(problem)
        for problem in read.problems
        if not problem.what
        or problem.line is None
        or problem.column is None
        or not 1 <= problem.line <= len(lines)
        or not 1 <= problem.column <= problem.column + problem.length - 1 <= max(len(lines[problem.line - 1]), 1)
    ]


@given(text=typed(), language=languages)
def test_every_text_is_read_or_refused(text: str, language: str) -> None:
    """No text crashes the parser, and every problem points at something."""
    read = parse(text, LEXICONS[language])
    assert (misplaced(text, read), len(read.places)) == ([], len(read.formula.clauses))


@given(text=typed(), board=boards_with_names(), language=languages)
def test_every_text_is_read_or_refused_whatever_the_names(text: str, board: Board, language: str) -> None:
    """Nor do a Board's names crash it."""
    assert misplaced(text, parse(text, lexicon_of(board, language))) == []


@given(text=typed(), language=languages)
def test_printing_what_was_read_is_stable(text: str, language: str) -> None:
    """`print(parse(text))` reads back as itself, however the text was written."""
    lexicon = LEXICONS[language]
    printed = print_formula(parse(text, lexicon).formula, lexicon)
    assert print_formula(parse(printed, lexicon).formula, lexicon) == printed


@given(text=typed(), where=st.floats(0, 1), language=languages)
def test_options_anywhere_in_any_text(text: str, where: float, language: str) -> None:
    """At any position the options, if any, replace what stands before it on its line."""
    position = round(where * len(text))
    options = expected_at(text, position, LEXICONS[language]).options
    line_start = position - len(lines_of(text[:position])[-1])
    assert [option for option in options if not (option.text and line_start <= option.start <= position)] == []
    assert [option for option in options if option.text not in with_option(text, position, option)] == []


@given(text=typed(), language=languages)
def test_spans_of_any_line(text: str, language: str) -> None:
    """Spans follow each other within the line, none of them empty."""
    spans = terminal_spans(text, LEXICONS[language])
    bounds = [bound for start, end, _terminal in spans for bound in (start, end)]
    assert (bounds, all(start < end <= len(text) for start, end, _terminal in spans)) == (sorted(bounds), True)


def test_long_line_is_refused() -> None:
    """A line that no person wrote is not read."""
    long = "x" * (LONGEST_LINE + 1)
    assert told(long) == ["1:1+20001 The line is longer than 20,000 characters. Write one sentence a line."]
    assert (expected_at(long, len(long), ENGLISH).options, terminal_spans(long, ENGLISH)) == ((), ())


def test_line_of_many_payers_is_read() -> None:
    """A sentence may be long for good reason."""
    line = " and ".join(["Wrexham County Borough Council"] * 500) + " pay £1."
    assert parse(line, ENGLISH).problems == ()


def test_problems_are_told_up_to_a_number() -> None:
    """After many problems the rest are counted."""
    problems = told("Wrexham pays\n" * 250)
    last = "101:9+4 150 more problems are not shown. Mend those above first."
    assert (len(problems), problems[-1]) == (MOST_PROBLEMS + 1, last)


def test_one_problem_too_many() -> None:
    """One that is not shown is told as one."""
    assert told("Wrexham pays\n" * 101)[-1] == "101:9+4 One more problem is not shown. Mend those above first."


def test_endless_formula_is_read_to_a_limit() -> None:
    """A formula of tens of thousands of sentences is a mistake, and is not read to its end."""
    problems = told("Cafcass pays £1.\n" * (MOST_SENTENCES + 5))
    what = "20001:1+16 The formula has more than 20,000 sentences. It is read no further. Take out what is not needed."
    assert problems == [what]
