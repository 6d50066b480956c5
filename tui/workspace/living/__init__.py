"""The year being lived: what was spent and delivered, its settlement, and the next plan."""
