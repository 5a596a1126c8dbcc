"""The journal: nothing acknowledged is lost, nothing damaged is believed."""

from __future__ import annotations

import errno
import itertools
import os
import stat
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from protokollant.audio.disk import SystemDisk
from protokollant.audio.journal import (
    MAX_BLOCK_SAMPLES,
    JournalReader,
    JournalWriter,
    MarkKind,
    read_journal,
)
from protokollant.foundation.errors import ErrorCode, KnownError

KEY = bytes(range(32))


def noise(count: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(-32768, 32768, count).astype(np.int16)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "Gespräche über Größe"
    folder.mkdir()
    return folder / "Änderung 1.journal"


def write(path: Path, *blocks: np.ndarray, close: bool = True) -> list[int]:
    """Write blocks; give the size of the file after each."""
    writer = JournalWriter.create(path, KEY)
    sizes = [path.stat().st_size]
    for block in blocks:
        writer.append(block)
        sizes.append(path.stat().st_size)
    writer.close() if close else writer.abandon()
    return sizes


@settings(max_examples=30, deadline=None)
@given(st.lists(st.one_of(st.integers(0, 2 * MAX_BLOCK_SAMPLES + 3), st.sampled_from(list(MarkKind))), max_size=6))
def test_what_is_written_is_read(tmp_path_factory, script):
    path = tmp_path_factory.mktemp("größe") / "a.journal"
    writer = JournalWriter.create(path, KEY)
    said, marks = [np.empty(0, np.int16)], []
    for step in script:
        if isinstance(step, MarkKind):
            marks.append((step, sum(map(len, said))))
            writer.mark(step)
        else:
            said.append(noise(step, step))
            writer.append(said[-1])
    writer.close()
    content = read_journal(path, KEY)
    assert np.array_equal(content.samples, np.concatenate(said))
    assert [(mark.kind, mark.position) for mark in content.marks] == marks
    assert (content.complete, content.torn_bytes) == (True, 0)


def test_file_is_private_never_overwritten_and_holds_no_sound_in_the_open(path):
    loud = np.tile(np.array([12345, -12345], np.int16), 400)
    write(path, loud)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert loud[:8].tobytes() not in path.read_bytes()
    with pytest.raises(KnownError) as caught:
        JournalWriter.create(path, KEY)
    assert caught.value.code is ErrorCode.OUTPUT_UNWRITABLE
    assert len(read_journal(path, KEY).samples) == 800


def test_cut_at_every_byte_of_the_last_two_blocks(path):
    blocks = noise(40, 1), noise(30, 2), noise(20, 3)
    sizes = write(path, *blocks, close=False)
    whole = path.read_bytes()
    for size in range(sizes[1], sizes[3] + 1):
        path.write_bytes(whole[:size])
        content = read_journal(path, KEY)
        kept = sum(size >= end for end in sizes[1:])
        assert np.array_equal(content.samples, np.concatenate(blocks[:kept]))
        assert content.torn_bytes == size - sizes[kept]
        assert not content.complete
        assert not content.damaged


def test_a_torn_recording_goes_on_where_it_was_torn(path):
    first, lost, after = noise(40, 1), noise(30, 2), noise(20, 3)
    write(path, first, lost, close=False)
    path.write_bytes(path.read_bytes()[:-1])
    writer = JournalWriter.resume(path, KEY)
    assert writer.written_samples == 40
    writer.append(after)
    writer.close()
    content = read_journal(path, KEY)
    assert np.array_equal(content.samples, np.concatenate((first, after)))
    assert (content.complete, content.torn_bytes) == (True, 0)


def test_a_closed_recording_can_be_resumed_and_is_open_again_until_closed(path):
    write(path, noise(40))
    writer = JournalWriter.resume(path, KEY)
    writer.append(noise(10))
    assert not read_journal(path, KEY).complete
    writer.close()
    content = read_journal(path, KEY)
    assert (len(content.samples), content.complete) == (50, True)


def test_every_flipped_byte_is_detected(path):
    blocks = noise(9, 1), noise(7, 2), noise(5, 3)
    sizes = write(path, *blocks)
    whole = path.read_bytes()
    for at in range(len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x41]) + whole[at + 1 :])
        if at < sizes[0]:
            with pytest.raises(KnownError) as caught:
                read_journal(path, KEY)
            assert caught.value.code is ErrorCode.JOURNAL_BROKEN
            continue
        content = read_journal(path, KEY)
        kept = sum(at >= end for end in sizes[1:])
        assert np.array_equal(content.samples, np.concatenate((np.empty(0, np.int16), *blocks[:kept])))
        assert not content.complete
        assert content.torn_bytes > 0


@pytest.mark.parametrize(
    ("order", "kept"), [([1, 0, 2], 0), ([0, 0, 1, 2], 1), ([0, 2], 1), ([1, 2], 0), ([0, 1, 2, 2], 3)]
)
def test_moved_repeated_and_missing_blocks_are_not_believed(path, order, kept):
    blocks = [noise(10, seed) for seed in range(3)]
    sizes = write(path, *blocks, close=False)
    whole = path.read_bytes()
    parts = [whole[start:end] for start, end in itertools.pairwise(sizes)]
    path.write_bytes(whole[: sizes[0]] + b"".join(parts[i] for i in order))
    content = read_journal(path, KEY)
    assert np.array_equal(content.samples, np.concatenate((np.empty(0, np.int16), *blocks[:kept])))
    assert content.torn_bytes > 0


def test_a_block_of_another_recording_with_the_same_key_is_not_believed(path):
    sizes = write(path, noise(10, 1), noise(10, 2), close=False)
    other = path.with_name("zweite.journal")
    write(other, noise(10, 1), noise(10, 2), close=False)
    path.write_bytes(path.read_bytes()[: sizes[1]] + other.read_bytes()[sizes[1] :])
    assert np.array_equal(read_journal(path, KEY).samples, noise(10, 1))


def test_what_follows_the_end_is_not_believed(path):
    write(path, noise(10))
    with path.open("ab") as file:
        file.write(b"x" * 100)
    content = read_journal(path, KEY)
    assert (len(content.samples), content.complete, content.torn_bytes) == (10, False, 100)


@pytest.mark.parametrize("read", [read_journal, JournalWriter.resume])
def test_wrong_key_and_foreign_files(path, read):
    write(path, noise(10))
    for content, key in ((path.read_bytes(), bytes(32)), (b"RIFF" + bytes(200), KEY), (b"Hallo", KEY)):
        path.write_bytes(content)
        with pytest.raises(KnownError) as caught:
            read(path, key)
        assert caught.value.code is ErrorCode.JOURNAL_BROKEN
        assert path.read_bytes() == content


def test_a_recording_torn_while_it_was_made_is_empty(path):
    size = write(path, close=False)[0]
    whole = path.read_bytes()
    for cut in range(size):
        path.write_bytes(whole[:cut])
        content = read_journal(path, KEY)
        assert (len(content.samples), content.complete, content.torn_bytes) == (0, False, cut)


def test_resuming_never_destroys_what_lies_behind_a_damaged_block(path):
    sizes = write(path, *(noise(MAX_BLOCK_SAMPLES, seed) for seed in range(3)), close=False)
    damaged = bytearray(path.read_bytes())
    damaged[sizes[1] + 100] ^= 1
    path.write_bytes(damaged)
    assert read_journal(path, KEY).damaged
    with pytest.raises(KnownError) as caught:
        JournalWriter.resume(path, KEY)
    assert caught.value.code is ErrorCode.JOURNAL_DAMAGED
    assert path.read_bytes() == damaged


def test_a_reader_follows_the_writer(path):
    writer = JournalWriter.create(path, KEY)
    with JournalReader(path, KEY) as reader:
        for seed in range(3):
            writer.append(noise(10, seed))
            writer.mark(MarkKind.BOOKMARK)
            samples, marks = reader.read()
            assert np.array_equal(samples, noise(10, seed))
            assert [mark.position for mark in marks] == [10 * (seed + 1)]
            assert not reader.ended
        writer.close()
        assert len(reader.read()[0]) == 0
        assert reader.ended


class FailingDisk(SystemDisk):
    """Fails in the way and at the call that a test names; `after_bytes` of the block still reach the file."""

    def __init__(self) -> None:
        self.fail_write = self.fail_sync = self.fail_truncate = False
        self.error = errno.ENOSPC
        self.after_bytes = 0

    def write(self, descriptor, data):
        if not self.fail_write:
            return super().write(descriptor, data)
        written = os.write(descriptor, data[: self.after_bytes])
        if self.after_bytes:
            return written
        raise OSError(self.error, "injected")

    def sync(self, descriptor):
        if self.fail_sync:
            raise OSError(self.error, "injected")
        super().sync(descriptor)

    def truncate(self, descriptor, size):
        if self.fail_truncate:
            raise OSError(self.error, "injected")
        super().truncate(descriptor, size)


@pytest.mark.parametrize("fails", ["write", "short write", "sync", "write, then truncate"])
@pytest.mark.parametrize(
    ("error", "code"),
    [(errno.ENOSPC, ErrorCode.DISK_FULL), (errno.EIO, ErrorCode.OUTPUT_UNWRITABLE)],
)
def test_a_failing_disk_loses_nothing_acknowledged_and_writing_goes_on(path, fails, error, code):
    disk = FailingDisk()
    writer = JournalWriter.create(path, KEY, disk)
    writer.append(noise(40, 1))
    disk.error = error
    disk.fail_write = fails != "sync"
    disk.fail_sync = fails == "sync"
    disk.fail_truncate = fails == "write, then truncate"
    disk.after_bytes = 17 if "short" in fails or "truncate" in fails else 0
    expected = ErrorCode.DISK_FULL if disk.after_bytes and fails == "short write" else code
    for _ in range(2):
        with pytest.raises(KnownError) as caught:
            writer.append(noise(30, 2))
        assert caught.value.code in (expected, ErrorCode.DISK_FULL)
        assert writer.written_samples == 40
    assert np.array_equal(read_journal(path, KEY).samples, noise(40, 1))
    disk.fail_write = disk.fail_sync = disk.fail_truncate = False
    writer.append(noise(20, 3))
    writer.close()
    content = read_journal(path, KEY)
    assert np.array_equal(content.samples, np.concatenate((noise(40, 1), noise(20, 3))))
    assert (content.complete, content.torn_bytes) == (True, 0)


def test_a_journal_that_cannot_be_begun_leaves_no_file(path):
    disk = FailingDisk()
    disk.fail_write = True
    with pytest.raises(KnownError) as caught:
        JournalWriter.create(path, KEY, disk)
    assert caught.value.code is ErrorCode.DISK_FULL
    assert not path.exists()
    with pytest.raises(KnownError):
        JournalWriter.create(path.parent / "gibt es nicht" / "a.journal", KEY)


def test_missing_journal(path):
    with pytest.raises(KnownError) as caught:
        read_journal(path, KEY)
    assert caught.value.code is ErrorCode.FILE_MISSING


def test_content_does_not_show_itself(path):
    write(path, noise(3))
    assert repr(read_journal(path, KEY)) == "<JournalContent>"
