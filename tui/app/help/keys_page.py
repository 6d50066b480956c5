"""Writes docs/reference/keys.md from the table of actions: `python -m tui.app.help.keys_page`."""

from collections.abc import Iterator
from pathlib import Path

from tui.app.actions import ACTIONS
from tui.app.help.key_names import key_names
from tui.app.places import PLACES

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "keys.md"
_HEADINGS = {
    "app": "Everywhere",
    "table": "In a table",
    "form": "In a form",
    "welcome": "On the first screen",
    **{place.id: f"In the place {place.label}" for place in PLACES},
}
_ABOVE = """\
# Keys

This page is written by `python -m tui.app.help.keys_page` from the table of actions.

Press **F1** anywhere to see what works where you are, and **Ctrl+P** for a list of everything you can do. Every key has
another way: the list of Ctrl+P holds every action, and everything can be done with the mouse.

To give an action other keys, write them in the file `keys.toml` in Cyfran's settings folder, under the name in the last
column, for example `save-as = "ctrl+w"` or `go-board = "f2,ctrl+1"`. A key that is taken, or a name that is not known,
is told when Cyfran starts, and the usual keys stay.
"""


def page() -> str:
    """The page, in Markdown."""
    return "\n".join([_ABOVE, *_parts()])


def _parts() -> Iterator[str]:
    scopes = sorted({action.scope for action in ACTIONS}, key=_rank)
    for scope in scopes:
        yield f"## {_HEADINGS.get(scope, scope.capitalize())}\n"
        yield "| keys | action | what it does | name |"
        yield "| --- | --- | --- | --- |"
        for action in ACTIONS:
            if action.scope == scope:
                keys = key_names(action.keys) or "in Commands"
                yield f"| {_cell(keys)} | {_cell(action.label)} | {_cell(action.help)} | `{action.id}` |"
        yield ""


def _rank(scope: str) -> tuple[int, str]:
    known = list(_HEADINGS)
    return (known.index(scope) if scope in known else len(known), scope)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
