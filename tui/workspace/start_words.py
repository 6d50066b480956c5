"""What each Board to start from is good for, in a line or two."""

from dataclasses import dataclass

from funding.wording import _
from tui.workspace.starts import Start, StartKind, examples, templates
from tui.workspace.workspace import UNNAMED

FIRST = "north-wales-example"


@dataclass(frozen=True, slots=True)
class StartLine:
    """A Board to start from, as it stands in a list."""

    start: Start
    label: str
    told: str

    @property
    def name(self) -> str:
        """What the copy of it is called until it is saved."""
        return UNNAMED if self.start.kind is StartKind.TEMPLATE else f"{self.start.id}.toml"


def template_lines() -> tuple[StartLine, ...]:
    """The templates, the emptiest first."""
    return tuple(_line(start) for start in templates())


def example_lines() -> tuple[StartLine, ...]:
    """The examples, the one to begin with first."""
    return tuple(_line(start) for start in sorted(examples(), key=lambda start: start.id != FIRST))


def _line(start: Start) -> StartLine:
    label, told = _words().get(start.id, (start.title, ""))
    return StartLine(start, label, told)


def _words() -> dict[str, tuple[str, str]]:
    return {
        "blank": (_("A blank Board"), _("Two partners, one cost line and two sentences, all to be typed over.")),
        "small-board": (_("A small Board"), _("Four partners, five cost lines, three formulas: change the figures.")),
        FIRST: (_("A whole Board: start here"), _("Twelve partners, three years, offers in kind, four formulas.")),
        "review-half-capped": (_("Half, but no more than £5,000"), _("One partner's share has a limit.")),
        "emergency-planning-population": (
            _("By population, nobody above last year"),
            _("What a limit takes off one falls on the others."),
        ),
        "two-level-blend": (_("Two services, then three facts"), _("A blend, pool by pool, with groups of its own.")),
        "london-flat-fee-2020-21": (_("London 2020-21"), _("Published: a flat fee for 32 boroughs.")),
        "thames-valley-2020-21": (_("Thames Valley 2020-21"), _("Published: 10% for one, fixed sums for the others.")),
        "north-wales-cjc-2022-23": (_("North Wales levy 2022-23"), _("Published: by population, rounded to £10.")),
        "multilateral-fund-2021-23": (_("Multilateral Fund 2021-23"), _("Published: 49 payers by a scale.")),
    }
