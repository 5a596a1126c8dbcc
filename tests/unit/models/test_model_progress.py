from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.models.progress import Meter, Phase, Progress


@dataclass
class Clock:
    now: float = 100.0
    reports: list[Progress] = field(default_factory=list)

    def __call__(self) -> float:
        return self.now

    def meter(self) -> Meter:
        return Meter(self.reports.append, clock=self)


def test_what_was_there_before_does_not_count_as_fast() -> None:
    clock = Clock()
    meter = clock.meter()
    meter.begin(Phase.DOWNLOAD, 1000, done=600)
    clock.now += 2
    meter.at(700)
    assert clock.reports == [Progress(700, 1000, 50.0, 6.0, Phase.DOWNLOAD)]


def test_nothing_is_promised_while_nothing_moves() -> None:
    clock = Clock()
    meter = clock.meter()
    meter.begin(Phase.DOWNLOAD, 1000)
    clock.now += 5
    meter.at(0)
    assert clock.reports[-1].seconds_left is None


def test_the_rate_follows_the_last_seconds() -> None:
    clock = Clock()
    meter = clock.meter()
    meter.begin(Phase.DOWNLOAD, 10_000)
    for _ in range(20):
        clock.now += 1
        meter.add(100)
    for _ in range(20):
        clock.now += 1
        meter.add(10)
    assert clock.reports[-1].bytes_per_second == pytest.approx(10)


def test_a_long_step_is_reported_about_four_times_a_second_and_at_its_end() -> None:
    clock = Clock()
    meter = clock.meter()
    meter.begin(Phase.CHECK, 1000)
    for _ in range(1000):
        clock.now += 0.002
        meter.add(1)
    assert 8 <= len(clock.reports) <= 10
    assert clock.reports[-1].done_bytes == 1000


def test_a_tool_that_tidies_up_its_temporary_files_takes_nothing_back() -> None:
    clock = Clock()
    meter = clock.meter()
    meter.begin(Phase.DOWNLOAD, 1000, done=200)
    for size in (0, 300, 0, 900):
        clock.now += 1
        meter.after(200)(size)
    assert [report.done_bytes for report in clock.reports] == [200, 500, 500, 1000]


def test_a_cancelled_job_ends_at_its_next_step() -> None:
    wanted = iter([False, True])
    meter = Meter(cancelled=lambda: next(wanted))
    meter.begin(Phase.CHECK, 10)
    meter.add(1)
    with pytest.raises(KnownError) as cancelled:
        meter.add(1)
    assert cancelled.value.code is ErrorCode.CANCELLED
