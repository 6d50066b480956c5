"""Sentences that set the same thing: the later one holds, and that is told."""

from collections.abc import Iterator

from formulas import clauses as c
from formulas.compiling.structure import settles
from funding.board import Board
from funding.names import same
from funding.problems import Problem, Weight
from funding.wording import _
from scenarios.clauses import (
    EVERY_YEAR,
    AmountOf,
    CostOfLine,
    Counted,
    InFormula,
    LineAdded,
    LineEnds,
    NotInFormula,
    OfferBecomes,
    PartnerJoins,
    PartnerLeaves,
    PercentageOf,
    Perhaps,
    Sets,
    Statement,
    Uncertain,
    UsesFormula,
    WeightOf,
    When,
)
from scenarios.spans import years_of
from scenarios.stories import Story, Told, sentences


def conflicts(board: Board, story: Story) -> tuple[Problem, ...]:
    """Sentences of stacked scenarios, or of one and the same, that set the same thing in the same year, as notices.

    A scenario that goes on from another may set anew what that one set: that is what it is for.
    """
    return tuple(_pairs(board, story))


def _pairs(board: Board, story: Story) -> Iterator[Problem]:
    said = [sentence.removesuffix(".") for sentence in sentences(story)]
    for later, second in enumerate(story.told):
        for earlier, first in enumerate(story.told[:later]):
            apart = first.layer != second.layer or first.scenario == second.scenario
            if apart and _same_thing(board, first.statement, second.statement):
                yield _problem(story, (first, said[earlier]), (second, said[later]))


def _problem(story: Story, first: tuple[Told, str], second: tuple[Told, str]) -> Problem:
    what = _("“{first}” says “{one}” and “{second}” says “{other}”, which is about the same thing.")
    if first[0].scenario == second[0].scenario:
        what = _("“{one}” and “{other}” are about the same thing.")
    return Problem(
        _("scenario “{name}”").format(name=story.name),
        what.format(first=first[0].scenario, one=first[1], second=second[0].scenario, other=second[1]),
        _("The later one holds."),
        weight=Weight.NOTICE,
    )


def _same_thing(board: Board, one: Statement, other: Statement) -> bool:
    if one == other or thing_set(one) is None or thing_set(one) != thing_set(other):
        return False
    if {PercentageOf, WeightOf} == {type(_figure(one)), type(_figure(other))}:
        return False  # two figures of one sentence: how much, and how it is shared
    return bool(set(years_of(board, _when(one))) & set(years_of(board, _when(other))))


def _figure(statement: Statement) -> object:
    change = statement.change if isinstance(statement, Perhaps) else statement
    return change.figure if isinstance(change, Sets | Uncertain) else None


def _when(statement: Statement) -> When:
    change = statement.change if isinstance(statement, Perhaps) else statement
    when: When = getattr(change, "when", EVERY_YEAR)
    # Who leaves is gone for good, and who joins stays.
    return When(when.first) if isinstance(change, PartnerLeaves | PartnerJoins) else when


def thing_set(statement: Statement) -> object:
    """What a statement gives a value to, equal for statements that set the same; None when it only moves something."""
    match statement:
        case Perhaps(_points, change):
            return thing_set(change)
        case Sets(figure) | Uncertain(figure):
            return (
                _in_formula(figure.payers, figure.under)
                if isinstance(figure, PercentageOf | AmountOf | WeightOf)
                else figure
            )
        case Counted(line) | LineEnds(line):
            return CostOfLine(line)
        case LineAdded(name):
            return "line", same(name)
        case PartnerLeaves(partner):
            return "partner", partner
        case PartnerJoins(name):
            return "partner", name
        case OfferBecomes(offer):
            return "offer", offer
        case UsesFormula():
            return "formula"
        case InFormula(clause, under) | NotInFormula(clause, under):
            return _clause_set(clause, under)
    return None


def _in_formula(payers: c.Payers, under: object = None) -> object:
    return "payment", payers, under


def _clause_set(clause: c.Clause, under: object) -> object:
    match clause:
        case c.Payment(payers):
            return _in_formula(payers, under)
        case c.PayLimit(on) | c.ChangeLimit(on):
            return type(clause), on, under
    return settles(clause) or type(clause)
