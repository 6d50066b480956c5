"""`cyfran paper`: the Board paper, as a Word document."""

from importlib.util import find_spec
from pathlib import Path

import click

from funding.names import same
from funding.wording import _
from tui.commands.common import FILE, board_in, formula_option, split_of
from tui.commands.language import language_option
from tui.commands.saying import leave, say
from tui.exits import Exit
from tui.workspace.edits import Refused
from tui.workspace.exporting import is_there, written

ENDING = ".docx"
INSTALL = 'pipx inject cyfran "python-docx>=1.1,<2"'
"""What adds the library to a Cyfran that pipx installed, as the README says to."""


@click.command
@FILE
@click.argument("out", type=click.Path(path_type=Path))
@click.option(
    "--compare", "others", metavar="NAME", multiple=True, help="Another formula beside it; may be given again."
)
@formula_option
@click.option("--replace", is_flag=True, help="Write over OUT if it is there.")
@language_option
def paper(file: Path, out: Path, others: tuple[str, ...], formula: str | None, *, replace: bool) -> None:
    """Write the Board paper OUT (.docx): the decision asked for, options, effects and the minute."""
    if out.suffix.lower() != ENDING:
        leave(Exit.WRONG_USE, _("The paper's name must end in .docx: {name}.").format(name=out.name))
    if find_spec("docx") is None:
        words = _("Papers need a library that is not installed. Type this, then try again:\n    {command}")
        leave(Exit.WRONG_USE, words.format(command=INSTALL))
    if is_there(out) and not replace:
        words = _("{path} is there already. Choose another name, or add --replace to write over it.")
        leave(Exit.NO_ACCESS, words.format(path=out))
    # Loaded here because the library is needed only to write a paper.
    from exports.paper.content import Option, paper_of  # noqa: PLC0415
    from exports.paper.word import word_document  # noqa: PLC0415

    board = board_in(file)
    recommended = split_of(board, formula)
    beside = [split_of(board, name) for name in dict.fromkeys(others) if same(name) != same(recommended.formula_name)]
    options = [Option(split.formula_name, split) for split in (recommended, *beside)]
    done = written(word_document(paper_of(options[0], options[1:])), out, replace=replace)
    if isinstance(done, Refused):
        leave(Exit.NO_ACCESS, done.message)
    say(_("Paper written: {path}").format(path=out))
