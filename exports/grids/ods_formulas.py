"""Formulas of an OpenDocument spreadsheet that were never worked out: calamine reads their cells as blank."""

from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")


def unworked(content: bytes) -> dict[int, set[tuple[int, int]]]:
    """The row and column of each formula without a result, by the number of its sheet, all counted from 0."""
    with ZipFile(BytesIO(content)) as archive:
        text = archive.read("content.xml")
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise ValueError("an OpenDocument file declares no entities")
    found: dict[int, set[tuple[int, int]]] = {}
    for number, sheet in enumerate(ET.fromstring(text).iter(f"{_TABLE}table")):  # noqa: S314 -- as above
        row = 0
        for line in sheet.iter(f"{_TABLE}table-row"):
            column = 0
            for cell in (part for part in line if part.tag in _CELLS):
                if cell.get(f"{_TABLE}formula") and not cell.get(f"{_OFFICE}value-type"):
                    found.setdefault(number, set()).add((row, column))
                column += int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
            row += int(line.get(f"{_TABLE}number-rows-repeated", "1"))
    return found
