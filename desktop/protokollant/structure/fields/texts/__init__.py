"""Texts: short passages that were said."""
