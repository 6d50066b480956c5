"""Files that are not what they say, that run or fetch something, or that would fill a computer: each with its words."""

from contextlib import suppress
from functools import cache
from io import BytesIO
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from exports.reading.held import book_in
from exports.reading.kinds import FileKind, Looked, kind_of, looked_at
from exports.reading.limits import MOST_BYTES, MOST_PARTS
from exports.reading.not_read import NotRead, Refusal
from exports.reading.own import own_in
from exports.reading.parts import starts_a_program
from exports.reading.safety import look_at
from exports.workbook import write_workbook
from tests.exports.boards import awkward_split
from tests.reading.made_files import (
    ENTITIES,
    RELS,
    TYPES,
    bomb,
    in_an_old_box,
    locked,
    manifest,
    open_document,
    plain_workbook,
    twins,
    with_formula,
    with_parts,
)

PLAIN = plain_workbook()
EXTERNAL = '<Relationship Id="r9" Type="http://x/{type}" Target="file:///other.xlsx" TargetMode="External"/>'

NO_SPREADSHEET = "“a.xlsx” is no spreadsheet, whatever its name says. Open it where it was made, and save it as .xlsx."
LOCKED = "“a.xlsx” is locked with a password. Open it, save it without a password, and use that."
DAMAGED = "“a.xlsx” is damaged and cannot be read. Open it in a spreadsheet program, save it again, and use that."
SWELLS = (
    "“a.xlsx” would unpack to far more than it seems to hold, as files do that are made to fill a computer. "
    "It is not read."
)
MACROS = "“a.xlsx” holds macros, small programs that run when it is opened. Save it as .xlsx, which holds none."
LINKS = "“a.xlsx” takes figures from other files. In Excel choose Data, Edit Links, Break Link, save it, and use that."
FETCHES = "“a.xlsx” fetches data from elsewhere. Copy its sheets as values into a new workbook, and use that."
INSIDE = "“a.xlsx” holds other files or controls inside. Copy its sheets into a new workbook, and use that."
DDE = "“a.xlsx” holds a formula that starts another program (DDE). It is not read; ask who sent it."
UNFOLDS = (
    "“a.xlsx” defines abbreviations of its own inside, as files do that are made to fill a computer. It is not read."
)
WEB_PAGE = (
    "“a.xlsx” is a web page under the name of a spreadsheet. Open it in a spreadsheet program, save it as .xlsx, "
    "and use that."
)
OLD = "“a.xlsx” is an old Excel file. Open it, save it as .xlsx, and use that."
PDF = "“a.xlsx” is a PDF, which holds no cells. Ask for the spreadsheet that it was made from."

CASES = [
    pytest.param(b"Line,2026-27\n", Refusal.NOT_WHAT_IT_SAYS, NO_SPREADSHEET, id="text under another name"),
    pytest.param(b"", Refusal.NOT_WHAT_IT_SAYS, NO_SPREADSHEET, id="nothing"),
    pytest.param(b"\xef\xbb\xbf <HTML><table>", Refusal.NOT_WHAT_IT_SAYS, WEB_PAGE, id="a web page"),
    pytest.param(b"%PDF-1.7", Refusal.NOT_WHAT_IT_SAYS, PDF, id="a PDF"),
    pytest.param(in_an_old_box("Workbook"), Refusal.NOT_WHAT_IT_SAYS, OLD, id="an old Excel file"),
    pytest.param(in_an_old_box("EncryptedPackage"), Refusal.LOCKED, LOCKED, id="a password"),
    pytest.param(locked(), Refusal.LOCKED, LOCKED, id="a locked archive"),
    pytest.param(PLAIN[:400], Refusal.DAMAGED, DAMAGED, id="half a file"),
    pytest.param(twins(), Refusal.DAMAGED, DAMAGED, id="two parts of one name"),
    pytest.param(bomb(), Refusal.TOO_LARGE, SWELLS, id="a part that swells"),
    pytest.param(
        with_parts(PLAIN, {f"x/{number}": b"" for number in range(MOST_PARTS)}),
        Refusal.TOO_LARGE,
        "“a.xlsx” holds 2,009 parts, more than the 2,000 that are read. It is not a usual spreadsheet.",
        id="very many parts",
    ),
    pytest.param(with_parts(PLAIN, {"xl/vbaProject.bin": b"x"}), Refusal.PROGRAM, MACROS, id="macros"),
    pytest.param(
        with_parts(PLAIN, {"[Content_Types].xml": TYPES.format(inner='<Override ContentType="a.macroEnabled.b"/>')}),
        Refusal.PROGRAM,
        MACROS,
        id="a workbook that says it has macros",
    ),
    pytest.param(with_parts(PLAIN, {"xl/externalLinks/externalLink1.xml": "<a/>"}), Refusal.PROGRAM, LINKS, id="links"),
    pytest.param(
        with_parts(PLAIN, {"xl/_rels/x.rels": RELS.format(inner=EXTERNAL.format(type="image"))}),
        Refusal.PROGRAM,
        LINKS,
        id="a picture from elsewhere",
    ),
    pytest.param(with_parts(PLAIN, {"xl/connections.xml": "<a/>"}), Refusal.PROGRAM, FETCHES, id="connections"),
    pytest.param(
        with_parts(PLAIN, {"xl/embeddings/oleObject1.bin": b"x"}), Refusal.PROGRAM, INSIDE, id="a file inside"
    ),
    pytest.param(with_formula("cmd|'/c calc'!A0"), Refusal.PROGRAM, DDE, id="DDE"),
    pytest.param(with_parts(PLAIN, {"xl/worksheets/sheet1.xml": ENTITIES}), Refusal.TOO_LARGE, UNFOLDS, id="entities"),
    pytest.param(
        with_parts(PLAIN, {"xl/worksheets/sheet1.xml": ENTITIES.encode("utf-16")}),
        Refusal.TOO_LARGE,
        UNFOLDS,
        id="entities in other letters",
    ),
    pytest.param(
        open_document(parts={"Basic/Standard/script-lb.xml": "<a/>"}), Refusal.PROGRAM, MACROS, id="ods macros"
    ),
    pytest.param(open_document('<table:table-source xlink:href="other.ods"/>'), Refusal.PROGRAM, LINKS, id="ods links"),
    pytest.param(
        open_document('<table:table-cell table:formula="of:=DDE(&quot;soffice&quot;;&quot;a&quot;;&quot;b&quot;)"/>'),
        Refusal.PROGRAM,
        DDE,
        id="ods DDE",
    ),
    pytest.param(
        open_document(parts={"Object 1": b"x", "META-INF/manifest.xml": manifest(chart="Object 2/")}),
        Refusal.PROGRAM,
        INSIDE,
        id="ods with a file inside beside a chart",
    ),
    pytest.param(
        open_document(parts={"META-INF/manifest.xml": manifest(inner="<m:encryption-data/>")}),
        Refusal.LOCKED,
        LOCKED,
        id="ods with a password",
    ),
    pytest.param(open_document("<script:event-listener/>"), Refusal.PROGRAM, MACROS, id="ods events"),
]


@pytest.mark.parametrize(("content", "refusal", "words"), CASES)
def test_dangerous_and_false_files_are_refused(tmp_path: Path, content: bytes, refusal: Refusal, words: str) -> None:
    """Each is refused before anything opens it, in words that say what it is and what to do."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    with pytest.raises(NotRead) as refused:
        looked_at(path)
    assert (refusal, words) == (refused.value.refusal, str(refused.value))


def test_files_too_large_are_refused_unread(tmp_path: Path) -> None:
    """The limit is stated, and no more than it is read."""
    path = tmp_path / "a.xlsx"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 10)
    with pytest.raises(NotRead, match=r"“a\.xlsx” is larger than 40 MB, which is more than is read"):
        looked_at(path)


def test_missing_files_are_told(tmp_path: Path) -> None:
    """A name that is mistyped is told with its folder."""
    missing = tmp_path / "nothing.xlsx"
    with pytest.raises(NotRead) as refused:
        looked_at(missing)
    assert f"There is no file “{missing}”." == str(refused.value)


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.xlsx", PLAIN, FileKind.WORKBOOK),
        ("a.dat", PLAIN, FileKind.WORKBOOK),
        ("a.ods", open_document(), FileKind.OPEN_DOCUMENT),
        ("a.csv", b"Line,2026-27\n", FileKind.TEXT),
        ("a.toml", b"format = 1\n", FileKind.BOARD_FILE),
    ],
    ids=["xlsx", "dat", "ods", "csv", "toml"],  # what is zipped holds the time, and every worker must name tests alike
)
def test_what_a_file_is_is_told_by_what_it_holds(tmp_path: Path, name: str, content: bytes, kind: FileKind) -> None:
    """Whatever it is called, but for text, which could be anything."""
    (tmp_path / name).write_bytes(content)
    assert kind_of(tmp_path / name) is kind
    assert kind_of(tmp_path) is FileKind.FOLDER


def test_charts_of_an_open_document_are_no_danger(tmp_path: Path) -> None:
    """LibreOffice keeps each chart as an object inside, with a picture of it."""
    parts: dict[str, str | bytes] = {
        "Object 1/content.xml": "<a/>",
        "ObjectReplacements/Object 1": b"x",
        "META-INF/manifest.xml": manifest(chart="Object 1/"),
    }
    (tmp_path / "a.ods").write_bytes(open_document(parts=parts))
    assert kind_of(tmp_path / "a.ods") is FileKind.OPEN_DOCUMENT


def test_our_own_workbook_as_an_open_document_is_told(tmp_path: Path) -> None:
    """Neither taken for a sheet of costs nor for a danger: saved as .xlsx it can be read."""
    meta = '<o:meta xmlns:o="o"><o:user-defined o:name="CyfranFormula">agreed</o:user-defined></o:meta>'
    (tmp_path / "a.ods").write_bytes(open_document(parts={"meta.xml": meta}))
    with pytest.raises(NotRead) as refused:
        kind_of(tmp_path / "a.ods")
    assert str(refused.value) == (
        "“a.ods” is a workbook of Cyfran's that was saved as .ods. Open it, save it as .xlsx, and use that."
    )


def test_a_document_is_no_spreadsheet(tmp_path: Path) -> None:
    """A Word file is in the same kind of box and is not damaged."""
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    (tmp_path / "a.xlsx").write_bytes(made.getvalue())
    with pytest.raises(NotRead) as refused:
        kind_of(tmp_path / "a.xlsx")
    assert str(refused.value) == NO_SPREADSHEET


def test_a_link_to_click_on_is_no_danger(tmp_path: Path) -> None:
    """A web address in a cell takes nothing in."""
    rels = RELS.format(inner=EXTERNAL.format(type="hyperlink"))
    (tmp_path / "a.xlsx").write_bytes(with_parts(PLAIN, {"xl/worksheets/_rels/sheet1.xml.rels": rels}))
    assert kind_of(tmp_path / "a.xlsx") is FileKind.WORKBOOK


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("cmd|'/c calc'!A0", True),
        ("=+MSEXCEL|'\\..\\x'!''", True),
        ('DDE("soffice";"a";"b")', True),
        ("SUM(A1:A2)", False),
        ("'Workings 2026-27'!A1", False),
        ('IF(A1="a|b",Inputs!A1,2)', False),
        ("Added!A1", False),
    ],
)
def test_formulas_that_start_programs_are_known(formula: str, *, expected: bool) -> None:
    """A program, an upright line and an exclamation mark; not every formula with an upright line in a text."""
    assert starts_a_program(formula) is expected


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook of our own."""
    path = tmp_path_factory.mktemp("ours") / "ours.xlsx"
    write_workbook(awkward_split(), path)
    return path


def test_text_that_looks_like_a_formula_stays_text(ours: Path) -> None:
    """What begins with an equals sign as text is read as text, and no cell of ours runs it."""
    book = book_in(ours.read_bytes(), ours.name)
    texts = [held for cells in book.sheets.values() for held in cells.values() if str(held.value).startswith("=")]
    assert texts
    assert all(not held.formula for held in texts)


EDITS = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.binary(min_size=0, max_size=6)), min_size=1, max_size=4
)


@given(EDITS, st.sampled_from([1, 2]))
def test_broken_files_never_break_the_reader(edits: list[tuple[float, bytes]], kept: int) -> None:
    """Whatever bytes of a workbook are changed, the reader reads it or says in words why not."""
    content = bytearray(PLAIN)
    for where, new in edits:
        at = int(where * len(content))
        content[at : at + len(new)] = new
    _read_or_refuse(bytes(content[: len(content) // kept]))


@given(st.data())
def test_broken_parts_never_break_the_reader(data: DataObject) -> None:
    """The same for what is inside, where the archive itself is whole."""
    part = data.draw(st.sampled_from(["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"]))
    _read_or_refuse(with_parts(PLAIN, {part: _broken(data, _part(PLAIN, part))}))


@given(st.data())
@settings(max_examples=15)
def test_broken_workbooks_of_our_own_never_break_the_reader(data: DataObject) -> None:
    """The same for a workbook of our own, its texts and what it says of itself."""
    content = _ours()
    part = data.draw(st.sampled_from(["xl/sharedStrings.xml", "docProps/custom.xml", "xl/workbook.xml"]))
    _read_or_refuse(with_parts(content, {part: _broken(data, _part(content, part))}))


@cache
def _ours() -> bytes:
    made = Path(mkdtemp(prefix="tmp-ours-")) / "ours.xlsx"
    write_workbook(awkward_split(), made)
    content = made.read_bytes()
    rmtree(made.parent)
    return content


def _broken(data: DataObject, text: bytes) -> bytes:
    at = data.draw(st.integers(0, len(text)))
    new = data.draw(st.sampled_from([b"", b"<", b'"', b"9999999999", b"-1", b"&#0;", b"\xff", b"</c>", b"\xf0"]))
    return text[:at] + new + text[at + data.draw(st.integers(0, 9)) :]


def _part(content: bytes, name: str) -> bytes:
    with ZipFile(BytesIO(content)) as archive:
        return archive.read(name)


def _read_or_refuse(content: bytes) -> None:
    """Read it, or be refused in words; anything else that is raised is a fault of the program."""
    with suppress(NotRead):
        own_in(Looked(Path("a.xlsx"), content, look_at(content, "a.xlsx")))
