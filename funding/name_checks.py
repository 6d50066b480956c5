"""Checks of names and ids: each must mean one thing."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Protocol

from funding.board import Board, Partner
from funding.groups import groups_of
from funding.names import same
from funding.places import place, quoted
from funding.plan import pools_of
from funding.problems import Problem
from funding.wording import _


class _Named(Protocol):
    @property
    def name(self) -> str: ...


def ids_used_once(board: Board) -> Iterator[Problem]:
    """No two partners, costs or offers have the same id."""
    tables = {
        "partners": [partner.id for partner in board.partners],
        "costs": [cost.id for cost in board.costs],
        "in_kind": [offer.id for offer in board.in_kind],
    }
    for table, ids in tables.items():
        for found, count in Counter(ids).items():
            if count > 1:
                what = _("The id {id} is used {count} times.").format(id=quoted(found), count=count)
                yield Problem(place(table, quoted(found)), what, _("Give each its own id."))


def names_used_once(board: Board) -> Iterator[Problem]:
    """No two drivers, indices, formulas, scenarios, comparisons, proposals or groups have the same name."""
    yield from _repeated("groups", board.groups)
    yield from _repeated("drivers", board.drivers)
    yield from _repeated("indices", board.indices)
    yield from _repeated("formulas", board.formulas)
    yield from _repeated("scenarios", board.scenarios)
    yield from _repeated("comparisons", board.comparisons)
    yield from _repeated("proposals", board.proposals)


def _repeated(table: str, entries: Iterable[_Named]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for number, entry in enumerate(entries):
        for name in dict.fromkeys(filter(None, (entry.name, getattr(entry, "name_cy", None)))):
            if first.setdefault(same(name), number) != number:
                what = _("The name {name} is used twice. Capitals and spacing make no difference.")
                yield Problem(place(table, quoted(name)), what.format(name=quoted(name)), _("Change one of the names."))


def partners_told_apart(board: Board) -> Iterator[Problem]:
    """No name of a partner, in either language, is also a name of another partner."""
    owners: dict[str, Partner] = {}
    told = set()
    for partner in board.partners:
        for key, name in _names_of(partner):
            other = owners.setdefault(same(name), partner)
            if other is not partner and (id(other), id(partner)) not in told:
                told.add((id(other), id(partner)))
                what = _("{name} is also a name of the partner {other}.")
                yield Problem(
                    place("partners", quoted(partner.id), key),
                    what.format(name=quoted(name), other=quoted(other.id)),
                    _("A sentence could not tell them apart. Change one of the names."),
                )


def partners_told_from_groups(board: Board) -> Iterator[Problem]:
    """A partner is called like a group only when it is the one partner in it."""
    members = Counter(partner.group for partner in board.partners)
    groups = {same(name): group.name for group in groups_of(board) for name in (group.name, group.name_cy)}
    for partner in board.partners:
        for key, name in _names_of(partner):
            group = groups.get(same(name))
            alone = partner.group == group and members[group] == 1
            # Of a group that there is not, that is said, and the right one may make the name right.
            if group is None or alone or partner.group not in groups.values():
                continue
            what = _("{name} is also the name of the group {group}.")
            if partner.group == group:
                what = _("{name} is also the name of its group {group}, which has other partners.")
            yield Problem(
                place("partners", quoted(partner.id), key),
                what.format(name=quoted(name), group=quoted(group)),
                _("A sentence could not tell them apart. Call the partner something else."),
            )


def pools_told_apart(board: Board) -> Iterator[Problem]:
    """No two pools differ only in capitals and spacing."""
    first: dict[str, str] = {}
    for pool in pools_of(board):
        other = first.setdefault(same(pool), pool)
        if other != pool:
            what = _("The pools {one} and {other} differ only in capitals or spacing.")
            yield Problem(
                place("costs", "pool"),
                what.format(one=quoted(other), other=quoted(pool)),
                _("Write the same name for both, or tell them apart."),
            )


def _names_of(partner: Partner) -> Iterator[tuple[str, str]]:
    for key in ("name", "short", "name_cy", "short_cy"):
        name = getattr(partner, key)
        if name:
            yield key, name
