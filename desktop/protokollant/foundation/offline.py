"""Nothing leaves: sockets are refused, and libraries that would talk to the network on their own are told not to.

The guard sees what Python does. What native code does by itself it cannot see: tests take the network away and watch
the calls of the whole process (docs/decisions/0015).
"""

from __future__ import annotations

import errno
import os
import socket
import sys
from typing import Any

# ONNX Runtime (voice activity) reports to its maker from version 1.29 on, unless it finds this before it is loaded.
OFFLINE = {"ORT_DISABLE_TELEMETRY": "1", "HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1"}

# Pipes with a name on this machine: the keyring, the screen and the sound server are reached through them.
_LOCAL = getattr(socket, "AF_UNIX", None)
_LOOK_UPS = frozenset(f"socket.{name}" for name in ("getaddrinfo", "getnameinfo", "gethostbyname", "gethostbyaddr"))
_ADDRESSED = frozenset(f"socket.{name}" for name in ("bind", "connect", "sendto", "sendmsg"))


class NetworkRefusedError(PermissionError):
    """Somebody asked for the network. Libraries meet it as they meet a system that forbids it."""


def stay_offline() -> None:
    """To be called before such a library is imported, in the process that imports it."""
    os.environ.update(OFFLINE)


def refuse_network() -> None:
    """From now on this process opens no socket but local ones, and nothing in it can change that again.

    Models are fetched in processes of their own (`models.programs`), so this holds in every process of the program."""
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if not event.startswith("socket."):
        return
    if event == "socket.__new__":
        family = arguments[1]
        refused = family not in (_LOCAL, -1)  # -1: a descriptor that is there already; it is asked when it is used
    elif event in _ADDRESSED:
        refused = arguments[0].family != _LOCAL
    else:
        refused = event in _LOOK_UPS
    if refused:
        raise NetworkRefusedError(errno.EPERM, os.strerror(errno.EPERM))
