"""The guide to what is not known shows what the program prints."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from formulas.clauses import Note
from formulas.language.parser import read_text
from scenarios.clauses import Counted, Perhaps, Uncertain
from scenarios.language.lexicon import scenario_lexicon
from tests.command_line.conftest import Run
from tests.examples.shipped import example
from tests.project.working_copy import ROOT

GUIDE = (ROOT / "docs" / "guide" / "uncertainty.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```\n\$ cyfran ([^\n]+)\n(.*?)```", GUIDE, re.DOTALL)
SENTENCES = re.findall(r"^\| `(.+?)` \|", GUIDE, re.MULTILINE)


@pytest.mark.parametrize(("words", "shown"), SHOWN, ids=[str(place) for place in range(len(SHOWN))])
def test_shows_what_is_printed(words: str, shown: str, run: Run, tmp_path: Path) -> None:
    """Each stretch between dots stands in what the command prints."""
    shutil.copy(ROOT / "examples" / "north-wales-example.toml", tmp_path / "board.toml")
    printed = run(*shlex.split(words)).stdout
    stretches = [stretch.strip("\n") for stretch in re.split(r"^\.\.\.$", shown, flags=re.MULTILINE)]
    assert [stretch for stretch in stretches if stretch not in printed] == []


@pytest.mark.parametrize("sentence", SENTENCES)
def test_its_sentences_can_be_read(sentence: str) -> None:
    """Whoever types them into the example Board says what is uncertain."""
    read = read_text(sentence, scenario_lexicon(example("north-wales-example.toml")))
    assert read.problems == ()
    assert next(type(said) for said in read.said if not isinstance(said, Note)) in {Uncertain, Counted, Perhaps}
