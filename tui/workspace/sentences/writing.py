"""The text of a formula typed over: each key is an edit, and a run of keys is undone at once."""

from formulas.language.lexicon import Lexicon, lexicon_of
from funding.board import Board, FormulaText
from funding.names import same
from funding.wording import _
from tui.workspace.edits import Edit, Refused

LONGEST = 2_000_000
"""Characters that the text of a formula may have, as in the Board file."""


def formula_called(board: Board, name: str) -> FormulaText:
    """The formula of this name; raises `KeyError`."""
    for formula in board.formulas:
        if same(formula.name) == same(name):
            return formula
    raise KeyError(name)


def lexicon_for(board: Board, name: str) -> Lexicon:
    """The words and names that a formula's sentences are written in; raises `KeyError`."""
    return lexicon_of(board, formula_called(board, name).language)


def rewritten(board: Board, name: str, text: str) -> Edit | Refused:
    """Write a formula's text over, as part of a run of typing; raises `KeyError`."""
    formula = formula_called(board, name)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > LONGEST:
        return Refused(_("The formula is too long. Take out what is not needed."))
    label = _("Formula “{name}”").format(name=formula.name)
    return Edit(with_text(board, formula, text), label, group=f"formula:{formula.name}")


def with_text(board: Board, formula: FormulaText, text: str) -> Board:
    """The Board with another text in one of its formulas."""
    written = formula.model_copy(update={"text": text})
    formulas = tuple(written if each is formula else each for each in board.formulas)
    return board.model_copy(update={"formulas": formulas})
