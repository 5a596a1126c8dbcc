"""What is known of a language's words: which forms belong together, which carry meaning, who can stand for whom.

The knowledge is a resource file; this module applies it. Stems are those of CISTEM (Weißweiler and Fraser 2017), which
needs no dictionary; strong verbs, whose vowels change, come from the file.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

from protokollant.protocol.redaction import Redacted


class Form(StrEnum):
    """What a verb's form says about time and reality."""

    PRESENT = "present"
    PAST = "past"  # preterite
    PARTICIPLE = "participle"
    REPORTED = "reported"  # Konjunktiv I, where it differs from the indicative
    UNREAL = "unreal"  # Konjunktiv II
    INFINITIVE = "infinitive"


@dataclass(frozen=True, slots=True, repr=False)
class Reading(Redacted):
    """One way to understand a word as a verb: its separable part ("" for none), its infinitive and form."""

    prefix: str
    verb: str
    form: Form


@dataclass(frozen=True)
class Grammar:
    """Tables of one language; see `resources/grammar/de.toml`. Everything is in lower case."""

    verbs: Mapping[str, tuple[tuple[str, Form], ...]]  # form -> (infinitive, form)
    present: Mapping[str, str]  # infinitive -> 3rd person singular
    prefixes: tuple[str, ...]  # separable, longest first
    free: frozenset[str]
    small: frozenset[str]
    fillers: frozenset[str]
    reporting: Mapping[str, str]  # key -> infinitive of a verb of saying
    neutral: frozenset[str]
    days: frozenset[str]
    same: Mapping[str, str]
    negations: frozenset[str]
    negation_stems: tuple[str, ...]
    pronouns: Mapping[str, tuple[str, str]]  # form -> (whom, cases)
    persons: Mapping[str, str]  # noun -> er, sie, es, plural
    spoken: Mapping[str, str]
    spoken_first: Mapping[str, str]  # of a verb whose subject is the speaker
    stem: Callable[[str], str]

    def plain(self, word: str) -> str:
        """A word in lower case, in the spelling that counts."""
        low = word.lower().replace("’", "'")
        if len(low) > 3 and low.endswith("'s"):
            low = low[:-2]
        if word[:1].islower() or word[:1] in "'’":
            low = self.spoken.get(low, low)
        return self.same.get(low, low)

    def readings(self, word: str) -> tuple[Reading, ...]:
        """How a word can be a strong verb; with its separable part where the word begins with one."""
        low = word.lower()
        found = [Reading("", verb, form) for verb, form in self.verbs.get(low, ())]
        for prefix in self.prefixes:
            rest = low.removeprefix(prefix)
            if rest != low and len(rest) > 2:
                rests = (rest, rest.removeprefix("zu")) if rest.startswith("zu") else (rest,)
                found += [Reading(prefix, verb, form) for r in rests for verb, form in self.verbs.get(r, ())]
        return tuple(found)

    def keys(self, word: str) -> frozenset[str]:
        """What identifies a word whatever its ending is. Words with a key in common may be forms of one word."""
        plain = self.plain(word)
        keys = {self.stem(plain)}
        keys |= {f"{r.prefix}~{r.verb}" for r in self.readings(plain)}
        for prefix in self.prefixes:
            rest = plain.removeprefix(prefix)
            if rest != plain and len(rest) > 3:
                keys.add(f"{prefix}~{self.stem(rest.removeprefix('zu') if rest.startswith('zu') else rest)}")
        keys.add(f"~{self.stem(plain)}")
        return frozenset(keys)

    def forms(self, word: str) -> frozenset[Form]:
        """What the word may be as a verb; empty where that is not known."""
        low = word.lower()
        strong = frozenset(reading.form for reading in self.readings(low))
        if strong or not word[:1].islower() or not self.present:
            return strong
        if re.fullmatch(r"\w{2,}(?:t|d|n|m)?e?te[nt]?", low) and len(low) > 4 and not low.startswith("ge"):
            return frozenset({Form.PAST})
        if re.fullmatch(rf"(?:{'|'.join(self.prefixes)})?ge\w{{2,}}t", low) and self.prefixes:
            return frozenset({Form.PARTICIPLE})
        return frozenset()

    def is_negation(self, word: str) -> bool:
        plain = self.plain(word)
        return (
            plain in self.negations
            or plain.startswith(self.negation_stems)
            or plain.endswith("n't")
            or bool(self.negations & {r.verb for r in self.readings(plain)})
        )

    def reports(self, word: str, keys: frozenset[str] | None = None) -> str | None:
        """The infinitive of the verb of saying that a word is a form of; `keys`: those that it has in its sentence."""
        if not word[:1].islower():
            return None
        own = self.keys(word) if keys is None else keys
        return next((self.reporting[key] for key in sorted(own, key=len, reverse=True) if key in self.reporting), None)


def load_grammar(text: str) -> Grammar:
    """The grammar of a resource file (TOML). Raises KeyError, ValueError or TOMLDecodeError for a broken one."""
    data = tomllib.loads(text)
    words = data["words"]
    stem = _STEMMERS[data.get("stemmer", "german")]
    verbs: dict[str, list[tuple[str, Form]]] = {}
    present: dict[str, str] = {}
    for line in data["verbs"].splitlines():
        if line.strip():
            infinitive, third, past, unreal, participle = line.split()
            present[infinitive] = third
            for form, kind in _conjugated(infinitive, third, past, unreal, participle):
                verbs.setdefault(form, []).append((infinitive, kind))
    for infinitive in data["regular"].split():
        root = re.sub(r"e?n$", "", infinitive)
        tail = "et" if root.endswith(("t", "d", "chn", "ffn")) else "t"
        past = f"{root}{tail}e"
        present[infinitive] = root + tail
        for form, kind in _conjugated(infinitive, root + tail, past, past, f"ge{root}{tail}"):
            verbs.setdefault(form, []).append((infinitive, kind))
    for infinitive, listed in data["forms"].items():
        for form in listed.split():
            kind = _IRREGULAR.get(form, Form.PRESENT)
            verbs.setdefault(form, []).append((infinitive, kind))
    pairs = [line.split() for line in words["same"].splitlines() if line.strip()]
    return Grammar(
        verbs={form: tuple(dict.fromkeys(found)) for form, found in verbs.items()},
        present=present,
        prefixes=tuple(sorted(data["prefixes"]["separable"].split(), key=len, reverse=True)),
        free=frozenset(words["free"].split()),
        small=frozenset(words["small"].split()),
        fillers=frozenset(words["fillers"].split()),
        reporting={
            key: verb for verb in words["reporting"].split() for key in (f"~{verb}", f"~{stem(verb)}", stem(verb))
        }
        | {f"{p}~{b}": p + v for p, v, b in (("mit", "teilen", "teil"), ("an", "geben", "geben"))},
        neutral=frozenset(words["neutral"].split()),
        days=frozenset(words["days"].split()),
        same={other: first for first, *others in pairs for other in others},
        negations=frozenset(data["negation"]["words"].split()),
        negation_stems=tuple(data["negation"]["stems"].split()),
        pronouns=_pronouns(data["pronouns"]),
        persons={noun: gender for gender, nouns in data["persons"].items() for noun in nouns.split()},
        spoken=dict(data["spoken"]),
        spoken_first=dict(data["spoken_first"]),
        stem=stem,
    )


_IRREGULAR = dict.fromkeys(("sei", "seist", "seien", "seiet", "habest"), Form.REPORTED) | {
    "waren": Form.PAST,
    "wart": Form.PAST,
    "wärst": Form.UNREAL,
    "wären": Form.UNREAL,
    "worden": Form.PARTICIPLE,
    "möcht": Form.UNREAL,
    "wär": Form.UNREAL,
    "hätt": Form.UNREAL,
    "würd": Form.UNREAL,
}


def _conjugated(infinitive: str, third: str, past: str, unreal: str, participle: str) -> Iterable[tuple[str, Form]]:
    root = re.sub(r"e?n$", "", infinitive)
    yield infinitive, Form.INFINITIVE
    yield third, Form.PRESENT
    if infinitive != "sein":  # "seit"
        yield root + "t", Form.PRESENT
    yield infinitive + "d", Form.PRESENT
    yield root, Form.PRESENT
    if third.endswith("t"):
        yield third[:-1] + "st", Form.PRESENT
    yield root + "e", Form.REPORTED
    past_root, unreal_root = past.removesuffix("e"), unreal.removesuffix("e")
    for form in (past, past_root + "en", past_root + "st", past_root + "et"):
        yield form, Form.PAST
    if unreal != past:
        for ending in ("e", "en", "est", "et", "st", "t"):
            yield unreal_root + ending, Form.UNREAL
    for ending in ("", "e", "er", "en", "es", "em"):
        yield participle + ending, Form.PARTICIPLE


def _pronouns(table: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
    found = {}
    for whom, listed in table.items():
        for entry in listed.split():
            form, cases = entry.split(":")
            found[form] = (whom, cases)
    return found


_UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u"})
_MARKED = (("sch", "$"), ("ei", "%"), ("ie", "&"))


@lru_cache(maxsize=4096)
def german_stem(word: str) -> str:
    """A German word without its endings, in lower case: CISTEM, with nouns and others treated alike."""
    text = word.lower().translate(_UMLAUTS).replace("ß", "ss")
    text = re.sub(r"^ge(.{4,})", r"\1", text)
    for letters, sign in _MARKED:
        text = text.replace(letters, sign)
    text = re.sub(r"(.)\1", r"\1*", text)
    while len(text) > 3:
        cut = re.sub(r"(?:e[mr]|nd)$", "", text) if len(text) > 5 else text
        cut = re.sub(r"[tesn]$", "", text) if cut == text else cut
        if cut == text:
            break
        text = cut
    text = re.sub(r"(.)\*", r"\1\1", text)
    for letters, sign in _MARKED:
        text = text.replace(sign, letters)
    return text


@lru_cache(maxsize=4096)
def english_stem(word: str) -> str:
    """An English word without its commonest endings, in lower case."""
    text = word.lower().replace("’", "'").removesuffix("'s")
    cut = re.sub(r"(?:ies|ied|y|ing|ed|es|s|e|ly)$", "", text) if len(text) > 3 else text
    return re.sub(r"([bdgmnprt])\1$", r"\1", cut) if len(cut) > 2 else text


_STEMMERS = {"german": german_stem, "english": english_stem}
