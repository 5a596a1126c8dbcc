"""Hesitation sounds, doubled words and abandoned starts: what a secretary does not write down."""

from __future__ import annotations

from collections.abc import Sequence

from protokollant.dictation.lexicon import LETTERS
from protokollant.dictation.numbers import parse
from protokollant.dictation.rules import FillerLevel, Tables
from protokollant.dictation.spoken import Heard

# As many words are compared when a start is said once more.
_LONGEST_REPETITION = 3
# Names of letters that are no words or sounds themselves.
_SURE_LETTERS = frozenset(LETTERS["de"]) - frozenset(
    "a ah e eh em emm en er es geh h i ih kuh o oh tee u uh weh we".split()
)


def left_out(words: Sequence[Heard], level: FillerLevel, tables: Tables) -> frozenset[int]:
    """The indices of the words that are no content."""
    if level is FillerLevel.OFF:
        return frozenset()
    sounds = {i for i, word in enumerate(words) if is_sound(words, i, tables)}
    if level is FillerLevel.LIGHT:
        return frozenset(sounds)
    said = [i for i in range(len(words)) if i not in sounds]
    return frozenset(sounds | _repeated(words, said, tables))


def is_sound(words: Sequence[Heard], i: int, tables: Tables) -> bool:
    """A sound that stands for nothing; after a colon, a quotation mark or a verb of saying it was somebody's answer."""
    if not tables.sounds.fullmatch(words[i].low) or _is_letter(words, i):
        return False
    before = words[i - 1] if i else None
    quoted = words[i].text[:1] in '„“"»«' or (before is not None and before.text[-1:] == ":")
    earlier = {word.low for word in words[max(0, i - 2) : i]}
    return not (quoted or (earlier & tables.saying and words[i].text[-1:] in ".?!"))


def _is_letter(words: Sequence[Heard], i: int) -> bool:
    """ "em de ka": the name of a letter beside that of another one."""
    beside = (words[k].low for k in (i - 1, i + 1) if 0 <= k < len(words))
    return words[i].low in LETTERS["de"] and any(name in _SURE_LETTERS for name in beside)


def _repeated(words: Sequence[Heard], said: Sequence[int], tables: Tables) -> set[int]:
    """Of what is said twice in a row the first; of a word that broke off the fragment."""
    gone: set[int] = set()
    for n, i in enumerate(said):
        if _is_fragment(words, said, n):
            gone.add(i)
        for size in range(_LONGEST_REPETITION, 0, -1):
            first, second = said[n : n + size], said[n + size : n + 2 * size]
            if len(second) == size and _is_repetition([words[k] for k in first], [words[k] for k in second], tables):
                gone.update(first)
                break
    return gone


def _is_fragment(words: Sequence[Heard], said: Sequence[int], n: int) -> bool:
    """ "ver- verlassen", "Schu... Schulden"; not "Ein- und Auszug"."""
    text = words[said[n]].text
    if n + 1 == len(said) or not text.endswith(("-", "…", "...")):
        return False
    fragment, whole = text.rstrip("-….").lower(), words[said[n + 1]].low
    return fragment.isalpha() and len(whole) > len(fragment) and whole.startswith(fragment)


def _is_repetition(first: Sequence[Heard], second: Sequence[Heard], tables: Tables) -> bool:
    same = all(
        a.low == b.low and a.low.isalpha() and parse(a.low) in (None, 1) for a, b in zip(first, second, strict=True)
    )
    inside = any(word.text[-1:] in ".?!:;" for word in first)
    if not same or inside:
        return False
    if len(first) == 1:
        return first[0].low in tables.doubled
    return first[0].low in tables.starts
