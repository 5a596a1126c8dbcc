"""Written protocol German from a spoken sentence, without inventing: by rule, and as a frame for a language model.

The rules take out what is no content, write out what is spoken short, and put what a client reported into the
Konjunktiv I where its frame is plain. The model may only choose among words that were said, their forms, and words
without content; and what it wrote is taken only when the comparison with its source finds nothing at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from protokollant.foundation.jobs import Cancellation, Report
from protokollant.protocol.redaction import Redacted
from protokollant.structure.comparison import compare
from protokollant.structure.grammar import Form, Grammar

_TOKEN = re.compile(r"['’]?[^\W_]+(?:['’-][^\W_]+)*['’]?|[^\s\w]|\S")
_WORD = re.compile(r"['’]?[^\W_]+")
# A sentence that quotes stays as it was said.
_QUOTED = re.compile(r"[„“\"»«]")
# What opens a spoken sentence and says nothing; without a comma it may belong to the sentence ("So müde war sie").
_MERE_OPENINGS = re.compile(r"^(?:(?:ja|naja|na ja|tja|äh|ähm|ach so|ach ja|also|gut|so|genau),\s+)+", re.IGNORECASE)
_PARTICLES = frozenset("halt äh ähm öh gell gelle".split())
_DOUBLED = re.compile(r"\b(\w{2,})((?:\s+\1\b)+)", re.IGNORECASE)


class Writer(Protocol):
    """A language model that may only choose among `words`. Gives "" where it came to no end within `seconds`. Raises
    KnownError (missing model, cancelled, ...)."""

    def reword(
        self, sentence: str, words: Sequence[str], seconds: float, report: Report, cancelled: Cancellation
    ) -> str: ...


@dataclass(frozen=True, slots=True, repr=False)
class Polished(Redacted):
    """A written sentence that passed every check. `model`: whether a language model took part."""

    text: str
    model: bool = False


def by_rule(text: str, grammar: Grammar) -> str:
    """The sentence as it is written; the same text where the rules know nothing to do."""
    before = text.partition(":")[0].split() if ":" in text else ()
    if _QUOTED.search(text) or any(grammar.reports(word) for word in before) or "wörtlich" in text:
        return text
    return in_reported_speech(written_out(text, grammar), grammar)


def written_out(text: str, grammar: Grammar) -> str:
    """Without fillers and words said twice; spoken short forms in full."""
    text = _MERE_OPENINGS.sub("", text)
    text = _without_particles(text)
    text = _DOUBLED.sub(lambda m: m[1] if m[1].lower() not in _MAY_REPEAT else m[0], text)
    text = _in_full(text, grammar)
    text = _WITHOUT_SUBJECT.sub(lambda m: f"Ich {m[1].lower()}", text)
    return _capital(text)


# "die die" is an article behind a relative pronoun; numbers in a row are a telephone number.
_MAY_REPEAT = frozenset("der die das den dem sie nach wieder immer sehr ganz ein zwei drei vier fünf mal".split())


def _without_particles(text: str) -> str:
    parts = re.split(r"(\s+)", text)
    kept: list[str] = []
    for i, part in enumerate(parts):
        low = part.strip(",").lower()
        last = i + 1 >= len(parts) or part[-1:] in ".?!"
        if part.strip(",") in _PARTICLES and i and not last and not (low == "halt" and part.endswith(",")):
            kept.pop()  # the blank before
            if part.endswith(",") and not kept[-1].endswith(","):
                kept.append(",")
            continue
        kept.append(part)
    return "".join(kept)


def _in_full(text: str, grammar: Grammar) -> str:
    words = [m.group().lower().removesuffix("'s") for m in _TOKEN.finditer(text)]
    positions = [m.start() for m in _TOKEN.finditer(text)]

    def full(match: re.Match[str]) -> str:
        word = match.group()
        low = word.lower().replace("’", "'")
        i = positions.index(match.start())
        if word[:1].isupper() and i:
            return word
        es = len(low) > 3 and low.endswith("'s")
        low = low[:-2] if es else low
        # "Grad" is a noun; "Heut" at the beginning may be nothing else.
        found = None if word == "Grad" else grammar.spoken.get(low)
        if found is None and low in grammar.spoken_first and (i == 0 or "ich" in words[max(0, i - 2) : i + 3]):
            found = grammar.spoken_first[low]
        if found is None and not es:
            return word
        found = (found or low) + (" es" if es else "")
        return _capital(found) if word[:1].isupper() else found

    return _TOKEN.sub(full, text)


# "Hab ihr den Antrag erklärt", but "Habe ich ihn erreicht, ..."
_WITHOUT_SUBJECT = re.compile(r"^(Habe)(?=\s(?!(?:\w+\s){0,2}ich\b)[^?]*$)")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


# ---- reported speech

_FRAME = re.compile(
    r"^(?P<frame>[^,;:–()?]*\b(?:sagt|sagte|erzählt|erzählte|berichtet|berichtete|meint|meinte|schildert|schilderte)\b"
    r"(?:\s+[\w-]+){0,5}),\s+(?P<clause>[^,;:–()?]+?)(?P<end>[.])$"
)
_BEHIND = re.compile(
    r"^(?P<clause>[^,;:–()]+?),\s+(?P<frame>(?:(?:so\s+)?(?:sagt|meint|erzählt|berichtet)\s+"
    r"(?:er|sie|(?:der|die|das|Frau|Herr)\s+\w+|[A-ZÄÖÜ]\w+)(?:\s+selbst|\s+selber)?))(?P<end>[.])$"
)
_SPEAKER = frozenset("ich wir uns mir mich unser unsere mein meine du dir dich".split())
# After these the clause is a question, or holds more than what was reported.
_NO_REPORT = frozenset("wer was wann wo wie warum wieso weshalb wohin woher welche welcher welches damit weil".split())


def in_reported_speech(text: str, grammar: Grammar) -> str:
    """Konjunktiv I in the one clause that somebody else reported; untouched where anything is in doubt."""
    match = _FRAME.match(text) or _BEHIND.match(text)
    if match is None:
        return text
    clause, frame = match["clause"], match["frame"]
    words = [m.group().lower() for m in _TOKEN.finditer(clause)]
    spoken = {m.group().lower() for m in _TOKEN.finditer(text)}
    if spoken & _SPEAKER or not words or words[0] in _NO_REPORT or grammar.negations & set(frame.lower().split()):
        return text
    changed = reported_clause(clause, grammar)
    start, end = match.span("clause")
    return text if changed is None else text[:start] + changed + text[end:]


def reported_clause(clause: str, grammar: Grammar) -> str | None:
    """The clause with its one finite verb in the Konjunktiv I; None where there is not exactly one that is known."""
    found: list[tuple[re.Match[str], str]] = []
    for match in _WORD.finditer(clause):
        word = match.group()
        if word[:1].isupper() and match.start():
            continue
        forms = [(r.verb, r.prefix) for r in grammar.readings(word) if r.form is Form.PRESENT]
        low = word.lower()
        if low in _ALREADY or any(r.form in {Form.PAST, Form.UNREAL} for r in grammar.readings(word)):
            return None
        if not forms:
            continue
        verb, prefix = forms[0]
        if low not in {f"{prefix}{grammar.present[verb]}", *_PLURAL}:
            return None
        found.append((match, _PLURAL.get(low) or f"{prefix}{reported_form(verb)}"))
    if len(found) != 1:
        return None
    match, new = found[0]
    return clause[: match.start()] + (_capital(new) if match.group()[:1].isupper() else new) + clause[match.end() :]


_PLURAL = {"sind": "seien"}
_ALREADY = frozenset("sei seien habe könne müsse dürfe solle wolle werde wisse".split())


def reported_form(verb: str) -> str:
    """3rd person singular of the Konjunktiv I."""
    return "sei" if verb == "sein" else re.sub(r"e?n$", "", verb) + "e"


# ---- what a language model may write, and what of it is taken


def vocabulary(text: str, grammar: Grammar) -> tuple[str, ...]:
    """The words that a model may use for a sentence: those that were said, their other forms, and words without
    content of their own."""
    said = [m.group() for m in _TOKEN.finditer(text) if m.group()[:1].isalnum() or m.group()[:1] in "'’"]
    words = set(said)
    verbs = {reading.verb for word in said for reading in grammar.readings(word)}
    words |= {form for form, found in grammar.verbs.items() if any(verb in verbs for verb, _ in found)}
    for word in said:
        low = word.lower()
        words |= {low} if word[:1].isupper() and (low in grammar.pronouns or low in grammar.free) else set()
        full = grammar.spoken.get(low) or grammar.spoken_first.get(low)
        words |= set(full.split()) if full else set()
        if word[:1].islower() and low.endswith("t") and len(low) > 4:
            words |= {low[:-1] + "e", low + "e"}
        for reading in grammar.readings(word):
            if reading.prefix:
                words |= {reading.prefix, reading.prefix + reported_form(reading.verb)}
    words |= {w for w in grammar.free if w.isalpha()} | {"es", "sich", "sie", "er", "ihr", "ihm", "ihn"}
    words |= {w for w in grammar.same.values() if w in {grammar.plain(s) for s in said}}
    if any(grammar.reports(word) for word in said):
        words |= {"berichtet", "schildert", "gibt", "an", "teilt", "mit", "äußert"}
    first = {word[:1].upper() + word[1:] for word in words}
    return tuple(sorted(words | first))


def polish(
    text: str,
    grammar: Grammar,
    risk: re.Pattern[str] | None,
    write: Callable[[str, Sequence[str]], str] | None = None,
) -> Polished | None:
    """A written form that passed every check, and differs from the sentence; None where there is none.

    `write(sentence, vocabulary)` asks a language model; without it the rules stand alone."""
    ruled = by_rule(text, grammar)
    if ruled != text and not accepted(text, ruled, grammar, risk):
        ruled = text
    if write is not None and _has_verb(text, grammar):
        modelled = write(ruled, vocabulary(ruled, grammar)).strip()
        if modelled not in {"", text, ruled} and accepted(text, modelled, grammar, risk):
            return Polished(modelled, model=True)
    return None if ruled == text else Polished(ruled)


def _has_verb(text: str, grammar: Grammar) -> bool:
    """Notes without a verb are good protocol German as they are."""
    words = [m.group() for m in _TOKEN.finditer(text)]
    finite = {Form.PRESENT, Form.PAST, Form.REPORTED, Form.UNREAL}
    return any(word[:1].islower() and grammar.forms(word) & finite for word in words)


def accepted(source: str, text: str, grammar: Grammar, risk: re.Pattern[str] | None) -> bool:
    """Whether a reworded sentence may be offered: not one finding, the nouns as they were and in their order, one
    sentence as before."""
    source = _MERE_OPENINGS.sub("", source)
    if compare(source, text, grammar, risk) or _signs(source) != _signs(text) or text[-1:] != source[-1:]:
        return False
    if not _known_forms(source, text, grammar):
        return False
    if _hinges(source, grammar) != _hinges(text, grammar) or _relations(source) != _relations(text):
        return False
    (first, before), (second, after) = _nouns(source), _nouns(text)
    return before == after or [*first, *before] == after or before == [*second, *after]


def _known_forms(source: str, text: str, grammar: Grammar) -> bool:
    """Whether every new form of a word is one whose time and mood were compared: of a verb in the tables, or the
    Konjunktiv I of "korrigiert"; "korrigierte" would be another time."""
    said = {grammar.plain(m.group()) for m in _TOKEN.finditer(source)}
    reported = any(grammar.reports(m.group()) for m in _TOKEN.finditer(source))
    for match in _TOKEN.finditer(text):
        word, plain = match.group(), grammar.plain(match.group())
        if plain in said or not word[0].isalpha() or plain in grammar.free | grammar.small or plain in grammar.pronouns:
            continue
        if grammar.readings(plain) or grammar.reports(word) or plain in grammar.spoken_first.values():
            continue
        if not (reported and plain.endswith("e") and {plain + "t", plain[:-1] + "t"} & said):
            return False
    return True


def _hinges(text: str, grammar: Grammar) -> list[tuple[str, str]]:
    """Small words with two meanings ("da" is "there" and "because"): the word after them says which it is."""
    words = [grammar.plain(m.group()) for m in _TOKEN.finditer(text) if m.group().lower() not in _PARTICLES]
    words = [grammar.spoken_first.get(word, word) for word in words]
    return sorted((a, b) for a, b in pairwise(words) if a in _AMBIGUOUS)


_AMBIGUOUS = frozenset("da als wie damit während seit seitdem bis nur auch erst noch schon so".split())


def _relations(text: str) -> list[tuple[str, str]]:
    """What relative clauses hang on: the noun before the comma, and the pronoun after it."""
    return sorted(_RELATIVE.findall(text))


_RELATIVE = re.compile(r"\b([A-ZÄÖÜ]\w+)[^,A-ZÄÖÜ]*,\s+(?:\w+\s+)?(der|die|das|den|dem|deren|dessen|denen|was|wo)\b")


def _nouns(text: str) -> tuple[list[str], list[str]]:
    """The first word, and the others that have a capital that is not the sentence's."""
    words = [m.group() for m in _TOKEN.finditer(text)]
    found = [word for before, word in pairwise(words) if word[:1].isupper() and before not in {".", ":"}]
    return words[:1], found


def _signs(text: str) -> list[str]:
    return sorted(re.findall(r"[.?!:,„“\"()/%§€–]", text))
