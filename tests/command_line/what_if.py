"""The small Board with a second formula, scenarios, past years and a reserve, to ask what if of."""

from tests.command_line.boards import BOARD

WHAT_IF = (
    BOARD
    + """
[[formulas]]
name = "equal"
text = "All partners pay 100%, shared equally."

[[formulas]]
name = "less of councils"
text = '''
Local authorities pay 58%, shared by children aged 0-17.
Health boards pay 25%.
Police pay 10%.
Probation pays 5%.
'''

[[scenarios]]
name = "Dearer"
changes = ['"All that the Board does" costs £170,000 in 2027-28.']

[[scenarios]]
name = "Probation leaves"
changes = ["Probation leaves from 2027-28."]

[[comparisons]]
name = "For May"
sides = ["agreed", "equal"]

[reserves]
opening = "£20,000"
used = { "2026-27" = "£0", "2027-28" = "£0" }

[[past]]
year = "2022-23"
costs = "£140,000"
drivers = { "children aged 0-17" = { conwy = 21000, denbighshire = 19000 } }
paid = { conwy = "£45,000", denbighshire = "£40,000", health = "£35,000", police = "£14,000", probation = "£7,000" }

[[past]]
year = "2023-24"
costs = "£150,000"
drivers = { "children aged 0-17" = { conwy = 20000, denbighshire = 20000 } }
paid = { conwy = "£46,000", denbighshire = "£41,000", health = "£36,000", police = "£15,000", probation = "£7,500" }

[[past]]
year = "2024-25"
costs = "£120,000"
drivers = { "children aged 0-17" = { conwy = 18000, denbighshire = 22000 } }
"""
).replace('[board]\nname = "Example Board"', '[board]\nname = "Example Board"\nbase = "agreed"')
