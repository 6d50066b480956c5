"""The form of one partner's figure of a driver, with the source and the date that are its own."""

from collections.abc import Iterator
from datetime import date

from funding.board import Board, Driver, Partner, driver_value, short_name
from funding.board_names import driver_name
from funding.citing import cited
from funding.quantities import format_number
from funding.wording import _
from tui.workspace.edits import Edit, Refused
from tui.workspace.forms.answers import Asked, ask
from tui.workspace.forms.form import Answers, Form, Told
from tui.workspace.forms.making import in_one
from tui.workspace.forms.placing import at_row, placed
from tui.workspace.tables.driver_figures import own_citation, with_figure
from tui.workspace.tables.fields import date_kind
from tui.workspace.tables.records import with_values

FIGURE, SOURCE, DAY = "figure", "source", "as_at"


def figure_form(board: Board, partner_row: str, driver_row: str, year: str) -> Form:
    """The form of a partner's figure in a year; raises `KeyError` when there is no such row or column."""
    partner: Partner = at_row(board, "partners", partner_row)
    driver: Driver = at_row(board, "drivers", driver_row)
    figure, day = driver_value(driver, partner.id, year), driver.dates.get(partner.id)
    start = {
        FIGURE: "" if figure is None else format_number(figure),
        SOURCE: driver.sources.get(partner.id, ""),
        DAY: "" if day is None else day.isoformat(),
    }
    title = _("{row}: {column}").format(row=short_name(partner), column=driver_name(driver))
    questions = tuple(asked.question for asked in _asked(driver))

    def outcome(answers: Answers) -> tuple[Driver | None, dict[str, str]]:
        given = {key: answers.get(key, "").strip() for key in start}
        if given == start:
            return driver, {}
        changed = with_figure(driver, partner, year, given[FIGURE])
        when = date_kind().read(given[DAY]) if given[DAY] else None
        problems = {key: told.message for key, told in ((FIGURE, changed), (DAY, when)) if isinstance(told, Refused)}
        if isinstance(changed, Refused) or problems:
            return None, problems
        told = with_values(
            changed, own_citation(changed, partner.id, given[SOURCE] or None, when if isinstance(when, date) else None)
        )
        return (None, {SOURCE: told.message}) if isinstance(told, Refused) else (told, {})

    def tell(answers: Answers) -> Told:
        found, problems = outcome(answers)
        return Told(() if found is None else tuple(_lines(driver, found, partner, year)), problems)

    def take(answers: Answers) -> Edit | Refused:
        found, problems = outcome(answers)
        if found is None:
            return Refused(in_one(problems, questions))
        changed = board if found == driver else placed(board, "drivers", driver, found)
        return Edit(changed, title, row=partner_row)

    intro = _("The figure, and where it comes from when that is not where the driver's other figures come from.")
    return Form(f"figure {partner_row} {driver_row} {year}", title, intro, questions, start, tell, take)


def _asked(driver: Driver) -> tuple[Asked, ...]:
    return (
        ask(FIGURE, _("Figure"), _("How many {unit}, like 20,890. Blank is not known.").format(unit=driver.unit)),
        ask(
            SOURCE,
            _("Source of its own"),
            _("Where this figure comes from. Blank when it is the driver's source: {source}.").format(
                source=driver.source or _("not given yet")
            ),
            long=True,
        ),
        ask(DAY, _("As at"), _("The day this figure is of, like 30 June 2023. Blank when it is the driver's.")),
    )


def _lines(before: Driver, after: Driver, partner: Partner, year: str) -> Iterator[str]:
    figure = driver_value(after, partner.id, year)
    yield _("{year}: {figure}").format(year=year, figure=_("not known") if figure is None else format_number(figure))
    yield _("Cited as: {source}").format(source=cited(after, partner.id) or _("not given yet"))
    same_source = cited(before, partner.id) == cited(after, partner.id)
    if figure != driver_value(before, partner.id, year) and same_source and _own(after, partner):
        yield _("The figure is another one now. Look whether its own source and date still hold.")


def _own(driver: Driver, partner: Partner) -> bool:
    return partner.id in driver.sources or partner.id in driver.dates
