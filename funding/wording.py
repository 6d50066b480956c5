"""The words people read, in the language they chose."""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LANGUAGES = ("en", "cy")
_CATALOGUES = Path(__file__).parent / "locale"
_current: gettext.NullTranslations = gettext.NullTranslations()
_language = "en"


class _English(gettext.NullTranslations):
    """What is said where a translation is missing; notes it when somebody wants to know."""

    noted: dict[str, None] | None = None

    def gettext(self, message: str) -> str:
        if _English.noted is not None:
            _English.noted[message] = None
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1) if n == 1 else self.gettext(msgid2)


@contextmanager
def noting_untranslated() -> Iterator[dict[str, None]]:
    """Note the messages asked for meanwhile for which the language in use has no words, each once, in order."""
    before, _English.noted = _English.noted, {}
    try:
        yield _English.noted
    finally:
        _English.noted = before


def use_language(language: str) -> None:
    """Choose the language of every message from now on; English where a translation is missing."""
    global _current, _language  # noqa: PLW0603 -- one process speaks one language at a time
    _language = language
    _current = gettext.translation("cyfran", _CATALOGUES, [language], fallback=True)
    if language != LANGUAGES[0]:
        _current.add_fallback(_English())


def language() -> str:
    """The language in use, `en` or `cy`."""
    return _language


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language for a while: for what a file in that language says."""
    before = _language
    use_language(language)
    try:
        yield
    finally:
        use_language(before)


def in_language(message: str, language: str) -> str:
    """The message in a language, whichever is in use: for reading what people wrote in either."""
    return gettext.translation("cyfran", _CATALOGUES, [language], fallback=True).gettext(message)


def _(message: str) -> str:
    """The message in the language in use."""
    return _current.gettext(message)


def plural(one: str, many: str, count: int) -> str:
    """The form of a message that agrees with a count."""
    return _current.ngettext(one, many, count)
