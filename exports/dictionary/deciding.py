"""What `adopt --checklist`, `decisions`, `history` and `verify` print."""

from exports.dictionary.field import Field, Holds, perhaps
from funding.wording import _

TEXT, MONEY, COUNT, YEAR, LIST = Holds.TEXT, Holds.MONEY, Holds.COUNT, Holds.YEAR, Holds.LIST
DAY, YES_OR_NO, TABLE = Holds.DAY, Holds.YES_OR_NO, Holds.TABLE


def checklist_fields() -> tuple[Field, ...]:
    """What is settled and what is missing before an adoption."""
    return (
        Field("checklist", "", LIST, _("Each item.")),
        Field("checklist[].key", "", TEXT, _("A short name of the item.")),
        Field("checklist[].words", "", TEXT, _("The item.")),
        Field("checklist[].state", "", TEXT, _("Whether it is settled.")),
        Field("checklist[].told", "", TEXT, _("What is known of it.")),
    )


def decisions_fields() -> tuple[Field, ...]:
    """Every proposal and every adoption; docs/reference/fingerprint.md tells what one adoption holds."""
    put, adopted = "proposals[].", "adoptions[]."
    return (
        Field("board", "", TEXT, _("The Board's name.")),
        Field("proposals", "", LIST, _("Each proposal.")),
        Field(f"{put}name", "", TEXT, _("The proposal.")),
        Field(f"{put}by", "", TEXT, _("The body or role that put it forward.")),
        Field(f"{put}date", "", DAY, _("When it was put forward.")),
        Field(f"{put}formula", "", TEXT, _("The name of its formula.")),
        Field(f"{put}sentences", "", TEXT, _("The formula's sentences.")),
        perhaps(f"{put}scenario", "", TEXT, _("The scenario that it rests on.")),
        Field(f"{put}years", "", LIST, _("The years that it is for; none named means all.")),
        perhaps(f"{put}answers", "", TEXT, _("The proposal that it answers.")),
        perhaps(f"{put}note", "", TEXT, _("Anything worth saying.")),
        Field("adoptions", "", LIST, _("Each adoption.")),
        Field(f"{adopted}name", "", TEXT, _("The adoption.")),
        Field(f"{adopted}formula", "", TEXT, _("The name of its formula.")),
        Field(f"{adopted}meeting", "", TEXT, _("The meeting that decided it.")),
        Field(f"{adopted}date", "", DAY, _("The day of the meeting.")),
        Field(f"{adopted}years", "", LIST, _("The years that it is for.")),
        Field(f"{adopted}in_force", "", YES_OR_NO, _("Whether it is in force for any of its years.")),
        Field(f"{adopted}years_in_force", "", LIST, _("Those of its years that no later adoption decides anew.")),
        perhaps(f"{adopted}supersedes", "", TEXT, _("The fingerprint of the adoption whose place it takes.")),
        Field(f"{adopted}fingerprint", "", TEXT, _("The fingerprint of what was adopted (SHA-256).")),
    )


def difference_fields() -> tuple[Field, ...]:
    """What differs between two proposals or adoptions."""
    row = "years[].partners[]."
    return (
        Field("before", "", TEXT, _("What it is compared with.")),
        Field("after", "", TEXT, _("What is compared.")),
        Field("years", "", LIST, _("Each year that both are for.")),
        Field("years[].year", "", YEAR, _("The year.")),
        Field("years[].gap_pence", "", MONEY, _("How the gap changes.")),
        Field("years[].partners", "", LIST, _("Each partner for whom something changes.")),
        Field(f"{row}id", "", TEXT, _("The partner's id.")),
        Field(f"{row}assessed_pence", "", MONEY, _("How the assessed share changes.")),
        Field(f"{row}cash_due_pence", "", MONEY, _("How the cash due changes.")),
        Field("sentences_gone", "", LIST, _("Sentences that are not there any more.")),
        Field("sentences_new", "", LIST, _("Sentences that were not there before.")),
    )


def invoices_fields() -> tuple[Field, ...]:
    """The schedule of invoices of an adoption."""
    each = "invoices[]."
    return (
        Field("adoption", "", TEXT, _("The adoption.")),
        Field("fingerprint", "", TEXT, _("The fingerprint of what was adopted (SHA-256).")),
        Field("invoices", "", LIST, _("Each invoice.")),
        Field(f"{each}reference", "reference", TEXT, _("The invoice's reference.")),
        Field(f"{each}partner", "partner", TEXT, _("The partner's id.")),
        Field(f"{each}name", "name", TEXT, _("The partner's name.")),
        Field(f"{each}year", "year", YEAR, _("The year.")),
        Field(f"{each}due", "due", DAY, _("When it is due.")),
        Field(f"{each}amount_pence", "amount", MONEY, _("What is due.")),
    )


def history_fields() -> tuple[Field, ...]:
    """What was changed, when, and under which role."""
    each = "history[]."
    return (
        Field("history", "", LIST, _("Each saving, the oldest first.")),
        Field(f"{each}number", "number", COUNT, _("Its number, from 1.")),
        Field(f"{each}at", "at", TEXT, _("When, in universal time, like 2026-03-31T14:05:00Z.")),
        Field(f"{each}role", "role", TEXT, _("The role of whoever saved.")),
        Field(f"{each}said", "said", LIST, _("What changed, in sentences; in CSV one a row.")),
        Field(f"{each}facts", "facts", TEXT, _("The fingerprint of the Board's facts then.")),
        Field(f"{each}records", "", TEXT, _("The fingerprint of the decisions then; “-” when there were none.")),
        Field(f"{each}chain", "chain", TEXT, _("The fingerprint that ties the entry to those before.")),
    )


def verify_workbook_fields() -> tuple[Field, ...]:
    """Whether a workbook still says what the program says."""
    cell = "altered[]."
    return (
        Field("file", "", TEXT, _("The file's name.")),
        Field("holds", "", YES_OR_NO, _("Whether it still holds.")),
        Field("sentence", "", TEXT, _("The verdict in a sentence.")),
        Field("altered", "", LIST, _("Each cell that was altered.")),
        Field(f"{cell}sheet", "", TEXT, _("The sheet.")),
        Field(f"{cell}cell", "", TEXT, _("The cell.")),
        Field(f"{cell}is", "", TEXT, _("What kind of cell it is: an input, a formula, a stored result, text.")),
        Field(f"{cell}holds", "", TABLE, _("What it holds now.")),
        perhaps(f"{cell}holds.value", "", Holds.ANY, _("Its value.")),
        perhaps(f"{cell}holds.formula", "", TEXT, _("Its formula.")),
        Field(f"{cell}should_hold", "", TABLE, _("What it should hold.")),
        perhaps(f"{cell}should_hold.value", "", Holds.ANY, _("Its value.")),
        perhaps(f"{cell}should_hold.formula", "", TEXT, _("Its formula.")),
        Field("following", "", LIST, _("Cells that only follow from altered ones.")),
        Field("missing_sheets", "", LIST, _("Sheets that were taken out.")),
        Field("added_sheets", "", LIST, _("Sheets that were added.")),
        Field("hidden_sheets", "", LIST, _("Sheets that were hidden.")),
        Field("altered_names", "", LIST, _("Defined names that were altered.")),
        Field("results_not_stored", "", COUNT, _("Formulas without a stored result.")),
        Field("broken", "", LIST, _("Parts of the file that cannot be read.")),
        Field("notes", "", LIST, _("What else is worth knowing.")),
    )


def verify_board_fields() -> tuple[Field, ...]:
    """Whether a Board file is what was adopted and recorded."""
    each = "adoptions[]."
    return (
        Field("holds", "", YES_OR_NO, _("Whether it is what was recorded.")),
        Field("adoptions", "", LIST, _("Each adoption.")),
        Field(f"{each}name", "", TEXT, _("The adoption.")),
        Field(f"{each}fingerprint", "", TEXT, _("The fingerprint of what was adopted (SHA-256).")),
        Field(f"{each}holds", "", YES_OR_NO, _("Whether it is what was adopted.")),
        Field(f"{each}faults", "", LIST, _("What is wrong with it.")),
        Field("history", "", TABLE, _("The history.")),
        Field("history.holds", "", YES_OR_NO, _("Whether no entry was altered or taken out.")),
        Field("history.faults", "", LIST, _("What is wrong with it.")),
        Field("since", "", LIST, _("What has changed since the last adoption, in sentences.")),
    )
