"""The next plan from this one, and from it everything that has ended and that no sentence needs any more."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from formulas import clauses as c
from formulas.language.lexicon import lexicon_of
from formulas.language.parser import parse
from formulas.split import split_board
from funding.board import Board, Cost, FormulaText, short_name
from funding.checks import check_board
from funding.departing import without_partner
from funding.money import Pence
from funding.places import all_named, quoted
from funding.plan import cost_of
from funding.problems import errors
from funding.rolling import roll_plan
from funding.wording import _, language


@dataclass(frozen=True, slots=True)
class Rolled:
    """The Board of the next plan, and what was done, in sentences."""

    board: Board
    told: tuple[str, ...]


def roll_forward(board: Board, assessed: Mapping[str, Pence], kept: Pence = 0, scenario: str | None = None) -> Rolled:
    """Shift a Board's plan by a year.

    `assessed` are the shares of the first year as adopted, in pence by partner's id; `kept` is what of its underspend
    went into the reserves; `scenario` is the one on which the adoption rests, whose changes are in no plan. A partner
    that has left and a line that has ended go too, unless a sentence, an offer or an entry still needs them. Raises
    `ValueError` for a Board without years.
    """
    after, told = roll_plan(board, assessed, kept)
    after, of_partners = _without_those_who_left(after)
    after, of_lines = _without_ended_lines(board, after)
    return Rolled(after, (*told, *of_partners, *of_lines, *_to_look_at(board, after, scenario)))


def _without_those_who_left(board: Board) -> tuple[Board, list[str]]:
    told: list[str] = []
    for partner in board.partners:
        if partner.leaves is not None and partner.leaves <= board.years[0]:
            name = short_name(partner, language())
            without = without_partner(board, partner.id)
            if _no_worse(board, without):
                board = without
                told.append(_("{name} has left, and is no longer in the file.").format(name=name))
            else:
                words = _("{name} has left, and stays in the file, for a sentence names it or its group.")
                told.append(words.format(name=name))
    return board, told


def _without_ended_lines(before: Board, board: Board) -> tuple[Board, list[str]]:
    ended: list[str] = []
    for cost in _ended(before, board):
        without = board.model_copy(update={"costs": tuple(line for line in board.costs if line.id != cost.id)})
        if _no_worse(board, without):
            board = without
            ended.append(cost.name)
    words = _("These lines cost nothing any more, and are no longer in the file: {names}.")
    return board, [words.format(names=all_named(map(quoted, ended)))] if ended else []


def _ended(before: Board, board: Board) -> Iterator[Cost]:
    """The lines that cost something in the year that is over and nothing from now on."""
    gone = before.years[0]
    # An adjustment before the line that it adjusts, which it still needs.
    for old, cost in sorted(zip(before.costs, board.costs, strict=True), key=lambda both: both[0].changes is None):
        if cost_of(before, old, gone) and not any(cost_of(board, cost, year) != 0 for year in board.years):
            yield cost


def _no_worse(board: Board, without: Board) -> bool:
    """Whether nothing is wrong with a Board that was not wrong before."""
    return not Counter(_wrong(without)) - Counter(_wrong(board))


def _wrong(board: Board) -> Iterator[str]:
    for problem in errors(check_board(board)):
        yield str(problem)
    for formula in board.formulas:
        for problem in errors(split_board(board, formula.name).problems):
            yield str(problem)


def _to_look_at(before: Board, board: Board, scenario: str | None) -> Iterator[str]:
    """What the program cannot carry over, and what is wrong now that was not."""
    gone = before.years[0]
    if scenario is not None:
        words = _(
            "{gone} was shared under the scenario {name}. The plan is without its changes: enter those that go on."
        )
        yield words.format(gone=gone, name=quoted(scenario))
    said = {clause for known in board.formulas for clause in _clauses(board, known)}
    if c.InKindBeyond(c.BeyondShare.CARRIED_FORWARD) in said:
        words = _("In-kind credit carried forward from {gone} is not in the new plan: agree how it counts.")
        yield words.format(gone=gone)
    if any(isinstance(clause, c.MoveFromLastYear) for clause in said):
        words = _(
            "The move from last year's shares begins anew, from those of {gone}. Change the sentence if it goes on."
        )
        yield words.format(gone=gone)
    if board.scenarios:
        yield _("Scenarios stay as they are: look through those that name {gone}.").format(gone=before.years[0])
    yield from (Counter(_wrong(board)) - Counter(_wrong(before))).keys()


def _clauses(board: Board, formula: FormulaText) -> tuple[c.Clause, ...]:
    return parse(formula.text, lexicon_of(board, formula.language)).formula.clauses
