"""A paper as a Word document: real headings, marked table headers, a language; the same paper, the same bytes."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from exports.paper.blocks import Block, Heading, Paper, Paragraph, Points, Quoted, Table
from exports.returns.plain import writable

FONT = "Arial"
DARK = RGBColor(0x1F, 0x29, 0x37)
EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The date of every part inside the file: the earliest that a zip file can say."""
MADE = datetime(2000, 1, 1, tzinfo=UTC)
LONGEST_PROPERTY = 255
SIZES = {"Title": 20, "Heading 1": 14, "Subtitle": 12, "Normal": 11, "Caption": 10}
FIRST_COLUMN = 5.0
PAGE_WIDTH = 17.0
TABLE_SIZE = 9
SHORT = 8
"""Rows of a table that is not cut between two pages."""


def word_document(paper: Paper) -> bytes:
    """The paper as a .docx file."""
    document = Document()
    _set_styles(document, paper.language)
    _set_page(document, paper.title)
    _describe(document, paper)
    document.add_paragraph(writable(paper.title), style="Title")
    document.add_paragraph(writable(paper.subtitle), style="Subtitle")
    for block in paper.blocks:
        _add(document, block)
    made = BytesIO()
    document.save(made)
    return _dateless(made.getvalue())


def _add(document: Any, block: Block) -> None:
    match block:
        case Heading(text):
            document.add_heading(writable(text), level=1)
        case Paragraph(text):
            document.add_paragraph(writable(text))
        case Points(entries, numbered):
            for entry in entries:
                document.add_paragraph(writable(entry), style="List Number" if numbered else "List Bullet")
        case Quoted(text):
            document.add_paragraph(writable(text), style="Intense Quote")
        case Table():
            _add_table(document, block)


def _add_table(document: Any, table: Table) -> None:
    caption = document.add_paragraph(writable(table.caption), style="Caption")
    caption.paragraph_format.keep_with_next = True
    made = document.add_table(rows=0, cols=len(table.headings), style="Table Grid")
    made.alignment = WD_TABLE_ALIGNMENT.LEFT
    made.autofit = False
    _mark_up(made, table.caption)
    widths = _widths(table)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Cm(width)
    _add_row(made, table, table.headings, widths, bold=True, header=True)
    for place, row in enumerate(table.rows):
        last = place == len(table.rows) - 1
        _add_row(
            made,
            table,
            row,
            widths,
            bold=table.total and last,
            keep=not last and (len(table.rows) <= SHORT or not place),
        )


def _add_row(
    made: Any,
    table: Table,
    cells: tuple[str, ...],
    widths: list[float],
    *,
    bold: bool,
    header: bool = False,
    keep: bool = True,
) -> None:
    row = made.add_row()
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 -- python-docx has no name for these two marks
    properties.append(OxmlElement("w:cantSplit"))
    if header:
        properties.append(OxmlElement("w:tblHeader"))
    for column, (cell, text) in enumerate(zip(row.cells, cells, strict=True)):
        cell.width = Cm(widths[column])
        paragraph = cell.paragraphs[0]
        run = paragraph.add_run(writable(text))
        run.bold = bold
        run.font.size = Pt(TABLE_SIZE)
        paragraph.paragraph_format.space_after = Pt(2)
        paragraph.paragraph_format.space_before = Pt(2)
        paragraph.paragraph_format.keep_with_next = keep
        if column and column not in table.words:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        if header:
            _shade(cell, "E3E6EA")


def _widths(table: Table) -> list[float]:
    others = len(table.headings) - 1
    first = FIRST_COLUMN if others > 1 else PAGE_WIDTH / 2
    return [first, *[(PAGE_WIDTH - first) / others] * others]


def _mark_up(made: Any, caption: str) -> None:
    """Say what the table shows to those who cannot see it, and that its first row holds headings."""
    properties = made._tbl.tblPr  # noqa: SLF001 -- as above
    look = properties.find(qn("w:tblLook"))
    if look is not None:
        for key, value in (("firstRow", "1"), ("firstColumn", "1"), ("noHBand", "1"), ("noVBand", "1")):
            look.set(qn(f"w:{key}"), value)
    for tag in ("w:tblCaption", "w:tblDescription"):
        element = OxmlElement(tag)
        element.set(qn("w:val"), writable(caption))
        properties.append(element)


def _shade(cell: Any, colour: str) -> None:
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:color"), "auto")
    shade.set(qn("w:fill"), colour)
    cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001 -- as above


def _set_styles(document: Any, language: str) -> None:
    styles = document.styles
    for name in (*SIZES, "List Bullet", "List Number", "Intense Quote"):
        style = styles[name]
        style.font.name = FONT
        style.font.color.rgb = DARK
        style.font.italic = False
        if name in SIZES:
            style.font.size = Pt(SIZES[name])
        fonts = style.element.rPr.rFonts
        for key in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[key]
    styles["Normal"].paragraph_format.space_after = Pt(6)
    styles["Heading 1"].paragraph_format.space_before = Pt(14)
    styles["Caption"].paragraph_format.space_before = Pt(10)
    styles["Caption"].paragraph_format.space_after = Pt(4)
    defaults = styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for element in defaults.findall(qn("w:lang")):
        defaults.remove(element)
    said = OxmlElement("w:lang")
    said.set(qn("w:val"), language)
    said.set(qn("w:eastAsia"), language)
    defaults.append(said)


def _set_page(document: Any, title: str) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.0)
    section.top_margin = section.bottom_margin = Cm(2.0)
    footer = section.footer.paragraphs[0]
    footer.add_run(writable(title) + ", ").font.size = Pt(TABLE_SIZE)
    _add_field(footer, "PAGE")
    footer.add_run("/").font.size = Pt(TABLE_SIZE)
    _add_field(footer, "NUMPAGES")


def _add_field(paragraph: Any, name: str) -> None:
    """A field that the program that shows the document works out."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = paragraph.add_run("1")
    run.font.size = Pt(TABLE_SIZE)
    field.append(run._r)  # noqa: SLF001 -- as above
    paragraph._p.append(field)  # noqa: SLF001 -- as above


def _describe(document: Any, paper: Paper) -> None:
    told = document.core_properties
    told.title = writable(paper.title)[:LONGEST_PROPERTY]
    told.subject = writable(paper.subject)[:LONGEST_PROPERTY]
    told.author = told.last_modified_by = writable(paper.author)[:LONGEST_PROPERTY]
    told.language = paper.language
    told.comments = ""
    told.created = told.modified = MADE
    told.revision = 1


def _dateless(content: bytes) -> bytes:
    """The same file without the time at which each of its parts was written."""
    made = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = ZipInfo(name, EARLIEST)
            info.compress_type = ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return made.getvalue()
