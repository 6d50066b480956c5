"""Putting a formula forward, as a form; and taking a proposal back."""

import datetime as dt
from collections.abc import Sequence

from exports.difference_tables import difference_sentence
from formulas.proposing import proposed
from formulas.sides import difference
from funding.board import Board, ScenarioText, base_formula
from funding.decisions import Proposal
from funding.names import same
from funding.places import listed, quoted
from funding.problems import Problem
from funding.records import read_record
from funding.wording import _
from tui.workspace.deciding.found import found_of
from tui.workspace.edits import Edit, Refused
from tui.workspace.forms.form import Answers, Form, Question, Told
from tui.workspace.forms.reading import fields_of
from tui.workspace.tables.days import day_of
from tui.workspace.tables.spans_of_years import years_as_written


def propose_form(board: Board, today: dt.date, answers_to: str = "", scenario: str | None = None) -> Form | Refused:
    """The form that puts a formula forward, perhaps in answer to another proposal."""
    if not board.formulas:
        return Refused(_("There is no formula to put forward yet. Write one in Formula (F5)."))
    base = base_formula(board) or board.formulas[0]

    def take(answers: Answers) -> Edit | Refused:
        return _taken(board, answers)

    return Form(
        "proposal",
        _("Put a formula forward"),
        _("The sentences are kept as they are now: later edits of the formula do not change the proposal."),
        _questions(board),
        {"formula": base.name, "date": today.isoformat(), "answers": answers_to, "scenario": scenario or ""},
        lambda answers: _told(board, answers),
        take,
    )


def _questions(board: Board) -> tuple[Question, ...]:
    formulas = tuple(formula.name for formula in board.formulas)
    scenarios = tuple(scenario.name for scenario in board.scenarios)
    proposals = tuple(proposal.name for proposal in board.proposals)
    years = _("The years it is for, like {example}; blank for every year.").format(example=", ".join(board.years[:2]))
    return (
        Question("name", _("Name"), _("What it is called, such as Police, first offer."), needed=True),
        Question(
            "formula", _("Formula"), _("The formula that is put forward."), formulas, only_choices=True, needed=True
        ),
        Question("by", _("By"), _("The body or the role that puts it forward, such as Police; never a person.")),
        Question("answers", _("In answer to"), _("The proposal that it answers, if any."), proposals),
        Question("scenario", _("Scenario"), _("The scenario under which it is put forward, if any."), scenarios),
        Question("years", _("Years"), years),
        Question("date", _("Date"), _("The day it was put forward, like 2026-03-31."), needed=True),
        Question("note", _("Note"), _("Anything worth saying."), long=True),
    )


def _told(board: Board, answers: Answers) -> Told:
    after, problems = _read(board, answers)
    if after is None:
        return Told(problems=problems)
    proposal = after.proposals[-1]
    found = found_of(after, proposal)
    if isinstance(found, Refused):
        return Told((), {"": found.message})
    lines = [_("Kept: {count} sentences of {formula}.").format(count=len(found.terms.all), formula=proposal.formula)]
    other = next((known for known in board.proposals if known.name == proposal.answers), None)
    before = found_of(board, other)
    if not isinstance(before, Refused):
        lines.append(_("From {name}:").format(name=quoted(before.side.name)))
        lines.append(difference_sentence(difference(before.side, found.side)))
    return Told(tuple(lines))


def _taken(board: Board, answers: Answers) -> Edit | Refused:
    after, problems = _read(board, answers)
    if after is None:
        return Refused(" ".join(problems.values()))
    proposal = after.proposals[-1]
    found = found_of(after, proposal)
    if isinstance(found, Refused):
        return found
    return Edit(after, _("put forward {name}").format(name=quoted(proposal.name)), row=proposal.name)


def _read(board: Board, answers: Answers) -> tuple[Board | None, dict[str, str]]:
    """The Board with the proposal, or what is wrong with the answers by the key of their question."""
    said = {key: text.strip() for key, text in answers.items()}
    problems = {key: _("This needs an answer.") for key in ("name", "formula", "date") if not said.get(key)}
    date, years = _day(said.get("date", ""), problems), _years(said.get("years", ""), board.years, problems)
    under = _scenario(board, said.get("scenario", ""), problems)
    if problems or date is None:
        return None, problems
    changed = proposed(
        board,
        said["name"],
        on=date,
        formula=said["formula"],
        scenario=under,
        by=said.get("by", ""),
        answers=said.get("answers") or None,
        years=years,
        note=said.get("note", ""),
    )
    if isinstance(changed, Problem):
        return None, {_at_fault(board, said): f"{changed.what} {changed.mend}".strip()}
    # As a Board file would be read, so that nothing is kept that could not be opened again.
    read = read_record(Proposal, fields_of(changed.proposals[-1]), "proposals")
    return (None, dict(read.problems)) if read.record is None or read.problems else (changed, {})


def _at_fault(board: Board, said: Answers) -> str:
    answers = said.get("answers", "")
    unknown = answers and not any(same(answers) == same(known.name) for known in board.proposals)
    return "answers" if unknown else "name"


def _day(text: str, problems: dict[str, str]) -> dt.date | None:
    try:
        return day_of(text) if text else None
    except ValueError as slip:
        problems["date"] = str(slip)
        return None


def _years(text: str, plan: Sequence[str], problems: dict[str, str]) -> tuple[str, ...]:
    try:
        return tuple(years_as_written(text, plan)) if text else ()
    except ValueError as slip:
        problems["years"] = str(slip)
        return ()


def _scenario(board: Board, name: str, problems: dict[str, str]) -> ScenarioText | None:
    if not name:
        return None
    # Loaded here because scenarios have a grammar of their own, which most proposals have no need of.
    from scenarios.proposals import frozen_scenario  # noqa: PLC0415

    found = frozen_scenario(board, name)
    if isinstance(found, ScenarioText):
        return found
    problems["scenario"] = " ".join(str(problem) for problem in found)
    return None


def without_proposal(board: Board, name: str) -> Edit | Refused:
    """Take a proposal back, unless something else stands on it."""
    proposal = next((known for known in board.proposals if known.name == name), None)
    if proposal is None:
        return Refused(_("Go to a proposal first."))
    answered = [known.name for known in board.proposals if known.answers and same(known.answers) == same(name)]
    if answered:
        words = _("{name} is answered by {others}, so it stays. Take those back first.")
        return Refused(words.format(name=quoted(name), others=listed(map(quoted, answered))))
    adopted = [known.name for known in board.adoptions if known.proposal and same(known.proposal) == same(name)]
    if adopted:
        words = _("{name} was adopted as {others}, so it stays.")
        return Refused(words.format(name=quoted(name), others=listed(map(quoted, adopted))))
    left = tuple(known for known in board.proposals if known is not proposal)
    return Edit(board.model_copy(update={"proposals": left}), _("take back {name}").format(name=quoted(name)))
