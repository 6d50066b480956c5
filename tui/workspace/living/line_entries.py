"""What is recorded of one line in one year, as it is typed: so much so far, up to which month, and what is expected."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from funding.actuals import Actual, ActualKind
from funding.board import Board
from funding.money import NotMoney, format_money_short, parse_money
from funding.records import read_record
from funding.wording import _
from funding.years import month_of, months_of
from tui.workspace.edits import Refused
from tui.workspace.forms.reading import fields_of
from tui.workspace.tables.days import month_as_written

ACTUAL, UNTIL, FORECAST = "actual", "until", "forecast"
TYPED = (ACTUAL, UNTIL, FORECAST)
"""The columns that are typed, in the order in which they are taken."""


@dataclass(frozen=True, slots=True)
class LineEntries:
    """The entries of a line: at most one of what is recorded, then one of what is expected for the rest."""

    year: str
    kind: ActualKind
    of: str
    done: Actual | None = None
    coming: Actual | None = None

    @property
    def until(self) -> str:
        """The last month that is recorded; empty when it is all the year."""
        return "" if self.done is None or self.done.period is None else self.done.period[-7:]

    @property
    def records(self) -> tuple[Actual, ...]:
        """The entries as the Board file holds them."""
        return tuple(entry for entry in (self.done, self.coming) if entry is not None)


def of_line(board: Board, year: str, kind: ActualKind, of: str) -> LineEntries | Refused:
    """What is recorded of a line; refused when it has entries that a row cannot show."""
    found = [entry for entry in board.actuals if (entry.year, entry.kind, entry.of) == (year, kind, of)]
    done, coming = ([entry for entry in found if entry.forecast is forecast] for forecast in (False, True))
    line = LineEntries(year, kind, of, done[0] if done else None, coming[0] if coming else None)
    if len(found) > len(line.records) or not _fits(line):
        return Refused(_("There are several entries of this line. Change them in the list Entries."))
    return line


def typed_in(line: LineEntries, texts: Mapping[str, str]) -> tuple[LineEntries, dict[str, Refused]]:
    """The entries with texts by column, and what cannot be taken."""
    problems: dict[str, Refused] = {}
    until = line.until
    for column in TYPED:
        if column not in texts:
            continue
        text = texts[column].strip()
        if column == UNTIL:
            month = _month(text, line.year)
            if isinstance(month, Refused):
                problems[column] = month
            elif month and line.done is None:
                problems[column] = Refused(_("Type first what is recorded."))
            else:
                until = month
            continue
        amount = _money(text)
        if isinstance(amount, Refused):
            problems[column] = amount
        elif column == ACTUAL:
            line = replace(line, done=_with_amount(line, line.done, amount, forecast=False))
        else:
            line = replace(line, coming=_with_amount(line, line.coming, amount, forecast=True))
    line = _in_their_months(line, until)
    if line.coming is not None and line.done is not None and line.done.period is None and not problems:
        words = _("What is recorded is for all the year, so nothing more is expected. Type first up to which month.")
        problems[FORECAST if FORECAST in texts else next(iter(texts))] = Refused(words)
    return line, problems


def _fits(line: LineEntries) -> bool:
    april = _as_text(months_of(line.year)[0])
    if line.done is not None and line.done.period is not None and not line.done.period.startswith(april):
        return False
    return line.coming is None or line.coming.period == _in_their_months(line, line.until).records[-1].period


def _in_their_months(line: LineEntries, until: str) -> LineEntries:
    """The entries with their periods: what is recorded from April on, and what is expected from the month after."""
    months, done, coming = months_of(line.year), line.done, line.coming
    rest: str | None = None
    if done is not None:
        last = month_of(until) if until else months[-1]
        done = _with(done, period=None if last == months[-1] else _span(months[0], last))
        rest = None if last == months[-1] else _span(last + 1, months[-1])
    if coming is not None:
        coming = _with(coming, period=rest)
    return replace(line, done=done, coming=coming)


def _with_amount(line: LineEntries, entry: Actual | None, amount: str, *, forecast: bool) -> Actual | None:
    if not amount:
        return None
    if entry is None:
        fields = {"year": line.year, "kind": line.kind, "of": line.of, "amount": amount, "forecast": forecast}
        return read_record(Actual, fields, "actuals").record
    return _with(entry, amount=amount, delivered=None)


def _with(entry: Actual, **values: object) -> Actual:
    fields = {key: value for key, value in {**fields_of(entry), **values}.items() if value is not None}
    read = read_record(Actual, fields, "actuals")
    if read.record is None:
        raise ValueError(read.problems)
    return entry if read.record == entry else read.record


def _money(text: str) -> str | Refused:
    try:
        return format_money_short(parse_money(text)) if text else ""
    except NotMoney as slip:
        return Refused(str(slip))


def _month(text: str, year: str) -> str | Refused:
    if not text:
        return ""
    try:
        month = month_as_written(text)
    except ValueError as slip:
        return Refused(str(slip))
    if month_of(month) not in months_of(year):
        return Refused(_("{month} is not in {year}, which runs from April to March.").format(month=text, year=year))
    return month


def _span(first: int, last: int) -> str:
    return _as_text(first) if first == last else f"{_as_text(first)} to {_as_text(last)}"


def _as_text(month: int) -> str:
    return f"{month // 12:04d}-{month % 12 + 1:02d}"
