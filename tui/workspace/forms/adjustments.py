"""The form of an adjustment: a line that changes another one and says why, and leaves it as it came."""

from collections.abc import Iterator

from funding.adjustment_checks import adjustments_within_lines
from funding.board import Board, Cost
from funding.free_names import LONGEST_NAME, free_id
from funding.money import format_money
from funding.places import quoted
from funding.plan import cost_of
from funding.records import Fields
from funding.wording import _
from tui.workspace.forms.answers import Asked, ask, ask_choice
from tui.workspace.forms.cost_questions import name_of_line, owner
from tui.workspace.forms.form import Form
from tui.workspace.forms.making import Subject, form_over
from tui.workspace.forms.placing import at_row, placed
from tui.workspace.forms.reading import fields_of
from tui.workspace.tables.fields import money_kind
from tui.workspace.tables.known import costs_known, line_kind

ADJUSTMENT = "adjustment"


def adjustment_form(board: Board, adjustment_id: str | None = None, adjusts: str | None = None) -> Form:
    """The form of an adjustment; of a new one to a line, when there is no id.

    Raises `KeyError` when there is no line with this id.
    """
    was: Cost | None = None if adjustment_id is None else at_row(board, "costs", adjustment_id)
    subject = Subject(
        Cost,
        "costs",
        board,
        was,
        {} if was is None else fields_of(was),
        placed=lambda new: placed(board, "costs", was, new),
        label=lambda new: _("adjust {line}").format(line=quoted(_line_name(board, new.adjusts))),
        finish=lambda typed: _finished(board, typed),
        as_it_stands=was is not None,
        stand_ins={"name": "?"},
    )
    start = {}
    if was is None and adjusts is not None:
        shown = costs_known(board, adjustments=False).labels[adjusts]
        start = {"adjusts": shown, "name": _("Adjustment of {line}").format(line=shown)[:LONGEST_NAME]}
    return form_over(
        subject,
        f"costs {adjustment_id or '+'} changes",
        _("An adjustment"),
        _("What changes a line, and why. The line itself stays as it came."),
        _asked(board),
        lines=_lines,
        faults=_faults,
        start=start,
    )


def _asked(board: Board) -> tuple[Asked, ...]:
    by_year = (
        ask(
            f"changes.{year}",
            _("Change in {year}").format(year=year),
            _("What is added in {year}, like £500, or with a minus taken off, like -£500. Blank is no change.").format(
                year=year
            ),
            money_kind(),
        )
        for year in board.years
    )
    return (
        ask_choice("adjusts", _("Line"), _("The cost line that it changes."), line_kind(board), needed=True),
        name_of_line(),
        *by_year,
        ask("reason", _("Reason"), _("Why the line is adjusted; printed beside it."), needed=True, long=True),
        owner(board),
        ask("source", _("Source"), _("The paper or page it was taken from."), long=True),
    )


def _finished(board: Board, fields: Fields) -> Fields:
    """With an id, and in the pool of the line it changes, so that the same partners share both."""
    line = next((cost for cost in board.costs if cost.id == fields.get("adjusts")), None)
    pool = {} if line is None else {"pool": line.pool}
    name = str(fields.get("name", ""))
    made = {"id": free_id(name, {cost.id for cost in board.costs}, ADJUSTMENT), "changes": {}}
    return {**made, **fields, **pool}


def _lines(board: Board, cost: Cost) -> Iterator[str]:
    line = next((known for known in board.costs if known.id == cost.adjusts), None)
    others = [known for known in board.costs if known.changes is not None and known.adjusts == cost.adjusts]
    for year in board.years:
        change = (cost.changes or {}).get(year, 0)
        before = None if line is None else cost_of(board, line, year)
        if before is None:
            text = _("{year}: {change}").format(year=year, change=_signed(change))
        else:
            after = before + sum((other.changes or {}).get(year, 0) for other in others)
            text = _("{year}: {before}, {change} here, makes {after} with all its adjustments").format(
                year=year, before=format_money(before), change=_signed(change), after=format_money(after)
            )
        yield text


def _line_name(board: Board, cost_id: str | None) -> str:
    return next((cost.name for cost in board.costs if cost.id == cost_id), cost_id or "")


def _signed(pence: int) -> str:
    return f"+{format_money(pence)}" if pence > 0 else format_money(pence)


def _faults(board: Board, cost: Cost) -> dict[str, str]:
    found = {}
    if not cost.changes:
        found[""] = _("Write what changes in at least one year.")
    related = tuple(known for known in board.costs if cost.adjusts in (known.id, known.adjusts))
    for problem in adjustments_within_lines(board.model_copy(update={"costs": related})):
        found[""] = f"{problem.what} {problem.mend}"
    return found
