"""What a person asks to be written, and writing it on whatever thread."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from formulas.split import Split, split_board
from funding.board import Board
from funding.names import same
from funding.places import quoted
from funding.sides import SideName, adoption_names, read_side
from funding.wording import _
from tui.workspace.edits import Refused
from tui.workspace.exporting import Exported, export_workbook, is_there
from tui.workspace.exporting_forms import export_forms, form_paths
from tui.workspace.exporting_paper import export_paper, no_paper, recommended
from tui.workspace.exporting_text import export_text, text_export

WORKBOOK, PAPER, FORMS = "workbook", "paper", "forms"


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written."""

    kind: str
    """`workbook`, `paper`, `forms`, or the id of a text."""
    board: Board
    """The Board as it stands, whatever scenario the split is under."""
    split: Split
    path: Path
    stem: str
    """What the Board file is called without its ending."""
    beside: tuple[str, ...] = ()
    """The formulas, scenarios and decisions to show beside the split."""
    dated: str = ""
    """The date that a workbook's Cover shows, as typed."""


def sides(board: Board, split: Split) -> tuple[str, ...]:
    """The formulas, scenarios and decisions that can stand beside a split: all but the split itself."""
    names = (
        *(formula.name for formula in board.formulas),
        *(scenario.name for scenario in board.scenarios),
        *adoption_names(board),
    )
    own = split.formula_name if split.scenario is None else split.scenario
    return tuple(name for name in names if same(name) != same(own))


def already_there(order: Order) -> Path | None:
    """A file that writing would go over, if there is one."""
    if order.kind == FORMS:
        paths = form_paths(order.path, order.stem, order.board.partners)
        return next((path for path in paths if is_there(path)), None)
    return order.path if is_there(order.path) else None


def write_order(order: Order, *, replace: bool) -> Exported | Refused:
    """Write what is asked for, whole or not at all; over what is there only when told to `replace` it."""
    if order.kind == FORMS:
        return _forms(order, replace=replace)
    text = text_export(order.kind)
    if text is not None:
        return export_text(order.split, text, order.path, replace=replace)
    if order.kind == PAPER and (refused := no_paper(order.path)):
        return refused
    beside = _beside(order)
    if isinstance(beside, Refused):
        return beside
    if order.kind == PAPER:
        from exports.paper.content import Option  # noqa: PLC0415 -- loaded only to write a paper

        options = [Option(name, split) for name, split in beside]
        return export_paper(recommended(order.split), order.path, replace=replace, beside=options)
    dated = _date(order.dated)
    if isinstance(dated, Refused):
        return dated
    splits = [split for _name, split in beside]
    return export_workbook(order.split, order.path, replace=replace, comparisons=splits, dated=dated)


def _forms(order: Order, *, replace: bool) -> Exported | Refused:
    # Partners confirm the Board as it stands: a form under a scenario would come back as changes to it.
    split = order.split
    if split.scenario is not None:
        named = [formula.name for formula in order.board.formulas if same(formula.name) == same(split.formula_name)]
        found = split_board(order.board, named[0] if named else None).split
    else:
        found = split
    paths = export_forms(order.board, found, order.board.partners, order.path, order.stem, replace=replace)
    if isinstance(paths, Refused):
        return paths
    return Exported(order.path, sum(path.stat().st_size for path in paths))


def _beside(order: Order) -> tuple[tuple[str, Split], ...] | Refused:
    """The splits to show beside, by name."""
    if not order.beside:
        return ()
    # Scenarios have a grammar of their own, which is loaded only for those who compare.
    from scenarios.side_split import NotCompared, compared_split  # noqa: PLC0415

    found = []
    for name in order.beside:
        side = compared_split(order.board, name)
        if isinstance(side, NotCompared):
            return Refused(f"{quoted(name)}: {side.problems[0]}" if side.problems else quoted(name))
        known = read_side(order.board, name)
        decided = isinstance(known, SideName) and known.adoption is not None
        years = [year.year for year in side.years]
        if order.kind == PAPER and decided and any(year not in years for year in order.board.years):
            words = _("{name} is not for the same years, so it cannot be set beside the others.")
            return Refused(words.format(name=quoted(name)))
        found.append((name, side))
    return tuple(found)


def _date(text: str) -> date | Refused | None:
    if not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return Refused(_("The date {text} cannot be read. Write it like 2026-11-27.").format(text=quoted(text.strip())))
