"""What was put forward, what was adopted, what is to be settled and what was changed, as tables to look at."""

from collections.abc import Iterable, Sequence

from exports.decision_tables import standing_told
from formulas.checklist import Item, state_words
from funding.board import Board
from funding.dates import format_date
from funding.decisions import years_in_force
from funding.history import history_of
from funding.wording import _
from tui.workspace.deciding.items import SIGNS
from tui.workspace.deciding.proposing import without_proposal
from tui.workspace.edits import Edit, Refused
from tui.workspace.tables.table import Cell, Column, Row, Table, Taken, Texts

SHORT_MARK = 12
"""Letters of a fingerprint that are enough to tell adoptions apart."""


def proposals_table(board: Board) -> Table:
    """The proposals in the order in which they were put forward."""
    why_not = _("What was put forward stays as it is. Take it back, or put another forward that answers it.")
    columns = (
        ("name", _("Proposal"), _("What it is called.")),
        ("by", _("By"), _("The body or role that put it forward.")),
        ("date", _("Date"), _("The day it was put forward.")),
        ("answers", _("Answers"), _("The proposal to which it is the counter-proposal.")),
        ("formula", _("Formula"), _("The formula as it was called then.")),
        ("scenario", _("Scenario"), _("The scenario under which it was put forward.")),
        ("years", _("Years"), _("The years it is for.")),
        ("note", _("Note"), _("What was said with it.")),
    )
    rows = [
        (
            known.name,
            (
                known.name,
                known.by,
                format_date(known.date),
                known.answers or "",
                known.formula,
                known.scenario or "",
                ", ".join(known.years) or _("every year"),
                " ".join(known.note.split()),
            ),
        )
        for known in board.proposals
    ]
    empty = _("Nothing is put forward yet. Put the formula in use forward with Ctrl+N.")

    def delete(names: Sequence[str]) -> Edit | Refused:
        if len(names) != 1:
            return Refused(_("Take back one proposal at a time."))
        return without_proposal(board, names[0])

    return _table("proposals", _("Proposals"), columns, rows, empty, why_not, delete)


def adoptions_table(board: Board) -> Table:
    """The adoptions in the order in which they were recorded."""
    why_not = _("What was adopted is never edited. Adopt again, and the new decision takes its place.")
    by_mark = {known.fingerprint: known.name for known in board.adoptions}
    after = {known.supersedes: known.name for known in board.adoptions if known.supersedes}
    columns = (
        ("name", _("Adopted"), _("What the decision is called.")),
        ("state", _("State"), _("Whether it is in force, or another took its place.")),
        ("date", _("Date"), _("The day of the meeting.")),
        ("meeting", _("Meeting"), _("The meeting that decided.")),
        ("superseded", _("Superseded by"), _("The decision that took its place.")),
        ("supersedes", _("Takes the place of"), _("The decision whose place it took.")),
        ("years", _("Years"), _("The years it is for.")),
        ("fingerprint", _("Fingerprint"), _("The beginning of its fingerprint.")),
    )
    rows = [
        (
            known.fingerprint,
            (
                known.name,
                standing_told(known, years_in_force(board.adoptions, known)),
                format_date(known.date),
                known.meeting,
                after.get(known.fingerprint, ""),
                by_mark.get(known.supersedes or "", known.supersedes or ""),
                ", ".join(year.year for year in known.years),
                known.fingerprint[:SHORT_MARK],
            ),
        )
        for known in board.adoptions
    ]
    empty = _("Nothing is adopted yet. Type what the meeting decided (Ctrl+E), then adopt it (Ctrl+U).")
    return _table("adoptions", _("Adopted"), columns, rows, empty, why_not)


def checklist_table(items: Iterable[Item] | Refused) -> Table:
    """What is to be settled before an adoption, each with its state."""
    columns = (
        ("words", _("To be settled"), _("What the meeting must settle. Enter goes to where it can be done.")),
        ("state", _("State"), _("Whether it is done.")),
        ("told", _("How it stands"), _("How it stands, or what to do about it.")),
    )
    empty = items.message if isinstance(items, Refused) else ""
    rows = (
        []
        if isinstance(items, Refused)
        else [
            (item.key, (item.words, f"{SIGNS[item.state]} {state_words(item.state)}", " ".join(item.told.split())))
            for item in items
        ]
    )
    why_not = _("An item is settled where it belongs. Enter goes there.")
    return _table("checklist", _("Checklist"), columns, rows, empty, why_not)


def history_table(board: Board) -> Table:
    """Every saving of the Board, the newest first."""
    columns = (
        ("number", _("No."), _("The number of the entry.")),
        ("at", _("Saved, UTC"), _("When it was saved.")),
        ("role", _("Role"), _("The role of whoever saved it.")),
        ("said", _("What was changed"), _("What was changed, in sentences.")),
    )
    rows = [
        (
            str(entry.number),
            (str(entry.number), entry.at.replace("T", " ").removesuffix("Z"), entry.role, " ".join(entry.said)),
        )
        for entry in reversed(history_of(board))
    ]
    empty = _("There is no history yet: it begins when a change is first saved.")
    return _table("history", _("History"), columns, rows, empty, _("The history is never edited."))


def _table(
    table_id: str,
    title: str,
    columns: Sequence[tuple[str, str, str]],
    rows: Sequence[tuple[str, Sequence[str]]],
    empty: str,
    why_not: str,
    delete: object = None,
) -> Table:
    def read(_row: str, _column: str, _text: str) -> Taken | Refused:
        return Refused(why_not)

    def put(_texts: Texts) -> Edit | Refused:
        return Refused(why_not)

    return Table(
        id=table_id,
        title=title,
        columns=tuple(Column(*column) for column in columns),
        rows=tuple(Row(key, tuple(Cell(text, text, why_not) for text in texts)) for key, texts in rows),
        empty=empty,
        read=read,
        put=put,
        delete=delete if callable(delete) else None,
    )
