"""Unsaved work on a Board as text, and back: nothing here touches the disk."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from funding.board import Board
from funding.document import write_board
from funding.store import Opened

FORMAT = 1


class Draft(NamedTuple):
    """What is typed but not yet entered."""

    where: str
    """The field it is typed in, by a name that whoever keeps it will know again."""
    text: str


@dataclass(frozen=True, slots=True)
class Work:
    """Unsaved work on one Board."""

    path: Path | None
    """The Board file; None for a Board that was never saved."""
    text: str
    """The text as it was read from the file; empty for a Board that was never saved."""
    stamp: str
    """The stamp of the file as it was read; empty for a Board that was never saved."""
    board: str
    """The Board as it is now, as the text of a Board file."""
    drafts: tuple[Draft, ...]
    when: datetime
    """The moment it was taken down, in UTC."""


class NotWork(ValueError):
    """A text that is no kept work."""


class NewerWork(NotWork):
    """Work that was kept by a newer version of the program."""


def work_on(board: Board, opened: Opened | None, drafts: Iterable[tuple[str, str]] = ()) -> Work:
    """The unsaved work on a Board that was read from a file, or was never saved; takes a few milliseconds."""
    kept = tuple(Draft(*draft) for draft in drafts)
    now = datetime.now(UTC)
    if opened is None:
        return Work(None, "", "", write_board(board), kept, now)
    # Another folder may be the current one when the work is taken up again.
    return Work(opened.path.absolute(), opened.text, opened.stamp, write_board(board), kept, now)


def work_text(work: Work) -> str:
    """Work as JSON, in ASCII alone so that no name of a file and nothing typed can spoil it."""
    fields = {
        "format": FORMAT,
        "when": work.when.isoformat(),
        "path": None if work.path is None else str(work.path),
        "stamp": work.stamp,
        "drafts": work.drafts,
        "board": work.board,
        "text": work.text,
    }
    return json.dumps(fields, indent=1) + "\n"


def read_work(text: str) -> Work:
    """The work that a JSON text holds; raises `NotWork`."""
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError) as slip:
        raise NotWork from slip
    if not isinstance(fields, dict) or type(fields.get("format")) is not int:
        raise NotWork
    if fields["format"] > FORMAT:
        raise NewerWork
    path = None if fields.get("path", "") is None else Path(_string(fields, "path"))
    return Work(
        path=path,
        text=_string(fields, "text"),
        stamp=_string(fields, "stamp"),
        board=_string(fields, "board"),
        drafts=_drafts(fields.get("drafts")),
        when=_moment(_string(fields, "when")),
    )


def _string(fields: dict[str, object], name: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str):
        raise NotWork
    return value


def _drafts(value: object) -> tuple[Draft, ...]:
    match value:
        case list():
            return tuple(map(_draft, value))
    raise NotWork


def _draft(value: object) -> Draft:
    match value:
        case [str(where), str(text)]:
            return Draft(where, text)
    raise NotWork


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is not None:
            return moment.astimezone(UTC)
    except (ValueError, OverflowError) as slip:
        raise NotWork from slip
    raise NotWork
