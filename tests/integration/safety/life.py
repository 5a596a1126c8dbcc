"""Lives a counsellor's day in seconds - records, recognises, edits, discards, deletes - and says what was acknowledged.

Usage: life.py SEED STEPS [--old]. Works in PROTOKOLLANT_HOME. One JSON line for what is about to happen (`do`) and one
for what has happened (`did`); a known problem is `failed`, and the day goes on. `--old`: begin with a store of the
schema before the last one, so that opening it migrates.
"""

from __future__ import annotations

import json
import os
import random
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np

from protokollant.app.dictations import Dictations, DictationState
from protokollant.audio.clip import SAMPLE_RATE
from protokollant.audio.journal import JournalWriter
from protokollant.dictation.glossary import Entry
from protokollant.foundation.errors import KnownError
from protokollant.foundation.folders import find_folders
from protokollant.protocol.protocol import Origin, Protocol, SectionContent, Statement
from protokollant.protocol.template import Section, Template
from protokollant.protocol.transcript import Recognition, Sentence, Utterance, Word
from protokollant.vault import store
from protokollant.vault.keys import find_key
from protokollant.vault.store import Vault, vault_file

BLOCK = SAMPLE_RATE // 4
SPOKEN = "Zwetschgendatschi"
TEMPLATE = Template(id="notiz", title="Notiz", language="de", sections=(Section("a", "Anlass"),))


def tell(**line: object) -> None:
    """By another call than those with which files are written: what a test makes fail is not this."""
    os.writev(1, [json.dumps(line).encode() + b"\n"])


def sound(id: str, first: int, count: int) -> np.ndarray:
    """What is said in a dictation: every sample tells where it belongs."""
    start = int(id[:4], 16) % 1000
    return ((np.arange(first, first + count) + start) % 30_000).astype(np.int16)


def draft(number: int) -> Protocol:
    text = f"Fassung {number}: {SPOKEN} im Fliederweg."
    said = Sentence(0, text, text, 0.0, 1.0, 0.9, ())
    return Protocol(
        template_id="notiz",
        title="Notiz",
        language="de",
        transcript=(said,),
        fields=(),
        sections=(SectionContent("a", "Anlass", (Statement(text, (0,), 0.9, Origin.EDITED, ()),)),),
        unassigned=(),
        discarded=(),
        missing=(),
    )


def heard(number: int) -> Recognition:
    return Recognition((Utterance((Word(SPOKEN, 0.0, 0.5, 0.9),)),), float(number), "m")


class Day:
    """The actions of a person. Each tells before and after."""

    def __init__(self, dictations: Dictations, dice: random.Random) -> None:
        self.dictations = dictations
        self.dice = dice
        self.version = 0

    def any(self) -> str | None:
        found = [info.id for info in self.dictations.list() if info.state != DictationState.RECORDING]
        return self.dice.choice(found) if found else None

    def next(self) -> int:
        """Grows over all days, so that the later of two versions can be told."""
        self.version += 1
        return self.version

    def record(self) -> None:
        tell(do="begin")
        new = self.dictations.begin(TEMPLATE)
        tell(did="begin", id=new.id, key=new.key.hex())
        self._say(new.id, JournalWriter.create(new.journal, new.key))

    def go_on(self) -> None:
        if id := self.any():
            tell(do="reopen", id=id)
            again = self.dictations.reopen(id)
            self._say(id, JournalWriter.resume(again.journal, again.key))

    def _say(self, id: str, writer: JournalWriter) -> None:
        for _ in range(self.dice.randrange(1, 6)):
            try:
                writer.append(sound(id, writer.written_samples, BLOCK))
            except KnownError as error:
                tell(failed=error.code.value)
                continue
            tell(did="audio", id=id, samples=writer.written_samples)
        try:
            writer.close()
        finally:
            self.dictations.recorded(id, writer.written_samples / SAMPLE_RATE)
        tell(did="recorded", id=id)

    def recognise(self) -> None:
        if id := self.any():
            number = self.next()
            tell(do="heard", id=id, number=number)
            self.dictations.save_heard(id, heard(number))
            tell(did="heard", id=id, number=number)

    def edit(self) -> None:
        if id := self.any():
            number = self.next()
            tell(do="draft", id=id, number=number)
            self.dictations.save(id, draft(number))
            tell(did="draft", id=id, number=number)

    def learn_word(self) -> None:
        word = f"Wort{self.next()}"
        tell(do="word", word=word)
        self.dictations.glossary.put([Entry(word)])
        tell(did="word", word=word)

    def discard(self) -> None:
        if id := self.any():
            tell(do="discard", id=id)
            self.dictations.discard(id)
            self.dictations.restore(id)
            tell(did="restore", id=id)

    def delete(self) -> None:
        if id := self.any():
            tell(do="delete", id=id)
            self.dictations.delete(id)
            tell(did="delete", id=id)


# What a day consists of, and how often. Approving and purging belong here once they are there.
ACTIONS: tuple[Callable[[Day], None], ...] = (
    *(Day.record,) * 2, Day.go_on, *(Day.recognise,) * 2, *(Day.edit,) * 5, Day.learn_word, Day.discard, Day.delete,
)  # fmt: skip


def main(seed: int, steps: int, *, old: bool) -> None:
    folders = find_folders()
    database = vault_file(folders.data)
    key = find_key(folders.config, database, None)
    if old:
        make_old(database, key)
    tell(do="open", version=len(store.MIGRATIONS))
    vault = Vault.open(database, key)
    dictations = Dictations(vault, folders.data / "recordings")
    dictations.recover()
    tell(did="open")
    day = Day(dictations, random.Random(seed))
    day.version = seed * 1000
    for _ in range(steps):
        try:
            day.dice.choice(ACTIONS)(day)
        except KnownError as error:
            tell(failed=error.code.value)
    dictations.close()
    vault.close()
    tell(did="end")


def make_old(database: Path, key: bytes) -> None:
    """A store as the version before left it: only where there is none yet."""
    if database.exists() and database.stat().st_size:
        return
    today, store.MIGRATIONS = store.MIGRATIONS, store.MIGRATIONS[:-1]
    with Vault.open(database, key) as vault, vault.transaction():
        for number in range(300):
            vault.write(
                "INSERT INTO glossary VALUES (?, '', ?, '[]', 'term', ?)", f"alt{number}", f"Alt{number}", "x" * 500
            )
    store.MIGRATIONS = today
    tell(did="old")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), old="--old" in sys.argv)
