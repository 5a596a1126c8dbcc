"""How much a sentence sounds like a section: shared character n-grams with its title, cues, guidance and examples.

Cosine of tf-idf vectors of character n-grams (3 to 5) within words, which sees German compounds and endings without a
dictionary (Cavnar and Trenkle 1994; weighting as in Salton and Buckley 1988).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping

from protokollant.protocol.template import Section, Template

_WORD = re.compile(r"[^\W\d_]+|\d+")
_FREQUENT = set(
    (
        "der die das den dem des ein eine einen einem einer eines und oder aber in im an am auf aus bei mit nach "
        "von vom zu zum zur für um ist sind war waren wird werden wurde hat haben hatte sie er es ich wir ihr sein "
        "seine ihre sich auch noch dass als wie so the a an and or but in on at of to for with is are was were has "
        "have had she he it i we they her his that as"
    ).split()
)
Vector = Mapping[str, float]


def ngrams(text: str) -> Counter[str]:
    """Character n-grams of the words that carry meaning; figures count as one kind of thing."""
    grams: Counter[str] = Counter()
    for word in _WORD.findall(text.lower()):
        if word in _FREQUENT:
            continue
        if word.isdigit():
            grams["#"] += 1
            continue
        framed = f"_{word}_"
        for size in (3, 4, 5):
            grams.update(framed[i : i + size] for i in range(len(framed) - size + 1))
    return grams


class Wording:
    """The wording of a template's sections, ready to be compared with sentences."""

    def __init__(self, template: Template) -> None:
        texts = [_texts(section) for section in template.sections]
        seen = Counter(gram for section in texts for text in section for gram in ngrams(text))
        count = sum(len(section) for section in texts)
        self._idf = {gram: math.log((1 + count) / (1 + n)) + 1 for gram, n in seen.items()}
        self._rare = math.log(1 + count) + 1
        self._vectors = [[self._vector(text) for text in section] for section in texts]

    def _vector(self, text: str) -> Vector:
        weights = {gram: (1 + math.log(n)) * self._idf.get(gram, self._rare) for gram, n in ngrams(text).items()}
        norm = math.sqrt(sum(w * w for w in weights.values())) or 1.0
        return {gram: w / norm for gram, w in weights.items()}

    def similarities(self, sentence: str) -> list[float]:
        """One number from 0 to 1 for each section: the best match plus a share of the second best."""
        vector = self._vector(sentence)
        result = []
        for texts in self._vectors:
            matches = sorted((_cosine(vector, other) for other in texts), reverse=True)
            result.append(min(1.0, matches[0] + 0.5 * (matches[1] if len(matches) > 1 else 0.0)))
        return result


def _texts(section: Section) -> list[str]:
    """What is known of a section's wording: its names, what it is for, and each example by itself."""
    return [
        " ".join([section.title, *section.cues]),
        *([section.guidance] if section.guidance else []),
        *section.examples,
    ]


def _cosine(a: Vector, b: Vector) -> float:
    if len(b) < len(a):
        a, b = b, a
    return sum(weight * b[gram] for gram, weight in a.items() if gram in b)
