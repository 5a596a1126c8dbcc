"""The list of microphones, and which one is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from protokollant.audio.devices import InputDevice, SoundBackend, list_inputs
from protokollant.foundation.errors import Problem
from protokollant.ui.jobs import Jobs
from protokollant.ui.viewmodels import lanes


class Microphones(QObject):
    """`chosen` is a device's name, None for the system's default. `remember` keeps a choice for the next start."""

    changed = Signal()

    def __init__(self, backend: SoundBackend, jobs: Jobs, chosen: str, remember: Callable[[str], None]) -> None:
        super().__init__(jobs)
        self._backend = backend
        self._jobs = jobs
        self._remember = remember
        self._refreshing = False
        self.chosen = chosen or None
        self.devices: tuple[InputDevice, ...] = ()
        self.problem: Problem | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Each name once; a chosen microphone that is unplugged just now stays in the list."""
        names = dict.fromkeys(device.name for device in self.devices)
        return tuple(names | dict.fromkeys([self.chosen] if self.chosen else []))

    @property
    def default_name(self) -> str | None:
        return next((device.name for device in self.devices if device.is_default), None)

    def refresh(self) -> None:
        """Look again what is plugged in; `changed` follows."""
        if self._refreshing:
            return
        self._refreshing = True
        self._jobs.run(
            lanes.SOUND,
            lambda _report, _cancelled: list_inputs(self._backend),
            done=self._on_listed,
            failed=self._on_failed,
        )

    def choose(self, name: str | None) -> None:
        if name != self.chosen:
            self.chosen = name
            self._remember(name or "")
            self.changed.emit()

    def _on_listed(self, devices: tuple[InputDevice, ...]) -> None:
        self._refreshing, self.problem, self.devices = False, None, devices
        self.changed.emit()

    def _on_failed(self, problem: Problem) -> None:
        self._refreshing, self.problem, self.devices = False, problem, ()
        self.changed.emit()
