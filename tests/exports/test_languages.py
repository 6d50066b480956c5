"""The Welsh workbook and the English one: alike in all but their words."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from exports.sheets.plan import plan_workbook
from exports.workbook import write_workbook
from formulas.split import Split
from funding.wording import noting_untranslated, speaking
from tests.examples.shipped import example
from tests.examples.shipped import split_of as split_of_board
from tests.exports.boards import AWKWARD, split_of

WORDS = re.compile(r'<t(?: [^>]*)?>[^<]*</t>|(?:header|footer|name|title|prompt|error|promptTitle|errorTitle)="[^"]*"')


def structure_of(path: Path) -> Iterator[tuple[str, str, str, str]]:
    """Sheet number, cell, style and what it holds: a figure, a formula, or that it is text."""
    with zipfile.ZipFile(path) as parts:
        names = [name for name in parts.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name)]
        for name in sorted(names):
            for cell, style, rest in re.findall(
                r'<c r="([A-Z]+\d+)"( s="\d+")?([^>]*>.*?)(?=<c r=|</row>)', parts.read(name).decode()
            ):
                yield name, cell, style, rest


def in_both(board_text: str | None, folder: Path) -> dict[str, list[tuple[str, str, str, str]]]:
    """The structure of a Board's workbook in each language, formulas with the sheets' English names."""
    found = {}
    for language in ("en", "cy"):
        with speaking(language):
            split = split_of(board_text) if board_text else split_of_board(example("north-wales-example.toml"))
            path = folder / f"{language}.xlsx"
            write_workbook(split, path, comparisons=[split])
            names = _names(split)
        found[language] = [(*cell[:3], _plain(cell[3], names)) for cell in structure_of(path) if "sheet" in cell[0]]
    return found


def _names(split: Split) -> Mapping[str, str]:
    names = plan_workbook(split).names
    return {name: f"Sheet{place}" for place, name in enumerate(names.every)}


def _plain(cell: str, names: Mapping[str, str]) -> str:
    """A cell's content without its words."""
    if 't="s"' in cell:
        return "text"
    formula = re.search(r"<f>([^<]*)</f>", cell)
    if formula is None:
        return cell
    told = re.sub(r'"[^"]*"|&quot;.*?&quot;', "words", formula[1])
    for name in sorted(names, key=len, reverse=True):
        told = told.replace(f"'{name}'!", f"{names[name]}!").replace(f"{name}!", f"{names[name]}!")
    return told if 't="str"' in cell else f"{told} = {cell.partition('<v>')[2]}"


@pytest.mark.parametrize("board_text", [None, AWKWARD])
def test_w53_welsh_and_english_differ_in_text_only(board_text: str | None, tmp_path: Path) -> None:
    """The same sheets, cells, styles, formulas and figures; only words differ."""
    found = in_both(board_text, tmp_path)
    different = [(en, cy) for en, cy in zip(found["en"], found["cy"], strict=True) if en != cy]
    assert (len(found["en"]) > 1_000, different) == (True, [])


def test_w53_what_has_no_welsh_is_in_english_and_counted(tmp_path: Path) -> None:
    """A text without a translation is noted once, whatever says it how often; in English nothing is missing."""
    split = split_of(AWKWARD)
    with noting_untranslated() as missing:
        write_workbook(split, tmp_path / "en.xlsx")
        assert missing == {}
        with speaking("cy"):
            write_workbook(split, tmp_path / "cy.xlsx")
    texts = set(missing)
    with speaking("cy"), noting_untranslated() as again:
        write_workbook(split, tmp_path / "cy.xlsx")
    assert set(again) == texts
