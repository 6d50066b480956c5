"""The words of each language: one table a language, one row a notion of the grammar.

The first phrase of a row is the one that is printed; the others are also understood. Where the
printed phrase depends on its neighbours ("pays" or "pay"), `FORMS` names the other forms.
"""

from collections.abc import Mapping

Table = Mapping[str, tuple[str, ...]]

ENGLISH: Table = {
    "PAY": (
        *("pays", "pay", "to pay", "is to pay", "are to pay", "will pay", "shall pay", "must pay", "should pay"),
        *("contributes", "contribute", "to contribute", "will contribute", "shall contribute"),
    ),
    "PAYING": ("pays", "pay", "may pay", "shall pay", "should pay", "will pay", "is to pay", "contributes"),
    "EACH": ("each", "every"),
    "THE_GROUP": ("the group", "group"),
    "ALL_PARTNERS": ("all partners", "all the partners", "all of the partners"),
    "ALL_OTHERS": (
        "all other partners",
        "all others",
        "all the other partners",
        "all the others",
        "the other partners",
    ),
    "ONE_PARTNER": ("partner",),
    "OTHER_PARTNER": ("other partner",),
    "AND": ("and", "&", "as well as"),
    "OF_COSTS": ("of costs", "of the costs", "of the costs to share", "of the total", "of the total costs"),
    "OF_REMAINDER": ("of the remainder", "of the rest", "of what is left", "of what remains"),
    "REST": ("the rest", "the remainder", "the balance", "what is left", "what remains"),
    "NOTHING": ("nothing",),
    "BUT": ("but", "subject to"),
    "NO_MORE": ("no more than", "not more than", "never more than", "at most", "a maximum of"),
    "NO_LESS": ("no less than", "not less than", "never less than", "at least", "a minimum of"),
    "SHARED": ("shared", "split", "divided", "shared out"),
    "EQUALLY": ("equally", "evenly", "in equal shares"),
    "BY": ("by", "according to", "in proportion to", "on the basis of"),
    "BANDS_OF": ("bands of",),
    "IN_RATIO": ("in the ratio", "in the ratio of"),
    "TO": ("to",),
    "UP_TO": ("up to", "up to and including"),
    "ABOVE": ("above", "above that"),
    "FOR": ("for",),
    "OTHER_COSTS": ("all other costs", "all the other costs", "other costs", "everything else"),
    "OVER_WHOLE": ("over the whole contribution", "over whole contributions"),
    "NO": ("no",),
    "CONTRIBUTION": ("contribution", "partner's contribution"),
    "FROM_ANY": ("from any", "from a", "from an", "by any", "by a", "by an"),
    "RISE": ("rises", "rise", "may rise", "increases", "may increase"),
    "FALL": ("falls", "fall", "may fall", "decreases", "may decrease"),
    "BY_MORE_THAN": ("by more than",),
    "MORE_THAN": ("more than",),
    "LESS_THAN": ("less than",),
    "OR": ("or",),
    "LAST_YEAR": ("last year", "last year's share", "its share last year"),
    "LIMITED_FALLS_ON": ("what a limit takes off falls on", "whatever a limit takes off falls on"),
    "MOVE_OVER": ("move from last year's shares over", "move from last year's share over"),
    "YEARS": ("years", "year"),
    "IN_KIND": ("in-kind contributions", "in kind contributions", "contributions in kind", "in-kind", "in kind"),
    "COUNT": ("count", "counts"),
    "NOT_COUNT": ("do not count", "does not count", "don't count", "doesn't count"),
    "IN_FULL": ("in full",),
    "AT": ("at",),
    "OF_VALUE": ("of their value", "of its value"),
    "OF_SHARE": ("of a partner's share", "of the partner's share"),
    "ONLY": ("only",),
    "BEYOND": ("in-kind beyond a share", "in kind beyond a share", "in-kind contributions beyond a share"),
    "IS_GIFT": ("is a gift", "are a gift", "are gifts"),
    "IS_CARRIED": ("is carried forward", "are carried forward"),
    "IS_REPAID": ("is repaid", "are repaid"),
    "UNDELIVERED": (
        *("in-kind contributions not delivered", "in-kind contributions that are not delivered"),
        *("in kind contributions not delivered", "in-kind not delivered", "undelivered in-kind contributions"),
    ),
    "IS_PAID": ("are paid in cash", "is paid in cash", "are due in cash", "are to be paid in cash"),
    "NOT_PAID": ("are not paid in cash", "is not paid in cash", "are not due in cash", "are not to be paid in cash"),
    "ROUND_TO": (
        *("round each contribution to", "round every contribution to", "round contributions to"),
        *("round each contribution to the nearest", "round contributions to the nearest"),
    ),
    "UNDERSPEND": ("an underspend", "any underspend", "the underspend", "underspends"),
    "IS_RETURNED": ("is returned in the same shares", "are returned in the same shares"),
    "IS_KEPT": ("is kept in reserve", "are kept in reserve"),
    "OVERSPEND": ("an overspend", "any overspend", "the overspend", "overspends"),
    "IS_SHARED": ("is shared in the same shares", "are shared in the same shares"),
    "FALLS": ("falls", "fall"),
    "ON": ("on",),
}

# Written as the clauses of an agreement are, "Cafcass i dalu £550" (Cafcass to pay £550), which
# keeps the order of the notions the same as in English.
WELSH: Table = {
    "PAY": ("i dalu", "yn talu", "i gyfrannu", "yn cyfrannu"),
    "PAYING": ("dalu", "gyfrannu"),
    "EACH": ("pob", "bob", "phob"),
    "THE_GROUP": ("grŵp", "y grŵp"),
    "ALL_PARTNERS": ("yr holl bartneriaid", "pawb", "bawb"),
    "ALL_OTHERS": ("yr holl bartneriaid eraill", "y partneriaid eraill", "pawb arall", "bawb arall"),
    "ONE_PARTNER": ("partner", "bartner"),
    "OTHER_PARTNER": ("partner arall", "bartner arall"),
    "AND": ("a", "ac", "&"),
    "OF_COSTS": ("o'r costau", "o'r holl gostau", "o'r cyfanswm"),
    "OF_REMAINDER": ("o'r hyn sydd ar ôl", "o'r gweddill"),
    "REST": ("gweddill y costau", "y gweddill", "'r gweddill"),
    "NOTHING": ("dim", "dim byd"),
    "BUT": ("ond",),
    "NO_MORE": ("dim mwy na", "heb fod yn fwy na"),
    "NO_LESS": ("dim llai na", "heb fod yn llai na"),
    "SHARED": ("wedi'i rannu", "wedi'u rhannu", "wedi ei rannu", "wedi eu rhannu"),
    "EQUALLY": ("yn gyfartal",),
    "BY": ("yn ôl",),
    "BANDS_OF": ("bandiau",),
    "IN_RATIO": ("yn y gymhareb", "yn ôl y gymhareb"),
    "TO": ("i",),
    "UP_TO": ("hyd at", "hyd at a chan gynnwys"),
    "ABOVE": ("uwchlaw hynny", "uwchlaw"),
    "FOR": ("ar gyfer",),
    "OTHER_COSTS": ("pob cost arall", "yr holl gostau eraill"),
    "OVER_WHOLE": ("dros y cyfraniad cyfan",),
    "NO": ("ni chaiff", "ni chaiff yr un", "ni chaiff unrhyw"),
    "CONTRIBUTION": ("cyfraniad", "gyfraniad"),
    "FROM_ANY": ("gan unrhyw", "gan"),
    "RISE": ("godi", "gynyddu"),
    "FALL": ("ostwng", "leihau"),
    "BY_MORE_THAN": ("o fwy na", "fwy na", "mwy na"),
    "MORE_THAN": ("mwy na", "fwy na"),
    "LESS_THAN": ("llai na", "lai na"),
    "OR": ("neu",),
    "LAST_YEAR": ("llynedd", "y llynedd", "'r llynedd"),
    "LIMITED_FALLS_ON": ("yr hyn y mae terfyn yn ei dynnu i ddisgyn ar",),
    "MOVE_OVER": ("symud o gyfrannau'r llynedd dros", "symud o gyfrannau llynedd dros"),
    "YEARS": ("blynedd", "flwyddyn", "flynedd", "mlynedd"),
    "IN_KIND": (
        *("cyfraniadau anariannol", "cyfraniadau mewn nwyddau neu wasanaethau"),
        *("cyfraniadau mewn nwyddau", "cyfraniadau mewn da"),
    ),
    "COUNT": ("i gyfrif", "yn cyfrif"),
    "NOT_COUNT": ("i beidio â chyfrif", "ddim yn cyfrif", "ddim i gyfrif"),
    "IN_FULL": ("yn llawn",),
    "AT": ("ar",),
    "OF_VALUE": ("o'u gwerth",),
    "OF_SHARE": ("o gyfran partner", "o gyfran y partner"),
    "ONLY": ("dim ond",),
    "BEYOND": ("cyfraniad anariannol y tu hwnt i gyfran", "cyfraniad mewn da y tu hwnt i gyfran"),
    "IS_GIFT": ("i fod yn rhodd", "yn rhodd"),
    "IS_CARRIED": ("i'w gario ymlaen", "i gael ei gario ymlaen"),
    "IS_REPAID": ("i'w ad-dalu", "i gael ei ad-dalu"),
    "UNDELIVERED": ("cyfraniadau anariannol na ddarparwyd", "cyfraniadau anariannol nas darparwyd"),
    "IS_PAID": ("i'w talu mewn arian", "i gael eu talu mewn arian"),
    "NOT_PAID": ("i beidio â chael eu talu mewn arian", "ddim i'w talu mewn arian"),
    "ROUND_TO": ("talgrynnu pob cyfraniad i", "talgrynnu cyfraniadau i"),
    "UNDERSPEND": ("tanwariant", "unrhyw danwariant"),
    "IS_RETURNED": ("i'w ddychwelyd yn yr un cyfrannau",),
    "IS_KEPT": ("i'w gadw wrth gefn",),
    "OVERSPEND": ("gorwariant", "unrhyw orwariant"),
    "IS_SHARED": ("i'w rannu yn yr un cyfrannau",),
    "FALLS": ("i ddisgyn",),
    "ON": ("ar",),
}

TABLES: Mapping[str, Table] = {"en": ENGLISH, "cy": WELSH}

# The forms of a notion that its neighbours call for; each is a phrase of its row.
FORMS: Mapping[str, Mapping[tuple[str, str], str]] = {
    "en": {
        ("PAY", "for many"): "pay",
        ("YEARS", "1"): "year",
    },
    "cy": {
        ("AND", "before a vowel"): "ac",
        ("EACH", "softened"): "bob",
        ("LESS_THAN", "softened"): "lai na",
        ("YEARS", "1"): "flwyddyn",
        ("YEARS", "2"): "flynedd",
        ("YEARS", "many"): "mlynedd",
    },
}

KINDS: Mapping[str, Mapping[str, str]] = {
    "en": {"staff": "staff", "goods": "goods", "services": "services", "accommodation": "accommodation"},
    "cy": {"staff": "staff", "goods": "nwyddau", "services": "gwasanaethau", "accommodation": "llety"},
}

# Small words that may stand before a name and change nothing.
ARTICLES: Mapping[str, tuple[str, ...]] = {"en": ("the",), "cy": ("y", "yr", "'r")}

_ONE_TO_TEN = {
    "en": ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    "cy": (
        *("un", "dau dwy ddau ddwy", "tri tair dri dair", "pedwar pedair bedwar bedair", "pump pum bump bum"),
        *("chwech chwe", "saith", "wyth", "naw", "deg ddeg"),
    ),
}
NUMBERS: Mapping[str, Mapping[str, int]] = {
    language: {word: number for number, forms in enumerate(row, start=1) for word in forms.split()}
    for language, row in _ONE_TO_TEN.items()
}
