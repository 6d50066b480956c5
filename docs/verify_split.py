"""Checks an adopted split by itself: Python alone, nothing to install, not a line of Cyfran.

    cyfran decisions board.toml "Adopted 2026-05-12" --format json > adoption.json
    python verify_split.py adoption.json

It looks whether the adoption has the fingerprint that stands with it (compare that with the minutes), whether the
figures add up to the penny, and whether the history that came with it is whole. It ends with exit code 0 when all
holds, 3 when something does not, 2 when the file cannot be read. docs/reference/fingerprint.md says more.
"""

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Data = dict[str, Any]

HOLDS, UNREADABLE, FAILS = 0, 2, 3


def no_key_twice(pairs: list[tuple[str, Any]]) -> Data:
    """A table, unless a key stands there twice and so means two things; raises `ValueError`."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands there twice")
    return found


def canonical_text(data: object) -> str:
    """The one text for data: sorted keys, no spaces, letters as they are."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def wrong_fingerprint(told: Data) -> Iterator[str]:
    """The fingerprint is the SHA-256 of the adoption's canonical text."""
    found = sha256(canonical_text(told["adoption"]))
    if found != told["fingerprint"]:
        yield f"The fingerprint does not fit. It stands there as\n  {told['fingerprint']}\nbut comes out as\n  {found}"


def wrong_sums(adoption: Data) -> Iterator[str]:
    """Shares + gap - surplus = costs to share, and cash + credit = shares, every year; what is left out is nothing."""
    for year in adoption["years"]:
        rows = [share for share in adoption["shares"] if share["year"] == year["year"]]
        assessed = sum(share["assessed"] for share in rows)
        costs = year["true_cost"] - year.get("income", 0) - year.get("gifts", 0)
        if costs != year["costs_to_share"]:
            yield f"{year['year']}: true cost less income and gifts is {costs}, not {year['costs_to_share']} pence."
        shared = assessed + year.get("gap", 0) - year.get("surplus", 0)
        if shared != year["costs_to_share"]:
            yield f"{year['year']}: shares, gap and surplus make {shared}, not {year['costs_to_share']} pence."
        paid = sum(share["cash_due"] + share.get("in_kind_credit", 0) for share in rows) + year.get("beyond_used", 0)
        if paid != assessed:
            yield f"{year['year']}: cash and credit make {paid}, not {assessed} pence."
    known = {year["year"] for year in adoption["years"]}
    if any(share["year"] not in known for share in adoption["shares"]):
        yield "There are shares for a year that was not adopted."


def wrong_instalments(adoption: Data) -> Iterator[str]:
    """A partner's instalments in a year add up to its cash due."""
    asked: dict[tuple[str, str], int] = {}
    for parts in adoption.get("instalments", []):
        key = (parts["year"], parts["partner"])
        asked[key] = asked.get(key, 0) + sum(parts["due"].values())
    due = {(share["year"], share["partner"]): share["cash_due"] for share in adoption["shares"]}
    for key in sorted(asked.keys() | due.keys()):
        if asked.get(key, 0) != due.get(key, 0):
            year, partner = key
            yield f"{year}, {partner}: the instalments make {asked.get(key, 0)}, not {due.get(key, 0)} pence."


def wrong_history(told: Data) -> Iterator[str]:
    """Each line ends with the SHA-256 of the chain value before it and the line up to there."""
    before, chains = "", []
    for number, line in enumerate(told.get("history", []), start=1):
        start, _tab, chain = line.rpartition("\t")
        if line.partition("\t")[0] != str(number):
            yield f"History, line {number}: it says another number. An entry was taken out, added or moved."
        if sha256(f"{before}\n{start}\t") != chain:
            yield f"History, entry {number}: it was altered, or does not follow the entry before it."
        before = chain
        chains.append(chain)
    after = told["adoption"].get("after")
    if after is not None and after not in chains:
        yield "The history does not hold the entry after which this was adopted."


def text_of(path: Path) -> str:
    """The text of a file in UTF-8, or in UTF-16 as PowerShell writes what a command prints; raises `ValueError`."""
    content = path.read_bytes()
    return content.decode("utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig")


def main(words: list[str]) -> int:
    """Check the file that is named and print what was found."""
    if len(words) != 1:
        print("Name one file: python verify_split.py adoption.json", file=sys.stderr)
        return UNREADABLE
    try:
        told = json.loads(text_of(Path(words[0])), object_pairs_hook=no_key_twice)
        adoption = told["adoption"]
        checks = (wrong_fingerprint(told), wrong_sums(adoption), wrong_instalments(adoption), wrong_history(told))
        faults = [fault for check in checks for fault in check]
    except OSError:
        print(f"{words[0]} cannot be read. Is the name right, and is the file closed elsewhere?", file=sys.stderr)
        return UNREADABLE
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as slip:
        print(f"{words[0]} is not an adoption as Cyfran writes it, or was damaged. Get it again with:", file=sys.stderr)
        print('    cyfran decisions board.toml "Adopted ..." --format json > adoption.json', file=sys.stderr)
        print(f"For a programmer: {slip!r}", file=sys.stderr)
        return UNREADABLE
    for fault in faults:
        print(fault)
    if faults:
        print("This is NOT what was adopted.")
        return FAILS
    years = ", ".join(year["year"] for year in adoption["years"])
    print(f"{adoption['name']} ({years}): the fingerprint fits, and every figure adds up to the penny.")
    print(f"Compare it with the one in the minutes: {told['fingerprint']}")
    return HOLDS


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
