"""The dictations as a list, the newest first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal

from protokollant.app.dictations import DictationInfo, DictationState
from protokollant.ui.jobs import Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.keeping import ending_text
from protokollant.ui.viewmodels.opening import DictationsOnDemand
from protokollant.ui.viewmodels.wording import clock, moment

translate = QCoreApplication.translate
_Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """Beside the display role, which gives everything in one line for screen readers."""

    ID = Qt.ItemDataRole.UserRole
    TITLE = Qt.ItemDataRole.UserRole + 1
    WHEN = Qt.ItemDataRole.UserRole + 2
    STATE = Qt.ItemDataRole.UserRole + 3
    OPEN_WORK = Qt.ItemDataRole.UserRole + 4


class DictationList(QAbstractListModel):
    """Read from the store in the background; `refresh` after anything has changed there."""

    failed = Signal(object)  # a Problem: the store cannot be read
    refreshed = Signal()
    recovered = Signal(int)  # how many interrupted recordings were found at start

    def __init__(self, dictations: DictationsOnDemand, jobs: Jobs) -> None:
        super().__init__(jobs)
        self._dictations = dictations
        self._jobs = jobs
        self._items: tuple[DictationInfo, ...] = ()
        self._interrupted: set[str] = set()
        self._working: set[str] = set()
        self._ending: Mapping[str, dt.datetime] = {}

    def refresh(self) -> None:
        self._jobs.run(
            lanes.STORE,
            lambda _report, _cancelled: self._dictations().list(),
            done=self._show,
            failed=self.failed.emit,
        )

    def recover(self) -> None:
        """Once at start: make ordinary entries of recordings that a crash interrupted."""
        self._jobs.run(
            lanes.STORE,
            lambda _report, _cancelled: self._dictations().recover(),
            done=self._on_recovered,
            failed=self.failed.emit,
        )

    def clear(self) -> None:
        """The store is locked."""
        self._show(())

    def set_working(self, dictations: set[str]) -> None:
        """Those that are being turned into a draft just now."""
        if dictations != self._working:
            self._working = set(dictations)
            self._touch()

    def set_ending(self, ending: Mapping[str, dt.datetime]) -> None:
        """Approved protocols about which the person has to decide, with the end of their time."""
        self._ending = ending
        self._touch()

    @property
    def items(self) -> tuple[DictationInfo, ...]:
        return self._items

    def info(self, dictation: str | None) -> DictationInfo | None:
        return next((item for item in self._items if item.id == dictation), None)

    def row_of(self, dictation: str | None) -> int:
        """-1 where it is not in the list."""
        return next((row for row, item in enumerate(self._items) if item.id == dictation), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        now = dt.datetime.now(dt.UTC)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{item.template_title}, {moment(item.created, now)}, {self.state_text(item)}"
            case Qt.ItemDataRole.ToolTipRole:
                return self.state_text(item)
            case Role.ID:
                return item.id
            case Role.TITLE:
                return item.template_title
            case Role.WHEN:
                return moment(item.created, now)
            case Role.STATE:
                return self.state_text(item)
            case Role.OPEN_WORK:
                return item.state is DictationState.RECORDED and item.id not in self._working
        return None

    def state_text(self, item: DictationInfo) -> str:
        length = "" if item.seconds is None else clock(item.seconds)
        if item.id in self._working:
            return translate("dictations", "In progress …")
        if item.state is DictationState.RECORDING:
            return translate("dictations", "Recording")
        if item.state is DictationState.APPROVED:
            approved = translate("dictations", "Approved")
            end = self._ending.get(item.id)
            return approved if end is None else f"{approved}, {ending_text(end, dt.datetime.now(dt.UTC))}"
        if item.state is DictationState.DRAFT:
            return translate("dictations", "Draft, {length} min").format(length=length) if length else self._draft()
        if item.id in self._interrupted:
            return translate("dictations", "Interrupted recording, {length} min").format(length=length)
        return translate("dictations", "Not processed yet, {length} min").format(length=length)

    def _draft(self) -> str:
        return translate("dictations", "Draft")

    def _on_recovered(self, found: tuple[DictationInfo, ...]) -> None:
        self._interrupted = {info.id for info in found}
        self.refresh()
        if found:
            self.recovered.emit(len(found))

    def _show(self, items: tuple[DictationInfo, ...]) -> None:
        if [item.id for item in items] != [item.id for item in self._items]:
            self.beginResetModel()
            self._items = items
            self.endResetModel()
        else:
            self._items = items
            self._touch()
        self.refreshed.emit()

    def _touch(self) -> None:
        if self._items:
            self.dataChanged.emit(self.index(0), self.index(len(self._items) - 1))
