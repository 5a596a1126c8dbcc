"""How times, sizes and dates are written in the window, in the language of `QLocale`'s default."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from protokollant.foundation.errors import QT_TRANSLATE_NOOP
from protokollant.foundation.jobs import Stage
from protokollant.models.progress import Phase
from protokollant.protocol.protocol import DiscardReason, MarkKind

translate = QCoreApplication.translate

STAGES = {
    Stage.LOADING: QT_TRANSLATE_NOOP("wording", "Loading the model"),
    Stage.RECOGNISING: QT_TRANSLATE_NOOP("wording", "Recognising speech"),
    Stage.SORTING: QT_TRANSLATE_NOOP("wording", "Sorting sentences"),
    Stage.WRITING: QT_TRANSLATE_NOOP("wording", "Looking for a written form"),
}
PHASES = {
    Phase.DOWNLOAD: QT_TRANSLATE_NOOP("wording", "Downloading"),
    Phase.CHECK: QT_TRANSLATE_NOOP("wording", "Checking"),
    Phase.CONVERT: QT_TRANSLATE_NOOP("wording", "Converting"),
    Phase.INSTALL: QT_TRANSLATE_NOOP("wording", "Installing"),
}
MARKS = {
    MarkKind.LOW_CONFIDENCE: QT_TRANSLATE_NOOP("wording", "Possibly misheard: please check."),
    MarkKind.NUMBER: QT_TRANSLATE_NOOP("wording", "A number: please check."),
    MarkKind.DATE: QT_TRANSLATE_NOOP("wording", "A date or time: please check."),
    MarkKind.NAME: QT_TRANSLATE_NOOP("wording", "A name: please check its spelling."),
    MarkKind.NEGATION: QT_TRANSLATE_NOOP("wording", "A negation: please check that it was said."),
    MarkKind.RISK: QT_TRANSLATE_NOOP("wording", "A word that points to a risk."),
    MarkKind.UNSUPPORTED: QT_TRANSLATE_NOOP("wording", "This was not said: please check."),
}
REASONS = {
    DiscardReason.COMMAND: QT_TRANSLATE_NOOP("wording", "spoken command"),
    DiscardReason.HEADING: QT_TRANSLATE_NOOP("wording", "spoken heading"),
    DiscardReason.STRUCK: QT_TRANSLATE_NOOP("wording", "taken back while speaking"),
    DiscardReason.FILLER: QT_TRANSLATE_NOOP("wording", "filler word"),
    DiscardReason.REMOVED: QT_TRANSLATE_NOOP("wording", "removed by you"),
}


def clock(seconds: float) -> str:
    """2:05, or 1:02:05 from an hour on."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def time_left(seconds: float | None) -> str:
    """About how long a job will take; empty while nothing can be said."""
    if seconds is None:
        return ""
    if seconds < 60:
        return translate("wording", "about {seconds} s left").format(seconds=max(1, round(seconds)))
    return translate("wording", "about {minutes} min left").format(minutes=round(seconds / 60))


def size(count: int) -> str:
    """`count` bytes as MB or GB."""
    if count < 1_000_000_000:
        return f"{round(count / 1e6)} MB"
    return f"{QLocale().toString(count / 1e9, 'f', 1)} GB"


def day_name(when: dt.datetime, now: dt.datetime) -> str:
    """Today, Yesterday, Tuesday within a week, else Tue, 24.11.26; both values are aware."""
    local, today = when.astimezone().date(), now.astimezone().date()
    if local == today:
        return translate("wording", "Today")
    if local == today - dt.timedelta(days=1):
        return translate("wording", "Yesterday")
    if today - dt.timedelta(days=6) <= local < today:
        return QLocale().standaloneDayName(local.isoweekday(), QLocale.FormatType.LongFormat)
    name = QLocale().standaloneDayName(local.isoweekday(), QLocale.FormatType.ShortFormat)
    day = QLocale().toString(QDate(local.year, local.month, local.day), QLocale.FormatType.ShortFormat)
    return f"{name.rstrip('.')}, {day}"


def long_day(when: dt.datetime) -> str:
    """Tuesday, 24 November 2026, as the language has it."""
    local = when.astimezone().date()
    return QLocale().toString(QDate(local.year, local.month, local.day), QLocale.FormatType.LongFormat)


def moment(when: dt.datetime, now: dt.datetime) -> str:
    """A day and time as people say it; both values are aware."""
    local, today = when.astimezone(), now.astimezone().date()
    time = f"{local:%H:%M}"
    if local.date() == today:
        return translate("wording", "Today, {time}").format(time=time)
    if local.date() == today - dt.timedelta(days=1):
        return translate("wording", "Yesterday, {time}").format(time=time)
    day = QLocale().toString(QDate(local.year, local.month, local.day), QLocale.FormatType.ShortFormat)
    return f"{day}, {time}"
