"""How several payers share: the columns of weights."""

from decimal import Decimal
from fractions import Fraction

from formulas import clauses as c
from formulas.compiling.draft import Draft, product, total_of
from formulas.workings import Choose, Expression, Given, Minus, Number, Origin, Over, Plus, Ref, Times, Total, Unit
from funding.board import Driver, driver_value
from funding.citing import cited
from funding.names import nearest
from funding.problems import Weight
from funding.quantities import format_number
from funding.wording import _

HUNDRED = 100


def shared(
    draft: Draft, number: int, amount: Ref, payers: Ref, named: tuple[int, ...], how: c.Sharing | None
) -> Expression:
    """Each payer's part of an amount, as an expression of columns written on the way.

    `named` are all whom the sentence names; those of them that are partners in the year share.
    """
    if how is None or len(named) == 1:
        return Times((amount, payers))
    everybody, named = named, draft.members.among(named)
    match how:
        case c.Equally():
            return Over(Times((amount, payers)), Total(payers))
        case c.ByDriver(name):
            weight = driver_weight(draft, f"c{number}.weight", payers, named, name, number)
            return Over(Times((amount, weight)), Total(weight))
        case c.InRatio(numbers):
            weight = _ratio(draft, number, everybody, numbers)
            return Over(Times((amount, weight)), Total(weight))
        case c.WeightByBand(name, bands):
            values = [Fraction(band.value) for band in bands]
            banded = by_band(draft, number, name, named, values, [band.up_to for band in bands], Unit.COUNT)
            _check_weights(draft, number, name, named, bands)
            weight = draft.each(f"c{number}.weight", Unit.COUNT, Times((payers, banded)), _("Weight"))
            return Over(Times((amount, weight)), Total(weight))
        case c.Blend(parts):
            return _blend(draft, number, amount, payers, named, parts)


def driver_column(draft: Draft, name: str, named: tuple[int, ...], number: int) -> Ref | None:
    """The column of a driver's figures; a payer without one, or all at nothing, goes to the slips."""
    driver = next((driver for driver in draft.board.drivers if driver.name == name), None)
    if driver is None:
        close = nearest(name, [driver.name for driver in draft.board.drivers])
        mend = (
            _("Did you mean “{name}”?").format(name=close)
            if close
            else _("Add it to the Board file under [[drivers]].")
        )
        draft.slips.add(number, _("There is no driver called “{name}”.").format(name=name), mend)
        return None
    _check_driver(draft, driver, named, number)
    key = f"driver.{name}"
    written = draft.known(key)
    if written is not None:
        return written
    figures = tuple(Fraction(driver_value(driver, partner.id, draft.year) or 0) for partner in draft.board.partners)
    clause = draft.clause
    draft.clause = None  # the driver belongs to no sentence in particular
    ref = draft.each(key, Unit.COUNT, Given(figures, Origin.DRIVER, key, cited(driver)), driver.name)
    draft.clause = clause
    return ref


def _check_driver(draft: Draft, driver: Driver, named: tuple[int, ...], number: int) -> None:
    values = {i: driver_value(driver, draft.board.partners[i].id, draft.year) for i in named}
    missing = [draft.board.partners[i].name for i, value in values.items() if value is None]
    if missing:
        draft.slips.add(
            number,
            _("The driver “{driver}” has no figure for {partners} in {year}.").format(
                driver=driver.name, partners=", ".join(missing), year=draft.year
            ),
            _("Add the figure under [[drivers]]; write 0 if it truly is nothing."),
        )
    elif named and not any(values.values()):
        draft.slips.add(
            number,
            _("The driver “{driver}” is nothing for every payer named here: {partners}.").format(
                driver=driver.name, partners=", ".join(draft.board.partners[i].name for i in named)
            ),
            _("Enter the figures under [[drivers]], or share in another way."),
        )


def _check_weights(draft: Draft, number: int, name: str, named: tuple[int, ...], bands: tuple[c.Band, ...]) -> None:
    driver = next((driver for driver in draft.board.drivers if driver.name == name), None)
    if driver is None:
        return
    figures = [driver_value(driver, draft.board.partners[i].id, draft.year) or 0 for i in named]
    if not named:
        return
    reached = [next(band for band in bands if band.up_to is None or figure <= band.up_to) for figure in figures]
    if not any(band.value for band in reached):
        draft.slips.add(
            number,
            _("Every payer named here is in a band of “{driver}” with a weight of nothing.").format(driver=name),
            _("Give at least one of their bands a weight above nothing."),
        )


def driver_weight(draft: Draft, name: str, payers: Ref, named: tuple[int, ...], driver: str, number: int) -> Ref:
    """A driver's figures for the payers alone."""
    column = driver_column(draft, driver, named, number)
    made = payers if column is None else product(payers, column)
    return draft.each(name, Unit.COUNT, made, _("{driver}, payers only").format(driver=driver))


def _ratio(draft: Draft, number: int, named: tuple[int, ...], numbers: tuple[Decimal, ...]) -> Ref:
    by_partner = dict(zip(named, numbers, strict=False))
    present = draft.members.among(by_partner)
    if present and not any(by_partner[i] for i in present) and any(numbers):
        what = _("Of those whom the ratio names, only some with the number 0 are partners in {year}: nobody pays.")
        mend = _("Give them a number above nothing, or name others.")
        draft.slips.add(number, what.format(year=draft.year), mend, Weight.NOTICE)
    weights = tuple(Fraction(by_partner[i] if i in present else 0) for i in range(len(draft.board.partners)))
    name = f"c{number}.weight"
    return draft.each(name, Unit.COUNT, Given(weights, Origin.SENTENCE, name), _("Number in the ratio"))


def _blend(
    draft: Draft, number: int, amount: Ref, payers: Ref, named: tuple[int, ...], parts: tuple[c.BlendPart, ...]
) -> Ref | Plus:
    """The amount cut into the parts of a blend, each shared in its own way, and each payer's parts added up."""
    points = sum((part.points for part in parts), Decimal(0))
    if points != HUNDRED:
        draft.slips.add(
            number,
            _("The weights of the blend add up to {total}%.").format(total=format_number(points)),
            _("Change them so that they add up to 100%."),
        )
    written: list[Ref] = []
    for place, part in enumerate(parts):
        key = f"c{number}.part{place}"
        label = _("Weight in the blend")
        percent = draft.figure(f"{key}.percent", Unit.RATIO, Fraction(part.points) / HUNDRED, label)
        if isinstance(part.how, c.Equally):
            weight, told = payers, _("equally")
        else:
            weight = driver_weight(draft, f"{key}.weight", payers, named, part.how.driver, number)
            told = _("by {driver}").format(driver=part.how.driver)
        cut = draft.one(f"{key}.amount", Unit.MONEY, product(percent, amount), _("Shared {how}").format(how=told))
        made = Over(Times((cut, weight)), Total(weight))
        written.append(draft.each(key, Unit.MONEY, made, _("Share, {how}").format(how=told)))
    return total_of(written)


def by_band(
    draft: Draft,
    number: int,
    driver: str,
    named: tuple[int, ...],
    values: list[Fraction],
    tops: list[Decimal | None],
    unit: Unit,
) -> Expression:
    """The value of each partner's band: the first, plus the step up at each top that the driver is above."""
    column = driver_column(draft, driver, named, number)
    rising = [top for top in tops if top is not None]
    if sorted(set(rising)) != rising:
        draft.slips.add(
            number, _("The bands do not rise."), _("Write the smallest first, each “up to” above the one before.")
        )
    written = [
        draft.figure(f"c{number}.band{place}", unit, value, _("Band {number}").format(number=place + 1))
        for place, value in enumerate(values)
    ]
    terms: list[Expression] = [written[0]]
    for place, top in enumerate(rising):
        label = _("Band {number}, up to").format(number=place + 1)
        up_to = draft.figure(f"c{number}.band{place}.up_to", Unit.COUNT, Fraction(top), label)
        terms.append(Choose(column or Number(0), up_to, Minus(written[place + 1], written[place]), Number(0)))
    return Plus(tuple(terms))
