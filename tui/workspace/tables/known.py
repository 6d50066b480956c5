"""Names for things that a Board file knows by id: what is shown, and what is understood."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from funding.board import Board, short_name
from funding.groups import GroupWords, groups_of
from funding.names import same
from funding.places import did_you_mean, quoted
from funding.wording import _
from tui.workspace.edits import Refused
from tui.workspace.tables.fields import Kind

_BETWEEN = re.compile(r"[;\n]")


@dataclass(frozen=True, slots=True)
class Known:
    """Everything of a kind, by id."""

    labels: Mapping[str, str]
    """The name that is shown for an id, different for each."""
    spellings: Mapping[str, str]
    """The id for every name, in the form under which two spellings are equal."""


def known_kind(known: Known, what_is_missing: str, otherwise: str) -> Kind:
    """An id, shown and typed as a name; `what_is_missing` speaks of a `{name}`, `otherwise` says what to do instead."""

    def label(key: str) -> str:
        return known.labels.get(key, key)

    def read(text: str) -> object | Refused:
        found = known.spellings.get(same(text))
        if found is not None:
            return found
        mend = did_you_mean(text, known.labels.values(), otherwise)
        return Refused(f"{what_is_missing.format(name=quoted(text))} {mend}".strip())

    return Kind(read, label, label, choices=tuple(known.labels.values()))


def partners_known(board: Board) -> Known:
    """The partners, by the name that sentences use; every other name is understood."""
    names = {
        partner.id: (short_name(partner), partner.name, partner.short_cy, partner.name_cy)
        for partner in reversed(board.partners)
    }
    return _known({key: names[key] for key in dict.fromkeys(partner.id for partner in board.partners)})


def costs_known(board: Board, *, adjustments: bool = True) -> Known:
    """The lines of the plan by name, adjustments among them or not."""
    lines = [cost for cost in board.costs if adjustments or cost.changes is None]
    names = {cost.id: (cost.name, cost.name_cy) for cost in reversed(lines)}
    return _known({key: names[key] for key in dict.fromkeys(cost.id for cost in lines)})


def partner_kind(board: Board) -> Kind:
    """A partner of the Board."""
    return known_kind(partners_known(board), _("There is no partner {name}."), _("Add the partner first."))


def partners_kind(board: Board) -> Kind:
    """Several partners, with a semicolon or a new line between them, since names may hold commas."""
    one = partner_kind(board)

    def typed(ids: Sequence[str]) -> str:
        return "; ".join(map(one.typed, ids))

    def read(text: str) -> object | Refused:
        found: dict[str, None] = {}
        for name in filter(None, map(str.strip, _BETWEEN.split(text))):
            known = one.read(name)
            if isinstance(known, Refused):
                return known
            found[str(known)] = None
        return tuple(found)

    return Kind(read, typed, typed, choices=one.choices)


def line_kind(board: Board) -> Kind:
    """A line of the plan that is no adjustment."""
    known = costs_known(board, adjustments=False)
    return known_kind(known, _("There is no line {name} in the plan."), _("Add the line to the plan first."))


def group_kind(board: Board) -> Kind:
    """A group of partners, usual or the Board's own, in either language and in the form for many or for one."""
    groups = groups_of(board)
    known = _known({group.name: tuple(_forms(group)) for group in groups})
    otherwise = _("Choose one of the groups, or add it under the Board's own groups first.")
    return known_kind(known, _("There is no group {name}."), otherwise)


def index_kind(board: Board) -> Kind:
    """An index that costs grow with."""
    known = _known({index.name: (index.name, index.name_cy) for index in board.indices})
    return known_kind(known, _("There is no index {name}."), _("Add the index first."))


def _forms(group: GroupWords) -> Iterable[str]:
    return (group.name, group.singular, group.name_cy, group.singular_cy)


def _known(names: Mapping[str, tuple[str | None, ...]]) -> Known:
    """The first name of each is shown, with the id where two would be the same."""
    first = Counter(same(forms[0] or key) for key, forms in names.items())
    labels: dict[str, str] = {}
    taken: dict[str, str] = {}
    for key, forms in names.items():
        name = forms[0] or key
        tried = (name, f"{name} ({key})") if first[same(name)] == 1 else (f"{name} ({key})", key)
        labels[key] = next((label for label in tried if same(label) not in taken), key)
        taken.setdefault(same(labels[key]), key)
    for key, forms in names.items():
        for form in (*forms, key):
            if form and (first[same(form)] <= 1):
                taken.setdefault(same(form), key)
    return Known(labels, taken)
