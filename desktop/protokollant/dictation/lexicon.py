"""What is known of words, arranged for looking up: the glossary, ordinary words, compounds. Built once, asked often."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from protokollant.dictation.glossary import NAMES, Entry, EntryKind, merged
from protokollant.dictation.phonetics import cologne, distance, plain
from protokollant.protocol.redaction import Redacted

# How a letter is called. Where one is taken down as a word that there is ("es", "er", "weh"), it counts as well.
LETTERS: Mapping[str, Mapping[str, str]] = {
    "de": {
        name: letter
        for letter, names in {
            "a": "a ah", "b": "b be beh", "c": "c ce ze zeh", "d": "d de deh", "e": "e eh", "f": "f ef eff",
            "g": "g ge geh", "h": "h ha hah", "i": "i ih", "j": "j jot jott", "k": "k ka kah", "l": "l el ell",
            "m": "m em emm", "n": "n en enn", "o": "o oh", "p": "p pe peh", "q": "q ku kuh", "r": "r er err",
            "s": "s es ess", "t": "t te teh tee", "u": "u uh", "v": "v vau fau", "w": "w we weh", "x": "x ix",
            "y": "y ypsilon", "z": "z zet zett",
        }.items()
        for name in names.split()
    },
    "en": {
        name: letter
        for letter, names in {
            "a": "a ay", "b": "b bee", "c": "c cee", "d": "d dee", "e": "e ee", "f": "f ef eff", "g": "g gee",
            "h": "h aitch", "i": "i", "j": "j jay", "k": "k kay", "l": "l el ell", "m": "m em", "n": "n en",
            "o": "o oh", "p": "p pee", "q": "q cue", "r": "r", "s": "s ess", "t": "t tee", "u": "u", "v": "v vee",
            "w": "w", "x": "x ex", "y": "y", "z": "z zed zee",
        }.items()
        for name in names.split()
    },
}  # fmt: skip
# The longest abbreviation that is spelled, and the most words of a phrase.
LONGEST_SPELLED = 8
LONGEST_PHRASE = 6
_WORD = re.compile(r"[^\W_]+")
_SHORTEST_SOUND = 4
# Edits over letters up to which a word that sounds the same may have been meant, where it sounds nearly the same, and
# up to which it is worth a suggestion.
_SAME_SOUND, _NEAR_SOUND, _SUGGESTED = 0.4, 0.25, 0.5
_CLEARLY = 0.1  # by so much the best must be better than the second
_SUGGESTIONS = 3
_TERM_ENDINGS = ("s", "es", "e", "n", "en", "er", "ern", "em")
_GENITIVE = ("s",)


def keys(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared: small, ß as ss."""
    return tuple(word.casefold() for word in _WORD.findall(text))


@dataclass(frozen=True, slots=True, repr=False)
class Phrase(Redacted):
    """What is heard, word by word, and the entry that it stands for."""

    keys: tuple[str, ...]
    entry: Entry

    @property
    def endings(self) -> tuple[str, ...]:
        """What may follow the last word, and then follows the right form."""
        return _TERM_ENDINGS if self.entry.kind is EntryKind.TERM else _GENITIVE


@dataclass(frozen=True, slots=True, repr=False)
class Likeness(Redacted):
    """An entry that sounds like what was heard; `sure` where it may stand in its place. `ending`: a genitive s."""

    entry: Entry
    share: float
    sure: bool
    ending: str = ""

    @property
    def text(self) -> str:
        return self.entry.right + self.ending


@dataclass(frozen=True, slots=True, repr=False)
class Compounds(Redacted):
    """Compounds by their first part with what links it. `genders`: m, f, n, p (plural), or several, of a first part
    that is also a word by itself; the others stand nowhere but in a compound."""

    seconds: Mapping[str, frozenset[str]] = field(default_factory=dict)
    genders: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, repr=False)
class Lexicon(Redacted):
    """`ordinary`: words that everybody uses, as `keys` gives them. Where there are none, nothing is replaced by sound,
    since nobody can tell then what was misheard."""

    entries: tuple[Entry, ...] = ()
    language: str = "de"
    ordinary: frozenset[str] = frozenset()
    compounds: Compounds = field(default_factory=Compounds)

    def is_familiar(self, key: str) -> bool:
        """Whether the recogniser can be expected to know a word, or the glossary does."""
        return key in self.ordinary or key in self._right_words or key.isdigit()

    @cached_property
    def phrases(self) -> Mapping[str, tuple[Phrase, ...]]:
        """By their first word, the longest first. The right form is among them: it may only lack its capitals."""
        found: dict[str, dict[tuple[str, ...], Phrase]] = defaultdict(dict)
        for entry in self.entries:
            for text in (*entry.heard, *self._right_form(entry)):
                words = keys(text)
                if 0 < len(words) <= LONGEST_PHRASE:
                    found[words[0]].setdefault(words, Phrase(words, entry))
        return {
            first: tuple(sorted(phrases.values(), key=lambda phrase: -len(phrase.keys)))
            for first, phrases in found.items()
        }

    @cached_property
    def spelled(self) -> Mapping[str, Entry]:
        """Abbreviations by their letters."""
        return {"".join(keys(e.right)): e for e in reversed(self.entries) if e.kind is EntryKind.ABBREVIATION}

    @cached_property
    def joined(self) -> Mapping[str, str]:
        """Long single words of the glossary, which may be heard as two or three."""
        words = (e.right for e in self.entries if e.kind is not EntryKind.ABBREVIATION and e.right.isalpha())
        return {word.casefold(): word for word in words if len(word) >= 2 * _SHORTEST_SOUND}

    def letter(self, key: str) -> str:
        """The letter that a word is the name of; empty where it is none."""
        return LETTERS.get(self.language, {}).get(key, key if len(key) == 1 and key.isalpha() else "")

    def alike(self, heard: str) -> tuple[Likeness, ...]:
        """Entries that sound like `heard` (a word, or several without blanks), the most alike first."""
        heard = plain(heard)
        found = self._alike(heard, "")
        if heard.endswith("s"):
            found += self._alike(heard[:-1], "s")
        best: dict[str, Likeness] = {}
        for one in sorted(found, key=lambda likeness: (likeness.share, likeness.text)):
            best.setdefault(one.entry.right, one)
        return tuple(best.values())[:_SUGGESTIONS]

    def meant(self, heard: str) -> Likeness | None:
        """The one entry that was probably said; None where there is none, or more than one."""
        found = self.alike(heard)
        if not found or not found[0].sure:
            return None
        return found[0] if len(found) < 2 or found[1].share - found[0].share >= _CLEARLY else None

    def _alike(self, heard: str, ending: str) -> list[Likeness]:
        if len(heard) < _SHORTEST_SOUND or not self.ordinary:
            return []
        code = cologne(heard)
        near = {i for variant in _variants(code) for i in self._sounds.get(variant, ())}
        result = []
        for i in near:
            letters, sound, entry = self._sounding[i]
            if ending and entry.kind not in NAMES:
                continue
            share = distance(heard, letters) / max(len(heard), len(letters))
            limit = _SAME_SOUND if sound == code else _NEAR_SOUND
            if share <= _SUGGESTED:
                result.append(Likeness(entry, share, share <= limit, ending))
        return result

    def _right_form(self, entry: Entry) -> tuple[str, ...]:
        """As something heard: only where there are capitals to be mended, and no ordinary word is meant. Single
        abbreviations are known by their letters."""
        words = keys(entry.right)
        ordinary = words[0] in self.ordinary and entry.right[1:].islower()
        known = len(words) == 1 and (ordinary or entry.kind is EntryKind.ABBREVIATION)
        return () if known or entry.right == entry.right.lower() else (entry.right,)

    @cached_property
    def _right_words(self) -> frozenset[str]:
        return frozenset(word for entry in self.entries for word in keys(entry.right))

    @cached_property
    def _sounding(self) -> tuple[tuple[str, str, Entry], ...]:
        """Letters, sound and entry of everything that can be known by its sound."""
        found = ((plain("".join(keys(e.right))), e) for e in self.entries if _has_sound(e))
        return tuple((letters, cologne(letters), entry) for letters, entry in found if len(letters) >= _SHORTEST_SOUND)

    @cached_property
    def _sounds(self) -> Mapping[str, tuple[int, ...]]:
        """By their code, and by every code that lacks one digit of it: what is at most one apart has one in common."""
        found: dict[str, list[int]] = defaultdict(list)
        for i, (_, code, _) in enumerate(self._sounding):
            for variant in _variants(code):
                found[variant].append(i)
        return {code: tuple(entries) for code, entries in found.items()}


def _has_sound(entry: Entry) -> bool:
    return entry.kind is not EntryKind.ABBREVIATION and len(keys(entry.right)) <= LONGEST_PHRASE // 2


def _variants(code: str) -> set[str]:
    return {code, *(code[:i] + code[i + 1 :] for i in range(len(code)))}


def read_words(text: str) -> frozenset[str]:
    """A list of words, one a line, as `keys` gives them; `#` begins a remark."""
    return frozenset(line for line in text.casefold().splitlines() if line and not line.startswith("#"))


def read_compounds(text: str) -> Compounds:
    """Lines `FIRST [GENDER]: SECOND SECOND ...`; `#` begins a remark. Raises ValueError that names the line."""
    seconds: dict[str, frozenset[str]] = {}
    genders: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        head, colon, tail = line.partition("#")[0].partition(":")
        if not head.strip() and not colon:
            continue
        words = head.split()
        if not colon or not 1 <= len(words) <= 2 or not set("".join(words[1:])) <= set("mfnp"):
            raise ValueError(f"line {number}")
        first = words[0].casefold()
        seconds[first] = seconds.get(first, frozenset()) | frozenset(word.casefold() for word in tail.split())
        if len(words) == 2:
            genders[first] = words[1]
    return Compounds(seconds, genders)


def build(
    entries: Iterable[Entry], language: str, ordinary: frozenset[str] = frozenset(), compounds: Compounds | None = None
) -> Lexicon:
    """Of the entries those of this language and those of any; of two for a word the first counts."""
    mine = (replace(entry, language=language) for entry in entries if entry.language in ("", language))
    return Lexicon(merged(mine), language, ordinary, compounds or Compounds())
