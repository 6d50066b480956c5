"""The package `formulas` from PyPI evaluating a workbook per draw: run where that package, and not ours, is found.

Reads the workbook and compiles it once, then calls it for each draw; prints seconds for each draw. The plan of work is
JSON on standard input: path, inputs and outputs (sheet and cell), draws.
"""

import json
import sys
import time
from typing import Any

import formulas


def main() -> None:
    """Time the draws."""
    plan = json.load(sys.stdin)
    name = plan["path"].rpartition("/")[2]

    def keys(cells: list[tuple[str, str]]) -> list[str]:
        return [f"'[{name}]{sheet.upper()}'!{cell}" for sheet, cell in cells]

    start = time.perf_counter()
    model = formulas.ExcelModel().loads(plan["path"]).finish()  # type: ignore[attr-defined]
    work = model.compile(keys(plan["inputs"]), keys(plan["outputs"]))
    ready = time.perf_counter() - start
    found: Any = None
    start = time.perf_counter()
    for draw in plan["draws"]:
        found = work(*draw)
    seconds = (time.perf_counter() - start) / len(plan["draws"])
    last = [float(getattr(each, "value", each)[0][0]) for each in found]
    print(json.dumps({"seconds": seconds, "ready": ready, "last": last}))


main()
