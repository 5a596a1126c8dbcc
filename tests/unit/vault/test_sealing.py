"""Envelopes: what was wrapped comes out with its secret, and with nothing else."""

from __future__ import annotations

import traceback

import msgspec
import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from hypothesis import given, settings
from hypothesis import strategies as st

from protokollant.vault import sealing
from protokollant.vault.sealing import Argon2, SecretKey, Slot, SlotKind, WrongSecretError

CHEAP = Argon2(64, 1, 1)
VAULT = "0123456789abcdef"
KEY = bytes(range(32))
keys = st.binary(min_size=32, max_size=32)
passphrases = st.text(max_size=40)
costs = st.builds(Argon2, st.integers(32, 256), st.integers(1, 3), st.integers(1, 4))


@given(key=keys, secret=keys, kind=st.sampled_from(SlotKind), vault=st.text(max_size=20))
def test_what_was_wrapped_under_a_key_comes_out(key, secret, kind, vault):
    assert sealing.unseal(sealing.seal_with_key(key, secret, vault, kind, "2026-11-26"), secret, vault) == key


@given(key=keys, passphrase=passphrases, other=passphrases, argon2=costs, device=st.none() | keys)
@settings(max_examples=60)
def test_a_passphrase_opens_what_it_closed_and_another_does_not(key, passphrase, other, argon2, device):
    slot = sealing.seal_with_passphrase(key, passphrase, VAULT, "2026-11-26", argon2, device)
    assert slot.kind is (SlotKind.PASSPHRASE if device is None else SlotKind.BOTH)
    assert sealing.unseal(slot, sealing.passphrase_secret(passphrase, slot, device), VAULT) == key
    same = sealing.passphrase_secret(other, slot, device) == sealing.passphrase_secret(passphrase, slot, device)
    if not same:
        with pytest.raises(WrongSecretError):
            sealing.unseal(slot, sealing.passphrase_secret(other, slot, device), VAULT)
    if device is not None:
        with pytest.raises(WrongSecretError):  # one of the two is not enough
            sealing.unseal(slot, sealing.passphrase_secret(passphrase, slot), VAULT)
        with pytest.raises(WrongSecretError):
            sealing.unseal(slot, device, VAULT)


def test_a_passphrase_may_be_composed_in_any_way():
    slot = sealing.seal_with_passphrase(KEY, "Müßiggang größer", VAULT, "d", CHEAP)
    decomposed = "Mu\u0308ßiggang gro\u0308ßer"
    assert sealing.unseal(slot, sealing.passphrase_secret(decomposed, slot), VAULT) == KEY


@given(key=keys, code=st.binary(min_size=20, max_size=20))
def test_a_recovery_code_opens_its_slot(key, code):
    slot = sealing.seal_with_code(key, code, VAULT, "d")
    assert sealing.unseal(slot, sealing.code_secret(code, slot), VAULT) == key
    with pytest.raises(WrongSecretError):
        sealing.unseal(slot, sealing.code_secret(code[::-1] + b"x", slot), VAULT)


@given(key=keys, private=keys, other=keys)
def test_the_organisation_opens_its_slot_and_nobody_else(key, private, other):
    public = X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()
    slot = sealing.seal_for(key, public, VAULT, "d")
    assert sealing.unseal(slot, sealing.exchange_secret(private, slot), VAULT) == key
    if X25519PrivateKey.from_private_bytes(other).public_key().public_bytes_raw() != public:
        with pytest.raises(WrongSecretError):
            sealing.unseal(slot, sealing.exchange_secret(other, slot), VAULT)


def every_kind() -> list[tuple[Slot, bytes]]:
    """A slot of each kind and its secret."""
    private = X25519PrivateKey.generate()
    keyring = sealing.seal_with_key(KEY, KEY, VAULT, SlotKind.KEYRING, "2026-11-26")
    passphrase = sealing.seal_with_passphrase(KEY, "geheim", VAULT, "2026-11-26", CHEAP)
    both = sealing.seal_with_passphrase(KEY, "geheim", VAULT, "2026-11-26", CHEAP, KEY)
    code = sealing.seal_with_code(KEY, b"c" * 20, VAULT, "2026-11-26")
    organisation = sealing.seal_for(KEY, private.public_key().public_bytes_raw(), VAULT, "2026-11-26")
    return [
        (keyring, KEY),
        (passphrase, sealing.passphrase_secret("geheim", passphrase)),
        (both, sealing.passphrase_secret("geheim", both, KEY)),
        (code, sealing.code_secret(b"c" * 20, code)),
        (organisation, sealing.exchange_secret(private.private_bytes_raw(), organisation)),
    ]


def test_any_flipped_byte_of_a_slot_is_refused():
    tried = 0
    for slot, secret in every_kind():
        for name in ("nonce", "sealed", "salt", "recipient", "ephemeral"):
            value = getattr(slot, name)
            for place in range(len(value)):
                flipped = value[:place] + bytes([value[place] ^ 0x40]) + value[place + 1 :]
                with pytest.raises(WrongSecretError):
                    sealing.unseal(msgspec.structs.replace(slot, **{name: flipped}), secret, VAULT)
                tried += 1
        changes = [{"made": "2026-11-27"}, {"argon2": Argon2(72, 1, 1)}]
        changes += [{"kind": kind} for kind in SlotKind if kind is not slot.kind]
        for change in changes:
            with pytest.raises(WrongSecretError):
                sealing.unseal(msgspec.structs.replace(slot, **change), secret, VAULT)
        with pytest.raises(WrongSecretError):
            sealing.unseal(slot, secret, VAULT + "0")
    assert tried > 5 * 60


def test_argon2id_gives_what_rfc_9106_says():
    """Section 5.3: with the parameters, secret and associated data of the standard's own example."""
    derived = Argon2id(
        salt=b"\2" * 16, length=32, iterations=3, lanes=4, memory_cost=32, ad=b"\4" * 12, secret=b"\3" * 8
    ).derive(b"\1" * 32)
    assert derived.hex() == "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"


def test_x25519_gives_what_rfc_7748_says():
    """Section 6.1: Bob's side of the exchange."""
    bob = X25519PrivateKey.from_private_bytes(
        bytes.fromhex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb")
    )
    alice = bytes.fromhex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a")
    shared = bob.exchange(X25519PublicKey.from_public_bytes(alice))
    assert shared.hex() == "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742"


def test_hkdf_gives_what_rfc_5869_says():
    """Appendix A.1."""
    derived = HKDF(hashes.SHA256(), 42, bytes(range(13)), bytes(range(0xF0, 0xFA))).derive(b"\x0b" * 22)
    expected = "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
    assert derived.hex() == expected


def test_parameters_out_of_bounds_are_refused():
    for memory, passes, lanes in (
        (7, 1, 1),
        (2**21, 3, 4),
        (64, 0, 1),
        (64, 65, 1),
        (64, 1, 0),
        (1024, 1, 17),
        (16, 1, 4),
    ):
        with pytest.raises(ValueError, match=r"parameters|memory"):
            Argon2(memory, passes, lanes)


@given(st.floats(0.001, 100))
def test_calibration_never_goes_below_the_floor_nor_beyond_its_bounds(seconds):
    found = sealing.calibrate(seconds)
    assert 64 * 1024 <= found.memory_kib <= 256 * 1024
    assert 3 <= found.passes <= 12
    cost = found.memory_kib * found.passes / (64 * 1024 * 3)
    assert cost == 1 or cost * seconds <= 0.5 * 1.01


def test_calibration_for_real():
    found = sealing.calibrate()
    assert found.memory_kib >= 64 * 1024
    assert found.passes >= 3


def test_a_key_shows_itself_nowhere_and_can_be_wiped():
    key = SecretKey(KEY)
    shown = f"{key!r} {key} {[key]} {''.join(traceback.format_exception(RuntimeError(key)))}"
    assert KEY.hex() not in shown
    assert repr(KEY)[2:-1] not in shown
    inner = key._bytes
    key.wipe()
    assert bytes(inner) == b"\0" * 32
    with pytest.raises(RuntimeError):
        key.view()
