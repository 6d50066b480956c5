"""Boards to start from: templates to fill in, and examples to look at."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from funding import store_problems
from funding.examples_folder import examples_folder
from funding.names import nearest
from funding.store import Opened, create_board
from funding.wording import _
from tui.workspace.edits import Refused


class StartKind(Enum):
    """What a Board to start from is for."""

    TEMPLATE = "template"
    EXAMPLE = "example"


@dataclass(frozen=True, slots=True)
class Start:
    """A Board to start from."""

    id: str
    """The name it is asked for by."""
    title: str
    """The name of the Board in it."""
    kind: StartKind
    source: Path


def templates() -> tuple[Start, ...]:
    """Boards to fill in; `blank` first, for it fits everybody."""
    found = _starts(examples_folder() / "templates", StartKind.TEMPLATE)
    return tuple(sorted(found, key=lambda start: start.id != "blank"))


def examples() -> tuple[Start, ...]:
    """Boards to look at, by name."""
    return _starts(examples_folder(), StartKind.EXAMPLE)


def find_template(name: str) -> Start | Refused:
    """The template of a name, or the example, for one can start from either."""
    refusal = _("There is no template called “{name}”.").format(name=name)
    return _found(name, (*templates(), *examples()), refusal)


def find_example(name: str) -> Start | Refused:
    """The example of a name."""
    refusal = _("There is no example called “{name}”.").format(name=name)
    return _found(name, examples(), refusal)


def copy_start(start: Start, to: Path) -> Opened:
    """Write a new Board file from one to start from; raises `StoreProblem`, also when there is a file of that name."""
    try:
        text = start.source.read_text(encoding="utf-8")
    except OSError as slip:
        raise store_problems.reading_problem(start.source, slip) from slip
    return create_board(to, text)


def _starts(folder: Path, kind: StartKind) -> tuple[Start, ...]:
    return tuple(Start(path.stem, _title(path), kind, path) for path in sorted(folder.glob("*.toml")))


def _title(path: Path) -> str:
    return str(tomllib.loads(path.read_text(encoding="utf-8"))["board"]["name"])


def _found(name: str, starts: Iterable[Start], refusal: str) -> Start | Refused:
    known = {start.id: start for start in starts}
    if name in known:
        return known[name]
    close = nearest(name, known)
    if close is None:
        mend = _("There are: {names}.").format(names=", ".join(known))
    else:
        mend = _("Did you mean “{name}”?").format(name=close)
    return Refused(f"{refusal} {mend}")
