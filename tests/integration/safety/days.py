"""What is known of the days that `life.py` lived, and whether the store still holds all of it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from integration.safety.life import BLOCK, OLD_DICTATIONS, SPOKEN, draft, sound
from protokollant.app.dictations import Dictations, DictationState
from protokollant.app.finding import Query
from protokollant.audio.journal import read_journal
from protokollant.foundation.folders import Folders
from protokollant.foundation.jobs import Cancellation
from protokollant.protocol.protocol import Protocol
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
    reopening_tried: bool = False
    versions: int = 0
    approved: bool = False
    approving_tried: bool = False
    revising_tried: bool = False
    purging_tried: bool = False
    purged: bool = False  # and not recorded anew since
    old_keys: tuple[str, ...] = ()  # of recordings that were deleted

    def begin_anew(self, key: str) -> None:
        """A recording in the place of a deleted one."""
        self.old_keys = (*self.old_keys, self.key)
        self.key, self.samples, self.purged, self.purging_tried = key, 0, False, False
        self.heard = self.heard_tried = None

    def purge(self) -> None:
        self.purged, self.purging_tried = True, False
        self.heard = self.heard_tried = None


@dataclass
class Days:
    """Takes in the lines of `life.py`, killed or not."""

    dictations: dict[str, Acknowledged] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)
    failed: list[str] = field(default_factory=list)
    done: int = 0
    ended: bool = False

    def __str__(self) -> str:
        all = self.dictations.values()
        return (
            f"{self.done} acknowledged actions, {len(all)} dictations, {sum(each.versions for each in all)} approved "
            f"versions, {sum(each.purged or bool(each.old_keys) for each in all)} purged, "
            f"{sum(each.deleted for each in all)} deleted"
        )

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
            case {"do": "reopen"} if known:
                known.reopening_tried = True
            case {"did": "reopen", "key": str(key), "anew": bool(anew)} if known:
                known.reopening_tried = False
                if anew:
                    known.begin_anew(key)
            case {"do": "approve"} if known:
                known.approving_tried = True
            case {"did": "approve"} if known:
                known.approving_tried = False
                known.versions += 1
                known.approved = True
            case {"do": "revise"} if known:
                known.revising_tried = True
            case {"did": "revise"} if known:
                known.revising_tried = known.approved = False
            case {"do": "purge", "ids": list(ids)}:
                for id in ids:
                    self.dictations[id].purging_tried = True
            case {"did": "purge", "ids": list(ids)}:
                for id in ids:
                    self.dictations[id].purge()
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
            dictations.retention.finish()
            dictations.finding.fill(Cancellation())
            assert dictations.events.verify() == (), "the log of events has a gap"
            assert vault.read("PRAGMA foreign_key_check") == []
            vault.write("INSERT INTO search (search) VALUES ('integrity-check')")
            assert vault.read("SELECT count(*) FROM dictation WHERE id LIKE 'alt%'") in ([(0,)], [(OLD_DICTATIONS,)])
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
            keys = [
                bytes.fromhex(key)
                for known in self.dictations.values()
                for key in (*known.old_keys, *((known.key,) if known.deleted or known.purged else ()))
            ]
            files = [path.read_bytes() for path in folders.data.rglob("*") if path.is_file()]
            assert not any(key in content for key in keys for content in files)
        assert traces([folders.data, folders.config, folders.log], [SPOKEN]) == []

    def _check_one(self, dictations: Dictations, folders: Folders, id: str, known: Acknowledged) -> None:
        self._check_versions(dictations, id, known)
        self._check_sound(dictations, folders, id, known)
        recognition, protocol = dictations.heard(id), dictations.protocol(id)
        number = None if recognition is None else int(recognition.audio_seconds)
        heard = (known.heard, known.heard_tried, *((None,) if known.purging_tried or known.reopening_tried else ()))
        assert number in heard, "what was recognised is lost, or came back"
        known.heard = known.heard_tried = number
        self._check_draft(dictations, id, known, protocol)
        assert dictations.template(id).id == "notiz"
        known.deletion_tried = known.reopening_tried = known.purging_tried = False

    def _check_versions(self, dictations: Dictations, id: str, known: Acknowledged) -> None:
        versions, approved = dictations.approvals.versions(id), dictations.state(id) is DictationState.APPROVED
        assert known.versions <= len(versions) <= known.versions + known.approving_tried, "an approved version is lost"
        assert approved == known.approved or known.approving_tried or known.revising_tried
        if len(versions) > known.versions:
            assert number_of(versions[-1].protocol) in (known.draft, known.draft_tried)
        known.versions, known.approved = len(versions), approved
        known.approving_tried = known.revising_tried = False

    def _check_sound(self, dictations: Dictations, folders: Folders, id: str, known: Acknowledged) -> None:
        journal = folders.data / "recordings" / f"{id}.journal"
        key = key_of(dictations, id)
        if not key:
            assert known.purged or known.purging_tried, "a recording is lost"
            assert not journal.exists(), "a recording is still there"
            known.purged = True
            return
        if key.hex() != known.key:
            assert known.reopening_tried, "another key"
            known.begin_anew(key.hex())
        assert not known.purged, "a deleted recording came back"
        content = read_journal(journal, key)
        samples = len(content.samples)
        assert known.samples <= samples <= known.samples + BLOCK, "sound is lost, or more than was said"
        assert np.array_equal(content.samples, sound(id, 0, samples)), "sound was misread"
        assert not content.damaged
        known.samples = samples

    def _check_draft(self, dictations: Dictations, id: str, known: Acknowledged, protocol: Protocol | None) -> None:
        if protocol is None:
            gone = known.approved and (known.purged or known.purging_tried)
            assert gone or known.draft is None, "a draft is lost"
            known.draft_tried = known.draft
        else:
            number = number_of(protocol)
            assert number in (known.draft, known.draft_tried), "an edit is lost"
            known.draft = known.draft_tried = number
            whole = replace(draft(number), audio_seconds=protocol.audio_seconds)
            wordless = bool(known.versions) and protocol.sections == whole.sections
            assert protocol == whole or wordless, "a draft was misread"
        shown = dictations.approvals.current(id) if known.approved else protocol
        if shown is not None:
            assert id in dictations.finding.search(Query(f"Fassung {number_of(shown)}")), "it is not found any more"


def number_of(protocol: Protocol) -> int:
    """Which of the drafts of `life.py` this is."""
    return int(protocol.sections[0].statements[0].text.split()[1].rstrip(":"))


def key_of(dictations: Dictations, id: str) -> bytes:
    """Of its recording; empty where that was deleted."""
    ((key,),) = dictations._vault.read("SELECT journal_key FROM dictation WHERE id = ?", id)
    return bytes(key)
