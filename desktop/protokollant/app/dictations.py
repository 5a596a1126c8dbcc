"""The person's dictations, from the first word to the finished draft: nothing of them is lost or in the open."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from protokollant.audio.clip import Samples
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template
from protokollant.vault.store import Vault


class DictationState(StrEnum):
    """How far a dictation has come."""

    RECORDING = "recording"
    RECORDED = "recorded"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class DictationInfo:
    """A line in the list of dictations. `created` is aware (UTC); `seconds` is None until the length is known."""

    id: str
    created: dt.datetime
    template_id: str
    template_title: str
    state: DictationState
    seconds: float | None


@dataclass(frozen=True, slots=True, repr=False)
class NewDictation(Redacted):
    """Where a recording goes, and its own 32 random bytes; just as `Recorder.start` wants them."""

    id: str
    journal: Path
    key: bytes


class Dictations:
    """May be used from several threads. A method that returned has its effect on the disk.

    Methods raise KnownError DISK_FULL, OUTPUT_UNWRITABLE, VAULT_LOCKED, VAULT_BROKEN, and KeyError where there
    is no dictation of this id.
    """

    def __init__(self, vault: Vault, journals: Path) -> None: ...

    def list(self) -> tuple[DictationInfo, ...]:
        """All of them, the newest first."""
        raise NotImplementedError

    def begin(self, template: Template) -> NewDictation:
        """Make room for a recording: its key is on the disk before any sound is. State RECORDING.

        Where the recording then cannot start, `delete` it.
        """
        raise NotImplementedError

    def recorded(self, id: str, seconds: float) -> None:
        """The recording has ended and is `seconds` long. State RECORDED."""
        raise NotImplementedError

    def import_audio(self, template: Template, samples: Samples) -> DictationInfo:
        """Keep the sound of an opened file, int16 (n,) at 16 kHz, like a recording. State RECORDED."""
        raise NotImplementedError

    def audio(self, id: str) -> Samples:
        """The sound, int16 (n,) at 16 kHz; a torn end is left out.

        Raises KnownError FILE_MISSING, FILE_UNREADABLE and JOURNAL_BROKEN.
        """
        raise NotImplementedError

    def save(self, id: str, protocol: Protocol) -> None:
        """Keep the draft as it is now, at every edit; takes some milliseconds. State DRAFT."""
        raise NotImplementedError

    def protocol(self, id: str) -> Protocol | None:
        """The draft as it was last saved; None before that."""
        raise NotImplementedError

    def template(self, id: str) -> Template:
        """The template as it was when the dictation began."""
        raise NotImplementedError

    def delete(self, id: str) -> None:
        """Destroy the recording's key and everything else of the dictation, for good."""
        raise NotImplementedError

    def recover(self) -> tuple[DictationInfo, ...]:
        """To be called at start: what a process that died was recording becomes RECORDED. Gives those.

        Recordings of a process that lives are not touched. What never got any sound is dropped. Journals that
        belong to no dictation are left alone.
        """
        raise NotImplementedError

    def close(self) -> None:
        """Let other processes see that nothing is being recorded here any more."""
        raise NotImplementedError
