"""Whether a file is what it says it is, and safe to read: looked at before anything opens it."""

from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from exports.reading.limits import LARGE_PART, MOST_BYTES, MOST_PARTS, MOST_RATIO, MOST_UNPACKED
from exports.reading.not_read import NotRead, Refusal
from exports.reading.parts import Archive, locked, look_at_parts
from funding.places import quoted
from funding.wording import _

ZIP = b"PK\x03\x04"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Old Excel files and new ones with a password are kept in the same kind of box."""
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
WEB_PAGES = (b"<html", b"<!doctype html", b"<table", b"<meta")
IS_ENCRYPTED = 0x1


def contents_of(path: Path) -> bytes:
    """The bytes of a file, if it is not too large; raises `NotRead`."""
    name = quoted(path.name)
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise NotRead(Refusal.MISSING, _("There is no file “{file}”.").format(file=path)) from None
    except (OSError, ValueError) as slip:
        reason = getattr(slip, "strerror", None) or slip
        words = _("{file} could not be read: {reason}.").format(file=name, reason=reason)
        raise NotRead(Refusal.MISSING, words) from slip
    if len(content) > MOST_BYTES:
        words = _("{file} is larger than {most} MB, which is more than is read. Save only the sheets that are needed.")
        raise NotRead(Refusal.TOO_LARGE, words.format(file=name, most=MOST_BYTES // 1_000_000))
    return content


def look_at(content: bytes, name: str) -> Archive | None:
    """Look at what a file of this name holds; the parts of a spreadsheet file, None for text. Raises `NotRead`."""
    ending = Path(name).suffix.casefold()
    if content.startswith(OLD_OFFICE):
        raise _in_an_old_box(content, name)
    if content.startswith(ZIP):
        return _archive(content, name)
    if content.startswith(b"%PDF"):
        words = _("{file} is a PDF, which holds no cells. Ask for the spreadsheet that it was made from.")
        raise NotRead(Refusal.NOT_WHAT_IT_SAYS, words.format(file=quoted(name)))
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()[:200].lower()
    if start.startswith(WEB_PAGES):
        words = _(
            "{file} is a web page under the name of a spreadsheet. "
            "Open it in a spreadsheet program, save it as .xlsx, and use that."
        )
        raise NotRead(Refusal.NOT_WHAT_IT_SAYS, words.format(file=quoted(name)))
    if ending in (".xlsx", ".xlsm", ".xls", ".ods"):
        raise no_spreadsheet(name)
    return None


def _in_an_old_box(content: bytes, name: str) -> NotRead:
    if ENCRYPTED in content:
        return NotRead(Refusal.LOCKED, locked(name))
    words = _("{file} is an old Excel file. Open it, save it as .xlsx, and use that.")
    return NotRead(Refusal.NOT_WHAT_IT_SAYS, words.format(file=quoted(name)))


def no_spreadsheet(name: str) -> NotRead:
    """That a file is something else than a spreadsheet, such as a document."""
    words = _("{file} is no spreadsheet, whatever its name says. Open it where it was made, and save it as .xlsx.")
    return NotRead(Refusal.NOT_WHAT_IT_SAYS, words.format(file=quoted(name)))


def damaged(name: str) -> NotRead:
    """That a spreadsheet file is broken."""
    words = _("{file} is damaged and cannot be read. Open it in a spreadsheet program, save it again, and use that.")
    return NotRead(Refusal.DAMAGED, words.format(file=quoted(name)))


def _archive(content: bytes, name: str) -> Archive:
    try:
        with ZipFile(BytesIO(content)) as archive:
            infos = archive.infolist()
            _fits(infos, name)
            look_at_parts(archive, name)
            return Archive(content, frozenset(info.filename for info in infos))
    except NotRead:
        raise
    # A file made to break its reader breaks it in many ways; none of them is the person's fault or the program's.
    except (
        BadZipFile,
        LargeZipFile,
        OSError,
        ValueError,
        EOFError,
        KeyError,
        NotImplementedError,
        RuntimeError,
    ) as slip:
        raise damaged(name) from slip
    except Exception as slip:
        if type(slip).__module__ in {"zlib", "lzma", "struct"}:
            raise damaged(name) from slip
        raise


def _fits(infos: list[ZipInfo], name: str) -> None:
    if any(info.flag_bits & IS_ENCRYPTED for info in infos):
        raise NotRead(Refusal.LOCKED, locked(name))
    if len(infos) > MOST_PARTS:
        words = _("{file} holds {count} parts, more than the {most} that are read. It is not a usual spreadsheet.")
        raise NotRead(
            Refusal.TOO_LARGE, words.format(file=quoted(name), count=f"{len(infos):,}", most=f"{MOST_PARTS:,}")
        )
    if len({info.filename for info in infos}) < len(infos):
        raise damaged(name)  # two parts of one name: which is read would depend on the reader
    if sum(info.file_size for info in infos) > MOST_UNPACKED or any(map(_swells, infos)):
        words = _(
            "{file} would unpack to far more than it seems to hold, as files do that are made to fill a computer. "
            "It is not read."
        )
        raise NotRead(Refusal.TOO_LARGE, words.format(file=quoted(name)))


def _swells(info: ZipInfo) -> bool:
    return info.file_size > LARGE_PART and info.file_size > MOST_RATIO * max(info.compress_size, 1)
