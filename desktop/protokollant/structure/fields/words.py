"""Words of labels, and where they stand in what was said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from protokollant.structure.fields.vocabulary import Vocabulary

# Words of a label that say nothing about what it names.
_EMPTY = set(
    "der die das des dem den und oder in am im um von vom mit zu zur zum art form anzahl zahl name nr nummer falls "
    "angegeben bei uns außer haus the and or kind per of on at with by number no mein meine war waren wann wo wie "
    "lange ich da ist laut".split()
)
# Ends of compounds that alone name anything.
_TOO_WIDE = set(
    "stunde stunden minuten wochen monate nummer termin termine gespräch kontakt person personen zeichen partner "
    "partnerin stelle dienst ersten zeiten".split()
)
_PREFIXES = "ab an auf aus bei ein fest her hin mit nach um vor weg weiter zu zurück zusammen".split()
_PARTICIPLE = re.compile(r"(ge(\w{3,}?)(?:t|en))(?:e[nrms]?)?")


def label_words(label: str) -> list[str]:
    """The words of a label that name something, in lower case."""
    return [w for w in re.findall(r"[^\W\d_]{2,}", label.lower()) if w not in _EMPTY and (len(w) > 2 or w == "kw")]


def stem(word: str) -> str:
    """A word without its ending."""
    word = re.sub(r"(?<=\w{5})ung(?:en)?$", "", word)
    return word[: max(5, len(word) - 2)] if len(word) > 5 else word


def tails(word: str, shortest: int = 6) -> list[str]:
    """What may be the last part of a compound: "Rückstand" of "Mietrückstand". Parts that are no words do no harm."""
    return [t for k in range(3, len(word) - shortest + 1) if (t := word[k:]) not in _TOO_WIDE]


def verb_forms(word: str, vocabulary: Vocabulary) -> list[str]:
    """How the verb says what a noun made of it does: "Aufnahme": "aufgenommen", "nahm ... auf"; "gerufen": "rufen"."""
    found: list[str] = []
    for root, (participle, *finite) in vocabulary.verb_nouns:
        prefix = next((p for p in _PREFIXES if word.endswith(p + root)), None)
        if prefix:
            found.append(rf"\b{prefix}{participle}")
            found += [rf"\b{form}\b[^,;.]*\b{prefix}\b" for form in finite]
    if match := _PARTICIPLE.fullmatch(word):
        found.append(rf"\b\w{{2,4}}{match[1]}")
        found.append(rf"\b{match[2]}")
    return found


def topic(words: Sequence[str], vocabulary: Vocabulary) -> re.Pattern[str] | None:
    """A pattern for any of a label's words: inflected, as a part of a compound, or said by another word."""
    parts: list[str] = []
    for word in words:
        parts.append(rf"\b{re.escape(stem(word))}")
        if len(word) >= 6:  # "Schulden" for "Gesamtschulden", and the other way round
            parts.append(rf"{re.escape(stem(word))}\w{{0,3}}\b")
        if len(word) >= 12:  # "Bewährungsende" for "Bewährungszeit"
            parts.append(rf"\b{re.escape(word[:8])}")
        if len(word) >= 10:
            parts.append(rf"\b{re.escape(word[-max(6, len(word) // 2) :][:-1])}")
        if ends := tails(word):  # "Rückstand" for "Mietrückstand"
            parts.append(rf"\b(?:{'|'.join(map(re.escape, ends))})(?:e[nrs]?|n|s)?\b")
        parts += verb_forms(word, vocabulary)
        parts += [rf"\b{re.escape(s)}" for s in vocabulary.means(word)]
    return re.compile("|".join(dict.fromkeys(parts)), re.IGNORECASE) if parts else None
