"""Keys that a person chose are checked, and what cannot be used is told with its mend."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.actions import ACTIONS
from tui.app.help.keymap import clashes, keymap, known_key, together


def told(chosen: dict[str, str]) -> list[str]:
    """What is wrong with chosen keys."""
    return [str(problem) for problem in keymap(chosen).problems]


def test_takes_what_can_be_used() -> None:
    """Two keys for saving are two keys for saving."""
    assert dict(keymap({"save": "ctrl+w, shift+f5"}).keys) == {"save": "ctrl+w,shift+f5"}


def test_unknown_action() -> None:
    """A slip in the name is told with the nearest name."""
    assert told({"savve": "ctrl+w"}) == [
        "keys.toml, “savve”: “savve” is not something that can be done. Did you mean “save”?"
    ]


@pytest.mark.parametrize(
    ("keys", "problem"),
    [
        ("ctl+w", "There is no key “ctl+w”. Did you mean “ctrl”?"),
        ("ctrl+pgup", "There is no key “ctrl+pgup”. Did you mean “pageup”?"),
        ("f55", "There is no key “f55”. Did you mean “f5”?"),
        ("ctrl+w,", None),
        ("?", None),
        ("question_mark", None),
        ("shift+f5", None),
        ("ctrl+shift+up", None),
    ],
)
def test_key_names(keys: str, problem: str | None) -> None:
    """Only keys that Textual knows by that name are taken."""
    assert told({"save": keys}) == ([] if problem is None else [f"keys.toml, “save”: {problem}"])


def test_a_clash_names_both() -> None:
    """A key that does something else already is told with both actions; the usual key stays."""
    checked = keymap({"save": "ctrl+z"})
    assert dict(checked.keys) == {}
    assert [str(problem) for problem in checked.problems] == [
        (
            "keys.toml, “save”: Ctrl+Z already does “Undo”, so “Save” keeps its usual keys. "
            "Choose another key, or give “undo” another one too."
        )
    ]


def test_two_may_swap_their_keys() -> None:
    """A key that its action gave up is free."""
    assert dict(keymap({"save": "ctrl+z", "undo": "ctrl+s"}).keys) == {"save": "ctrl+z", "undo": "ctrl+s"}


def test_what_is_left_out_frees_nothing() -> None:
    """Where undo cannot have its new key it keeps the old one, so save cannot have that."""
    assert dict(keymap({"save": "ctrl+z", "undo": "ctrl+p"}).keys) == {}


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("app", "table", True),
        ("table", "plan", True),
        ("table", "split", False),
        ("plan", "plan", True),
        ("plan", "split", False),
        ("welcome", "board", False),
        ("form", "table", False),
        ("form", "app", True),
    ],
)
def test_scopes_that_are_active_together(one: str, other: str, *, both: bool) -> None:
    """Two places are never shown at once, a dialog has the keys to itself, and some places have no tables."""
    assert (together(one, other), together(other, one)) == (both, both)


KEYS = st.sampled_from(["ctrl+s", "ctrl+z", "ctrl+w", "f9", "f2", "enter", "down", "nonsense", "ctrl+p", ""])


@given(st.dictionaries(st.sampled_from([action.id for action in ACTIONS]), KEYS))
def test_what_is_taken_never_clashes(chosen: dict[str, str]) -> None:
    """No chosen key that is taken is shared with an action active at the same time; and nothing is lost unsaid."""
    checked = keymap(chosen)
    shared = [{one.id, other.id} for one, other, _key in clashes(ACTIONS, checked.keys)]
    assert [both for both in shared if both & checked.keys.keys()] == []
    assert len(checked.keys) + len(checked.problems) == len(chosen)


def test_every_usual_key_is_known() -> None:
    """The keys of the table are keys that Textual knows."""
    assert [key for action in ACTIONS for key in action.keys.split(",") if key and not known_key(key.strip())] == []
