"""The library's words become words of the program."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from protokollant.protocol.transcript import Word
from protokollant.speech.whisper import whole_words


def parts(*texts: str) -> list[SimpleNamespace]:
    return [
        SimpleNamespace(word=text, start=float(i), end=i + 0.5, probability=0.9 - i / 10)
        for i, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ((" um", " 14", ".30", " Uhr."), ["um", "14.30", "Uhr."]),
        ((" 1", ".200", ",50", " Euro"), ["1.200,50", "Euro"]),
        ((" §", " 8a"), ["§", "8a"]),
        (("Sie", " kam"), ["Sie", "kam"]),
        ((" ", " kam"), ["kam"]),
        ((), []),
    ],
)
def test_what_begins_without_a_blank_goes_on_with_the_word_before(given: tuple[str, ...], found: list[str]) -> None:
    assert [word.text for word in whole_words(parts(*given))] == found


def test_a_joined_word_lasts_as_long_as_its_parts_and_is_as_sure_as_the_least_sure_one() -> None:
    assert whole_words(parts(" 14", ".30")) == (Word("14.30", 0.0, 1.5, 0.8),)
