"""Deleting in the background what is due, and telling in time what a person has to decide."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject, QTimer, Signal

from protokollant.app.retention import Held, Part, Periods, goes_at, to_ask
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, Phrase, Problem
from protokollant.ui.jobs import Jobs
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.opening import DictationsOnDemand

translate = QCoreApplication.translate
_HOUR_MS = 3_600_000  # a computer that sleeps at night has no timer of a day

PARTS: Mapping[Part, Phrase] = {
    Part.AUDIO: QT_TRANSLATE_NOOP("keeping", "Recording"),
    Part.TRANSCRIPT: QT_TRANSLATE_NOOP("keeping", "Transcript"),
    Part.DRAFT: QT_TRANSLATE_NOOP("keeping", "Draft"),
}


class Keeping(QObject):
    """`ending`: approved protocols about which a person is or soon will be asked, with the end of their time."""

    changed = Signal()
    purged = Signal()
    failed = Signal(object)  # a Problem: what could not be deleted is tried again within the hour

    def __init__(self, dictations: DictationsOnDemand, jobs: Jobs, periods: Callable[[], Periods]) -> None:
        super().__init__(jobs)
        self._dictations = dictations
        self._jobs = jobs
        self._periods = periods
        self._timer = QTimer(self, interval=_HOUR_MS)
        self._timer.timeout.connect(self.run)
        self.ending: Mapping[str, dt.datetime] = {}

    def start(self) -> None:
        self._timer.start()
        self.run()

    def run(self) -> None:
        """Now; also after an approval."""

        def work(_report: object, _cancelled: object) -> tuple[int, dict[str, dt.datetime]]:
            retention, periods, now = self._dictations().retention, self._periods(), dt.datetime.now(dt.UTC)
            return retention.purge(periods, now), to_ask(retention.held(), periods, now)

        self._jobs.run(lanes.PURGE, work, done=self._on_done, failed=self._on_failed)

    def _on_done(self, found: tuple[int, dict[str, dt.datetime]]) -> None:
        count, ending = found
        if ending != self.ending:
            self.ending = ending
            self.changed.emit()
        if count:
            self.purged.emit()

    def _on_failed(self, problem: Problem) -> None:
        self.failed.emit(problem)


def plan(periods: Periods) -> tuple[tuple[str, str], ...]:
    """What happens after an approval, in words: each part and when it is deleted."""
    return tuple((tr(PARTS[part]), _after(periods.of_part(part))) for part in Part)


def fate(held: Held | None, periods: Periods, part: Part) -> str:
    """What became or will become of a part."""
    if held is None or part not in held.parts:
        return translate("keeping", "deleted")
    moment = goes_at(held, part, periods)
    if moment is None:
        return translate("keeping", "stays until you delete it")
    if periods.of_part(part) == 0:
        return translate("keeping", "is being deleted")
    return translate("keeping", "is deleted on {day}").format(day=day(moment))


def ending_text(end: dt.datetime, now: dt.datetime) -> str:
    """For the list: that a person has to decide."""
    if end <= now:
        return translate("keeping", "kept long enough, please decide")
    return translate("keeping", "time ends on {day}").format(day=day(end))


def day(moment: dt.datetime) -> str:
    local = moment.astimezone()
    return QLocale().toString(QDate(local.year, local.month, local.day), QLocale.FormatType.ShortFormat)


def _after(days: int) -> str:
    if days < 0:
        return translate("keeping", "stays until you delete it")
    if days == 0:
        return translate("keeping", "is deleted at once")
    if days == 1:
        return translate("keeping", "is deleted after 1 day")
    return translate("keeping", "is deleted after {days} days").format(days=days)
