"""Whether "period", "colon" and their like are words of an English sentence or signs that are dictated."""

from __future__ import annotations

from protokollant.dictation.spoken import Spot

_DETERMINERS = frozenset(
    "a an the this that every no each my your his her its our their any some another one with without".split()
)
_KINDS_OF_PERIOD = frozenset(
    "long short brief certain whole same entire difficult trial notice waiting settling grace time "
    "menstrual rest first "
    "second third transition probation probationary".split()
)
_KINDS = frozenset("big new next last first second single missing whole large main".split())
# After one of these the noun goes on: "period of time", "question mark over".
_GOES_ON = frozenset("of over in when where during".split())


def means_a_word(spot: Spot) -> bool:
    """Whether the phrase belongs to the sentence, as in "a period of calm", "the last bullet point"."""
    before = spot.before
    two_before = spot.at(spot.i - 2).low if spot.i - 2 >= spot.clause else ""
    if spot.phrase in {"period", "colon"} and spot.i == 0:
        return True
    if before == "no" and spot.last and len(spot.said_before) == 1:  # the answer "No full stop"
        return False
    if before in _DETERMINERS:
        return not (before in {"that", "this", "one", "her", "some", "no"} and spot.last and len(spot.said_before) > 1
                    and spot.next().low not in _GOES_ON)  # fmt: skip
    if spot.phrase == "period" and before in _KINDS_OF_PERIOD:
        return two_before in _DETERMINERS or not spot.last
    if before in _KINDS and two_before in _DETERMINERS:
        return True
    return spot.phrase == "period" and spot.next().low == "of"
