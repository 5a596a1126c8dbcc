"""The dictation language: from recognised words to the sentences that a secretary would write. Pure functions."""
