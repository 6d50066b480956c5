"""How long a command takes from nothing, against starting Python and importing pydantic.

`python -m benchmarks.cold_start`. Every command is a process of its own; they are started in turn and the median of each
is kept.
"""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

from benchmarks.timing import medians

ROUNDS = 15
AIM = 2.5
TOP = 12
ROOT = Path(__file__).parent.parent
SPLIT = ["-m", "cyfran", "split", "examples/north-wales-example.toml"]
BASES = {
    "import pydantic": ["-c", "import pydantic"],
    "from pydantic import BaseModel": ["-c", "from pydantic import BaseModel"],
}
_IMPORTED = re.compile(r"import time:\s+(?P<own>\d+) \|\s+\d+ \| +(?P<name>\S+)")


def main() -> None:
    """Print the times, the ratios, and what the start is made of."""
    commands = {"cyfran split": SPLIT, "python alone": ["-c", "pass"], **BASES}
    taken = medians({name: lambda command=command: _run(command) for name, command in commands.items()}, ROUNDS)
    ours = taken["cyfran split"]
    print(f"from nothing to a split, {ROUNDS} rounds")
    for name, seconds in taken.items():
        ratio = f"  ours is {ours / seconds:4.2f} times that" if name in BASES else ""
        print(f"  {name:32} {seconds * 1000:7.0f} ms{ratio}")
    print(f"  aim: at most {AIM:g} times the import of pydantic")
    print(f"what is imported for it, the {TOP} heaviest packages")
    for name, microseconds in _imported(SPLIT).most_common(TOP):
        print(f"  {name:32} {microseconds / 1000:7.1f} ms")


def _run(command: list[str], *options: str) -> str:
    """Run Python with these arguments; what it says besides its output."""
    run = subprocess.run([sys.executable, *options, *command], cwd=ROOT, capture_output=True, text=True, check=True)
    return run.stderr


def _imported(command: list[str]) -> Counter[str]:
    """The microseconds spent in the modules of each package."""
    spent: Counter[str] = Counter()
    for found in _IMPORTED.finditer(_run(command, "-X", "importtime")):
        spent[found["name"].partition(".")[0]] += int(found["own"])
    return spent


if __name__ == "__main__":
    main()
