"""What can be done in a form."""

from funding.wording import _
from tui.app.actions.action import Action

FORM = "form"

FORM_ACTIONS: tuple[Action, ...] = (
    Action(
        "form-keep",
        "ctrl+enter,f9",
        _("Keep"),
        _("Keep what is in the form and close it."),
        _("Keeps the answers. Enter on the last question does the same, and so does the button Keep."),
        FORM,
        footer=True,
    ),
    Action(
        "form-next",
        "down",
        _("Next question"),
        _("Go to the next question."),
        _("Goes to the next question, as Enter and Tab do."),
        FORM,
    ),
    Action(
        "form-previous",
        "up",
        _("Question before"),
        _("Go back to the question before."),
        _("Goes back to the question before, as Shift and Tab do."),
        FORM,
    ),
    Action(
        "form-leave",
        "escape",
        _("Cancel"),
        _("Close the form and keep nothing of it."),
        _("Closes the form. If you have typed something, you are asked first."),
        FORM,
        footer=True,
    ),
)
