"""Clauses to sentences: what the Board adopts, as it reads."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from formulas import clauses as c
from formulas.language.lexicon import Lexicon
from formulas.language.parser import parse
from formulas.language.scanner import quote
from funding.money import format_money_short
from funding.quantities import format_number, format_percent


def print_formula(formula: c.Formula, lexicon: Lexicon) -> str:
    """The formula's sentences, one a line, a blank line before each heading."""
    lines: list[str] = []
    for clause in formula.clauses:
        if lines and isinstance(clause, c.ForPools | c.ForAllOtherCosts | c.OverTheWhole):
            lines.append("")
        lines.append(print_clause(clause, lexicon))
    return "\n".join(lines)


def print_clause(clause: c.Clause, lexicon: Lexicon) -> str:
    """One sentence; names are put in quotes only where they would be misread without."""
    plain = _sentence(clause, _Speech(lexicon, quoted=False))
    if isinstance(clause, c.Note) or parse(plain, lexicon).formula.clauses == (clause,):
        return plain
    return _sentence(clause, _Speech(lexicon, quoted=True))


def _sentence(clause: c.Clause, speech: "_Speech") -> str:
    if isinstance(clause, c.Note):
        return f"# {clause.text}".rstrip()
    text = _joined(_words(clause, speech))
    ending = "" if text.endswith(":") else "."
    return text[:1].upper() + text[1:] + ending


def _joined(words: Iterable[str]) -> str:
    text = " ".join(words)
    return text.replace(" ,", ",").replace(" :", ":") if "\n" not in text else text


class _Speech:
    """The words of a language, said in order."""

    def __init__(self, lexicon: Lexicon, *, quoted: bool) -> None:
        self.lexicon = lexicon
        self.quoted = quoted

    def say(self, *terminals: str, many: bool = False) -> list[str]:
        return [self.lexicon.phrase(terminal, int(many)) for terminal in terminals]

    def name(self, terminal: str, key: str) -> str:
        text = self.lexicon.printed(terminal, key)
        return quote(text) if self.quoted else text

    def listed(self, things: list[str]) -> list[str]:
        if len(things) == 1:
            return things
        return [*(thing + "," for thing in things[:-2]), things[-2], *self.say("AND"), things[-1]]


def _words(clause: c.Clause, s: _Speech) -> list[str]:  # noqa: C901, PLR0911, PLR0912 -- one line a kind of sentence
    match clause:
        case c.Payment():
            return [*_payment(clause, s)]
        case c.ForPools(pools):
            return [*s.say("FOR"), *s.listed([s.name("POOL", pool) for pool in pools]), ":"]
        case c.ForAllOtherCosts():
            return [*s.say("FOR", "OTHER_COSTS"), ":"]
        case c.OverTheWhole():
            return [*s.say("OVER_WHOLE"), ":"]
        case c.PayLimit():
            return _pay_limit(clause, s)
        case c.ChangeLimit():
            return _change_limit(clause, s)
        case c.FallsOn(payers):
            return [*s.say("LIMITED_FALLS_ON"), *_payers(payers, s)]
        case c.MoveFromLastYear(years):
            return [*s.say("MOVE_OVER"), str(years), *s.say("YEARS")]
        case c.InKindInFull():
            return s.say("IN_KIND", "COUNT", "IN_FULL")
        case c.InKindAtPercent(points):
            return [*s.say("IN_KIND", "COUNT", "AT"), format_percent(points), *s.say("OF_VALUE")]
        case c.InKindUpTo(points):
            return [*s.say("IN_KIND", "COUNT", "UP_TO"), format_percent(points), *s.say("OF_SHARE")]
        case c.InKindNotAtAll():
            return s.say("IN_KIND", "NOT_COUNT")
        case c.OnlyKinds(kinds):
            return [*s.say("ONLY"), *s.listed([s.name("KIND", kind) for kind in kinds]), *s.say("COUNT")]
        case c.InKindBeyond(becomes):
            fate = {"gift": "IS_GIFT", "carried forward": "IS_CARRIED", "repaid": "IS_REPAID"}[becomes.value]
            return s.say("BEYOND", fate)
        case c.RoundTo(pence):
            return [*s.say("ROUND_TO"), format_money_short(pence)]
        case c.UnderspendReturned():
            return s.say("UNDERSPEND", "IS_RETURNED")
        case c.UnderspendKept(None):
            return s.say("UNDERSPEND", "IS_KEPT")
        case c.UnderspendKept(Decimal() as up_to):
            return [*s.say("UNDERSPEND", "IS_KEPT"), ",", *s.say("UP_TO"), format_percent(up_to), *s.say("OF_COSTS")]
        case c.OverspendShared():
            return s.say("OVERSPEND", "IS_SHARED")
        case c.OverspendFalls(parts):
            told = [" ".join([format_percent(part.points), *s.say("ON"), _payer(part.on, s)]) for part in parts]
            return [*s.say("OVERSPEND", "FALLS"), *s.listed(told)]
    raise TypeError(clause)


def _payer(payer: c.Payer, s: _Speech) -> str:
    match payer:
        case c.PartnerNamed(key):
            return s.name("PARTNER", key)
        case c.GroupNamed(name):
            return s.name("GROUP", name)
        case c.AllPartners():
            return s.say("ALL_PARTNERS")[0]
        case c.AllOtherPartners():
            return s.say("ALL_OTHERS")[0]


def _one(payer: c.Payer, s: _Speech, everyone: str = "ONE_PARTNER") -> str:
    match payer:
        case c.GroupNamed(name):
            return s.name("GROUP_ONE", name)
        case c.AllOtherPartners():
            return s.say("OTHER_PARTNER")[0]
    return s.say(everyone)[0]


def _payers(payers: c.Payers, s: _Speech) -> list[str]:
    if payers.each:
        return [*s.say("EACH"), *s.listed([_one(payer, s) for payer in payers.named])]
    return s.listed([_payer(payer, s) for payer in payers.named])


def _payment(payment: c.Payment, s: _Speech) -> Iterator[str]:
    named = payment.payers.named
    many = not payment.payers.each and (len(named) > 1 or not isinstance(named[0], c.PartnerNamed))
    yield from _payers(payment.payers, s)
    yield from s.say("PAY", many=many)
    match payment.pays:
        case c.FixedAmount(pence):
            yield format_money_short(pence)
        case c.Percentage(points, of_remainder):
            yield from [format_percent(points), *(s.say("OF_REMAINDER") if of_remainder else [])]
        case c.TheRest():
            yield from s.say("REST")
        case c.Nothing():
            yield from s.say("NOTHING")
        case c.AmountByBand(driver, bands):
            yield from [*s.say("BY"), s.name("DRIVER", driver), ":"]
            yield from _bands([(format_money_short(int(band.value)), band.up_to) for band in bands], s)
    if payment.at_least is not None:
        yield from [",", *s.say("BUT", "NO_LESS"), format_money_short(payment.at_least)]
    if payment.at_most is not None:
        yield from [*([",", *s.say("BUT")] if payment.at_least is None else s.say("AND")), *s.say("NO_MORE")]
        yield format_money_short(payment.at_most)
    if payment.shared is not None:
        yield from [",", *s.say("SHARED"), *_how(payment.shared, s)]


def _how(how: c.Sharing, s: _Speech) -> list[str]:
    match how:
        case c.Equally():
            return s.say("EQUALLY")
        case c.ByDriver(driver):
            return [*s.say("BY"), s.name("DRIVER", driver)]
        case c.WeightByBand(driver, bands):
            told = [(format_number(band.value), band.up_to) for band in bands]
            return [*s.say("BY", "BANDS_OF"), s.name("DRIVER", driver), ":", *_bands(told, s)]
        case c.Blend(parts):
            return s.listed([" ".join([format_percent(part.points), *_how(part.how, s)]) for part in parts])
        case c.InRatio(numbers):
            between = f" {s.say('TO')[0]} "
            return [between.join(format_number(number) for number in numbers)]


def _bands(bands: list[tuple[str, Decimal | None]], s: _Speech) -> Iterator[str]:
    for value, up_to in bands[:-1]:
        yield from [value, *s.say("UP_TO"), format_number(up_to if up_to is not None else 0), ","]
    yield from [bands[-1][0], *s.say("ABOVE")]


def _bound(bound: c.Bound, s: _Speech) -> str:
    match bound:
        case c.Sum(pence):
            return format_money_short(pence)
        case c.Points(points):
            return format_percent(points)
        case c.LastYear.SHARE:
            return s.say("LAST_YEAR")[0]


def _pay_limit(limit: c.PayLimit, s: _Speech) -> list[str]:
    most = None if limit.at_most is None else _bound(limit.at_most, s)
    least = None if limit.at_least is None else _bound(limit.at_least, s)
    if isinstance(limit.on, c.PartnerNamed):
        least_words = [] if least is None else [*s.say("NO_LESS"), least]
        most_words = [] if most is None else [*s.say("NO_MORE"), most]
        both = s.say("AND") if least_words and most_words else []
        return [s.name("PARTNER", limit.on.id), *s.say("PAY"), *least_words, *both, *most_words]
    most_words = [] if most is None else [*s.say("MORE_THAN"), most]
    least_words = [] if least is None else [*s.say("LESS_THAN"), least]
    either = s.say("OR") if least_words and most_words else []
    return [*s.say("NO"), _one(limit.on, s), *s.say("PAYING"), *most_words, *either, *least_words]


def _change_limit(limit: c.ChangeLimit, s: _Speech) -> list[str]:
    rise = [] if limit.rise is None else [*s.say("RISE", "BY_MORE_THAN"), _bound(limit.rise, s)]
    fall = [] if limit.fall is None else [*s.say("FALL", "BY_MORE_THAN"), _bound(limit.fall, s)]
    either = s.say("OR") if rise and fall else []
    return [*s.say("NO"), _one(limit.on, s, "CONTRIBUTION"), *rise, *either, *fall]
