"""What must follow a change of names so that every kept comparison opens the same."""

from funding.board import Board
from funding.sides import SideName, UnknownSide, read_side, side_text
from scenarios.following import exchanged


def comparisons_followed(before: Board, after: Board) -> Board:
    """The Board with the sides of its comparisons under the new names of formulas and scenarios.

    Sides that stood for nothing before, or do now, stay as they are.
    """
    formulas = dict(exchanged([known.name for known in before.formulas], [known.name for known in after.formulas]))
    scenarios = dict(exchanged([known.name for known in before.scenarios], [known.name for known in after.scenarios]))
    if not after.comparisons or not (formulas or scenarios):
        return after

    def followed(text: str) -> str:
        side = read_side(before, text)
        if isinstance(side, UnknownSide) or side.adoption is not None:
            return text
        formula = None if side.formula is None else formulas.get(side.formula, side.formula)
        now = SideName(formula, tuple(scenarios.get(name, name) for name in side.scenarios))
        return side_text(now) if now != side and read_side(after, side_text(now)) == now else text

    texts = tuple(known.model_copy(update={"sides": tuple(map(followed, known.sides))}) for known in after.comparisons)
    return after if texts == after.comparisons else after.model_copy(update={"comparisons": texts})
