"""Every benchmark, each in a process of its own: `python -m benchmarks`."""

import subprocess
import sys
from pathlib import Path

NAMES = ("cold_start", "app_start", "keypress", "exact", "bulk", "ensemble", "sampling", "workbook")


def main() -> None:
    """Run them one after another; each prints its own table."""
    for name in NAMES:
        print(f"{name}:", flush=True)
        subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], cwd=Path(__file__).parent.parent, check=True)


if __name__ == "__main__":
    main()
