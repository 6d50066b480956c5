"""The data dictionary tells of every field that the commands print, and of no other."""

import csv
import io
import json
import os
import re
import runpy
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from exports.dictionary.outputs import OUTPUTS, command_of, dictionary_rows
from tests.project.working_copy import ROOT
from tui.command_line import main

EXAMPLE = ROOT / "examples" / "north-wales-example.toml"
HEALTH = "health boards' percentage"
SOUGHT = "Health boards pay no more than £42,000 in 2026-27"
UNCERTAIN = ("--scenario", "What nobody knows yet")
RUNS: Mapping[str, Sequence[Sequence[str]]] = {
    "check": [["check", "broken.toml"]],
    "split": [["split", "board.toml"]],
    "explain": [["explain", "board.toml", "wrexham"]],
    "plan": [["plan", "board.toml"], ["plan", "board.toml", "--per", "children aged 0-17"]],
    "in-kind": [["in-kind", "board.toml"]],
    "bridge": [["bridge", "board.toml", "wrexham"]],
    "health": [["health", "board.toml"]],
    "cash": [["cash", "board.toml"]],
    "scenarios": [["scenarios", "board.toml"]],
    "ensemble": [["ensemble", "board.toml", "--draws", "200", *UNCERTAIN, "--exceeds", "£500"]],
    "tornado": [["tornado", "board.toml", "wrexham", "--draws", "2000", *UNCERTAIN]],
    "compare": [["compare", "board.toml", "agreed", "by pool"]],
    "table": [
        ["table", "board.toml", "local authorities' percentage from 57% to 59% in steps of 1%"],
        ["table", "board.toml", f"{HEALTH} from 23% to 25% in steps of 1%", "--scenario", "A helpline"],
        [
            "table",
            "board.toml",
            f"{HEALTH} from 23% to 24% in steps of 1%",
            "--and",
            "police's percentage from 10% to 11% in steps of 1%",
        ],
    ],
    "seek": [
        ["seek", "board.toml", SOUGHT, "--by", HEALTH, "--formula", "60/25/10/5"],
        ["seek", "board.toml", SOUGHT, "The gap is nothing", "--by", HEALTH, "--formula", "60/25/10/5"],
    ],
    "rehearse": [["rehearse", "board.toml", "--draws", "20"], ["rehearse", "without_past.toml", "--draws", "20"]],
    "adopt --checklist": [["adopt", "board.toml", "--checklist"]],
    "decisions": [["decisions", "adopted.toml"]],
    "decisions NAME --against OTHER": [["decisions", "adopted.toml", "Counter", "--against", "Adopted"]],
    "decisions NAME --invoices": [["decisions", "adopted.toml", "Adopted", "--invoices"]],
    "actuals": [["actuals", "board.toml"]],
    "settle": [["settle", "board.toml"]],
    "history": [["history", "adopted.toml"]],
    "verify WORKBOOK.xlsx": [["verify", "altered.xlsx"]],
    "verify BOARD.toml": [["verify", "changed.toml"]],
    "dictionary": [["dictionary"]],
}
"""How to make each command print all of its fields."""
ONLY_JSON = {
    "adopt --checklist",
    "decisions",
    "decisions NAME --against OTHER",
    "verify WORKBOOK.xlsx",
    "verify BOARD.toml",
}
"""What is not to be had as CSV."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a Board, a broken one, one with a decision, and a workbook that was altered."""
    place = tmp_path_factory.mktemp("outputs")
    text = EXAMPLE.read_text(encoding="utf-8")
    (place / "board.toml").write_text(text, encoding="utf-8")
    (place / "broken.toml").write_text("format = 1\n", encoding="utf-8")
    without = re.sub(r"\[\[past\]\].*?(?=\n\[\[(?!past)|\Z)", "", text, flags=re.DOTALL)
    (place / "without_past.toml").write_text(without, encoding="utf-8")
    (place / "adopted.toml").write_text(text, encoding="utf-8")
    old = Path.cwd()
    os.chdir(place)
    try:
        _decide_and_export(place)
    finally:
        os.chdir(old)
    return place


def _decide_and_export(place: Path) -> None:
    """Adopt, put forward, and export, as people do."""
    meeting = ["--meeting", "Spring meeting", "--date", "2026-03-31", "--name", "Adopted"]
    run("adopt", "adopted.toml", *meeting, "--present", "all", "--despite", "A test")
    run("propose", "adopted.toml", "Counter", "--by", "police", "--formula", "by pool", "--date", "2026-04-01")
    adopted = (place / "adopted.toml").read_text(encoding="utf-8")
    changed = adopted.replace('last_year = "£11,200"', 'last_year = "£11,300"')
    (place / "changed.toml").write_text(changed, encoding="utf-8")
    run("export", "board.toml", "altered.xlsx")
    book = load_workbook(place / "altered.xlsx")
    sheet = book["Split"]
    sheet["A1"] = "Another title"
    book.save(place / "altered.xlsx")


def run(*words: str) -> str:
    """What a command prints."""
    result = CliRunner().invoke(main, list(words))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.stdout


def printed(words: Sequence[str], form: str, folder: Path) -> str:
    """What a command prints in a format, in the folder."""
    return _printed(tuple(words), form, folder)


@cache
def _printed(words: tuple[str, ...], form: str, folder: Path) -> str:
    typed = [str(folder / word) if (folder / word).exists() else word for word in words]
    return run(*typed, "--format", form)


def paths(data: object, path: str = "") -> Iterator[str]:
    """The keys that lead to every value, with [] for each entry of a list; PARTNER stands for a partner's id."""
    if isinstance(data, dict):
        for key, value in data.items():
            name = "PARTNER" if path.endswith("_pence") else key
            yield f"{path}.{name}".removeprefix(".")
            yield from paths(value, f"{path}.{name}".removeprefix("."))
    elif isinstance(data, list):
        for entry in data:
            yield from paths(entry, f"{path}[]")


def told(output: str, form: str) -> list[str]:
    """The names that the dictionary tells of."""
    return [row.name for row in dictionary_rows() if (row.output, row.format) == (output, form)]


@pytest.mark.parametrize("output", OUTPUTS)
def test_tells_every_key(output: str, folder: Path) -> None:
    """Each key that a command prints as JSON is in the dictionary, and the other way round."""
    found = {path for words in RUNS[output] for path in paths(json.loads(printed(words, "json", folder)))}
    assert found == set(told(output, "json"))


@pytest.mark.parametrize("output", [output for output in OUTPUTS if output not in ONLY_JSON])
def test_tells_every_column(output: str, folder: Path) -> None:
    """Each heading that a command prints as CSV is in the dictionary, and the other way round."""
    found = {
        heading for words in RUNS[output] for heading in next(csv.reader(io.StringIO(printed(words, "csv", folder))))
    }
    assert found == set(told(output, "csv"))


@pytest.mark.parametrize("output", OUTPUTS)
def test_tells_each_once(output: str) -> None:
    """No field is told of twice, and each has a meaning."""
    for form in ("json", "csv"):
        assert len(told(output, form)) == len(set(told(output, form)))
    assert all(row.meaning.endswith((".", "?")) for row in dictionary_rows(output))


def test_tells_of_every_command_that_prints_data() -> None:
    """Whoever adds a command with --format adds its fields to the dictionary."""
    context = click.Context(main)
    with_data = {
        name
        for name in main.list_commands(context)
        if (command := main.get_command(context, name)) and any(option.name == "form" for option in command.params)
    }
    assert with_data == {command_of(output) for output in OUTPUTS}


def test_blank_only_where_it_says_so(folder: Path) -> None:
    """A field that may not be blank never is null in what the examples print."""
    for output, runs in RUNS.items():
        rows = [row for row in dictionary_rows() if (row.output, row.format) == (output, "json")]
        blank = {row.name for row in rows if row.may_be_blank}
        for words in runs:
            assert set(nulls(json.loads(printed(words, "json", folder)))) <= blank


def nulls(data: object, path: str = "") -> Iterator[str]:
    """The keys that lead to every null."""
    if data is None:
        yield path
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from nulls(value, f"{path}.{key}".removeprefix("."))
    elif isinstance(data, list):
        for entry in data:
            yield from nulls(entry, f"{path}[]")


def test_the_page_is_what_the_program_says() -> None:
    """docs/reference/data-dictionary.md is written by its script; run that when this fails."""
    script = runpy.run_path(str(ROOT / "docs" / "make_data_dictionary.py"))
    assert (ROOT / "docs" / "reference" / "data-dictionary.md").read_text(encoding="utf-8") == script["page"]()
