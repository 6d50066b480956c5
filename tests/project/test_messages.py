"""The translation catalogues hold the messages of the source, and are compiled into what the program reads."""

import gettext
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from hatch_build import compile_catalogues
from tests.project.working_copy import PACKAGES, ROOT

CATALOGUES = ROOT / "funding" / "locale"
KEYWORDS = {"_": None, "plural": (1, 2)}


def messages_in(catalogue: Path) -> set[object]:
    """The messages of a catalogue; one with a plural as a pair."""
    with catalogue.open("rb") as text:
        return {_comparable(message.id) for message in read_po(text) if message.id}


def messages_of_the_source() -> set[object]:
    """The messages that the five packages print; one with a plural as a pair."""
    return {
        _comparable(message)
        for package in PACKAGES
        for _file, _line, message, _comments, _context in extract_from_dir(
            ROOT / package, method_map=[("**.py", "python")], keywords=KEYWORDS
        )
    }


def _comparable(message: object) -> object:
    return tuple(message) if isinstance(message, list | tuple) else message


@pytest.mark.parametrize("catalogue", ["cyfran.pot", "cy/LC_MESSAGES/cyfran.po"])
def test_holds_every_message(catalogue: str) -> None:
    """Whoever adds or rewords a message runs `make messages`, so that translators see it."""
    told, held = messages_of_the_source(), messages_in(CATALOGUES / catalogue)
    assert (sorted(map(str, told - held)), sorted(map(str, held - told))) == ([], [])


def test_compiled_catalogue_speaks_welsh(tmp_path: Path) -> None:
    """A translated message comes back in Welsh, in the form that the count asks for; others stay as they are."""
    source = tmp_path / "cy" / "LC_MESSAGES" / "cyfran.po"
    source.parent.mkdir(parents=True)
    source.write_text(
        'msgid ""\nmsgstr ""\n"Language: cy\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Plural-Forms: nplurals=2; plural=(n==1 ? 0 : 1);\\n"\n\n'
        'msgid "share"\nmsgstr "cyfran"\n\n'
        'msgid "one share"\nmsgid_plural "{count} shares"\nmsgstr[0] "un gyfran"\nmsgstr[1] "{count} cyfran"\n\n'
        'msgid "gap"\nmsgstr ""\n\n'
        'msgid "one gap"\nmsgid_plural "{count} gaps"\nmsgstr[0] ""\nmsgstr[1] ""\n',
        encoding="utf-8",
    )
    assert compile_catalogues(tmp_path) == (source.with_suffix(".mo"),)
    welsh = gettext.translation("cyfran", tmp_path, ["cy"])
    assert [welsh.gettext("share"), welsh.gettext("gap")] == ["cyfran", "gap"]
    assert [welsh.ngettext("one share", "{count} shares", count) for count in (1, 4)] == ["un gyfran", "{count} cyfran"]
    # What is not translated keeps to English and its own rule.
    assert [welsh.ngettext("one gap", "{count} gaps", count) for count in (0, 1, 4)] == [
        "{count} gaps",
        "one gap",
        "{count} gaps",
    ]
