"""Laws of scenario sentences, over names that are hard to read and statements of every kind."""

from dataclasses import dataclass
from typing import get_args

from hypothesis import given
from hypothesis.strategies import DrawFn, composite

from funding.board import Board
from scenarios import clauses as s
from scenarios.language.lexicon import lever_lexicon, scenario_lexicon, target_lexicon
from scenarios.language.printer import print_lever, print_statement, print_target
from scenarios.language.reading import read_lever, read_statement, read_target, read_varied
from tests.drawing import pick
from tests.laws import Laws
from tests.strategies_scenario import STATEMENTS, a_lever, a_target, a_varied_figure, boards


def test_strategies_make_every_kind_of_statement() -> None:
    """A new kind of statement comes with a strategy, so that the laws hold for it too."""
    assert set(STATEMENTS) == set(get_args(s.Statement))


@dataclass(frozen=True)
class Spoken:
    """A Board with what may be said about it: a statement of each kind, a target, a lever and a figure to vary."""

    board: Board
    language: str
    statements: tuple[s.Statement, ...]
    target: s.Target
    lever: s.Lever
    varied: s.Varied


@composite
def spoken(draw: DrawFn) -> Spoken:
    """What may be said, in either language, about Boards whose names are hard to read."""
    board = draw(boards())
    return Spoken(
        board,
        pick(draw, ("en", "cy")),
        tuple(drawn(draw, board) for drawn in STATEMENTS.values()),
        a_target(draw, board),
        a_lever(draw, board),
        a_varied_figure(draw, board),
    )


LAWS = Laws[Spoken]()


@given(spoken())
def test_the_laws_of_the_language(case: Spoken) -> None:
    """What holds of whatever can be said about any Board."""
    LAWS.hold(case)


@LAWS.of
def what_is_printed_reads_back(case: Spoken) -> None:
    """For every statement, `parse(print(statement)) == statement`, without a problem."""
    lexicon = scenario_lexicon(case.board, case.language)
    for statement in case.statements:
        read = read_statement(print_statement(statement, lexicon), lexicon)
        assert (read.said, read.problems) == (statement, ())


@LAWS.of
def targets_read_back(case: Spoken) -> None:
    """For every target, `parse(print(target)) == target`."""
    lexicon = target_lexicon(case.board, case.language)
    read = read_target(print_target(case.target, lexicon), lexicon)
    assert (read.said, read.problems) == (case.target, ())


@LAWS.of
def levers_read_back(case: Spoken) -> None:
    """For every lever, `parse(print(lever)) == lever`."""
    lexicon = lever_lexicon(case.board, case.language)
    read = read_lever(print_lever(case.lever, lexicon), lexicon)
    assert (read.said, read.problems) == (case.lever, ())


@LAWS.of
def what_is_varied_reads_back(case: Spoken) -> None:
    """For everything that is varied, `parse(print(varied)) == varied`."""
    lexicon = lever_lexicon(case.board, case.language)
    read = read_varied(print_lever(case.varied, lexicon), lexicon)
    assert (read.said, read.problems) == (case.varied, ())
