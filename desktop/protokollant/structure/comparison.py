"""Does a reworded text say what was said? Compares it with its source and lists what was lost, added or moved.

Meant to be strict where a mistake does harm: numbers, dates, names, negations, risk words, who does what to whom, what
is reported and what is fact. Words are compared by what identifies them, so that endings and order may differ.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TypeVar

from protokollant.dictation.values import Value, ValueKind
from protokollant.protocol.redaction import Redacted
from protokollant.structure.grammar import Form, Grammar
from protokollant.structure.side import SaidWord, Side, is_content

T = TypeVar("T")
# A written sentence is at most so much longer and shorter than the spoken one, in words; short ones have some room.
_LONGEST, _SHORTEST, _ROOM = 1.5, 0.5, 4


class Subject(StrEnum):
    """What a finding is about."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    NEGATION = "negation"
    RISK = "risk"
    WORD = "word"
    SMALL = "small"  # a preposition or conjunction that carries meaning
    PRONOUN = "pronoun"
    ROLE = "role"  # who does it to whom
    TENSE = "tense"
    MOOD = "mood"  # fact, report, or unreal
    LENGTH = "length"


class Change(StrEnum):
    LOST = "lost"
    ADDED = "added"
    MOVED = "moved"


@dataclass(frozen=True, slots=True, repr=False)
class Finding(Redacted):
    """`span`: the passage of the reworded text that it is about; for something lost the words around the gap."""

    subject: Subject
    change: Change
    span: tuple[int, int]
    words: str


_VALUES = {
    ValueKind.DATE: Subject.DATE,
    ValueKind.TIME: Subject.DATE,
    ValueKind.DURATION: Subject.NUMBER,
    ValueKind.MONEY: Subject.NUMBER,
    ValueKind.NUMBER: Subject.NUMBER,
    ValueKind.LAW: Subject.NUMBER,
    ValueKind.DIGITS: Subject.NUMBER,
}


def compare(
    source: str, text: str, grammar: Grammar, risk: re.Pattern[str] | None = None, language: str = "de"
) -> tuple[Finding, ...]:
    """What in `text` differs in meaning from `source`, in the order of the text; empty where nothing was found."""
    if source == text:
        return ()
    said, written = Side(source, grammar, risk, language), Side(text, grammar, risk, language)
    gaps = _Gaps(said, written)
    found = [
        *_values(said, written, gaps),
        *_negations(said, written, gaps),
        *_risk(said, written, gaps),
        *_words(said, written, gaps),
        *_pronouns(said, written, gaps),
        *_roles(said, written),
        *_verbs(said, written),
        *_length(said, written),
    ]
    return tuple(sorted(found, key=lambda f: (f.span, f.subject, f.change)))


class _Gaps:
    """Where in the written text something stood that it has not."""

    def __init__(self, said: Side, written: Side) -> None:
        self._written = written
        matcher = SequenceMatcher(None, said.plain, written.plain, autojunk=False)
        self._at = {i: b for _, a, end, b, _ in matcher.get_opcodes() for i in range(a, end)}
        for a, b, size in matcher.get_matching_blocks():
            self._at.update({a + k: b + k for k in range(size)})

    def __call__(self, index: int) -> tuple[int, int]:
        return self._written.around(self._at.get(index, 0))


def _values(said: Side, written: Side, gaps: _Gaps) -> Iterable[Finding]:
    """Numbers, dates, times: each as often as it was said; and no figure that was not."""

    def counted(side: Side) -> list[tuple[str, Value]]:
        return [(f"{_VALUES.get(v.kind, Subject.NUMBER)} {v.value}", v) for v in side.counted]

    lost, added = _difference(counted(said), counted(written))
    for value in lost:
        first = next(w.index for w in said.words if w.end > value.start)
        words = said.text[value.start : value.end]
        yield Finding(_VALUES.get(value.kind, Subject.NUMBER), Change.LOST, gaps(first), words)
    for value in added:
        span = value.start, value.end
        yield Finding(_VALUES.get(value.kind, Subject.NUMBER), Change.ADDED, span, written.text[slice(*span)])


def _difference(before: Sequence[tuple[str, T]], after: Sequence[tuple[str, T]]) -> tuple[list[T], list[T]]:
    """What is there less, and more, often than before."""
    less, more = Counter(k for k, _ in before), Counter(k for k, _ in after)
    return _surplus(before, less - more), _surplus(after, more - less)


def _surplus(entries: Sequence[tuple[str, T]], count: Counter[str]) -> list[T]:
    found = []
    for key, entry in reversed(entries):
        if count[key]:
            count[key] -= 1
            found.append(entry)
    return found[::-1]


def _negations(said: Side, written: Side, gaps: _Gaps) -> Iterable[Finding]:
    def listed(side: Side) -> list[tuple[str, SaidWord]]:
        return [
            (_negation(side.grammar, word.text), word) for word in side.words if side.grammar.is_negation(word.text)
        ]

    before, after = listed(said), listed(written)
    lost, added = _difference(before, after)
    for word in lost:
        yield Finding(Subject.NEGATION, Change.LOST, gaps(word.index), word.text)
    for word in added:
        yield Finding(Subject.NEGATION, Change.ADDED, (word.start, word.end), word.text)
    if not lost and not added:
        for (_, there), (_, here) in zip(sorted(before, key=_first), sorted(after, key=_first), strict=True):
            if not _same_scope(said, there, written, here):
                yield Finding(Subject.NEGATION, Change.MOVED, (here.start, here.end), here.text)


def _first(entry: tuple[str, SaidWord]) -> tuple[str, int]:
    return entry[0], entry[1].index


def _negation(grammar: Grammar, word: str) -> str:
    plain = grammar.plain(word)
    return next((s for s in grammar.negation_stems if plain.startswith(s)), plain)


def _same_scope(said: Side, there: SaidWord, written: Side, here: SaidWord) -> bool:
    """A negation stays beside the same word, in a clause with the same content."""

    def clause(side: Side, word: SaidWord) -> list[frozenset[str]]:
        return [side.keys[w.index] for w in side.words if w.clause == word.clause and is_content(side, w)]

    def beside(side: Side, word: SaidWord) -> list[frozenset[str]]:
        content = [w for w in side.words if w.clause == word.clause and is_content(side, w)]
        before = [w for w in content if w.index < word.index][-1:]
        after = [w for w in content if w.index > word.index][:1]
        return [side.keys[w.index] for w in before + after]

    one, other = beside(said, there), beside(written, here)
    first, second = clause(said, there), clause(written, here)
    at_end = not _followed(said, there) and not _followed(written, here) and len(first) == len(second)
    if one and other and not at_end and not any(a & b for a in one for b in other):
        return False
    shared = sum(any(a & b for b in second) for a in first)
    return not first or not second or shared * 2 >= min(len(first), len(second))


def _followed(side: Side, word: SaidWord) -> bool:
    """Whether content of the same clause follows."""
    return any(w.clause == word.clause and is_content(side, w) for w in side.words[word.index + 1 :])


def _risk(said: Side, written: Side, gaps: _Gaps) -> Iterable[Finding]:
    """Risk words: each of the source is in the text, and no other one."""

    def keys(side: Side, span: tuple[int, int]) -> frozenset[str]:
        inside = [side.keys[w.index] for w in side.words if span[0] < w.end and w.start < span[1]]
        return frozenset().union(*inside)

    for span in said.risk:
        if not any(keys(said, span) & keys(written, other) for other in written.risk):
            first = next((w.index for w in said.words if w.end > span[0]), 0)
            yield Finding(Subject.RISK, Change.LOST, gaps(first), said.text[slice(*span)])
    for span in written.risk:
        if not any(keys(written, span) & keys(said, other) for other in said.risk):
            yield Finding(Subject.RISK, Change.ADDED, span, written.text[slice(*span)])


def _words(said: Side, written: Side, gaps: _Gaps) -> Iterable[Finding]:
    """Content words and names without an origin, and those that are missing; small words likewise."""
    grammar = said.grammar
    reported = any(said.reports(word) for word in said.words)
    reporting = any(written.reports(word) in grammar.neutral for word in written.words)
    lost, added = _difference(_nouns_of_persons(said), _nouns_of_persons(written))
    for word in lost:
        yield Finding(Subject.WORD, Change.LOST, gaps(word.index), word.text)
    for word in added:
        yield Finding(Subject.WORD, Change.ADDED, (word.start, word.end), word.text)
    for here, there, change in ((written, said, Change.ADDED), (said, written, Change.LOST)):
        for word in here.words:
            subject = _subject(here, word)
            counted = word in lost or word in added
            if subject is None or counted:
                continue
            if _has_origin(here, word, there, subject) and not (change is Change.ADDED and _oftener(here, word, there)):
                continue
            if subject is Subject.SMALL and _belongs_to_report(here, word):
                continue
            verb = here.reports(word)
            if verb in grammar.neutral and (change is Change.ADDED or reporting):
                if change is Change.ADDED and not reported:
                    yield Finding(Subject.MOOD, change, (word.start, word.end), word.text)
                continue
            span = (word.start, word.end) if change is Change.ADDED else gaps(word.index)
            yield Finding(subject, change, span, word.text)


def _oftener(here: Side, word: SaidWord, there: Side) -> bool:
    """Whether a word is said once more, again, than it was."""
    if not is_content(here, word) or word.index in here.named:
        return False
    own = here.keys[word.index]
    before = sum(own & keys != frozenset() for keys in here.keys[: word.index])
    return before >= 1 and before >= sum(own & keys != frozenset() for keys in there.keys)


def _nouns_of_persons(side: Side) -> list[tuple[str, SaidWord]]:
    """Mother, brother, ...: each as often as it was said; a form of address belongs to its name."""
    return [
        (side.plain[word.index], word)
        for word in side.words
        if word.text[:1].isupper()
        and side.plain[word.index] in side.grammar.persons
        and word.index not in side.named
        and word.index + 1 not in side.named
    ]


def _belongs_to_report(side: Side, word: SaidWord) -> bool:
    """The "an" of "gibt ... an"."""
    start = f"{side.plain[word.index]}~"
    return any(
        side.reports(w) in side.grammar.neutral and any(key.startswith(start) for key in side.keys[w.index])
        for w in side.words
    )


def _subject(side: Side, word: SaidWord) -> Subject | None:
    """What a word counts as; None for those that others look after, or that mean nothing alone."""
    grammar, plain = side.grammar, side.plain[word.index]
    if word.value is not None or grammar.is_negation(word.text):
        return None
    if plain in grammar.days and word.text.lower() != "morgens":
        return Subject.DATE
    if word.index in side.named and word.text not in {"Frau", "Herr", "Herrn"}:
        return Subject.NAME
    if plain in grammar.fillers or word.text.lower() in grammar.fillers:
        return None
    if plain in grammar.small or plain in grammar.prefixes:
        return Subject.SMALL
    return Subject.WORD if is_content(side, word) else None


def _has_origin(here: Side, word: SaidWord, there: Side, subject: Subject) -> bool:
    if subject is Subject.NAME:
        names = {plain.removesuffix("'") for plain in there.plain}
        low = here.plain[word.index].removesuffix("'")
        return low in names or low.removesuffix("s") in names or f"{low}s" in names
    if subject in {Subject.SMALL, Subject.DATE}:
        plain = here.plain[word.index]
        inside = plain in here.grammar.prefixes and any(
            key.startswith(f"{plain}~") for keys in there.keys for key in keys
        )
        return plain in there.plain or inside
    return bool(here.keys[word.index] & there.all_keys)


def _person(side: Side, word: SaidWord) -> str | None:
    """The person that a word names or stands for: what identifies it."""
    plain = side.plain[word.index]
    if word.index in side.named and word.text not in {"Frau", "Herr", "Herrn", "Familie"}:
        return f"={plain}"
    if plain in side.grammar.persons and word.text[:1].isupper() and word.index not in side.named:
        return f"={plain}"
    if (found := side.pronoun(word)) is not None and found[1] != "p":
        return f"~{found[0]}"
    return None


def _genders(side: Side) -> set[str]:
    """Whom third-person pronouns can stand for, by what the text names."""
    found = set()
    for word, plain in zip(side.words, side.plain, strict=True):
        if (pronoun := side.pronoun(word)) is not None:
            found.add(pronoun[0])
        gender = side.grammar.persons.get(plain)
        if gender is not None and word.text[:1].isupper():
            found.add("sie" if gender == "plural" else gender)
        if word.text.lower() in {"der", "den", "dem"}:
            found.add("er")
        if word.text.lower() in {"die", "denen", "beide", "beiden", "alle"}:
            found.add("sie")
        if word.text[:1].isupper() and word.text.endswith(("in", "innen")) and len(word.text) > 4:
            found.add("sie")
    return found


def _pronouns(said: Side, written: Side, gaps: _Gaps) -> Iterable[Finding]:
    """Nobody comes in who was not there, and no pronoun gets lost; a report may turn "ich" into "er" or "sie"."""
    groups = ("ich", "wir", "er", "sie", "Sie", "du", "man")

    def listed(side: Side) -> list[tuple[str, SaidWord]]:
        return [(p[0], w) for w in side.words if (p := side.pronoun(w)) is not None and p[0] in groups]

    lost, added = _difference(listed(said), listed(written))
    possible = _genders(said)
    speakers = {w.clause for w, plain in zip(said.words, said.plain, strict=True) if plain == "ich"}
    reported = any(said.reports(word) and word.clause not in speakers for word in said.words)
    for word in lost:
        yield Finding(Subject.PRONOUN, Change.LOST, gaps(word.index), word.text)
    for word in added:
        whom = written.grammar.pronouns[written.plain[word.index]][0]
        if whom == "ich" and word.index == 0 and said.speaker_left_out:
            continue
        # Where one of them goes and another comes, somebody else does it now; only a report turns "ich" into "sie".
        gone = {said.grammar.pronouns[said.plain[w.index]][0] for w in lost} - {whom}
        other = gone & ({"er", "sie"} if reported else {"er", "sie", "ich", "wir"})
        change = Change.ADDED if other or whom not in possible else Change.MOVED
        yield Finding(Subject.PRONOUN, change, (word.start, word.end), word.text)


_CASES = {
    "der": "nd", "den": "ad", "dem": "d", "des": "p", "die": "na", "das": "na", "ein": "na", "eine": "na",
    "einen": "a", "einem": "d", "einer": "d", "eines": "p",
}  # fmt: skip
_POSSESSIVE = re.compile(r"(?:mein|dein|sein|ihr|unser|eur)(e[mnrs]?)?")


def _cases(side: Side, word: SaidWord) -> frozenset[str]:
    """The cases in which a person may stand: n, a, d, p (genitive), v (after a preposition)."""
    if (found := side.pronoun(word)) is not None:
        cases = found[1]
    else:
        cases = "nadp"
        before = word.index - 1
        while before >= 0 and side.words[before].text in {"Frau", "Herr", "Herrn", "Dr", "Familie"}:
            if side.words[before].text == "Herr":
                cases = "n"
            if side.words[before].text == "Herrn":
                cases = "adp"
            before -= 1
        if before >= 0:
            article = side.words[before].text.lower()
            if article in _CASES:
                feminine = side.grammar.persons.get(side.plain[word.index]) == "sie" or word.text.endswith("in")
                cases = "dp" if article == "der" and feminine else "n" if article == "der" else _CASES[article]
            elif match := _POSSESSIVE.fullmatch(article):
                cases = {"e": "na", "en": "a", "em": "d", "er": "dp", "es": "p", None: "na"}[match[1]]
    first = word.index - 1
    if first >= 0 and (side.plain[first] in _CASES or _POSSESSIVE.fullmatch(side.plain[first])):
        first -= 1
    if first >= 0 and side.plain[first] in side.grammar.small and side.words[first].clause == word.clause:
        return frozenset("v")
    return frozenset(cases)


def _roles(said: Side, written: Side) -> Iterable[Finding]:
    """Two persons that change places, told by case where the words show it, else by their order."""

    def mentions(side: Side) -> dict[str, list[SaidWord]]:
        found: dict[str, list[SaidWord]] = {}
        for word in side.words:
            if (person := _person(side, word)) is not None:
                found.setdefault(person, []).append(word)
        return found

    before, after = mentions(said), mentions(written)
    common = [p for p in before if p in after and len(before[p]) == len(after[p])]
    pairs = [(p, k) for p in common for k in range(len(before[p]))]
    changed = []
    for person, k in pairs:
        if not _cases(said, before[person][k]) & _cases(written, after[person][k]):
            changed.append(after[person][k])
    if changed and len(pairs) > 1:
        yield from (Finding(Subject.ROLE, Change.MOVED, (w.start, w.end), w.text) for w in changed)
        return
    for i, (one, k) in enumerate(pairs):
        for other, m in pairs[i + 1 :]:
            a, b, c, d = before[one][k], before[other][m], after[one][k], after[other][m]
            if one != other and _deeds_changed(said, a, b, written, c, d):
                yield Finding(Subject.ROLE, Change.MOVED, (c.start, c.end), c.text)
                continue
            if one == other or (a.index < b.index) == (c.index < d.index):
                continue
            if _told_apart(said, a, b) and _told_apart(written, c, d):
                continue
            if a.clause == b.clause or c.clause == d.clause or one[0] == other[0] == "=":
                yield Finding(Subject.ROLE, Change.MOVED, (c.start, c.end), c.text)


def _deeds_changed(said: Side, a: SaidWord, b: SaidWord, written: Side, c: SaidWord, d: SaidWord) -> bool:
    """Whether what is said of one person is now said of the other, in clauses of their own."""
    if a.clause == b.clause or c.clause == d.clause:
        return False

    def deeds(side: Side, of: SaidWord) -> frozenset[str]:
        words = (w for w in side.words if w.clause == of.clause and is_content(side, w) and _person(side, w) is None)
        return frozenset().union(*(side.keys[w.index] for w in words))

    one, other, new, last = deeds(said, a), deeds(said, b), deeds(written, c), deeds(written, d)
    return len(one & last) > len(one & new) and len(other & new) > len(other & last)


def _told_apart(side: Side, one: SaidWord, other: SaidWord) -> bool:
    """Whether the forms alone say which of two persons is the subject."""
    cases = _cases(side, one), _cases(side, other)
    return any(c == frozenset("n") for c in cases) or any("n" not in c for c in cases)


def _verbs(said: Side, written: Side) -> Iterable[Finding]:
    """Time and reality: what was past is not present, what was reported is not fact, what was unreal is not real."""
    before, after = _verb_forms(said), _verb_forms(written)
    passive = "~werden" in said.all_keys or "~werden" in written.all_keys
    for verb, word in ((verb, word) for verb, found in after.items() for word, _ in found):
        if verb not in before:
            continue
        forms = [form for _, form in after[verb]]
        earlier = [form for _, form in before[verb]]
        span = word.start, word.end
        past = {Form.PAST} if passive or verb in {"sein", "haben", "werden"} else {Form.PAST, Form.PARTICIPLE}
        if _only(earlier, past) and _only(forms, {Form.PRESENT, Form.REPORTED}):
            yield Finding(Subject.TENSE, Change.MOVED, span, word.text)
        if _only(earlier, {Form.PRESENT, Form.REPORTED}) and _only(forms, past):
            yield Finding(Subject.TENSE, Change.MOVED, span, word.text)
        if _any(earlier, Form.UNREAL) and not _any(forms, Form.UNREAL):
            yield Finding(Subject.MOOD, Change.LOST, span, word.text)
        if _any(earlier, Form.REPORTED) and _only(forms, {Form.PRESENT, Form.PAST, Form.PARTICIPLE}):
            yield Finding(Subject.MOOD, Change.LOST, span, word.text)
        # "sie hätten" may stand for "sie haben": the Konjunktiv I is no other form there.
        plural = word.text.lower().endswith("n") and any(w.text.endswith("n") for w, _ in before[verb])
        if _any(forms, Form.UNREAL) and not _any(earlier, Form.UNREAL) and not plural:
            yield Finding(Subject.MOOD, Change.ADDED, span, word.text)
    if _reports(after) < _reports(before) and after:
        word = next(iter(after.values()))[0][0]
        yield Finding(Subject.MOOD, Change.LOST, (word.start, word.end), word.text)
    if not any(said.reports(word) for word in said.words) and not _reports(before):
        for word, reading in (entry for found in after.values() for entry in found):
            if reading == {Form.REPORTED}:
                yield Finding(Subject.MOOD, Change.ADDED, (word.start, word.end), word.text)


_Forms = Mapping[str, Sequence[tuple[SaidWord, frozenset[Form]]]]


def _verb_forms(side: Side) -> _Forms:
    """The readings of each word that may be a verb, by infinitive or stem; "habe" of the speaker is no report."""
    found: dict[str, list[tuple[SaidWord, frozenset[Form]]]] = {}
    speaks = side.speaker_left_out or any(plain == "ich" for plain in side.plain)
    for word in side.words:
        if word.value is not None or (word.text[:1].isupper() and word.index and not side.starts(word)):
            continue
        forms = side.grammar.forms(word.text.lower())
        if not forms:
            continue
        if speaks and Form.REPORTED in forms and word.text.lower() not in {"sei", "seien", "könne", "müsse", "dürfe"}:
            forms = frozenset({Form.PRESENT})
        elif Form.REPORTED in forms:
            forms = frozenset({Form.REPORTED})
        names = {r.verb for r in side.grammar.readings(word.text)} or {_root(side.grammar, word.text)}
        for name in names:
            found.setdefault(name, []).append((word, forms))
    return found


def _root(grammar: Grammar, word: str) -> str:
    return min(key for key in grammar.keys(word) if "~" not in key)


def _only(readings: Sequence[frozenset[Form]], kinds: set[Form]) -> bool:
    return bool(readings) and all(forms <= kinds for forms in readings)


def _any(readings: Sequence[frozenset[Form]], kind: Form) -> bool:
    return any(forms == {kind} for forms in readings)


def _reports(forms: _Forms) -> int:
    """How many words are in the Konjunktiv I, or in the II that may stand for it."""
    kinds = {Form.REPORTED, Form.UNREAL}
    return len({word.index for found in forms.values() for word, reading in found if reading <= kinds})


def _length(said: Side, written: Side) -> Iterable[Finding]:
    before, after = len(said.words), len(written.words)
    if after > before * _LONGEST + _ROOM:
        yield Finding(Subject.LENGTH, Change.ADDED, (0, len(written.text)), "")
    if after < before * _SHORTEST - _ROOM / 2:
        yield Finding(Subject.LENGTH, Change.LOST, (0, len(written.text)), "")
