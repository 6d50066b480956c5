"""The form of the reserves: what there is, what is used and put in, and the least there should be."""

from collections.abc import Iterator
from dataclasses import replace

from funding.board import Board, Reserves
from funding.money import format_money
from funding.problems import Problem
from funding.reserve_checks import reserves_last
from funding.reserves import reserves_by_year
from funding.wording import _
from tui.workspace.edits import Edit, Refused
from tui.workspace.forms.answers import Asked, ask
from tui.workspace.forms.form import Answers, Form, Told
from tui.workspace.forms.making import Subject, form_over
from tui.workspace.forms.reading import fields_of
from tui.workspace.tables.fields import money_kind


def reserves_form(board: Board) -> Form:
    """The form of the reserves; with every answer blank the Board keeps none."""
    was = board.reserves
    subject = Subject(
        Reserves,
        "reserves",
        board,
        was,
        {} if was is None else fields_of(was),
        placed=lambda new: board.model_copy(update={"reserves": new}),
        label=lambda _new: _("Reserves"),
        as_it_stands=was is not None,
    )
    intro = _("Money put by. What is used in a year lowers the costs to share; what is put in adds to them.")
    form = form_over(
        subject,
        "reserves",
        _("Reserves"),
        intro,
        _asked(board),
        lines=_lines,
        faults=_faults,
    )
    return replace(form, tell=lambda answers: _tell(form, answers), take=lambda answers: _take(board, form, answers))


def _tell(form: Form, answers: Answers) -> Told:
    return form.tell(answers) if _any(answers) else Told((_("The Board keeps no reserves."),))


def _take(board: Board, form: Form, answers: Answers) -> Edit | Refused:
    return form.take(answers) if _any(answers) else Edit(board.model_copy(update={"reserves": None}), form.title)


def _any(answers: Answers) -> bool:
    return any(text.strip() for text in answers.values())


def _asked(board: Board) -> tuple[Asked, ...]:
    return (
        ask(
            "opening",
            _("At the start"),
            _("What there is when the first year begins, like £25,000."),
            money_kind(),
            needed=True,
        ),
        ask("floor", _("Least"), _("The least there should be at the end of a year. Blank is £0."), money_kind()),
        *(
            ask(
                f"used.{year}",
                _("Used in {year}").format(year=year),
                _("What is taken out in {year}, like £5,000. Blank is nothing.").format(year=year),
                money_kind(),
            )
            for year in board.years
        ),
        *(
            ask(
                f"added.{year}",
                _("Put in in {year}").format(year=year),
                _("What is put by in {year}, like £2,000. Blank is nothing.").format(year=year),
                money_kind(),
            )
            for year in board.years
        ),
        ask("basis", _("Basis"), _("Where the figures come from, and what was agreed."), long=True),
    )


def _lines(board: Board, _reserves: Reserves) -> Iterator[str]:
    for held in reserves_by_year(board):
        yield _("{year}: {opening} - {used} used + {added} put in = {closing}").format(
            year=held.year,
            opening=format_money(held.opening),
            used=format_money(held.used),
            added=format_money(held.added),
            closing=format_money(held.closing),
        )


def _faults(board: Board, _reserves: Reserves) -> dict[str, str]:
    found: dict[str, str] = {}
    for problem in reserves_last(board):
        found.setdefault(*_under(problem))  # the first year first: mending it mends the others
    return found


def _under(problem: Problem) -> tuple[str, str]:
    """The problem under the year's use; a fall below the floor is nobody's fault alone."""
    key = ".".join(problem.where.split(", ")[1:])
    return (key if key.startswith("used.") else "", f"{problem.what} {problem.mend}")
