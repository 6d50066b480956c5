"""The lines of a partner's statement, each with a cell for each year."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from exports.sheets.marked_table import Live, Stored, TableCell
from exports.sheets.numbers import NO_LIMIT_POUNDS, PENCE, Shown, number, number_format
from exports.sheets.places import at_row, letter_of
from exports.sheets.plan import Plan
from exports.sheets.slots import helper_name
from exports.sheets.split import BEFORE, CASH, CHANGE, GIVEN, OF_TOTAL, SHARE, instalment_column, on_split, year_blocks
from exports.sheets.steps import Step, YearSteps
from exports.sheets.styles import Look
from formulas import workings as w
from formulas.bridge import Bridge, BridgeStep, StepKind, step_label
from funding.dates import format_date
from funding.wording import _

Bridged = Mapping[str, Sequence[Bridge]]
"""Every partner's bridge, by year."""

MONEY, PERCENT = Shown.MONEY.value, Shown.PERCENT.value
TOLD = (w.Part.SECTION, w.Part.LIMITS, w.Part.PHASING, w.Part.ROUNDING, w.Part.GIFTS, w.Part.CREDIT)
"""The parts of the workings that say something to a partner, in the order in which they are told."""
AROUND_LIMITS = (".before", ".share")
"""How the names of the columns end that say what a set of limits did."""


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A row of a statement."""

    part: str
    figure: str
    unit: str
    source: str
    cells: tuple[TableCell, ...]
    """One for each year."""


def lines_of(plan: Plan, entry: int, bridged: Bridged, *, first_row: int, column: int) -> tuple[StatementLine, ...]:
    """All lines of the partner in this place.

    The first line stands in `first_row`, counted from 1; the first year in `column`, counted from 0.
    """
    partner = _Partner(plan, entry)
    # What is due stands first, for it is what a partner looks for.
    own = (*_due(partner), *_own(partner))
    built = tuple(_built(partner))
    bridge = tuple(_bridge(partner, bridged, first_row + len(own) - 1, first_row + len(own) + len(built), column))
    return (*own, *built, *bridge, *_rests_on(partner))


@dataclass(frozen=True, slots=True)
class _Partner:
    """A partner's figures: as live cells, with what they come to."""

    plan: Plan
    entry: int

    def value(self, year: YearSteps, name: str) -> Fraction:
        """The partner's value of a step, or the single value."""
        return _at(year.step(name), self.entry)

    def on_workings(self, name: str, look: Look = Look.FORMULA) -> tuple[TableCell, ...]:
        """The partner's cell of a step in each year; empty in a year that has no such step."""
        return tuple(_cell(year, name, self.entry, look) for year in self.plan.years)

    def on_split(self, column: int, values: Sequence[Fraction], figures: str, look: Look) -> tuple[TableCell, ...]:
        """The partner's cell of a column of the Split sheet in each year."""
        blocks = zip(year_blocks(self.plan), values, strict=True)
        return tuple(
            Live(on_split(self.plan, column, block.first + self.entry), value, figures, look) for block, value in blocks
        )


def _own(partner: _Partner) -> Iterator[StatementLine]:
    """What the Split says of the partner; the last line is the change on last year."""
    plan = partner.plan
    part, source = _("Your share"), plan.names.split

    def line(label: str, column: int, step: str, look: Look = Look.FORMULA) -> StatementLine:
        values = [partner.value(year, step) for year in plan.years]
        return StatementLine(part, label, "£", source, partner.on_split(column, values, MONEY, look))

    costs = tuple(
        Live(year.at(w.COSTS_TO_SHARE).total, year.step(w.COSTS_TO_SHARE).total, MONEY) for year in plan.years
    )
    yield StatementLine(part, _("Costs to share, of all partners"), "£", _("Workings"), costs)
    yield line(_("Assessed share"), SHARE, w.ASSESSED, Look.TOTAL)
    parts = [_part_of_total(year, partner.entry) for year in plan.years]
    cells = partner.on_split(OF_TOTAL, parts, PERCENT, Look.FORMULA)
    yield StatementLine(part, _("Share of the total"), "%", source, cells)
    given = GIVEN if plan.given is not None else {CASH: w.ASSESSED}
    for column, step in given.items():
        if column != CASH:
            yield line(plan.years[0].step(step).label, column, step)
    yield line(_("Cash due"), CASH, given[CASH], Look.TOTAL)
    yield line(_("Last year's share"), BEFORE, w.LAST_YEAR)
    changes = [partner.value(year, w.ASSESSED) - partner.value(year, w.LAST_YEAR) for year in plan.years]
    cells = partner.on_split(CHANGE, changes, MONEY, Look.FORMULA)
    yield StatementLine(part, _("Change on last year"), "£", source, cells)


def _part_of_total(year: YearSteps, entry: int) -> Fraction:
    whole = year.step(w.ASSESSED).total + year.step(w.GAP).total - year.step(w.SURPLUS).total
    return year.step(w.ASSESSED).values[entry] / whole if whole else Fraction(0)


def _built(partner: _Partner) -> Iterator[StatementLine]:
    """What each sentence asks of the partner, and what limits, the way from last year and rounding do to it."""
    plan = partner.plan
    for name, step in _told_steps(plan, partner.entry).items():
        source = _("Workings")
        if step.clause is not None:
            words = plan.sentences[step.clause]
            source = _("{number}. {sentence}").format(number=step.clause + 1, sentence=words)
        yield StatementLine(_("How it was built"), step.label, "£", source, partner.on_workings(name))


def _told_steps(plan: Plan, entry: int) -> dict[str, Step]:
    """The steps that say something to the partner: what sentences ask, then limits, rounding, and what is given."""
    found: dict[str, Step] = {}
    for year in plan.years:
        told = {column.name for column in year.workings.columns if _is_told(column)}
        told.add(helper_name(w.ASSESSED, "residue"))
        for step in year.steps:
            if step.name in told and 0 != _at(step, entry) < NO_LIMIT_POUNDS:
                found.setdefault(step.name, step)
    return dict(sorted(found.items(), key=lambda item: _place(item[1])))


def _place(step: Step) -> tuple[int, int]:
    """Where a step stands among those told: what was asked before its limits, what rounding adds before the result."""
    first = step.name.endswith(".before") or (step.part is w.Part.ROUNDING and step.name != w.ASSESSED)
    return TOLD.index(step.part), 0 if first else 1


def _is_told(column: w.Column) -> bool:
    if column.axis is not w.Axis.PARTNERS or column.unit is not w.Unit.MONEY or column.part not in TOLD:
        return False
    if isinstance(column.made, w.Given | w.Carried):
        return False
    around = column.part is w.Part.LIMITS and column.name.endswith(AROUND_LIMITS)
    return around or column.clause is not None or column.name in (w.SHARE, w.ASSESSED)


def _bridge(
    partner: _Partner, bridged: Bridged, change_row: int, first_row: int, column: int
) -> Iterator[StatementLine]:
    """From last year's share to this year's; `change_row` holds the change, the first line stands in `first_row`."""
    plan, part = partner.plan, _("What changed and why")
    bridges = [_as_counted(bridged[year.year][partner.entry]) for year in plan.years]
    kinds = [kind for kind in StepKind if any(_step(bridge, kind) for bridge in bridges)]
    labels = {step.kind: step.label for bridge in bridges for step in bridge.steps}
    yield StatementLine(part, _("Last year's share"), "£", _("Workings"), partner.on_workings(w.LAST_YEAR))
    for kind in kinds:
        cells = tuple(_stored(_step(bridge, kind)) for bridge in bridges)
        yield StatementLine(part, labels[kind], "£", _("As exported"), cells)
    letters = [letter_of(column + place) for place in range(len(plan.years))]
    first, last = first_row + 1, first_row + len(kinds)
    changed = tuple(
        Live(f"{letter}{change_row}" + (f"-SUM({letter}{first}:{letter}{last})" if kinds else ""), Fraction(0), MONEY)
        for letter in letters
    )
    source = _("The change on last year less the lines above: nothing until an input is changed")
    yield StatementLine(part, _("What was changed in this workbook"), "£", source, changed)
    assessed = partner.on_workings(w.ASSESSED, Look.TOTAL)
    yield StatementLine(part, _("Assessed share"), "£", _("Workings"), assessed)


def _as_counted(bridge: Bridge) -> Bridge:
    """A bridge from £0 where nobody has said what was paid before: so the workbook's input has it, and says so."""
    if bridge.last_year is not None:
        return bridge
    kind = StepKind.COSTS_AND_RULE
    return replace(bridge, last_year=0, steps=(BridgeStep(kind, step_label(kind), bridge.assessed),))


def _step(bridge: Bridge, kind: StepKind) -> BridgeStep | None:
    return next((step for step in bridge.steps if step.kind is kind and step.amount), None)


def _stored(step: BridgeStep | None) -> Stored:
    return Stored(Fraction(step.amount if step is not None else 0, PENCE), MONEY)


def _rests_on(partner: _Partner) -> Iterator[StatementLine]:
    """The facts and offers that the share rests on."""
    plan, part = partner.plan, _("What it rests on")
    board = plan.split.board
    units = {f"driver.{driver.name}": driver.unit for driver in board.drivers}
    drivers: dict[str, tuple[w.Column, w.Given]] = {}
    for year in plan.years:
        for column in year.workings.columns:
            made = column.made
            if isinstance(made, w.Given) and made.origin is w.Origin.DRIVER and made.values[partner.entry]:
                drivers.setdefault(made.key, (column, made))
    for column, made in drivers.values():
        cells = partner.on_workings(column.name)
        yield StatementLine(part, column.label, units[made.key], made.source or _("Not stated"), cells)
    for place, offer in enumerate(board.in_kind):
        if offer.partner == board.partners[partner.entry].id:
            cells = tuple(_cell(year, OFFER_VALUE, place, Look.FORMULA) for year in plan.years)
            source = "; ".join(text for text in (_(offer.status), _(offer.valuation), offer.evidence) if text)
            yield StatementLine(part, _("Given in kind: {what}").format(what=offer.what), "£", source, cells)


def _due(partner: _Partner) -> Iterator[StatementLine]:
    """What is to be paid, and when."""
    plan = partner.plan
    paid = [plan.due[year.year][partner.entry] for year in plan.years]
    for place, due in enumerate(plan.schedule):
        amounts = [Fraction(parts[place], PENCE) for parts in paid]
        cells = partner.on_split(instalment_column(plan, place), amounts, MONEY, Look.FORMULA)
        days = ", ".join(format_date(due.in_year(year)) for year in plan.split.board.years)
        label = _("Instalment {number}").format(number=place + 1)
        yield StatementLine(_("Instalments"), label, "£", _("Due on {days}").format(days=days), cells)


OFFER_VALUE = "offer_value"
"""The column of the workings that says what each offer is worth."""


def _at(step: Step, row: int) -> Fraction:
    return step.values[0] if step.single else step.values[row]


def _cell(year: YearSteps, name: str, row: int, look: Look) -> TableCell:
    """A cell of a step; empty in a year that has no such step."""
    if name not in year.places:
        return ""
    step, where = year.step(name), year.at(name)
    value = _at(step, row)
    return Live(at_row(str(where), where.first + row), value, number_format(step.shown, [number(value)]), look)
