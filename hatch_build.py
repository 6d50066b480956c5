"""The build's own step: compile the catalogues, and give the wheel the examples."""

import os
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]  # hatchling 1.27 has no parameter there
    """Runs before a wheel or an editable install is made."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile every catalogue; in a wheel, put `examples/` inside `funding/`."""
        root = Path(self.root)
        compile_catalogues(root / "funding" / "locale")
        if version == "standard":
            build_data["force_include"][str(root / "examples")] = "funding/examples"


def compile_catalogues(folder: Path) -> tuple[Path, ...]:
    """Compile `folder/*/LC_MESSAGES/cyfran.po` to `.mo` beside it; returns what it compiled."""
    return tuple(_compiled(source) for source in sorted(folder.glob("*/LC_MESSAGES/cyfran.po")))


def _compiled(source: Path) -> Path:
    language = source.parent.parent.name
    with source.open("rb") as text:
        catalogue = read_po(text, locale=language, abort_invalid=True)
    for message in list(catalogue):
        # Forms of a plural that are not translated would be compiled as if they were, by the rule of that language.
        if message.id and isinstance(message.string, tuple) and not all(message.string):
            catalogue.delete(message.id, message.context)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    target = source.with_suffix(".mo")
    if not target.exists() or target.read_bytes() != compiled.getvalue():
        # Written aside and renamed: another build, or the program, may be reading it.
        aside = target.with_name(f"{target.name}.{os.getpid()}")
        aside.write_bytes(compiled.getvalue())
        aside.replace(target)
    else:
        target.touch()
    return target


if __name__ == "__main__":
    for path in compile_catalogues(Path(__file__).parent / "funding" / "locale"):
        sys.stdout.write(f"compiled {path}\n")
