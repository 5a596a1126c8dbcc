"""Benchmarks of quality and speed. Run by `make bench`; nothing here is a timed test."""
