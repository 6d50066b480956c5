"""Keys as people read them: `Ctrl+S`, not `^s`."""

from textual.keys import format_key

from funding.wording import _

_MODIFIERS = {"ctrl": "Ctrl", "alt": "Alt", "shift": "Shift", "super": "Super", "meta": "Meta", "hyper": "Hyper"}


def key_name(key: str) -> str:
    """One key, as a person reads it on a keyboard."""
    *modifiers, last = key.split("+")
    return "+".join([*(_MODIFIERS.get(modifier, modifier) for modifier in modifiers), _named(last)])


def key_names(keys: str) -> str:
    """Several keys with commas between, as a person reads them; what only some terminals send is left out."""
    named = [key_name(key.strip()) for key in keys.split(",") if key.strip() and key.strip() != "ctrl+@"]
    return _(" or ").join(dict.fromkeys(named))


def _named(key: str) -> str:
    names = {
        "enter": _("Enter"),
        "escape": _("Esc"),
        "tab": _("Tab"),
        "space": _("Space"),
        "backspace": _("Backspace"),
        "delete": _("Del"),
        "insert": _("Ins"),
        "pageup": _("PgUp"),
        "pagedown": _("PgDn"),
        "home": _("Home"),
        "end": _("End"),
        "up": _("Up"),
        "down": _("Down"),
        "left": _("Left"),
        "right": _("Right"),
    }
    if key in names:
        return names[key]
    if key[:1] == "f" and key[1:].isdigit():
        return key.upper()
    shown = format_key(key)
    return shown.upper() if len(shown) == 1 else shown.capitalize()
