"""Protocols as files: Word, OpenDocument, PDF, Markdown, text and JSON. No Qt, no network."""
