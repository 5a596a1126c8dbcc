"""Protokollant: spoken notes become the organisation's protocol, offline."""

__version__ = "0.1.0"
