"""Writing the Board paper, as a Word document, where a person wants it."""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from formulas.split import Split
from funding.wording import _
from tui.workspace.edits import Refused
from tui.workspace.exporting import Exported, written

if TYPE_CHECKING:
    from exports.paper.content import Option

PAPER_ENDING = ".docx"
INSTALL = 'pipx inject cyfran "python-docx>=1.1,<2"'
"""What adds the library to a Cyfran that pipx installed, as the README says to."""


def no_paper(path: Path) -> Refused | None:
    """Why no paper can be written under a name, or at all."""
    if path.suffix.lower() != PAPER_ENDING:
        return Refused(_("The paper's name must end in .docx: {name}.").format(name=path.name))
    if find_spec("docx") is None:
        words = _("Papers need a library that is not installed. Type this, then try again:\n    {command}")
        return Refused(words.format(command=INSTALL))
    return None


def recommended(split: Split) -> "Option":
    """The option that a paper recommends, under its name: the formula, with the scenario if it is under one."""
    from exports.paper.content import Option  # noqa: PLC0415 -- loaded only to write a paper

    if split.scenario is None:
        return Option(split.formula_name, split)
    words = _("{formula} with {scenario}")
    return Option(words.format(formula=split.formula_name, scenario=split.scenario), split)


def export_paper(
    option: "Option", path: Path, *, replace: bool, beside: Sequence["Option"] = (), risks: Sequence[str] = ()
) -> Exported | Refused:
    """Write the paper that recommends an option; over a file that is there only when told to `replace` it."""
    if refused := no_paper(path):
        return refused
    # Loaded here because the library is needed only to write a paper.
    from exports.paper.content import paper_of  # noqa: PLC0415
    from exports.paper.word import word_document  # noqa: PLC0415

    return written(word_document(paper_of(option, beside, risks)), path, replace=replace)
