"""Lives a counsellor's day in seconds - records, recognises, edits, approves, revises, purges, discards, deletes - and
says what was acknowledged.

Usage: life.py SEED STEPS [--old]. Works in PROTOKOLLANT_HOME. One JSON line for what is about to happen (`do`) and one
for what has happened (`did`); a known problem is `failed`, and the day goes on. `--old`: begin with a store of an
earlier schema, so that opening it migrates.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np

from protokollant.app.dictations import Dictations, DictationState
from protokollant.app.learning import Learning
from protokollant.app.retention import Periods
from protokollant.app.stored_template import template_to_text
from protokollant.audio.clip import SAMPLE_RATE
from protokollant.audio.journal import JournalWriter
from protokollant.dictation.glossary import Entry
from protokollant.foundation.errors import KnownError
from protokollant.foundation.folders import find_folders
from protokollant.foundation.jobs import Cancellation
from protokollant.protocol.protocol import Origin, Protocol, SectionContent, Statement
from protokollant.protocol.template import Section, Template
from protokollant.protocol.transcript import Recognition, Sentence, Utterance, Word
from protokollant.vault import store
from protokollant.vault.keys import find_key
from protokollant.vault.migrations import MIGRATIONS
from protokollant.vault.store import Vault, vault_file

BLOCK = SAMPLE_RATE // 4
OLD_DICTATIONS = 20
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

    def any(self, *states: DictationState) -> str | None:
        wanted = states or (DictationState.RECORDED, DictationState.DRAFT)
        found = [info.id for info in self.dictations.list() if info.state in wanted]
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
            tell(did="reopen", id=id, key=again.key.hex(), anew=not again.resumes)
            begin = JournalWriter.resume if again.resumes else JournalWriter.create
            self._say(id, begin(again.journal, again.key))

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
            before = self.dictations.protocol(id)  # says whether there is a sound to it
            self.dictations.save(id, replace(draft(number), audio_seconds=before.audio_seconds if before else None))
            tell(did="draft", id=id, number=number)

    def approve(self) -> None:
        if (id := self.any(DictationState.DRAFT)) and (protocol := self.dictations.protocol(id)) is not None:
            tell(do="approve", id=id)
            self.dictations.approvals.approve(id, protocol, TEMPLATE, "Jana Muster", Learning())
            tell(did="approve", id=id)

    def revise(self) -> None:
        if id := self.any(DictationState.APPROVED):
            tell(do="revise", id=id)
            self.dictations.approvals.revise(id)
            tell(did="revise", id=id)

    def purge(self) -> None:
        """Of all that is approved: recording, transcript and draft."""
        ids = [held.id for held in self.dictations.retention.held()]
        tell(do="purge", ids=ids)
        self.dictations.retention.purge(Periods(), dt.datetime.now(dt.UTC))
        tell(did="purge", ids=ids)

    def index(self) -> None:
        tell(do="index")
        self.dictations.finding.fill(Cancellation())
        tell(did="index")

    def learn_word(self) -> None:
        word = f"Wort{self.next()}"
        tell(do="word", word=word)
        self.dictations.glossary.put([Entry(word)])
        tell(did="word", word=word)

    def discard(self) -> None:
        if id := self.any(*DictationState):
            tell(do="discard", id=id)
            self.dictations.discard(id)
            self.dictations.restore(id)
            tell(did="restore", id=id)

    def delete(self) -> None:
        if id := self.any(*DictationState):
            tell(do="delete", id=id)
            self.dictations.delete(id)
            tell(did="delete", id=id)


# What a day consists of, and how often.
ACTIONS: tuple[Callable[[Day], None], ...] = (
    *(Day.record,) * 3, Day.go_on, *(Day.recognise,) * 2, *(Day.edit,) * 5, *(Day.approve,) * 2, *(Day.revise,) * 2,
    Day.purge, Day.index, Day.learn_word, Day.discard, Day.delete,
)  # fmt: skip


def main(seed: int, steps: int, *, old: bool) -> None:
    folders = find_folders()
    database = vault_file(folders.data)
    key = find_key(folders.config, database, None)
    if old:
        make_old(database, key, seed)
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


def make_old(database: Path, key: bytes, seed: int) -> None:
    """A store as an earlier version left it, the dice choose which: only where there is none yet."""
    if database.exists() and database.stat().st_size:
        return
    today, store.MIGRATIONS = store.MIGRATIONS, store.MIGRATIONS[: random.Random(seed).randrange(3, len(MIGRATIONS))]
    with Vault.open(database, key) as vault, vault.transaction():
        for number in range(300):
            vault.write(
                "INSERT INTO glossary VALUES (?, '', ?, '[]', 'term', ?)", f"alt{number}", f"Alt{number}", "x" * 500
            )
        for number in range(OLD_DICTATIONS):  # among the discarded ones, so that nothing is done with them
            vault.write(
                "INSERT INTO dictation (id, created, template_id, template_title, language, state, seconds, "
                "journal_key, template, protocol, updated, discarded) "
                "VALUES (?, '2026-01-01', 'notiz', 'Notiz', 'de', 'draft', 0, x'00', ?, NULL, '', '9999')",
                f"alt{number}",
                template_to_text(TEMPLATE),
            )
    store.MIGRATIONS = today
    tell(did="old")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), old="--old" in sys.argv)
