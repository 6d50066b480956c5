"""LibreOffice recalculating a workbook per draw: run by a Python that has LibreOffice's `uno`, never by ours.

Opens the workbook once, then for each draw sets cells, recalculates, and reads cells; prints seconds for each draw.
The plan of work is JSON on standard input: path, inputs and outputs (sheet, column and row from 0), draws.
"""

import json
import subprocess
import sys
import tempfile
import time
from typing import Any

import uno  # type: ignore[import-not-found]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]


def main() -> None:
    """Time the draws."""
    plan = json.load(sys.stdin)
    pipe = f"cyfran-{time.time_ns()}"
    with tempfile.TemporaryDirectory() as home:
        accept = f"--accept=pipe,name={pipe};urp;"
        office = subprocess.Popen(
            [plan["soffice"], f"-env:UserInstallation=file://{home}", "--headless", "--norestore", accept]
        )
        try:
            print(json.dumps(timed(connected(pipe), plan)))
        finally:
            office.terminate()
            office.wait()


def connected(pipe: str) -> Any:
    """The desktop of the office that was started, once it answers."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _try in range(240):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:  # noqa: BLE001 -- it is not up yet
            time.sleep(0.25)
        else:
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    raise SystemExit("LibreOffice does not answer")


def timed(desktop: Any, plan: dict[str, Any]) -> dict[str, Any]:
    """Seconds for each draw, and what the last one came to."""
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    book = desktop.loadComponentFromURL(f"file://{plan['path']}", "_blank", 0, (hidden,))
    cells = {
        kind: [book.Sheets.getByName(sheet).getCellByPosition(column, row) for sheet, column, row in plan[kind]]
        for kind in ("inputs", "outputs")
    }
    found = []
    start = time.perf_counter()
    for draw in plan["draws"]:
        book.addActionLock()
        for cell, figure in zip(cells["inputs"], draw, strict=True):
            cell.Value = figure
        book.removeActionLock()
        book.calculate()
        found = [cell.Value for cell in cells["outputs"]]
    seconds = (time.perf_counter() - start) / len(plan["draws"])
    book.close(True)  # noqa: FBT003 -- uno takes no names
    return {"seconds": seconds, "last": found}


main()
