"""Every sentence of the formula language: in English, in Welsh, and what it says."""

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

HEADINGS = (
    Case(
        "# a line of explanation, kept and printed",
        "# a line of explanation, kept and printed",
        c.Note("a line of explanation, kept and printed"),
    ),
    Case("For training:", "Ar gyfer training:", c.ForPools(("training",))),
    Case(
        "For training and practice reviews:",
        "Ar gyfer training a practice reviews:",
        c.ForPools(("training", "practice reviews")),
    ),
    Case("For all other costs:", "Ar gyfer pob cost arall:", c.ForAllOtherCosts()),
    Case("Over the whole contribution:", "Dros y cyfraniad cyfan:", c.OverTheWhole()),
)

LIMITS = (
    Case(
        "No partner pays more than 40%.",
        "Ni chaiff partner dalu mwy na 40%.",
        c.PayLimit(c.AllPartners(), c.Points(Decimal(40))),
    ),
    Case(
        "No local authority pays less than £2,000.",
        "Ni chaiff awdurdod lleol dalu llai na £2,000.",
        c.PayLimit(COUNCILS, None, c.Sum(200_000)),
    ),
    Case(
        "No partner pays more than 40% or less than £2,000.",
        "Ni chaiff partner dalu mwy na 40% neu lai na £2,000.",
        c.PayLimit(c.AllPartners(), c.Points(Decimal(40)), c.Sum(200_000)),
    ),
    Case(
        "No partner pays more than last year.",
        "Ni chaiff partner dalu mwy na llynedd.",
        c.PayLimit(c.AllPartners(), c.LastYear.SHARE),
    ),
    Case(
        "Wrexham pays no more than £9,000.",
        "Wrecsam i dalu dim mwy na £9,000.",
        c.PayLimit(WREXHAM, c.Sum(900_000)),
    ),
    Case(
        "Wrexham pays no less than £2,000 and no more than last year.",
        "Wrecsam i dalu dim llai na £2,000 a dim mwy na llynedd.",
        c.PayLimit(WREXHAM, c.LastYear.SHARE, c.Sum(200_000)),
    ),
    Case(
        "No contribution rises by more than 5% or falls by more than 10%.",
        "Ni chaiff cyfraniad godi o fwy na 5% neu ostwng o fwy na 10%.",
        c.ChangeLimit(c.AllPartners(), c.Points(Decimal(5)), c.Points(Decimal(10))),
    ),
    Case(
        "No contribution falls by more than £500.",
        "Ni chaiff cyfraniad ostwng o fwy na £500.",
        c.ChangeLimit(c.AllPartners(), None, c.Sum(50_000)),
    ),
    Case(
        "No contribution from any health board rises by more than 5%.",
        "Ni chaiff cyfraniad gan unrhyw fwrdd iechyd godi o fwy na 5%.",
        c.ChangeLimit(HEALTH, c.Points(Decimal(5))),
    ),
    Case(
        "What a limit takes off falls on local authorities.",
        "Yr hyn y mae terfyn yn ei dynnu i ddisgyn ar awdurdodau lleol.",
        c.FallsOn(by(COUNCILS)),
    ),
    Case(
        "What a limit takes off falls on health boards and police.",
        "Yr hyn y mae terfyn yn ei dynnu i ddisgyn ar fyrddau iechyd a'r heddlu.",
        c.FallsOn(by(HEALTH, POLICE)),
    ),
    Case(
        "Move from last year's shares over 3 years.",
        "Symud o gyfrannau'r llynedd dros 3 blynedd.",
        c.MoveFromLastYear(3),
    ),
    Case(
        "Move from last year's shares over 1 year.",
        "Symud o gyfrannau'r llynedd dros 1 flwyddyn.",
        c.MoveFromLastYear(1),
    ),
    Case(
        "Move from last year's shares over 5 years.",
        "Symud o gyfrannau'r llynedd dros 5 mlynedd.",
        c.MoveFromLastYear(5),
    ),
)

TERMS = (
    Case("In-kind contributions count in full.", "Cyfraniadau anariannol i gyfrif yn llawn.", c.InKindInFull()),
    Case(
        "In-kind contributions count at 80% of their value.",
        "Cyfraniadau anariannol i gyfrif ar 80% o'u gwerth.",
        c.InKindAtPercent(Decimal(80)),
    ),
    Case(
        "In-kind contributions count up to 40% of a partner's share.",
        "Cyfraniadau anariannol i gyfrif hyd at 40% o gyfran partner.",
        c.InKindUpTo(Decimal(40)),
    ),
    Case(
        "Only staff and accommodation count.",
        "Dim ond staff a llety i gyfrif.",
        c.OnlyKinds(("staff", "accommodation")),
    ),
    Case(
        "In-kind contributions do not count.",
        "Cyfraniadau anariannol i beidio â chyfrif.",
        c.InKindNotAtAll(),
    ),
    Case(
        "In-kind beyond a share is a gift.",
        "Cyfraniad anariannol y tu hwnt i gyfran i fod yn rhodd.",
        c.InKindBeyond(c.BeyondShare.GIFT),
    ),
    Case(
        "In-kind beyond a share is carried forward.",
        "Cyfraniad anariannol y tu hwnt i gyfran i'w gario ymlaen.",
        c.InKindBeyond(c.BeyondShare.CARRIED_FORWARD),
    ),
    Case(
        "In-kind beyond a share is repaid.",
        "Cyfraniad anariannol y tu hwnt i gyfran i'w ad-dalu.",
        c.InKindBeyond(c.BeyondShare.REPAID),
    ),
    Case("Round each contribution to £10.", "Talgrynnu pob cyfraniad i £10.", c.RoundTo(1_000)),
    Case(
        "An underspend is returned in the same shares.",
        "Tanwariant i'w ddychwelyd yn yr un cyfrannau.",
        c.UnderspendReturned(),
    ),
    Case("An underspend is kept in reserve.", "Tanwariant i'w gadw wrth gefn.", c.UnderspendKept()),
    Case(
        "An underspend is kept in reserve, up to 5% of costs.",
        "Tanwariant i'w gadw wrth gefn, hyd at 5% o'r costau.",
        c.UnderspendKept(Decimal(5)),
    ),
    Case(
        "An overspend is shared in the same shares.",
        "Gorwariant i'w rannu yn yr un cyfrannau.",
        c.OverspendShared(),
    ),
    Case(
        "An overspend falls 80% on local authorities and 20% on police.",
        "Gorwariant i ddisgyn 80% ar awdurdodau lleol a 20% ar yr heddlu.",
        c.OverspendFalls((c.OverspendPart(Decimal(80), COUNCILS), c.OverspendPart(Decimal(20), POLICE))),
    ),
    Case(
        "An overspend falls 20% on Cafcass and 80% on health boards.",
        "Gorwariant i ddisgyn 20% ar Cafcass ac 80% ar fyrddau iechyd.",
        c.OverspendFalls((c.OverspendPart(Decimal(20), CAFCASS), c.OverspendPart(Decimal(80), HEALTH))),
    ),
)

SENTENCES = (*PAYMENTS, *HEADINGS, *LIMITS, *TERMS)
