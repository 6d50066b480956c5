"""Proposals: a formula's sentences put forward by a body, and the split that they make of today's figures."""

import datetime as dt

from formulas.split import Outcome, find_formula, split_board
from funding.board import Board, FormulaText, ScenarioText, decided_names
from funding.decisions import NOT_SAID, Proposal
from funding.names import nearest, same
from funding.places import place, quoted
from funding.problems import Problem
from funding.records import read_record
from funding.wording import _


def proposed(
    board: Board,
    name: str,
    *,
    on: dt.date,
    formula: str | None = None,
    scenario: ScenarioText | None = None,
    by: str = "",
    answers: str | None = None,
    years: tuple[str, ...] = (),
    note: str = "",
) -> Board | Problem:
    """The Board with a formula put forward under a name, its sentences frozen as they stand; so are the scenario's."""
    found = find_formula(board, formula)
    if isinstance(found, Problem):
        return found
    answered = find_proposal(board, answers) if answers is not None else None
    if isinstance(answered, Problem):
        return answered
    if same(name) in map(same, decided_names(board)):
        what = _("There is already a proposal or an adoption called {name}.").format(name=quoted(name))
        return Problem(_("proposals"), what, _("Choose another name; what was put forward stays as it is."))
    fields = {
        "name": name,
        "by": by or NOT_SAID,
        "date": on,
        "formula": found.name,
        "text": found.text,
        "language": found.language,
        "scenario": scenario.name if scenario is not None else None,
        "changes": scenario.changes if scenario is not None else (),
        "years": years,
        "answers": answered.name if answered is not None else None,
        "note": note,
    }
    read = read_record(Proposal, fields, "proposals")
    if read.record is None or read.problems:
        key, what = next(iter(read.problems.items()))
        return Problem(place("proposals", key), what)
    return board.model_copy(update={"proposals": (*board.proposals, read.record)})


def find_proposal(board: Board, name: str) -> Proposal | Problem:
    """The proposal of this name."""
    for proposal in board.proposals:
        if same(proposal.name) == same(name):
            return proposal
    close = nearest(name, [proposal.name for proposal in board.proposals])
    mend = _("Did you mean {name}?").format(name=quoted(close)) if close else ""
    return Problem(_("proposals"), _("There is no proposal called {name}.").format(name=quoted(name)), mend)


def board_of_proposal(board: Board, proposal: Proposal) -> Board:
    """The Board with the sentences that were put forward as its one formula, whatever its formulas say today."""
    formula = FormulaText(name=proposal.formula, text=proposal.text, language=proposal.language)
    details = board.board.model_copy(update={"base": proposal.formula})
    return board.model_copy(update={"board": details, "formulas": (formula,)})


def split_proposal(board: Board, proposal: Proposal) -> Outcome:
    """The split that a proposal without a scenario makes of a Board's figures."""
    return split_board(board_of_proposal(board, proposal), proposal.formula)
