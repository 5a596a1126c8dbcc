"""Stretches of time as people name them. Weeks begin on Monday. No Qt in here but the texts."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from protokollant.foundation.errors import QT_TRANSLATE_NOOP


class Period(StrEnum):
    ANY = "any"
    TODAY = "today"
    YESTERDAY = "yesterday"
    THIS_WEEK = "this_week"
    LAST_WEEK = "last_week"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"
    CHOSEN = "chosen"  # two days that the person gives


PERIODS = {
    Period.ANY: QT_TRANSLATE_NOOP("finding", "Any time"),
    Period.TODAY: QT_TRANSLATE_NOOP("finding", "Today"),
    Period.YESTERDAY: QT_TRANSLATE_NOOP("finding", "Yesterday"),
    Period.THIS_WEEK: QT_TRANSLATE_NOOP("finding", "This week"),
    Period.LAST_WEEK: QT_TRANSLATE_NOOP("finding", "Last week"),
    Period.THIS_MONTH: QT_TRANSLATE_NOOP("finding", "This month"),
    Period.LAST_MONTH: QT_TRANSLATE_NOOP("finding", "Last month"),
    Period.THIS_YEAR: QT_TRANSLATE_NOOP("finding", "This year"),
    Period.LAST_YEAR: QT_TRANSLATE_NOOP("finding", "Last year"),
    Period.CHOSEN: QT_TRANSLATE_NOOP("finding", "From … to …"),
}


def days_of(period: Period, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """The first and the last day; None where every day is meant, or others say which."""
    one = dt.timedelta(days=1)
    monday = today - dt.timedelta(days=today.weekday())
    first = today.replace(day=1)
    match period:
        case Period.TODAY:
            return today, today
        case Period.YESTERDAY:
            return today - one, today - one
        case Period.THIS_WEEK:
            return monday, monday + 6 * one
        case Period.LAST_WEEK:
            return monday - 7 * one, monday - one
        case Period.THIS_MONTH:
            return first, (first + 31 * one).replace(day=1) - one
        case Period.LAST_MONTH:
            return (first - one).replace(day=1), first - one
        case Period.THIS_YEAR:
            return dt.date(today.year, 1, 1), dt.date(today.year, 12, 31)
        case Period.LAST_YEAR:
            return dt.date(today.year - 1, 1, 1), dt.date(today.year - 1, 12, 31)
    return None
