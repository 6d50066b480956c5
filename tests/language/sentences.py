"""Every sentence of the formula language: in English, in Welsh, and what it says."""

from decimal import Decimal

from formulas import clauses as c
from tests.language.payment_sentences import CAFCASS, COUNCILS, HEALTH, PAYMENTS, POLICE, WREXHAM, Case, by

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
    Case(
        "In-kind contributions not delivered are paid in cash.",
        "Cyfraniadau anariannol na ddarparwyd i'w talu mewn arian.",
        c.UndeliveredPaid(),
    ),
    Case(
        "In-kind contributions not delivered are not paid in cash.",
        "Cyfraniadau anariannol na ddarparwyd i beidio â chael eu talu mewn arian.",
        c.UndeliveredNotPaid(),
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
