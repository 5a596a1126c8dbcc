"""How a version is named in the window."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from protokollant.app.approval import Version, short_hash
from protokollant.ui.viewmodels.keeping import day

translate = QCoreApplication.translate


def version_title(version: Version) -> str:
    """Version 2, 26.11.2026, 17:52, Anna Beispiel"""
    return translate("versions", "Version {number}, {when}, {name}").format(
        number=version.number, when=_when(version.approved_at), name=version.approved_by
    )


def approved_line(version: Version) -> str:
    """Who approved it and when."""
    return translate("versions", "Approved by {name} on {when}").format(
        name=version.approved_by, when=_when(version.approved_at)
    )


def seal_line(version: Version) -> str:
    """Its number and checksum, and whether that is right."""
    form = (
        translate("versions", "Version {number} · checksum {hash} (matches the text)")
        if version.intact
        else translate("versions", "Version {number} · checksum {hash} DOES NOT MATCH the text: it was changed")
    )
    return form.format(number=version.number, hash=short_hash(version.hash))


def _when(moment: dt.datetime) -> str:
    local = moment.astimezone()
    return f"{day(moment)}, {local:%H:%M}"
