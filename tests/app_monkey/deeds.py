"""What the monkey may do, and how it chooses; the same seed always chooses the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from string import ascii_letters, digits, punctuation

from tests.app_monkey.awkward import AWKWARD, WORDS
from tui.app.actions import ACTIONS

KEYS_OF_ACTIONS = sorted({key for action in ACTIONS for key in action.keys.split(",") if key})
PLACE_KEYS = ("f2", "f3", "f4", "f5", "f6", "f7")
MOVES = (
    *("up", "down", "left", "right", "enter", "enter", "escape", "tab", "tab", "shift+tab", "space"),
    *("home", "end", "pageup", "pagedown", "shift+up", "shift+down", "shift+left", "shift+right"),
    *("backspace", "delete", "ctrl+home", "ctrl+end", "ctrl+left", "ctrl+right", "shift+end", "shift+home"),
)
OTHER_KEYS = (
    *("ctrl+w", "ctrl+a", "ctrl+u", "ctrl+k", "ctrl+shift+k", "ctrl+delete", "ctrl+backspace", "f6", "f7", "f10"),
    *("ctrl+c", "ctrl+x", "ctrl+v", "alt+left", "shift+tab", "ctrl+@", "ctrl+backslash", "insert", "f11"),
)
LETTERS = (*ascii_letters, *digits, *punctuation, "space", "£", "é", "ŵ", "漢", "🙂")
SIZES = ("80 24", "80 24", "80 24", "120 40", "200 60", "40 10", "20 5", "60 18", "30 7", "81 33", "300 12")


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that the monkey does."""

    does: str
    """press, type, paste, copied, click, double, scroll, resize, beneath."""
    what: str = ""

    def __str__(self) -> str:
        return f"{self.does} {self.what}"


def read(line: str) -> Deed:
    """A deed as it was printed."""
    does, _space, what = line.rstrip("\n").partition(" ")
    return Deed(does, what)


def deeds(seed: int) -> Iterator[Deed]:
    """What the monkey of this seed does, for ever."""
    chance = Random(seed)  # noqa: S311 -- the same on every run
    kinds = (
        (28, lambda: Deed("press", chance.choice(MOVES))),
        (26, lambda: Deed("press", chance.choice(KEYS_OF_ACTIONS))),
        (4, lambda: Deed("press", chance.choice(OTHER_KEYS))),
        (6, lambda: Deed("press", chance.choice(PLACE_KEYS))),
        (9, lambda: Deed("press", chance.choice(LETTERS))),
        (10, lambda: Deed("type", chance.choice(WORDS))),
        (5, lambda: Deed("paste", chance.choice(tuple(AWKWARD)))),
        (2, lambda: Deed("copied", chance.choice(tuple(AWKWARD)))),
        (4, lambda: Deed("click", _somewhere(chance))),
        (2, lambda: Deed("double", _somewhere(chance))),
        (1, lambda: Deed("scroll", _somewhere(chance))),
        (2, lambda: Deed("resize", chance.choice(SIZES))),
        (1, lambda: Deed("beneath", chance.choice(("changed", "gone", "back")))),
    )
    weights = [weight for weight, _kind in kinds]
    while True:
        (chosen,) = chance.choices(kinds, weights)
        yield chosen[1]()


def keys_of(deed: Deed) -> int:
    """How many keys that is."""
    return len(deed.what) if deed.does == "type" else 1


def _somewhere(chance: Random) -> str:
    """A place on the screen, in thousandths of its width and height."""
    return f"{chance.randrange(1000)} {chance.randrange(1000)}"
