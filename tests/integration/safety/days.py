"""What is known of the days that `life.py` lived, and whether the store still holds all of it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from integration.safety.life import BLOCK, SPOKEN, draft, sound
from protokollant.app.dictations import Dictations, DictationState
from protokollant.audio.journal import read_journal
from protokollant.foundation.folders import Folders
from protokollant.vault.keys import find_key
from protokollant.vault.store import Vault, vault_file
from traces import traces

SCRIPT = Path(__file__).with_name("life.py")


def command(seed: int, steps: int, *options: str) -> list[str]:
    paths = [str(Path(__file__).parents[2]), str(Path(__file__).parents[3])]
    start = f"import sys; sys.path[:0] = {paths!r}; from integration.safety.life import main; "
    return [sys.executable, "-c", f"{start}main({seed}, {steps}, old={'--old' in options})"]


@dataclass
class Acknowledged:
    """What a dictation must hold at least, and at most: the last change may have been under way."""

    key: str
    samples: int = 0
    recorded: bool = False
    heard: int | None = None
    draft: int | None = None
    heard_tried: int | None = None
    draft_tried: int | None = None
    deletion_tried: bool = False
    deleted: bool = False


@dataclass
class Days:
    """Takes in the lines of `life.py`, killed or not."""

    dictations: dict[str, Acknowledged] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)
    failed: list[str] = field(default_factory=list)
    done: int = 0
    ended: bool = False

    def take(self, lines: Iterable[str]) -> None:
        for line in lines:
            if not line.endswith("}"):
                return  # cut by the kill
            self._take(json.loads(line))

    def _take(self, line: dict[str, object]) -> None:
        self.ended = line.get("did") == "end"
        if "failed" in line:
            self.failed.append(str(line["failed"]))
            return
        known = self.dictations.get(str(line.get("id")))
        number = line.get("number")
        self.done += "did" in line
        match line:
            case {"did": "begin", "id": str(id), "key": str(key)}:
                self.dictations[id] = Acknowledged(key)
            case {"did": "audio", "samples": int(samples)} if known:
                known.samples = samples
            case {"did": "recorded"} if known:
                known.recorded = True
            case {"do": "heard"} if known:
                known.heard_tried = number  # type: ignore[assignment]
            case {"did": "heard"} if known:
                known.heard = number  # type: ignore[assignment]
            case {"do": "draft"} if known:
                known.draft_tried = number  # type: ignore[assignment]
            case {"did": "draft"} if known:
                known.draft = number  # type: ignore[assignment]
            case {"do": "delete"} if known:
                known.deletion_tried = True
            case {"did": "delete"} if known:
                known.deleted = True
            case {"did": "word", "word": str(word)}:
                self.words.add(word)

    def check(self, folders: Folders) -> None:
        """Open the store as the next start does, and compare everything. Raises AssertionError."""
        database = vault_file(folders.data)
        with Vault.open(database, find_key(folders.config, database, None)) as vault:
            assert vault.read("PRAGMA cipher_integrity_check") == []
            assert vault.read("PRAGMA integrity_check") == [("ok",)]
            dictations = Dictations(vault, folders.data / "recordings")
            dictations.recover()
            listed = {info.id: info for info in dictations.list()}
            for id, known in self.dictations.items():
                if id not in listed:
                    # Discarded and not yet restored, silent, or deleted: nothing else takes it out of the list.
                    hidden = vault.read("SELECT 1 FROM dictation WHERE id = ?", id)
                    assert hidden or known.deletion_tried or known.deleted or known.samples == 0, "a dictation is lost"
                    if hidden:
                        dictations.restore(id)
                        self._check_one(dictations, folders, id, known)
                    elif known.deleted:
                        assert not (folders.data / "recordings" / f"{id}.journal").exists()
                    continue
                assert not known.deleted, "a deleted dictation came back"
                assert listed[id].state != DictationState.RECORDING
                self._check_one(dictations, folders, id, known)
            found = {entry.right for entry in dictations.glossary.entries()}
            assert self.words <= found, "a word is lost"
            assert len(found - self.words) <= 301  # those of the old store, and one under way
            self.words = {word for word in found if word.startswith("Wort")}
            dictations.close()
            keys = [bytes.fromhex(known.key) for known in self.dictations.values() if known.deleted]
            files = [path.read_bytes() for path in folders.data.rglob("*") if path.is_file()]
            assert not any(key in content for key in keys for content in files)
        assert traces([folders.data, folders.config, folders.log], [SPOKEN]) == []

    def _check_one(self, dictations: Dictations, folders: Folders, id: str, known: Acknowledged) -> None:
        content = read_journal(folders.data / "recordings" / f"{id}.journal", bytes.fromhex(known.key))
        samples = len(content.samples)
        assert known.samples <= samples <= known.samples + BLOCK, "sound is lost, or more than was said"
        assert np.array_equal(content.samples, sound(id, 0, samples)), "sound was misread"
        assert not content.damaged
        known.samples = samples
        recognition, protocol = dictations.heard(id), dictations.protocol(id)
        number = None if recognition is None else int(recognition.audio_seconds)
        assert number in (known.heard, known.heard_tried), "what was recognised is lost"
        known.heard = known.heard_tried = number
        assert protocol in [None if n is None else draft(n) for n in (known.draft, known.draft_tried)], (
            "an edit is lost"
        )
        if protocol is None:
            assert known.draft is None
            known.draft_tried = None
        elif protocol == draft(known.draft_tried or 0):
            known.draft = known.draft_tried
        assert dictations.template(id).id == "notiz"
        known.deletion_tried = False
