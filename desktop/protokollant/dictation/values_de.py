"""German dates, times, durations, amounts, citations and persons: which reader is asked first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from protokollant.dictation import clock_de, dates_de, digits_de, law_de, persons_de, quantities_de
from protokollant.dictation.dates_de import MONTH_NAMES
from protokollant.dictation.numerals_de import GermanNumbers
from protokollant.dictation.value_reader import Matcher

__all__ = ["MONTH_NAMES", "GermanReader"]

_READERS = (
    law_de.law,
    digits_de.digits,
    dates_de.date,
    clock_de.time,
    quantities_de.label,
    clock_de.duration,
    quantities_de.adjective,
    quantities_de.money,
    persons_de.person,
    quantities_de.rank,
    quantities_de.plain_number,
)


class GermanReader(GermanNumbers):
    """Spoken and written forms alike."""

    def matchers(self) -> Sequence[Matcher]:
        return [partial(read, self) for read in _READERS]
