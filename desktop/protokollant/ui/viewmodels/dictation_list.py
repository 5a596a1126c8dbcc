"""The dictations as a list, the newest first: all of them, or those that were found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from protokollant.app.dictations import DictationInfo, DictationState
from protokollant.app.finding import Hit
from protokollant.protocol.finding import PassageKind
from protokollant.ui.jobs import Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.keeping import ending_text
from protokollant.ui.viewmodels.opening import DictationsOnDemand
from protokollant.ui.viewmodels.wording import clock, day_name, long_day

translate = QCoreApplication.translate
_Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """Beside the display role, which gives everything in one line for screen readers."""

    ID = Qt.ItemDataRole.UserRole
    TITLE = Qt.ItemDataRole.UserRole + 1
    WHEN = Qt.ItemDataRole.UserRole + 2
    STATE = Qt.ItemDataRole.UserRole + 3
    OPEN_WORK = Qt.ItemDataRole.UserRole + 4
    ABOUT = Qt.ItemDataRole.UserRole + 5  # whom or what it is about, else the template
    DAY = Qt.ItemDataRole.UserRole + 6
    FIRST_OF_DAY = Qt.ItemDataRole.UserRole + 7
    HIT = Qt.ItemDataRole.UserRole + 8  # a Hit, or None


class DictationList(QAbstractListModel):
    """Read from the store in the background; `refresh` after anything has changed there."""

    failed = Signal(object)  # a Problem: the store cannot be read
    refreshed = Signal()
    recovered = Signal(int)  # how many interrupted recordings were found at start
    hits_wanted = Signal(tuple)  # ids of found dictations that are seen, and whose passages are not known

    def __init__(self, dictations: DictationsOnDemand, jobs: Jobs) -> None:
        super().__init__(jobs)
        self._dictations = dictations
        self._jobs = jobs
        self._items: tuple[DictationInfo, ...] = ()
        self._by_id: dict[str, DictationInfo] = {}
        self._only: tuple[str, ...] | None = None
        self._shown: tuple[DictationInfo, ...] = ()
        self._rows: dict[str, int] = {}
        self._by_words = False
        self.hits: dict[str, Hit | None] = {}
        self._wanted: dict[str, None] = {}
        self._ask = QTimer(self, interval=0, singleShot=True)
        self._ask.timeout.connect(self._ask_for_hits)
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

    def refresh_one(self, dictation: str) -> None:
        """After a save: what the list shows of a dictation may have changed."""
        self._jobs.run(
            lanes.STORE,
            lambda _report, _cancelled: self._dictations().info(dictation),
            done=self._replace,
        )

    def show_only(self, found: tuple[str, ...] | None, by_words: bool = False) -> None:
        """Of all dictations these, or all. `by_words`: there are passages to be shown."""
        self._by_words = by_words and found is not None
        self.hits, self._wanted = {}, {}
        if found == self._only:
            self._touch()
            return
        self.beginResetModel()
        self._only = found
        self._choose()
        self.endResetModel()

    def add_hits(self, hits: Mapping[str, Hit | None]) -> None:
        self.hits.update(hits)
        rows = sorted(self._rows[id] for id in hits if id in self._rows)
        if rows:
            self.dataChanged.emit(self.index(rows[0]), self.index(rows[-1]))

    @property
    def items(self) -> tuple[DictationInfo, ...]:
        """All of them, whatever is shown."""
        return self._items

    @property
    def by_words(self) -> bool:
        """Whether what is shown was found by words, so that there are passages."""
        return self._by_words

    def info(self, dictation: str | None) -> DictationInfo | None:
        return None if dictation is None else self._by_id.get(dictation)

    def row_of(self, dictation: str | None) -> int:
        """-1 where it is not shown."""
        return -1 if dictation is None else self._rows.get(dictation, -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._shown[index.row()]
        now = dt.datetime.now(dt.UTC)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._in_one_line(item)
            case Qt.ItemDataRole.ToolTipRole:
                return f"{item.template_title}, {self.state_text(item)}"
            case Role.ID:
                return item.id
            case Role.TITLE:
                return item.template_title
            case Role.ABOUT:
                return item.about or item.template_title
            case Role.WHEN:
                return f"{item.created.astimezone():%H:%M}"
            case Role.DAY:
                return day_name(item.created, now)
            case Role.FIRST_OF_DAY:
                return self._is_first_of_day(index.row())
            case Role.STATE:
                return self.state_text(item)
            case Role.OPEN_WORK:
                return item.state is DictationState.RECORDED and item.id not in self._working
            case Role.HIT:
                return self._hit(item.id)
        return None

    def _in_one_line(self, item: DictationInfo) -> str:
        about = f"{item.about}, " if item.about else ""
        when = f"{long_day(item.created)}, {item.created.astimezone():%H:%M}"
        line = f"{about}{item.template_title}, {when}, {self.state_text(item)}"
        hit = self._hit(item.id)
        return line if hit is None else f"{line}. {self.where(hit)}: {hit.passage.text}"

    def where(self, hit: Hit) -> str:
        """What of the dictation a passage is."""
        match hit.passage.found.kind:
            case PassageKind.SENTENCE:
                return translate("dictations", "Said")
            case PassageKind.TITLE:
                return translate("dictations", "Template")
        return hit.where

    def _is_first_of_day(self, row: int) -> bool:
        if row == 0:
            return True
        one, other = self._shown[row - 1].created, self._shown[row].created
        return one.astimezone().date() != other.astimezone().date()

    def _hit(self, dictation: str) -> Hit | None:
        """Known as soon as somebody has looked at it."""
        if self._by_words and dictation not in self.hits:
            self._wanted[dictation] = None
            self._ask.start()
        return self.hits.get(dictation)

    def _ask_for_hits(self) -> None:
        wanted, self._wanted = tuple(id for id in self._wanted if id not in self.hits), {}
        if wanted:
            self.hits.update(dict.fromkeys(wanted))  # asked for once
            self.hits_wanted.emit(wanted)

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
        if items != self._items:
            same = [item.id for item in items] == [item.id for item in self._items]
            if not same:
                self.beginResetModel()
            self._items = items
            self._by_id = {item.id: item for item in items}
            self._choose()
            if same:
                self._touch()
            else:
                self.endResetModel()
        self.refreshed.emit()

    def _replace(self, info: DictationInfo) -> None:
        """Another content of one entry."""
        if self._by_id.get(info.id) in (None, info):
            return
        self._by_id[info.id] = info
        self._items = tuple(info if item.id == info.id else item for item in self._items)
        self._shown = tuple(info if item.id == info.id else item for item in self._shown)
        if (row := self.row_of(info.id)) >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))

    def _choose(self) -> None:
        found = self._items if self._only is None else [self._by_id[i] for i in self._only if i in self._by_id]
        self._shown = tuple(found)
        self._rows = {item.id: row for row, item in enumerate(found)}

    def _touch(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))
