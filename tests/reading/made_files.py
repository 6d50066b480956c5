"""Small files made to deceive, one for each thing that is refused."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{inner}</Types>'
RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{inner}</sheetData></worksheet>'


def plain_workbook() -> bytes:
    """A workbook with nothing wrong in it."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Line", "2026-27"])
    sheet.append(["Venue", 4500])
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def with_parts(content: bytes, parts: Mapping[str, str | bytes]) -> bytes:
    """An archive with other parts in it, or others of the same name."""
    made = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, text in parts.items():
            new.writestr(name, text)
    return made.getvalue()


def with_formula(formula: str) -> bytes:
    """A workbook with a formula in its first cell."""
    cell = f'<row r="1"><c r="A1"><f>{formula}</f><v>1</v></c></row>'
    return with_parts(plain_workbook(), {"xl/worksheets/sheet1.xml": SHEET.format(inner=cell)})


def open_document(inner: str = "", parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """An OpenDocument spreadsheet with this inside its only table."""
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:xlink="http://www.w3.org/1999/xlink" '
        'xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0"'
    )
    body = f'<office:spreadsheet><table:table table:name="One">{inner}</table:table></office:spreadsheet>'
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", f"<office:document-content {names}>{body}</office:document-content>")
        for name, text in (parts or {}).items():
            archive.writestr(name, text)
    return made.getvalue()


def manifest(chart: str = "", inner: str = "") -> str:
    """What an OpenDocument spreadsheet says of its parts: that one is a chart, and this besides."""
    told = f'<m:file-entry m:full-path="{chart}" m:media-type="application/vnd.oasis.opendocument.chart"/>'
    return (
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f"{told if chart else ''}{inner}</m:manifest>"
    )


def bomb(size: int = 5_000_000) -> bytes:
    """A workbook with a part that is small and unpacks to very much."""
    return with_parts(plain_workbook(), {"xl/media/image1.png": b"\x00" * size})


def locked() -> bytes:
    """A workbook whose parts say that they are locked."""
    content = bytearray(plain_workbook())
    at = content.rindex(b"PK\x01\x02")
    content[at + 8] |= 1
    return bytes(content)


def twins() -> bytes:
    """An archive with two parts of one name."""
    content = with_parts(plain_workbook(), {"xl/worksheets/sheetX.xml": SHEET.format(inner="")})
    return content.replace(b"xl/worksheets/sheetX.xml", b"xl/worksheets/sheet1.xml")


def in_an_old_box(mark: str) -> bytes:
    """What an old Excel file begins with, and a name inside it."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + mark.encode("utf-16-le") + b"\x00" * 100


ENTITIES = (
    '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">&b;</worksheet>'
)
