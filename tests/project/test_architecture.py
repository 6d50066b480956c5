"""ARCHITECTURE.md shows the tree as it is."""

import re
from collections.abc import Iterator

from tests.project.working_copy import PACKAGES, ROOT

TEXT = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


def shown() -> Iterator[str]:
    """Each path of the annotated tree: names stand before a gap of two spaces, indented under their folder."""
    tree = TEXT.partition("## The tree\n\n```\n")[2].partition("```")[0]
    folder = ""
    for line in tree.splitlines():
        names = re.split(r" {2,}", line.strip())[0].split()
        if line.startswith("  "):
            yield from (folder + name for name in names)
        else:
            folder = names[0]
            yield folder


def test_what_it_shows_is_there() -> None:
    """Every path in the tree exists."""
    assert [path for path in shown() if not (ROOT / path).exists()] == []


def test_shows_what_is_there() -> None:
    """Every module and folder directly inside a package has its place in the tree."""
    inside = {
        f"{package}/{path.name}{'/' if path.is_dir() else ''}"
        for package in PACKAGES
        for path in (ROOT / package).iterdir()
        if (path.suffix == ".py" or path.is_dir()) and not path.name.startswith("_")
    }
    assert inside - set(shown()) == set()
