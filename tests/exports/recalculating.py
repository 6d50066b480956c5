"""Workbooks recalculated by LibreOffice, every formula anew, whatever results are stored in them."""

import csv
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string

from tests.programs import require_program

ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
 <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
  <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
 </item>
</oor:items>
"""
EVERY_SHEET_AS_TEXT = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
"""Commas, quotes, UTF-8, figures as they are and not as they are shown, a file for each sheet."""


def recalculate(paths: Iterable[Path], folder: Path) -> dict[str, Workbook]:
    """The recalculated workbooks with their values, by file name; one start of LibreOffice for all of them.

    `folder` holds its profile and what it writes.
    """
    files = list(paths)
    written = folder / "recalculated"
    told = _convert(files, folder, written, "xlsx")
    missing = [file.name for file in files if not (written / file.name).is_file()]
    assert not missing, f"LibreOffice did not recalculate {missing}: {told}"
    return {file.name: load_workbook(written / file.name, data_only=True) for file in files}


@dataclass(frozen=True)
class Shown:
    """What the cells of a recalculated workbook came to: figures to 15 digits."""

    sheets: Mapping[str, list[list[str]]]

    def at(self, sheet: str, cell: str) -> float | str:
        """What a cell came to: a number wherever it can be one."""
        letters, row = coordinate_from_string(cell)
        rows, column = self.sheets[sheet], column_index_from_string(letters)
        text = rows[row - 1][column - 1] if row <= len(rows) and column <= len(rows[row - 1]) else ""
        try:
            return float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
        except ValueError:
            return text


def recalculated_figures(paths: Iterable[Path], folder: Path) -> dict[str, Shown]:
    """As `recalculate`, in half the time: only what the cells came to, and no workbooks to look at."""
    files = list(paths)
    written = folder / "figures"
    told = _convert(files, folder, written, EVERY_SHEET_AS_TEXT)
    found = {}
    for file in files:
        start = f"{file.stem}-"
        sheets = {path.stem.removeprefix(start): path for path in written.glob(f"{start}*.csv")}
        assert sheets, f"LibreOffice did not recalculate {file.name}: {told}"
        found[file.name] = Shown({name: _rows(path) for name, path in sheets.items()})
    return found


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


def _convert(files: list[Path], folder: Path, written: Path, form: str) -> str:
    soffice = require_program("soffice")
    profile = folder / "profile"
    settings = profile / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(ALWAYS, encoding="utf-8")
    where = f"-env:UserInstallation={profile.as_uri()}"
    convert = [soffice, where, "--headless", "--convert-to", form, "--outdir", str(written), *map(str, files)]
    done = subprocess.run(convert, capture_output=True, text=True, timeout=600, check=False)
    return f"{done.stdout}{done.stderr}"
