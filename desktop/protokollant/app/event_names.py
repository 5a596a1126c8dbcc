"""What each kind of event is called, and what may be wrong with their log: for window and command line."""

from __future__ import annotations

from collections.abc import Mapping

from protokollant.app.events import EventKind, FaultKind
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, Phrase

KINDS: Mapping[str, Phrase] = {
    EventKind.CREATED: QT_TRANSLATE_NOOP("events", "Created"),
    EventKind.OPENED: QT_TRANSLATE_NOOP("events", "Opened"),
    EventKind.EDITED: QT_TRANSLATE_NOOP("events", "Edited"),
    EventKind.APPROVED: QT_TRANSLATE_NOOP("events", "Approved"),
    EventKind.REVISED: QT_TRANSLATE_NOOP("events", "Revision begun"),
    EventKind.EXPORTED: QT_TRANSLATE_NOOP("events", "Exported"),
    EventKind.DISCARDED: QT_TRANSLATE_NOOP("events", "Taken out of the list"),
    EventKind.BROUGHT_BACK: QT_TRANSLATE_NOOP("events", "Brought back"),
    EventKind.DELETED: QT_TRANSLATE_NOOP("events", "Deleted"),
    EventKind.PURGED: QT_TRANSLATE_NOOP("events", "Deleted by its period"),
    EventKind.KEPT: QT_TRANSLATE_NOOP("events", "Kept for longer"),
    EventKind.LOCKED: QT_TRANSLATE_NOOP("events", "Locked"),
    EventKind.UNLOCKED: QT_TRANSLATE_NOOP("events", "Unlocked"),
    EventKind.UNLOCK_FAILED: QT_TRANSLATE_NOOP("events", "Unlocking failed"),
    EventKind.KEYS_CHANGED: QT_TRANSLATE_NOOP("events", "Keys changed"),
    EventKind.RECOVERY_USED: QT_TRANSLATE_NOOP("events", "Recovery key used"),
    EventKind.POLICY_CHANGED: QT_TRANSLATE_NOOP("events", "Policy changed"),
    EventKind.BACKUP_MADE: QT_TRANSLATE_NOOP("events", "Backup made"),
    EventKind.BACKUP_RESTORED: QT_TRANSLATE_NOOP("events", "Backup restored"),
    EventKind.DAMAGE_FOUND: QT_TRANSLATE_NOOP("events", "Damage found"),
}
DETAILS: Mapping[str, Phrase] = {
    "audio": QT_TRANSLATE_NOOP("events", "recording"),
    "transcript": QT_TRANSLATE_NOOP("events", "transcript"),
    "draft": QT_TRANSLATE_NOOP("events", "draft"),
    "course": QT_TRANSLATE_NOOP("events", "running documentation"),
    "clipboard": QT_TRANSLATE_NOOP("events", "clipboard"),
    "device": QT_TRANSLATE_NOOP("events", "by itself"),
    "passphrase": QT_TRANSLATE_NOOP("events", "passphrase"),
    "recovery-code": QT_TRANSLATE_NOOP("events", "recovery code"),
    "organisation-key": QT_TRANSLATE_NOOP("events", "the organisation's recovery key"),
    "events": QT_TRANSLATE_NOOP("events", "this log"),
}
FAULTS: Mapping[FaultKind, Phrase] = {
    FaultKind.CHANGED: QT_TRANSLATE_NOOP("events", "Entry {number} was changed, or stands in another's place."),
    FaultKind.MISSING: QT_TRANSLATE_NOOP("events", "Before entry {number} something is missing."),
    FaultKind.CUT: QT_TRANSLATE_NOOP("events", "The end is missing: there were {number} entries."),
    FaultKind.ADDED: QT_TRANSLATE_NOOP("events", "From entry {number} on something was added from outside."),
}
