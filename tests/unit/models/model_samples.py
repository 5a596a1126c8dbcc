"""Two tiny models that come from the registry and the hub like real ones, but in an instant."""

from __future__ import annotations

import hashlib
import random
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from protokollant.models.catalogue import (
    Catalogue,
    Engine,
    Hub,
    Kind,
    Model,
    ModelFile,
    Profile,
    Title,
    Wheel,
    WheelPart,
)
from protokollant.models.store import ModelStore

PROXY_PAGE = b"<!DOCTYPE html><html><body>Bitte melden Sie sich am Proxy an.</body></html>"


def _noise(seed: int, size: int) -> bytes:
    return random.Random(seed).randbytes(size)


SPEECH_PARTS = (_noise(1, 50_000), _noise(2, 30_000))
LANGUAGE_PARTS = (_noise(3, 40_000), _noise(4, 40_000), _noise(5, 7_000))

CONTENT: Mapping[str, Mapping[str, bytes]] = {
    "tiny-speech": {
        "model.bin": b"".join(SPEECH_PARTS),
        "config.json": b'{"alignment_heads": []}',
        "vocabulary.txt": "über\nschön\n".encode(),
    },
    "tiny-language": {"tiny.gguf": b"".join(LANGUAGE_PARTS)},
}


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _wheel(folder: Path, package: str, data: Mapping[str, tuple[str, bytes]]) -> Wheel:
    """A wheel as the registry has it: data files, and code that must never run."""
    name = package.replace("-", "_")
    info = f"{name}-1.0.0.dist-info"
    path = folder / f"{name}-1.0.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{name}/__init__.py", "raise SystemExit('the code of a model package was run')")
        for member, (_, content) in data.items():
            archive.writestr(f"{name}/data/{member}", content)
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0.0\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
    parts = tuple(
        WheelPart(f"{name}/data/{member}", file, len(content), sha256(content))
        for member, (file, content) in data.items()
    )
    wheel = path.read_bytes()
    return Wheel(package, "1.0.0", len(wheel), sha256(wheel), parts)


def _model(name: str, kind: Kind, engine: Engine, wheels: tuple[Wheel, ...]) -> Model:
    content = CONTENT[name]
    files = tuple(ModelFile(file, len(data), sha256(data)) for file, data in content.items())
    size = sum(file.size for file in files)
    hub = Hub("Jemand/winzig", "0" * 40, {file: f"ablage/{file}" for file in content})
    return Model(name, kind, engine, name, "MIT", size, size, ("de",), files, hub, wheels)


def build_catalogue(registry: Path) -> Catalogue:
    """The catalogue of both models; writes their wheels into `registry`."""
    registry.mkdir(parents=True, exist_ok=True)
    config, vocabulary = CONTENT["tiny-speech"]["config.json"], CONTENT["tiny-speech"]["vocabulary.txt"]
    speech = (
        _wheel(
            registry,
            "tiny-speech-part1",
            {
                "config.json": ("config.json", config),
                "vocabulary.txt": ("vocabulary.txt", vocabulary),
                "model.bin.part1": ("model.bin", SPEECH_PARTS[0]),
            },
        ),
        _wheel(registry, "tiny-speech-part2", {"model.bin.part2": ("model.bin", SPEECH_PARTS[1])}),
    )
    language = tuple(
        _wheel(registry, f"tiny-language-part{number}", {"part.bin": ("tiny.gguf", data)})
        for number, data in enumerate(LANGUAGE_PARTS, start=1)
    )
    return Catalogue(
        schema=1,
        default="compact",
        profiles={"compact": Profile(Title("Kompakt", "Compact"), "tiny-speech", "tiny-language")},
        models=(
            _model("tiny-speech", Kind.SPEECH, Engine.FASTER_WHISPER, speech),
            _model("tiny-language", Kind.LANGUAGE, Engine.LLAMA_CPP, language),
        ),
    )


def from_hub_only(catalogue: Catalogue) -> Catalogue:
    return replace(catalogue, models=tuple(replace(model, registry=()) for model in catalogue.models))


def put(folder: Path, name: str, **changed: bytes) -> Path:
    """Write the model's files into `folder`; `changed`: other content for a file (`model_bin=`)."""
    folder.mkdir(parents=True)
    for file, data in CONTENT[name].items():
        (folder / file).write_bytes(changed.get(file.replace(".", "_"), data))
    return folder


def flipped(data: bytes) -> bytes:
    """One bit is another one; the size stays."""
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]


def assert_installed(store: ModelStore, name: str) -> None:
    """The model is there byte for byte, and nothing is left of how it came there."""
    folder = store.find(name)
    for file, data in CONTENT[name].items():
        assert (folder / file).read_bytes() == data
    assert {path.name for path in folder.iterdir()} == {*CONTENT[name], "verified.json"}
    assert not [path for path in store.target.iterdir() if path.name.endswith((".partial", ".old"))]
