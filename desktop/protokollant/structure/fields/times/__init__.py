"""Dates, times of day and lengths."""
