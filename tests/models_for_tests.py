"""A catalogue of two random models that the real engines load, for tests of roll-out: one profile, a few hundred kB."""

from __future__ import annotations

import hashlib
from pathlib import Path

from protokollant.models.catalogue import Catalogue, Engine, Kind, Model, ModelFile, Profile, Title
from tests.tiny_models import write_gguf, write_whisper


def tiny_catalogue(folder: Path) -> tuple[Catalogue, Path]:
    """The catalogue, and the folder below which each model lies in one of its own name."""
    write_whisper(folder / "tiny-speech")
    write_gguf(folder / "tiny-language")
    models = (
        _model(folder / "tiny-speech", Kind.SPEECH, Engine.FASTER_WHISPER, "MIT"),
        _model(folder / "tiny-language", Kind.LANGUAGE, Engine.LLAMA_CPP, "Apache-2.0"),
    )
    profile = Profile(Title("Winzig", "Tiny"), "tiny-speech", "tiny-language")
    return Catalogue(1, "tiny", {"tiny": profile}, models), folder


def _model(folder: Path, kind: Kind, engine: Engine, licence: str) -> Model:
    contents = {file.name: file.read_bytes() for file in sorted(folder.iterdir())}
    files = tuple(ModelFile(name, len(data), hashlib.sha256(data).hexdigest()) for name, data in contents.items())
    size = sum(file.size for file in files)
    return Model(folder.name, kind, engine, folder.name, licence, size, 50_000_000, ("de", "en"), files)
