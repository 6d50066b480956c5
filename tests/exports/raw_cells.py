"""The cells of a workbook file read, and typed over, straight from its parts: what a library takes a second for."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from html import escape, unescape
from pathlib import Path
from typing import NamedTuple

_SHEET = re.compile(r'<sheet name="([^"]*)" sheetId="(\d+)"')
_FORMULA = re.compile(r'<c r="([A-Z]+\d+)"[^>]*?(?: t="(\w+)")?><f>([^<]*)</f><v>([^<]*)</v></c>')


class RawFormula(NamedTuple):
    """A cell with a formula."""

    sheet: str
    cell: str
    formula: str
    stored: float | str


def formulas_in(path: Path) -> Iterator[RawFormula]:
    """Every cell with a formula, and the result stored beside it."""
    with zipfile.ZipFile(path) as parts:
        for name, part in _sheets(parts).items():
            for cell, kind, formula, stored in _FORMULA.findall(parts.read(part).decode()):
                value = unescape(stored) if kind == "str" else float(stored)
                yield RawFormula(name, cell, unescape(formula), value)


def type_over(path: Path, sheet: str, typed: Mapping[str, int | float | str | None], into: Path) -> None:
    """Save a copy of a workbook with other figures and texts typed into cells of a sheet."""
    with zipfile.ZipFile(path) as parts, zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as copy:
        changed = _sheets(parts)[sheet]
        for name in parts.namelist():
            content = parts.read(name)
            copy.writestr(name, _typed(content.decode(), typed).encode() if name == changed else content)


def _sheets(parts: zipfile.ZipFile) -> dict[str, str]:
    book = parts.read("xl/workbook.xml").decode()
    return {unescape(name): f"xl/worksheets/sheet{number}.xml" for name, number in _SHEET.findall(book)}


def _typed(sheet: str, typed: Mapping[str, int | float | str | None]) -> str:
    left = set(typed)

    def cell(match: re.Match[str]) -> str:
        reference, style = match[1], match[2]
        if reference not in typed:
            return match[0]
        left.discard(reference)
        match typed[reference]:
            case None:
                return f'<c r="{reference}"{style}/>'
            case str() as text:
                return (
                    f'<c r="{reference}"{style} t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'
                )
            case figure:
                return f'<c r="{reference}"{style}><v>{figure!r}</v></c>'

    typed_over = re.sub(r'<c r="([A-Z]+\d+)"( s="\d+")?[^>]*?(?:/>|>.*?</c>)', cell, sheet)
    assert not left, left
    return typed_over
