"""What moves a partner's share: each uncertain thing at its low and its high, and its part of all that moves."""
