"""The history of a Board: every saving in sentences, each chained to the one before it.

An entry is a line: number, time, role, the sentences, the fingerprint of the facts after it, the fingerprint of what
was recorded beside them, and the chain value, set apart by tabs. The chain value is the SHA-256 of the chain value
before and the line up to there, so an entry that was altered, moved or taken out breaks the chain from there on.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from funding.board import Board
from funding.canonical import RECORDED, board_fingerprint, canonical, fingerprint
from funding.decisions import Adoption
from funding.history_log import HistoryLog
from funding.history_words import changes_told
from funding.wording import _

TAB = "\t"
HEAD, TAIL = 3, 3
"""The parts of a line before and after its sentences."""
NO_RECORDS = "-"
NOT_SAID = "not said"


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One saving of a Board."""

    number: int
    at: str
    """The time in UTC, to the second: `2026-05-12T10:04:11Z`."""
    role: str
    """The role of whoever saved it, as they chose to say it; never a person."""
    said: tuple[str, ...]
    """What was changed, a sentence each."""
    facts: str
    """The fingerprint of the Board's facts after it."""
    records: str
    """The fingerprint of what was recorded beside them, such as adoptions; `-` when nothing was."""
    chain: str
    """The SHA-256 of the chain value before it and of the line without this one."""


@dataclass(frozen=True, slots=True)
class HistoryFault:
    """Where a history is not as the program wrote it."""

    number: int | None
    """The line at fault, from 1; None when it is the end or the Board."""
    told: str
    changed_since: bool = False
    """Whether the entries are in order, and only the Board is other than its last entry left it."""


def recorded(before: Board, after: Board, *, at: datetime, role: str = NOT_SAID) -> Board:
    """The Board after a change with the history of the Board before, and an entry for what was changed.

    What the Board before was given by other means than this program is recorded as that, and so is that entries were
    taken out: the next saving must not cover it up. Without a change there is no entry. Whatever history the later
    Board carries is left aside, so that undoing an edit never takes an entry back.
    """
    lines = list(_lines(before.history))
    now = (board_fingerprint(after), records_fingerprint(after))
    then = (board_fingerprint(before), records_fingerprint(before))
    if now == then:
        return after.model_copy(update={"history": before.history})
    if before.history is not None and before.history.last != (_chain_of(lines[-1]) if lines else ""):
        _add(lines, at, NOT_SAID, [_("The last entries of the history had been taken out or altered.")], then)
    elif not lines and before.adoptions:
        _add(lines, at, NOT_SAID, [_("The history had been taken out, though decisions stood there.")], then)
    if not lines:
        _add(lines, at, role, [_("The history begins with the Board as it stood.")], then)
    elif _marks(lines[-1]) != then:
        _add(
            lines, at, NOT_SAID, [_("The Board was changed outside the program; what was changed is not known.")], then
        )
    _add(lines, at, role, changes_told(before, after), now)
    return after.model_copy(update={"history": HistoryLog(last=_chain_of(lines[-1]), log="".join(lines))})


def history_of(board: Board) -> tuple[HistoryEntry, ...]:
    """The entries in order; lines that cannot be read are left out, for `history_faults` tells of them."""
    return tuple(entry for line in _lines(board.history) if (entry := _entry(line)) is not None)


def last_chain(board: Board) -> str | None:
    """The chain value of the last entry; None when there is no history."""
    return board.history.last if board.history is not None else None


def history_faults(board: Board) -> tuple[HistoryFault, ...]:
    """Everything that shows that the history is not as it was written; nothing for a history in order."""
    if board.history is None:
        return (*chain_faults("", board.adoptions), *_taken_out(board))
    return (*chain_faults(board.history.log, board.adoptions), *_end_faults(board, board.history))


def records_fingerprint(board: Board) -> str:
    """The fingerprint of all that was recorded beside the facts, decisions among it; `-` when nothing was."""
    said = {table: [canonical(entry) for entry in getattr(board, table)] for table in RECORDED if getattr(board, table)}
    return fingerprint(said) if said else NO_RECORDS


def same_but_history(one: Board, other: Board) -> bool:
    """Whether two Boards say the same, whatever was recorded of how they came to say it."""
    return one is other or one.model_copy(update={"history": other.history}) == other


def chain_faults(log: str, adoptions: Sequence[Adoption]) -> tuple[HistoryFault, ...]:
    """What is wrong with the lines of a history by themselves, and with adoptions that name an entry in them."""
    lines = _split(log)
    found = list(_line_faults(lines))
    chains = {entry.chain for line in lines if (entry := _entry(line)) is not None}
    for adoption in adoptions:
        if adoption.after is not None and adoption.after not in chains:
            told = _("“{name}” was adopted after an entry that is not in the history any more.")
            found.append(HistoryFault(None, told.format(name=adoption.name)))
    return tuple(found)


def _line_faults(lines: Sequence[str]) -> Iterator[HistoryFault]:
    chain, expected = "", 1
    for number, line in enumerate(lines, start=1):
        entry = _entry(line)
        if entry is None:
            yield HistoryFault(number, _("Line {n} of the history cannot be read.").format(n=number))
            chain, expected = "", expected + 1
            continue
        # Told once: the entries after one that was taken out have the numbers that they were given.
        if entry.number != expected:
            told = _("Line {n} of the history says that it is entry {number}: an entry was taken out, added or moved.")
            yield HistoryFault(number, told.format(n=number, number=entry.number))
        if entry.chain != _chain(chain, line):
            told = _("Entry {n} is not as it was written, or does not follow the entry that was before it.")
            yield HistoryFault(number, told.format(n=number))
        chain, expected = entry.chain, entry.number + 1


def _taken_out(board: Board) -> Iterator[HistoryFault]:
    if board.adoptions:
        yield HistoryFault(None, _("There are decisions and no history, so the history was taken out."))


def _end_faults(board: Board, history: HistoryLog) -> Iterator[HistoryFault]:
    lines = _split(history.log)
    last = _entry(lines[-1]) if lines else None
    if history.last != (last.chain if last is not None else ""):
        yield HistoryFault(None, _("The last entry is not the one that was written last: entries were taken out."))
    if last is not None and (last.facts, last.records) != (board_fingerprint(board), records_fingerprint(board)):
        told = _(
            "The Board is not as its last entry left it: it was changed outside the program, or the last entries "
            "were taken out. The next saving records that."
        )
        yield HistoryFault(None, told, changed_since=True)


def _lines(history: HistoryLog | None) -> Sequence[str]:
    return [] if history is None else _split(history.log)


def _split(log: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", log)


def _entry(line: str) -> HistoryEntry | None:
    parts = line.removesuffix("\n").split(TAB)
    if len(parts) < HEAD + TAIL or not parts[0].isdecimal():
        return None
    return HistoryEntry(int(parts[0]), parts[1], parts[2], tuple(parts[HEAD:-TAIL]), *parts[-TAIL:])


def _add(lines: list[str], at: datetime, role: str, told: Sequence[str], marks: tuple[str, str]) -> None:
    time = at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    last = _entry(lines[-1]) if lines else None
    number = (last.number if last is not None else len(lines)) + 1  # goes on even where entries were taken out before
    parts = [str(number), time, role, *told, *marks]
    start = TAB.join(" ".join(part.split()) for part in parts) + TAB
    lines.append(f"{start}{_chain(_chain_of(lines[-1]) if lines else '', start)}\n")


def _chain(before: str, line: str) -> str:
    said = line[: line.rfind(TAB) + 1]
    return hashlib.sha256(f"{before}\n{said}".encode()).hexdigest()


def _chain_of(line: str) -> str:
    return line.removesuffix("\n").rpartition(TAB)[2]


def _marks(line: str) -> tuple[str, ...]:
    return tuple(line.removesuffix("\n").split(TAB)[-TAIL:-1])
