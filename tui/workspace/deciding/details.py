"""What is told of the proposal, the adoption or the entry of the history that is looked at."""

from exports.difference_tables import difference_sentence
from formulas.checklist import Item, ItemState, state_words
from formulas.reopening import adoption_faults
from formulas.sides import Side, difference
from funding.board import Board
from funding.decisions import Adoption, Proposal
from funding.history import HistoryEntry
from funding.names import same
from funding.places import quoted
from funding.wording import _
from tui.workspace.deciding.found import Found, found_of
from tui.workspace.deciding.papers import in_full
from tui.workspace.edits import Refused
from tui.workspace.panel import Panel, PanelLine, heading, quiet, wrong


def decision_panel(board: Board, known: Proposal | Adoption) -> Panel:
    """How it differs from others, whether it is what was adopted, its figures and sentences; takes a moment."""
    faults = adoption_faults(known) if isinstance(known, Adoption) else ()
    found = found_of(board, known)
    lines: list[PanelLine] = [heading(known.name)]
    if isinstance(known, Adoption):
        lines += map(wrong, faults)
        if not faults:
            lines.append(PanelLine(_("It is what was adopted, to the penny. Its fingerprint holds.")))
    if isinstance(found, Refused):
        if not faults:
            lines.append(wrong(found.message))
        return tuple(lines)
    lines += _against_today(board, found)
    if isinstance(known, Proposal) and known.answers is not None:
        lines += _against_answered(board, found, known.answers)
    lines.append(PanelLine(""))
    lines += [PanelLine(line) for line in in_full(found).splitlines()]
    return tuple(lines)


def _against_today(board: Board, found: Found) -> list[PanelLine]:
    today = found_of(board, None)
    if isinstance(today, Refused):
        return [quiet(_("Today's split cannot be computed, so nothing can be compared with it."))]
    return _told(found.side, today.side)


def _against_answered(board: Board, found: Found, answered: str) -> list[PanelLine]:
    other = next((known for known in board.proposals if same(known.name) == same(answered)), None)
    before = found_of(board, other) if other is not None else None
    if before is None or isinstance(before, Refused):
        return []
    return _told(before.side, found.side)


def _told(before: Side, after: Side) -> list[PanelLine]:
    words = _("From {before} to {after}: {difference}")
    return [
        PanelLine(
            words.format(
                before=quoted(before.name),
                after=quoted(after.name),
                difference=difference_sentence(difference(before, after)),
            )
        )
    ]


def item_panel(item: Item | None) -> Panel:
    """An item of the checklist in full."""
    if item is None:
        return (quiet(_("Type what the meeting decided (Ctrl+E) to see what is settled and what is missing.")),)
    told = PanelLine(f"{state_words(item.state)}: {item.told}")
    if item.state is ItemState.MISSING:
        return (heading(item.words), wrong(item.told), quiet(_("Enter goes to where it can be done.")))
    return (heading(item.words), told)


def entry_panel(entry: HistoryEntry | None) -> Panel:
    """An entry of the history with all its sentences."""
    if entry is None:
        return (quiet(_("There is no history yet: it begins when a change is first saved.")),)
    when = entry.at.replace("T", " ").removesuffix("Z")
    head = heading(f"{entry.number}", f"{when} UTC", entry.role)
    return (head, *map(PanelLine, entry.said), quiet(_("Chain {mark}").format(mark=entry.chain)))
