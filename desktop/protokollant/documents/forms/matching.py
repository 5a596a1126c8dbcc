"""Which section or field belongs to a place of a Word file: proposed from the words there, for a person to decide."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from protokollant.documents.forms.outline import Slot, SlotKind
from protokollant.protocol.template import FieldType, Template

_PROPOSED, SURE = 0.55, 0.8
_STOP = frozenset(
    "der die das des dem den ein eine einer eines und oder in im am an zu zum zur von vom für mit über bei auf "
    "the a an of and or to for with on at bzw ggf".split()
)
_SHORTEST_PART = 4
_SIMILAR = 0.8


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """Groups of stems that mean the same, words that say little, and the wordings for what a document says about
    itself."""

    groups: tuple[tuple[str, ...], ...] = ()
    weak: frozenset[str] = frozenset()
    details: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def load_thesaurus(text: str) -> Thesaurus:
    """From a resource file (TOML). Raises KeyError or TOMLDecodeError for a broken one."""
    read = tomllib.loads(text)
    return Thesaurus(
        tuple(tuple(group) for group in read["groups"]),
        frozenset(read["weak"]),
        {name: tuple(wordings) for name, wordings in read["details"].items()},
    )


@dataclass(frozen=True, slots=True)
class Target:
    """What can be put into a place. `name` is that of the placeholder ("sections.anlass",
    "fields.kontakt=telefonisch"); `words` are what it may be called."""

    name: str
    label: str
    words: tuple[str, ...]
    type: FieldType | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """`target`: the name of what is proposed, empty for nothing. `score` is 0 to 1; from `SURE` on it is plain."""

    target: str
    score: float


def targets(template: Template, thesaurus: Thesaurus) -> tuple[Target, ...]:
    """Everything that a form for this template can hold, in the order in which a person looks for it."""
    fields = [Target(f"fields.{f.id}", f.label, (f.label, f.id.replace("_", " ")), f.type) for f in template.fields]
    boxes = [
        Target(f"fields.{f.id}={choice}", f"{f.label}: {choice}", (choice,), FieldType.CHOICE)
        for f in template.fields
        for choice in f.choices
    ]
    sections = [Target(f"sections.{s.id}", s.title, (s.title, *s.cues)) for s in template.sections]
    details = [Target(name, "", wordings) for name, wordings in thesaurus.details.items()]
    return (*sections, *fields, *boxes, *details)


def propose(slots: Sequence[Slot], template: Template, thesaurus: Thesaurus) -> tuple[Proposal, ...]:
    """A proposal for each place; each section and field at most once, the best first."""
    known = targets(template, thesaurus)
    proposals = [Proposal("", 0.0)] * len(slots)
    scored = []
    matcher = _Matcher(thesaurus)
    for number, slot in enumerate(slots):
        bound = next((t for t in known for name in slot.bound if name in (t.name, t.name.partition(".")[2])), None)
        if bound is not None:
            proposals[number] = Proposal(bound.name, 1.0)
            continue
        scored += [(_score(slot, target, matcher), number, target.name) for target in known if _fits(slot, target)]
    taken = {proposal.target for proposal in proposals if proposal.target}
    for score, number, name in sorted(scored, key=lambda each: (-each[0], each[1])):
        if score < _PROPOSED:
            break
        if not proposals[number].target and name not in taken:
            proposals[number] = Proposal(name, min(score, 1.0))
            taken.add(name)
    return tuple(proposals)


def _fits(slot: Slot, target: Target) -> bool:
    is_box = slot.kind is SlotKind.BOX or slot.wants == "checkbox"
    return is_box == ("=" in target.name)


def _score(slot: Slot, target: Target, matcher: _Matcher) -> float:
    best = max((matcher.likeness(slot.label, words) for words in target.words), default=0.0)
    is_section = target.name.startswith("sections.")
    if slot.kind is SlotKind.HEADING:
        best += 0.05 if is_section else -0.1
    elif slot.wants == "date":
        best += 0.1 if target.type is FieldType.DATE else -0.2
    elif slot.wants in ("dropDownList", "comboBox"):
        best += 0.1 if target.type is FieldType.CHOICE else -0.1
    elif slot.kind is SlotKind.LINE or slot.wants == "text":
        best += -0.02 if is_section else 0.03
    return best


def likeness(one: str, other: str, thesaurus: Thesaurus) -> float:
    """How much two headings mean the same: 1 for the same words, 0 for nothing in common."""
    return _Matcher(thesaurus).likeness(one, other)


class _Matcher:
    """Compares headings; remembers what it found out about their words, since the same come again and again."""

    def __init__(self, thesaurus: Thesaurus) -> None:
        self._thesaurus = thesaurus
        self._words: dict[str, tuple[str, ...]] = {}
        self._groups: dict[str, frozenset[int]] = {}
        self._alike: dict[tuple[str, str], float] = {}

    def likeness(self, one: str, other: str) -> float:
        ours, theirs = self.words(one), self.words(other)
        if not ours or not theirs:
            return 0.0
        if ours == theirs:
            return 1.0
        total = weight = 0.0
        for some, others in ((ours, theirs), (theirs, ours)):
            for word in some:
                worth = 0.3 if word in self._thesaurus.weak else 1.0
                total += worth * max(self.alike(word, each) for each in others)
                weight += worth
        return total / weight

    def words(self, text: str) -> tuple[str, ...]:
        if text not in self._words:
            bare = re.sub(r"[*:/]innen\b|[*:/_]in\b|\(in(?:nen)?\)", "", text.casefold())
            bare = re.sub(r"^\s*(?:\d+|[a-z]|[ivx]+)[.)]\s*", "", bare)
            found = re.findall(r"\w+", bare.replace(".", ""))
            self._words[text] = tuple(word for word in found if word not in _STOP)
        return self._words[text]

    def alike(self, one: str, other: str) -> float:
        if one == other:
            return 1.0
        short, long = pair = tuple(sorted((one, other), key=lambda word: (len(word), word)))
        if pair not in self._alike:
            self._alike[short, long] = self._compare(short, long)
        return self._alike[short, long]

    def _compare(self, short: str, long: str) -> float:
        if len(short) >= _SHORTEST_PART and (long.startswith(short) or long.endswith(short)):
            return 0.9
        if self.groups(short) & self.groups(long):
            return 0.85
        matcher = SequenceMatcher(None, short, long)
        if matcher.real_quick_ratio() < _SIMILAR or matcher.quick_ratio() < _SIMILAR:
            return 0.0
        ratio = matcher.ratio()
        return ratio if ratio >= _SIMILAR else 0.0

    def groups(self, word: str) -> frozenset[int]:
        if word not in self._groups:
            known = enumerate(self._thesaurus.groups)
            self._groups[word] = frozenset(n for n, group in known if any(_has_stem(word, stem) for stem in group))
        return self._groups[word]


def _has_stem(word: str, stem: str) -> bool:
    return word == stem or (len(stem) >= _SHORTEST_PART and (word.startswith(stem) or word.endswith(stem)))
