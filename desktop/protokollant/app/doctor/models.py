"""The models of the profile in force, the engines that load them, and files that something took away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from protokollant.app.doctor.findings import Finding, Status, finding, of_problem
from protokollant.app.doctor.tools import Tools
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, Exit, KnownError
from protokollant.models.catalogue import Kind, Profile
from protokollant.models.integrity import load_receipt
from protokollant.models.store import ModelStore
from protokollant.workers.clients import LanguageClient, SpeechClient

_SHOWN = 3
# A process that cannot be started, or is ended from outside, looks the same from here.
_ENDED = (ErrorCode.WORKER_DIED, ErrorCode.WORKER_TIMEOUT, ErrorCode.ENGINE_MISSING)

_TAKEN = QT_TRANSLATE_NOOP(
    "doctor",
    "Look in the quarantine of the virus scanner, make an exception for the folder, then install or import again what "
    "is missing. The IT handbook says which folders.",
)


def check_models(store: ModelStore, profile: Profile) -> Iterator[Finding]:
    for name in profile.models:
        try:
            folder = store.find(name)
        except KnownError as error:
            yield _faulty(store, name, error)
            continue
        model = store.catalogue.model(name)
        yield finding(
            f"model-{name}",
            Status.OK,
            QT_TRANSLATE_NOOP("doctor", "Model {model}: complete, in {folder}"),
            model=name,
            folder=str(folder),
            facts={
                "model": name,
                "kind": model.kind.value,
                "folder": str(folder),
                "removable": folder.parent == store.target,
                "sha256": {file.name: file.sha256 for file in model.files},
            },
        )


def _faulty(store: ModelStore, name: str, error: KnownError) -> Finding:
    status = next(each for each in store.list() if each.model.name == name)
    found = _kind_in(status.folder) if status.folder else None
    facts = {"model": name, "kind": status.model.kind.value, "folder": str(status.folder) if status.folder else None}
    if found is not None and found is not status.model.kind:
        return finding(
            f"model-{name}",
            Status.FAILED,
            QT_TRANSLATE_NOOP("doctor", "In the folder {folder} lies a model of another kind than {model}."),
            QT_TRANSLATE_NOOP("doctor", "Remove what lies there, then import or fetch the model again."),
            exit=Exit.MODEL,
            model=name,
            folder=str(status.folder),
            facts={**facts, "found": found.value},
        )
    return of_problem(f"model-{name}", Status.FAILED, error.problem, facts=facts)


def _kind_in(folder: Path) -> Kind | None:
    """What the files in a folder begin with: GGUF's mark, or the name of CTranslate2's specification for Whisper."""
    try:
        for file in sorted(folder.iterdir()):
            if file.suffix in (".gguf", ".bin"):
                with file.open("rb") as stream:
                    start = stream.read(64)
                if start.startswith(b"GGUF"):
                    return Kind.LANGUAGE
                if b"WhisperSpec" in start:
                    return Kind.SPEECH
    except OSError:
        pass
    return None


def check_engines(speech: SpeechClient, language: LanguageClient, store: ModelStore, tools: Tools) -> Iterator[Finding]:
    """Load each model in its process, as a dictation would. One whose model is missing, or that could die of the
    processor, is not tried."""
    lacking = bool(tools.lacking())
    for name, client in (("ctranslate2", speech), ("llama.cpp", language)):
        if lacking or not store.ready((client.model,)):
            yield finding(
                f"engine-{name}",
                Status.WARNING,
                QT_TRANSLATE_NOOP("doctor", "The engine {engine} was not tried, because of what is said above."),
                engine=name,
                facts={"loaded": False},
            )
            continue
        try:
            client.load()
        except KnownError as error:
            remedy = _TAKEN if error.code in _ENDED else None
            yield of_problem(f"engine-{name}", Status.FAILED, error.problem, remedy, {"loaded": False})
        else:
            yield finding(
                f"engine-{name}",
                Status.OK,
                QT_TRANSLATE_NOOP("doctor", "The engine {engine} has loaded its model."),
                engine=name,
                facts={"loaded": True},
            )
        finally:
            client.close()


def check_scanner(store: ModelStore, profile: Profile, tools: Tools) -> Iterator[Finding]:
    """Files that were there once and are gone: what was installed, and what was hashed before. Who took them is not
    known; a virus scanner is what does so most often."""
    gone = [*tools.vanished(), *(f"{name}/{file}" for name in profile.models for file in _vanished(store, name))]
    if gone:
        shown = ", ".join(gone[:_SHOWN]) + (" …" if len(gone) > _SHOWN else "")
        yield finding(
            "vanished",
            Status.FAILED,
            QT_TRANSLATE_NOOP("doctor", "Files that were there have vanished ({count}): {files}"),
            _TAKEN,
            count=len(gone),
            files=shown,
            facts={"files": gone},
        )
    else:
        yield finding(
            "vanished",
            Status.OK,
            QT_TRANSLATE_NOOP("doctor", "No file of the libraries or of a checked model has vanished."),
            facts={"files": []},
        )


def _vanished(store: ModelStore, name: str) -> list[str]:
    folder = next(each.folder for each in store.list() if each.model.name == name)
    if folder is None:
        return []
    return [file for file in load_receipt(store.receipt_file(folder)) if not (folder / file).exists()]
