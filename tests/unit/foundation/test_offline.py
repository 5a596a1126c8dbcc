"""The guard of each process: no socket but local ones, no dump of its memory, no other programs where none are needed.

What is taken away cannot be had back, so every case is a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

GUARDED = "from protokollant.foundation.offline import refuse_network; refuse_network()\n"


def outcome(code: str) -> str:
    """What a guarded process says of a piece of code: `done`, or the kind of the error."""
    frame = f"{GUARDED}import socket\ntry:\n    {code}\n    print('done')\n"
    frame += "except OSError as e:\n    print(type(getattr(e, 'reason', e)).__name__)"
    done = subprocess.run([sys.executable, "-c", frame], capture_output=True, text=True, timeout=60)
    return done.stdout.strip()


@pytest.mark.parametrize(
    "code",
    [
        "socket.socket()",
        "socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.getaddrinfo('localhost', 80)",
        "socket.gethostbyname('example.org')",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
        "import http.client; http.client.HTTPConnection('127.0.0.1', 9).connect()",
        "import asyncio; asyncio.run(asyncio.open_connection('127.0.0.1', 9))",
    ],
)
def test_the_network_is_refused(code: str) -> None:
    assert outcome(code) == "NetworkRefusedError"


@pytest.mark.skipif(sys.platform != "linux", reason="kinds of sockets that only Linux has")
@pytest.mark.parametrize("family", ["AF_NETLINK", "AF_PACKET", "AF_VSOCK"])
def test_other_ways_out_are_refused_too(family: str) -> None:
    assert outcome(f"socket.socket(socket.{family}, socket.SOCK_RAW)") == "NetworkRefusedError"


def test_a_socket_that_was_handed_over_does_not_connect() -> None:
    import socket

    with socket.socket() as there:
        there.set_inheritable(True)
        code = f"{GUARDED}import socket\ns = socket.socket(fileno={there.fileno()})\n"
        code += "try:\n    s.connect(('127.0.0.1', 9))\nexcept OSError as e:\n    print(type(e).__name__)"
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, pass_fds=[there.fileno()], timeout=60
        )
    assert done.stdout.strip() == "NetworkRefusedError"


@pytest.mark.skipif(sys.platform == "win32", reason="no local sockets with a path")
def test_pipes_of_this_machine_stay_open(tmp_path: Path) -> None:
    code = f"a = socket.socket(socket.AF_UNIX); a.bind({str(tmp_path / 's')!r}); a.listen(); "
    code += f"socket.socket(socket.AF_UNIX).connect({str(tmp_path / 's')!r})"
    assert outcome(code) == "done"
    assert outcome("socket.socketpair()") == "done"


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits")
def test_a_crash_leaves_no_dump(tmp_path: Path) -> None:
    code = (
        "import os, resource\nkind = resource.RLIMIT_CORE\n"
        "resource.setrlimit(kind, (resource.getrlimit(kind)[1],) * 2)\n"
        "from protokollant.foundation.confinement import leave_no_dump\nleave_no_dump()\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE)[0], flush=True); os.abort()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, timeout=60)
    assert int(done.stdout) <= 1
    assert done.returncode < 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("code", ["subprocess.run(['true'])", "os.system('true')", "os.execv('/bin/true', ['true'])"])
def test_a_confined_process_starts_no_other(code: str) -> None:
    frame = (
        "from protokollant.foundation.confinement import refuse_programs\nimport os, subprocess\nrefuse_programs()\n"
    )
    frame += f"try:\n    {code}\nexcept PermissionError:\n    print('refused')"
    done = subprocess.run([sys.executable, "-c", frame], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "refused"


@pytest.mark.skipif(sys.platform != "linux", reason="kept on Linux only")
def test_memory_has_a_limit() -> None:
    code = "from protokollant.foundation.confinement import limit_memory\nlimit_memory(1 << 30)\n"
    code += "try:\n    bytearray(2 << 30)\nexcept MemoryError:\n    print('refused')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "refused"


def test_every_process_of_the_program_is_guarded() -> None:
    """The entry that window, commands and workers share takes the network away before anything else happens."""
    code = (
        "import sys, socket\nimport protokollant.__main__ as entry\n"
        "entry._start = lambda arguments: socket.socket()\n"
        "sys.argv = ['protokollant']\n"
        "try:\n    entry.main()\nexcept OSError as e:\n    print(type(e).__name__)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "NetworkRefusedError"
