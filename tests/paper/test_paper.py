"""The Board paper: what it says, that it can be read by everybody, and that the same Board gives the same bytes."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from exports.paper.blocks import Paragraph, Points, Quoted, Table
from exports.paper.content import Option, paper_of
from exports.paper.word import word_document
from formulas.split import Split, split_board
from funding.board import Board
from funding.money import format_money
from funding.wording import use_language
from tests.budgets import at_most
from tests.examples.shipped import FOLDER
from tests.returns.filling import BOARD, board_of

TWO = BOARD + '\n[[formulas]]\nname = "equal"\ntext = "All partners pay 90%, shared equally."\n'
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=60)
BASED = TWO.replace('years = ["2026-27"', 'base = "agreed"\nyears = ["2026-27"')


def split_of(board: Board, formula: str | None = None) -> Split:
    """The split of a Board without problems."""
    outcome = split_board(board, formula)
    assert outcome.split is not None, outcome.problems
    return outcome.split


def option(formula: str, board: Board | None = None) -> Option:
    """An option of the Board that two formulas share."""
    return Option(formula, split_of(board or board_of(BASED), formula))


def opened(content: bytes) -> Any:
    """The document, read back."""
    return Document(BytesIO(content))


def example() -> Option:
    """The main example under its own formula."""
    return Option("agreed", split_of(board_of((FOLDER / "north-wales-example.toml").read_text(encoding="utf-8"))))


def test_says_what_a_board_needs_to_decide() -> None:
    """Every part of the paper is there, in order, under a real heading."""
    document = opened(word_document(paper_of(option("agreed"), [option("equal")])))
    headings = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 1"]
    assert headings == [
        "The decision asked for",
        "The options",
        "What it means for each partner",
        "The true cost",
        "The gap",
        "Risks",
        "The formula in full",
        "Recommended minute",
        "Next steps",
        "Where the figures come from",
    ]


def test_figures_are_those_of_the_split() -> None:
    """Each partner's assessed share of every year stands in the paper as the split has it, and so do the totals."""
    found = example()
    (table,) = [
        block for block in paper_of(found).blocks if isinstance(block, Table) and block.caption == "Assessed shares"
    ]
    for place, row in enumerate(table.rows[:-1]):
        told = [format_money(year.partners[place].assessed) for year in found.split.years]
        assert list(row[2:]) == told
    totals = [format_money(sum(row.assessed for row in year.partners)) for year in found.split.years]
    assert list(table.rows[-1][2:]) == totals


def test_the_formula_stands_word_for_word() -> None:
    """Every sentence is there, numbered; the remark is not."""
    blocks = paper_of(example()).blocks
    numbered = [entry for block in blocks if isinstance(block, Points) and block.numbered for entry in block.entries]
    text = (FOLDER / "north-wales-example.toml").read_text(encoding="utf-8")
    assert numbered
    assert all(sentence in text for sentence in numbered)


def test_a_gap_is_told_in_words_and_minuted() -> None:
    """What no sentence asks for is named in pounds, year by year, and noted in the minute."""
    blocks = paper_of(option("equal")).blocks
    told = " ".join(entry for block in blocks if isinstance(block, Points) for entry in block.entries)
    assert "In 2026-27, £2,796.00 of the costs is asked of nobody." in told
    (minute,) = [block.text for block in blocks if isinstance(block, Quoted)]
    assert "It noted a gap of £2,796.00 (2026-27)" in minute


def test_no_gap_is_told_too() -> None:
    """Where partners are asked for everything, the paper says so."""
    texts = [block.text for block in paper_of(option("agreed")).blocks if isinstance(block, Paragraph)]
    assert "There is no gap: partners are asked for all of the costs to share, in every year." in texts


def test_risks_are_taken_over() -> None:
    """Sentences about risks stand in the paper as they are given."""
    blocks = paper_of(option("agreed"), risks=["The gap is above £5,000 in one year of ten."]).blocks
    assert Points(("The gap is above £5,000 in one year of ten.",)) in blocks


@pytest.mark.parametrize(("language", "tag"), [("en", "en-GB"), ("cy", "cy-GB")])
def test_everybody_can_read_it(language: str, tag: str) -> None:
    """Language, title, header rows that repeat, words for every table; no blank paragraphs to make room."""
    use_language(language)
    try:
        document = opened(word_document(paper_of(option("agreed"), [option("equal")])))
    finally:
        use_language("en")
    assert document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val") == [tag]
    assert document.core_properties.language == tag
    assert document.core_properties.title == document.paragraphs[0].text
    assert document.paragraphs[0].style.name == "Title"
    assert all(paragraph.text.strip() for paragraph in document.paragraphs)
    assert document.tables
    for table in document.tables:
        assert len(table._tbl.xpath("w:tr[1]/w:trPr/w:tblHeader")) == 1
        assert len(table._tbl.xpath("w:tblPr/w:tblCaption")) == len(table._tbl.xpath("w:tblPr/w:tblDescription")) == 1
        assert not table._tbl.xpath(".//w:vMerge | .//w:gridSpan")


def test_same_board_same_bytes() -> None:
    """Nothing in a paper depends on the clock."""
    made = word_document(paper_of(option("agreed")))
    assert made == word_document(paper_of(option("agreed")))
    with ZipFile(BytesIO(made)) as archive:
        assert {info.date_time[0] for info in archive.infolist()} == {1980}


@at_most(40)  # papers, each with eight texts
@given(st.lists(TEXTS, min_size=8, max_size=8))
def test_any_text_can_stand_in_it(texts: list[str]) -> None:
    """Whatever risks say, the document can be opened, and says it."""
    document = opened(word_document(paper_of(option("agreed"), risks=texts)))
    paragraphs = {paragraph.text for paragraph in document.paragraphs}
    for text in texts:
        said = "".join(char for char in text if char not in "\ufffe\uffff")
        assert said in paragraphs or "_x" in text


@pytest.mark.parametrize("formula", ["agreed", "by pool", "equal shares"])
def test_shipped_formulas(formula: str) -> None:
    """A paper can be written for each formula of the main example."""
    board = board_of((FOLDER / "north-wales-example.toml").read_text(encoding="utf-8"))
    assert opened(word_document(paper_of(Option(formula, split_of(board, formula))))).tables


def test_what_nobody_knows_of_the_year_before_is_not_told_as_no_change() -> None:
    """The template has no shares of last year: the paper says so, and its tables have a dash."""
    blank = split_of(board_of((FOLDER / "templates" / "blank.toml").read_text(encoding="utf-8")))
    blocks = paper_of(Option("draft", blank)).blocks
    told = [block.text for block in blocks if isinstance(block, Paragraph)]
    assert "What 2 partners paid in the year before is not known." in told
    assert "not known" in [row[-1] for block in blocks if isinstance(block, Table) for row in block.rows]
