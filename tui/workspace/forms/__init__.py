"""Forms: a few questions, what the answers come to while they are typed, and the edit that keeps them."""
