"""What can be done in the place Decide."""

from funding.wording import _
from tui.app.actions.action import Action
from tui.app.actions.lists import list_actions

DECIDE = "decide"

DECIDE_LISTS = (
    ("proposals", _("Proposals")),
    ("adopted", _("Adopted")),
    ("checklist", _("Checklist")),
    ("history", _("History")),
)
"""The lists of the place, in the order of their bar."""

DECIDE_ACTIONS: tuple[Action, ...] = (
    *list_actions(DECIDE, DECIDE_LISTS),
    Action(
        "decide-open",
        "enter",
        _("Open"),
        _("Open the selected row: its papers, where an item is settled, or the history."),
        _("Opens the papers of a proposal or an adoption, goes to where an item is settled, or opens the history."),
        DECIDE,
        footer=True,
        does="open_row",
    ),
    Action(
        "decide-form",
        "ctrl+e",
        _("Meeting"),
        _("Type what the meeting decided; on a proposal, answer it."),
        _("Opens the form of the meeting, where what was decided is typed. On a proposal it puts forward an answer."),
        DECIDE,
        footer=True,
        does="form_of_row",
    ),
    Action(
        "decide-propose",
        "ctrl+n,insert",
        _("Put forward"),
        _("Put a formula forward under a name."),
        _("Keeps the sentences of a formula as they are now, as a proposal under a name, with who puts it forward."),
        DECIDE,
        footer=True,
        does="propose",
    ),
    Action(
        "decide-answer",
        "",
        _("Answer the proposal"),
        _("Put forward what answers the selected proposal."),
        _("Puts a formula forward as the counter-proposal to the selected one, and tells what differs."),
        DECIDE,
        does="answer",
    ),
    Action(
        "decide-take-back",
        "",
        _("Take back"),
        _("Take the selected proposal back."),
        _("Takes the selected proposal out, unless it was answered or adopted."),
        DECIDE,
        does="take_back",
    ),
    Action(
        "decide-meeting",
        "",
        _("What the meeting decided"),
        _("Type the meeting, who was there and what each partner said."),
        _("Opens the form of the meeting. What is typed stays until it is adopted; below stands what is missing."),
        DECIDE,
        does="meeting",
    ),
    Action(
        "decide-adopt",
        "ctrl+u",
        _("Adopt"),
        _("Adopt what the meeting decided, after a last question."),
        _("Freezes the split with all it rests on under a fingerprint. With something missing it asks for the reason."),
        DECIDE,
        footer=True,
        does="adopt",
    ),
    Action(
        "decide-supersede",
        "",
        _("Supersede"),
        _("Prepare a decision that takes the place of the selected one."),
        _("Opens the form of the meeting with what the selected decision was about, for one that takes its place."),
        DECIDE,
        does="supersede",
    ),
    Action(
        "decide-papers",
        "",
        _("Papers"),
        _("Read, copy or write the minute, a statement, the invoices, or what differs."),
        _("A menu of the papers of the selected row; each can be copied or written to a file. Enter opens it too."),
        DECIDE,
        does="papers",
    ),
    *(
        Action(
            f"decide-{paper}",
            "",
            label,
            tooltip,
            _("Opens it to be read, copied, or written to a file. Go first to the proposal or adoption."),
            DECIDE,
            does=f"paper('{paper}')",
        )
        for paper, label, tooltip in (
            ("full", _("Read in full"), _("The selected proposal or adoption with its figures and sentences.")),
            ("minute", _("The minute"), _("The minute of the selected adoption.")),
            ("statement", _("A statement"), _("What a partner pays under the selected adoption, and why.")),
            ("invoices", _("The invoices"), _("The schedule of invoices of the selected adoption.")),
            ("compare", _("What differs"), _("What differs between the selected one and another.")),
            ("data", _("As data"), _("The selected one as JSON that anybody's program can check.")),
        )
    ),
    Action(
        "decide-verify",
        "",
        _("Check the file"),
        _("Whether the decisions and the history are as they were recorded."),
        _("Checks every adoption against its fingerprint and every entry of the history against the one before."),
        DECIDE,
        does="verify",
    ),
)
