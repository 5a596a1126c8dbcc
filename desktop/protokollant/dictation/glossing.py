"""The glossary at work: misheard words become right ones, spelled abbreviations are put together, split compounds are
joined, and of unsure words that nobody uses those are replaced that sound like one of the glossary.

Every change is kept as a `Reading`; the recognised words stay behind the written one as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields

from protokollant.dictation.commands import Written
from protokollant.dictation.compounds import compound, glossary_compound
from protokollant.dictation.confidence import UNFAMILIAR
from protokollant.dictation.glossary import NAMES
from protokollant.dictation.lexicon import LONGEST_SPELLED, Lexicon
from protokollant.dictation.pieces import Piece, Pieces
from protokollant.dictation.rules import COMPOUNDS, GLOSSARY, PHONETICS, Rules
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.transcript import Reading, Word

# Of so many words a name may be heard as one or as several.
_LONGEST_SOUND = 3


@dataclass(frozen=True, slots=True, repr=False)
class Glossed(Written):
    """A written word with what was changed in it, or might have been."""

    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class _Match(Redacted):
    """`pieces[first : last + 1]` are written as `text`; `reading` says why."""

    first: int
    last: int
    text: str
    rule: str
    name: bool = False
    alternatives: tuple[str, ...] = ()


_VOWEL = re.compile("[aeiouyäöü]")
_Finder = Callable[[Pieces, int, Lexicon], _Match | None]


def gloss(words: Sequence[Written], rules: Rules) -> list[Written]:
    """The same words, some of them replaced or put together. Every recognised word is behind exactly one, in order."""
    lexicon, pieces = rules.lexicon, Pieces(words)
    finders: list[_Finder] = []
    if rules.on(GLOSSARY):
        finders += [_exact, _spelled]
    if rules.on(COMPOUNDS):
        finders += [_joined]
    finders += [_unsure if rules.on(PHONETICS) else _doubted]
    matches: list[_Match] = []
    i = 0
    while i < len(pieces.all):
        match = next((found for find in finders if (found := find(pieces, i, lexicon))), None)
        if match is not None:
            matches.append(match)
        i = i + 1 if match is None else match.last + 1
    result = list(words)
    for match in reversed(matches):
        _write(result, pieces, match)
    return result


def readings(words: Sequence[Written]) -> tuple[Reading, ...]:
    """Those of a whole sentence, in order."""
    return tuple(reading for word in words if isinstance(word, Glossed) for reading in word.readings)


def _exact(pieces: Pieces, i: int, lexicon: Lexicon) -> _Match | None:
    """What the glossary says that is heard; the longest phrase wins, and the last word may have an ending."""
    piece = pieces.all[i]
    for phrase in lexicon.phrases.get(piece.key, ()):
        last = i + len(phrase.keys) - 1
        said = pieces.run(i, last)
        if said is None or tuple(p.key for p in said[:-1]) != phrase.keys[:-1]:
            continue
        ending = "" if said[-1].key == phrase.keys[-1] else _ending(said[-1].key, phrase.keys[-1], phrase.endings)
        if ending is not None:
            return _changed(pieces, i, last, phrase.entry.right + ending, GLOSSARY)
    for ending in ("s", "es", "e", "n", "en", "er", "ern", "em"):
        if piece.key.endswith(ending) and not lexicon.is_familiar(piece.key):
            for phrase in lexicon.phrases.get(piece.key.removesuffix(ending), ()):
                if len(phrase.keys) == 1 and ending in phrase.endings:
                    return _changed(pieces, i, i, phrase.entry.right + ending, GLOSSARY)
    return None


def _ending(said: str, key: str, endings: Sequence[str]) -> str | None:
    ending = said.removeprefix(key)
    return ending if len(ending) < len(said) and ending in endings else None


def _spelled(pieces: Pieces, i: int, lexicon: Lexicon) -> _Match | None:
    """ "es ge be", "s. g. b.", "S-G-B", "sgb" -> "SGB"."""
    if not lexicon.spelled:
        return None
    letters: list[str] = []
    found: _Match | None = None
    for last in range(i, min(i + LONGEST_SPELLED, len(pieces.all))):
        if last > i and not pieces.joins(last - 1):
            break
        piece = pieces.all[last]
        letter = lexicon.letter(piece.key) or (piece.key if piece.text.isupper() and len(piece.key) < 5 else "")
        if not letter and last > i:
            break
        letters.append(letter or piece.key)
        entry = lexicon.spelled.get("".join(letters))
        if entry is not None and _is_spelling(pieces.all[i : last + 1], lexicon):
            found = _changed(pieces, i, last, entry.right, GLOSSARY)
        if not letter:
            break
    return found


def _is_spelling(said: Sequence[Piece], lexicon: Lexicon) -> bool:
    """Two that are both words ("es er") are no letters; a single word is an abbreviation unless it is a word, or can be
    spoken and is written as a name ("Uma")."""
    words = [piece for piece in said if len(piece.key) > 1 and piece.key in lexicon.ordinary]
    if len(said) > 1:
        return len(words) < len(said) or len(said) > 2
    return not words and not (said[0].text.istitle() and _VOWEL.search(said[0].key, 1))


def _joined(pieces: Pieces, i: int, lexicon: Lexicon) -> _Match | None:
    for count in (3, 2):
        said = pieces.run(i, i + count - 1)
        if said is not None and (word := glossary_compound(said, lexicon)):
            return _changed(pieces, i, i + count - 1, word, COMPOUNDS)
    said = pieces.run(i, i + 1)
    if said is None or pieces.is_hyphenated(i, i + 1):
        return None
    word = compound(said[0], said[1], pieces.before(i), lexicon.compounds)
    return _changed(pieces, i, i + 1, word, COMPOUNDS) if word else None


def _unsure(pieces: Pieces, i: int, lexicon: Lexicon) -> _Match | None:
    """Unsure words that sound like one of the glossary, where at least one of them is no ordinary word."""
    if not pieces.all[i].probability < UNFAMILIAR:
        return None
    for last in range(min(i + _LONGEST_SOUND, len(pieces.all)) - 1, i - 1, -1):
        said = pieces.run(i, last)
        if said is None or any(p.probability >= UNFAMILIAR for p in said):
            continue
        if all(lexicon.is_familiar(p.key) for p in said):
            continue
        meant = lexicon.meant("".join(p.key for p in said))
        if meant is not None:
            others = tuple(a.text for a in lexicon.alike("".join(p.key for p in said)) if a.entry != meant.entry)
            match = _changed(pieces, i, last, meant.text, PHONETICS)
            name = meant.entry.kind in NAMES
            return match and _Match(i, last, match.text, PHONETICS, name, (pieces.text(i, last), *others))
    return _doubted(pieces, i, lexicon)


def _doubted(pieces: Pieces, i: int, lexicon: Lexicon) -> _Match | None:
    """An unsure word that nobody uses stays, but is noted with what else it may have been."""
    piece = pieces.all[i]
    if piece.probability >= UNFAMILIAR or not lexicon.ordinary or lexicon.is_familiar(piece.key):
        return None
    alternatives = tuple(likeness.text for likeness in lexicon.alike(piece.key))
    return _Match(i, i, piece.text, "", alternatives=alternatives)


def _changed(pieces: Pieces, first: int, last: int, text: str, rule: str) -> _Match | None:
    return _Match(first, last, text, rule) if pieces.text(first, last) != text else None


def _write(words: list[Written], pieces: Pieces, match: _Match) -> None:
    """Later matches are written already: what stands to the left of them is where it was."""
    first, last = pieces.all[match.first], pieces.all[match.last]
    group = words[first.word : last.word + 1]
    before, after = group[0].text[: first.start], group[-1].text[last.end :]
    if pieces.is_dotted(match.first, match.last) and (after[:2] == ".-" or pieces.goes_on(match.last)):
        after = after.removeprefix(".")
    reading = Reading(match.text, pieces.text(match.first, match.last), match.rule, match.name, match.alternatives)
    said: tuple[Word, ...] = tuple(word for written in group for word in written.words)
    known = readings(group)
    base = {f.name: getattr(group[-1], f.name) for f in fields(Written)}
    base |= {"text": before + match.text + after, "words": said, "starts": group[0].starts}
    words[first.word : last.word + 1] = [Glossed(**base, readings=(reading, *known))]
