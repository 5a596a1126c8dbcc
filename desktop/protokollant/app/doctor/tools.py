"""What the checks ask the machine with; a test brings its own to see a machine that is ill."""

from __future__ import annotations

import getpass
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from protokollant.app.doctor.privacy import Discretion
from protokollant.audio.devices import SoundBackend
from protokollant.foundation.memory import Memory, read_memory
from protokollant.foundation.processor import lacking_features


def _sound() -> SoundBackend:
    from protokollant.audio.portaudio import PortAudio

    return PortAudio()


def _free(place: Path) -> int:
    return shutil.disk_usage(place).free


# What the engines, the window and the vault are made of: the libraries with compiled code.
LIBRARIES = (
    "ctranslate2",
    "faster-whisper",
    "llama-cpp-python",
    "onnxruntime",
    "PySide6_Essentials",
    "sqlcipher3",
    "cryptography",
    "sounddevice",
    "av",
)


def installed_versions() -> Mapping[str, str]:
    """The versions of those libraries whose records are there; a frozen program has few of them."""
    found = {}
    for name in LIBRARIES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return found


def vanished_files() -> tuple[str, ...]:
    """Files that were installed with those libraries and are not there any more."""
    gone = []
    for name in LIBRARIES:
        try:
            files = metadata.files(name) or ()
        except metadata.PackageNotFoundError:
            continue
        # Python's own caches come and go.
        gone += [str(file) for file in files if file.suffix != ".pyc" and not Path(str(file.locate())).exists()]
    return tuple(gone)


def _discretion() -> Discretion:
    try:
        home = Path.home()
        names = {home.name, getpass.getuser()}
    except (OSError, KeyError, RuntimeError, ImportError):  # an account that the system knows nothing of
        return Discretion(Path("/"), ())
    return Discretion(home, tuple(sorted((name for name in names if name), key=len, reverse=True)))


@dataclass(frozen=True, slots=True)
class Tools:
    """`free`: bytes in the file system of a folder that exists; `lacking`: the processor's missing features."""

    lacking: Callable[[], tuple[str, ...] | None] = lacking_features
    memory: Callable[[], Memory | None] = read_memory
    free: Callable[[Path], int] = _free
    sound: Callable[[], SoundBackend] = _sound
    versions: Callable[[], Mapping[str, str]] = installed_versions
    vanished: Callable[[], tuple[str, ...]] = vanished_files
    discretion: Callable[[], Discretion] = _discretion
