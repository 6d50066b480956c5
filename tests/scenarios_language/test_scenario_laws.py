"""Laws of scenario sentences, over names that are hard to read and statements of every kind."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from funding.board import Board
from scenarios import clauses as s
from scenarios.language.lexicon import lever_lexicon, scenario_lexicon, target_lexicon
from scenarios.language.printer import print_lever, print_statement, print_target
from scenarios.language.reading import read_lever, read_statement, read_target, read_varied
from tests.budgets import at_most
from tests.strategies_scenario import STATEMENTS, boards, levers, targets, varied

languages = st.sampled_from(["en", "cy"])


def test_strategies_make_every_kind_of_statement() -> None:
    """A new kind of statement comes with a strategy, so that the laws hold for it too."""
    assert set(STATEMENTS) == set(get_args(s.Statement))


@pytest.mark.parametrize("kind", STATEMENTS, ids=lambda kind: kind.__name__)
@at_most(50)  # of each kind
@given(data=st.data(), board=boards(), language=languages)
def test_what_is_printed_reads_back(kind: type, data: st.DataObject, board: Board, language: str) -> None:
    """For every statement, `parse(print(statement)) == statement`, without a problem."""
    statement = data.draw(STATEMENTS[kind](board))
    lexicon = scenario_lexicon(board, language)
    read = read_statement(print_statement(statement, lexicon), lexicon)
    assert (read.said, read.problems) == (statement, ())


@given(data=st.data(), board=boards(), language=languages)
def test_targets_read_back(data: st.DataObject, board: Board, language: str) -> None:
    """For every target, `parse(print(target)) == target`."""
    target = data.draw(targets(board))
    lexicon = target_lexicon(board, language)
    read = read_target(print_target(target, lexicon), lexicon)
    assert (read.said, read.problems) == (target, ())


@at_most(100)  # each with a Board and its words
@given(data=st.data(), board=boards(), language=languages)
def test_levers_read_back(data: st.DataObject, board: Board, language: str) -> None:
    """For every lever, `parse(print(lever)) == lever`."""
    lever = data.draw(levers(board))
    lexicon = lever_lexicon(board, language)
    read = read_lever(print_lever(lever, lexicon), lexicon)
    assert (read.said, read.problems) == (lever, ())


@at_most(100)  # each with a Board and its words
@given(data=st.data(), board=boards(), language=languages)
def test_what_is_varied_reads_back(data: st.DataObject, board: Board, language: str) -> None:
    """For everything that is varied, `parse(print(varied)) == varied`."""
    tried = data.draw(varied(board))
    lexicon = lever_lexicon(board, language)
    read = read_varied(print_lever(tried, lexicon), lexicon)
    assert (read.said, read.problems) == (tried, ())
