"""The form of a formula's name and language; its sentences have a place of their own."""

from collections.abc import Iterator, Sequence

from funding.board import Board, FormulaText
from funding.wording import _
from tui.workspace.forms.answers import Asked, ask, ask_choice
from tui.workspace.forms.form import Form
from tui.workspace.forms.making import Subject, form_over
from tui.workspace.forms.placing import at_row, placed, row_of
from tui.workspace.forms.reading import fields_of
from tui.workspace.tables.columns import names_apart
from tui.workspace.tables.fields import choice_kind


def formula_form(board: Board, row: str | None = None) -> Form:
    """The form of a formula, or of a new one without sentences; raises `KeyError` when there is no such row."""
    was: FormulaText | None = None if row is None else at_row(board, "formulas", row)
    subject = Subject(
        FormulaText,
        "formulas",
        board,
        was,
        {"text": ""} if was is None else {"text": "", **fields_of(was)},
        placed=lambda new: _placed(board, was, new),
        label=lambda new: new.name if was is not None else _("add {name}").format(name=new.name),
        as_it_stands=was is not None,
    )
    others = tuple(formula for formula in board.formulas if formula is not was)
    return form_over(
        subject,
        f"formulas {row_of(board, 'formulas', was) if was else '+'}",
        _("New formula") if was is None else was.name,
        _("What the formula is called and in which language its sentences are."),
        _asked(),
        lines=_lines,
        faults=lambda _board, new: _faults(new, others),
    )


def _asked() -> tuple[Asked, ...]:
    return (
        ask("name", _("Name"), _("What the formula is called, like agreed or proposal B."), needed=True),
        ask_choice(
            "language",
            _("Language"),
            _("The language of its sentences. Sentences that are there already are not translated."),
            choice_kind({"en": _("English"), "cy": _("Welsh")}),
            blank=_("English"),
        ),
        ask("note", _("Note"), _("Where it was agreed, or what it is to try."), long=True),
    )


def _placed(board: Board, was: FormulaText | None, new: FormulaText) -> Board:
    """The Board with the formula, and the same formula in use as before."""
    base = board.board.base
    if was is not None and base == was.name:
        base = new.name
    elif was is None and base is None and len(board.formulas) == 1:
        base = board.formulas[0].name
    details = board.board if base == board.board.base else board.board.model_copy(update={"base": base})
    return placed(board, "formulas", was, new).model_copy(update={"board": details})


def _lines(board: Board, formula: FormulaText) -> Iterator[str]:
    in_use = board.board.base == formula.name or len(board.formulas) == 1
    yield _("It is the formula in use.") if in_use else _("It is not the formula in use.")


def _faults(formula: FormulaText, others: Sequence[FormulaText]) -> dict[str, str]:
    message = names_apart("name")(formula, others)
    return {"name": message} if message else {}
