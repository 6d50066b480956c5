"""`cyfran paper`: the Board paper, as a Word document."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from formulas.reopening import reopen
from formulas.split import Split
from funding.board import Board
from funding.names import same
from funding.places import quoted
from funding.sides import UnknownSide, read_side
from funding.wording import _
from tui.commands.common import FILE, board_in, formula_option, look_at, scenario_option, split_looked_at
from tui.commands.language import language_option
from tui.commands.saying import leave, say
from tui.exits import Exit
from tui.workspace.edits import Refused
from tui.workspace.exporting import is_there
from tui.workspace.exporting_paper import export_paper, no_paper, recommended

if TYPE_CHECKING:
    from exports.paper.content import Option


@click.command
@FILE
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--compare", "others", metavar="NAME", multiple=True, help="A formula, scenario or decision beside it.")
@formula_option
@scenario_option
@click.option("--risks", metavar="NAME", help="A scenario that says what is uncertain, drawn for the risks.")
@click.option("--replace", is_flag=True, help="Write over OUT if it is there.")
@language_option
def paper(
    file: Path,
    out: Path,
    others: tuple[str, ...],
    formula: str | None,
    scenario: str | None,
    risks: str | None,
    *,
    replace: bool,
) -> None:
    """Write the Board paper OUT (.docx): the decision asked for, options, effects and the minute."""
    if refused := no_paper(out):
        leave(Exit.WRONG_USE, refused.message)
    if is_there(out) and not replace:
        words = _("{path} is there already. Choose another name, or add --replace to write over it.")
        leave(Exit.NO_ACCESS, words.format(path=out))
    board = board_in(file)
    option = recommended(split_looked_at(look_at(board, formula, scenario)))
    beside = [_named(board, name) for name in dict.fromkeys(others) if same(name) != same(option.name)]
    drawn = f"{scenario} + {risks}" if scenario and risks else risks
    told = _risks(board, option.split, formula, drawn) if drawn is not None else ()
    done = export_paper(option, out, replace=replace, beside=beside, risks=told)
    if isinstance(done, Refused):
        leave(Exit.NO_ACCESS, done.message)
    say(_("Paper written: {path}").format(path=out))


def _named(board: Board, name: str) -> "Option":
    """An option by the name that `cyfran compare` knows it by."""
    from exports.paper.content import Option  # noqa: PLC0415 -- loaded only to write a paper

    found = read_side(board, name)
    if isinstance(found, UnknownSide):
        leave(Exit.WRONG_USE, f"{quoted(name)}: {found.what} {found.mend}".strip())
    if found.adoption is not None:
        adoption = next(known for known in board.adoptions if known.name == found.adoption)
        split = reopen(adoption).split
        if split is None or any(year not in [known.year for known in split.years] for year in board.years):
            words = _("{name} is not for the same years, so it cannot be set beside the others.")
            leave(Exit.WRONG_USE, words.format(name=quoted(name)))
        return Option(name, split)
    split = split_looked_at(look_at(board, found.formula, " + ".join(found.scenarios) or None))
    return Option(name, split)


def _risks(board: Board, split: Split, formula: str | None, name: str) -> tuple[str, ...]:
    """What draws of a scenario say may come otherwise."""
    # Loaded here because drawing needs numpy, and a paper without risks does not.
    from exports.paper.risks import risk_sentences  # noqa: PLC0415
    from exports.tables import problems_text  # noqa: PLC0415
    from scenarios.ensemble.running import run  # noqa: PLC0415
    from scenarios.ensemble.summary import summary_of  # noqa: PLC0415
    from scenarios.uncertainty.templates import CannotDraw  # noqa: PLC0415
    from tui.commands.drawing import interruptible, progress_on_terminal, story_in  # noqa: PLC0415

    story = story_in(board, name)
    try:
        with interruptible() as cancelled, progress_on_terminal(_("{done} of {of} draws")) as progress:
            found = run(board, formula, story.statements, progress=progress, cancelled=cancelled)
    except CannotDraw as wrong:
        leave(Exit.PROBLEMS, problems_text(wrong.problems))
    if not found.draws:
        leave(Exit.DONE, _("Stopped before anything was drawn."))
    return risk_sentences(summary_of(found, board.years), split, story.name)
