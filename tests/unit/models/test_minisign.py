"""Signatures in minisign's format, against the tool itself where it is installed."""

from __future__ import annotations

import base64
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.scripts import load_script

from protokollant.models.minisign import SignatureError, parse_public_key, verify

signing = load_script("packaging/bundle/signing.py")
KEY = signing.new_key()
PUBLIC = parse_public_key(signing.write_public(KEY))
needs_tool = pytest.mark.skipif(shutil.which("minisign") is None, reason="minisign is not installed")


def minisign(*arguments: str | Path, given: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["minisign", *map(str, arguments)], capture_output=True, text=True, input=given, timeout=60)


@given(st.binary(max_size=200), st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=40))
def test_what_was_signed_is_accepted_with_its_comment(content: bytes, comment: str) -> None:
    assert verify(content, signing.sign(content, KEY, comment), PUBLIC) == comment


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_no_other_byte_is_accepted(place: int, change: int) -> None:
    content = bytearray(b"manifest" * 4)
    signature = signing.sign(bytes(content), KEY, "c")
    content[place % len(content)] ^= change
    with pytest.raises(SignatureError):
        verify(bytes(content), signature, PUBLIC)


def test_another_key_comment_or_form_is_not_accepted() -> None:
    signature = signing.sign(b"x", KEY, "version 1")
    lines = signature.split("\n")
    other = parse_public_key(signing.write_public(signing.new_key()))
    forged = signing.SecretKey(KEY.id, signing.new_key().seed)  # the same number, another key
    for text, key in [
        (signature, other),
        (signing.sign(b"x", forged, "version 1"), PUBLIC),
        (signature.replace("version 1", "version 2"), PUBLIC),
        ("\n".join(lines[:2]), PUBLIC),
        (signature.replace(lines[1], lines[1][:-4]), PUBLIC),
        (signature.replace(lines[1], "§" + lines[1][1:]), PUBLIC),
        ("", PUBLIC),
    ]:
        with pytest.raises(SignatureError):
            verify(b"x", text, key)


@pytest.mark.parametrize("text", ["", "untrusted comment: x\n", "RWQ", base64.b64encode(b"XX" + bytes(40)).decode()])
def test_what_is_no_key(text: str) -> None:
    with pytest.raises(SignatureError):
        parse_public_key(text)


def test_the_key_alone_will_do() -> None:
    assert parse_public_key(signing.write_public(KEY).split("\n")[1]) == PUBLIC


def test_a_secret_key_is_read_as_it_was_written() -> None:
    assert signing.read_secret(signing.write_secret(KEY)) == KEY
    assert base64.b64encode(KEY.seed).decode() not in repr(KEY)
    damaged = signing.write_secret(KEY).split("\n")[1][-8:]
    with pytest.raises(ValueError, match="damaged"):
        signing.read_secret(signing.write_secret(KEY).replace(damaged, "AAAA" + damaged[4:]))


def test_the_script_makes_keys_that_only_their_owner_can_read(tmp_path: Path) -> None:
    file = tmp_path / "x.txt"
    file.write_text("Paket", encoding="utf-8")
    assert signing.main(["new", str(tmp_path / "träger")]) == 0
    assert (tmp_path / "träger.key").stat().st_mode & 0o777 == 0o600
    assert signing.main(["new", str(tmp_path / "träger")]) == 1  # never overwritten
    assert signing.main(["sign", str(tmp_path / "träger.key"), str(file)]) == 0
    assert signing.main(["verify", str(tmp_path / "träger.pub"), str(file)]) == 0
    file.write_text("paket", encoding="utf-8")
    assert signing.main(["verify", str(tmp_path / "träger.pub"), str(file)]) == 1


@needs_tool
def test_the_tool_accepts_ours(tmp_path: Path) -> None:
    file = tmp_path / "manifest.json"
    file.write_bytes(b"{}")
    (tmp_path / "manifest.json.minisig").write_text(signing.sign(b"{}", KEY, "protokollant 1"), encoding="utf-8")
    (tmp_path / "k.pub").write_text(signing.write_public(KEY), encoding="utf-8")
    done = minisign("-V", "-m", file, "-p", tmp_path / "k.pub")
    assert done.returncode == 0, done.stderr
    assert "protokollant 1" in done.stdout
    (tmp_path / "k.key").write_text(signing.write_secret(KEY), encoding="utf-8")
    done = minisign("-S", "-W", "-m", file, "-s", tmp_path / "k.key", "-t", "t")
    assert done.returncode == 0, done.stderr


@needs_tool
@pytest.mark.parametrize("form", [[], ["-l"]], ids=["hashed", "legacy"])
def test_we_accept_the_tool_s(tmp_path: Path, form: list[str]) -> None:
    file = tmp_path / "manifest.json"
    file.write_bytes(b"{}")
    assert minisign("-G", "-W", "-p", tmp_path / "k.pub", "-s", tmp_path / "k.key").returncode == 0
    assert minisign("-S", *form, "-m", file, "-s", tmp_path / "k.key", "-t", "gut").returncode == 0
    signature = (tmp_path / "manifest.json.minisig").read_text(encoding="utf-8")
    public = parse_public_key((tmp_path / "k.pub").read_text(encoding="utf-8"))
    assert verify(b"{}", signature, public) == "gut"
    key = signing.read_secret((tmp_path / "k.key").read_text(encoding="utf-8"))
    assert key.public == public.key


@needs_tool
def test_a_key_that_the_tool_protected_with_a_password(tmp_path: Path) -> None:
    done = minisign("-G", "-p", tmp_path / "k.pub", "-s", tmp_path / "k.key", given="Geheim 1\nGeheim 1\n")
    if done.returncode:
        pytest.skip("this minisign asks for passwords on a terminal only")
    text = (tmp_path / "k.key").read_text(encoding="utf-8")
    public = parse_public_key((tmp_path / "k.pub").read_text(encoding="utf-8"))
    assert signing.read_secret(text, "Geheim 1").public == public.key
    with pytest.raises(ValueError, match="wrong password"):
        signing.read_secret(text, "geheim 1")
    with pytest.raises(ValueError, match="MINISIGN_PASSWORD"):
        signing.read_secret(text)
