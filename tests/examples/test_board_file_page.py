"""The page on the Board file tells of every key, and its examples are a Board."""

import re
from typing import get_args

import pytest
from pydantic import BaseModel

from funding.board import Board
from funding.document import read_board
from tests.examples.shipped import FOLDER, split_of

PAGE = (FOLDER.parent / "docs" / "reference" / "board-file.md").read_text(encoding="utf-8")
EXAMPLES = "\n".join(re.findall(r"^```toml\n(.*?)^```$", PAGE, flags=re.MULTILINE | re.DOTALL))


def models(model: type[BaseModel]) -> set[type[BaseModel]]:
    """A table and every table within it."""
    found = {model}
    for field in model.model_fields.values():
        for kind in _kinds(field.annotation):
            if kind not in found:
                found |= models(kind)
    return found


def _kinds(annotation: object) -> set[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return {annotation}
    return {kind for part in get_args(annotation) for kind in _kinds(part)}


KEYS = sorted({key for model in models(Board) for key in model.model_fields})


@pytest.mark.parametrize("key", KEYS)
def test_every_key_is_told_of(key: str) -> None:
    """A key of any table stands on the page in the type that keys are printed in."""
    assert re.search(rf"`[^`\n]*\b{key}\b[^`\n]*`", PAGE)


def test_the_examples_are_a_board() -> None:
    """Put together they have no problems and share their costs."""
    reading = read_board(EXAMPLES)
    assert reading.problems == ()
    assert reading.board is not None
    assert len(split_of(reading.board).years) == 2
