"""The window itself, with its workers: the network is taken away, and every call for a socket is watched.

Local sockets have no address on a network and are allowed: the screen (X11, Wayland), the sound server and the keyring
are reached through them.
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from command_line import PROGRAM, environment
from protokollant.foundation.folders import find_folders

pytestmark = [
    pytest.mark.models,
    pytest.mark.timeout(240),
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed"),
]

VOCABULARIES = (
    "http://schemas.openxmlformats.org/",
    "http://schemas.microsoft.com/office/",
    "http://www.w3.org/XML/1998/namespace",
)
LOCAL = ("AF_UNIX", "AF_LOCAL", "AF_UNSPEC")


def may_isolate() -> bool:
    return shutil.which("unshare") is not None and not subprocess.run(["unshare", "-n", "true"]).returncode


def test_neither_the_window_nor_its_workers_try_the_network(verified_models: Path, tmp_path: Path) -> None:
    trace, temporary = tmp_path / "calls", tmp_path / "tmp"
    temporary.mkdir()
    watch = ["strace", "-f", "--seccomp-bpf", "-e", "trace=socket,connect,sendto,execve", "-o", str(trace)]
    prefix = ["unshare", "-n"] if may_isolate() else []
    surroundings = environment(
        QT_QPA_PLATFORM="offscreen", TMPDIR=str(temporary), DBUS_SESSION_BUS_ADDRESS=None, DISPLAY=None
    )
    window = subprocess.Popen([*prefix, *watch, *PROGRAM], env=surroundings, stderr=subprocess.PIPE)
    try:
        # Microphones are listed, both engines have loaded their models, and nothing more happens.
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline and started(trace) < {"devices", "speech", "language"}:
            time.sleep(0.2)
        time.sleep(6)
        assert window.poll() is None
        assert started(trace) >= {"devices", "speech", "language"}
        subprocess.run(["kill", "-INT", first_process(trace)], check=True)
        assert window.wait(60) == 0
    finally:
        window.kill()
        window.wait()
    calls = trace.read_text(errors="replace").splitlines()
    assert sum(" execve(" in call for call in calls) >= 4, "the watch saw nothing"
    sockets = [call for call in calls if re.search(r" (socket|connect|sendto)\(", call)]
    assert [call for call in sockets if "AF_" in call and not any(kind in call for kind in LOCAL)] == []
    assert list(temporary.iterdir()) == []
    assert "SIGSEGV" not in "".join(calls)


def started(trace: Path) -> set[str]:
    """The kinds of workers that have been started."""
    text = trace.read_text(errors="replace") if trace.exists() else ""
    return set(re.findall(r'"--worker", "(\w+)"', text))


def first_process(trace: Path) -> str:
    """The window: the first that was watched."""
    return trace.read_text(errors="replace").split()[0]


def without_docstrings(path: Path) -> str:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node):
            node.body[0] = ast.Pass()
    return ast.unparse(tree)


def test_no_module_of_the_program_looks_for_updates_or_reports() -> None:
    """Nothing in the source knows an address of its own; the sources of models stand in the catalogue. The names of
    XML vocabularies only look like addresses, and what explains a method is read by people."""
    package = Path(str(find_folders.__code__.co_filename)).parents[1]
    found = [
        (path.name, address)
        for path in package.rglob("*.py")
        for address in re.findall(r"https?://[\w.-]+[^\s\"}]*", without_docstrings(path))
        if not address.startswith(VOCABULARIES)
    ]
    assert found == []
    qt = [path.name for path in package.rglob("*.py") if "QtNetwork" in path.read_text(encoding="utf-8")]
    assert qt == []
