"""The history of a Board as text, JSON and CSV."""

import json
import textwrap
from collections.abc import Sequence

from exports.tables import WIDTH, csv_text
from funding.history import HistoryEntry, HistoryFault
from funding.wording import _, plural


def history_text(entries: Sequence[HistoryEntry]) -> str:
    """Each saving with its sentences, the oldest first."""
    if not entries:
        return _("There is no history yet: it begins when the program first saves a change.")
    blocks = []
    for entry in entries:
        head = f"{entry.number}. {entry.at.replace('T', ' ').removesuffix('Z')} UTC, {entry.role}"
        said = [textwrap.fill(told, WIDTH, initial_indent="   ", subsequent_indent="     ") for told in entry.said]
        blocks.append("\n".join([head, *said]))
    return "\n".join(blocks)


def history_json(entries: Sequence[HistoryEntry]) -> str:
    """Each saving with all that it keeps."""
    rows = [
        {
            "number": entry.number,
            "at": entry.at,
            "role": entry.role,
            "said": list(entry.said),
            "facts": entry.facts,
            "records": entry.records,
            "chain": entry.chain,
        }
        for entry in entries
    ]
    return json.dumps({"history": rows}, ensure_ascii=False, indent=2)


def history_csv(entries: Sequence[HistoryEntry]) -> str:
    """A row for each sentence."""
    rows: list[Sequence[str]] = [("number", "at", "role", "said", "facts", "chain")]
    rows += [
        (str(entry.number), entry.at, entry.role, told, entry.facts, entry.chain)
        for entry in entries
        for told in entry.said
    ]
    return csv_text(rows)


def faults_text(faults: Sequence[HistoryFault], entries: int) -> str:
    """What was found in a check of the history."""
    if not faults:
        whole = plural("The history is whole: {n} entry.", "The history is whole: {n} entries.", entries)
        return whole.format(n=entries)
    return "\n".join(textwrap.fill(fault.told, WIDTH, subsequent_indent="  ") for fault in faults)
