"""Whether the stored dictations are open: locking, unlocking and the ways back. What takes a passphrase runs away from
the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from protokollant.app.passphrases import Judgement
from protokollant.app.vault_keys import KeyStatus, VaultKeys
from protokollant.audio.capture import CaptureState
from protokollant.foundation.errors import ErrorCode, KnownError, Problem
from protokollant.ui.jobs import Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.desk import Desk
from protokollant.ui.viewmodels.messages import Kind
from protokollant.ui.viewmodels.opening import DictationsOnDemand

translate = QCoreApplication.translate
_LOST = (ErrorCode.VAULT_LOCKED, ErrorCode.VAULT_KEYS_DAMAGED, ErrorCode.VAULT_KEYS_NEWER)


class AccessState(StrEnum):
    STARTING = "starting"  # nothing was opened yet
    OPEN = "open"
    LOCKED = "locked"
    UNLOCKING = "unlocking"
    RECOVERED = "recovered"  # by code; a new way in must be set first
    DUE = "due"  # the organisation asks for a passphrase, and there is none yet


class Access(QObject):
    """`begin`: what starts with the first opening. `idle_minutes` 0: never locks by itself."""

    changed = Signal()
    locking = Signal()  # the last moment to hand over what is being typed
    failed = Signal(object)  # a Problem: it was not unlocked
    keys_failed = Signal(object)  # a Problem: nothing was changed
    keys_changed = Signal()
    code_made = Signal(str)  # a new recovery code, to be shown once

    def __init__(
        self,
        keys: VaultKeys,
        dictations: DictationsOnDemand,
        desk: Desk,
        jobs: Jobs,
        begin: Callable[[], None],
        *,
        idle_minutes: int = 0,
    ) -> None:
        super().__init__(jobs)
        self._keys = keys
        self._dictations = dictations
        self.desk = desk
        self._jobs = jobs
        self._begin = begin
        self._begun = False
        self.state = AccessState.STARTING
        self.status: KeyStatus | None = None
        self.has_keyring = False
        self.problem: Problem | None = None
        """Why it could not be opened without a person."""
        self._idle = QTimer(self, singleShot=True)
        self.set_idle_minutes(idle_minutes)
        self._idle.timeout.connect(self._on_idle)
        desk.entries.failed.connect(self._on_store_failed)
        desk.draft.saved_changed.connect(self._close_when_saved)

    # ---- what the window asks

    @property
    def shown(self) -> bool:
        """Whether the window may show anything of a dictation."""
        return self.state in (AccessState.STARTING, AccessState.OPEN)

    @property
    def needs_passphrase(self) -> bool:
        return self.status is not None and self.status.has_passphrase

    @property
    def passphrase_due(self) -> bool:
        """The organisation asks for a passphrase, and there is none."""
        return self._keys.rules.required and self.status is not None and not self.status.has_passphrase

    @property
    def required(self) -> bool:
        return self._keys.rules.required

    def judge(self, passphrase: str) -> Judgement:
        return self._keys.rules.judge(passphrase)

    @property
    def least_length(self) -> int:
        return self._keys.rules.length

    # ---- opening

    def start(self) -> None:
        """Once, when the window is painted."""

        def look(_report: object, _cancelled: object) -> bool:
            self._look()
            return self._keys.needs_passphrase

        self._jobs.run(lanes.STORE, look, done=self._on_looked, failed=self._on_lost)

    def unlock(self, passphrase: str = "") -> None:
        """With the passphrase, or where there is none with what the computer keeps."""
        if self.state is not AccessState.LOCKED:
            return

        def work(_report: object, _cancelled: object) -> None:
            if passphrase:
                self._keys.unlock(passphrase)
            self._open()

        self._enter(AccessState.UNLOCKING)
        self._jobs.run(lanes.STORE, work, done=lambda _: self._on_open(), failed=self._on_failed)

    def unlock_with_code(self, code: str) -> None:
        """`RECOVERED` follows: a new passphrase, or the keyring, takes the place of what was lost."""
        if self.state is not AccessState.LOCKED:
            return

        def work(_report: object, _cancelled: object) -> None:
            self._keys.unlock_with_code(code)
            self._open()  # also writes the recovery into the log of events
            self._dictations.lock()

        self._enter(AccessState.UNLOCKING)
        self._jobs.run(lanes.STORE, work, done=lambda _: self._enter(AccessState.RECOVERED), failed=self._on_failed)

    def settle(self, passphrase: str | None) -> None:
        """After a recovery, or where one is due: the new passphrase, or None for the keyring."""
        if self.state not in (AccessState.RECOVERED, AccessState.DUE):
            return

        def work(_report: object, _cancelled: object) -> None:
            if passphrase is None:
                self._keys.remove_passphrase()
            else:
                self._keys.set_passphrase(passphrase)
            self._open()
            self._look()

        self._jobs.run(lanes.STORE, work, done=lambda _: self._on_open(), failed=self.failed.emit)

    def lock(self) -> None:
        """Show nothing any more at once; close the store as soon as everything typed is saved."""
        if self.state is not AccessState.OPEN:
            return
        self.locking.emit()
        self.problem = None
        self.desk.conceal()
        self._enter(AccessState.LOCKED)
        # After the saves that are on their way.
        self._jobs.run(lanes.STORE, lambda _r, _c: None, done=lambda _: self._close_when_saved())

    # ---- changing the keys

    def set_passphrase(self, new: str, current: str = "", *, and_keyring: bool = False) -> None:
        self._change(lambda: self._keys.set_passphrase(new, current or None, and_keyring=and_keyring))

    def remove_passphrase(self, current: str) -> None:
        self._change(lambda: self._keys.remove_passphrase(current))

    def renew_code(self, current: str = "") -> None:
        self._change(lambda: self._keys.new_code(current or None), self.code_made.emit)

    def refresh(self) -> None:
        """Read anew how the vault is protected; and have at hand what judging a passphrase needs."""
        self._change(lambda: self._keys.rules.judge(""))

    # ---- idleness

    def set_idle_minutes(self, minutes: int) -> None:
        self._idle.setInterval(minutes * 60_000)
        self.touch()

    def touch(self) -> None:
        """The person does something."""
        if self._idle.interval() > 0:
            self._idle.start()
        else:
            self._idle.stop()

    def _on_idle(self) -> None:
        if self.desk.recording.state is CaptureState.RECORDING:
            self.touch()  # who dictates is there
        else:
            self.lock()

    # ---- what happens

    def _look(self) -> None:
        self.status, self.has_keyring = self._keys.status(), self._keys.has_keyring

    def _open(self) -> None:
        self._dictations.unlock()
        try:
            self._keys.note(self._dictations().events, silent=True)
        except BaseException:
            self._dictations.lock()
            raise

    def _change(self, work: Callable[[], object], done: Callable[..., object] = lambda _: None) -> None:
        def run(_report: object, _cancelled: object) -> object:
            try:
                result = work()
            finally:
                self._keys.drop()
                self._look()
            with suppress(KnownError):  # the next opening notes it
                self._keys.note(self._dictations().events)
            return result

        def finish(result: object) -> None:
            self.keys_changed.emit()
            done(result)

        self._jobs.run(lanes.KEYS, run, done=finish, failed=self.keys_failed.emit)

    def _close_when_saved(self) -> None:
        if self.state is AccessState.LOCKED and self.desk.draft.saved and not self._dictations.locked:
            self._jobs.run(lanes.STORE, lambda _r, _c: self._close())

    def _close(self) -> None:
        if self.state is AccessState.LOCKED:  # not where she has come back meanwhile
            self._dictations.lock()

    def _on_looked(self, locked: bool) -> None:
        if locked:
            self._dictations.lock()
            self.desk.concealed = True
            self._enter(AccessState.LOCKED)
        elif self.passphrase_due:
            self._dictations.lock()
            self.desk.concealed = True
            self._enter(AccessState.DUE)
        else:
            self._on_open()

    def _on_lost(self, problem: Problem) -> None:
        self.problem = problem
        self.desk.concealed = True
        self._enter(AccessState.LOCKED)

    def _on_open(self) -> None:
        self.problem = None
        self._enter(AccessState.OPEN)
        self.touch()
        if not self._begun:
            self._begun = True
            self.desk.concealed = False
            self._begin()
            self._jobs.run(lanes.STORE, lambda _r, _c: self._keys.mended, done=self._tell_mended)
        else:
            self.desk.reveal()

    def _tell_mended(self, mended: bool) -> None:
        if mended:
            text = translate(
                "keys",
                "A file with the locked keys of your dictations was damaged. It was restored from its copy and nothing "
                "is lost. Have the disk checked.",
            )
            self.desk.messages.tell(Kind.CAUTION, text, "keys")

    def _on_store_failed(self, problem: Problem) -> None:
        """The keyring lost the key, or this is another computer: where there is a way back, offer it. Or a passphrase
        was set elsewhere."""
        if self.state is AccessState.OPEN and problem.code is ErrorCode.VAULT_PASSPHRASE:
            self.desk.conceal()
            self.start()
            return
        way_back = self.status is not None and (self.status.code_made or self.status.organisation)
        if self.state is AccessState.OPEN and problem.code in _LOST and way_back:
            self.desk.conceal()
            self._on_lost(problem)

    def _on_failed(self, problem: Problem) -> None:
        self._keys.drop()
        self._enter(AccessState.LOCKED)
        self.failed.emit(problem)

    def _enter(self, state: AccessState) -> None:
        self.state = state
        self.changed.emit()
