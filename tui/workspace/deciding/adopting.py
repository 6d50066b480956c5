"""Adopting what is prepared: the edit, and what stands in its way."""

from dataclasses import replace

from exports.provenance import program_version
from formulas.adopting import adopt
from formulas.checklist import Item, checklist, missing
from funding.board import Board, decided_names
from funding.decisions import place_told, places_taken
from funding.names import same
from funding.places import quoted
from funding.wording import _, plural
from tui.workspace.deciding.meeting import decision_of, put_forward, split_to_adopt
from tui.workspace.edits import Edit, Refused
from tui.workspace.forms.form import Answers


def adoption_of(board: Board, answers: Answers, despite: str = "") -> Edit | Refused | tuple[Item, ...]:
    """The edit that adopts what is prepared; why it cannot be; or what is missing while no reason is given.

    The Board is the one with the history of its file, for an adoption names the last entry of that.
    """
    decision, problems = decision_of(board, answers)
    if problems:
        return Refused(" ".join(problems.values()))
    split = split_to_adopt(board, answers)
    if isinstance(split, Refused):
        return split
    if despite:
        decision = replace(decision, despite=despite)
    if decision.date is None or not decision.meeting:
        return Refused(_("A decision needs the name of the meeting and its date. Type them first."))
    left = missing(checklist(board, split, decision))
    if left and not decision.despite:
        return left
    proposal = put_forward(board, answers)
    after = adopt(
        board,
        split,
        decision,
        program=program_version(),
        missing=[item.words for item in left],
        proposal=None if proposal is None else proposal.name,
    )
    name = after.adoptions[-1].name
    if same(name) in map(same, decided_names(board)):
        return Refused(_("There is already a proposal or an adoption called {name}.").format(name=quoted(name)))
    return Edit(after, _("adopt {name}").format(name=quoted(name)), row=name)


def question_before(board: Board, edit: Edit) -> str:
    """What is asked before it is adopted: what it is, what it takes the place of, and that it cannot be edited."""
    adoption = edit.board.adoptions[-1]
    years = [year.year for year in adoption.years]
    words = _("Adopt the formula {formula} for {years}, as decided at {meeting}?")
    lines = [words.format(formula=quoted(adoption.formula), years=", ".join(years), meeting=quoted(adoption.meeting))]
    if taken := places_taken(board.adoptions, years):
        names = "; ".join(place_told(quoted(one.name), of_them) for one, of_them in taken)
        lines.append(_("It takes the place of {names}.").format(names=names))
    if adoption.missing:
        told = plural("{n} item is missing", "{n} items are missing", len(adoption.missing))
        lines.append(_("{missing}; the reason is recorded.").format(missing=told.format(n=len(adoption.missing))))
    lines.append(_("Once saved it cannot be edited, only superseded. Until then undo takes it back."))
    return "\n\n".join(lines)
