"""Headings, limits and terms in words."""

from functools import partial

from formulas import clauses as c
from formulas.language.forms import years_form
from formulas.language.printed_payments import one_of, payer_said, payers_words
from formulas.language.speech import SOFTENED, Said, Speech
from funding.money import format_money_short
from funding.quantities import format_percent

_FATES = {c.BeyondShare.GIFT: "IS_GIFT", c.BeyondShare.CARRIED_FORWARD: "IS_CARRIED", c.BeyondShare.REPAID: "IS_REPAID"}


def heading_words(heading: c.Heading, speech: Speech) -> list[str]:
    """The words of a heading, in order."""
    match heading:
        case c.ForPools(pools):
            named = [partial(speech.name, "POOL", pool) for pool in pools]
            return [*speech.say("FOR"), *speech.listed(named), ":"]
        case c.ForAllOtherCosts():
            return [*speech.say("FOR", "OTHER_COSTS"), ":"]
        case c.OverTheWhole():
            return [*speech.say("OVER_WHOLE"), ":"]


def limit_words(limit: c.Limit | c.FallsOn | c.MoveFromLastYear, speech: Speech) -> list[str]:
    """The words of a limit, of who makes good what it takes off, or of phasing."""
    match limit:
        case c.PayLimit(c.PartnerNamed()):
            return _own_limit(limit, speech)
        case c.PayLimit():
            return _pay_limit(limit, speech)
        case c.ChangeLimit():
            return _change_limit(limit, speech)
        case c.FallsOn(payers):
            return [*speech.say("LIMITED_FALLS_ON"), *payers_words(payers, speech, SOFTENED)]
        case c.MoveFromLastYear(years):
            word = speech.form("YEARS", years_form(speech.lexicon.language, years))
            return [*speech.say("MOVE_OVER"), str(years), word]


def terms_words(terms: c.Terms, speech: Speech) -> list[str]:
    """The words of a sentence about in kind, rounding or the year's end."""
    match terms:
        case c.InKindInFull():
            return speech.say("IN_KIND", "COUNT", "IN_FULL")
        case c.InKindAtPercent(points):
            return [*speech.say("IN_KIND", "COUNT", "AT"), format_percent(points), *speech.say("OF_VALUE")]
        case c.InKindUpTo(points):
            return [*speech.say("IN_KIND", "COUNT", "UP_TO"), format_percent(points), *speech.say("OF_SHARE")]
        case c.InKindNotAtAll():
            return speech.say("IN_KIND", "NOT_COUNT")
        case c.OnlyKinds(kinds):
            named = [partial(speech.name, "KIND", kind) for kind in kinds]
            return [*speech.say("ONLY"), *speech.listed(named), *speech.say("COUNT")]
        case c.InKindBeyond(becomes):
            return speech.say("BEYOND", _FATES[becomes])
        case c.UndeliveredPaid():
            return speech.say("UNDELIVERED", "IS_PAID")
        case c.UndeliveredNotPaid():
            return speech.say("UNDELIVERED", "NOT_PAID")
        case c.RoundTo(pence):
            return [*speech.say("ROUND_TO"), format_money_short(pence)]
        case c.UnderspendReturned():
            return speech.say("UNDERSPEND", "IS_RETURNED")
        case c.UnderspendKept(up_to):
            kept = [] if up_to is None else [",", *speech.say("UP_TO"), format_percent(up_to), *speech.say("OF_COSTS")]
            return [*speech.say("UNDERSPEND", "IS_KEPT"), *kept]
        case c.OverspendShared():
            return speech.say("OVERSPEND", "IS_SHARED")
        case c.OverspendFalls(parts):
            return [*speech.say("OVERSPEND", "FALLS"), *speech.listed([_part(part, speech) for part in parts])]


def _part(part: c.OverspendPart, speech: Speech) -> Said:
    def said(_before: str) -> str:
        return " ".join([format_percent(part.points), *speech.say("ON"), payer_said(part.on, speech)(SOFTENED)])

    return said


def _bound(bound: c.Bound, speech: Speech) -> str:
    match bound:
        case c.Sum(pence):
            return format_money_short(pence)
        case c.Points(points):
            return format_percent(points)
        case c.LastYear.SHARE:
            return speech.form("LAST_YEAR", "")


def _own_limit(limit: c.PayLimit, speech: Speech) -> list[str]:
    payers = c.Payers((limit.on,))
    least = [] if limit.at_least is None else [*speech.say("NO_LESS"), _bound(limit.at_least, speech)]
    most = [] if limit.at_most is None else [*speech.say("NO_MORE"), _bound(limit.at_most, speech)]
    both = speech.say("AND") if least and most else []
    return [*payers_words(payers, speech), *speech.say("PAY"), *least, *both, *most]


def _pay_limit(limit: c.PayLimit, speech: Speech) -> list[str]:
    most = [] if limit.at_most is None else [*speech.say("MORE_THAN"), _bound(limit.at_most, speech)]
    words = [*speech.say("NO"), one_of(limit.on, speech), *speech.say("PAYING"), *most]
    if limit.at_least is None:
        return words
    less = [speech.form("LESS_THAN", SOFTENED if most else ""), _bound(limit.at_least, speech)]
    return [*words, *(speech.say("OR") if most else []), *less]


def _change_limit(limit: c.ChangeLimit, speech: Speech) -> list[str]:
    on = [] if isinstance(limit.on, c.AllPartners) else [*speech.say("FROM_ANY"), one_of(limit.on, speech, SOFTENED)]
    rise = [] if limit.rise is None else [*speech.say("RISE", "BY_MORE_THAN"), _bound(limit.rise, speech)]
    fall = [] if limit.fall is None else [*speech.say("FALL", "BY_MORE_THAN"), _bound(limit.fall, speech)]
    either = speech.say("OR") if rise and fall else []
    return [*speech.say("NO", "CONTRIBUTION"), *on, *rise, *either, *fall]
