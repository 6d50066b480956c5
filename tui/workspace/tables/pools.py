"""A pool under another name: its lines, its income and every formula that names it."""

from funding.board import Board
from funding.names import same
from funding.places import did_you_mean, quoted
from funding.plan import pools_of
from funding.wording import _
from tui.workspace.edits import Edit, Refused
from tui.workspace.tables.following import followed
from tui.workspace.tables.past_following import past_renamed
from tui.workspace.tables.records import replaced, with_values


def rename_pool(board: Board, old: str, new: str) -> Edit | Refused:
    """The Board with a pool renamed everywhere; refused when there is no such pool, or when the new name is taken."""
    pools = pools_of(board)
    if old not in pools:
        what = _("There is no pool {name}.").format(name=quoted(old))
        return Refused(f"{what} {did_you_mean(old, pools, '')}".strip())
    name = new.strip()
    if not name:
        return Refused(_("A pool needs a name, such as training."))
    if any(same(pool) == same(name) for pool in pools if pool != old):
        what = _("There is a pool {name} already. To put the lines there, type that pool at each of them.")
        return Refused(what.format(name=quoted(name)))
    costs = [with_values(cost, {"pool": name}) if cost.pool == old else cost for cost in board.costs]
    income = [with_values(line, {"pool": name}) if line.pool == old else line for line in board.income]
    for line in (*costs, *income):
        if isinstance(line, Refused):
            return line
    past = tuple(past_renamed(known, "pools", {old: name}) for known in board.past)
    changed = replaced(board, costs=tuple(costs), income=tuple(income), past=past)
    after = followed(board, changed, {("POOL", old): name})
    if isinstance(after, Refused):
        return after
    return Edit(after, _("Pool {old}: {new}").format(old=quoted(old), new=quoted(name)))
