from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from protokollant.foundation.errors import ErrorCode, Exit, KnownError
from protokollant.models.catalogue import ModelFile
from protokollant.models.progress import Progress
from protokollant.models.storage import locked
from protokollant.models.store import ModelStore, State
from unit.models.model_samples import CONTENT, flipped, put, sha256

SPEECH, LANGUAGE = "tiny-speech", "tiny-language"


def problem_of(store: ModelStore, name: str) -> tuple[ErrorCode, dict[str, object]]:
    with pytest.raises(KnownError) as caught:
        store.find(name)
    assert caught.value.exit is Exit.MODEL
    return caught.value.code, dict(caught.value.problem.parameters)


def bytes_read(store: ModelStore, name: str) -> int:
    reports: list[Progress] = []
    store.find(name, report=reports.append)
    return reports[-1].done_bytes if reports else 0


def test_a_right_model_is_found_in_any_root(store: ModelStore, site: Path) -> None:
    own = put(store.target / SPEECH, SPEECH)
    others = put(site / LANGUAGE, LANGUAGE)
    assert store.find(SPEECH) == own
    assert store.find(LANGUAGE) == others
    assert store.engine_path(SPEECH) == own
    assert store.engine_path(LANGUAGE) == others / "tiny.gguf"


def test_a_model_that_is_nowhere_is_missing(store: ModelStore) -> None:
    assert problem_of(store, SPEECH) == (ErrorCode.MODEL_MISSING, {"model": SPEECH})


def test_a_half_model_is_not_taken_for_one(store: ModelStore) -> None:
    put(store.target / f"{SPEECH}.partial", SPEECH)
    put(store.target / f"{LANGUAGE}.old", LANGUAGE)
    assert problem_of(store, SPEECH)[0] is ErrorCode.MODEL_MISSING
    assert problem_of(store, LANGUAGE)[0] is ErrorCode.MODEL_MISSING


@pytest.mark.parametrize("content", [flipped(CONTENT[SPEECH]["model.bin"]), b"", b"<html>"])
def test_a_wrong_file_is_named(store: ModelStore, content: bytes) -> None:
    put(store.target / SPEECH, SPEECH, model_bin=content)
    assert problem_of(store, SPEECH) == (ErrorCode.MODEL_HASH, {"file": "model.bin", "model": SPEECH})


def test_a_missing_file_is_named(store: ModelStore) -> None:
    (put(store.target / SPEECH, SPEECH) / "vocabulary.txt").unlink()
    assert problem_of(store, SPEECH)[1]["file"] == "vocabulary.txt"


def test_a_file_that_an_engine_might_load_besides_is_refused(store: ModelStore) -> None:
    folder = put(store.target / SPEECH, SPEECH)
    (folder / "README.md").write_text("Hinweise")
    store.find(SPEECH)
    (folder / "preprocessor_config.json").write_text("{}")
    assert problem_of(store, SPEECH)[1]["file"] == "preprocessor_config.json"


def test_what_was_checked_is_not_read_again(store: ModelStore) -> None:
    put(store.target / SPEECH, SPEECH)
    assert bytes_read(store, SPEECH) == sum(map(len, CONTENT[SPEECH].values()))
    assert bytes_read(store, SPEECH) == 0


def test_only_the_touched_file_is_read_again(store: ModelStore) -> None:
    folder = put(store.target / SPEECH, SPEECH)
    store.find(SPEECH)
    os.utime(folder / "config.json", ns=(1, 1))
    assert bytes_read(store, SPEECH) == len(CONTENT[SPEECH]["config.json"])


def test_damage_after_the_check_is_found_although_size_and_date_are_the_same(store: ModelStore) -> None:
    file = put(store.target / LANGUAGE, LANGUAGE) / "tiny.gguf"
    store.find(LANGUAGE)
    before = file.stat()
    file.write_bytes(flipped(CONTENT[LANGUAGE]["tiny.gguf"]))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert problem_of(store, LANGUAGE)[1]["file"] == "tiny.gguf"


@pytest.mark.parametrize("content", [b"", b"{", b'{"model": "tiny-speech", "files": []}', b"\xff\xfe"])
def test_a_broken_receipt_only_costs_time(store: ModelStore, content: bytes) -> None:
    folder = put(store.target / SPEECH, SPEECH)
    store.find(SPEECH)
    (folder / "verified.json").write_bytes(content)
    assert bytes_read(store, SPEECH) > 0
    assert bytes_read(store, SPEECH) == 0


def test_a_receipt_for_another_hash_is_not_believed(store: ModelStore) -> None:
    put(store.target / LANGUAGE, LANGUAGE)
    store.find(LANGUAGE)
    content = flipped(CONTENT[LANGUAGE]["tiny.gguf"])
    renewed = replace(store.catalogue.model(LANGUAGE), files=(ModelFile("tiny.gguf", len(content), sha256(content)),))
    newer = ModelStore(replace(store.catalogue, models=(renewed,)), (), store.target)
    assert problem_of(newer, LANGUAGE)[0] is ErrorCode.MODEL_HASH


def test_the_folder_of_it_is_left_as_it_is_and_still_read_only_once(store: ModelStore, site: Path) -> None:
    folder = put(site / SPEECH, SPEECH)
    store.find(SPEECH)
    assert {path.name for path in folder.iterdir()} == set(CONTENT[SPEECH])
    assert bytes_read(store, SPEECH) == 0


def test_a_store_without_a_place_for_receipts_still_finds(store: ModelStore, site: Path, tmp_path: Path) -> None:
    put(site / SPEECH, SPEECH)
    (tmp_path / "Datei").write_bytes(b"")
    elsewhere = ModelStore(store.catalogue, (site,), tmp_path / "Datei" / "models")
    assert elsewhere.find(SPEECH) == site / SPEECH


def test_a_right_copy_stands_in_for_a_damaged_one(store: ModelStore, site: Path) -> None:
    put(store.target / SPEECH, SPEECH, config_json=b"{}")
    put(site / SPEECH, SPEECH)
    assert store.find(SPEECH) == site / SPEECH
    assert store.list()[0].folder == site / SPEECH


def test_list_tells_the_state_without_reading(store: ModelStore, site: Path) -> None:
    def states() -> list[State]:
        return [status.state for status in store.list()]

    assert states() == [State.MISSING, State.MISSING]
    put(store.target / SPEECH, SPEECH)
    (store.target / f"{LANGUAGE}.partial").mkdir()
    assert states() == [State.UNCHECKED, State.PARTIAL]
    store.find(SPEECH)
    put(site / LANGUAGE, LANGUAGE, tiny_gguf=b"halb")
    assert states() == [State.READY, State.DAMAGED]
    assert [status.removable for status in store.list()] == [True, False]


def test_verify_reads_everything_whatever_the_receipt_says(store: ModelStore) -> None:
    file = put(store.target / LANGUAGE, LANGUAGE) / "tiny.gguf"
    store.find(LANGUAGE)
    file.write_bytes(flipped(CONTENT[LANGUAGE]["tiny.gguf"]))
    receipt = file.with_name("verified.json")
    content = msgspec.json.decode(receipt.read_bytes())
    now = file.stat()
    content["files"]["tiny.gguf"] |= {"mtime_ns": now.st_mtime_ns, "ctime_ns": now.st_ctime_ns}
    receipt.write_bytes(msgspec.json.encode(content))
    store.find(LANGUAGE)
    (verdict,) = store.verify(LANGUAGE)
    assert verdict.problem is not None
    assert verdict.problem.code is ErrorCode.MODEL_HASH


def test_verify_of_all_tells_about_all_that_are_there(store: ModelStore, site: Path) -> None:
    put(store.target / SPEECH, SPEECH, config_json=b"{}")
    put(site / SPEECH, SPEECH)
    problems = [(v.folder, v.problem and v.problem.code) for v in store.verify()]
    assert problems == [(store.target / SPEECH, ErrorCode.MODEL_HASH), (site / SPEECH, None)]
    (missing,) = store.verify(LANGUAGE)
    assert missing.problem is not None
    assert missing.problem.exit is Exit.MODEL


def test_remove_takes_the_model_and_its_remains(store: ModelStore, site: Path) -> None:
    put(store.target / SPEECH, SPEECH)
    put(store.target / f"{SPEECH}.partial", SPEECH)
    put(site / SPEECH, SPEECH)
    store.remove(SPEECH)
    assert [path.name for path in store.target.iterdir() if path.is_dir()] == []
    assert store.find(SPEECH) == site / SPEECH


@pytest.mark.parametrize("theirs", [True, False])
def test_what_is_not_ours_is_not_removed(store: ModelStore, site: Path, theirs: bool) -> None:
    if theirs:
        put(site / SPEECH, SPEECH)
    with pytest.raises(KnownError) as refused:
        store.remove(SPEECH)
    assert refused.value.code is (ErrorCode.FORBIDDEN if theirs else ErrorCode.MODEL_MISSING)


def test_a_model_in_work_is_not_removed(store: ModelStore) -> None:
    put(store.target / SPEECH, SPEECH)
    with locked(store.lock_file(SPEECH), SPEECH), pytest.raises(KnownError) as refused:
        store.remove(SPEECH)
    assert refused.value.code is ErrorCode.MODEL_IN_USE
    store.find(SPEECH)
