"""The slots of a vault on the disk: a small file beside the database, and a copy of it.

Losing these few hundred bytes would lose everything, so there are two files with the same content, each with a digest
of its own. The newer whole one counts; one that is damaged or behind is written anew from the other. A slot that was
removed is in neither.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from protokollant.foundation.disk import replace_file
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, KnownError
from protokollant.vault.sealing import Slot, SlotKind

SCHEMA = 1
SLOT_FILE, SLOT_COPY = "vault.keys", "vault.keys.copy"

NOT_KEPT = QT_TRANSLATE_NOOP("vault", "the disk did not keep the new keys; the earlier ones still hold")
_LARGEST = 65_536
# The ways in that need nobody but the person, and nothing that lies in a drawer.
DAILY = (SlotKind.KEYRING, SlotKind.FILE, SlotKind.PASSPHRASE, SlotKind.BOTH)


class Slots(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All slots of a vault. `vault`: its id, random; `generation` counts the changes."""

    schema: int
    vault: str
    generation: int
    slots: tuple[Slot, ...]

    def of(self, *kinds: SlotKind) -> tuple[Slot, ...]:
        return tuple(slot for slot in self.slots if slot.kind in kinds)

    def with_(self, *new: Slot, without: tuple[SlotKind, ...] = ()) -> Slots:
        """The next generation: without the slots of these kinds, with the new ones. Raises ValueError where no daily
        way in would be left."""
        kept = (*(slot for slot in self.slots if slot.kind not in without), *new)
        if not any(slot.kind in DAILY for slot in kept):
            raise ValueError("the last way in stays")
        return Slots(SCHEMA, self.vault, self.generation + 1, kept)


@dataclass(frozen=True, slots=True)
class Found:
    """`mended`: one of the two files was damaged or missing, and is whole again."""

    slots: Slots
    mended: bool = False


def slot_files(database: Path) -> tuple[Path, Path]:
    return database.with_name(SLOT_FILE), database.with_name(SLOT_COPY)


def read_slots(database: Path) -> Found | None:
    """The slots of a vault, None where it has none yet. Mends a damaged file from the other.

    Raises KnownError VAULT_KEYS_DAMAGED where both are damaged, VAULT_KEYS_NEWER for those of a newer program."""
    first, second = slot_files(database)
    contents = [_read(path) for path in (first, second)]
    if contents == [None, None]:
        return None
    whole = [slots for slots in map(_parse, contents) if slots is not None]
    if not whole:
        raise KnownError(ErrorCode.VAULT_KEYS_DAMAGED, file=first.name)
    newest = max(whole, key=lambda slots: slots.generation)
    if contents[0] != contents[1]:
        with suppress(KnownError):  # a full disk is no reason not to open what can be opened
            _write(database, newest)
    return Found(newest, mended=len(whole) < len(contents))


def look_at_slots(database: Path) -> Slots | None:
    """As `read_slots`, but changes nothing, and None where they cannot be read."""
    try:
        whole = [slots for path in slot_files(database) if (slots := _parse(_read(path))) is not None]
    except KnownError:
        return None
    return max(whole, key=lambda slots: slots.generation, default=None)


def write_slots(database: Path, slots: Slots) -> None:
    """Keep slots and read them back. Raises KnownError DISK_FULL, OUTPUT_UNWRITABLE; VAULT_LOCKED where the disk gives
    back something else."""
    _write(database, slots)
    if any(_parse(_read(path)) != slots for path in slot_files(database)):
        raise KnownError(ErrorCode.VAULT_LOCKED, reason=NOT_KEPT)


def _write(database: Path, slots: Slots) -> None:
    body = msgspec.json.encode(slots)
    content = body + b"\n" + hashlib.sha256(body).hexdigest().encode() + b"\n"
    for path in slot_files(database):
        replace_file(path, content)


def _read(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise KnownError(ErrorCode.FILE_UNREADABLE, file=path.name) from error


def _parse(content: bytes | None) -> Slots | None:
    """None where it is not whole."""
    body, _, digest = (content or b"").partition(b"\n")
    if digest != hashlib.sha256(body).hexdigest().encode() + b"\n":
        return None
    try:
        if msgspec.json.decode(body, type=_Schema).schema > SCHEMA:
            raise KnownError(ErrorCode.VAULT_KEYS_NEWER)
        return msgspec.json.decode(body, type=Slots)
    except msgspec.MsgspecError:
        return None


class _Schema(msgspec.Struct):
    schema: int
