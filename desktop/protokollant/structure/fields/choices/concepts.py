"""Choices by what they mean: a form's options are recognised as concepts, and those by what speakers say for them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Field
from protokollant.structure.fields.candidates import Candidate
from protokollant.structure.fields.clauses import (
    FORMER,
    HABIT,
    INTENDED,
    OPEN,
    announces,
    answered_no,
    denied,
    denies,
    of_another,
    subordinate,
    telling,
)
from protokollant.structure.fields.knowledge import Concept, Dimension, Knowledge
from protokollant.structure.fields.reading import Said
from protokollant.structure.fields.vocabulary import Vocabulary
from protokollant.structure.fields.words import stem

# Words of an option that add nothing to its concept.
_LIGHT = re.compile(
    r"(?:gespräch|kontakt|besuch|termin|beratung|sitzung|form|art|person|im|in|bei|am|an|per|der|die|das|den|dem|mit|"
    r"über|eigene|eigener|stationäres|vor|ort|ohne|nicht|kein|auf|zu|own|with|the|at|in|on|by|contact|visit|call|"
    r"session|no|not|a|and|und|oder|or|of|durch|von)\w{0,3}",
    re.IGNORECASE,
)
_SPEAKER = re.compile(r"\b(?:ich|i)\b", re.IGNORECASE)
_SOMEONE = re.compile(r"\b(?:er|sie|ihm|ihr|ihn|frau|herr|herrn|he|she|him|her|ms|mr|mrs)\b", re.IGNORECASE)
_ENOUGH = 2.2


@dataclass(frozen=True)
class Meaning:
    """An option of a form and the concepts that it stands for; `also`: words that must be said in the sentence too."""

    choice: str
    concepts: tuple[Concept, ...]
    also: tuple[str, ...] = ()


@dataclass(frozen=True, repr=False)
class _Hit(Redacted):
    choice: str
    item: Said
    start: int
    end: int
    ties: float
    weak: bool = False  # said by a denial of something else, or of somebody else


def meanings(field: Field, knowledge: Knowledge) -> tuple[Dimension, tuple[Meaning, ...]] | None:
    """What a field's options mean, in the one dimension that knows most of them; None where none knows enough."""
    best: tuple[float, Dimension, tuple[Meaning, ...]] | None = None
    for dimension in knowledge.dimensions:
        known = [c for c in knowledge.concepts if c.dimension == dimension.name]
        found = [m for choice in field.choices if (m := _meaning(choice, known)) is not None]
        labelled = bool(dimension.label.search(field.label))
        different = {c.name for m in found for c in m.concepts}
        if len(different) < 2 and not (labelled and different):
            continue
        if not labelled and len(found) * 2 < len(field.choices):
            continue
        score = len(found) / len(field.choices) + 0.4 * labelled
        if score > 0.5 and (best is None or score > best[0]):
            best = (score, dimension, _widened(found, known))
    return (best[1], best[2]) if best else None


def _meaning(choice: str, known: Sequence[Concept]) -> Meaning | None:
    """The concept whose word comes first in the option, or in each part of it ("Eltern/Verwandte"); what is left of an
    option that is all one must be said beside it."""
    found = [
        f for part in re.split(r"\s*(?:/|,| oder | or |[()])\s*", choice) if (f := _first(part, known)) is not None
    ]
    if not found:
        return None
    also = found[0][1] if len(found) == 1 else ()
    return Meaning(choice, tuple(dict.fromkeys(concept for concept, _ in found)), also)


def _first(part: str, known: Sequence[Concept]) -> tuple[Concept, tuple[str, ...]] | None:
    found = [(m.start(), -len(m.group()), k) for k, c in enumerate(known) if (m := c.option.search(part))]
    if not found:
        return None
    start, length, k = min(found)
    rest = re.sub(r"[^\W\d_]*$", "", part[:start]) + " " + re.sub(r"^[^\W\d_]*", "", part[start - length :])
    return known[k], tuple(w for w in re.findall(r"\b[A-ZÄÖÜ][^\W\d_]{3,}", rest) if not _LIGHT.fullmatch(w))


def _widened(found: Sequence[Meaning], known: Sequence[Concept]) -> tuple[Meaning, ...]:
    """A wide option ("persönlich") stands for narrower concepts too, where the form has no option for them."""
    taken = {c.name for m in found for c in m.concepts}
    return tuple(
        Meaning(
            m.choice,
            (*m.concepts, *(c for c in known if c.name in m.concepts[0].wider and c.name not in taken)),
            m.also,
        )
        for m in found
    )


def concept_candidates(field: Field, said: Sequence[Said], vocabulary: Vocabulary) -> list[Candidate]:
    """The one option whose concept is said; none where two are said as clearly."""
    understood = meanings(field, vocabulary.knowledge)
    if understood is None:
        return []
    dimension, options = understood
    about = frozenset(i.position for i in said) if not dimension.own else telling(said)
    hits = [
        hit for item in said if item.position in about for hit in _longest(_hits(item, dimension, options, vocabulary))
    ]
    return list(_single(hits))


def said_concepts(
    names: Sequence[str], said: Sequence[Said], vocabulary: Vocabulary
) -> Iterator[tuple[Said, str, float]]:
    """Where one of these concepts ("urgency/high") is said, whatever a form's options are."""
    knowledge = vocabulary.knowledge
    for name in names:
        dimension_name, _, concept_name = name.partition("/")
        known = [c for c in knowledge.concepts if c.dimension == dimension_name]
        dimension = next(d for d in knowledge.dimensions if d.name == dimension_name)
        options = [Meaning(c.name, (c,)) for c in known]
        for item in said:
            for hit in _longest(_hits(item, dimension, options, vocabulary)):
                if hit.choice == concept_name:
                    yield item, item.text[hit.start : hit.end], hit.ties


def _hits(item: Said, dimension: Dimension, options: Sequence[Meaning], vocabulary: Vocabulary) -> Iterator[_Hit]:
    by_name = {c.name: m.choice for m in options for c in m.concepts}
    for meaning in options:
        for concept in meaning.concepts:
            for pattern in concept.said:
                for match in pattern.finditer(item.text):
                    if concept.never.search(item.phrase_text(match.start())):
                        continue
                    if not _counts(item, match, dimension, vocabulary) or not _beside(meaning, item):
                        continue
                    start, end = item.phrase(match.start())
                    start = min(start, match.start())
                    phrase = item.text[start : max(end, match.end())]
                    choice: str | None = meaning.choice
                    denial = denied(
                        phrase, match.start() - start, match.end() - start, denies(pattern.pattern)
                    ) or answered_no(item.text, match.end())
                    if denial:
                        choice = by_name.get(concept.denied) if concept.denied else None
                    if choice is not None:
                        weak = denial or (dimension.own and of_another(item, match.start(), vocabulary))
                        yield _Hit(choice, item, match.start(), match.end(), _ENOUGH - 0.01 * item.position, weak)


def _counts(item: Said, match: re.Match[str], dimension: Dimension, vocabulary: Vocabulary) -> bool:
    """Whether it is said as something that is so, of this conversation or this person."""
    phrase = item.phrase_text(match.start())
    if (OPEN.search(phrase) and not OPEN.search(match.re.pattern)) or FORMER.search(phrase):
        return False
    if dimension.own and (
        (of_another(item, match.start(), vocabulary) and item.position > 0 and not item.mentions)
        or (HABIT.search(phrase) and not item.mentions)
        or INTENDED.search(phrase)
        or subordinate(phrase)
        or announces(phrase)
        or item.next_in_phrase(match.start())
        or (item.about_next and item.position > 2)
    ):
        return False
    if dimension.near is not None and not dimension.near.search(phrase):
        return False
    if dimension.client and _SPEAKER.search(phrase) and not _SOMEONE.search(phrase):
        return False
    return not (dimension.client and of_another(item, match.start(), vocabulary))


def _beside(meaning: Meaning, item: Said) -> bool:
    return all(re.search(rf"\b{re.escape(stem(w.lower()))}", item.text, re.IGNORECASE) for w in meaning.also)


def _longest(hits: Iterator[_Hit]) -> list[_Hit]:
    """A longer wording includes the shorter one within it ("unangekündigt", "angekündigt")."""
    found = list(hits)
    return [
        h
        for h in found
        if not any(
            o.choice != h.choice and o.start <= h.start and h.end <= o.end and (o.end - o.start) > (h.end - h.start)
            for o in found
        )
    ]


def _strength(hits: Sequence[_Hit]) -> float:
    """In how many clauses it is said; what is weak counts half."""
    clauses: dict[tuple[int, int], float] = {}
    for hit in hits:
        place = (hit.item.position, hit.item.phrase(hit.start)[0])
        clauses[place] = max(clauses.get(place, 0.0), 0.5 if hit.weak else 1.0)
    return sum(clauses.values())


def _single(hits: Sequence[_Hit]) -> Iterator[Candidate]:
    by_choice: dict[str, list[_Hit]] = defaultdict(list)
    for hit in hits:
        by_choice[hit.choice].append(hit)
    strength = {choice: _strength(found) for choice, found in by_choice.items()}
    for choice, found in by_choice.items():
        if all(strength[choice] > other for name, other in strength.items() if name != choice):
            for hit in found:
                yield Candidate(choice, hit.item.text[hit.start : hit.end], hit.item.sentence, hit.ties)
