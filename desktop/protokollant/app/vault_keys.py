"""The keys of the vault as a person meets them: unlock, protect, recover. An opened key is kept only while needed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from protokollant.app.events import EventKind, EventLog
from protokollant.app.passphrases import PassphraseRules
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.vault.keys import KeyChest
from protokollant.vault.recovery_key import PrivateKeyFile, fingerprint
from protokollant.vault.sealing import SecretKey, SlotKind
from protokollant.vault.slot_file import DAILY

__all__ = ["KeyStatus", "SlotKind", "VaultKeys", "Way"]

_BY_PASSPHRASE = (SlotKind.PASSPHRASE, SlotKind.BOTH)
_ASKED = 3


class Way(StrEnum):
    """How a vault was unlocked; the detail of its event."""

    DEVICE = "device"
    PASSPHRASE = "passphrase"
    CODE = "recovery-code"
    ORGANISATION = "organisation-key"


@dataclass(frozen=True, slots=True)
class KeyStatus:
    """How the vault is protected. `code_made`: the day of the recovery code, YYYY-MM-DD, None where there is none.
    `organisation`: fingerprint of the recovery key that has a slot; `announced`: of the one in the policy, which gets
    its slot at the next opening where it is another. `wait`: seconds until the next try is taken."""

    protection: SlotKind
    code_made: str | None = None
    organisation: str | None = None
    announced: str | None = None
    passphrase_made: str | None = None
    wait: int = 0

    @property
    def has_passphrase(self) -> bool:
        return self.protection in _BY_PASSPHRASE


class VaultKeys:
    """For any number of threads. Methods raise what those of `KeyChest` raise; a new passphrase that is too weak raises
    PASSPHRASE_SHORT or PASSPHRASE_WEAK, and taking a required one away FORBIDDEN.

    An opened key is held until `drop`.
    """

    def __init__(self, chest: KeyChest, rules: PassphraseRules, organisation: bytes | None = None) -> None:
        """`organisation`: the public recovery key in force."""
        self._chest = chest
        self.rules = rules
        self._organisation = organisation
        self._ask: Callable[[], str | None] | None = None
        self._held: SecretKey | None = None
        self.mended = False
        """A file with the locked keys was found damaged, and mended from its copy."""
        self.recovering = False
        """The held key was opened by a way back, and a new daily way in is still to be set."""
        self._events: list[tuple[EventKind, str]] = []
        self._lock = threading.RLock()

    def of(self, chest: KeyChest, ask: Callable[[], str | None] | None = None) -> VaultKeys:
        """Those of another vault, a backup's; without `ask` with the same way of asking."""
        other = VaultKeys(chest, self.rules, self._organisation)
        other._ask = ask or self._ask
        return other

    # ---- asking

    def status(self) -> KeyStatus:
        found = self._chest.found()
        announced = fingerprint(self._organisation) if self._organisation else None
        if found is None:
            return KeyStatus(self._chest.protection(), announced=announced)
        slots = found.slots
        code, sealed = slots.of(SlotKind.CODE), slots.of(SlotKind.ORGANISATION)
        daily = slots.of(*DAILY)[0]
        return KeyStatus(
            daily.kind,
            code_made=code[0].made if code else None,
            organisation=fingerprint(sealed[0].recipient) if sealed else None,
            announced=announced,
            passphrase_made=daily.made if daily.kind in _BY_PASSPHRASE else None,
            wait=self._chest.tries.seconds_to_wait(),
        )

    @property
    def has_keyring(self) -> bool:
        """Whether this computer has one that could be needed beside a passphrase."""
        return self._chest.has_keyring

    @property
    def held(self) -> bool:
        """Whether there is an opened key."""
        return self._held is not None

    @property
    def needs_passphrase(self) -> bool:
        """Whether opening takes one."""
        return self._held is None and self._chest.protection() in _BY_PASSPHRASE

    @property
    def passphrase_due(self) -> bool:
        """Whether the organisation asks for one, and there is none."""
        return self.rules.required and self._chest.protection() not in _BY_PASSPHRASE

    # ---- opening

    def ask_with(self, ask: Callable[[], str | None]) -> None:
        """From now on `key` asks where it takes a passphrase; None is no answer."""
        self._ask = ask

    def key(self) -> SecretKey:
        """The opened key: the one that is held, or what can be had without a person, or with her answer."""
        with self._lock:
            if self._held is None:
                if self._ask is not None and self.needs_passphrase:
                    self._ask_for_it(self._ask)
                else:
                    self._hold(self._chest.open_silently(), Way.DEVICE)
            assert self._held is not None
            return self._held

    def unlock(self, passphrase: str) -> None:
        """Takes about half a second."""
        with self._lock:
            self._hold(self._chest.open_with_passphrase(passphrase), Way.PASSPHRASE)

    def unlock_with_code(self, code: str) -> None:
        with self._lock:
            self._hold(self._chest.open_with_code(code), Way.CODE)

    def unlock_with_recovery_key(self, file: PrivateKeyFile, passphrase: str = "") -> None:
        with self._lock:
            private = file.open(passphrase)
            try:
                self._hold(self._chest.open_with_recovery_key(private), Way.ORGANISATION)
            finally:
                private.wipe()

    def drop(self) -> None:
        """Forget the opened key."""
        with self._lock:
            self.recovering = False
            if self._held is not None:
                self._held.wipe()
                self._held = None

    # ---- changing. `current`: the passphrase, where there is one and no key is held

    def set_passphrase(self, new: str, current: str | None = None, *, and_keyring: bool = False) -> None:
        """Set or change it; rewrites no data."""
        self.rules.check(new)
        with self._lock:
            self._chest.protect_with_passphrase(self._opened(current), new, and_keyring=and_keyring)
            self._changed("passphrase")

    def remove_passphrase(self, current: str | None = None) -> SlotKind:
        """From now on the keyring opens, or where there is none a file; gives which."""
        if self.rules.required:
            raise KnownError(ErrorCode.FORBIDDEN, key="passphrase_required")
        with self._lock:
            kind = self._chest.protect_with_device(self._opened(current))
            self._changed("no-passphrase")
            return kind

    def new_code(self, current: str | None = None) -> str:
        """A new recovery code, to be shown once. An earlier one is void."""
        with self._lock:
            code = self._chest.renew_code(self._opened(current))
            self._changed("recovery-code")
            return code

    def follow_policy(self, key: SecretKey) -> None:
        """With an opened key: give the organisation's recovery key its slot."""
        if self._organisation is not None and self._chest.follow_organisation(key, self._organisation):
            self._changed("organisation-key")

    # ---- events

    def note(self, log: EventLog, *, silent: bool = False) -> None:
        """Write down what happened to the keys since the last time, wrong tries included. `silent`: also that the vault
        was opened without a person, which each command does."""
        with self._lock:
            for moment in self._chest.tries.take_unnoted():
                log.note(EventKind.UNLOCK_FAILED, "", moment)
            if self._chest.mended and not self.mended:
                self.mended = True
                log.note(EventKind.DAMAGE_FOUND, "", "key-file")
            while self._events:
                kind, detail = self._events.pop(0)
                if silent or detail != Way.DEVICE:
                    log.note(kind, "", detail)

    # ---- parts

    def _ask_for_it(self, ask: Callable[[], str | None]) -> None:
        for left in reversed(range(_ASKED)):
            if (passphrase := ask()) is None:
                raise KnownError(ErrorCode.VAULT_PASSPHRASE)
            try:
                self.unlock(passphrase)
                return
            except KnownError as error:
                if error.code is not ErrorCode.PASSPHRASE_WRONG or not left:
                    raise

    def _hold(self, key: SecretKey, way: Way) -> None:
        self.drop()
        self._held = key
        self.recovering = way in (Way.CODE, Way.ORGANISATION)
        kind = EventKind.RECOVERY_USED if self.recovering else EventKind.UNLOCKED
        self._events.append((kind, way.value))

    def _opened(self, current: str | None) -> SecretKey:
        """For a change: the passphrase is asked for even where the vault is open, since the open window may be before
        somebody else."""
        if current is not None:
            self.unlock(current)
            self._events.pop()  # that was no unlocking
        return self.key()

    def _changed(self, what: str) -> None:
        self.recovering = False
        self._events.append((EventKind.KEYS_CHANGED, what))
