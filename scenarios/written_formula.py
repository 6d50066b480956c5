"""A formula as it stands in the Board file, changed sentence by sentence: the others stay as they were written."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from formulas import clauses as c
from formulas.language.lexicon import Lexicon, lexicon_of
from formulas.language.parser import Parsed, Place, lines_of, parse
from formulas.language.printer import print_clause
from formulas.language.reading import first_start
from formulas.split import find_formula
from funding.board import Board, FormulaText
from funding.problems import Problem
from funding.wording import _
from scenarios.refusal import CannotChange

Section = c.ForPools | c.ForAllOtherCosts | c.OverTheWhole
"""The part of a formula in which a sentence stands: what is under no heading is for all other costs."""


@dataclass(frozen=True, slots=True)
class Written:
    """A formula of a Board, read."""

    formula: FormulaText
    lexicon: Lexicon
    clauses: tuple[c.Clause, ...]
    places: tuple[Place, ...]
    sections: tuple[Section, ...]
    """The part of the formula in which each clause stands; a heading stands in the part that it begins."""

    @property
    def headed(self) -> bool:
        """Whether the formula has parts for pools of their own."""
        return any(isinstance(section, c.ForPools) for section in self.sections)


def written(board: Board, name: str | None) -> Written:
    """A Board's formula, by default the one in use; raises `CannotChange` when there is none that can be read."""
    found = find_formula(board, name)
    if isinstance(found, Problem):
        raise CannotChange(found.what, found.mend)
    lexicon = lexicon_of(board, found.language)
    parsed = _parsed(found.text, lexicon)
    if parsed.problems:
        what = _("The formula “{name}” has sentences that cannot be read.").format(name=found.name)
        raise CannotChange(what, _("Mend them first; cyfran check tells each."))
    return Written(found, lexicon, parsed.formula.clauses, parsed.places, _sections(parsed.formula.clauses))


@lru_cache(maxsize=32)
def _parsed(text: str, lexicon: Lexicon) -> Parsed:
    return parse(text, lexicon)


def _sections(clauses: Sequence[c.Clause]) -> tuple[Section, ...]:
    found: list[Section] = []
    now: Section = c.ForAllOtherCosts()
    for clause in clauses:
        if isinstance(clause, c.ForPools | c.ForAllOtherCosts | c.OverTheWhole):
            now = clause
        found.append(now)
    return tuple(found)


def with_sentence(board: Board, formula: Written, number: int, clause: c.Clause) -> Board:
    """The Board with one sentence of a formula in other words."""
    return _with_text(board, formula, _spliced(formula, number, print_clause(clause, formula.lexicon)))


def without_sentence(board: Board, formula: Written, number: int) -> Board:
    """The Board with one sentence of a formula left out, and its line too when nothing else stands there."""
    return _with_text(board, formula, _spliced(formula, number, ""))


def with_new_sentence(
    board: Board, formula: Written, clause: c.Clause, before: int | None, *headings: c.Clause
) -> Board:
    """The Board with a new sentence in a formula, on a line of its own, before another or at the end."""
    new = [print_clause(added, formula.lexicon) for added in (*headings, clause)]
    lines = lines_of(formula.formula.text)
    if before is None:
        end = len(lines)
        while end and not lines[end - 1].strip():
            end -= 1
        lines[end:end] = ["", *new] if headings and end else new
        lines = [*lines, ""] if lines[-1].strip() else lines
        return _with_text(board, formula, lines)
    place = formula.places[before]
    line = lines[place.line - 1]
    if _begins_line(formula, before):
        lines[place.line - 1 : place.line - 1] = new
    else:
        lines[place.line - 1 : place.line] = [line[: place.column - 1].rstrip(), *new, line[place.column - 1 :]]
    return _with_text(board, formula, lines)


def _begins_line(formula: Written, number: int) -> bool:
    """Whether nothing but perhaps a bullet stands before a sentence."""
    place = formula.places[number]
    line = lines_of(formula.formula.text)[place.line - 1]
    return first_start(line, formula.lexicon) >= place.column - 1


def _spliced(formula: Written, number: int, words: str) -> list[str]:
    place = formula.places[number]
    lines = lines_of(formula.formula.text)
    line = lines[place.line - 1]
    ahead, behind = line[: place.column - 1], line[place.column - 1 + place.length :]
    if not words:
        behind = behind.lstrip()
        if not behind and _begins_line(formula, number):
            del lines[place.line - 1]
            return lines
    lines[place.line - 1] = (ahead + words + behind).rstrip()
    return lines


def _with_text(board: Board, formula: Written, lines: Sequence[str]) -> Board:
    changed = formula.formula.model_copy(update={"text": "\n".join(lines)})
    return board.model_copy(
        update={"formulas": tuple(changed if known is formula.formula else known for known in board.formulas)}
    )
