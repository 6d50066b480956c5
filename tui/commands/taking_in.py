"""What a file proposes, listed as sentences, and what is taken of it, saved in the Board file."""

from funding.board import Board
from funding.store import Opened
from funding.wording import _, plural
from tui.commands.import_ import Asked
from tui.commands.recording import save
from tui.commands.saying import say
from tui.commands.taking import list_changes, sound_with, taken
from tui.workspace.bringing_in.brought import Brought


def take_in(opened: Opened, board: Board, brought: Brought, asked: Asked) -> None:
    """List what is proposed and save what is taken, with what the Board then remembers of the file."""
    list_changes(brought.proposed)
    chosen = taken(brought.proposed, asked.take, yes=asked.yes)
    if asked.dry_run:
        words = _("Nothing is written: this was a dry run.")
        nothing = _("Nothing to take: {path} stays as it is.").format(path=asked.board)
        say(words if brought.proposed else nothing)
        return
    if chosen is None:
        say(_("Nothing is written yet. Add --yes to take all of them, or --take 1,3 for some, or --take none."))
        return
    after = sound_with(board, chosen) if chosen else board
    if chosen or asked.columns is not None:
        after = brought.besides(after)
    if after == board:
        say(_("Nothing to take: {path} stays as it is.").format(path=asked.board))
        return
    saved = save(opened, after, asked.role)
    words = plural("Taken: {count} change. Saved: {path}", "Taken: {count} changes. Saved: {path}", len(chosen))
    say(words.format(count=len(chosen), path=saved.path))
