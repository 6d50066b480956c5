"""What may come next while a sentence is typed, as a short list to choose from."""

from dataclasses import dataclass

from formulas.language.completion import Option, expected_at, with_option
from formulas.language.lexicon import Lexicon
from funding.names import same
from funding.wording import _

MOST_SHOWN = 40
_MARKS = {",", ":", "."}
_QUOTED = ("COST", "INDEX", "INCOME", "OFFER", "FORMULA")
"""Names that the Board gives, written as they are."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that may come next, as the list shows it."""

    text: str
    hint: str
    """What it is, in a word; empty for a plain word of the language."""
    option: Option


@dataclass(frozen=True, slots=True)
class Choices:
    """What may come next at a place."""

    listed: tuple[Choice, ...]
    begun: bool
    """Whether they go on from a word that is begun."""
    goes_on: bool
    """Whether a space after a word of the sentence was typed, so that another word is to come."""


NOTHING = Choices((), begun=False, goes_on=False)


def choices_at(text: str, position: int, lexicon: Lexicon) -> Choices:
    """What may be chosen at a position of a formula; what goes on from a word already begun stands first."""
    if text[position : position + 1].strip(" .,;:\n"):
        return NOTHING  # in the middle of a word nothing can be put in
    options = [option for option in expected_at(text, position, lexicon).options if option.text not in _MARKS]
    begun = [option for option in options if option.start < position and not _stands(text, position, option)]
    after = [option for option in options if option.start >= position]
    shown = (begun + after)[:MOST_SHOWN]
    line = text[:position].rpartition("\n")[2]
    goes_on = line.endswith(" ") and not line.rstrip().endswith((".", ";", ":")) and bool(line.strip())
    listed = tuple(Choice(option.text, _hint(option), option) for option in shown)
    return Choices(listed, begun=bool(begun), goes_on=goes_on)


def _stands(text: str, position: int, option: Option) -> bool:
    """Whether an option is typed in full already."""
    return same(text[option.start : position]) == same(option.text)


def _hint(option: Option) -> str:
    return {
        "PARTNER": _("partner"),
        "GROUP": _("group"),
        "GROUP_ONE": _("group"),
        "DRIVER": _("driver"),
        "POOL": _("pool of costs"),
        "KIND": _("kind"),
        "MONEY": _("amount"),
        "PERCENT": _("percentage"),
        "NUMBER": _("number"),
        "COST": _("cost line"),
        "INDEX": _("index"),
        "INCOME": _("income"),
        "OFFER": _("in kind"),
        "FORMULA": _("formula"),
        "YEAR": _("year"),
    }.get(option.terminal, "")


def completed(text: str, position: int, choice: Choice) -> tuple[str, int]:
    """The text once a choice is taken, and where the cursor stands then."""
    option = _capital_at_start(text, choice.option)
    whole = with_option(text, position, option)
    return whole, len(whole) - len(text[position:])


def _capital_at_start(text: str, option: Option) -> Option:
    """The option with a capital where it begins a line."""
    begins = not text[: option.start].rpartition("\n")[2].strip()
    first = option.text[:1]
    if not begins or option.terminal in {"PARTNER", "DRIVER", "POOL", *_QUOTED} or not first.islower():
        return option
    return Option(first.upper() + option.text[1:], option.terminal, option.start)
