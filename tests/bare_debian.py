"""A bare Debian 12 in a folder, made with debootstrap, in which a package is tried as on a freshly set up computer."""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

SUITE = "bookworm"
# Where tests of other days may find it: a bare system takes a minute or two, and the mirror's kindness.
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "protokollant-package-test"
_ENTER = """
set -e
root=$1; shift
mount -t proc proc "$root/proc"
mount -t tmpfs tmpfs "$root/dev/shm"
while [ "$1" != -- ]; do
    case "$1" in
        empty) mount -t tmpfs tmpfs "$root$2"; shift 2 ;;
        *) if [ -d "$1" ]; then mkdir -p "$root$2"; else touch "$root$2"; fi; mount --bind "$1" "$root$2"; shift 2 ;;
    esac
done
shift
exec chroot "$root" "$@"
"""


@dataclass(frozen=True)
class BareDebian:
    """A system below `root`. `mounts`: pairs of a folder here, or "empty", and where it is seen there."""

    root: Path

    def command(
        self,
        words: Sequence[str],
        *,
        user: str | None = None,
        network: bool = False,
        mounts: Sequence[tuple[str, str]] = (),
        environment: Mapping[str, str] | None = None,
    ) -> list[str]:
        """The words that run `words` there, by themselves: with their own processes, and without a network."""
        names = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", **(environment or {})}
        as_user = ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups", "--no-new-privs"] if user else []
        return [
            *("unshare", "--mount", "--pid", "--fork", "--kill-child", *(() if network else ("--net",))),
            *("sh", "-c", _ENTER, "enter", str(self.root)),
            *(part for pair in mounts for part in pair),
            *("--", *as_user, "env", "-i", *(f"{name}={value}" for name, value in names.items()), *words),
        ]

    def run(self, *words: str, timeout: float = 300, **how: object) -> subprocess.CompletedProcess[str]:
        command = self.command(words, **how)  # type: ignore[arg-type]
        return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=timeout)

    def apt(self, *words: str, network: bool = False) -> subprocess.CompletedProcess[str]:
        """apt-get, which may ask nothing: it has no input."""
        proxies = {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
        archives = CACHE / "archives"
        (archives / "partial").mkdir(parents=True, exist_ok=True)
        return self.run(
            *("apt-get", "-y", "-o", "APT::Sandbox::User=root", "--no-install-recommends", *words),
            network=network,
            mounts=[(str(archives), "/var/cache/apt/archives")],
            environment={"DEBIAN_FRONTEND": "noninteractive", "DEBCONF_NONINTERACTIVE_SEEN": "true", **proxies},
        )


def bare_debian(folder: Path) -> BareDebian:
    """A new one in the empty folder. Skips the test, with the reason, where there can be none."""
    if os.geteuid() != 0:
        pytest.skip("a bare Debian can only be made as root")
    if shutil.which("debootstrap") is None:
        pytest.skip("debootstrap is not installed (make package-test installs it)")
    if subprocess.run(["unshare", "--mount", "--net", "--pid", "--fork", "true"], capture_output=True).returncode != 0:
        pytest.skip("this machine does not let a process have its own mounts and network")
    kept = CACHE / f"{SUITE}.tar"
    if not kept.is_file():
        _bootstrap(kept)
    with tarfile.open(kept) as archive:
        archive.extractall(folder, filter="fully_trusted", numeric_owner=True)
    shutil.copyfile("/etc/resolv.conf", folder / "etc/resolv.conf")
    shutil.copyfile("/etc/hosts", folder / "etc/hosts")
    return BareDebian(folder)


def _bootstrap(kept: Path) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    work = kept.with_suffix(".work")
    shutil.rmtree(work, ignore_errors=True)
    made = subprocess.run(["debootstrap", "--variant=minbase", SUITE, str(work)], capture_output=True, text=True)
    if made.returncode != 0:
        pytest.skip(f"debootstrap could not reach Debian's mirror: {made.stdout.strip().splitlines()[-1:]}")
    part = kept.with_suffix(".part")
    subprocess.run(
        ["tar", "--create", "--numeric-owner", "--file", str(part), "--directory", str(work), "."], check=True
    )
    part.replace(kept)
    shutil.rmtree(work)
