"""What the program remembers, and what it says of settings that it cannot read."""

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from funding.store import StoreKind, StoreProblem
from tui.workspace.settings import (
    MOST_RECENT,
    AsciiBorders,
    Settings,
    change_settings,
    read_settings,
    with_recent,
    without_recent,
)

ACTIONS = ("save", "undo", "go-to-plan")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for settings, not made yet."""
    return tmp_path / "config"


def write(folder: Path, name: str, content: str | bytes) -> Path:
    """A file in the folder of settings."""
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def told(folder: Path) -> list[str]:
    """What is wrong with the settings, each problem as a person reads it."""
    return [str(problem) for problem in read_settings(folder, ACTIONS).problems]


def kept(folder: Path, settings: Settings) -> Settings:
    """Settings as they are after being kept and read again."""
    change_settings(folder, lambda _before: settings)
    found = read_settings(folder, ACTIONS)
    assert found.problems == ()
    return found.settings


def test_the_first_start_has_the_usual_settings(folder: Path) -> None:
    """No files, no problems; looking makes nothing."""
    found = read_settings(folder, ACTIONS)
    assert (found.settings, found.problems, folder.exists()) == (Settings(), (), False)


def test_settings_are_remembered(folder: Path) -> None:
    """All of them."""
    settings = Settings("cyfran-dark", "cy", AsciiBorders.YES, tour_seen=True, recent=(Path("/boards/north.toml"),))
    assert kept(folder, settings) == settings


def test_the_file_is_made_for_people_to_read(folder: Path) -> None:
    """A line for each setting."""
    kept(folder, Settings(theme="cyfran-dark", recent=(Path("/boards/north.toml"),)))
    assert (folder / "settings.toml").read_text(encoding="utf-8") == (
        "# Written by Cyfran. Your own keys go into keys.toml.\n"
        'theme = "cyfran-dark"\n'
        'language = ""\n'
        'ascii_borders = "auto"\n'
        "tour_seen = false\n"
        'role = ""\n'
        'recent = ["/boards/north.toml"]\n'
    )


NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=20)


@given(
    settings=st.builds(
        Settings,
        theme=NAMES | st.just(""),
        language=st.sampled_from(("", "en", "cy")),
        ascii_borders=st.sampled_from(AsciiBorders),
        tour_seen=st.booleans(),
        role=st.sampled_from(["", "business manager"]),
        recent=st.lists(NAMES.map(lambda name: Path("/boards") / name), max_size=MOST_RECENT).map(tuple),
    )
)
def test_kept_and_read_is_the_same(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> None:
    """Whatever the names of looks and files."""
    assert kept(tmp_path_factory.mktemp("config"), settings) == settings


def test_two_windows_do_not_undo_each_others_settings(folder: Path) -> None:
    """Each changes what it changes, in the settings as they are then."""
    change_settings(folder, lambda settings: replace(settings, theme="dark"))
    change_settings(folder, lambda settings: replace(settings, tour_seen=True))
    assert read_settings(folder, ACTIONS).settings == Settings(theme="dark", tour_seen=True)


def test_the_file_opened_last_comes_first() -> None:
    """Each file once, however it was named, and no more than fit a screen."""
    settings = Settings()
    for number in range(20):
        settings = with_recent(settings, Path(f"/boards/{number}.toml"))
    settings = with_recent(settings, Path("/boards/old/../15.toml"))
    assert settings.recent == tuple(
        Path(f"/boards/{number}.toml") for number in (15, 19, 18, 17, 16, *range(14, 7, -1))
    )
    assert len(settings.recent) == MOST_RECENT


def test_a_recent_file_is_known_by_its_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is found again from another folder."""
    monkeypatch.chdir(tmp_path)
    assert with_recent(Settings(), Path("north.toml")).recent == (tmp_path / "north.toml",)


def test_a_file_that_is_gone_is_forgotten() -> None:
    """The others stay."""
    settings = with_recent(with_recent(Settings(), Path("/boards/a.toml")), Path("/boards/b.toml"))
    assert without_recent(settings, Path("/boards/a.toml")).recent == (Path("/boards/b.toml"),)


def test_a_name_that_no_text_can_hold_is_not_remembered() -> None:
    """Half a sign in an old file name: the Board opens, the list stays as it is."""
    assert with_recent(Settings(), Path("/boards/\udcff.toml")) == Settings()


PROBLEMS = {
    "settings.toml": [
        ("them = 'dark'", "settings.toml, “them”: “them” is not known here. Did you mean “theme”?"),
        (
            "zzz = 1",
            (
                "settings.toml, “zzz”: “zzz” is not known here. "
                "Known here: theme, language, ascii_borders, tour_seen, role, recent."
            ),
        ),
        ("theme = 1", "settings.toml, “theme”: This must be text in quotes."),
        ("language = 'fr'", "settings.toml, “language”: “fr” is not one of the choices. Choose one of: en, cy."),
        (
            "ascii_borders = 'maybe'",
            "settings.toml, “ascii_borders”: “maybe” is not one of the choices. Choose one of: auto, yes, no.",
        ),
        ("tour_seen = 'yes'", "settings.toml, “tour_seen”: This must be true or false, without quotes."),
        ("recent = 'a'", "settings.toml, “recent”: This must be a list in square brackets."),
        ("recent = ['a']", "settings.toml, “recent”: “a” is not the whole path of a file."),
        ("recent = [1]", "settings.toml, “recent”: This must be text in quotes."),
        (
            "theme = ",
            (
                "settings.toml, line 1, column 9: The value after = cannot be read. "
                'Text and money stand in quotes, like "£52,000".'
            ),
        ),
        (b"\xff\xfe", "settings.toml: This file does not hold settings, so it was not read. Move it elsewhere."),
        (
            b"#" * 1_000_001,
            "settings.toml: This file does not hold settings, so it was not read. Move it elsewhere.",
        ),
    ],
    "keys.toml": [
        ("sav = 'f9'", "keys.toml, “sav”: “sav” is not known here. Did you mean “save”?"),
        ("zzz = 'f9'", "keys.toml, “zzz”: “zzz” is not known here. Known here: save, undo, go-to-plan."),
        ("save = 9", "keys.toml, “save”: This must be text in quotes."),
        ("save = ''", 'keys.toml, “save”: “” does not name keys. Write it like "ctrl+x,f9".'),
        ("save = 'f9,'", 'keys.toml, “save”: “f9,” does not name keys. Write it like "ctrl+x,f9".'),
        ("save = 'ctrl x'", 'keys.toml, “save”: “ctrl x” does not name keys. Write it like "ctrl+x,f9".'),
        ("save = 'control+x'", 'keys.toml, “save”: “control+x” does not name keys. Write it like "ctrl+x,f9".'),
        ("save.f = 'f9'", "keys.toml, “save”: This must be text in quotes."),
        (b"\xff", "keys.toml: This file does not hold settings, so it was not read. Move it elsewhere."),
    ],
}


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [(name, content, expected) for name, cases in PROBLEMS.items() for content, expected in cases],
    ids=[f"{name}: {str(content)[:20]}" for name, cases in PROBLEMS.items() for content, _expected in cases],
)
def test_what_does_not_fit_is_told(folder: Path, name: str, content: str | bytes, expected: str) -> None:
    """In words, with the nearest name that is known; the usual setting holds."""
    write(folder, name, content)
    assert (told(folder), read_settings(folder, ACTIONS).settings) == ([expected], Settings())


def test_what_fits_holds_beside_what_does_not(folder: Path) -> None:
    """A slip in one setting or one key spoils no other, and all are told at once."""
    write(folder, "settings.toml", "theme = 7\ntour_seen = true\nlanguage = 'xx'\n")
    write(folder, "keys.toml", "undo = 'f9'\nredoo = 'f8'\n")
    found = read_settings(folder, ACTIONS)
    assert found.settings == Settings(tour_seen=True, keys={"undo": "f9"})
    assert len(found.problems) == 3


def test_keys_are_read_as_people_write_them(folder: Path) -> None:
    """Capitals and spaces do not matter, but a capital letter alone is a key of its own."""
    write(folder, "keys.toml", "# mine\nsave = 'Ctrl+X, F9'\nundo = 'U'\ngo-to-plan = 'ctrl+shift+p'\n")
    found = read_settings(folder, ACTIONS)
    assert (dict(found.settings.keys), found.problems) == (
        {"save": "ctrl+x,f9", "undo": "U", "go-to-plan": "ctrl+shift+p"},
        (),
    )


def test_keys_are_never_written_by_the_program(folder: Path) -> None:
    """The file is the person's own."""
    mine = write(folder, "keys.toml", "# mine\nundo = 'f9'\n")
    assert kept(folder, read_settings(folder, ACTIONS).settings).keys == {"undo": "f9"}
    assert mine.read_text(encoding="utf-8") == "# mine\nundo = 'f9'\n"
    assert "f9" not in (folder / "settings.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("content", [b"theme = ", b"\xff\xfe\x00", b"theme = 7\n", b"of_a_newer_version = 1\n"])
def test_what_could_not_be_read_is_kept_aside(folder: Path, content: bytes) -> None:
    """Before it is written over; each time under a name of its own."""
    for number in (1, 2):
        write(folder, "settings.toml", content)
        assert kept(folder, Settings(theme="dark")) == Settings(theme="dark")
        assert (folder / f"settings.aside-{number}.toml").read_bytes() == content


def test_sound_settings_are_not_kept_aside(folder: Path) -> None:
    """There is one file, however often it is written."""
    for theme in ("light", "dark"):
        kept(folder, Settings(theme=theme))
    assert [file.name for file in folder.iterdir()] == ["settings.toml"]


def test_a_linked_file_stays_linked(folder: Path, tmp_path: Path) -> None:
    """People keep their settings together elsewhere."""
    elsewhere = write(tmp_path / "elsewhere", "mine.toml", "theme = 'light'\n")
    folder.mkdir()
    (folder / "settings.toml").symlink_to(elsewhere)
    kept(folder, Settings(theme="dark"))
    assert (folder / "settings.toml").is_symlink()
    assert "dark" in elsewhere.read_text(encoding="utf-8")


def test_settings_that_may_not_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The usual ones hold, and both files are named."""
    write(folder, "settings.toml", "theme = 'dark'")

    def fail(*_arguments: object, **_options: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "open", fail)
    found = read_settings(folder, ACTIONS)
    assert found.settings == Settings()
    assert [problem.where for problem in found.problems] == ["settings.toml", "keys.toml"]
    assert found.problems[0].what == (
        "You are not allowed to read “settings.toml”. Ask whoever looks after the folder, or copy the file elsewhere."
    )


@pytest.mark.parametrize("name", ["settings.toml", "keys.toml"])
def test_a_folder_in_the_place_of_the_file(folder: Path, name: str) -> None:
    """Told, and nothing else goes wrong."""
    (folder / name).mkdir(parents=True)
    assert told(folder) == [f"{name}: “{name}” could not be read: Is a directory."]


@pytest.mark.parametrize(
    ("number", "kind"),
    [(errno.ENOSPC, StoreKind.DISK_FULL), (errno.EACCES, StoreKind.NOT_ALLOWED), (errno.EIO, StoreKind.OTHER)],
)
def test_settings_that_cannot_be_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: StoreKind
) -> None:
    """The settings before stay whole."""
    kept(folder, Settings(theme="light"))

    def fail(*_arguments: object, **_options: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        with pytest.raises(StoreProblem) as caught:
            change_settings(folder, lambda settings: replace(settings, theme="dark"))
    assert (caught.value.kind, caught.value.path) == (kind, folder / "settings.toml")
    assert read_settings(folder, ACTIONS).settings == Settings(theme="light")


def test_settings_have_nowhere_to_go(tmp_path: Path) -> None:
    """A file stands where the folder should be: told in words, and reading finds the usual settings."""
    (tmp_path / "file").touch()
    folder = tmp_path / "file" / "config"
    with pytest.raises(StoreProblem, match="You can work without it"):
        change_settings(folder, lambda settings: settings)
    assert read_settings(folder, ACTIONS).settings == Settings()


JUNK = st.text(max_size=40) | st.sampled_from(("theme", "recent", "save")).flatmap(
    lambda key: st.text(max_size=20).map(lambda value: f"{key} = {value}")
)


@given(settings=JUNK, keys=JUNK)
def test_no_text_makes_the_reader_stumble(tmp_path_factory: pytest.TempPathFactory, settings: str, keys: str) -> None:
    """Whatever stands in the files, settings come back and can be kept."""
    folder = tmp_path_factory.mktemp("config")
    write(folder, "settings.toml", settings.encode("utf-8", "surrogatepass"))
    write(folder, "keys.toml", keys.encode("utf-8", "surrogatepass"))
    found = read_settings(folder, ACTIONS)
    change_settings(folder, lambda _before: found.settings)
    again = read_settings(folder, ACTIONS)
    assert again.settings == found.settings
    assert [problem.where for problem in again.problems if problem.where.startswith("settings")] == []
