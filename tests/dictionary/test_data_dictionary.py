"""The data dictionary tells of every field that the commands print, and of no other."""

import csv
import io
import json
import runpy
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from exports.dictionary.outputs import OUTPUTS, dictionary_rows
from tests.project.working_copy import ROOT
from tui.command_line import main

EXAMPLE = str(ROOT / "examples" / "north-wales-example.toml")
RUNS: Mapping[str, Sequence[Sequence[str]]] = {
    "check": [["check", "BROKEN"]],
    "split": [["split", EXAMPLE]],
    "explain": [["explain", EXAMPLE, "wrexham"]],
    "plan": [["plan", EXAMPLE], ["plan", EXAMPLE, "--per", "children aged 0-17"], ["plan", EXAMPLE, "--by", "pool"]],
    "in-kind": [["in-kind", EXAMPLE]],
    "bridge": [["bridge", EXAMPLE, "wrexham"]],
    "health": [["health", EXAMPLE]],
    "cash": [["cash", EXAMPLE]],
    "dictionary": [["dictionary"]],
}
"""How to make each command print all of its fields."""


@pytest.fixture
def broken(tmp_path: Path) -> str:
    """A Board file with a problem."""
    path = tmp_path / "broken.toml"
    path.write_text("format = 1\n", encoding="utf-8")
    return str(path)


def printed(words: Sequence[str], form: str, broken: str) -> str:
    """What a command prints in a format."""
    typed = [broken if word == "BROKEN" else word for word in words]
    return CliRunner().invoke(main, [*typed, "--format", form]).stdout


def paths(data: object, path: str = "") -> Iterator[str]:
    """The keys that lead to every value, with [] for each entry of a list."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield f"{path}.{key}".removeprefix(".")
            yield from paths(value, f"{path}.{key}".removeprefix("."))
    elif isinstance(data, list):
        for entry in data:
            if not isinstance(entry, dict | list):
                yield f"{path}[]"
            yield from paths(entry, f"{path}[]")


def told(output: str, form: str) -> list[str]:
    """The names that the dictionary tells of."""
    return [row.name for row in dictionary_rows(output) if row.format == form]


@pytest.mark.parametrize("output", OUTPUTS)
def test_tells_every_key(output: str, broken: str) -> None:
    """Each key that a command prints as JSON is in the dictionary, and the other way round."""
    found = {path for words in RUNS[output] for path in paths(json.loads(printed(words, "json", broken)))}
    assert found == set(told(output, "json"))


@pytest.mark.parametrize("output", OUTPUTS)
def test_tells_every_column(output: str, broken: str) -> None:
    """Each heading that a command prints as CSV is in the dictionary, and the other way round."""
    found = {
        heading for words in RUNS[output] for heading in next(csv.reader(io.StringIO(printed(words, "csv", broken))))
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
    assert with_data == set(OUTPUTS)


def test_blank_only_where_it_says_so(broken: str) -> None:
    """A field that may not be blank never is null in what the examples print."""
    for output, runs in RUNS.items():
        blank = {row.name for row in dictionary_rows(output) if row.format == "json" and row.may_be_blank}
        for words in runs:
            assert set(nulls(json.loads(printed(words, "json", broken)))) <= blank


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
