"""A microphone without a sound card: a private PulseAudio whose loudspeaker is heard by its microphone.

    with virtual_microphone() as microphone:
        subprocess.run(command, env=microphone.environment)   # PortAudio there sees the device "pulse"
        microphone.play(Path("rede.wav"))

Nothing of the machine's own sound or of the person's settings is touched. For pytest: the fixture
`microphone`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

RATE = 48_000
DEVICE = "pulse"

_ALSA = """\
pcm.!default { type pulse }
ctl.!default { type pulse }
"""
_PULSE = """\
load-module module-native-protocol-unix auth-anonymous=1 socket={socket}
"""
_DEVICES = """\
load-module module-null-sink sink_name=speaker rate={rate} channels=2
load-module module-remap-source source_name=microphone master=speaker.monitor
set-default-sink speaker
set-default-source microphone
"""


@dataclass(frozen=True)
class VirtualMicrophone:
    """`environment` is for the process that records."""

    environment: dict[str, str]

    def start_playing(self, path: Path) -> subprocess.Popen[bytes]:
        """Begin to play a sound file into the microphone; the process ends when it was heard."""
        return subprocess.Popen(["paplay", "--device=speaker", str(path)], env=self.environment)

    def play(self, path: Path) -> None:
        """Play a sound file into the microphone in real time."""
        with self.start_playing(path) as player:
            assert player.wait(timeout=300) == 0

    def pull_out(self) -> None:
        """Unload the microphone, and what would stand in for it; the sound server goes on."""
        for module in ("module-remap-source", "module-null-sink"):
            subprocess.run(["pactl", "unload-module", module], env=self.environment, check=True)

    def plug_in(self) -> None:
        """Load them again."""
        for line in _DEVICES.format(rate=RATE).splitlines():
            verb, *rest = line.split()
            command = verb if verb.startswith("set-") else "load-module"
            subprocess.run(["pactl", command, *rest], env=self.environment, check=True, stdout=subprocess.DEVNULL)

    def unplug(self) -> None:
        """Take the microphone away for good."""
        subprocess.run(["pactl", "exit"], env=self.environment, check=True)


def missing_tools() -> str | None:
    """Why there can be no virtual microphone here, or None."""
    missing = [name for name in ("pulseaudio", "paplay", "pactl") if shutil.which(name) is None]
    return f"no sound server: {', '.join(missing)} not installed" if missing else None


@contextmanager
def virtual_microphone() -> Iterator[VirtualMicrophone]:
    # The socket's path must stay below 108 characters, so pytest's own folders will not do.
    home = Path(tempfile.mkdtemp(prefix="snd", dir="/tmp"))
    socket = home / "native"
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PULSE_", "ALSA_", "XDG_", "DBUS_", "DISPLAY", "WAYLAND_"))
    }
    environment |= {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "XDG_CONFIG_HOME": str(home),
        "PULSE_RUNTIME_PATH": str(home),
        "PULSE_SERVER": f"unix:{socket}",
    }
    (home / ".asoundrc").write_text(_ALSA, encoding="utf-8")
    (home / "server.pa").write_text((_PULSE + _DEVICES).format(socket=socket, rate=RATE), encoding="utf-8")
    log = home / "server.log"
    options = ["-n", "--daemonize=no", "--exit-idle-time=-1", "--disable-shm=yes", "--use-pid-file=no"]
    with log.open("wb") as output:
        server = subprocess.Popen(
            ["pulseaudio", *options, "-F", str(home / "server.pa")],
            env=environment,
            stdout=output,
            stderr=output,
        )
    try:
        _wait_until_ready(server, environment, log)
        yield VirtualMicrophone(environment)
    finally:
        server.terminate()
        server.wait(timeout=10)
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="session")
def microphone() -> Iterator[VirtualMicrophone]:
    if reason := missing_tools():
        pytest.skip(reason)
    with virtual_microphone() as ready:
        yield ready


def _wait_until_ready(server: subprocess.Popen[bytes], environment: dict[str, str], log: Path) -> None:
    for _ in range(100):
        probe = subprocess.run(["pactl", "list", "short", "sources"], env=environment, capture_output=True)
        if b"microphone" in probe.stdout:
            return
        if server.poll() is not None:
            break
        time.sleep(0.1)
    raise RuntimeError(f"the sound server did not start: {log.read_text(errors='replace')[-2000:]}")
