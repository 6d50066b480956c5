"""An ensemble of a million draws, against what else could make them.

`python -m benchmarks.ensemble`. The ensemble runs in a process of its own, so that its memory can be told. Against it,
in the same run: the exact reader in a Python loop, LibreOffice and the PyPI package `formulas` recalculating the
exported workbook draw by draw, and numpy copying what the draws come to. The last two are left out, with the reason,
where they cannot be had.
"""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from benchmarks.boards import LIMITED, made_up_board
from benchmarks.uncertain import LINES, PARTNERS, SCENARIO, YEARS
from exports.workbook import write_workbook
from formulas.exact import evaluate
from formulas.split import Split, split_board
from scenarios.ensemble.ensemble import Ensemble
from scenarios.ensemble.running import run

DRAWS, LOOP, BY_OFFICE, BY_FORMULAS = 1_000_000, 100, 200, 3
COLUMNS = 17
"""Of whole floats a draw and year comes to: twelve shares, the gap, the surplus, the costs and the income, a spare."""
CASH_DUE = 8
RIVALS = Path(__file__).parent / "rivals"


def main() -> None:
    """Print the time and the memory of a million draws, and each rival's time for a draw as a multiple."""
    ours = json.loads(_started(sys.executable, "-m", "benchmarks.ensemble", "alone").stdout)
    each = ours["seconds"] / DRAWS
    print(f"{DRAWS:,} draws, {PARTNERS} partners, {LINES} cost lines, {YEARS} years, limits over the whole")
    print(f"  the ensemble, on {ours['cores']} cores {ours['seconds']:8.2f} s   {each * 1e6:10.1f} microseconds a draw")
    print(f"  on one                   {ours['one']:8.2f} s")
    print(f"  memory                   {ours['memory']:8,.0f} MiB   (aim: below 1,024)")
    copies, worked = ours["seconds"] / ours["copy"], ours["cpu"] / ours["cores"] / ours["copy_cpu"]
    print(f"  numpy copying the floats {ours['copy']:8.3f} s   ratio {copies:.1f} (aim: at most 30)")
    print(f"  the same in processor time, all cores at work all the time: ratio {worked:.1f}")
    print(f"  its quantiles, with their errors {ours['quantiles']:.2f} s")
    split = _split()
    loop = _loop(split)
    print(f"  exact reader in a loop   {loop * 1e6:10.0f} microseconds a draw, {loop / each:9,.0f} times ours")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "workbook.xlsx")
        write_workbook(split, path)
        for name, seconds in (("LibreOffice", _office(path)), ("formulas, of PyPI", _formulas(path, Path(folder)))):
            if isinstance(seconds, str):
                print(f"  {name:24} left out: {seconds}")
            else:
                told = f"{seconds * 1e6:10.0f} microseconds a draw, {seconds / each:9,.0f} times ours"
                print(f"  {name:24} {told} (aim: at least 1,000)")


def _split() -> Split:
    split = split_board(made_up_board(PARTNERS, LINES, YEARS, LIMITED)).split
    if split is None:
        raise SystemExit("the made-up Board has no split")
    return split


def alone() -> None:
    """Run the ensemble and print, as JSON, how long it took and the most memory it had."""
    board = made_up_board(PARTNERS, LINES, YEARS, LIMITED)
    start = time.perf_counter()
    run(board, None, SCENARIO, 200_000, workers=1)
    one = (time.perf_counter() - start) * DRAWS / 200_000
    start, worked = time.perf_counter(), time.process_time()
    ensemble = run(board, None, SCENARIO, DRAWS)
    seconds, cpu = time.perf_counter() - start, time.process_time() - worked
    copy, copy_cpu = _copying()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        json.dumps(
            {
                "seconds": seconds,
                "one": one,
                "cpu": cpu,
                "memory": memory,
                "cores": os.cpu_count(),
                "copy": copy,
                "copy_cpu": copy_cpu,
                "quantiles": _quantiles(ensemble),
            }
        )
    )


def _copying() -> tuple[float, float]:
    """Seconds to copy all floats that the draws come to, batch by batch as they are made: by the clock, of a core."""
    batch = np.ones((COLUMNS * YEARS, DRAWS // 10))
    batch.copy()
    start, worked = time.perf_counter(), time.process_time()
    for _batch in range(10):
        batch.copy()
    return time.perf_counter() - start, time.process_time() - worked


def _quantiles(ensemble: Ensemble) -> float:
    from scenarios.ensemble.summary import summary_of  # noqa: PLC0415 -- not part of what is timed first

    start = time.perf_counter()
    summary_of(ensemble, ensemble.board.years)
    return time.perf_counter() - start


def _loop(split: Split) -> float:
    """Seconds a draw: the workings read exactly, one draw after another."""
    start = time.perf_counter()
    for _draw in range(LOOP):
        evaluate(split.workings)
    return (time.perf_counter() - start) / LOOP


def _plan(path: Path, draws: int) -> dict[str, Any]:
    """The cells to set and to read, with rows and columns from 1, and the figures of so many draws."""
    book = load_workbook(path)
    inputs = _cells_of_costs(book["Inputs"])
    rows = range(1, book["Split"].max_row + 1)
    outputs = [
        ("Split", CASH_DUE, at)
        for at in rows
        if str(book["Split"].cell(at, 1).value).startswith("20") and book["Split"].cell(at, 3).value
    ]
    base = [float(str(book[sheet].cell(at, along).value)) for sheet, along, at in inputs]
    chance = np.random.default_rng(2026)
    figures = [[round(amount * chance.uniform(0.8, 1.2), 2) for amount in base] for _draw in range(draws)]
    return {"path": str(path), "inputs": inputs, "outputs": outputs, "draws": figures}


def _cells_of_costs(sheet: Any) -> list[tuple[str, int, int]]:
    """Where each cost line's amount stands, with rows and columns from 1."""
    wanted = {cost.name: (cost.amount or 0) / 100 for cost in made_up_board(PARTNERS, LINES, YEARS, LIMITED).costs}
    found: dict[str, tuple[str, int, int]] = {}
    for row in sheet.iter_rows():
        names = [str(cell.value) for cell in row if cell.value in wanted]
        for cell in row:
            if names and cell.value == wanted[names[0]]:
                found.setdefault(names[0], (sheet.title, cell.column, cell.row))
    return [found[name] for name in wanted]


def _office(path: Path) -> float | str:
    """Seconds a draw, or why LibreOffice cannot tell."""
    soffice, python = shutil.which("soffice"), "/usr/bin/python3"
    if soffice is None:
        return "soffice is not installed"
    if subprocess.run([python, "-c", "import uno"], capture_output=True, check=False).returncode:
        return "no Python with LibreOffice's uno (package python3-uno)"
    plan = _plan(path, BY_OFFICE) | {"soffice": soffice}
    for kind in ("inputs", "outputs"):
        plan[kind] = [(sheet, column - 1, row - 1) for sheet, column, row in plan[kind]]
    return _seconds([python, str(RIVALS / "libreoffice_draws.py")], plan, {})


def _formulas(path: Path, folder: Path) -> float | str:
    """Seconds a draw, or why the package cannot tell; it has our package's name, so it lives in a folder of its own."""
    target = folder / "packages"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(target), "formulas"]
    if subprocess.run(pip, capture_output=True, check=False).returncode:
        return "the package cannot be installed here"
    plan = _plan(path, BY_FORMULAS)
    for kind in ("inputs", "outputs"):
        plan[kind] = [(sheet, f"{get_column_letter(column)}{row}") for sheet, column, row in plan[kind]]
    return _seconds([sys.executable, str(RIVALS / "formulas_draws.py")], plan, {"PYTHONPATH": str(target)})


def _seconds(command: list[str], plan: dict[str, Any], environment: dict[str, str]) -> float | str:
    done = subprocess.run(
        command, input=json.dumps(plan), text=True, capture_output=True, check=False,
        env={"PATH": "/usr/bin:/bin", **environment}, timeout=900,
    )  # fmt: skip
    if done.returncode:
        return (done.stderr.strip().splitlines() or ["it failed"])[-1]
    return float(json.loads(done.stdout.strip().splitlines()[-1])["seconds"])


def _started(*command: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, cwd=Path(__file__).parent.parent, text=True, check=True, stdout=subprocess.PIPE)


if __name__ == "__main__":
    alone() if sys.argv[1:] == ["alone"] else main()
