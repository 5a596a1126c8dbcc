"""The keyring of the operating system, through the library `keyring`. Nothing here waits for long."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import Any, TypeVar

from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, KnownError

SERVICE = "protokollant"
TIME_LIMIT_SECONDS = 5.0

KEYRING_LOCKED = QT_TRANSLATE_NOOP("vault", "the keyring is locked or refuses access")
KEYRING_SLOW = QT_TRANSLATE_NOOP("vault", "the keyring does not answer")

# The only ones that keep secrets in the system's own store; others write files, some of them in the open.
_TRUSTED = tuple(f"keyring.backends.{name}" for name in ("Windows", "macOS", "SecretService", "kwallet", "libsecret"))

T = TypeVar("T")


class SystemKeyRing:
    """A `KeyRing`. Has no state of its own."""

    def available(self) -> bool:
        # Without a session's D-Bus there is no keyring on Linux, and looking for one can start a bus and hang.
        if sys.platform.startswith("linux") and not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            return False
        return bool(_within_time(_backends))

    def read(self, name: str) -> str | None:
        return _within_time(lambda: _read(name))

    def write(self, name: str, secret: str) -> None:
        _within_time(lambda: _backends()[0].set_password(SERVICE, name, secret))

    def delete(self, name: str) -> None:
        _within_time(lambda: _delete(name))


def _read(name: str) -> str | None:
    """From the first that has it. Raises where none has it and one could not be asked."""
    refused: Exception | None = None
    for backend in _backends():
        try:
            secret: str | None = backend.get_password(SERVICE, name)
        except Exception as error:
            refused = error
        else:
            if secret is not None:
                return secret
    if refused is not None:
        raise refused
    return None


def _delete(name: str) -> None:
    """From every one that has it."""
    for backend in _backends():
        if backend.get_password(SERVICE, name) is not None:
            backend.delete_password(SERVICE, name)


def _backends() -> tuple[Any, ...]:
    """The trusted ones of those that the library would use, the preferred one first."""
    import keyring

    chosen = keyring.get_keyring()
    chain = getattr(chosen, "backends", (chosen,))
    return tuple(backend for backend in chain if type(backend).__module__ in _TRUSTED)


def _within_time(ask: Callable[[], T]) -> T:
    """The answer to `ask`. Raises KnownError VAULT_LOCKED when it fails or takes too long: its thread is then left
    behind, perhaps with a password dialog that the person has not seen yet."""
    answer: Future[T] = Future()

    def run() -> None:
        try:
            answer.set_result(ask())
        except Exception as error:
            answer.set_exception(error)

    Thread(target=run, name="keyring", daemon=True).start()
    try:
        return answer.result(TIME_LIMIT_SECONDS)
    except TimeoutError as error:
        raise KnownError(ErrorCode.VAULT_LOCKED, reason=KEYRING_SLOW) from error
    except Exception as error:
        # Backends raise whatever their system gives them. The cause may name the entry, never the secret.
        raise KnownError(ErrorCode.VAULT_LOCKED, reason=KEYRING_LOCKED) from error
