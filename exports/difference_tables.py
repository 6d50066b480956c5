"""What differs between two proposals, adoptions or today's split, as text and JSON."""

from exports.amounts import signed_money
from exports.laid_out import json_text, section, wrapped
from formulas.sides import SideDifference, YearDifference
from funding.wording import _, plural


def difference_text(difference: SideDifference) -> str:
    """What changes from one to the other: each year in a line, then the sentences."""
    title = _("From “{before}” to “{after}”").format(before=difference.before, after=difference.after)
    lines = [wrapped(f"{year.year}: {_year_told(year)}", "  ") for year in difference.years]
    for years, name in ((difference.only_before, difference.before), (difference.only_after, difference.after)):
        if years:
            lines.append(_("Only “{name}” is for {years}.").format(name=name, years=", ".join(years)))
    if not difference.gone and not difference.new:
        lines.append(_("No sentence differs."))
    lines += [
        wrapped(_("Only in “{name}”: {sentence}").format(name=difference.before, sentence=sentence), "  ")
        for sentence in difference.gone
    ]
    lines += [
        wrapped(_("Only in “{name}”: {sentence}").format(name=difference.after, sentence=sentence), "  ")
        for sentence in difference.new
    ]
    return section(title, lines)


def difference_sentence(difference: SideDifference) -> str:
    """The difference in one sentence: who pays more, who less, how many sentences differ."""
    told = "; ".join(f"{year.year}: {_year_told(year).removesuffix('.')}" for year in difference.years)
    count = max(len(difference.gone), len(difference.new))
    sentences = plural("{n} sentence differs", "{n} sentences differ", count).format(n=count)
    return f"{told}; {sentences if count else _('no sentence differs')}."


def _year_told(year: YearDifference) -> str:
    if not year.moved:
        return _("Nobody pays more or less.")
    parts = []
    for moved in year.moved:
        told = f"{moved.name} {signed_money(moved.assessed)}"
        if moved.cash_due != moved.assessed:
            told += " " + _("({money} in cash)").format(money=signed_money(moved.cash_due))
        parts.append(told)
    told = ", ".join(parts) + "; " + _("nobody else changes")
    if year.gap:
        told += "; " + _("the gap changes by {money}").format(money=signed_money(year.gap))
    return f"{told}."


def difference_json(difference: SideDifference) -> str:
    """What changes from one to the other; money in pence."""
    return json_text(
        {
            "before": difference.before,
            "after": difference.after,
            "years": [
                {
                    "year": year.year,
                    "gap_pence": year.gap,
                    "partners": [
                        {"id": moved.partner, "assessed_pence": moved.assessed, "cash_due_pence": moved.cash_due}
                        for moved in year.moved
                    ],
                }
                for year in difference.years
            ],
            "sentences_gone": list(difference.gone),
            "sentences_new": list(difference.new),
        }
    )
