"""Laws of the formula language, over names that are hard to read and clauses of every kind."""

import re
from collections.abc import Callable
from typing import get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from formulas import clauses as c
from formulas.language.lexicon import lexicon_of
from formulas.language.parser import parse
from formulas.language.printer import print_clause, print_formula
from funding.board import Board
from funding.name_checks import names_used_once, partners_told_apart, partners_told_from_groups, pools_told_apart
from funding.names import same
from tests.strategies_formula import KINDS, boards_with_names, clauses, formulas

languages = st.sampled_from(["en", "cy"])


def kinds_of_clause() -> set[object]:
    """Every class of clause that `clauses.py` names."""
    return {kind for part in get_args(c.Clause) for kind in (get_args(part) or (part,))}


def test_strategies_make_every_kind_of_clause() -> None:
    """A new kind of clause comes with a strategy, so that the laws hold for it too."""
    assert kinds_of_clause() == set(KINDS)


@given(board=boards_with_names())
def test_boards_have_names_that_can_be_told_apart(board: Board) -> None:
    """The laws are only promised for Boards that pass the checks of names."""
    checks = (names_used_once, partners_told_apart, partners_told_from_groups, pools_told_apart)
    assert [problem for check in checks for problem in check(board)] == []


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data(), board=boards_with_names(), language=languages)
def test_what_is_printed_reads_back(kind: type, data: st.DataObject, board: Board, language: str) -> None:
    """For every clause, `parse(print(clause)) == clause`, without a problem."""
    clause = data.draw(KINDS[kind](board))
    read = parse(print_clause(clause, lexicon_of(board, language)), lexicon_of(board, language))
    assert (read.formula.clauses, read.problems) == ((clause,), ())


@given(data=st.data(), board=boards_with_names(), language=languages)
def test_formulas_read_back(data: st.DataObject, board: Board, language: str) -> None:
    """For every formula, `parse(print(f)) == f`, and each clause stands where its place says."""
    formula = data.draw(formulas(board))
    lexicon = lexicon_of(board, language)
    text = print_formula(formula, lexicon)
    read = parse(text, lexicon)
    lines = text.split("\n")
    stand = [lines[place.line - 1][place.column - 1 :][: place.length] for place in read.places]
    assert (read.formula, read.problems) == (formula, ())
    assert stand == [print_clause(clause, lexicon) for clause in formula.clauses]


@given(data=st.data(), board=boards_with_names())
def test_formulas_keep_their_meaning_in_the_other_language(data: st.DataObject, board: Board) -> None:
    """A formula printed in Welsh says the same as in English."""
    formula = data.draw(formulas(board))
    welsh = lexicon_of(board, "cy")
    english = lexicon_of(board, "en")
    assert (
        parse(print_formula(parse(print_formula(formula, english), english).formula, welsh), welsh).formula == formula
    )


def without_stops(text: str) -> str:
    """Every sentence without its full stop."""
    return text.removesuffix(".")


def spaced(text: str) -> str:
    """Spaces of several kinds, in greater number."""
    return "  " + text.replace(" ", " \t\u00a0") + " "


def curled(text: str) -> str:
    """Curly quotes for straight ones, as a word processor makes them."""
    return re.sub('"([^"]*)"', "“\\1”", text).replace('"', "”").replace("'", "’")


ALIKE: list[Callable[[str], str]] = [str.upper, str.lower, str.title, str.swapcase, without_stops, spaced, curled]


@pytest.mark.parametrize("change", ALIKE, ids=lambda change: change.__name__)
@given(data=st.data(), board=boards_with_names(), language=languages)
def test_case_spacing_quotes_and_stop_do_not_matter(
    change: Callable[[str], str], data: st.DataObject, board: Board, language: str
) -> None:
    """Case, spacing and the final full stop do not matter, nor whether quotes are straight or curly."""
    clause = data.draw(clauses(board).filter(lambda clause: not isinstance(clause, c.Note)))
    lexicon = lexicon_of(board, language)
    text = print_clause(clause, lexicon)
    changed = change(text)
    # Some letters have no way back from their capital: an "i" without its dot becomes "I".
    assume(change is without_stops or same(changed) == same(text))
    read = parse(changed, lexicon)
    assert (read.formula.clauses, read.problems) == ((clause,), ())
