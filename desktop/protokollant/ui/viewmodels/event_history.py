"""The log of events in the window: what happened, when, and with which dictation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from protokollant.app.dictations import Dictations
from protokollant.app.event_file import write_events
from protokollant.app.event_names import DETAILS, FAULTS, KINDS
from protokollant.app.events import Event, EventKind, Fault
from protokollant.foundation.errors import Problem
from protokollant.ui.jobs import Jobs
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.opening import DictationsOnDemand

translate = QCoreApplication.translate
_Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    WHEN = 0
    WHAT = 1
    WHICH = 2


class EventRows(QAbstractTableModel):
    """The newest first. Its first column alone says everything to a screen reader."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: tuple[Event, ...] = ()
        self._rows: tuple[Event, ...] = ()
        self._names: dict[str, str] = {}
        self._kind = ""

    def show(self, rows: tuple[Event, ...], names: dict[str, str]) -> None:
        """`names` of the dictations that are there."""
        self._all, self._names = rows[::-1], names
        self.filter(self._kind)

    def filter(self, kind: str) -> None:
        """Only those of a kind; empty for all."""
        self.beginResetModel()
        self._kind = kind
        self._rows = tuple(row for row in self._all if row.kind == kind) if kind else self._all
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.WHEN: translate("events", "When"),
            Column.WHAT: translate("events", "What happened"),
            Column.WHICH: translate("events", "Which dictation"),
        }[Column(section)]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self._rows[index.row()]
        texts = (_moment(row.moment), _what(row), self._which(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(text for text in texts if text) if index.column() == 0 else texts[index.column()]
        return texts[index.column()]

    def _which(self, row: Event) -> str:
        if not row.subject:
            return ""
        gone = translate("events", "no longer there ({id})").format(id=row.subject[:8])
        return self._names.get(row.subject, gone)


class EventHistory(QObject):
    """Read and checked in the background."""

    changed = Signal()
    exported = Signal(object)  # the Path that was written
    failed = Signal(object)  # a Problem

    def __init__(
        self,
        dictations: DictationsOnDemand,
        jobs: Jobs,
        explain: Callable[[Problem], str],
    ) -> None:
        """`explain`: a problem in the person's language."""
        super().__init__(jobs)
        self._dictations = dictations
        self._jobs = jobs
        self.explain = explain
        self.rows = EventRows(self)
        self.count = 0
        self.faults: tuple[Fault, ...] | None = None  # None before it was checked

    def refresh(self) -> None:
        self._in_store(lambda _dictations: None)

    def export_file(self, path: Path) -> None:
        def work(dictations: Dictations) -> None:
            write_events(path, dictations.events.rows())
            dictations.events.note(EventKind.EXPORTED, "", "events")

        self._in_store(work, lambda: self.exported.emit(path))

    def note(self, kind: EventKind, subject: str, detail: str = "") -> None:
        """In the background; `failed` where it could not be noted."""

        def work(_report: object, _cancelled: object) -> Problem | None:
            return self._dictations().events.note(kind, subject, detail)

        def done(problem: Problem | None) -> None:
            if problem is not None:
                self.failed.emit(problem)

        self._jobs.run(lanes.STORE, work, done=done, failed=self.failed.emit)

    @property
    def verdict(self) -> str:
        """Whether the log is whole, in words; empty before it was checked."""
        if self.faults is None:
            return ""
        if not self.faults:
            return translate("events", "Whole: no entry was changed, removed or moved. Entries: {count}").format(
                count=self.count
            )
        found = " ".join(tr(FAULTS[fault.kind], number=fault.number) for fault in self.faults[:3])
        return translate("events", "Not whole. {found} Please ask your IT.").format(found=found)

    def _in_store(self, work: Callable[[Dictations], None], done: Callable[[], None] = lambda: None) -> None:
        def run(_report: object, _cancelled: object) -> tuple[tuple[Event, ...], dict[str, str], tuple[Fault, ...]]:
            dictations = self._dictations()
            work(dictations)
            names = {info.id: f"{info.template_title}, {_local(info.created)}" for info in dictations.list()}
            return dictations.events.rows(), names, dictations.events.verify()

        def show(found: tuple[tuple[Event, ...], dict[str, str], tuple[Fault, ...]]) -> None:
            rows, names, self.faults = found
            self.count = len(rows)
            self.rows.show(rows, names)
            self.changed.emit()
            done()

        self._jobs.run(lanes.EVENTS, run, done=show, failed=self.failed.emit)


def _what(row: Event) -> str:
    kind = tr(KINDS[row.kind]) if row.kind in KINDS else row.kind
    if row.kind == EventKind.APPROVED:
        return translate("events", "{kind} (version {number})").format(kind=kind, number=row.detail)
    detail = tr(DETAILS[row.detail]) if row.detail in DETAILS else row.detail
    return f"{kind} ({detail})" if detail else kind


def _moment(text: str) -> str:
    try:
        return _local(dt.datetime.fromisoformat(text), seconds=True)
    except ValueError:  # somebody changed it
        return text


def _local(moment: dt.datetime, *, seconds: bool = False) -> str:
    there = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    date = QLocale().toString(there.date(), QLocale.FormatType.ShortFormat)
    return f"{date}, {there.time().toString('HH:mm:ss' if seconds else 'HH:mm')}"
