"""The list of microphones, and which one is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from protokollant.audio.devices import InputDevice
from protokollant.foundation.errors import Problem
from protokollant.ui.jobs import Jobs
from protokollant.ui.viewmodels import lanes

_LOOK_AGAIN_MS = 3000


class Microphones(QObject):
    """`look` gives those that are there now; it may take a moment.

    `chosen` is a device's name, None for the system's default. `remember` keeps a choice for the next start.
    `locked`: IT has chosen."""

    changed = Signal()

    def __init__(
        self,
        look: Callable[[], tuple[InputDevice, ...]],
        jobs: Jobs,
        chosen: str,
        remember: Callable[[str], None],
        *,
        locked: bool = False,
    ) -> None:
        super().__init__(jobs)
        self._look = look
        self._jobs = jobs
        self._remember = remember
        self.locked = locked
        self._refreshing = self._again = False
        self.chosen = chosen or None
        self.devices: tuple[InputDevice, ...] = ()
        self.problem: Problem | None = None
        self._timer = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.refresh)

    @property
    def names(self) -> tuple[str, ...]:
        """Each name once; a chosen microphone that is unplugged just now stays in the list."""
        names = dict.fromkeys(device.name for device in self.devices)
        return tuple(names | dict.fromkeys([self.chosen] if self.chosen else []))

    @property
    def default_name(self) -> str | None:
        return next((device.name for device in self.devices if device.is_default), None)

    def watch(self, active: bool) -> None:
        """Look again every few seconds while somebody may be plugging something in."""
        if active and not self._timer.isActive():
            self._timer.start()
            self.refresh()
        elif not active:
            self._timer.stop()

    def refresh(self) -> None:
        """Look again what is plugged in; `changed` follows."""
        if self._refreshing:
            self._again = True  # what is being looked at may be older than the question
            return
        self._refreshing, self._again = True, False
        self._jobs.run(
            lanes.DEVICES,
            lambda _report, _cancelled: self._look(),
            done=self._on_listed,
            failed=self._on_failed,
        )

    def choose(self, name: str | None) -> None:
        if name != self.chosen and not self.locked:
            self.chosen = name
            self._remember(name or "")
            self.changed.emit()

    def _on_listed(self, devices: tuple[InputDevice, ...]) -> None:
        self._end_look()
        # A new look gives other numbers; what a person sees is the name, and which one is the system's.
        if self.problem is None and _seen(devices) == _seen(self.devices):
            self.devices = devices
            return
        self.problem, self.devices = None, devices
        self.changed.emit()

    def _on_failed(self, problem: Problem) -> None:
        self._end_look()
        self.problem, self.devices = problem, ()
        self.changed.emit()

    def _end_look(self) -> None:
        self._refreshing = False
        if self._again:
            self.refresh()


def _seen(devices: tuple[InputDevice, ...]) -> tuple[tuple[str, bool], ...]:
    return tuple((device.name, device.is_default) for device in devices)
