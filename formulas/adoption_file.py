"""An adoption as it is exported by itself: read back and checked, as docs/verify_split.py does without the program."""

import codecs
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from formulas.reopening import adoption_faults
from funding.adopted import in_lines
from funding.canonical import canonical_text, fingerprint, from_canonical
from funding.decisions import Adoption
from funding.history import chain_faults
from funding.wording import _

_BEGINNING = re.compile(rb"\s*\{\s*\"adoption\"\s*:")


@dataclass(frozen=True, slots=True)
class FileVerdict:
    """What came of looking at an exported adoption."""

    adoption: Adoption | None
    """The adoption; None when it cannot be read."""
    faults: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether it is what was adopted."""
        return self.adoption is not None and not self.faults


def _as_utf_8(content: bytes) -> bytes:
    """The same text in UTF-8; PowerShell writes what a command prints in UTF-16."""
    if content[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
        return content.decode("utf-16", errors="replace").encode("utf-8")
    return content.removeprefix(codecs.BOM_UTF8)


def holds_adoption(content: bytes) -> bool:
    """Whether a file looks like an exported adoption."""
    return _BEGINNING.match(_as_utf_8(content)) is not None


def verify_adoption_file(content: bytes) -> FileVerdict:
    """Whether an exported adoption is what was adopted; never raises."""
    try:
        told = json.loads(_as_utf_8(content).decode("utf-8"), object_pairs_hook=_no_key_twice)
        data, mark, lines = told["adoption"], told["fingerprint"], told.get("history", [])
        adoption = adoption_of(data, mark)
        chain = "".join(f"{line}\n" for line in lines)
        (canonical_text(data) + chain).encode("utf-8")  # half a letter, which JSON can say, is none
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return FileVerdict(None, (_("The adoption cannot be read: it was altered."),))
    faults = list(adoption_faults(adoption))
    if fingerprint(data) != mark and not faults:
        faults.append(_("What it says does not have the fingerprint that stands with it: it was altered."))
    faults += [fault.told for fault in chain_faults(chain, [adoption])]
    return FileVerdict(adoption, tuple(faults))


def adoption_of(data: Mapping[str, Any], mark: str) -> Adoption:
    """The adoption that exported data says; raises `ValueError`."""
    return from_canonical(Adoption, {**data, "inputs": in_lines(data["inputs"]), "fingerprint": mark})


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError(pairs)
    return found
