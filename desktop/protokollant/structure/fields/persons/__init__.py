"""Persons: the people of a dictation, and which field asks for whom."""
