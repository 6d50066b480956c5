"""Any table that people send, as grids; what a file is is told by what it holds, not by its name."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from exports.grids.grid import Grid, NoGrid
from exports.grids.text_files import text_grid
from exports.grids.workbooks import ods_grids, xlsx_grids
from funding.wording import _

ZIP = b"PK\x03\x04"
OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def read_grids(content: bytes) -> tuple[Grid, ...]:
    """The sheets of a workbook (xlsx or ods) or the one table of a text file; raises `NoGrid`."""
    if content.startswith(OLD_EXCEL):
        raise NoGrid(_("This is an old or a locked Excel file. Save it as .xlsx without a password, and try that."))
    if content.startswith(ZIP):
        return _of_archive(content)
    if content.startswith(b"%PDF"):
        raise NoGrid(_("This is a PDF, which holds no cells. Ask for the spreadsheet that it was made from."))
    if not content.strip():
        raise NoGrid(_("The file is empty."))
    return (text_grid(content),)


def _of_archive(content: bytes) -> tuple[Grid, ...]:
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = set(archive.namelist())
    except BadZipFile as slip:
        raise NoGrid(_("The workbook is damaged and cannot be read. Save it again as .xlsx and try that.")) from slip
    if "xl/workbook.xml" in parts:
        return xlsx_grids(content)
    if "content.xml" in parts:
        return ods_grids(content)
    raise NoGrid(_("This is no workbook. Save the table as .xlsx, .ods or .csv, and try that."))
