"""Differences in plain English, one sentence each."""

from collections.abc import Mapping

from funding.differences.difference import MISSING, Difference, Kind
from funding.differences.field_words import entry_words, field_words, value_words
from funding.places import quoted
from funding.wording import _


def sentence(difference: Difference) -> str:
    """What is different, as a sentence in the language in use."""
    if difference.line is not None:
        return _of_a_sentence(difference)
    if not difference.field:
        return _of_an_entry(difference)
    subject = entry_words(difference)
    field = field_words(difference.table, difference.shown or difference.field)
    before, after = value_words(difference.before), value_words(difference.after)
    if difference.instead_of:
        told = _("{subject}: {field} is {after}, in place of {others}.")
        others = [
            _("{field} ({value})").format(field=field_words(difference.table, (key,)), value=value_words(value))
            for key, value in difference.instead_of
        ]
        return told.format(subject=subject, field=field, after=after, others=_(" and ").join(others))
    match difference.kind:
        case Kind.ADDED:
            return _("{subject}: {field} is {after} (there was none).").format(
                subject=subject, field=field, after=after
            )
        case Kind.REMOVED:
            return _("{subject}: {field} is taken out (was {before}).").format(
                subject=subject, field=field, before=before
            )
        case _:
            return _("{subject}: {field} is {after} (was {before}).").format(
                subject=subject, field=field, after=after, before=before
            )


def _of_a_sentence(difference: Difference) -> str:
    subject = entry_words(difference)
    before, after = f"“{difference.before}”", f"“{difference.after}”"
    match difference.kind:
        case Kind.ADDED if not str(difference.after).strip():
            return _("{subject}: an empty line is put in.").format(subject=subject)
        case Kind.REMOVED if not str(difference.before).strip():
            return _("{subject}: an empty line is taken out.").format(subject=subject)
        case Kind.ADDED:
            return _("{subject}: a new sentence says {after}").format(subject=subject, after=after)
        case Kind.REMOVED:
            return _("{subject}: the sentence {before} is taken out.").format(subject=subject, before=before)
        case _:
            return _("{subject}: a sentence says {after} (it said {before}).").format(
                subject=subject, after=after, before=before
            )


def _of_an_entry(difference: Difference) -> str:
    subject = entry_words(difference)
    match difference.kind:
        case Kind.MOVED if difference.after is MISSING:
            return _("{subject} is moved to the top of its list.").format(subject=subject)
        case Kind.MOVED:
            other = quoted(str(difference.after))
            return _("{subject} is moved to stand after {other}.").format(subject=subject, other=other)
        case Kind.ADDED:
            return _added(difference, subject)
        case _:
            return _removed(difference, subject)


def _added(difference: Difference, subject: str) -> str:
    match difference.table:
        case "partners":
            return _("{subject} is added as a partner.").format(subject=subject)
        case "costs":
            return _("{subject} is added as a cost line.").format(subject=subject)
        case "income":
            return _("{subject} is added as a source of income.").format(subject=subject)
        case "in_kind":
            return _("{subject} is added to what is given in kind.").format(subject=subject)
        case "drivers":
            return _("{subject} is added as a driver.").format(subject=subject)
        case "indices":
            return _("{subject} is added as an index.").format(subject=subject)
        case "groups":
            return _("{subject} is added as a group of partners.").format(subject=subject)
        case "instalments" if isinstance(difference.after, Mapping):
            words = _("An instalment of {part}, due on {day}, is added.")
            return words.format(part=difference.after.get("part"), day=difference.name)
        case _:
            return _("{subject} is added.").format(subject=subject)


def _removed(difference: Difference, subject: str) -> str:
    match difference.table:
        case "partners":
            return _("{subject} is no longer a partner.").format(subject=subject)
        case "costs":
            return _("{subject} is no longer a cost line.").format(subject=subject)
        case "income":
            return _("{subject} is no longer a source of income.").format(subject=subject)
        case "in_kind":
            return _("{subject} is no longer given in kind.").format(subject=subject)
        case "drivers":
            return _("{subject} is no longer a driver.").format(subject=subject)
        case "indices":
            return _("{subject} is no longer an index.").format(subject=subject)
        case "groups":
            return _("{subject} is no longer a group of partners.").format(subject=subject)
        case "instalments":
            return _("The instalment due on {day} is taken out.").format(day=difference.name)
        case _:
            return _("{subject} is taken out.").format(subject=subject)
