"""The scenarios of a Board as rows that can be added, copied, moved and taken out; each verb gives an edit."""

from collections.abc import Sequence

from funding.board import Board, ScenarioText
from funding.free_names import free_name
from funding.names import same
from funding.places import quoted
from funding.wording import _
from tui.workspace.edits import Edit, Refused
from tui.workspace.tables.listing import Change, Listing
from tui.workspace.tables.whole_rows import copies, removal, shift


def duplicated(board: Board, name: str) -> Edit | Refused:
    """A copy of a scenario below it."""
    return copies(_listing(board), (name,))


def taken_out(board: Board, name: str) -> Edit | Refused:
    """The Board without a scenario; refused while another goes on from it."""
    return removal(_listing(board), (name,))


def moved(board: Board, name: str, by: int) -> Edit | Refused:
    """A scenario further up (below zero) or down."""
    return shift(_listing(board), (name,), by)


def _listing(board: Board) -> Listing[ScenarioText]:
    return Listing(
        id="scenarios",
        title=_("Scenarios"),
        of=_("the scenarios"),
        added=_("Add a scenario"),
        empty=_("There is no scenario yet."),
        board=board,
        records=board.scenarios,
        columns=(),
        key=lambda scenario: scenario.name,
        called=lambda scenario: scenario.name,
        fresh=lambda records, _after: _fresh(records),
        copy=_copy,
        keep=lambda change: _kept(board, change),
    )


def _fresh(records: Sequence[ScenarioText]) -> ScenarioText:
    return ScenarioText(name=free_name(_("New scenario"), [known.name for known in records]))


def _copy(scenario: ScenarioText, others: Sequence[ScenarioText]) -> ScenarioText:
    name = free_name(_("{name} (copy)").format(name=scenario.name), [other.name for other in others])
    return scenario.model_copy(update={"name": name})


def _kept(board: Board, change: Change[ScenarioText]) -> Board | Refused:
    gone = {same(scenario.name) for scenario in change.gone}
    for scenario in change.records:
        if scenario.on is not None and same(scenario.on) in gone:
            what = _("{other} goes on from {name}. Take that out first, or base it on another.")
            return Refused(what.format(other=quoted(scenario.name), name=quoted(scenario.on)))
    return board.model_copy(update={"scenarios": change.records})
