"""The Board beside its tables: what is known of the selected partner, group, driver or formula."""

from collections.abc import Iterator
from decimal import Decimal

from funding.board import Board, Driver, Partner, driver_value
from funding.board_names import driver_name, group_name
from funding.citing import cited
from funding.dates import format_date
from funding.groups import USUAL, groups_of
from funding.in_kind_views import givers
from funding.money import format_money
from funding.places import listed
from funding.quantities import format_number, format_percent
from funding.wording import _, language, plural
from tui.workspace.figures_table import figures_row, figures_table
from tui.workspace.forms.instalments import days_told
from tui.workspace.forms.past_years import past_told
from tui.workspace.in_kind_view import partner_name
from tui.workspace.panel import Panel, PanelLine, heading, problem_lines, quiet
from tui.workspace.row_problems import Problems, problems_of_row, problems_of_table
from tui.workspace.tables.instalments import day_in_words, usual_in_words
from tui.workspace.tables.table import Column, Table

LONGEST_LIST = 40

# Partners and groups


def partner_panel(board: Board, partner_id: str, year: str, problems: Problems) -> Panel:
    """A partner's names, what it paid last year, its figures and what it gives in kind."""
    partner = next((known for known in board.partners if known.id == partner_id), None)
    if partner is None:
        return ()
    return (
        heading(partner.name, group_name(board, partner.group)),
        *problem_lines(problems_of_row(problems, "partners", (partner.id,))),
        PanelLine(_("In sentences: {name}").format(name=partner.short or partner.name)),
        *_membership(partner),
        *(() if partner.joins and partner.last_year is None else (PanelLine(_last_year(partner)),)),
        *_figures(board, partner, year),
        *_gives(board, partner, year),
        *((quiet(partner.note),) if partner.note else ()),
    )


def _membership(partner: Partner) -> Iterator[PanelLine]:
    if partner.joins is not None:
        yield PanelLine(_("Joins: a partner from {year}.").format(year=partner.joins))
    if partner.leaves is not None:
        yield PanelLine(_("Leaves: no partner from {year}.").format(year=partner.leaves))


def _last_year(partner: Partner) -> str:
    if partner.last_year is None:
        return _("Share in the year before the plan: not known. Sentences about last year need it.")
    return _("Share in the year before the plan: {money}").format(money=format_money(partner.last_year))


def _figures(board: Board, partner: Partner, year: str) -> Iterator[PanelLine]:
    figures = [
        f"{driver_name(driver)} {format_number(figure)}"
        for driver in board.drivers
        if (figure := driver_value(driver, partner.id, year)) is not None
    ]
    if figures:
        yield PanelLine(_("Figures in {year}: {figures}").format(year=year, figures=", ".join(figures)))
    elif board.drivers:
        yield PanelLine(_("No figures yet. Type them in Figures."))


def _gives(board: Board, partner: Partner, year: str) -> Iterator[PanelLine]:
    for giver in givers(board, year):
        if giver.partner == partner.id:
            text = plural(
                "In kind in {year}: {n} offer, counted {counted}",
                "In kind in {year}: {n} offers, counted {counted}",
                giver.offers,
            )
            yield PanelLine(text.format(year=year, n=giver.offers, counted=format_money(giver.counted)))


def group_panel(board: Board, name: str, problems: Problems) -> Panel:
    """The partners of a group, and how sentences name it; of the usual groups where none is selected."""
    if not name:
        return (heading(_("The usual groups")), *(_members(board, words.name) for words in USUAL))
    words = next((known for known in groups_of(board) if known.name == name), None)
    if words is None:
        return ()
    return (
        heading(group_name(board, name)),
        *problem_lines(problems_of_row(problems, "groups", (name,))),
        PanelLine(_("In sentences: “{many}”, “each {one}”").format(many=words.name, one=words.singular)),
        _members(board, name),
    )


def _members(board: Board, group: str) -> PanelLine:
    members = [partner_name(board, partner.id) for partner in board.partners if partner.group == group]
    names = listed(members, LONGEST_LIST) or _("no partner yet")
    return PanelLine(_("{group}: {names}").format(group=group_name(board, group), names=names))


# Drivers and formulas


def driver_panel(board: Board, name: str, year: str, problems: Problems) -> Panel:
    """What a driver counts, where it comes from, what it adds up to, and who has no figure."""
    driver = next((known for known in board.drivers if known.name == name), None)
    if driver is None:
        return ()
    return (
        heading(driver_name(driver), driver.unit),
        *problem_lines(problems_of_row(problems, "drivers", (driver.name,))),
        *_known_of(board, driver, year),
        PanelLine(_("Source: {source}").format(source=driver.source or _("not given yet"))),
        PanelLine(_("As at {date}").format(date=format_date(driver.as_at)) if driver.as_at else _("No date yet.")),
        *_own_sources(board, driver),
    )


def _own_sources(board: Board, driver: Driver) -> Iterator[PanelLine]:
    """The sources of partners whose figures come from elsewhere."""
    for partner in board.partners:
        if partner.id in driver.sources or partner.id in driver.dates:
            told = _("{name}: {source}").format(name=partner_name(board, partner.id), source=cited(driver, partner.id))
            yield PanelLine(told)


def _known_of(board: Board, driver: Driver, year: str) -> Iterator[PanelLine]:
    figures = {partner.id: driver_value(driver, partner.id, year) for partner in board.partners}
    total = sum((figure for figure in figures.values() if figure is not None), Decimal(0))
    text = _("{year}: {total} {unit} in all")
    yield PanelLine(text.format(year=year, total=format_number(total), unit=driver.unit))
    missing = [partner_name(board, partner) for partner, figure in figures.items() if figure is None]
    if missing:
        names = listed(missing, LONGEST_LIST)
        yield PanelLine(_("No figure for: {names}. Type them in Figures.").format(names=names))


def figures_panel(board: Board, partner_id: str, driver_key: str, year: str, problems: Problems) -> Panel:
    """What is known of the driver of a column of figures, or of the partner of the row where the column has none."""
    if any(driver.name == driver_key for driver in board.drivers):
        return driver_panel(board, driver_key, year, problems)
    return partner_panel(board, partner_id, year, problems)


def formula_panel(board: Board, name: str, problems: Problems) -> Panel:
    """A formula's sentences."""
    formula = next((known for known in board.formulas if known.name == name), None)
    if formula is None:
        return ()
    used = _("in use") if board.board.base == name or len(board.formulas) == 1 else ""
    return (
        heading(formula.name, used),
        *problem_lines(problems_of_row(problems, "formulas", (formula.name,))),
        *((quiet(formula.note),) if formula.note else ()),
        *(PanelLine(line) for line in formula.text.strip().split("\n")),
    )


# Instalments and past years


def instalments_panel(board: Board, due: str, problems: Problems) -> Panel:
    """What a day's part comes to of every £1,000, and what is wrong with the parts together."""
    if not board.instalments:
        return (heading(_("Instalments")), PanelLine(usual_in_words()))
    found = next((known for known in board.instalments if known.due == due), None)
    of_this = () if found is None else (heading(day_in_words(found.due), format_percent(found.part)),)
    return (
        *(of_this or (heading(_("Instalments")),)),
        *problem_lines(problems_of_table(problems, "instalments")),
        *(PanelLine(told) for told in days_told(board)),
    )


def past_panel(board: Board, year: str, problems: Problems) -> Panel:
    """What there was to share in a past year, what each partner paid, and which facts of the year are known."""
    past = next((known for known in board.past if known.year == year), None)
    if past is None:
        return ()
    return (
        heading(past.year),
        *problem_lines(problems_of_row(problems, "past", (past.year,))),
        *(PanelLine(told) for told in past_told(board, past)),
        *((quiet(_("Source: {source}").format(source=past.source)),) if past.source else ()),
    )


# Details


def details_table(board: Board) -> Table:
    """The Board itself: its names, its years, and how much there is in it."""
    why_not = _("Press Ctrl+E to change the Board's names, years, formula in use or the rules of its meetings.")
    counted = _("This is counted. Add or take out rows in the lists.")
    welsh = board.board.name_cy or ""
    rows = (
        ("name", _("Name"), board.board.name, why_not),
        ("name_cy", _("Welsh name"), welsh, why_not),
        ("years", _("Years"), ", ".join(board.years), why_not),
        ("base", _("Formula in use"), board.board.base or _("the only one there is"), why_not),
        ("quorum", _("Quorum"), board.board.quorum or "", why_not),
        ("quorum_needs", _("Must be there"), listed(_needed(board), LONGEST_LIST), why_not),
        ("disputes", _("Disputes"), " ".join(board.board.disputes.split()), why_not),
        ("note", _("Note"), " ".join(board.board.note.split()), why_not),
        ("partners", _("Partners"), str(len(board.partners)), counted),
        ("costs", _("Cost lines"), str(len(board.costs)), counted),
        ("in_kind", _("Offers in kind"), str(len(board.in_kind)), counted),
        ("formulas", _("Formulas"), str(len(board.formulas)), counted),
    )
    columns = (
        Column("what", _("What"), _("What is told.")),
        Column("told", _("The Board"), _("What the Board file says. Ctrl+E opens the form to change it.")),
    )
    found = [figures_row(key, (label, told), reason) for key, label, told, reason in rows]
    return figures_table("details", _("The Board"), columns, found, "")


def _needed(board: Board) -> Iterator[str]:
    return (partner_name(board, partner) for partner in board.board.quorum_needs)


def details_panel(board: Board, problems: Problems) -> Panel:
    """What is wrong with the Board's own details, and its note."""
    name = (board.board.name_cy or board.board.name) if language() == "cy" else board.board.name
    return (
        heading(name),
        *problem_lines(problems_of_table(problems, "board")),
        PanelLine(_("Press Ctrl+E to change the Board's names, years, formula in use or the rules of its meetings.")),
        *_disputes(board),
        *((quiet(board.board.note),) if board.board.note else ()),
    )


def _disputes(board: Board) -> Iterator[PanelLine]:
    if board.board.disputes:
        yield PanelLine(_("Disputes: {text}").format(text=board.board.disputes))
