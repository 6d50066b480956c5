"""Laws of the formula language, over names that are hard to read and clauses of every kind."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from typing import get_args

from hypothesis import given
from hypothesis.strategies import DrawFn, composite

from formulas import clauses as c
from formulas.language.lexicon import Lexicon, lexicon_of
from formulas.language.parser import parse
from formulas.language.printer import print_clause, print_formula
from funding.board import Board
from funding.name_checks import names_used_once, partners_told_apart, partners_told_from_groups, pools_told_apart
from funding.names import same
from tests.drawing import pick
from tests.laws import Laws
from tests.strategies_formula import DRAWN, a_clause, boards_with_names, formulas


def kinds_of_clause() -> set[object]:
    """Every class of clause that `clauses.py` names."""
    return {kind for part in get_args(c.Clause) for kind in (get_args(part) or (part,))}


def test_strategies_make_every_kind_of_clause() -> None:
    """A new kind of clause comes with a strategy, so that the laws hold for it too."""
    assert kinds_of_clause() == set(DRAWN)


@dataclass(frozen=True)
class Spoken:
    """A Board with what may be said about it: a clause of each kind, two of any kind but a note, and a formula."""

    board: Board
    language: str
    of_each_kind: tuple[c.Clause, ...]
    two: tuple[c.Clause, ...]
    formula: c.Formula

    @property
    def lexicon(self) -> Lexicon:
        """The Board's words in the language that is spoken."""
        return lexicon_of(self.board, self.language)


@composite
def spoken(draw: DrawFn) -> Spoken:
    """What may be said, in either language, about Boards whose names are hard to read."""
    board = draw(boards_with_names())
    return Spoken(
        board,
        pick(draw, ("en", "cy")),
        tuple(a_clause(draw, board, (kind,)) for kind in DRAWN),
        tuple(a_clause(draw, board, NO_NOTE) for _place in range(2)),
        draw(formulas(board)),
    )


LAWS = Laws[Spoken]()
NO_NOTE = tuple(kind for kind in DRAWN if kind is not c.Note)


@given(spoken())
def test_the_laws_of_the_language(case: Spoken) -> None:
    """What holds of whatever can be said about any Board."""
    LAWS.hold(case)


@LAWS.of
def names_can_be_told_apart(case: Spoken) -> None:
    """The laws are only promised for Boards that pass the checks of names."""
    checks = (names_used_once, partners_told_apart, partners_told_from_groups, pools_told_apart)
    assert [problem for check in checks for problem in check(case.board)] == []


@LAWS.of
def what_is_printed_reads_back(case: Spoken) -> None:
    """For every clause, `parse(print(clause)) == clause`, without a problem."""
    for clause in case.of_each_kind:
        read = parse(print_clause(clause, case.lexicon), case.lexicon)
        assert (read.formula.clauses, read.problems) == ((clause,), ())


@LAWS.of
def formulas_read_back(case: Spoken) -> None:
    """For every formula, `parse(print(f)) == f`, and each clause stands where its place says."""
    text = print_formula(case.formula, case.lexicon)
    read = parse(text, case.lexicon)
    lines = text.split("\n")
    stand = [lines[place.line - 1][place.column - 1 :][: place.length] for place in read.places]
    assert (read.formula, read.problems) == (case.formula, ())
    assert stand == [print_clause(clause, case.lexicon) for clause in case.formula.clauses]


@LAWS.of
def formulas_keep_their_meaning_in_the_other_language(case: Spoken) -> None:
    """A formula printed in Welsh says the same as in English."""
    welsh, english = lexicon_of(case.board, "cy"), lexicon_of(case.board, "en")
    read = parse(print_formula(case.formula, english), english).formula
    assert parse(print_formula(read, welsh), welsh).formula == case.formula


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


@LAWS.of
def case_spacing_quotes_and_stop_do_not_matter(case: Spoken) -> None:
    """Case, spacing and the final full stop do not matter, nor whether quotes are straight or curly."""
    for clause, change in product(case.two, ALIKE):
        text = print_clause(clause, case.lexicon)
        changed = change(text)
        # Some letters have no way back from their capital: an "i" without its dot becomes "I".
        if change is without_stops or same(changed) == same(text):
            read = parse(changed, case.lexicon)
            assert (read.formula.clauses, read.problems) == ((clause,), ()), change.__name__
