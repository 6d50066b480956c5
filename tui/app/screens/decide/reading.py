"""The papers of what is selected: chosen from a menu, read, copied, written to a file."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from exports.history_tables import history_csv, history_text
from exports.verdict_tables import board_verdict_text
from formulas.verdict import verify_board
from funding.board import Board, short_name
from funding.decisions import Adoption, Proposal
from funding.history import history_of
from funding.wording import _, language
from tui.app.dialogs.menu import MenuDialog, MenuEntry
from tui.app.dialogs.paper import PaperDialog
from tui.workspace.deciding import papers
from tui.workspace.deciding.found import Found, found_of, proposal_or_adoption, unaltered
from tui.workspace.deciding.papers import Paper
from tui.workspace.edits import Refused
from tui.workspace.exporting import suggested_path

if TYPE_CHECKING:
    from tui.app.screens.decide.screen import DecideScreen

TODAY = "\n"
"""Stands for today's split in the menu of what to compare with; no name has a line end."""
BINDING = frozenset({"minute", "statement", "invoices"})
"""Papers by which people pay: none is made of an adoption that was altered."""


async def choose_paper(screen: "DecideScreen") -> None:
    """Choose a paper of the selected proposal or adoption, and read it."""
    known = screen.selected
    if known is None:
        screen.cyfran.tell(_("Go to a proposal or an adoption first."), severity="warning")
        return
    entries = [MenuEntry("full", _("Read in full")), MenuEntry("compare", _("What differs from another"))]
    if isinstance(known, Adoption):
        entries += [
            MenuEntry("minute", _("The minute, ready to paste")),
            MenuEntry("statement", _("A partner's statement")),
            MenuEntry("invoices", _("The schedule of invoices")),
        ]
    entries.append(MenuEntry("data", _("As data that can be checked (JSON)")))
    chosen = await screen.app.push_screen_wait(MenuDialog(known.name, entries))
    if chosen is not None:
        await show_paper(screen, chosen)


async def show_paper(screen: "DecideScreen", paper_id: str) -> None:
    """Read a paper of the selected proposal or adoption."""
    looked, known = screen.looked, screen.selected
    if looked is None or known is None:
        screen.cyfran.tell(_("Go to a proposal or an adoption first."), severity="warning")
        return
    found = await asyncio.to_thread(found_of, looked.board, known)
    if isinstance(found, Found) and found.adoption is not None and paper_id in BINDING:
        sound = unaltered(found.adoption)
        found = sound if isinstance(sound, Refused) else found
    if isinstance(found, Refused):
        screen.cyfran.tell(found.message, severity="error")
        return
    if paper_id == "compare":
        paper = await _compared(screen, looked.board, found)
    elif paper_id == "statement":
        paper = await _statement(screen, found)
    else:
        paper = await asyncio.to_thread(_paper, looked.board, found, paper_id)
        if paper is None:
            told = _("Only an adoption has this paper. Go to one in the list Adopted.")
            screen.cyfran.tell(told, severity="warning")
    if paper is not None:
        read(screen, paper)


def _paper(board: Board, found: Found, paper_id: str) -> Paper | None:
    match paper_id:
        case "minute":
            return papers.minute(board, found)
        case "invoices":
            return papers.invoices(found)
        case "data":
            return papers.as_data(board, found)
    return Paper(found.side.name, papers.in_full(found))


async def _compared(screen: "DecideScreen", board: Board, found: Found) -> Paper | None:
    every: tuple[Proposal | Adoption, ...] = (*board.proposals, *board.adoptions)
    own = found.proposal or found.adoption
    entries = [MenuEntry(TODAY, _("Today's split"))]
    entries += [MenuEntry(known.name, known.name) for known in every if known is not own]
    chosen = await screen.app.push_screen_wait(MenuDialog(_("Compare with which?"), entries))
    if chosen is None:
        return None
    other = None if chosen == TODAY else proposal_or_adoption(board, chosen)
    before = await asyncio.to_thread(found_of, board, other)
    if isinstance(before, Refused):
        screen.cyfran.tell(before.message, severity="error")
        return None
    return papers.compared(before, found)


async def _statement(screen: "DecideScreen", found: Found) -> Paper | None:
    adoption = found.adoption
    if adoption is None:
        screen.cyfran.tell(_("Only an adoption has statements. Go to one in the list Adopted."), severity="warning")
        return None
    board = found.split.board
    names = {partner.id: short_name(partner, language()) for partner in board.partners}
    own = dict.fromkeys(share.partner for share in adoption.shares)
    partner = await screen.app.push_screen_wait(
        MenuDialog(_("Whose statement?"), [MenuEntry(known, names.get(known, known)) for known in own])
    )
    years = [share.year for share in adoption.shares if share.partner == partner]
    if partner is None or not years:
        return None
    year: str | None = years[0]
    if len(years) > 1:
        year = await screen.app.push_screen_wait(
            MenuDialog(_("Which financial year?"), [MenuEntry(known, known) for known in years])
        )
    return None if year is None else await asyncio.to_thread(papers.statement, found, partner, year)


def read_history(screen: "DecideScreen", board: Board) -> None:
    """Read all of the history; its file is for spreadsheets."""
    entries = history_of(board)
    read(screen, Paper(_("History"), history_text(entries), ".csv", history_csv(entries), "utf-8-sig"))


async def read_verdict(screen: "DecideScreen") -> None:
    """Check every decision and the history as the file has them, and read what was found."""
    opened = screen.workspace.opened
    if opened is None or opened.board is None:
        screen.cyfran.tell(_("Open a Board first."), severity="warning")
        return
    board, text = opened.board, opened.text
    verdict = await asyncio.to_thread(verify_board, board, text)
    told = await asyncio.to_thread(board_verdict_text, board, verdict)
    if screen.workspace.dirty:
        told += "\n\n" + _("This is told of the file. What is not saved yet is not in it.")
    read(screen, Paper(_("Whether it is what was recorded"), told))


def read(screen: "DecideScreen", paper: Paper) -> None:
    """Open a paper."""
    board = screen.workspace.board
    if board is not None:
        path = suggested_path(screen.workspace.path, board, paper.ending)
        screen.app.push_screen(PaperDialog(paper, Path(path)))
