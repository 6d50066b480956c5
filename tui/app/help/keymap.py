"""The keys that a person gave to actions instead of the usual ones: checked, and as Textual takes them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from textual.keys import KEY_NAME_REPLACEMENTS, KEY_TO_UNICODE_NAME, Keys

from funding.places import did_you_mean, place, quoted
from funding.problems import Problem, Weight
from funding.wording import _
from tui.app.actions import ACTIONS, Action
from tui.app.actions.app import APP
from tui.app.help.key_names import key_name
from tui.app.places import PLACES

FILE = "keys.toml"
_PLACES = frozenset(known.id for known in PLACES) | {"welcome"}
_DIALOGS = frozenset({"form", "drill"})
"""Scopes of dialogs, which hold up everything under them but the application's own keys."""
TABLE = "table"
WITH_TABLES = frozenset({"board", "plan", "in-kind", "decide", "year"})
"""The places that have tables to type in."""
WITHIN = {"scenario-list": "scenarios"}
"""Scopes of a part of a place, which are active nowhere else."""
_MODIFIERS = frozenset({"ctrl", "alt", "shift", "super", "meta", "hyper"})
_NAMES = (
    frozenset(key.value.rpartition("+")[2] for key in Keys if "<" not in key.value)
    | frozenset(KEY_NAME_REPLACEMENTS.values())
    | frozenset(KEY_TO_UNICODE_NAME)
)


@dataclass(frozen=True, slots=True)
class Keymap:
    """What is given to Textual, and what was wrong with the rest."""

    keys: Mapping[str, str]
    """Keys with commas between, by the id of the action."""
    problems: tuple[Problem, ...]


def keymap(chosen: Mapping[str, str], actions: Sequence[Action] = ACTIONS) -> Keymap:
    """The chosen keys that can be used; an action keeps its usual keys where its chosen ones cannot."""
    known = {action.id: action for action in actions}
    problems: list[Problem] = []
    kept: dict[str, str] = {}
    for action_id, keys in chosen.items():
        problem = _unknown_action(action_id, known) or _unknown_key(action_id, keys)
        if problem is not None:
            problems.append(problem)
        else:
            kept[action_id] = ",".join(_split(keys))
    # Giving up one key may free another that was clashing, so clashes are looked for until none is left.
    while True:
        clash = next((found for found in clashes(actions, kept) if {found[0].id, found[1].id} & kept.keys()), None)
        if clash is None:
            return Keymap(kept, tuple(problems))
        first, second, key = clash
        loser = second if second.id in kept else first
        problems.append(_clash(loser, second if loser is first else first, key))
        del kept[loser.id]


def clashes(actions: Sequence[Action], chosen: Mapping[str, str]) -> Iterator[tuple[Action, Action, str]]:
    """Each two actions that can be active together and share a key, with the chosen keys in place of the usual ones."""
    held = [(action, set(_split(chosen.get(action.id, action.keys)))) for action in actions]
    for number, (first, first_keys) in enumerate(held):
        for second, second_keys in held[number + 1 :]:
            if first_keys & second_keys and together(first.scope, second.scope):
                for key in sorted(first_keys & second_keys):
                    yield first, second, key


def together(one: str, other: str) -> bool:
    """Whether two scopes can be active at the same time: two places never are, and a dialog has the keys to itself."""
    if one == other or APP in {one, other} or other == WITHIN.get(one) or one == WITHIN.get(other):
        return True
    both = {WITHIN.get(one, one), WITHIN.get(other, other)}
    if both & _DIALOGS or both <= _PLACES:
        return False
    if TABLE in both and both & _PLACES:
        return bool(both & WITH_TABLES)
    return True


def known_key(key: str) -> bool:
    """Whether this is a key as Textual names it, such as `ctrl+x` or `f9`."""
    *modifiers, last = key.split("+")
    return set(modifiers) <= _MODIFIERS and (len(last) == 1 or last in _NAMES)


def _split(keys: str) -> list[str]:
    return [key.strip() for key in keys.split(",") if key.strip()]


def _unknown_action(action_id: str, known: Mapping[str, Action]) -> Problem | None:
    if action_id in known:
        return None
    mend = did_you_mean(action_id, known, _("The page Keys of the documentation lists the names of all actions."))
    return _problem(action_id, _("{name} is not something that can be done.").format(name=quoted(action_id)), mend)


def _unknown_key(action_id: str, keys: str) -> Problem | None:
    for key in _split(keys):
        if not known_key(key):
            *modifiers, last = key.split("+")
            slip = next((modifier for modifier in modifiers if modifier not in _MODIFIERS), None)
            example = _("Write keys like {example}.").format(example='"ctrl+x,f9"')
            mend = did_you_mean(slip or last, _MODIFIERS if slip else _NAMES, example)
            return _problem(action_id, _("There is no key {key}.").format(key=quoted(key)), mend)
    return None


def _clash(loser: Action, holder: Action, key: str) -> Problem:
    told = _("{key} already does “{other}”, so “{action}” keeps its usual keys.").format(
        key=key_name(key), other=holder.label, action=loser.label
    )
    mend = _("Choose another key, or give {other} another one too.").format(other=quoted(holder.id))
    return _problem(loser.id, told, mend)


def _problem(action_id: str, what: str, mend: str) -> Problem:
    return Problem(place(FILE, quoted(action_id)), what, mend, weight=Weight.NOTICE)
