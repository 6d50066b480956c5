"""Every way to say who pays what: in English, in Welsh, and what it says."""

from dataclasses import dataclass
from decimal import Decimal

from formulas import clauses as c

WREXHAM = c.PartnerNamed("wrexham")
CAFCASS = c.PartnerNamed("cafcass")
COUNCILS = c.GroupNamed("local authorities")
HEALTH = c.GroupNamed("health boards")
POLICE = c.GroupNamed("police")
PROBATION = c.GroupNamed("probation")
HOUSING = c.GroupNamed("housing associations")
TEAMS = c.GroupNamed("youth offending teams")
EVERYBODY = c.Payers((c.AllPartners(),))
CHILDREN = c.ByDriver("children aged 0-17")
OFFICERS = c.ByDriver("officers")


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence in its canonical words, and the clause that it is."""

    english: str
    welsh: str
    clause: c.Clause


def pay(payers: c.Payers, pays: c.Pays, shared: c.Sharing | None = None, **limits: int) -> c.Payment:
    """A payment, with its limits in pence."""
    return c.Payment(payers, pays, limits.get("at_most"), limits.get("at_least"), shared)


def by(*payers: c.Payer, each: bool = False) -> c.Payers:
    """Payers."""
    return c.Payers(payers, each)


PAYMENTS = (
    Case("Cafcass pays £550.", "Cafcass i dalu £550.", pay(by(CAFCASS), c.FixedAmount(55_000))),
    Case("Cafcass pays £550.25.", "Cafcass i dalu £550.25.", pay(by(CAFCASS), c.FixedAmount(55_025))),
    Case(
        "Each local authority pays £5,000.",
        "Pob awdurdod lleol i dalu £5,000.",
        pay(by(COUNCILS, each=True), c.FixedAmount(500_000)),
    ),
    Case(
        "Each local authority and health board pays £5,000.",
        "Pob awdurdod lleol a bwrdd iechyd i dalu £5,000.",
        pay(by(COUNCILS, HEALTH, each=True), c.FixedAmount(500_000)),
    ),
    Case(
        "Each partner pays £100.",
        "Pob partner i dalu £100.",
        pay(by(c.AllPartners(), each=True), c.FixedAmount(10_000)),
    ),
    Case(
        "Each other partner pays 1%.",
        "Pob partner arall i dalu 1%.",
        pay(by(c.AllOtherPartners(), each=True), c.Percentage(Decimal(1))),
    ),
    Case(
        "Local authorities pay 60%, shared by children aged 0-17.",
        "Awdurdodau lleol i dalu 60%, wedi'i rannu yn ôl plant 0-17 oed.",
        pay(by(COUNCILS), c.Percentage(Decimal(60)), CHILDREN),
    ),
    Case(
        "Health boards pay 25% of the remainder, shared equally.",
        "Byrddau iechyd i dalu 25% o'r hyn sydd ar ôl, wedi'i rannu yn gyfartal.",
        pay(by(HEALTH), c.Percentage(Decimal(25), of_remainder=True), c.Equally()),
    ),
    Case(
        "Police and probation pay 15%, shared 2 to 1.",
        "Yr heddlu a'r gwasanaethau prawf i dalu 15%, wedi'i rannu 2 i 1.",
        pay(by(POLICE, PROBATION), c.Percentage(Decimal(15)), c.InRatio((Decimal(2), Decimal(1)))),
    ),
    Case(
        "All partners pay 100%, shared 40% equally, 35% by children aged 0-17 and 25% by officers.",
        "Yr holl bartneriaid i dalu 100%, "
        "wedi'i rannu 40% yn gyfartal, 35% yn ôl plant 0-17 oed a 25% yn ôl swyddogion.",
        pay(
            EVERYBODY,
            c.Percentage(Decimal(100)),
            c.Blend(
                (
                    c.BlendPart(Decimal(40), c.Equally()),
                    c.BlendPart(Decimal(35), CHILDREN),
                    c.BlendPart(Decimal(25), OFFICERS),
                )
            ),
        ),
    ),
    Case(
        "Police pay 50%, but no more than £5,000.",
        "Yr heddlu i dalu 50%, ond dim mwy na £5,000.",
        pay(by(POLICE), c.Percentage(Decimal(50)), at_most=500_000),
    ),
    Case(
        "Police pay 50%, but no less than £2,000.",
        "Yr heddlu i dalu 50%, ond dim llai na £2,000.",
        pay(by(POLICE), c.Percentage(Decimal(50)), at_least=200_000),
    ),
    Case(
        "Local authorities pay 50%, but no less than £2,000 and no more than £5,000, shared equally.",
        "Awdurdodau lleol i dalu 50%, ond dim llai na £2,000 a dim mwy na £5,000, wedi'i rannu yn gyfartal.",
        pay(by(COUNCILS), c.Percentage(Decimal(50)), c.Equally(), at_most=500_000, at_least=200_000),
    ),
    Case(
        "Housing associations pay by homes: £500 up to 1,000, £1,500 up to 5,000, £4,000 above.",
        "Cymdeithasau tai i dalu yn ôl cartrefi: £500 hyd at 1,000, £1,500 hyd at 5,000, £4,000 uwchlaw hynny.",
        pay(
            by(HOUSING),
            c.AmountByBand(
                "homes",
                (
                    c.Band(Decimal(50_000), Decimal(1_000)),
                    c.Band(Decimal(150_000), Decimal(5_000)),
                    c.Band(Decimal(400_000), None),
                ),
            ),
        ),
    ),
    Case(
        "Housing associations pay 5%, shared by bands of homes: 1 up to 1,000, 2.5 above.",
        "Cymdeithasau tai i dalu 5%, wedi'i rannu yn ôl bandiau cartrefi: 1 hyd at 1,000, 2.5 uwchlaw hynny.",
        pay(
            by(HOUSING),
            c.Percentage(Decimal(5)),
            c.WeightByBand("homes", (c.Band(Decimal(1), Decimal(1_000)), c.Band(Decimal("2.5"), None))),
        ),
    ),
    Case("Wrexham pays the rest.", "Wrecsam i dalu gweddill y costau.", pay(by(WREXHAM), c.TheRest())),
    Case("Youth offending teams pay nothing.", "Timau troseddau ieuenctid i dalu dim.", pay(by(TEAMS), c.Nothing())),
    Case(
        "All other partners pay 3%, shared equally.",
        "Yr holl bartneriaid eraill i dalu 3%, wedi'i rannu yn gyfartal.",
        pay(by(c.AllOtherPartners()), c.Percentage(Decimal(3)), c.Equally()),
    ),
    Case(
        "Local authorities and health boards pay 100%, shared by staff trained.",
        "Awdurdodau lleol a byrddau iechyd i dalu 100%, wedi'i rannu yn ôl staff a hyfforddwyd.",
        pay(by(COUNCILS, HEALTH), c.Percentage(Decimal(100)), c.ByDriver("staff trained")),
    ),
    Case(
        "Local authorities, Cafcass and youth offending teams pay 10%, shared equally.",
        "Awdurdodau lleol, Cafcass a thimau troseddau ieuenctid i dalu 10%, wedi'i rannu yn gyfartal.",
        pay(by(COUNCILS, CAFCASS, TEAMS), c.Percentage(Decimal(10)), c.Equally()),
    ),
)
