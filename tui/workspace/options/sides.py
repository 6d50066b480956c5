"""The sides of the wall: which there are to choose from, which to begin with, and how they are remembered."""

from dataclasses import dataclass

from funding.board import Board, ComparisonText, base_formula
from funding.names import same
from funding.records import read_record
from funding.sides import SideName, UnknownSide, adoption_names, read_side, side_text
from funding.wording import _
from scenarios.comparing.opening import name_free, stored, with_comparison
from tui.workspace.edits import Edit, Refused
from tui.workspace.forms.form import Answers, Form, Question, Told

FEWEST, MOST = 2, 4
"""Sides that can be read from the back of a room."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to put on the wall."""

    name: str
    kind: str
    """What it is, in a word."""
    sides: tuple[str, ...]
    """Itself, or all sides of a stored comparison."""
    may_be_under: bool = False
    """Whether a scenario may be put upon it."""


def choices(board: Board) -> tuple[Choice, ...]:
    """All that can be put on the wall: formulas, scenarios, decisions, and comparisons that are kept."""
    return (
        *(Choice(known.name, _("formula"), (known.name,), may_be_under=True) for known in board.formulas),
        *(Choice(known.name, _("scenario"), (known.name,)) for known in board.scenarios),
        *(Choice(name, _("decision"), (name,)) for name in adoption_names(board)),
        *(Choice(known.name, _("kept comparison"), known.sides) for known in board.comparisons),
    )


def under(formula: str, scenario: str) -> str:
    """The name of a formula under a scenario."""
    return side_text(SideName(formula, (scenario,)))


def first_sides(board: Board, formula: str | None, scenario: str | None) -> tuple[str, ...]:
    """What to begin with: what is in view beside the base, a comparison that is kept, or the first two formulas."""
    base = base_formula(board)
    if scenario is not None and formula is not None:
        return (formula, under(formula, scenario))
    if board.comparisons:
        return known_sides(board, board.comparisons[0].sides)[:MOST]
    names = [known.name for known in board.formulas if known is not base]
    begin = [] if base is None else [base.name]
    return tuple([*begin, *names, *(known.name for known in board.scenarios)][:FEWEST])


def known_sides(board: Board, sides: tuple[str, ...]) -> tuple[str, ...]:
    """The sides that the Board still has."""
    return tuple(name for name in sides if not isinstance(read_side(board, name), UnknownSide))


def kept(board: Board, sides: tuple[str, ...], name: str) -> Edit | Refused:
    """The Board with these sides as a comparison under a name; one of that name is replaced."""
    called = " ".join(name.split())
    read = read_record(ComparisonText, {"name": called, "sides": sides}, "comparisons")
    wrong = "; ".join(read.problems.values()) or name_free(board, called)
    if wrong:
        return Refused(wrong)
    return Edit(with_comparison(board, called, sides), _("keep the comparison “{name}”").format(name=called))


def comparison_form(board: Board, sides: tuple[str, ...]) -> Form:
    """The form that asks under which name to keep what is on the wall."""

    def tell(answers: Answers) -> Told:
        name = answers.get("name", "")
        if not name.strip():
            return Told((), {"name": _("This is needed.")})
        edit = kept(board, sides, name)
        if isinstance(edit, Refused):
            return Told((), {"name": edit.message})
        lines = [_("Kept in the Board: {sides}.").format(sides=", ".join(f"“{side}”" for side in sides))]
        if stored(board, name) is not None:
            lines.append(_("It replaces the comparison of that name."))
        return Told(tuple(lines))

    question = Question("name", _("Name"), _("What the comparison is called, such as September meeting."), needed=True)
    return Form(
        "comparison +",
        _("Keep the comparison"),
        _("The sides are kept in the Board file by name, and open the same again."),
        (question,),
        {"name": next((known.name for known in board.comparisons if known.sides == sides), "")},
        tell,
        lambda answers: kept(board, sides, answers.get("name", "")),
    )


def one_of(sides: tuple[str, ...], name: str) -> bool:
    """Whether a side is on the wall already."""
    return any(same(side) == same(name) for side in sides)
