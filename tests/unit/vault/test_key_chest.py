"""The slots of a vault: every change keeps a way in, and what was before holds until the new is there."""

from __future__ import annotations

import base64
import contextlib
import datetime as dt
import hashlib
import os
import threading
import traceback
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.foundation.errors import ErrorCode, Exit, KnownError
from protokollant.vault import device_key, slot_file
from protokollant.vault import keys as vault_keys
from protokollant.vault.device_key import KEY_FILE
from protokollant.vault.keys import KeyChest, find_key, key_place
from protokollant.vault.recovery_code import (
    ALPHABET,
    MistypedCodeError,
    new_code,
    read_code,
    write_code,
)
from protokollant.vault.recovery_key import PrivateKeyFile, find_public, generate, read_public
from protokollant.vault.sealing import Argon2, SlotKind
from protokollant.vault.slot_file import read_slots, slot_files
from protokollant.vault.tries import FREE_TRIES, LONGEST_WAIT, Tries, wait_after

CHEAP = Argon2(64, 1, 1)
WORDS = "Zimt Gießkanne Bahnsteig Moos"


class Ring:
    """A keyring in memory."""

    def __init__(self, *, present: bool = True) -> None:
        self.entries: dict[str, str] = {}
        self.present = present
        self.refuses_writing = False

    def available(self) -> bool:
        return self.present

    def read(self, name: str) -> str | None:
        return self.entries.get(name)

    def write(self, name: str, secret: str) -> None:
        if self.refuses_writing:
            raise KnownError(ErrorCode.VAULT_LOCKED, reason="x")
        self.entries[name] = secret

    def delete(self, name: str) -> None:
        self.entries.pop(name, None)


class Clock:
    def __init__(self) -> None:
        self.wall = 1_800_000_000.0
        self.steady = 500.0

    def pass_by(self, seconds: float) -> None:
        self.wall += seconds
        self.steady += seconds


class Home:
    """A person's folders, and what her computer keeps."""

    def __init__(self, folder: Path, ring: Ring | None) -> None:
        self.config = folder / "config"
        self.database = folder / "data" / "vault" / "vault.db"
        self.ring = ring
        self.clock = Clock()
        self.chest = self.chest_of(ring)

    def chest_of(self, ring: Ring | None) -> KeyChest:
        tries = Tries(self.database, lambda: self.clock.wall, lambda: self.clock.steady)
        return KeyChest(
            self.config, self.database, ring, argon2=CHEAP, today=lambda: dt.date(2026, 11, 26), tries=tries
        )

    def begin(self) -> bytes:
        """Make the vault; gives its key."""
        key = self.chest.open_silently().view()
        self.database.write_bytes(b"etwas")
        return key

    def files(self) -> bytes:
        return b"".join(path.read_bytes() for path in (*self.config.glob("*"), *self.database.parent.glob("vault.*")))


@pytest.fixture(params=["keyring", "file"])
def home(request, tmp_path: Path) -> Home:
    return Home(tmp_path / "Zuhause von Jörg", Ring() if request.param == "keyring" else None)


@pytest.fixture
def with_ring(tmp_path: Path) -> Home:
    return Home(tmp_path / "Zuhause", Ring())


def code_of(call, *arguments) -> ErrorCode:
    with pytest.raises(KnownError) as caught:
        call(*arguments)
    return caught.value.code


# ---- the passphrase


def test_a_passphrase_alone_takes_the_place_of_what_the_computer_keeps(home):
    key = home.begin()
    home.chest.protect_with_passphrase(home.chest.open_silently(), WORDS)
    assert home.chest.open_with_passphrase(WORDS).view() == key
    assert code_of(home.chest.open_silently) is ErrorCode.VAULT_PASSPHRASE
    assert code_of(lambda: find_key(home.config, home.database, home.ring)) is ErrorCode.VAULT_PASSPHRASE
    assert KnownError(ErrorCode.VAULT_PASSPHRASE).exit is Exit.LOCKED
    assert key_place(home.config, home.database, home.ring) == vault_keys.BY_PASSPHRASE
    assert not (home.config / KEY_FILE).exists()
    assert home.ring is None or home.ring.entries == {}
    assert home.database.read_bytes() == b"etwas"


def test_another_passphrase_opens_without_touching_the_data(home):
    key = home.begin()
    home.chest.protect_with_passphrase(home.chest.open_silently(), WORDS)
    home.chest.protect_with_passphrase(home.chest.open_with_passphrase(WORDS), "Andere Worte sind es nun")
    assert home.chest.open_with_passphrase("Andere Worte sind es nun").view() == key
    assert code_of(home.chest.open_with_passphrase, WORDS) is ErrorCode.PASSPHRASE_WRONG
    assert home.database.read_bytes() == b"etwas"


def test_passphrase_and_keyring_are_both_needed(with_ring):
    home = with_ring
    key = home.begin()
    home.chest.protect_with_passphrase(home.chest.open_silently(), WORDS, and_keyring=True)
    assert home.chest.protection() is SlotKind.BOTH
    assert home.chest.open_with_passphrase(WORDS).view() == key
    assert code_of(home.chest.open_silently) is ErrorCode.VAULT_PASSPHRASE
    elsewhere = home.chest_of(Ring())  # another computer
    assert code_of(elsewhere.open_with_passphrase, WORDS) is ErrorCode.VAULT_LOCKED
    assert elsewhere.tries.seconds_to_wait() == 0  # that was no wrong try
    home.chest.protect_with_passphrase(home.chest.open_with_passphrase(WORDS), "noch viel mehr Worte", and_keyring=True)
    assert home.chest.open_with_passphrase("noch viel mehr Worte").view() == key


def test_without_a_keyring_none_can_be_needed(tmp_path):
    home = Home(tmp_path, None)
    home.begin()
    key = home.chest.open_silently()
    assert code_of(lambda: home.chest.protect_with_passphrase(key, WORDS, and_keyring=True)) is ErrorCode.KEYRING_NEEDED
    assert home.chest.open_silently().view() == key.view()


@pytest.mark.parametrize("and_keyring", [False, True])
def test_a_passphrase_can_be_taken_away_again(with_ring, and_keyring):
    home = with_ring
    key = home.begin()
    home.chest.protect_with_passphrase(home.chest.open_silently(), WORDS, and_keyring=and_keyring)
    assert home.chest.protect_with_device(home.chest.open_with_passphrase(WORDS)) is SlotKind.KEYRING
    assert home.chest.open_silently().view() == key
    assert code_of(home.chest.open_with_passphrase, WORDS) is ErrorCode.PASSPHRASE_NONE


def test_the_last_way_in_cannot_be_taken_away(home):
    home.begin()
    home.chest.renew_code(home.chest.open_silently())
    slots = read_slots(home.database).slots
    with pytest.raises(ValueError, match="last way in"):
        slots.with_(without=slot_file.DAILY)
    with pytest.raises(ValueError, match="last way in"):
        slots.with_(without=tuple(SlotKind))


# ---- ways back


def test_a_recovery_code_opens_until_there_is_another(home):
    key = home.begin()
    first = home.chest.renew_code(home.chest.open_silently())
    home.chest.protect_with_passphrase(home.chest.open_silently(), WORDS)
    assert home.chest.open_with_code(first.lower().replace("-", "  ").replace("0", "o")).view() == key
    second = home.chest.renew_code(home.chest.open_with_passphrase(WORDS))
    assert code_of(home.chest.open_with_code, first) is ErrorCode.CODE_WRONG
    assert home.chest.open_with_code(second).view() == key
    assert first.encode() not in home.files()
    assert read_code(first) not in home.files()


def test_after_a_recovery_a_new_passphrase_holds(with_ring):
    """The keyring is gone, as on another computer."""
    home = with_ring
    key = home.begin()
    code = home.chest.renew_code(home.chest.open_silently())
    home.chest.protect_with_passphrase(home.chest.open_silently(), WORDS, and_keyring=True)
    elsewhere = home.chest_of(Ring())
    elsewhere.protect_with_passphrase(elsewhere.open_with_code(code), "ganz neu gewählte Worte", and_keyring=True)
    assert elsewhere.open_with_passphrase("ganz neu gewählte Worte").view() == key
    assert elsewhere.protect_with_device(elsewhere.open_with_code(code)) is SlotKind.KEYRING
    assert elsewhere.open_silently().view() == key


@pytest.mark.parametrize("passphrase", [None, "der IT ihr Geheimnis"])
def test_the_organisation_has_a_way_in(home, tmp_path, passphrase):
    key = home.begin()
    line, content = generate(passphrase, CHEAP, "2026-11-26")
    path = tmp_path / "it.key"
    path.write_bytes(content)
    (tmp_path / "it.pub").write_text(f"{line}\n", encoding="utf-8-sig")
    public = find_public(str(tmp_path / "it.pub"))
    assert public == find_public(line) == read_public(line)
    assert home.chest.follow_organisation(home.chest.open_silently(), public)
    assert not home.chest.follow_organisation(home.chest.open_silently(), public)
    private = PrivateKeyFile(path)
    assert private.needs_passphrase is (passphrase is not None)
    assert home.chest.open_with_recovery_key(private.open(passphrase or "")).view() == key
    if passphrase is not None:
        assert code_of(private.open, "falsch") is ErrorCode.PASSPHRASE_WRONG
    # Another key of the organisation takes its place.
    other, _ = generate(None, CHEAP, "2026-11-26")
    assert home.chest.follow_organisation(home.chest.open_silently(), read_public(other))
    assert code_of(home.chest.open_with_recovery_key, private.open(passphrase or "")) is ErrorCode.RECOVERY_KEY_OTHER


def test_a_recovery_key_that_is_none_is_refused(tmp_path):
    line, content = generate(None, CHEAP, "d")
    other, _ = generate(None, CHEAP, "d")
    path = tmp_path / "key"
    faulty = [
        b"",
        b"{}",
        content[:-20],
        content.replace(line.encode(), other.encode()),
        content.replace(b'"bare"', b'"b"'),
    ]
    for fault in faulty:
        path.write_bytes(fault)
        with pytest.raises(KnownError) as caught:
            PrivateKeyFile(path).open()
        assert caught.value.code is ErrorCode.RECOVERY_KEY_INVALID
    for text in (line[:-1], line[:-1] + ("0" if line[-1] != "0" else "1"), "/nirgends/it.pub", str(tmp_path)):
        assert code_of(find_public, text) is ErrorCode.RECOVERY_KEY_INVALID
    assert find_public("") is None


# ---- recovery codes


@given(st.binary(min_size=20, max_size=20))
def test_a_code_reads_as_it_was_written(code):
    text = write_code(code)
    assert [len(group) for group in text.split("-")] == [5] * 8
    assert set(text) <= set(ALPHABET) | {"-"}
    assert read_code(text) == code
    assert read_code(f" {text.lower()} ".replace("-", " ").replace("0", "o").replace("1", "l")) == code


@given(st.binary(min_size=20, max_size=20), st.integers(0, 39), st.sampled_from(ALPHABET))
def test_a_slip_is_found_in_its_group(code, place, sign):
    signs = write_code(code).replace("-", "")
    slipped = signs[:place] + sign + signs[place + 1 :]
    if slipped != signs:
        with pytest.raises(MistypedCodeError) as caught:
            read_code(slipped)
        assert caught.value.group == place // 5 + 1


@given(st.binary(min_size=20, max_size=20), st.integers(0, 38))
def test_swapped_neighbours_are_found(code, place):
    signs = write_code(code).replace("-", "")
    swapped = signs[:place] + signs[place + 1] + signs[place] + signs[place + 2 :]
    if swapped != signs and place % 5 != 4:
        with pytest.raises(MistypedCodeError):
            read_code(swapped)


def test_codes_differ_and_a_slip_counts_as_no_try(home):
    assert len({new_code() for _ in range(100)}) == 100
    home.begin()
    code = home.chest.renew_code(home.chest.open_silently())
    for _ in range(10):
        assert code_of(home.chest.open_with_code, code[:-1]) is ErrorCode.CODE_LENGTH
    assert home.chest.tries.seconds_to_wait() == 0


# ---- wrong tries


def wrong(home: Home, count: int) -> None:
    for _ in range(count):
        home.clock.pass_by(LONGEST_WAIT)
        assert code_of(home.chest.open_with_passphrase, "falsch") is ErrorCode.PASSPHRASE_WRONG


@pytest.fixture
def closed(with_ring) -> Home:
    with_ring.begin()
    with_ring.chest.protect_with_passphrase(with_ring.chest.open_silently(), WORDS)
    return with_ring


def test_the_wait_grows(closed):
    waits = []
    for count in range(15):
        assert closed.chest.tries.seconds_to_wait() == (wait_after(count))
        waits.append(wait_after(count))
        wrong(closed, 1)
    assert waits[:6] == [0, 0, 0, 2, 4, 8]
    assert max(waits) == LONGEST_WAIT


def test_even_the_right_one_waits_also_after_a_restart(closed):
    wrong(closed, FREE_TRIES + 2)
    for chest in (closed.chest, closed.chest_of(closed.ring)):
        assert code_of(chest.open_with_passphrase, WORDS) is ErrorCode.PASSPHRASE_WAIT
    closed.clock.pass_by(7.9)
    assert code_of(closed.chest.open_with_passphrase, WORDS) is ErrorCode.PASSPHRASE_WAIT
    closed.clock.pass_by(0.2)
    closed.chest.open_with_passphrase(WORDS)
    assert closed.chest.tries.seconds_to_wait() == 0
    wrong(closed, FREE_TRIES - 1)
    assert closed.chest.tries.seconds_to_wait() == 0  # the count began anew


@pytest.mark.parametrize("by", [-86_400.0, 86_400.0, -1.0])
def test_setting_the_clock_does_not_help(closed, by):
    wrong(closed, FREE_TRIES + 2)
    closed.clock.wall += by
    assert closed.chest.tries.seconds_to_wait() == 8
    closed.clock.pass_by(4)
    assert closed.chest.tries.seconds_to_wait() == 4
    closed.clock.pass_by(4)
    assert closed.chest.tries.seconds_to_wait() == 0


def test_after_a_restart_of_the_computer_the_wall_clock_counts(closed):
    wrong(closed, FREE_TRIES + 4)
    closed.clock.steady = 3.0
    assert closed.chest.tries.seconds_to_wait() == 32
    closed.clock.pass_by(30)
    assert closed.chest.tries.seconds_to_wait() == 2


def test_ending_the_program_during_a_try_does_not_help(closed, monkeypatch):
    def die(*_: object) -> None:
        raise SystemExit

    monkeypatch.setattr(vault_keys.sealing, "passphrase_secret", die)
    for _ in range(FREE_TRIES + 1):
        with pytest.raises(SystemExit):
            closed.chest.open_with_passphrase("x")
        closed.clock.pass_by(3)
    assert closed.chest.tries.seconds_to_wait() > 0


def test_trying_with_many_at_once_does_not_help(closed):
    found: list[ErrorCode] = []
    start = threading.Barrier(8)

    def guess() -> None:
        chest = closed.chest_of(closed.ring)
        start.wait()
        found.append(code_of(chest.open_with_passphrase, "falsch"))

    threads = [threading.Thread(target=guess) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found.count(ErrorCode.PASSPHRASE_WRONG) == FREE_TRIES
    assert found.count(ErrorCode.PASSPHRASE_WAIT) == 8 - FREE_TRIES


def test_a_damaged_count_makes_wait_but_not_for_good(closed):
    closed.database.with_name("vault.tries").write_bytes(b"\0\1")
    wait = closed.chest.tries.seconds_to_wait()
    assert wait > 30
    closed.clock.pass_by(wait + 1)
    closed.chest.open_with_passphrase(WORDS)


def test_wrong_tries_are_kept_for_the_log_and_given_once(closed):
    wrong(closed, 2)
    closed.chest.open_with_passphrase(WORDS)
    assert len(closed.chest.tries.take_unnoted()) == 2
    assert closed.chest.tries.take_unnoted() == ()


# ---- the file of the slots


def test_one_damaged_file_is_mended_from_the_other(home):
    key = home.begin()
    for path in slot_files(home.database):
        whole = path.read_bytes()
        for damage in (b"", whole[:-3], whole[: len(whole) // 2], b"\0" * len(whole), None):
            path.unlink() if damage is None else path.write_bytes(damage)
            assert read_slots(home.database).mended
            assert path.read_bytes() == whole
            assert home.chest.open_silently().view() == key


def test_any_flipped_byte_of_both_files_is_found(home):
    home.begin()
    first, second = slot_files(home.database)
    whole = first.read_bytes()
    assert second.read_bytes() == whole
    for place in range(len(whole)):
        flipped = whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]
        first.write_bytes(flipped)
        second.write_bytes(flipped)
        assert code_of(read_slots, home.database) is ErrorCode.VAULT_KEYS_DAMAGED
        assert first.read_bytes() == flipped
    assert KnownError(ErrorCode.VAULT_KEYS_DAMAGED, file="x").exit is Exit.LOCKED


def test_slots_that_were_removed_are_in_neither_file(home):
    home.begin()
    home.chest.protect_with_passphrase(home.chest.open_silently(), WORDS)
    sealed = read_slots(home.database).slots.slots[0].sealed
    home.chest.protect_with_passphrase(home.chest.open_with_passphrase(WORDS), "Andere Worte sind es nun")
    for path in slot_files(home.database):
        assert base64.b64encode(sealed) not in path.read_bytes()


def test_the_newer_of_two_counts(home):
    home.begin()
    first, second = slot_files(home.database)
    old = first.read_bytes()
    home.chest.renew_code(home.chest.open_silently())
    new = first.read_bytes()
    for path in (first, second):  # a process died between the two
        path.write_bytes(old)
        assert read_slots(home.database).slots.generation == 2
        assert path.read_bytes() == new


def test_slots_of_a_newer_program_are_left_alone(home):
    home.begin()
    body = b'{"schema":2,"anything":true}'
    content = body + b"\n" + hashlib.sha256(body).hexdigest().encode() + b"\n"
    for path in slot_files(home.database):
        path.write_bytes(content)
    assert code_of(home.chest.open_silently) is ErrorCode.VAULT_KEYS_NEWER
    assert all(path.read_bytes() == content for path in slot_files(home.database))


# ---- what an older program left


def older(home: Home) -> bytes:
    """A vault as it lay before there were slots."""
    key = bytes(range(100, 132))
    home.database.parent.mkdir(parents=True)
    home.database.write_bytes(b"etwas")
    if home.ring is None:
        home.config.mkdir(parents=True)
        (home.config / KEY_FILE).write_text(f"{key.hex()}\n")
    else:
        home.ring.entries[vault_keys._old_entry(home.database)] = key.hex()
    return key


def test_an_older_key_is_moved_into_a_slot(home):
    key = older(home)
    assert key_place(home.config, home.database, home.ring) in (vault_keys.IN_KEYRING, vault_keys.IN_FILE)
    assert find_key(home.config, home.database, home.ring) == key
    assert find_key(home.config, home.database, home.ring) == key
    kept = home.files() + repr(home.ring.entries if home.ring else "").encode()
    assert key.hex().encode() not in kept  # it is nowhere in the open any more


@pytest.mark.parametrize("step", range(12))
def test_moving_an_older_key_may_break_off_anywhere(home, monkeypatch, step):
    """Each write to disk or keyring fails once, as if the process had died there: the key is found afterwards."""
    key = older(home)
    done = 0

    def failing(original):
        def call(*arguments, **named):
            nonlocal done
            done += 1
            if done == step + 1:
                raise OSError(5, "died here")
            return original(*arguments, **named)

        return call

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", failing(os.fsync))
        patch.setattr(Path, "replace", failing(Path.replace))
        if home.ring is not None:
            patch.setattr(home.ring, "write", failing(home.ring.write))
            patch.setattr(home.ring, "delete", failing(home.ring.delete))
        with contextlib.suppress(KnownError, OSError):
            home.chest.open_silently()
    assert home.chest_of(home.ring).open_silently().view() == key


@pytest.mark.parametrize("step", range(10))
@pytest.mark.parametrize("change", ["passphrase", "both", "device", "code"])
def test_a_change_that_breaks_off_leaves_a_way_in(with_ring, monkeypatch, change, step):
    home = with_ring
    key = home.begin()
    if change == "device":
        home.chest.protect_with_passphrase(home.chest.open_silently(), WORDS, and_keyring=True)
    done = 0

    def failing(original):
        def call(*arguments, **named):
            nonlocal done
            done += 1
            if done == step + 1:
                raise OSError(5, "died here")
            return original(*arguments, **named)

        return call

    opened = home.chest.open_with_passphrase(WORDS) if change == "device" else home.chest.open_silently()
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", failing(os.fsync))
        patch.setattr(Path, "replace", failing(Path.replace))
        patch.setattr(home.ring, "write", failing(home.ring.write))
        patch.setattr(home.ring, "delete", failing(home.ring.delete))
        with contextlib.suppress(KnownError, OSError):
            match change:
                case "passphrase" | "both":
                    home.chest.protect_with_passphrase(opened, WORDS, and_keyring=change == "both")
                case "device":
                    home.chest.protect_with_device(opened)
                case "code":
                    home.chest.renew_code(opened)
    again = home.chest_of(home.ring)
    if again.protection() is SlotKind.KEYRING:
        assert again.open_silently().view() == key
    else:
        assert again.open_with_passphrase(WORDS).view() == key


def test_an_older_key_stays_where_the_keyring_takes_no_new_one(with_ring):
    home = with_ring
    key = older(home)
    home.ring.refuses_writing = True
    assert code_of(home.chest.open_silently) is ErrorCode.VAULT_LOCKED
    home.ring.refuses_writing = False
    assert home.chest.open_silently().view() == key


def test_a_vault_that_was_moved_to_another_folder_opens(with_ring, tmp_path):
    key = with_ring.begin()
    with_ring.database.parent.rename(tmp_path / "anderswo")
    moved = KeyChest(with_ring.config, tmp_path / "anderswo" / "vault.db", with_ring.ring)
    assert moved.open_silently().view() == key


# ---- nothing of a key in the open


def test_errors_and_views_show_no_key_and_no_passphrase(closed, tmp_path):
    key = closed.chest.open_with_passphrase(WORDS)
    shown = [repr(key), repr(closed.chest), repr(closed.chest.found()), repr(closed.chest.__dict__)]
    for call in (
        lambda: closed.chest.open_with_passphrase(f"{WORDS}!"),
        lambda: closed.chest.open_with_code("00000-" * 8),
        lambda: closed.chest.open_with_recovery_key(key),
    ):
        try:
            call()
        except KnownError as error:
            shown.append("".join(traceback.format_exception(error)) + repr(error.problem))
    text = "".join(shown)
    assert len(shown) == 7
    assert WORDS not in text.replace('f"{WORDS}!"', "")
    assert key.view().hex() not in text
    assert repr(key.view())[2:-1] not in text
    assert WORDS.encode() not in closed.files()
    assert device_key.entry(closed.chest.found().slots.vault) not in text
