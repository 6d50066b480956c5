"""Small texts about scenarios, for whoever shows them."""

from collections.abc import Sequence

from funding.board import Board
from funding.names import same
from funding.wording import _, plural
from tui.workspace.scenarios.overview import ScenarioRow, SentenceFault
from tui.workspace.scenarios.writing import line_of_sentence
from tui.workspace.sentences.marking import Fault

BAR = 40


def plain_rows(board: Board, known: Sequence[ScenarioRow]) -> tuple[ScenarioRow, ...]:
    """The scenarios as they stand, with what was found of them last; the figures of a new one are still to come."""
    found = {same(row.name): row for row in known}
    return tuple(
        found.get(same(text.name)) or ScenarioRow(text.name, "", text.on, "", stopped=False) for text in board.scenarios
    )


def as_faults(faults: Sequence[SentenceFault], text: str) -> tuple[Fault, ...]:
    """What is wrong, at the lines of the text as it is typed."""
    lines = text.split("\n")
    found = []
    for fault in faults:
        line = line_of_sentence(text, fault.sentence)
        indent = len(lines[line]) - len(lines[line].lstrip())
        end = min(fault.end, max(len(lines[line]) - indent, fault.start + 1))
        found.append(Fault(line, fault.start + indent, end + indent, fault.text, fault.stops))
    return tuple(sorted(found, key=lambda fault: (fault.line, fault.start, not fault.stops)))


def slip_text(here: Fault | None, faults: Sequence[Fault], others: Sequence[str]) -> str:
    """What is wrong where the cursor is, or how much is wrong elsewhere; empty when nothing is."""
    if here is not None:
        return f"! {here.text}"
    if faults:
        lines = sorted({fault.line + 1 for fault in faults})
        words = plural(
            "! Something is wrong in line {numbers}. Go there to see what.",
            "! Something is wrong in lines {numbers}. Go there to see what.",
            len(lines),
        )
        return words.format(numbers=", ".join([*map(str, lines[:8]), *(["…"] if lines[8:] else [])]))
    return f"! {others[0]}" if others else ""


def progress_line(done: int, of: int, *, stopping: bool) -> str:
    """How much of long work is done, as a bar and in numbers; `of` is 0 where nobody knows how much there is."""
    if stopping:
        return _("Stopping. What is done so far comes in a moment.")
    if not of:
        told = _("Working it out: {done} splits tried.").format(done=f"{done:,}") if done else _("Working it out.")
        return told + " " + _("You can go on typing. Ctrl+E stops.")
    filled = BAR * done // of
    told = _("{done} of {of}").format(done=f"{done:,}", of=f"{of:,}")
    return f"[{'#' * filled}{'.' * (BAR - filled)}] {told}\n" + _("You can go on typing. Ctrl+E stops.")
