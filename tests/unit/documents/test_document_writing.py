import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from protokollant.documents.writing import write_new
from protokollant.foundation.errors import ErrorCode, KnownError


def failing(number: int) -> Callable[..., NoReturn]:
    def fail(*args: Any, **kwargs: Any) -> NoReturn:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Übergabe an Süd"
    folder.mkdir()
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_written_whole_and_for_its_owner_only(folder: Path) -> None:
    target = folder / "Protokoll Größe.docx"
    assert write_new(target, b"neu") is None
    assert target.read_bytes() == b"neu"
    assert names(folder) == ["Protokoll Größe.docx"]
    if os.name == "posix":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_every_earlier_file_is_kept_under_the_next_free_name(folder: Path) -> None:
    target = folder / "Protokoll.docx"
    kept = [write_new(target, content) for content in (b"eins", b"zwei", b"drei")]
    assert kept == [None, folder / "Protokoll.~1~.docx", folder / "Protokoll.~2~.docx"]
    assert [(folder / name).read_bytes() for name in names(folder)] == [b"drei", b"eins", b"zwei"]


@pytest.mark.parametrize("number", [errno.EPERM, errno.ENOTSUP, errno.EMLINK])
def test_where_the_disk_knows_no_links_the_earlier_file_is_renamed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    target = folder / "Protokoll.docx"
    target.write_bytes(b"alt")
    (folder / "Protokoll.~1~.docx").write_bytes(b"uralt")
    monkeypatch.setattr(os, "link", failing(number))
    assert write_new(target, b"neu") == folder / "Protokoll.~2~.docx"
    contents = {name: (folder / name).read_bytes() for name in names(folder)}
    assert contents == {
        "Protokoll.docx": b"neu",
        "Protokoll.~1~.docx": b"uralt",
        "Protokoll.~2~.docx": b"alt",
    }


@pytest.mark.parametrize("call", ["open", "fsync", "replace", "fdopen"])
@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, ErrorCode.DISK_FULL),
        (errno.EDQUOT, ErrorCode.DISK_FULL),
        (errno.EIO, ErrorCode.OUTPUT_UNWRITABLE),
        (errno.EACCES, ErrorCode.OUTPUT_UNWRITABLE),
    ],
)
@pytest.mark.parametrize("links", [True, False])
def test_a_failure_leaves_everything_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, code: ErrorCode, links: bool
) -> None:
    target = folder / "Protokoll.docx"
    target.write_bytes(b"alt")
    with monkeypatch.context() as patch:
        if not links:
            patch.setattr(os, "link", failing(errno.EPERM))
        patch.setattr(os, call, failing(number))
        with pytest.raises(KnownError) as caught:
            write_new(target, b"neu")
    assert caught.value.code is code
    assert dict(caught.value.problem.parameters) == {"file": "Protokoll.docx"}
    assert names(folder) == ["Protokoll.docx"]
    assert target.read_bytes() == b"alt"


def test_a_full_disk_in_the_middle_of_the_content_leaves_no_trace(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full:
        """A file that takes some bytes and then has no more room."""

        def __init__(self, handle: int, mode: str) -> None:
            self.handle = handle

        def __enter__(self) -> "Full":
            return self

        def __exit__(self, *args: object) -> None:
            os.close(self.handle)

        def write(self, content: bytes) -> NoReturn:
            os.write(self.handle, content[:3])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fdopen", Full)
        with pytest.raises(KnownError) as caught:
            write_new(folder / "Protokoll.docx", b"neuer Inhalt")
    assert caught.value.code is ErrorCode.DISK_FULL
    assert names(folder) == []


def test_an_interruption_leaves_no_trace_either(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*args: object) -> NoReturn:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            write_new(folder / "Protokoll.docx", b"neu")
    assert names(folder) == []


def test_a_missing_folder_and_a_folder_in_the_way_are_said_to_be_unwritable(folder: Path) -> None:
    (folder / "Ordner.docx").mkdir()
    for target in (folder / "gibt es nicht" / "a.docx", folder / "Ordner.docx"):
        with pytest.raises(KnownError) as caught:
            write_new(target, b"neu")
        assert caught.value.code is ErrorCode.OUTPUT_UNWRITABLE
    assert names(folder) == ["Ordner.docx"]


@pytest.mark.skipif(os.name != "posix", reason="links need a privilege elsewhere")
def test_a_link_stays_a_link_to_the_new_content(folder: Path) -> None:
    real, link = folder / "echt.docx", folder / "Verweis.docx"
    real.write_bytes(b"alt")
    link.symlink_to(real)
    assert write_new(link, b"neu") == folder / "echt.~1~.docx"
    assert link.is_symlink()
    assert real.read_bytes() == b"neu"
