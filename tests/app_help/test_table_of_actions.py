"""The table of actions keeps its promises: no clash, nothing out of reach, words for everything."""

from collections import Counter

import pytest

from tui.app.actions import ACTIONS, Action
from tui.app.help.keymap import clashes
from tui.app.help.keys_page import PAGE, page

# tmux and screen take the first two; the next four are Backspace, Tab, Enter and a line feed to every terminal; many
# terminals open a menu or fill the screen with the function keys, and a window manager may want Alt with a letter.
SWALLOWED = {"ctrl+b", "ctrl+a", "ctrl+h", "ctrl+i", "ctrl+m", "ctrl+j", "f10", "f11"}
SENT_BY_FEW = {"ctrl+enter", "shift+enter", "ctrl+tab", "ctrl+@"}

SAME = [
    ("insert-row", "in-kind-add"),
    ("edit-cell", "decide-open"),
    ("insert-row", "decide-propose"),
    ("open-form", "decide-form"),
]
"""Two actions that do the same: in the register a new row is a new offer, wherever in the place the focus is."""


def keys_of(action: Action) -> set[str]:
    """The keys of an action."""
    return {key.strip() for key in action.keys.split(",") if key.strip()}


def out_of_reach(key: str) -> bool:
    """Whether a terminal or multiplexer keeps this key, or sends another in its place."""
    *modifiers, last = key.split("+")
    return key in SWALLOWED | SENT_BY_FEW or (modifiers == ["alt"] and len(last) == 1)


def test_no_two_share_a_key() -> None:
    """Two actions that can be active together have no key in common."""
    shared = [(one.id, other.id, key) for one, other, key in clashes(ACTIONS, {})]
    assert [clash for clash in shared if clash[:2] not in SAME] == []


def test_ids_are_unique() -> None:
    """An id names one action, for the keys file."""
    assert [name for name, count in Counter(action.id for action in ACTIONS).items() if count > 1] == []


def test_no_action_has_only_keys_out_of_reach() -> None:
    """Where one key of an action is swallowed on the way, another is not."""
    assert [action.id for action in ACTIONS if keys_of(action) and all(map(out_of_reach, keys_of(action)))] == []


def test_what_finds_everything_is_in_reach() -> None:
    """The palette holds every action, so it is the other way to each function key; its own key is none."""
    (palette,) = (action for action in ACTIONS if action.id == "command-palette")
    assert [key for key in keys_of(palette) if out_of_reach(key) or key.startswith("f")] == []


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_says_what_it_does(action: Action) -> None:
    """A label of a few words, and two texts that are sentences."""
    assert 0 < len(action.label) <= 28
    assert [text for text in (action.tooltip, action.help) if not text.endswith((".", "?", "!"))] == []


def test_the_page_of_keys_is_up_to_date() -> None:
    """docs/reference/keys.md is what the table says; if not, run `python -m tui.app.help.keys_page`."""
    assert PAGE.read_text(encoding="utf-8") == page()
