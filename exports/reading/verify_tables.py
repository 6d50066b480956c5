"""What came out of checking a workbook, as text and as JSON."""

import json

from exports.reading.altered import Altered, Was
from exports.reading.held import Held
from exports.reading.verifying import Verdict, sentence, was_words
from funding.places import quoted
from funding.wording import _, plural

MOST_TOLD = 60
"""As many cells as the text names; JSON has them all."""


def verdict_text(verdict: Verdict, *, most: int | None = MOST_TOLD) -> str:
    """The verdict, then what was altered, a line each: at most so many cells, or all of them."""
    found = verdict.comparison
    lines = [sentence(verdict)]
    lines += [_("The sheet {sheet} is gone.").format(sheet=quoted(sheet)) for sheet in found.missing]
    lines += [_("The sheet {sheet} was added.").format(sheet=quoted(sheet)) for sheet in found.extra]
    lines += [_("The sheet {sheet} was hidden.").format(sheet=quoted(sheet)) for sheet in found.hidden]
    lines += [_("The name {name} stands for other cells.").format(name=quoted(name)) for name in found.names]
    lines += verdict.broken
    lines += [_cell_words(cell) for cell in verdict.altered[:most]]
    if most is not None and len(verdict.altered) > most:
        more = _("... and {count} more; --format json names all of them.")
        lines.append(more.format(count=f"{len(verdict.altered) - most:,}"))
    if verdict.following:
        count = len(verdict.following)
        words = plural(
            "{count} more result differs because it rests on these.",
            "{count} more results differ because they rest on these.",
            count,
        )
        lines.append(words.format(count=f"{count:,}"))
    return "\n".join([*lines, *verdict.notes])


def _cell_words(cell: Altered) -> str:
    words = _("{sheet}, {cell} ({was}): holds {holds}, should hold {should}.")
    in_formulas = cell.was is not Was.RESULT
    return words.format(
        sheet=cell.sheet,
        cell=cell.cell,
        was=was_words(cell.was),
        holds=held_words(cell.holds, formula=in_formulas),
        should=held_words(cell.should, formula=in_formulas),
    )


def held_words(held: Held, *, formula: bool = True) -> str:
    """What a cell holds, in words."""
    if formula and held.formula:
        return _("the formula {formula}").format(formula=held.formula)
    if held.value in (None, ""):
        return _("nothing")
    return quoted(held.value) if isinstance(held.value, str) else f"{held.value}"


def verdict_json(verdict: Verdict) -> str:
    """The verdict for other programs, every altered cell in it."""
    found = verdict.comparison
    told = {
        "file": verdict.name,
        "holds": verdict.holds,
        "sentence": sentence(verdict),
        "altered": [_cell_data(cell) for cell in verdict.altered],
        "following": [f"{cell.sheet}!{cell.cell}" for cell in verdict.following],
        "missing_sheets": list(found.missing),
        "added_sheets": list(found.extra),
        "hidden_sheets": list(found.hidden),
        "altered_names": list(found.names),
        "results_not_stored": found.unstored,
        "broken": list(verdict.broken),
        "notes": list(verdict.notes),
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _cell_data(cell: Altered) -> dict[str, object]:
    return {
        "sheet": cell.sheet,
        "cell": cell.cell,
        "is": cell.was.name.lower(),
        "holds": {"value": cell.holds.value, "formula": cell.holds.formula or None},
        "should_hold": {"value": cell.should.value, "formula": cell.should.formula or None},
    }
