"""Typed figures of a sentence, as another sentence of the formula."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import islice, product
from typing import Any

from exports.reading.proposals.typed import Typed, decimal_of
from formulas.clauses import Clause
from formulas.compiling.compiler import compile_formula
from formulas.language.parser import Place, lines_of, parse
from formulas.language.printer import print_clause
from formulas.split import Split, find_formula
from formulas.workings import Given
from funding.board import Board, FormulaText
from funding.problems import Problem, errors
from funding.wording import _

Path = tuple[str | int, ...]
"""The fields and places that lead to a figure inside a clause."""

SCALES = (1, 100)
"""A clause counts percentages in points and the workings in parts of one; all else is counted alike."""
MOST_TRIED = 200


def with_sentence(split: Split, board: Board, typed: Sequence[Typed]) -> Board:
    """The Board with another sentence for the figures typed of one clause; raises `ValueError` in words.

    Which figure of the sentence stands for which cell is not guessed: each way is tried, and the one is taken whose
    workings hold just what was typed.
    """
    number = typed[0].cell.column.clause
    found = find_formula(board, split.formula_name)
    if number is None or not isinstance(found, FormulaText):
        raise _by_hand()
    parsed = parse(found.text, split.lexicon)
    old = parsed.formula.clauses[number]
    slips: tuple[Problem, ...] = ()
    for clause in islice(_tried(old, typed), MOST_TRIED):
        clauses = (*parsed.formula.clauses[:number], clause, *parsed.formula.clauses[number + 1 :])
        text = _exchanged(found.text, parsed.places[number], print_clause(clause, split.lexicon))
        again = parse(text, split.lexicon)
        if again.problems or again.formula.clauses != clauses:
            continue
        compiled = compile_formula(again.formula, board, again.places, found.name)
        if compiled.workings is None:
            slips = slips or errors(compiled.problems)
            continue
        if all(_says(compiled.workings.years, one) for one in typed):
            formulas = tuple(one.model_copy(update={"text": text}) if one is found else one for one in board.formulas)
            return board.model_copy(update={"formulas": formulas})
    if slips:
        raise ValueError(_("The formula would not hold then. {problem}").format(problem=slips[0].what))
    raise _by_hand()


def _by_hand() -> ValueError:
    return ValueError(_("No sentence says that with other figures alone. Change the sentence in the Board file."))


def _tried(clause: Clause, typed: Sequence[Typed]) -> Iterator[Clause]:
    """The clause with the typed figures in every place where the old ones stand."""
    leaves = list(_leaves(clause, ()))
    places = [
        [(path, one.value * scale) for path, value in leaves for scale in SCALES if value == _before(one) * scale]
        for one in typed
    ]
    for choice in product(*places):
        if len({path for path, _value in choice}) == len(choice):
            changed: Any = clause
            try:
                for path, value in choice:
                    changed = _replaced(changed, path, value)
            except ValueError:
                continue
            yield changed


def _before(one: Typed) -> Fraction:
    return one.cell.value


def _leaves(value: object, path: Path) -> Iterator[tuple[Path, Fraction]]:
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _leaves(getattr(value, field.name), (*path, field.name))
    elif isinstance(value, tuple):
        for place, inner in enumerate(value):
            yield from _leaves(inner, (*path, place))
    elif isinstance(value, int | Decimal) and not isinstance(value, bool):
        yield path, Fraction(value)


def _replaced(value: Any, path: Path, figure: Fraction) -> Any:
    if not path:
        if isinstance(value, Decimal):
            return decimal_of(figure)
        if figure.denominator != 1:
            raise ValueError(figure)
        return figure.numerator
    first, *rest = path
    if isinstance(first, int):
        return (*value[:first], _replaced(value[first], tuple(rest), figure), *value[first + 1 :])
    return replace(value, **{first: _replaced(getattr(value, first), tuple(rest), figure)})


def _exchanged(text: str, place: Place, sentence: str) -> str:
    """The text with another sentence in a place; the full stop stays as it was."""
    lines = lines_of(text)
    line, start = lines[place.line - 1], place.column - 1
    end = start + place.length
    body = sentence.removesuffix(".")
    stop = "." if line[start:end].endswith(".") else ""
    lines[place.line - 1] = line[:start] + body + stop + line[end:]
    return "\n".join(lines)


def _says(years: Sequence[Any], one: Typed) -> bool:
    """Whether the workings hold what was typed, in the years for which it was typed."""
    return all(
        any(
            isinstance(column.made, Given)
            and column.made.key == one.cell.given.key
            and column.made.values[one.cell.entry] == one.value
            for column in year.columns
        )
        for year in years
        if year.year in one.cell.years
    )
