"""What is known of names beforehand, from `resources/identifiers` and the vocabulary of fields."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from protokollant.structure.fields.vocabulary import Vocabulary, read_names
from protokollant.structure.identifiers.patterns_de import NOUN

# Abbreviations, participles and what else begins a sentence in telegram style.
_NOT_STRANGE = re.compile(r"(?:t|en|end|nahme|weh|ist|erin|zug|ton|tur)$|[A-Z]{2}")


@dataclass(frozen=True)
class KnownNames:
    """`unclear` places are other words too: they count only behind a word that a place follows. `not_names` are
    words, in small letters, that are nobody's name; `words` the frequent words of the language, in small letters."""

    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    first: frozenset[str] = frozenset()
    not_names: frozenset[str] = frozenset()
    family: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    unclear: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()

    @cached_property
    def longest_place(self) -> int:
        """In words."""
        return max((len(place.split()) for place in (*self.places, *self.unclear)), default=1)

    def is_nobody(self, word: str) -> bool:
        """Whether nothing but a form of address would make the word a name."""
        return word.lower() in self.not_names or word.endswith("isch")

    def is_first(self, word: str) -> bool:
        return word in self.first or ("-" in word and word.split("-")[0] in self.first)

    def is_strange(self, word: str) -> bool:
        """Whether the word is neither a frequent one nor made of such: then it may be a name that no list knows."""
        small = word.lower().replace("ß", "ss")
        if not self.words or self.is_nobody(word) or NOUN.search(word) or _NOT_STRANGE.search(word):
            return False
        if any(small.removesuffix(ending) in self.words for ending in ("", "s", "es", "n", "en", "e", "er")):
            return False
        tails = (small[at:] for at in range(2, len(small) - 3))
        return not any(tail in self.words or tail.removesuffix("s") in self.words for tail in tails)

    def is_family(self, word: str) -> bool:
        return word in self.family or ("-" in word and any(part in self.family for part in word.split("-")))


def load_known_names(vocabulary: Vocabulary, folder: Path, words: Iterable[str] = ()) -> KnownNames:
    """From the lists in `folder`: of places `_` stands for a blank, and `?` marks the unclear. First names and words
    that are no names are also those of the vocabulary. Raises OSError."""

    def entries(name: str) -> tuple[str, ...]:
        return read_names((folder / f"{name}.txt").read_text(encoding="utf-8"))

    places = [place.replace("_", " ") for place in entries("places")]
    return KnownNames(
        vocabulary,
        vocabulary.first_names | frozenset(entries("first_names")),
        vocabulary.not_names | frozenset(entries("not_names")),
        frozenset(entries("surnames")),
        frozenset(place for place in places if not place.endswith("?")),
        frozenset(place.removesuffix("?") for place in places if place.endswith("?")),
        frozenset(words),
    )
