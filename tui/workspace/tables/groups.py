"""The groups of partners that a Board adds to the usual ones."""

from collections.abc import Sequence

from funding.board import Board, Group
from funding.free_names import free_name
from funding.groups import USUAL
from funding.names import same
from funding.places import listed, quoted
from funding.wording import _
from tui.workspace.edits import Refused
from tui.workspace.tables.columns import EntryColumn, field_column, names_apart
from tui.workspace.tables.entries import table_of
from tui.workspace.tables.fields import text_kind
from tui.workspace.tables.following import followed, formulas_naming
from tui.workspace.tables.listing import Change, Listing
from tui.workspace.tables.records import replaced
from tui.workspace.tables.table import Table


def groups_table(board: Board) -> Table:
    """The Board's own groups."""
    return table_of(
        Listing(
            id="groups",
            title=_("Own groups"),
            of=_("the groups"),
            added=_("Add a group"),
            empty=_("The usual groups are there already. Add one when a partner fits none of them."),
            board=board,
            records=board.groups,
            columns=_columns(),
            key=lambda group: group.name,
            called=lambda group: group.name,
            fresh=lambda records, _after: _fresh(records),
            copy=_copy,
            keep=lambda change: _kept(board, change),
        )
    )


def _columns() -> tuple[EntryColumn[Group], ...]:
    line, apart = text_kind(), names_apart("name", "name_cy")
    return (
        field_column(
            "name",
            _("Group"),
            _("The name for many, as sentences use it, such as housing associations."),
            line,
            needed=True,
            beside=apart,
        ),
        field_column(
            "singular",
            _("One of them"),
            _("The name for one, as in “Each housing association pays”."),
            line,
            needed=True,
        ),
        field_column(
            "name_cy",
            _("In Welsh"),
            _("The name for many in Welsh sentences, such as cymdeithasau tai."),
            line,
            beside=apart,
        ),
        field_column(
            "singular_cy", _("One in Welsh"), _("The name for one in Welsh sentences, such as cymdeithas tai."), line
        ),
    )


def _fresh(records: Sequence[Group]) -> Group:
    return Group(name=free_name(_("new groups"), _taken(records)), singular=_("new group"))


def _copy(group: Group, others: Sequence[Group]) -> Group:
    return Group(name=free_name(_("{name} (copy)").format(name=group.name), _taken(others)), singular=group.singular)


def _taken(own: Sequence[Group]) -> list[str]:
    usual = [name for group in USUAL for name in (group.name, group.name_cy)]
    return usual + [name for group in own for name in (group.name, group.name_cy) if name]


def _kept(board: Board, change: Change[Group]) -> Board | Refused:
    """Partners and formulas follow a group's new name; one that is in use stays."""
    still = {group.name for group in USUAL} | {group.name for group in change.records}
    for group in change.gone:
        message = "" if group.name in still else _why_it_stays(board, group)
        if message:
            return Refused(message)
    names = {old.name: new.name for old, new in change.changed if old.name != new.name}
    partners = tuple(
        partner.model_copy(update={"group": names[partner.group]}) if partner.group in names else partner
        for partner in board.partners
    )
    after = replaced(board, groups=change.records, partners=partners if names else board.partners)
    if change.changed or change.added or change.gone:
        return followed(board, after, {("GROUP", old): new for old, new in names.items()})
    return after


def _why_it_stays(board: Board, group: Group) -> str:
    members = [partner.name for partner in board.partners if same(partner.group) == same(group.name)]
    if members:
        what = _("{group} is the group of {partners}. Put them in another group first.")
        return what.format(group=quoted(group.name), partners=listed(map(quoted, members)))
    formulas = formulas_naming(board, "GROUP", group.name)
    if formulas:
        what = _("{group} is named in the formula {formulas}. Take it out of the sentences there first.")
        return what.format(group=quoted(group.name), formulas=listed(map(quoted, formulas)))
    return ""
