"""The forms of what a Board is made of: its partners, groups and drivers, and the indices of its plan."""

from collections.abc import Iterator

from funding.board import Board, short_name
from funding.build_up import factor_in_words
from funding.dates import format_date
from funding.groups import groups_of
from funding.names import same
from funding.places import listed, quoted
from funding.plan import MONTHS, growth_by_month
from funding.wording import _
from tui.workspace.forms.form import Form
from tui.workspace.forms.placing import at_row
from tui.workspace.forms.rows import RowForm, row_form
from tui.workspace.tables.drivers import drivers_table
from tui.workspace.tables.groups import groups_table
from tui.workspace.tables.indices import indices_table
from tui.workspace.tables.partners import partners_table


def partner_form(board: Board, row: str | None = None) -> Form:
    """The form of a partner, or of a new one; raises `KeyError` when there is no such row."""
    return row_form(
        RowForm(
            board,
            partners_table(board),
            row,
            _("New partner") if row is None else short_name(at_row(board, "partners", row)),
            _("A body that may contribute."),
            needed={"name", "group"},
            closed={"group"},
            long={"note"},
            lines=lambda changed, key: _partner_lines(board, changed, key),
        )
    )


def _partner_lines(before: Board, board: Board, row: str) -> Iterator[str]:
    yield _("In sentences: {name}").format(name=short_name(at_row(board, "partners", row)))
    yield from _sentences_follow(before, board)


def group_form(board: Board, row: str | None = None) -> Form:
    """The form of a group of the Board's own, or of a new one; raises `KeyError` when there is no such row."""
    return row_form(
        RowForm(
            board,
            groups_table(board),
            row,
            _("New group") if row is None else at_row(board, "groups", row).name,
            _("A group of partners besides the usual ones: {names}.").format(
                names=listed(group.name for group in groups_of(board))
            ),
            needed={"name", "singular"},
            closed=(),
            long=(),
            lines=lambda changed, key: _group_lines(board, changed, key),
        )
    )


def _group_lines(before: Board, board: Board, row: str) -> Iterator[str]:
    group = at_row(board, "groups", row)
    yield _("In sentences: “{many}”, “each {one}”").format(many=group.name, one=group.singular)
    members = [short_name(partner) for partner in board.partners if same(partner.group) == same(group.name)]
    if members:
        yield _("Partners: {names}").format(names=listed(members))
    yield from _sentences_follow(before, board)


def driver_form(board: Board, row: str | None = None) -> Form:
    """The form of a driver, or of a new one; raises `KeyError` when there is no such row."""
    return row_form(
        RowForm(
            board,
            drivers_table(board),
            row,
            _("New driver") if row is None else at_row(board, "drivers", row).name,
            _("A fact about each partner that shares a cost fairly. Its figures have a table of their own."),
            needed={"name", "unit"},
            closed=(),
            long={"source"},
            lines=lambda changed, key: _driver_lines(board, changed, key),
        )
    )


def _driver_lines(before: Board, board: Board, row: str) -> Iterator[str]:
    driver = at_row(board, "drivers", row)
    yield _("In sentences: shared by {name}").format(name=driver.name)
    if driver.as_at is not None:
        yield _("As at {day}").format(day=format_date(driver.as_at))
    yield from _sentences_follow(before, board)


def index_form(board: Board, row: str | None = None) -> Form:
    """The form of an index, or of a new one; raises `KeyError` when there is no such row."""
    return row_form(
        RowForm(
            board,
            indices_table(board),
            row,
            _("New index") if row is None else at_row(board, "indices", row).name,
            _("By how much costs grow from each year to the next."),
            needed={"name"},
            closed={"starts"},
            long={"source"},
            lines=_index_lines,
        )
    )


def _index_lines(board: Board, row: str) -> Iterator[str]:
    index = at_row(board, "indices", row)
    for year in board.years:
        growth = growth_by_month(board, index.name, year)
        if growth is None:
            yield _("{year}: no rate yet").format(year=year)
        elif growth[0] == growth[-1]:
            yield _("{year}: x {factor}").format(year=year, factor=factor_in_words(growth[-1]))
        else:
            text = _("{year}: x {before}, from {month} x {factor}")
            month = MONTHS[growth.index(growth[-1])]
            before, after = factor_in_words(growth[0]), factor_in_words(growth[-1])
            yield text.format(year=year, before=before, month=month, factor=after)
    growing = [cost.name for cost in board.costs if cost.grows_with == index.name]
    if growing:
        yield _("Lines that grow with it: {names}").format(names=listed(growing))


def _sentences_follow(before: Board, board: Board) -> Iterator[str]:
    """That formulas change with a name, and say the same as they did."""
    texts = {formula.name: formula.text for formula in before.formulas}
    changed = [quoted(formula.name) for formula in board.formulas if texts.get(formula.name) != formula.text]
    if changed:
        yield _("The sentences of {names} follow the new name.").format(names=listed(changed))
