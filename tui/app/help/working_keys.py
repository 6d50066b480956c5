"""What can be done where a person is now, with the keys that do it there, remapped ones as they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from textual.dom import DOMNode
from textual.screen import Screen

from tui.app.actions import ACTIONS, Action
from tui.app.help.key_names import key_name

_BY_ID = {action.id: action for action in ACTIONS}


@dataclass(frozen=True, slots=True)
class Doable:
    """An action that can be done now."""

    action: Action
    keys: tuple[str, ...]
    """As Textual names them; empty when only the palette and the mouse do it."""
    node: DOMNode
    """Whose action it is."""
    enabled: bool

    @property
    def key_names(self) -> str:
        """The keys as a person reads them."""
        return ", ".join(dict.fromkeys(key_name(key) for key in self.keys if key != "ctrl+@"))


def doable(screen: Screen[Any]) -> tuple[Doable, ...]:
    """Every action of the table that can be done now: what is nearest to the focus first, then in the table's order."""
    keyed = list(_keyed(screen))
    done = {known.action.id for known in keyed}
    scopes = {known.action.scope for known in keyed}
    keyed.extend(
        Doable(action, (), node, enabled=True)
        for action in ACTIONS
        if action.id not in done and action.scope in scopes
        for node in _doers(screen, action)[:1]
    )
    nearness = {node: number for number, node in enumerate(_chain(screen))}
    order = {action.id: number for number, action in enumerate(ACTIONS)}
    return tuple(sorted(keyed, key=lambda known: (nearness.get(known.node, 0), order[known.action.id])))


def _keyed(screen: Screen[Any]) -> Iterator[Doable]:
    found: dict[str, Doable] = {}
    for key, (node, binding, enabled, _tooltip) in screen.active_bindings.items():
        action = _BY_ID.get(binding.id or "")
        if action is None:
            continue
        before = found.get(action.id)
        keys = (*before.keys, key) if before is not None else (key,)
        found[action.id] = Doable(action, keys, node, enabled)
    yield from found.values()


def _chain(screen: Screen[Any]) -> list[DOMNode]:
    start: DOMNode = screen.focused or screen
    chain = list(start.ancestors_with_self)
    for number, node in enumerate(chain, 1):
        if node.is_modal:
            return chain[:number]
    return chain


def _doers(screen: Screen[Any], action: Action) -> list[DOMNode]:
    name = action.runs.partition("(")[0]
    return [
        node
        for node in _chain(screen)
        if (hasattr(node, f"action_{name}") or hasattr(node, f"_action_{name}")) and node.check_action(name, ())
    ]
