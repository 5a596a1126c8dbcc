"""Only real keyrings count, none of them may hang the program, and what they raise becomes a known problem."""

from __future__ import annotations

import threading
import time

import keyring
import keyring.backends.fail
import keyring.backends.null
import keyring.backends.SecretService
import keyring.errors
import pytest

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.vault import system_keyring
from protokollant.vault.system_keyring import KEYRING_LOCKED, KEYRING_SLOW, SERVICE, SystemKeyRing


class Stored:
    """A backend in memory."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, name: str) -> str | None:
        return self.entries.get((service, name))

    def set_password(self, service: str, name: str, secret: str) -> None:
        self.entries[service, name] = secret


class Locked(Stored):
    def get_password(self, service: str, name: str) -> str | None:
        raise keyring.errors.KeyringLocked("Failed to unlock the collection!")

    def set_password(self, service: str, name: str, secret: str) -> None:
        raise OSError("the bus is gone")


class Chain:
    def __init__(self, *backends: object) -> None:
        self.backends = backends


def real(backend: type[Stored]) -> Stored:
    """As if it came from the module of a real one."""
    return type("Keyring", (backend,), {"__module__": "keyring.backends.SecretService"})()


def plaintext() -> Stored:
    return type("PlaintextKeyring", (Stored,), {"__module__": "keyrings.alt.file"})()


@pytest.fixture
def use(monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nirgends")

    def use(backend: object) -> SystemKeyRing:
        monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
        return SystemKeyRing()

    return use


def test_what_is_written_is_read(use):
    backend = real(Stored)
    ring = use(backend)
    assert ring.available()
    assert ring.read("vault-1") is None
    ring.write("vault-1", "geheim")
    assert ring.read("vault-1") == "geheim"
    assert backend.entries == {(SERVICE, "vault-1"): "geheim"}


@pytest.mark.parametrize(
    "backend",
    [keyring.backends.fail.Keyring(), keyring.backends.null.Keyring(), plaintext(), Chain(plaintext()), Chain()],
    ids=["fail", "null", "plaintext", "chain of plaintext", "empty chain"],
)
def test_what_keeps_no_secrets_is_not_used(use, backend):
    assert not use(backend).available()


def test_in_a_chain_only_real_keyrings_are_asked(use):
    open_file, first, second = plaintext(), real(Stored), real(Stored)
    second.set_password(SERVICE, "vault-2", "dort")
    ring = use(Chain(open_file, first, second))
    ring.write("vault-1", "hier")
    assert (ring.read("vault-1"), ring.read("vault-2")) == ("hier", "dort")
    assert open_file.entries == {}
    assert first.entries == {(SERVICE, "vault-1"): "hier"}


def test_a_keyring_that_refuses_does_not_look_empty(use):
    for ring in (use(real(Locked)), use(Chain(real(Locked), real(Stored)))):
        for ask in (lambda ring=ring: ring.read("vault-1"), lambda ring=ring: ring.write("vault-1", "geheim")):
            with pytest.raises(KnownError) as caught:
                ask()
            assert caught.value.code is ErrorCode.VAULT_LOCKED
            assert dict(caught.value.problem.parameters)["reason"] == KEYRING_LOCKED


def test_a_keyring_that_hangs_is_given_up(use, monkeypatch):
    go_on = threading.Event()

    class Hanging(Stored):
        def get_password(self, service: str, name: str) -> str | None:
            go_on.wait(10)
            return None

    monkeypatch.setattr(system_keyring, "TIME_LIMIT_SECONDS", 0.05)
    ring = use(real(Hanging))
    began = time.monotonic()
    with pytest.raises(KnownError) as caught:
        ring.read("vault-1")
    go_on.set()
    assert dict(caught.value.problem.parameters)["reason"] == KEYRING_SLOW
    assert time.monotonic() - began < 2


def test_without_a_session_bus_none_is_looked_for(monkeypatch):
    def hang() -> None:
        pytest.fail("the library was asked")

    monkeypatch.setattr(keyring, "get_keyring", hang)
    monkeypatch.setattr(system_keyring.sys, "platform", "linux")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert not SystemKeyRing().available()
