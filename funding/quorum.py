"""The quorum: how many partners must be at a meeting for it to decide, and who among them."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from pydantic import BeforeValidator

from funding.names import same
from funding.wording import _, plural

PARTS = {
    "half": Fraction(1, 2),
    "a third": Fraction(1, 3),
    "one third": Fraction(1, 3),
    "two thirds": Fraction(2, 3),
    "three quarters": Fraction(3, 4),
    "all": Fraction(1),
}
_PART = re.compile(rf"(?P<part>{'|'.join(PARTS)})(?: of)?(?: the)? partners", re.ASCII)
_NUMBER = re.compile(r"(?P<number>[1-9]\d{0,3})(?: of)?(?: the)?(?: partners?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Quorum:
    """At least so many partners, or at least such a part of them."""

    words: str
    """The rule as it is written: `half of partners`, `5 partners`."""
    part: Fraction | None = None
    number: int | None = None

    def least(self, partners: int) -> int:
        """How many partners must be there, of so many."""
        if self.number is not None:
            return self.number
        needed = (self.part or Fraction(0)) * partners
        return -(-needed.numerator // needed.denominator)


def read_quorum(text: str) -> Quorum:
    """A quorum from its words; raises `ValueError`."""
    form = same(text).removesuffix(".")
    if found := _PART.fullmatch(form):
        return Quorum(text, part=PARTS[found["part"]])
    if found := _NUMBER.fullmatch(form):
        return Quorum(text, number=int(found["number"]))
    raise ValueError(_('A quorum is written like "half of partners", "two thirds of partners" or "5 partners".'))


def _words(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        return value
    return read_quorum(" ".join(value.split())).words


QuorumWords = Annotated[str, BeforeValidator(_words)]
"""The words of a quorum, from `"half of partners"` or a number."""


@dataclass(frozen=True, slots=True)
class QuorumHeld:
    """Whether a meeting may decide."""

    held: bool
    told: str
    """The figures in a sentence."""


def quorum_held(
    rule: Quorum | None, needs: Collection[str], partners: Collection[str], present: Collection[str]
) -> QuorumHeld | None:
    """Whether enough partners, and those who must be, are at a meeting; all by name. None when there is no rule."""
    if rule is None and not needs:
        return None
    there = [partner for partner in partners if partner in present]
    least = rule.least(len(partners)) if rule is not None else 0
    told = plural("{n} partner was present", "{n} partners were present", len(there)).format(n=len(there))
    if rule is not None:
        told += "; " + _("the quorum is {least} of {all} ({words})").format(
            least=least, all=len(partners), words=rule.words
        )
    away = [partner for partner in needs if partner not in present]
    if away:
        told += "; " + _("{names} must be there and was not").format(names=", ".join(away))
    return QuorumHeld(len(there) >= least and not away, told + ".")
