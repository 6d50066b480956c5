"""What a file that somebody gives us is: told by what it holds, not by its name."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from pathlib import Path
from xml.etree import ElementTree as ET

from exports.reading.not_read import NotRead, Refusal
from exports.reading.parts import Archive
from exports.reading.safety import contents_of, damaged, look_at, no_spreadsheet
from formulas.adoption_file import holds_adoption
from funding.places import quoted
from funding.wording import LANGUAGES, _, speaking


class FileKind(Enum):
    """Kinds of file, and what a command is asked to do with each depends on it."""

    FOLDER = "folder"
    OWN_WORKBOOK = "a workbook that this program wrote"
    WORKBOOK = "an Excel workbook"
    OPEN_DOCUMENT = "an OpenDocument spreadsheet"
    BOARD_FILE = "a Board file"
    ADOPTION = "an adoption that this program wrote as JSON"
    TEXT = "a text file"


@dataclass(frozen=True)
class Looked:
    """A file that was looked at and found safe to read."""

    path: Path
    content: bytes
    archive: Archive | None
    """The parts of a spreadsheet file; None for text."""

    @cached_property
    def properties(self) -> Mapping[str, str]:
        """What a workbook says of itself in its custom properties; empty for other files."""
        return properties_in(self.archive, self.path.name) if self.archive is not None else {}

    @cached_property
    def sheets(self) -> tuple[str, ...]:
        """The names of a workbook's sheets, in order."""
        text = self.archive.part("xl/workbook.xml") if self.archive is not None else b""
        return tuple(found.get("name", "") for found in _parsed(text, self.path.name) if _local(found.tag) == "sheet")

    def has(self, part: str) -> bool:
        """Whether a spreadsheet file has a part of this name."""
        return self.archive is not None and part in self.archive.parts


def looked_at(path: Path) -> Looked:
    """Look at a file and find it safe; raises `NotRead`."""
    content = contents_of(path)
    return Looked(path, content, look_at(content, path.name))


Recogniser = Callable[[Looked], bool]

RECOGNISERS: list[tuple[FileKind, Recogniser]] = [
    (FileKind.OWN_WORKBOOK, lambda file: "CyfranFormula" in file.properties or has_own_sheets(file)),
    (FileKind.WORKBOOK, lambda file: file.has("xl/workbook.xml")),
    (FileKind.OPEN_DOCUMENT, lambda file: file.has("content.xml")),
    (FileKind.BOARD_FILE, lambda file: file.archive is None and file.path.suffix.casefold() == ".toml"),
    (FileKind.ADOPTION, lambda file: file.archive is None and holds_adoption(file.content)),
    (FileKind.TEXT, lambda file: file.archive is None),
]
"""How each kind is known; the first that says yes is right."""


def kind_of(path: Path) -> FileKind:
    """What a path is; raises `NotRead` when it is missing or must not be read."""
    return FileKind.FOLDER if path.is_dir() else kind_of_file(looked_at(path))


def kind_of_file(file: Looked) -> FileKind:
    """What a file is that was looked at; raises `NotRead`."""
    for kind, recognises in RECOGNISERS:
        if recognises(file):
            if kind is FileKind.OPEN_DOCUMENT:
                _refuse_own_open_document(file)
            return kind
    raise no_spreadsheet(file.path.name)


def _refuse_own_open_document(file: Looked) -> None:
    """Refuse a workbook that this program wrote and another saved as an OpenDocument spreadsheet; raises `NotRead`."""
    told = _parsed(file.archive.part("meta.xml") if file.archive is not None else b"", file.path.name)
    if any("CyfranFormula" in entry.attrib.values() for entry in told if _local(entry.tag) == "user-defined"):
        words = _("{file} is a workbook of Cyfran's that was saved as .ods. Open it, save it as .xlsx, and use that.")
        raise NotRead(Refusal.NOT_WHAT_IT_SAYS, words.format(file=quoted(file.path.name)))


def has_own_sheets(file: Looked) -> bool:
    """Whether a workbook has the sheets that this program writes: other programs drop what a file says of itself."""
    return file.has("xl/workbook.xml") and language_of_sheets(file.sheets) is not None


def language_of_sheets(sheets: Collection[str]) -> str | None:
    """The language in which this program would call its sheets like this; None when it is another's workbook."""
    for language in LANGUAGES:
        with speaking(language):
            names = {_("Cover"), _("Inputs"), _("Split"), _("Checks"), _("Source")}
        if names <= set(sheets):
            return language
    return None


def properties_in(archive: Archive, name: str) -> dict[str, str]:
    """The custom properties of a workbook; raises `NotRead`."""
    found = {}
    for entry in _parsed(archive.part("docProps/custom.xml"), name):
        if _local(entry.tag) == "property" and len(entry):
            found[entry.get("name", "")] = entry[0].text or ""
    return found


def _parsed(text: bytes, name: str) -> list[ET.Element]:
    if not text:
        return []
    try:
        # Looked at before: a part that defines entities is refused.
        return list(ET.fromstring(text).iter())  # noqa: S314
    except (ET.ParseError, ValueError, LookupError) as slip:
        raise damaged(name) from slip


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
