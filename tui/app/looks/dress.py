"""Dressing the application: its looks, its styles and its signs, by one call at the start."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from textual.app import App

from tui.app.looks.filters import NoColours, PlainSigns
from tui.app.looks.parsed_once import ParsedOnce
from tui.app.looks.signs import PLAIN, TYPOGRAPHIC, plain_console, use_signs
from tui.app.looks.themes import LIGHT, MONOCHROME, THEMES

_STYLES = tuple(Path(__file__).with_name(f"{name}.tcss") for name in ("panes", "controls", "lists", "frame"))
_Result = TypeVar("_Result")


def first_look(wanted: str | None, environ: Mapping[str, str], *, plain: bool) -> str:
    """The look to start with: what the person chose, but without colours where they are not wanted or not there."""
    if "NO_COLOR" in environ:
        return MONOCHROME
    if wanted in {theme.name for theme in THEMES}:
        return str(wanted)
    return MONOCHROME if plain else LIGHT


def next_look(name: str) -> str:
    """The look after this one."""
    names = [theme.name for theme in THEMES]
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]


def dress(
    app: App[_Result],
    wanted: str | None = None,
    *,
    plain: bool | None = None,
    environ: Mapping[str, str] | None = None,
) -> None:
    """Give a new application its looks, styles and signs; call it once, in its `__init__`.

    `wanted` is the name of the look that the person chose last; `plain` whether to draw with plain signs, None to ask
    the console.
    """
    environ = os.environ if environ is None else environ
    old = plain_console(environ)
    plain = old if plain is None or "CYFRAN_ASCII" in environ else plain
    use_signs(PLAIN if plain else TYPOGRAPHIC)
    for theme in THEMES:
        app.register_theme(theme)
    app.theme = first_look(wanted, environ, plain=old)
    # Before the styles of the application and its screens, so that those may change what is said here.
    app.stylesheet = ParsedOnce(variables=app.get_css_variables())
    app.stylesheet.read_all([*_STYLES])
    colours_out = NoColours(enabled=False)
    app._filters.extend((PlainSigns(enabled=plain), colours_out))  # noqa: SLF001 -- Textual has no other way in

    def take_colours_out(name: str) -> None:
        colours_out.enabled = name == MONOCHROME

    app.watch(app, "theme", take_colours_out, init=False)
    take_colours_out(app.theme)
