"""The parts of a spreadsheet file: nothing that runs, nothing that fetches, no XML that unfolds."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from xml.etree import ElementTree as ET
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import ZipFile

from exports.reading.not_read import NotRead, Refusal
from funding.places import quoted
from funding.wording import _

XML = (".xml", ".rels", ".vml")
CHUNK = 1 << 16
MANIFEST = "META-INF/manifest.xml"
MANIFEST_TAGS = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
CHART = "application/vnd.oasis.opendocument.chart"


@dataclass(frozen=True, slots=True)
class Archive:
    """A spreadsheet file that was looked at."""

    content: bytes
    parts: frozenset[str]
    """The names of the files inside it."""

    def part(self, name: str) -> bytes:
        """What a part holds; empty when there is none."""
        if name not in self.parts:
            return b""
        with ZipFile(BytesIO(self.content)) as archive:
            return archive.read(name)


def look_at_parts(archive: ZipFile, name: str) -> None:
    """Refuse a spreadsheet file for what is inside; raises `NotRead`."""
    parts = archive.namelist()
    charts = _charts_in(archive, name)
    objects = [part for part in parts if charts.isdisjoint(part.split("/"))]
    for found, words in (
        (_any(parts, "vbaproject", "macrosheets/", "basic/", "scripts/", "vbadata"), macros),
        (_any(parts, "externallinks/"), links),
        (_any(parts, "connections.xml", "querytables/", "xl/model/"), connections),
        (_any(parts, "embeddings/", "activex/") or _any(objects, "object "), embedded),
    ):
        if found:
            raise NotRead(Refusal.PROGRAM, words(name))
    for part in parts:
        if part.casefold().endswith(XML):
            _look_at_xml(archive, part, name)


def _charts_in(archive: ZipFile, name: str) -> set[str]:
    """The charts of an OpenDocument spreadsheet, kept as objects inside; raises `NotRead` for a password."""
    if MANIFEST not in archive.namelist():
        return set()
    _look_at_xml(archive, MANIFEST, name)
    charts = set()
    for entry in ET.fromstring(archive.read(MANIFEST)).iter():  # noqa: S314 -- looked at in the line above
        if entry.tag == f"{MANIFEST_TAGS}encryption-data":
            raise NotRead(Refusal.LOCKED, locked(name))
        if entry.get(f"{MANIFEST_TAGS}media-type") == CHART:
            charts.add(entry.get(f"{MANIFEST_TAGS}full-path", "").rstrip("/"))
    return charts


def locked(name: str) -> str:
    """That a file is locked with a password."""
    words = _("{file} is locked with a password. Open it, save it without a password, and use that.")
    return words.format(file=quoted(name))


def _any(parts: list[str], *marks: str) -> bool:
    return any(mark in part.casefold() for part in parts for mark in marks)


def macros(name: str) -> str:
    """That a file holds macros."""
    words = _("{file} holds macros, small programs that run when it is opened. Save it as .xlsx, which holds none.")
    return words.format(file=quoted(name))


def links(name: str) -> str:
    """That a file takes figures from other files."""
    words = _(
        "{file} takes figures from other files. In Excel choose Data, Edit Links, Break Link, save it, and use that."
    )
    return words.format(file=quoted(name))


def connections(name: str) -> str:
    """That a file fetches data."""
    words = _("{file} fetches data from elsewhere. Copy its sheets as values into a new workbook, and use that.")
    return words.format(file=quoted(name))


def embedded(name: str) -> str:
    """That a file holds other files."""
    words = _("{file} holds other files or controls inside. Copy its sheets into a new workbook, and use that.")
    return words.format(file=quoted(name))


def commands(name: str) -> str:
    """That a formula starts a program."""
    words = _("{file} holds a formula that starts another program (DDE). It is not read; ask who sent it.")
    return words.format(file=quoted(name))


def unfolding(name: str) -> str:
    """That a part defines its own abbreviations."""
    words = _(
        "{file} defines abbreviations of its own inside, as files do that are made to fill a computer. It is not read."
    )
    return words.format(file=quoted(name))


# A program, an upright line and what to start it with: ='cmd'|'/c calc'!A0; also the call by which ODF does it.
_DDE = re.compile(r"""^=?\s*[+\-@]*\s*'?[A-Za-z][\w .]*'?\s*\|.*!|\bDDE(?:AUTO)?\s*\(""", re.IGNORECASE | re.ASCII)


def _look_at_xml(archive: ZipFile, part: str, name: str) -> None:
    """Read a part through once, for what must not stand in it; raises `NotRead`, and `ValueError` for damage."""
    parser = ParserCreate()
    formula: list[str] | None = None

    def doctype(*_of: object) -> None:
        raise NotRead(Refusal.TOO_LARGE, unfolding(name))

    def start(tag: str, given: Mapping[str, str]) -> None:
        nonlocal formula
        local = tag.rpartition(":")[2]
        if local in FORMULAS:
            formula = []
        elif refused := _refused(local, given):
            raise NotRead(Refusal.PROGRAM, refused(name))

    def end(_tag: str) -> None:
        nonlocal formula
        if formula is not None and starts_a_program("".join(formula)):
            raise NotRead(Refusal.PROGRAM, commands(name))
        formula = None

    def text(words: str) -> None:
        if formula is not None:
            formula.append(words)

    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    try:
        with archive.open(part) as stream:
            while chunk := stream.read(CHUNK):
                parser.Parse(chunk)
            parser.Parse(b"", True)  # noqa: FBT003 -- expat's own way to say that this is the end
    except ExpatError as slip:
        raise ValueError(part) from slip


FORMULAS = {"f", "definedName"}
"""The tags between which a workbook writes formulas."""
DDE_TAGS = {"dde-source", "dde-link", "dde-links", "ddeLink"}


def _refused(tag: str, given: Mapping[str, str]) -> Callable[[str], str] | None:
    """The words with which a tag is refused, if it is."""
    if tag in DDE_TAGS or starts_a_program(given.get("table:formula", "").removeprefix("of:")):
        return commands
    if tag == "table-source" or (tag == "Relationship" and _fetches(given)):
        return links
    if tag == "event-listener" or (tag == "Override" and "macroEnabled" in given.get("ContentType", "")):
        return macros
    return None


def starts_a_program(formula: str) -> bool:
    """Whether a formula asks another program to do something."""
    return ("|" in formula or "dde" in formula.casefold()) and _DDE.search(formula) is not None


def _fetches(given: Mapping[str, str]) -> bool:
    """Whether a relationship takes something in from elsewhere; a link that people click on does not."""
    return given.get("TargetMode") == "External" and not given.get("Type", "").endswith("/hyperlink")
