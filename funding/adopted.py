"""An adoption as data that anybody can check: its canonical form, its fingerprint, and the facts it froze."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from funding.board import Board
from funding.canonical import canonical, canonical_text, facts_of, fingerprint, from_canonical
from funding.decisions import Adoption
from funding.layout import sections_of
from funding.syntax import BOM
from funding.writing import entry_text, plain_tables


class NotFrozen(ValueError):
    """What stands as the frozen facts of an adoption are none; the message is for people who mend programs."""


def frozen_facts(board: Board) -> str:
    """The Board's facts as canonical text, with a line for each entry, so that people can read and compare it."""
    return in_lines(canonical(facts_of(board)))


def in_lines(plain: Mapping[str, Any]) -> str:
    """Canonical data as text with a line for each table, and for each entry of a list of tables."""
    told = ",\n".join(f"{canonical_text(key)}:{_value(plain[key])}" for key in sorted(plain))
    return f"{{\n{told}\n}}\n"


def _value(value: Any) -> str:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(map(canonical_text, value)) + "]"
    return canonical_text(value)


def read_facts(inputs: str) -> Board:
    """The Board whose facts were frozen; raises `NotFrozen`, also when the text is laid out otherwise."""
    try:
        plain = json.loads(inputs)
        if not isinstance(plain, dict) or in_lines(plain) != inputs:
            raise NotFrozen(inputs[:60])
        return from_canonical(Board, plain)
    except (ValueError, RecursionError) as slip:
        raise NotFrozen(str(slip)) from slip


def adoption_data(adoption: Adoption) -> dict[str, Any]:
    """All that an adoption says but its fingerprint, as canonical data; the frozen facts as data too."""
    plain = canonical(adoption)
    del plain["fingerprint"]
    try:
        plain["inputs"] = json.loads(adoption.inputs)
    except (ValueError, RecursionError):
        plain["inputs"] = adoption.inputs  # altered: it keeps what it says, and so another fingerprint
    return plain


def adoption_fingerprint(adoption: Adoption) -> str:
    """The fingerprint that an adoption must carry."""
    return fingerprint(adoption_data(adoption))


def adoption_texts(text: str, board: Board) -> Iterator[tuple[Adoption, str, str]]:
    """Each adoption of a Board file, its text as it stands there, and as the program writes it."""
    body = text.removeprefix(BOM).replace("\r\n", "\n")
    sections = [section for section in sections_of(body) if section.path == ("adoptions",) and section.is_entry]
    written = plain_tables(board).get("adoptions", ())
    if not isinstance(written, list | tuple) or len(sections) != len(board.adoptions):
        return
    for adoption, fields, section in zip(board.adoptions, written, sections, strict=True):
        stands = section.text.removeprefix(section.lead)
        yield adoption, stands if stands.endswith("\n") else f"{stands}\n", entry_text("adoptions", fields)
