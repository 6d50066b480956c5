"""The Board: its partners, their facts, its plan, its formulas; immutable, as a Board file holds it."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from funding.actuals import Actual
from funding.decisions import Adoption, Proposal
from funding.fields import Amount, Id, Line, Many, Note, Quantity, Record, Sentence, Text, Year
from funding.history_log import HistoryLog
from funding.instalments import Instalment
from funding.offers import Accepted, Offer, StaffTime
from funding.past import Past
from funding.planning import DEFAULT_POOL, Cost, Fees, Income, Index, Reserves, Staff, Units
from funding.quorum import QuorumWords
from funding.years import start_of

__all__ = [
    "DEFAULT_POOL",
    "FORMAT",
    "Accepted",
    "Actual",
    "Adoption",
    "Board",
    "ComparisonText",
    "Cost",
    "Details",
    "Driver",
    "Fees",
    "FormulaText",
    "Group",
    "ImportedSheet",
    "Income",
    "Index",
    "Instalment",
    "Offer",
    "Partner",
    "Past",
    "Proposal",
    "Reserves",
    "ScenarioText",
    "Staff",
    "StaffTime",
    "Units",
    "base_formula",
    "decided_names",
    "driver_value",
    "partner_named",
    "short_name",
]

FORMAT: Literal[1] = 1


class Details(Record):
    """The `[board]` table."""

    name: Line
    name_cy: Line | None = None
    years: Annotated[Many[Year], Field(max_length=60)]
    base: Line | None = None
    """The name of the formula in use; may be left out when there is only one."""
    quorum: QuorumWords | None = None
    """How many partners must be at a meeting for it to decide."""
    quorum_needs: Many[Id] = ()
    """The partners without whom it cannot."""
    disputes: Note = ""
    """The way a dispute goes."""
    note: Note = ""


class Group(Record):
    """A group of partners that a Board adds to the usual ones."""

    name: Line
    singular: Line
    name_cy: Line | None = None
    singular_cy: Line | None = None


class Partner(Record):
    """A body that may contribute."""

    id: Id
    name: Line
    name_cy: Line | None = None
    group: Line
    short: Line | None = None
    """The name used in sentences."""
    short_cy: Line | None = None
    last_year: Amount | None = None
    """The assessed share in the year before the first, in pence; None when nobody has said."""
    joins: Year | None = None
    """The first year in which it is a partner; None when it was one before the plan."""
    leaves: Year | None = None
    """The first year in which it is no partner any more; None when it stays."""
    note: Note = ""


def _years_of_tables(values: object) -> object:
    if isinstance(values, dict):
        for key, entry in values.items():
            if isinstance(entry, dict):
                start_of(key)
    return values


def _kind_of_entry(entry: object) -> str:
    return "year" if isinstance(entry, dict) else "figure"


Entry = Annotated[
    Annotated[Quantity, Tag("figure")] | Annotated[dict[str, Quantity], Tag("year")], Discriminator(_kind_of_entry)
]
"""A partner's figure, or a year's figures for each partner."""


class Driver(Record):
    """A fact per partner that shares cost fairly."""

    name: Line
    name_cy: Line | None = None
    unit: Line
    source: Note = ""
    as_at: date | None = None
    values: Annotated[dict[str, Entry], BeforeValidator(_years_of_tables)]
    """A figure per partner id, for every year; or under a year, from that year on."""
    sources: dict[str, Note] = Field(default_factory=dict)
    """Where a partner's own figure comes from, by partner id, where that is not the driver's source."""
    dates: dict[str, date] = Field(default_factory=dict)
    """Of what day a partner's own figure is, by partner id."""


class FormulaText(Record):
    """A formula as it is written in the Board file."""

    name: Line
    text: Text
    language: Literal["en", "cy"] = "en"
    note: Note = ""


class ScenarioText(Record):
    """Named changes to the base, as sentences."""

    name: Line
    on: Line | None = None
    """The scenario that this one goes on from; none means the Board as it stands."""
    changes: Many[Sentence] = ()
    language: Literal["en", "cy"] = "en"
    note: Note = ""


class ComparisonText(Record):
    """What is laid side by side: formulas, scenarios and decisions, the first of them the base."""

    name: Line
    sides: Many[Line]
    note: Note = ""


class ImportedSheet(Record):
    """How the columns of a sheet of costs from elsewhere are read, so that the next one like it reads the same way."""

    name: Line
    """The file that it was first said of."""
    sheet: Line | None = None
    headings: Many[Line] = ()
    """The headings by which such a sheet is known again."""
    columns: dict[str, Line]
    """The letter of the column that holds each field: name, amount, pool ... or the amounts of a year."""


class Board(Record):
    """A Board file: the partnership, its partners, its years."""

    format: Literal[1] = FORMAT
    board: Details
    groups: Many[Group] = ()
    partners: Many[Partner] = ()
    drivers: Many[Driver] = ()
    indices: Many[Index] = ()
    costs: Many[Cost] = ()
    income: Many[Income] = ()
    reserves: Reserves | None = None
    in_kind: Many[Offer] = ()
    instalments: Many[Instalment] = ()
    """When contributions are due; none means four equal instalments, one at the start of each quarter."""
    formulas: Many[FormulaText] = ()
    scenarios: Many[ScenarioText] = ()
    comparisons: Many[ComparisonText] = ()
    past: Many[Past] = ()
    """Years before the plan, to rehearse a formula on."""
    imports: Many[ImportedSheet] = ()
    actuals: Many[Actual] = ()
    """What the years really brought, as far as it is known."""
    proposals: Many[Proposal] = ()
    adoptions: Many[Adoption] = ()
    """Decisions as the program recorded them; kept as they stand."""
    history: HistoryLog | None = None
    """What was changed and when, as the program recorded it."""

    @property
    def years(self) -> tuple[str, ...]:
        """The financial years of the business plan, in order."""
        return self.board.years


def partner_named(board: Board, partner_id: str) -> Partner:
    """The partner with this id; raises `KeyError` when there is none."""
    for partner in board.partners:
        if partner.id == partner_id:
            return partner
    raise KeyError(partner_id)


def short_name(partner: Partner, language: str = "en") -> str:
    """The partner's name as sentences and tables use it."""
    if language == "cy":
        return partner.short_cy or partner.name_cy or partner.short or partner.name
    return partner.short or partner.name


def driver_value(driver: Driver, partner_id: str, year: str) -> Decimal | None:
    """The newest figure for a partner at or before a year; None when the driver has none."""
    found = driver.values.get(partner_id)
    newest = found if isinstance(found, Decimal) else None
    for since in sorted(key for key, entry in driver.values.items() if isinstance(entry, dict)):
        table = driver.values[since]
        if since <= year and isinstance(table, dict) and partner_id in table:
            newest = table[partner_id]
    return newest


def decided_names(board: Board) -> tuple[str, ...]:
    """The names of all proposals and adoptions."""
    return (*(proposal.name for proposal in board.proposals), *(adoption.name for adoption in board.adoptions))


def base_formula(board: Board) -> FormulaText | None:
    """The formula in use: the one named as base, or the only one there is."""
    if board.board.base is None:
        return board.formulas[0] if len(board.formulas) == 1 else None
    return next((formula for formula in board.formulas if formula.name == board.board.base), None)
