"""The workings' inputs put in their places on the Inputs sheet."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from exports.sheets.build_up_planning import BuildUps, plan_build_up
from exports.sheets.given import Input, expressions_of, inputs_of, orders_of
from exports.sheets.inputs_plan import FIRST_FIGURE, LABEL, SECOND, Cells, Figure, InputsPlan, Kind, Role, Row, Table
from exports.sheets.instalments_planning import plan_instalments
from exports.sheets.numbers import NO_LIMIT_POUNDS, Shown, in_sheet, unit_words, usual
from exports.sheets.places import ROW, Where, letter_of, sheet_prefix
from exports.sheets.schedule import schedule_of
from formulas.exact import Vector
from formulas.workings import Axis, NoLimit, Origin, TotalOfPool, Workings
from funding.board import Board, Partner, short_name
from funding.board_names import cost_name, driver_name, group_name, income_name
from funding.dates import format_date
from funding.membership import in_year_before_plan
from funding.plan import income_lines, pools_of
from funding.wording import _, language
from funding.years import year_before

MAY_EXCEED_ONE = ".rise"
"""How the key of a percentage ends that may be above 100%: a contribution may more than double."""

BAND_ENDS = ".up_to"
"""How the key of the figure ends at which a band ends."""


def plan_inputs(board: Board, workings: Workings, sentences: Sequence[str], sheet: str) -> InputsPlan:
    """Give every input of the workings its place on the sheet; `sentences` are those of the formula, one a clause."""
    planner = _Planner(board, workings, sentences, InputsPlan(sheet))
    planner.add_figures()
    planner.add_build_up()
    planner.add_costs()
    planner.add_income()
    planner.add_pools()
    planner.add_partners()
    planner.add_drivers()
    planner.add_sentences()
    planner.add_offers()
    plan_instalments(schedule_of(board), planner.plan)
    return planner.plan


class _Planner:
    def __init__(self, board: Board, workings: Workings, sentences: Sequence[str], plan: InputsPlan) -> None:
        self.board = board
        self.workings = workings
        self.sentences = sentences
        self.plan = plan
        self.prefix = sheet_prefix(plan.sheet)
        self.inputs = inputs_of(workings)
        self.built = BuildUps((), ())
        self.partner_rows = tuple(
            Row(entry.name, group_name(board, partner.group))
            for entry, partner in zip(workings.partners, board.partners, strict=True)
        )

    def of_origin(self, origin: Origin) -> list[Input]:
        return [found for found in self.inputs if found.given.origin is origin]

    def source(self, found: Input) -> str:
        sentence = self.sentences[found.column.clause] if found.column.clause is not None else ""
        if found.given.origin is Origin.OFFER:
            return _("The register of what partners give.")
        return found.given.source or sentence or _("No sentence says otherwise.")

    def single(self, column: int, row: int) -> Where:
        """A cell; the row is counted from 0."""
        return Where(letter_of(column), row + 1, row + 1, row + 1, single=True, sheet=self.prefix)

    def stand(self, found: Input, where: Where) -> None:
        for year_and_name in found.columns:
            self.plan.places[year_and_name] = where

    def add_figures(self) -> None:
        """Single figures, a row each."""
        figures: list[Figure] = []
        for found in self.inputs:
            if found.column.axis is Axis.ONE:
                self.stand(found, self.single(FIRST_FIGURE, self.plan.first_figure + len(figures)))
                figures.append(self.figure(found))
        if any(isinstance(part, NoLimit) for part in expressions_of(self.workings)):
            source = _("Stands for “no limit”: more than any contribution.")
            figures.append(Figure(_("No limit"), "£", source, NO_LIMIT_POUNDS, Shown.UP_TO_NO_LIMIT, Role.FIXED))
        self.plan.figures = tuple(figures)

    def figure(self, found: Input) -> Figure:
        label, shown = found.told(found.column.label, self.board.years), usual(found.column.unit)
        (value,) = in_sheet(found.given.values, found.column.unit)
        key = found.given.key
        return Figure(
            label,
            unit_words(shown),
            self.source(found),
            value,
            shown,
            may_exceed_one=key.endswith(MAY_EXCEED_ONE),
            band_of=found.column.clause if key.endswith(BAND_ENDS) else None,
        )

    def add_build_up(self) -> None:
        """What posts, units and growing costs are built up from."""
        self.built = plan_build_up(self.board, self.plan)

    def add_costs(self) -> None:
        """The cost lines, a column a year."""
        rows = tuple(Row(cost_name(cost), cost.pool, _joined(cost.basis, cost.source)) for cost in self.board.costs)
        note = _(
            "What each line of the business plan costs in each year. A formula leads to what the line is built up from."
        )
        headings = (_("Cost line"), _("Pool"), _("Basis and source"))
        self.add_yearly(Kind.COSTS, _("Costs"), note, headings, rows, self.of_origin(Origin.COST), self.built.costs)

    def add_income(self) -> None:
        """The sources of income, a column a year."""
        named = [Row(income_name(i), i.pool or "", _joined(i.basis, i.source)) for i in self.board.income]
        # After the sources of income come the lines of the reserves.
        reserves = income_lines(self.board, self.board.years[0])[len(named) :]
        rows = (*named, *(Row(line.name, "", line.basis) for line in reserves))
        note = _("Money from outside the partners. With a pool it lowers that pool's costs; without one, everybody's.")
        headings = (_("Source of income"), _("Pool"), _("Basis and source"))
        self.add_yearly(
            Kind.INCOME, _("Income"), note, headings, rows, self.of_origin(Origin.INCOME), self.built.income
        )

    def add_yearly(
        self,
        kind: Kind,
        title: str,
        note: str,
        headings: tuple[str, str, str],
        rows: tuple[Row, ...],
        given: list[Input],
        built: tuple[dict[int, str], ...],
    ) -> None:
        columns = tuple(
            Cells(
                _("{year}, £").format(year=found.columns[0][0]),
                in_sheet(found.given.values, found.column.unit),
                Shown.MONEY,
                formulas=tuple(amounts.get(row, "") for row in range(len(rows))),
            )
            for found, amounts in zip(given, built, strict=True)
        )
        table = self.add(Table(kind, title, note, headings, rows, columns, self.plan.end), given)
        for found in given:
            self.plan.beside[found.column.name] = self.where(table, SECOND)

    def add_pools(self) -> None:
        """The pools, and what the cost lines of each come to."""
        named = [part.pool for part in expressions_of(self.workings) if isinstance(part, TotalOfPool)]
        pools = tuple(dict.fromkeys((*pools_of(self.board), *named)))
        costs = self.plan.table(Kind.COSTS)
        entries = [entry.pool for entry in self.workings.costs]
        columns: list[Cells] = []
        for column, cells in enumerate(costs.columns, start=FIRST_FIGURE):
            beside, figures = (_down(costs, letter_of(c)) for c in (SECOND, column))
            formula = f"SUMPRODUCT(({beside}=$A{ROW})*1,{figures})"
            sums = tuple(_total_of(pool, entries, cells.values) for pool in pools)
            columns.append(Cells(cells.heading, sums, Shown.MONEY, role=Role.FORMULA, formulas=(formula,) * len(pools)))
        note = _("The pools that costs and income may name, and what the cost lines of each come to.")
        rows = tuple(Row(pool) for pool in pools)
        headings = (_("Pool"), "", "")
        table = self.add(Table(Kind.POOLS, _("Pools"), note, headings, rows, tuple(columns), self.plan.end))
        for place, pool in enumerate(pools):
            self.plan.pools[pool] = self.single(LABEL, table.first + place)

    def add_partners(self) -> None:
        """Last year's shares, and the order in which ties are settled."""
        orders = orders_of(self.workings)
        given = [f for f in self.inputs if f.given.origin is Origin.LAST_YEAR or f.column.name in orders]
        columns = tuple(self.order(found) if found.column.name in orders else self.last_year(found) for found in given)
        rows = tuple(
            Row(row.label, row.second, _partner_note(self.board, partner))
            for row, partner in zip(self.partner_rows, self.board.partners, strict=True)
        )
        note = _("What each partner paid in the year before the first.")
        headings = (_("Partner"), _("Group"), _("Note"))
        self.add(Table(Kind.PARTNERS, _("Partners"), note, headings, rows, columns, self.plan.end), given)

    def order(self, found: Input) -> Cells:
        source = _("Settles who pays an odd penny when remainders are equal.")
        return self.cells(found, found.column.label, source, role=Role.FIXED, totalled=False)

    def last_year(self, found: Input) -> Cells:
        heading = _("Share in {year}").format(year=year_before(self.board.years[0]))
        return self.cells(found, heading, _("Typed in the Board file."))

    def add_drivers(self) -> None:
        """The facts by which costs are shared."""
        given = self.of_origin(Origin.DRIVER)
        drivers = {f"driver.{driver.name}": driver for driver in self.board.drivers}
        columns = []
        for found in given:
            driver = drivers[found.given.key]
            heading = found.told(driver_name(driver), self.board.years)
            source = found.given.source or _("The Board file gives no source.")
            day = format_date(driver.as_at) if driver.as_at is not None else ""
            columns.append(replace(self.cells(found, heading, source, unit=driver.unit), date=day))
        note = _("Facts by which costs are shared. A change here changes every share that uses it.")
        self.add_for_partners(Kind.DRIVERS, _("Drivers"), note, columns, given)

    def add_sentences(self) -> None:
        """Who each sentence names, and the numbers of a ratio."""
        taken = set(self.plan.places)
        given = [f for f in self.inputs if f.column.axis is Axis.PARTNERS and f.columns[0] not in taken]
        given = [f for f in given if f.given.origin is not Origin.KEY]
        columns = [
            self.cells(f, f.told(f.column.label, self.board.years), self.source(f), totalled=False) for f in given
        ]
        title, note = _("Sentences, partner by partner"), _("Who each sentence names, and the numbers of a ratio.")
        self.add_for_partners(Kind.SENTENCES, title, note, columns, given)

    def add_offers(self) -> None:
        """What partners give in kind: its value, whether it counts, and whether it is of a kind that counts."""
        given = [f for f in self.inputs if f.column.axis is Axis.OFFERS and f.given.origin is not Origin.KEY]
        if not given:
            return
        partners = {partner.id: short_name(partner, language()) for partner in self.board.partners}
        rows = tuple(
            Row(offer.what, partners.get(offer.partner, ""), _joined(offer.valuation, offer.evidence))
            for offer in self.board.in_kind
        )
        columns = tuple(
            self.cells(f, f.told(f.column.label, self.board.years), self.source(f), totalled=False) for f in given
        )
        note = _("What partners give. It counts when it is agreed, valued, and meets a line of the plan.")
        headings = (_("Given in kind"), _("Partner"), _("Valuation and evidence"))
        self.add(Table(Kind.OFFERS, _("In kind"), note, headings, rows, columns, self.plan.end), given)

    def add_for_partners(self, kind: Kind, title: str, note: str, columns: list[Cells], given: list[Input]) -> None:
        if columns:
            headings = (_("Partner"), _("Group"), "")
            self.add(Table(kind, title, note, headings, self.partner_rows, tuple(columns), self.plan.end), given)

    def cells(
        self,
        found: Input,
        heading: str,
        source: str,
        *,
        unit: str = "",
        role: Role = Role.INPUT,
        totalled: bool = True,
    ) -> Cells:
        shown = usual(found.column.unit)
        values = in_sheet(found.given.values, found.column.unit)
        return Cells(heading, values, shown, unit or unit_words(shown), source, role, totalled=totalled)

    def add(self, table: Table, given: Sequence[Input] = ()) -> Table:
        self.plan.tables.append(table)
        for column, found in enumerate(given, start=FIRST_FIGURE):
            self.stand(found, self.where(table, column))
        return table

    def where(self, table: Table, column: int) -> Where:
        return Where(letter_of(column), table.first + 1, table.last + 1, table.last + 2, sheet=self.prefix)


def _partner_note(board: Board, partner: Partner) -> str:
    """When a partner joins and leaves, and that its share of the year before the plan is not known."""
    told = []
    if partner.joins is not None:
        told.append(_("A partner from {year}.").format(year=partner.joins))
    if partner.leaves is not None:
        told.append(_("No partner from {year}.").format(year=partner.leaves))
    if partner.last_year is None and in_year_before_plan(board, partner):
        told.append(_("Last year's share is not known; it counts as nothing."))
    return " ".join(told)


def _down(table: Table, letter: str) -> str:
    return f"{letter}${table.first + 1}:{letter}${table.last + 1}"


def _total_of(pool: str, pools: Sequence[str | None], values: Vector) -> Fraction:
    return sum((value for value, own in zip(values, pools, strict=True) if own == pool), Fraction(0))


def _joined(basis: str, source: str) -> str:
    return "; ".join(text for text in (basis, source) if text)
