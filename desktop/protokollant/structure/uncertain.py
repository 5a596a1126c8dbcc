"""Words that may be misheard, found in the text that was written from them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from protokollant.dictation.confidence import FAMILIAR, WEIGHTY
from protokollant.protocol.protocol import Mark, MarkKind
from protokollant.protocol.transcript import Reading, Word

# Characters in which the next word is looked for: some words were rewritten, and must not be found in another place.
_AHEAD = 60
_SIGNS = '.,:;?!„“"()'
# Rules after which a passage is to be looked at; what the glossary says in so many words needs no second look.
_TO_BE_SEEN = frozenset({"", "phonetics"})
_Span = tuple[int, int]
_WEIGHTY = frozenset({MarkKind.NUMBER, MarkKind.DATE, MarkKind.NAME, MarkKind.NEGATION, MarkKind.RISK})


def uncertain(text: str, words: Sequence[Word], marks: Iterable[Mark], readings: Sequence[Reading]) -> list[Mark]:
    """Marks on what the recogniser was not sure of. On the passages of the other `marks` it has to be surer."""
    weighty = [mark.span for mark in marks if mark.kind in _WEIGHTY]
    found = _of_readings(text, readings)
    taken = [mark.span for mark in found]
    for span, probability in _doubted(text, words, weighty):
        if not any(_overlap(span, other) for other in taken):
            taken.append(span)
            found.append(Mark(MarkKind.LOW_CONFIDENCE, span, f"{probability:.2f}"))
    return found


def _of_readings(text: str, readings: Sequence[Reading]) -> list[Mark]:
    found, position = [], 0
    for reading in readings:
        place = _find(reading.written, text, position, len(text)) or _find(reading.written, text, 0, position)
        if place is None:
            continue
        position = place[1]
        if reading.rule in _TO_BE_SEEN:
            kind = MarkKind.NAME if reading.name else MarkKind.LOW_CONFIDENCE
            found.append(Mark(kind, place, reading.heard if reading.rule else "", reading.alternatives))
    return found


def _doubted(text: str, words: Sequence[Word], weighty: Sequence[_Span]) -> list[tuple[_Span, float]]:
    """Words in the order of the text. One that is not there was rewritten ("zwölfter" as "12."): then the passage that
    it was rewritten to is doubted, which lies between the words before and after it."""
    result: list[tuple[_Span, float]] = []
    position, lost = 0, 1.0
    for word in (*words, Word("")):
        bare = word.text.strip(_SIGNS)
        place = _find(bare, text, position, position + _AHEAD) if bare else None
        if place is None and bare:
            lost = min(lost, word.probability)
            continue
        until = place[0] if place else len(text)
        if lost < WEIGHTY:
            result += [(span, lost) for span in weighty if position < span[1] and span[0] < until]
        lost = 1.0
        if place is None:
            break
        position = place[1]
        limit = WEIGHTY if any(_overlap(place, span) for span in weighty) else FAMILIAR
        if word.probability < limit:
            result.append((place, word.probability))
    return result


def _find(word: str, text: str, start: int, end: int) -> _Span | None:
    """Where a word stands; in Swiss spelling it has ss for ß."""
    pattern = re.escape(word).replace("ß", "(?:ß|ss)")
    found = re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE).search(text, start, end)
    return found.span() if found else None


def _overlap(one: _Span, other: _Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
