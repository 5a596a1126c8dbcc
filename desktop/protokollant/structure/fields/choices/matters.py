"""Whether something is so: a matter that speakers affirm or deny in words of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from protokollant.protocol.template import Field
from protokollant.structure.fields.candidates import Candidate
from protokollant.structure.fields.choices.concepts import said_concepts
from protokollant.structure.fields.clauses import FORMER, INTENDED, OPEN, denied, denies, of_another, telling
from protokollant.structure.fields.knowledge import Matter
from protokollant.structure.fields.reading import Said
from protokollant.structure.fields.vocabulary import Vocabulary

_YES = re.compile(r"ja|yes|vorhanden|true", re.IGNORECASE)
_NO = re.compile(r"nein|no|keine|false|.*\b(?:nicht|kein\w*|not)\b.*", re.IGNORECASE)
_NEGATION = re.compile(r"\b(?:nicht|kein\w*|not|no)\b\s*", re.IGNORECASE)
_PARTLY = re.compile(r"teilweise|zum teil|teils|partly|in part|partially", re.IGNORECASE)
_APPLIED = re.compile(r"beantragt|in arbeit|läuft|applied(?: for)?", re.IGNORECASE)
_OURS = re.compile(r"\b(?:wir|uns|mir|damals|gemeinsam|we|us)\b", re.IGNORECASE)
_TIES = 2.4


def answers(field: Field) -> dict[str, str]:
    """The field's options by what they answer: yes, no, partly, applied. "liegt vor" is yes beside "liegt nicht
    vor"."""
    kinds = (("no", _NO), ("yes", _YES), ("partly", _PARTLY), ("applied", _APPLIED))
    found = {name: choice for name, pattern in kinds for choice in field.choices if pattern.fullmatch(choice.strip())}
    if "no" in found and "yes" not in found:
        opposite = _NEGATION.sub("", found["no"]).strip().lower()
        found.update(("yes", choice) for choice in field.choices if choice.lower().strip() == opposite)
    return found


def matter_candidates(field: Field, said: Sequence[Said], vocabulary: Vocabulary) -> list[Candidate]:
    """The answer to what the label asks; none where it is denied here and affirmed there."""
    names = answers(field)
    if not {"yes", "no"} <= names.keys():
        return []
    found = [
        candidate
        for matter in vocabulary.knowledge.matters
        if matter.label.search(field.label)
        for candidate in _matter(matter, names, said, vocabulary)
    ]
    values = {c.value for c in found}
    if names.get("partly") in values:  # "nicht alles": what is denied and affirmed beside it is a part
        return [c for c in found if c.value == names["partly"]]
    if len(values) > 1 and (counted := _majority(found)) is not None:
        return [c for c in found if c.value == counted]
    return found if len(values) == 1 else []


def _majority(found: Sequence[Candidate]) -> str | int | float | None:
    counts = {value: len({c.sentence.id for c in found if c.value == value}) for value in {c.value for c in found}}
    best = max(counts, key=lambda value: counts[value])
    return best if all(counts[best] > n for value, n in counts.items() if value != best) else None


def _matter(
    matter: Matter, names: Mapping[str, str], said: Sequence[Said], vocabulary: Vocabulary
) -> Iterator[Candidate]:
    about = telling(said)
    for item in said:
        if not matter.own or item.position in about or _OURS.search(item.text):
            yield from _in_sentence(matter, names, item, vocabulary)
    for concepts, name in ((matter.as_yes, "yes"), (matter.as_no, "no")):
        for item, words, _ in said_concepts(concepts, said, vocabulary):
            yield Candidate(names[name], words, item.sentence, _TIES)


def _in_sentence(matter: Matter, names: Mapping[str, str], item: Said, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Said to be not so, else in part, else so: "nicht gerufen" has "gerufen" in it."""
    for name, patterns in (
        ("no", matter.no),
        ("applied", matter.applied),
        ("partly", matter.partly),
        ("yes", matter.yes),
    ):
        for pattern in patterns:
            for match in pattern.finditer(item.text):
                phrase = item.phrase_text(match.start())
                start = item.phrase(match.start())[0]
                inside = (match.start() - start, match.end() - start)
                if OPEN.search(phrase) and name != "no":
                    continue
                if matter.client and of_another(item, match.start(), vocabulary):
                    continue
                if name == "yes":
                    intended = INTENDED.search(phrase) and not INTENDED.search(pattern.pattern)
                    if FORMER.search(phrase) or intended:
                        continue
                    if denied(phrase, *inside, denies(pattern.pattern)):
                        continue
                if name in names:
                    yield Candidate(names[name], match.group(), item.sentence, _TIES)
                    return
