"""What is known of names beforehand, from `resources/identifiers` and the vocabulary of fields."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from protokollant.structure.fields.vocabulary import Vocabulary, read_names
from protokollant.structure.identifiers.patterns_de import NOUN

# Abbreviations, participles and what else begins a sentence in telegram style.
_NOT_STRANGE = re.compile(
    r"(?:t|[Nn]r|en|end|nahme|weh|ist|erin|zug|ton|tur|ig|ige|lich|liche|los|haft|ierte|ierter|ierten|ler|innen|zen)$|"
    r"[A-Z]{2}|^.{1,2}$"
)
_NOT_NAMEISH = re.compile(
    r"(?:en|[Nn]r|end|ei|nahme|los|haft|ige?|liche?|ierte?[rn]?|innen|zug|tür|lei|thek|ist|isten)$|[A-Z]{2}|^.{1,3}$"
)
_MEDICAL = re.compile(
    r"(?:zepam|zolam|ose|itis|ämie|urie|pathie|phobie|cillin|pril|sartan|statin|dipin|peridon|prazol|apin|oxin|idol|"
    r"azol|profen|hydrat|"
    r"amin|thadon|norphin|orphin|razetam|lutamid|tralin|pram|xetin|pidem|olol|prolol|zapin|triptan|triptylin|mycin|"
    r"oxacin|thiazid|semid|formin|gliptin|glinid|parin|xaban|grel|vudin|fungin|methasol|solon|sonid|afaxin|lanzapin|"
    r"tiapin|azin|clon|paron|metacin|gabalin)$"
)
_SURNAME = re.compile(
    r"\w{2,}(?:owski|ewski|inski|czyk|wicz|witz|ović|ović|evic|escu|enko|opoulos|idis|shvili|adze|oğlu|oglu|sson|yan|"
    r"ssen)"
)
# Albrecht, Ostertag: names that end as nouns do
_NAME_LIKE = re.compile(r"\w{2,5}(?:brecht|precht|recht|tag|heim|gang|markt|kammer)")
_ADJECTIVE = re.compile(r"(?:isch|lich)e[rnms]?$")
# Parts of names from elsewhere that are words or too short to look like a name.
_PART = re.compile(
    r"Thi|Van|Mai|Hai|Bao|Quoc|Duc|Minh|Ngoc|Anh|Thanh|Hong|Kim|Lan|Linh|Huong|Phuong|Mei|Wang|Chen|Li|Xu|Wu|Alpha|"
    r"Bah|Barry|Sow|"
    r"Abd|Abdul|Abdel|Abu|Umm|Haji|Hadschi|Ould|Ag|Ibn|Bin|Ba|Sy|Ka|Ly|Ho|Ha|Le|Do|Tu|Son|Khan|Jan|Gul|Bibi|Shah|Mir|"
    r"Singh|Kaur|Da|Dos|"
    r"Del|San|Cruz|Maria|José|Jesus|Ramadan|Islam|Din|Mo|Yu|Jin|Sun|Min|Ahn|Ali|Sidi|Cheikh|Hassan|Saliou|Tran|Dinh|"
    r"Xuan"
)
_LONGEST_NAME = 60  # letters
_INFLECTIONS = ("", "s", "es", "n", "en", "e", "er", "ern", "in", "innen")
# Letters that neither German nor the French words in German have.
_FOREIGN = re.compile(r"[^\Wa-zäöüßéèêëàâçôîïûùœæñáóíúãåøò]")


@dataclass(frozen=True)
class KnownNames:
    """`unclear` places and family names are other words too: they count only behind a word that a place or a name
    follows. `not_names` are words, in small letters, that are nobody's name; `words` the frequent words of the
    language, in small letters; `nouns` less frequent ones, none of them a listed name."""

    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    first: frozenset[str] = frozenset()
    not_names: frozenset[str] = frozenset()
    family: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    unclear: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    unclear_family: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()

    @cached_property
    def longest_place(self) -> int:
        """In words."""
        return max((len(place.split()) for place in (*self.places, *self.unclear)), default=1)

    @cached_property
    def common(self) -> frozenset[str]:
        """The frequent words that are nobody's name."""
        return self.words - {_small(name) for name in (*self.first, *self.family)}

    @cached_property
    def _first_plain(self) -> frozenset[str]:
        return frozenset(_plain(name) for name in self.first)

    @cached_property
    def _family_plain(self) -> frozenset[str]:
        return frozenset(_plain(name) for name in self.family)

    def is_nobody(self, word: str) -> bool:
        """Whether nothing but a form of address would make the word a name."""
        return (
            word.lower() in self.not_names
            or word.endswith("isch")
            or (len(word) > 9 and _ADJECTIVE.search(word) is not None)
        )

    def is_first(self, word: str) -> bool:
        if word in self.first or (is_foreign(word) and _plain(word) in self._first_plain):
            return True
        first, _, rest = word.partition("-")
        return bool(rest) and first in self.first and _small(rest.rsplit("-")[-1]) not in self.common

    def is_family(self, word: str) -> bool:
        if word in self.family or (is_foreign(word) and _plain(word) in self._family_plain):
            return True
        parts = word.split("-")
        return len(parts) > 1 and any(part in self.family for part in parts) and _small(parts[-1]) not in self.common

    def is_known(self, word: str) -> bool:
        return self.is_first(word) or self.is_family(word)

    def is_common(self, word: str) -> bool:
        """Whether the word is a frequent one, an inflected one, or composed of two."""
        small = _small(word.rsplit("-")[-1])
        if len(word) > _LONGEST_NAME or self.is_nobody(word) or self._is_word(small):
            return True
        for at in range(3, len(small) - 3):
            if small[at:] in self.common or self._is_word(small[at:]):
                head = small[:at]
                if head in self.common or head.removesuffix("s") in self.common or head + "e" in self.common:
                    return True
        return False

    def is_part(self, word: str) -> bool:
        """Whether the word belongs to the name that stands beside it."""
        return (
            bool(_PART.fullmatch(word)) or self.is_first(word) or (self.is_strange(word) and not self.is_common(word))
        )

    def is_rare(self, word: str) -> bool:
        """Whether the word itself is none of the frequent ones, of what parts ever it may be made."""
        if not self.words or self.is_nobody(word) or self._is_word(_small(word)):
            return False
        return not NOUN.search(word) or _NAME_LIKE.fullmatch(word) is not None

    def _is_surname(self, word: str) -> bool:
        """Whether the word ends as family names do, and what is before it is none of the language."""
        return bool(_SURNAME.fullmatch(word)) or (word.endswith("mann") and _small(word[:-4]) not in self.common)

    def is_uncommon(self, word: str) -> bool:
        """Whether the word may well be a name where something else speaks for it. False without a list of words."""
        if not self.words or not 2 < len(word) <= _LONGEST_NAME or NOUN.search(word) or self.is_nobody(word):
            return False
        return not self.is_common(word) or self._is_surname(word)

    def is_strange(self, word: str) -> bool:
        """Whether the word does not even look like a word of the language: then little has to speak for a name."""
        if not self.is_uncommon(word) or _NOT_STRANGE.search(word) or _MEDICAL.search(word) or self.is_noun(word):
            return False
        small = _small(word)
        heads = (small[:at] for at in range(5, len(small) - 2))
        tails = (small[at:] for at in range(2, len(small) - 3))
        return not (any(head in self.common for head in heads) or any(map(self._is_word, tails)))

    def is_nameish(self, word: str) -> bool:
        """Whether the word is most probably a name inside of a sentence: no noun, nor composed of one."""
        if not self.is_uncommon(word) or self.is_noun(word) or _NOT_NAMEISH.search(word) or _MEDICAL.search(word):
            return False
        small = _small(word)
        return not any(
            self._is_word(small[at:]) and (len(small) - at > 3 or small[:at] in self.common)
            for at in range(2, len(small) - 2)
        )

    def is_noun(self, word: str) -> bool:
        """Whether the word is one of the less frequent nouns, inflected, or ends with one ("Posaunenchor")."""
        small = _small(word.rsplit("-")[-1])
        forms = [
            small.removesuffix(e) for e in _INFLECTIONS if small.endswith(e) and (not e or len(small) - len(e) > 3)
        ]
        return any(form in self.nouns for form in forms) or any(
            form[at:] in self.nouns for form in forms for at in range(3, len(form) - 4)
        )

    def _is_word(self, small: str) -> bool:
        return any(
            small.removesuffix(ending) in self.common
            for ending in _INFLECTIONS
            if len(small) - len(ending) > 2 and small.endswith(ending)
        )


def is_foreign(word: str) -> bool:
    """Whether a word is written with letters that German does not have."""
    return _FOREIGN.search(word.lower()) is not None


def _small(word: str) -> str:
    return word.lower().replace("ß", "ss")


def _plain(word: str) -> str:
    """Without the marks on its letters."""
    letters = word.replace("ı", "i").replace("ł", "l").replace("đ", "d").replace("Đ", "D").replace("Ł", "L")
    return "".join(c for c in unicodedata.normalize("NFD", letters) if not unicodedata.combining(c))


def load_known_names(vocabulary: Vocabulary, folder: Path, words: Iterable[str] = ()) -> KnownNames:
    """From the lists in `folder`: of places `_` stands for a blank, and `?` marks the unclear. First names and words
    that are no names are also those of the vocabulary. Raises OSError."""

    def entries(name: str) -> tuple[str, ...]:
        return read_names((folder / f"{name}.txt").read_text(encoding="utf-8"))

    places = [place.replace("_", " ") for place in (*entries("places"), *entries("places_more"))]
    return KnownNames(
        vocabulary,
        vocabulary.first_names | frozenset(entries("first_names")),
        vocabulary.not_names | frozenset(entries("not_names")),
        frozenset(entries("surnames")),
        frozenset(place for place in places if not place.endswith("?")),
        frozenset(place.removesuffix("?") for place in places if place.endswith("?")),
        frozenset(words),
        frozenset(entries("unclear_surnames")),
        frozenset(entries("nouns")),
    )
